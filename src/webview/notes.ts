// Notes on the sheet: that its text is broken, that another was asked for. It must not know the drawing.
import { type Locale, say, type Text, type Values } from '../l10n/say.ts';
import type { DrawnMessage, Notice } from '../protocol/panel.ts';
import { make } from './make.ts';
import { noticeWords, panelWords } from './panel-words.ts';

export class Notes {
    readonly element = make('div', { class: 'notes', role: 'status' });
    private readonly locale: Locale;
    private readonly goToProblem: () => void;
    private written = '';

    constructor(locale: Locale, goToProblem: () => void) {
        this.locale = locale;
        this.goToProblem = goToProblem;
    }

    showDrawn({ broken, unknown, sheet, compared }: DrawnMessage): void {
        const notes: HTMLElement[] = [];
        if (broken) {
            const button = make('button', { type: 'button' }, say(panelWords.goToProblem, this.locale));
            button.addEventListener('click', () => this.goToProblem());
            const { message } = broken;
            notes.push(this.note('broken', broken.earlier ? panelWords.earlier : panelWords.incomplete, { message }, button));
        }
        if (compared?.trouble !== undefined) {
            const { name, isRead, trouble } = compared;
            notes.push(this.note('compared', isRead ? panelWords.comparedPartly : panelWords.notCompared, { name, trouble }));
        }
        if (sheet.missing !== undefined) notes.push(this.note('missing', panelWords.missing, { name: nameIn(sheet.missing) }));
        if (unknown.length > 0) notes.push(this.note('unknown', panelWords.unknown, { names: unknown.join(', ') }));
        this.set(notes);
    }

    showNotice(notice: Notice): void {
        this.set([this.note(notice, noticeWords[notice])]);
    }

    private note(kind: string, text: Text, values: Values = {}, ...more: Node[]): HTMLElement {
        return make('p', { class: `note ${kind}` }, make('span', {}, say(text, this.locale, values)), ...more);
    }

    /** Only what is new is told again to those who listen. */
    private set(notes: readonly HTMLElement[]): void {
        const written = notes.map(note => note.textContent).join('\n');
        if (written === this.written) return;
        this.written = written;
        this.element.replaceChildren(...notes);
    }
}

/** The name of the thing in an address. */
function nameIn(address: string): string {
    return address.slice(address.indexOf(':') + 1);
}
