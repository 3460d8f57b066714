// The reader's settings: which rules count for how much, the language of messages, what is shown beside the text. It must not know who uses them.
import { type ConfigurationInitializedParams, DefaultConfigurationProvider } from 'langium';
import type { DidChangeConfigurationParams } from 'vscode-languageserver';
import { type Locale, localeOf } from '../l10n/say.ts';
import type { RuleSettings } from '../rules/run.ts';

export interface Settings {
    readonly rules: RuleSettings;
    readonly locale: Locale;
    readonly inlayHints: boolean;
    readonly codeLens: boolean;
}

export const settingNames = ['rules', 'locale', 'inlayHints', 'codeLens'] as const satisfies readonly (keyof Settings)[];

/** Reads the settings' section `alur`; whatever does not fit is as if it were not there. `clientLocale` is the editor's own language. */
export function readSettings(section: unknown, clientLocale: string | undefined): Settings {
    const { rules, locale, inlayHints, codeLens } = (section ?? {}) as { readonly [Name in keyof Settings]?: unknown };
    const known = new Set<unknown>(['error', 'warning', 'information', 'off']);
    const entries = typeof rules === 'object' && rules !== null ? Object.entries(rules).filter(([, level]) => known.has(level)) : [];
    return {
        rules: Object.fromEntries(entries) as RuleSettings,
        locale: localeOf(locale === 'en' || locale === 'id' ? locale : clientLocale),
        // Hints are between the words of a text, and so only for who asks for them; lenses are on lines of their own.
        inlayHints: inlayHints === true,
        codeLens: codeLens !== false,
    };
}

/** Asks for the settings again where a client only says that they changed, as VS Code does. */
export class AskingConfiguration extends DefaultConfigurationProvider {
    private ask: ConfigurationInitializedParams['fetchConfiguration'];

    override initialized(params: ConfigurationInitializedParams): Promise<void> {
        this.ask = params.fetchConfiguration;
        return super.initialized(params);
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
