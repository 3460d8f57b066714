// A session whose sentences go to a function instead of standard error: for threads and for the library.
import type { Locale } from '../l10n/say.ts';
import { Session } from './session.ts';

export class QuietSession extends Session {
    private readonly warn: (sentence: string) => void;

    constructor(locale: Locale, warn: (sentence: string) => void) {
        super(locale);
        this.warn = warn;
    }

    override tellPlain(sentence: string): void {
        this.warn(sentence);
    }

    override progress(): void {}
}
