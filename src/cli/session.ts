// One run of the command: its language, where it writes, and how it ends. Results go to standard output, everything else to standard error.
// It must not know any single command.
import process from 'node:process';
import { lineForTerminal, nameForTerminal } from '../l10n/safe-text.ts';
import { type Locale, localeOf, say, type Text, type Values } from '../l10n/say.ts';

/** 0 well, 1 findings at or above the limit or a file that somebody saved meanwhile, 2 a wrong call or a file that cannot be read or written. */
export type ExitCode = 0 | 1 | 2;

/** Ends the command with a message and an exit code, 2 as a rule. */
export class UserError extends Error {
    readonly text: Text;
    readonly values: Values;
    readonly code: 1 | 2;

    constructor(text: Text, values: Values = {}, code: 1 | 2 = 2) {
        super(say(text, 'en', values));
        this.text = text;
        this.values = values;
        this.code = code;
    }
}

export class Session {
    readonly locale: Locale;
    private progressShown = false;
    private lastProgress = performance.now();
    /** Set when something could not be read although the rest went on. */
    failed = false;

    constructor(locale: string | undefined) {
        const { LC_ALL, LC_MESSAGES, LANG } = process.env;
        this.locale = localeOf(locale ?? (LC_ALL || LC_MESSAGES || LANG));
    }

    say(text: Text, values: Values = {}): string {
        return say(text, this.locale, values);
    }

    /** A line on standard error. */
    tell(text: Text, values: Values = {}): void {
        const shown = Object.entries(values).map(([name, value]) => [name, isName(name, value) ? nameForTerminal(value) : value]);
        this.tellPlain(this.say(text, Object.fromEntries(shown)));
    }

    /** The same for a sentence that is in the reader's language already. */
    tellPlain(sentence: string): void {
        this.endProgress();
        process.stderr.write(`${lineForTerminal(sentence)}\n`);
    }

    /** A message on what went wrong, although the rest goes on; the command will end with exit code 2. */
    complain(text: Text, values: Values = {}): void {
        this.failed = true;
        this.tell(text, values);
    }

    /** Shown only when the work takes longer than a second, then at most every second. */
    progress(text: Text, values: Values = {}): void {
        const now = performance.now();
        if (now - this.lastProgress < 1000) return;
        this.lastProgress = now;
        if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${this.say(text, values)}`);
        else process.stderr.write(`${this.say(text, values)}\n`);
        this.progressShown = process.stderr.isTTY;
    }

    private endProgress(): void {
        if (this.progressShown) process.stderr.write('\r\u001b[K');
        this.progressShown = false;
    }

    /** Writes a result; waits until it is taken, so that a large one into a pipe is not cut off. */
    async write(content: string | Uint8Array): Promise<void> {
        this.endProgress();
        await new Promise<void>(done => process.stdout.write(content, () => done()));
    }
}

/** Values that are paths; all other text is put on one line with its sentence. */
function isName(key: string, value: Values[string]): value is string {
    return typeof value === 'string' && ['path', 'target', 'other', 'roots'].includes(key);
}
