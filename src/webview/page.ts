// The sheet, the controls around it and the extension, joined. It must not know plans.
import { noFilter } from '../diagram/filter.ts';
import { readWindowState, type WindowState, writeWindowState } from '../diagram/sheets/window-state.ts';
import type { Locale } from '../l10n/say.ts';
import type { Choices, ShownSheet } from '../protocol/diagram.ts';
import type { DrawnMessage, ToPage } from '../protocol/panel.ts';
import { followTheme } from './drawing-style.ts';
import { History } from './history.ts';
import type { Host } from './host.ts';
import { Notes } from './notes.ts';
import { SheetView } from './sheet-view.ts';
import { TextView } from './text-view.ts';
import { Toolbar } from './toolbar.ts';

/** Milliseconds for which a window that is dragged must stay as wide as it is. */
const rest = 150;

export class Page {
    private readonly host: Host;
    private readonly sheetView: SheetView;
    private readonly toolbar: Toolbar;
    private readonly notes: Notes;
    private readonly text: TextView;
    private readonly history = new History();
    private state: WindowState = { page: 1, filter: noFilter, follows: false };
    private sheet: ShownSheet | undefined;
    private choices: Choices = {};
    private saving: number | undefined;
    private resizing: number | undefined;
    /** How the reader comes to the sheet that was asked for: one step in the history, or because the cursor is there. */
    private step: -1 | 1 | 'cursor' | undefined;
    /** The cursor led to the sheet that is shown. */
    private followed = false;

    constructor(app: HTMLElement, locale: Locale, host: Host) {
        this.host = host;
        this.toolbar = new Toolbar(locale, {
            open: address => this.open(address),
            go: where => this.go(where),
            change: changes => this.change({ page: 1, ...changes }),
            search: words => this.toolbar.showFound(this.sheetView.search(words)),
            nextFound: () => this.sheetView.nextFound(),
            showText: asText => this.showText(asText),
            exportDrawing: () => host.notify({ type: 'export' }),
            compare: () => this.compare(),
        });
        this.notes = new Notes(locale, () => host.notify({ type: 'problem' }));
        const goToText = (key: string) => host.notify({ type: 'reveal', key, focus: true });
        this.text = new TextView(locale, goToText);
        this.sheetView = new SheetView(locale, {
            open: address => this.open(address),
            goToText,
            go: where => this.go(where),
            resized: () => this.resized(),
            changed: () => this.save(),
        });
        this.toolbar.way.append(this.sheetView.buttons);
        app.replaceChildren(this.toolbar.element, this.notes.element, this.sheetView.element, this.text.element);
        this.notes.showNotice('waiting');
        followTheme(() => {});
        document.addEventListener('keydown', event => this.pressed(event));
    }

    /** Asks for the sheet, which the page does not have. */
    begin(): void {
        this.host.notify({ type: 'ready', width: this.sheetView.width });
    }

    receive(message: ToPage): void {
        if (message.type === 'drawing') this.draw(message);
        else if (message.type === 'show') this.showCursor(message.addresses, message.chosen);
        else if (message.type === 'text') this.text.show(message);
        else {
            this.notes.showNotice(message.notice);
            this.sheetView.setStale(message.notice !== 'waiting' && !this.sheetView.isEmpty);
        }
    }

    private draw(message: DrawnMessage): void {
        const { patch, choices, broken, sheet } = message;
        const state = readWindowState(message.state);
        const isFirst = this.sheetView.isEmpty;
        const isAnother = sheet.address !== this.sheet?.address || sheet.pages.from !== this.sheet.pages.from;
        if (!this.sheetView.apply(patch, sheet, isAnother)) {
            this.begin();
            return;
        }
        if (isFirst) this.history.restore(this.host.saved?.history ?? { all: [], at: -1 });
        if (sheet.address !== this.sheet?.address) this.visit(sheet.address);
        this.sheet = sheet;
        this.state = { ...state, sheet: sheet.address, page: sheet.pages.from };
        if (choices) this.choices = choices;
        this.toolbar.show(this.state, this.choices, sheet, this.history);
        this.toolbar.showCompared(message.compared);
        this.notes.showDrawn(message);
        this.sheetView.setStale(broken?.earlier === true);
        if (this.toolbar.search.value.trim()) this.toolbar.showFound(this.sheetView.search(this.toolbar.search.value));
        if (isFirst) this.restore();
        if (!this.text.element.hidden) this.host.notify({ type: 'text' });
        this.save();
    }

    /** The server decides on the sheet: what was asked for may be gone. */
    private visit(address: string): void {
        const { step } = this;
        this.step = undefined;
        if (typeof step === 'number') this.history.go(step);
        // where the cursor goes through, nobody wants to go back
        this.history.visit(address, step === 'cursor' && this.followed);
        this.followed = step === 'cursor';
    }

    /** As it was before a restart. */
    private restore(): void {
        const { place, asText } = this.host.saved ?? {};
        if (place) this.sheetView.restore(place);
        if (asText) this.toolbar.showAsText(true);
    }

    private open(address: string): void {
        this.host.notify({ type: 'reveal', key: address, focus: false });
        if (!address.startsWith('point:')) this.show(address, undefined);
    }

    private show(address: string, step: Page['step']): void {
        this.step = step;
        this.change({ sheet: address, page: 1 });
    }

    private go(where: 'back' | 'forward' | 'up'): void {
        if (where === 'up') {
            const over = this.sheet?.trail.at(-2)?.address;
            if (over !== undefined) this.show(over, undefined);
            return;
        }
        const address = this.history[where];
        if (address !== undefined) this.show(address, where === 'back' ? -1 : 1);
    }

    private showCursor(addresses: readonly string[], chosen: boolean): void {
        const [innermost] = addresses;
        if (innermost !== undefined && innermost !== this.sheet?.address && (chosen || this.state.follows))
            this.show(innermost, chosen ? undefined : 'cursor');
        this.sheetView.mark(addresses, true);
    }

    private change(changes: Partial<WindowState>): void {
        this.state = { ...this.state, ...changes };
        this.host.notify({ type: 'state', state: writeWindowState(this.state), width: this.sheetView.width });
    }

    private resized(): void {
        clearTimeout(this.resizing);
        this.resizing = setTimeout(() => {
            if (this.sheet && this.sheetView.width > 0) this.change({});
        }, rest);
    }

    private compare(): void {
        this.host.notify({ type: 'compare' });
    }

    private showText(asText: boolean): void {
        this.text.element.hidden = !asText;
        this.sheetView.element.hidden = asText;
        if (asText) this.host.notify({ type: 'text' });
        this.save();
    }

    /** After the last of many moves. */
    private save(): void {
        clearTimeout(this.saving);
        this.saving = setTimeout(() => {
            if (!this.sheet) return;
            const asText = !this.text.element.hidden;
            this.host.save({ state: writeWindowState(this.state), place: this.sheetView.place, history: this.history.saved, asText });
        }, 150);
    }

    private pressed(event: KeyboardEvent): void {
        const typing = event.target instanceof HTMLInputElement || event.target instanceof HTMLSelectElement;
        if (event.key === '/' && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
            event.preventDefault();
            this.toolbar.search.focus();
        } else if (event.key === 'c' && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
            event.preventDefault();
            this.compare();
        } else if (event.key === 'Escape') {
            this.toolbar.search.value = '';
            this.toolbar.showFound(undefined);
            this.sheetView.clear();
            if (event.target === this.toolbar.search) this.sheetView.stage.focus();
        } else if (event.target === document.body) {
            if (this.text.element.hidden) this.sheetView.pressed(event);
            else if (event.key.startsWith('Arrow')) this.text.focus();
        }
    }
}
