// The reader's settings: which rules count for how much, the language of messages, what is shown beside the text. It must not know who uses them.
import * as v from 'valibot';
import { type ClientCapabilities, type Connection, DidChangeConfigurationNotification } from 'vscode-languageserver';
import { chosenLocale, type Locale, localeOf } from '../l10n/say.ts';
import { type RuleSettings, ruleSettingsIn } from '../rules/engine/run.ts';

export interface Settings {
    readonly rules: RuleSettings;
    readonly locale: Locale;
    readonly inlayHints: boolean;
    readonly codeLens: boolean;
}

/** As the editor has them; each is read by itself, so that one that does not fit takes no other with it. */
const shapes = { rules: v.record(v.string(), v.unknown()), inlayHints: v.boolean(), codeLens: v.boolean() };
const section = v.fallback(v.record(v.string(), v.unknown()), {});

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
    for (const one of given) {
        const part = v.parse(section, one);
        chosen = chosenLocale(part) ?? chosen;
        if (v.is(shapes.rules, part['rules'])) rules = { ...rules, ...ruleSettingsIn(part['rules']) };
        if (v.is(shapes.inlayHints, part['inlayHints'])) inlayHints = part['inlayHints'];
        if (v.is(shapes.codeLens, part['codeLens'])) codeLens = part['codeLens'];
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
