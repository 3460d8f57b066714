// The page of a table and the extension, joined: shows what came, tells what the reader chose, keeps the focus where it was.
// It must not know tables.
import type { Locale } from '../../l10n/say.ts';
import { say } from '../../l10n/say.ts';
import type { FromTablePage, ToTablePage } from '../../protocol/table-page.ts';
import { make } from '../make.ts';
import { drawHeader } from './header.ts';
import type { PageActions, ViewMessage } from './parts.ts';
import { drawSections } from './sections.ts';
import { tableWords } from './words.ts';

export class TablePage {
    private readonly app: HTMLElement;
    private readonly locale: Locale;
    private readonly actions: PageActions;
    private readonly header = make('header');
    private readonly main = make('main', { id: 'main' });
    /** Heard by screen readers when it changes. */
    private readonly status = make('p', { role: 'status', class: 'status' });
    private shown: ViewMessage | undefined;

    constructor(app: HTMLElement, locale: Locale, notify: (message: FromTablePage) => void) {
        this.app = app;
        this.locale = locale;
        this.actions = {
            notify,
            change: change => {
                const choices = this.shown?.choices ?? { columns: [], sheets: [] };
                notify({ type: 'choose', choices: { ...choices, ...change } });
            },
        };
        this.app.replaceChildren(this.header, this.status, this.main);
        this.busy();
    }

    receive(message: ToTablePage): void {
        switch (message.type) {
            case 'view':
                this.show(message);
                return;
            case 'busy':
                this.busy();
                return;
            case 'progress':
                this.busy(message);
                return;
            case 'cancelled':
                this.say(say(tableWords.cancelled, this.locale), 'quiet');
                this.offerAgain();
                return;
            case 'written':
                this.say(say(tableWords.written, this.locale, { files: message.files.join(', ') }), 'good');
                return;
            case 'failed':
                this.say(message.message, 'bad');
                this.offerAgain();
        }
    }

    private show(message: ViewMessage): void {
        const { locale } = message.view;
        document.documentElement.lang = locale;
        this.app.removeAttribute('aria-busy');
        this.shown = message;
        keepPlace(this.app, () => {
            this.header.replaceChildren(...drawHeader(message, this.actions));
            this.main.replaceChildren(...drawSections(message, this.actions));
            this.sayState(message);
        });
    }

    private sayState({ view, reviewed }: ViewMessage): void {
        const { locale } = view;
        const words = (key: keyof typeof tableWords, values?: Record<string, string | number>) => say(tableWords[key], locale, values);
        switch (view.state) {
            case 'ready':
                if (!reviewed && view.conflicts.length > 0)
                    this.say(words(view.conflicts.length === 1 ? 'readyButOne' : 'readyBut', { count: view.conflicts.length }), 'ask');
                else this.say(words(reviewed ? 'reviewed' : 'ready'), 'good');
                break;
            case 'doubts':
                this.say(view.doubts.length === 1 ? words('oneDoubt') : words('doubts', { count: view.doubts.length }), 'ask');
                break;
            case 'kept':
                this.say(words('kept', { files: view.kept.join(', ') }), 'ask');
                this.status.append(
                    ' ',
                    this.button('updateInstead', () => this.actions.notify({ type: 'mode', mode: 'update' })),
                );
                break;
            case 'same':
                this.say(words('same'), 'good');
                break;
            case 'unreadable':
                this.say(words('unreadable'), 'bad');
        }
    }

    private busy(at?: { readonly rows: number; readonly total: number }): void {
        this.app.setAttribute('aria-busy', 'true');
        const text = at
            ? say(tableWords.readingRows, this.locale, { rows: at.rows, total: at.total })
            : say(tableWords.reading, this.locale);
        const there = this.status.querySelector('progress');
        if (there && at) {
            there.max = at.total;
            there.value = at.rows;
            const label = this.status.querySelector('.text');
            if (label) label.textContent = text;
            return;
        }
        const progress = make('progress', { 'aria-label': text });
        if (at) {
            progress.max = at.total;
            progress.value = at.rows;
        }
        this.status.className = 'status quiet';
        this.status.replaceChildren(
            make('span', { class: 'text' }, text),
            progress,
            this.button('cancel', () => this.actions.notify({ type: 'cancel' })),
        );
    }

    private offerAgain(): void {
        this.app.removeAttribute('aria-busy');
        this.status.append(
            ' ',
            this.button('reload', () => this.actions.notify({ type: 'reload' })),
        );
    }

    private say(text: string, kind: 'good' | 'ask' | 'bad' | 'quiet'): void {
        this.status.className = `status ${kind}`;
        this.status.replaceChildren(make('span', { class: 'text' }, text));
    }

    private button(word: keyof typeof tableWords, act: () => void): HTMLButtonElement {
        const button = make('button', { type: 'button' }, say(tableWords[word], this.locale));
        button.addEventListener('click', act);
        return button;
    }
}

/** Draws anew; the control with the focus has it again, open details stay open, and everything stays where it was scrolled to. */
function keepPlace(app: HTMLElement, draw: () => void): void {
    const focused = document.activeElement instanceof HTMLElement ? document.activeElement.id : '';
    const open = new Set([...app.querySelectorAll<HTMLDetailsElement>('details[id]')].filter(one => one.open).map(({ id }) => id));
    const closed = new Set([...app.querySelectorAll<HTMLDetailsElement>('details[id]')].filter(one => !one.open).map(({ id }) => id));
    const scrolled = new Map(
        [...app.querySelectorAll<HTMLElement>('.scroll[id]')].map(({ id, scrollLeft, scrollTop }) => [id, { scrollLeft, scrollTop }]),
    );
    const { scrollY } = window;
    draw();
    for (const details of app.querySelectorAll<HTMLDetailsElement>('details[id]')) {
        if (open.has(details.id)) details.open = true;
        else if (closed.has(details.id)) details.open = false;
    }
    for (const [id, { scrollLeft, scrollTop }] of scrolled) {
        const element = document.getElementById(id);
        if (element) Object.assign(element, { scrollLeft, scrollTop });
    }
    window.scrollTo(0, scrollY);
    if (focused) document.getElementById(focused)?.focus({ preventScroll: true });
}
