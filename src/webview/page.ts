// The drawing, the controls around it and the extension, joined. It must not know plans.
import { type DrawingState, firstState, readState, writeState } from '../diagram/state.ts';
import type { Locale } from '../l10n/say.ts';
import type { Choices, DrawingPatch } from '../protocol/diagram.ts';
import type { DrawnMessage, ToPage } from '../protocol/panel.ts';
import { followTheme } from './drawing-style.ts';
import { DrawingView } from './drawing-view.ts';
import type { Host } from './host.ts';
import { Notes } from './notes.ts';
import { TextView } from './text-view.ts';
import { Toolbar, type ToolbarActions } from './toolbar.ts';

export class Page {
    private readonly host: Host;
    private readonly drawing: DrawingView;
    private readonly toolbar: Toolbar;
    private readonly notes: Notes;
    private readonly text: TextView;
    private readonly actions: ToolbarActions;
    private state: DrawingState = firstState;
    private choices: Choices = {};
    private keeping: number | undefined;

    constructor(app: HTMLElement, locale: Locale, host: Host) {
        this.host = host;
        this.actions = {
            change: state => this.change(state),
            search: words => this.toolbar.showFound(this.drawing.search(words)),
            nextFound: () => this.drawing.nextFound(),
            showText: asText => this.showText(asText),
            exportDrawing: () => host.notify({ type: 'export' }),
        };
        this.toolbar = new Toolbar(locale, this.actions);
        this.notes = new Notes(locale, () => host.notify({ type: 'problem' }));
        this.text = new TextView(locale, key => host.notify({ type: 'reveal', key, focus: true }));
        this.drawing = new DrawingView(locale, {
            reveal: (key, focus) => host.notify({ type: 'reveal', key, focus }),
            toggle: name => this.toggle(name),
            changed: () => this.keep(),
        });
        app.replaceChildren(this.toolbar.element, this.notes.element, this.drawing.element, this.text.element);
        this.notes.showNotice('waiting');
        followTheme(() => this.drawing.repaint());
        document.addEventListener('keydown', event => this.pressed(event));
    }

    /** Asks for the drawing, which the page does not have. */
    begin(): void {
        this.host.notify({ type: 'ready', seen: this.drawing.seen(false, this.drawing.isEmpty ? this.host.kept().place : undefined) });
    }

    receive(message: ToPage): void {
        if (message.type === 'drawing') this.draw(message);
        else if (message.type === 'show') this.drawing.mark(message.key, message.chosen);
        else if (message.type === 'more') this.drawMore(message.patch);
        else if (message.type === 'text') this.text.show(message);
        else {
            this.notes.showNotice(message.notice);
            this.drawing.setStale(message.notice !== 'waiting' && !this.drawing.isEmpty);
        }
    }

    private draw(message: DrawnMessage): void {
        const { patch, choices, broken } = message;
        const { state } = readState(message.state);
        const first = this.drawing.isEmpty;
        const anew = !first && isAnother(this.state, state);
        const isFiltered = JSON.stringify(state.filter) !== JSON.stringify(this.state.filter);
        if (!this.drawing.apply(patch, anew)) {
            this.begin();
            return;
        }
        if (patch.more) this.askForMore();
        this.state = state;
        if (choices) this.choices = choices;
        this.toolbar.show(state, this.choices);
        this.notes.showDrawn(message);
        this.drawing.setStale(broken?.earlier === true);
        if (this.toolbar.search.value.trim()) this.toolbar.showFound(this.drawing.search(this.toolbar.search.value));
        if (first) this.restore();
        else if (isFiltered) this.drawing.bringNear();
        if (!this.text.element.hidden) this.host.notify({ type: 'text' });
        this.keep();
    }

    private drawMore(patch: DrawingPatch): void {
        if (!this.drawing.applyMore(patch)) return;
        if (patch.more) this.askForMore();
        else if (this.toolbar.search.value.trim()) this.toolbar.showFound(this.drawing.search(this.toolbar.search.value));
    }

    /** When the reader's moves leave time for it. */
    private askForMore(): void {
        requestIdleCallback(() => this.host.notify({ type: 'more' }), { timeout: 200 });
    }

    /** As it was before a restart. */
    private restore(): void {
        const kept = this.host.kept();
        this.drawing.restore(kept);
        if (kept.asText) this.toolbar.showAsText(true, this.actions);
    }

    private change(state: DrawingState): void {
        const seen = this.drawing.seen(isAnother(this.state, state));
        this.toolbar.show(state, this.choices);
        this.host.notify({ type: 'state', state: writeState(state), seen });
    }

    private toggle(name: string): void {
        const { opened } = this.state;
        this.change({ ...this.state, opened: opened.includes(name) ? opened.filter(one => one !== name) : [...opened, name] });
    }

    private showText(asText: boolean): void {
        this.text.element.hidden = !asText;
        this.drawing.element.hidden = asText;
        if (asText) this.host.notify({ type: 'text' });
        this.keep();
    }

    /** After the last of many moves. */
    private keep(): void {
        clearTimeout(this.keeping);
        this.keeping = setTimeout(() => {
            if (this.drawing.isEmpty) return;
            const { x, y, k } = this.drawing.place;
            const { chosenKey: chosen, markedKey: marked } = this.drawing;
            const asText = !this.text.element.hidden;
            const keys = { ...(chosen ? { chosen } : {}), ...(marked ? { marked } : {}) };
            this.host.keep({ state: writeState(this.state), place: { x, y, k }, ...keys, asText });
        }, 150);
    }

    private pressed(event: KeyboardEvent): void {
        const typing = event.target instanceof HTMLInputElement || event.target instanceof HTMLSelectElement;
        if (event.key === '/' && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
            event.preventDefault();
            this.toolbar.search.focus();
        } else if (event.key === 'Escape') {
            this.toolbar.search.value = '';
            this.toolbar.showFound(undefined);
            this.drawing.clear();
            if (event.target === this.toolbar.search) this.drawing.stage.element.focus();
        } else if (event.target === document.body) {
            if (this.text.element.hidden) this.drawing.pressed(event);
            else if (event.key.startsWith('Arrow')) this.text.focus();
        }
    }
}

/** Another drawing, which is seen from its beginning. */
function isAnother(a: DrawingState, b: DrawingState): boolean {
    return a.view !== b.view || a.depth !== b.depth;
}
