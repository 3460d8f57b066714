// The reader's settings: which rules count for how much, the language of messages, what is shown beside the text. It must not know who uses them.
import { type ConfigurationInitializedParams, DefaultConfigurationProvider } from 'langium';
import type { DidChangeConfigurationParams, InitializeParams } from 'vscode-languageserver';
import { chosenLocale, type Locale, localeOf } from '../l10n/say.ts';
import { isRuleSetting, type RuleSettings } from '../rules/run.ts';

export interface Settings {
    readonly rules: RuleSettings;
    readonly locale: Locale;
    readonly inlayHints: boolean;
    readonly codeLens: boolean;
}

/** As the editor has them; `locale` is the language in settings of other editors. */
export const settingNames = ['rules', 'language', 'locale', 'inlayHints', 'codeLens'] as const;

/**
 * Reads settings, such as the editor's section `alur`, those that count more after those that count less; whatever does not fit is as if
 * it were not there. `clientLocale` is the editor's own language.
 */
export function readSettings(given: readonly unknown[], clientLocale: string | undefined): Settings {
    let rules: RuleSettings = {};
    let chosen = clientLocale;
    // Hints are between the words of a text, and so only for who asks for them; lenses are on lines of their own.
    let inlayHints = false;
    let codeLens = true;
    for (const section of given) {
        const part = (section ?? {}) as { readonly [Name in (typeof settingNames)[number]]?: unknown };
        chosen = chosenLocale(part) ?? chosen;
        if (typeof part.rules === 'object' && part.rules !== null)
            rules = { ...rules, ...Object.fromEntries(Object.entries(part.rules).filter(([key, value]) => isRuleSetting(key, value))) };
        if (typeof part.inlayHints === 'boolean') inlayHints = part.inlayHints;
        if (typeof part.codeLens === 'boolean') codeLens = part.codeLens;
    }
    return { rules, locale: localeOf(chosen), inlayHints, codeLens };
}

/** Asks for the settings again where a client only says that they changed, as VS Code does. */
export class AskingConfiguration extends DefaultConfigurationProvider {
    private ask: ConfigurationInitializedParams['fetchConfiguration'];
    private canRegister = false;

    override initialize(params: InitializeParams): void {
        super.initialize(params);
        this.canRegister = params.capabilities.workspace?.didChangeConfiguration?.dynamicRegistration === true;
    }

    /** Registers only where the client allows it: others show a warning. A client that fails to answer has no settings. */
    override initialized({ register, fetchConfiguration, ...params }: ConfigurationInitializedParams): Promise<void> {
        if (fetchConfiguration)
            this.ask = async items => {
                const answer: unknown = await fetchConfiguration(items).catch(() => undefined);
                return items.map((_, index) => (Array.isArray(answer) ? answer[index] : undefined));
            };
        return super.initialized({
            ...params,
            ...(this.ask ? { fetchConfiguration: this.ask } : {}),
            ...(this.canRegister && register ? { register } : {}),
        });
    }

    override updateConfiguration(change: DidChangeConfigurationParams): void {
        if (change.settings || !this.ask || !this.workspaceConfig) {
            super.updateConfiguration(change);
            return;
        }
        void this.ask([{ section: 'alur' }]).then(
            ([alur]) => super.updateConfiguration({ settings: { alur } }),
            () => {},
        );
    }
}
