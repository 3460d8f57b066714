// The reader's settings: which rules count for how much, the language of messages, what is shown beside the text. It must not know who uses them.
import { type ClientCapabilities, type Connection, DidChangeConfigurationNotification } from 'vscode-languageserver';
import { chosenLocale, type Locale, localeOf } from '../l10n/say.ts';
import { isRuleSetting, type RuleSettings } from '../rules/engine/run.ts';

export interface Settings {
    readonly rules: RuleSettings;
    readonly locale: Locale;
    readonly inlayHints: boolean;
    readonly codeLens: boolean;
}

/** As the editor has them; `locale` is the language in settings of other editors. */
const settingNames = ['rules', 'language', 'locale', 'inlayHints', 'codeLens'] as const;

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

/** The section `alur` of an editor's settings, however it tells them: asked for at the start and again, or sent unasked. */
export class Configuration {
    private readonly connection: Connection;
    private readonly changed: (section: unknown) => void;
    private canAsk = false;
    /** As it was told last. */
    section: unknown;

    constructor(connection: Connection, changed: (section: unknown) => void) {
        this.connection = connection;
        this.changed = changed;
        connection.onDidChangeConfiguration(({ settings }) => this.take(settings));
    }

    /** Registers only where the client allows it: others show a warning. */
    async start({ workspace }: ClientCapabilities): Promise<void> {
        this.canAsk = workspace?.configuration === true;
        if (!this.canAsk) return;
        // An editor that refuses tells its changes unasked, or has none.
        if (workspace?.didChangeConfiguration?.dynamicRegistration)
            void this.connection.client.register(DidChangeConfigurationNotification.type, { section: ['alur'] }).catch(() => {});
        this.section = await this.ask();
    }

    /** Some editors only say that something changed, as VS Code does. */
    private take(settings: unknown): void {
        if (!settings && this.canAsk) void this.ask().then(section => this.tell(section));
        else if (typeof settings === 'object' && settings !== null && 'alur' in settings) this.tell(settings.alur);
    }

    private tell(section: unknown): void {
        this.section = section;
        this.changed(section);
    }

    /** An editor that fails to answer has no settings. */
    private async ask(): Promise<unknown> {
        const answer: unknown = await this.connection.workspace.getConfiguration([{ section: 'alur' }]).catch(() => undefined);
        return Array.isArray(answer) ? answer[0] : undefined;
    }
}
