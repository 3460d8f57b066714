// The reader's settings: which rules count for how much, and the language of messages. It must not know who uses them.
import { type ConfigurationInitializedParams, DefaultConfigurationProvider } from 'langium';
import type { DidChangeConfigurationParams, InitializeParams } from 'vscode-languageserver';
import { type Locale, localeOf } from '../l10n/say.ts';
import type { RuleSettings } from '../rules/run.ts';

export interface Settings {
    readonly rules: RuleSettings;
    readonly locale: Locale;
}

/**
 * Reads settings, such as the editor's section `alur`, those that count more after those that count less; whatever does not fit is as if
 * it were not there. `clientLocale` is the editor's own language.
 */
export function readSettings(given: readonly unknown[], clientLocale: string | undefined): Settings {
    const known = new Set<unknown>(['error', 'warning', 'information', 'off']);
    let rules: RuleSettings = {};
    let chosen = clientLocale;
    for (const section of given) {
        const part = (section ?? {}) as { rules?: unknown; locale?: unknown };
        if (part.locale === 'en' || part.locale === 'id') chosen = part.locale;
        if (typeof part.rules === 'object' && part.rules !== null)
            rules = { ...rules, ...Object.fromEntries(Object.entries(part.rules).filter(([, level]) => known.has(level))) };
    }
    return { rules, locale: localeOf(chosen) };
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
