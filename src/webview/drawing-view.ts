// The drawing under its window: moved, chosen from, searched, walked through. It must not know the toolbar, nor who sends drawings.
import { type Locale, say } from '../l10n/say.ts';
import type { Seen } from '../protocol/diagram.ts';
import type { SheetPatch } from '../protocol/sheet.ts';
import { findAnchor, meets } from './anchor.ts';
import { findEnds, findNeighbours, showOnly } from './focus.ts';
import { freezeHeadings, type Headings } from './frozen-headings.ts';
import type { Kept } from './host.ts';
import { make } from './make.ts';
import { Minimap } from './minimap.ts';
import { MovedWindow } from './moved-window.ts';
import { panelWords } from './panel-words.ts';
import { Search } from './search.ts';
import { SheetView } from './sheet-view.ts';
import { sizeButtons, zoomStep } from './size-buttons.ts';
import { type Place, Stage } from './stage.ts';
import { Standing } from './standing.ts';
import { Unfinished } from './unfinished.ts';
import { findNext, stops, type Way } from './walk.ts';
import { ZoomLevel } from './zoom-level.ts';

export interface DrawingActions {
    /** The reader wants to see where a piece was said; to go there when `focus`. */
    readonly reveal: (key: string, focus: boolean) => void;
    /** The reader opens or closes a department or place of a large plan. */
    readonly toggle: (name: string) => void;
    /** Something was moved or chosen. */
    readonly changed: () => void;
}

const ways: Readonly<Record<string, Way>> = { ArrowLeft: 'left', ArrowRight: 'right', ArrowUp: 'up', ArrowDown: 'down' };
const step = 60;

export class DrawingView {
    readonly element: HTMLElement;
    readonly stage: Stage;
    private readonly sheet = new SheetView();
    private readonly minimap: Minimap;
    private readonly window = new MovedWindow(this.sheet.svg);
    private readonly level: ZoomLevel;
    private readonly standing: Standing;
    private readonly unfinished: Unfinished;
    private readonly actions: DrawingActions;
    private headings: Headings | undefined;
    private empty = true;
    private chosen = '';
    private marked = '';
    private readonly found = new Search(this.sheet.svg);

    constructor(locale: Locale, actions: DrawingActions) {
        this.actions = actions;
        const keys = make('p', { id: 'keys', class: 'unseen' }, say(panelWords.keys, locale));
        const label = say(panelWords.stage, locale);
        const window = make('div', { id: 'stage', tabindex: '0', role: 'application', 'aria-label': label, 'aria-describedby': 'keys' });
        this.level = new ZoomLevel(window, this.sheet.svg);
        window.append(this.window.element, this.level.element, this.window.shield);
        this.stage = new Stage(window, place => this.moved(place));
        this.standing = new Standing(this.sheet, this.stage);
        this.minimap = new Minimap(this.stage);
        const buttons = sizeButtons(locale, {
            zoomBy: factor => this.stage.zoomBy(factor),
            showWhole: () => this.stage.showWhole(),
            fitChosen: () => this.fitChosen(),
        });
        this.unfinished = new Unfinished(locale);
        this.element = make('main', {}, window, buttons, this.minimap.element, this.standing.element, this.unfinished.element, keys);
        window.addEventListener('click', event => this.clicked(event));
        window.addEventListener('dblclick', event => {
            const key = this.sheet.keyOf(event.target as Element);
            if (key) actions.reveal(key, true);
        });
        window.addEventListener('keydown', event => this.pressed(event));
        window.addEventListener('focusin', event => this.standing.entered(event.target as Element));
        window.addEventListener('focusout', () => this.standing.left());
        new ResizeObserver(() => {
            this.stage.refit();
            this.window.resize();
            this.level.move(this.stage.place);
            this.repaint();
        }).observe(window);
    }

    get isEmpty(): boolean {
        return this.empty;
    }

    get place(): Place {
        return this.stage.place;
    }

    get chosenKey(): string {
        return this.chosen;
    }

    get markedKey(): string {
        return this.marked;
    }

    /** False when the patch is of a drawing that is not here. What is in sight stays where it is. `anew`: another view, seen from its beginning. */
    apply(patch: SheetPatch, anew: boolean): boolean {
        const anchor = this.empty || anew ? undefined : this.anchor();
        const before = anchor && this.sheet.element(anchor)?.getBoundingClientRect();
        if (!this.sheet.apply(patch)) return false;
        this.stage.resize(this.sheet.width, this.sheet.height);
        const after = before && anchor ? this.sheet.element(anchor)?.getBoundingClientRect() : undefined;
        if (this.empty || anew) this.stage.open();
        else if (before && after && (before.left !== after.left || before.top !== after.top))
            this.stage.moveBy(before.left - after.left, before.top - after.top);
        this.empty = false;
        this.settle(!patch.more);
        return true;
    }

    /** The next pieces of a drawing that began with what is seen. False when they are of another drawing. */
    applyMore(patch: SheetPatch): boolean {
        if (!this.sheet.apply(patch)) return false;
        // of all there is only once all is there
        if (!patch.more) this.settle(true);
        return true;
    }

    /** All that is known of the drawing as a whole. */
    private settle(finished: boolean): void {
        this.unfinished.show(!finished);
        this.headings?.remove();
        this.headings = freezeHeadings(this.stage.element, this.sheet.svg);
        this.headings.move(this.stage.place);
        this.level.take();
        this.minimap.take(this.sheet.svg, this.sheet.width, this.sheet.height);
        this.choose(this.chosen);
        this.mark(this.marked);
        this.standing.take();
        if (!finished) return;
        const { revealed, chosen, from } = this.unfinished.take();
        const element = revealed === undefined ? undefined : this.sheet.element(revealed);
        // not away from where the reader went meanwhile
        if (element && from === this.stage.place) this.stage.reveal(element);
        if (chosen) this.choose(chosen);
    }

    /** Of what is shown now; `anew`: of a drawing that is seen from its beginning. `kept`: where it stood before a restart. */
    seen(anew: boolean, kept?: Place): Seen {
        return this.stage.seenAt(kept ?? (anew || this.empty ? undefined : this.stage.place));
    }

    /** A drawing of fewer things may lie out of sight, or be as small as it had to be for all: then it is seen from its beginning. */
    bringNear(): void {
        const frame = this.stage.element.getBoundingClientRect();
        const seen = [...this.sheet.svg.querySelectorAll(stops)].some(card => meets(card.getBoundingClientRect(), frame));
        if (!seen || this.stage.isSmall) this.stage.open();
    }

    /** In the colours of another theme, or for a window of another size. */
    repaint(): void {
        if (!this.empty) this.minimap.take(this.sheet.svg, this.sheet.width, this.sheet.height);
    }

    setStale(stale: boolean): void {
        this.element.classList.toggle('stale', stale);
    }

    restore({ place, chosen, marked }: Pick<Kept, 'place' | 'chosen' | 'marked'>): void {
        if (place) this.stage.moveTo(place);
        if (chosen) this.choose(chosen);
        this.marked = marked ?? '';
        this.sheet.element(this.marked)?.classList.add('marked');
    }

    /** A card's promises and neighbours stay, all else fades; empty shows all again. */
    choose(key: string): void {
        const card = this.sheet.element(key);
        if (!card) {
            if (key !== '') this.unfinished.await({ chosen: key });
            if (key === '' && !this.found.isActive) showOnly(this.sheet.svg, undefined);
            if (key === '') this.chosen = '';
            return;
        }
        this.chosen = key;
        showOnly(this.sheet.svg, findNeighbours(this.sheet.svg, card), card);
        this.actions.changed();
    }

    /** The editor's cursor is in this. `chosen`: the reader asked to see it. */
    mark(key: string, chosen = false): void {
        const before = this.marked;
        this.sheet.svg.querySelector('.marked')?.classList.remove('marked');
        this.marked = key;
        const element = this.sheet.element(key);
        element?.classList.add('marked');
        if (key !== before) {
            this.unfinished.forget();
            this.actions.changed();
        }
        if (key === before && !chosen) return;
        if (!element) {
            if (key !== '') this.unfinished.await({ revealed: key, from: this.stage.place, ...(chosen && { chosen: key }) });
            return;
        }
        this.stage.reveal(element);
        if (chosen) this.choose(key);
    }

    /** How many cards hold the words; undefined when none are asked for. */
    search(words: string): number | undefined {
        const found = this.found.find(words);
        if (found?.[0]) this.stage.reveal(found[0]);
        else if (!found) this.choose(this.chosen);
        return found?.length;
    }

    nextFound(): void {
        const card = this.found.next();
        if (card) this.standing.focus(card);
    }

    clear(): void {
        this.found.clear();
        this.unfinished.forget();
        this.chosen = '';
        showOnly(this.sheet.svg, undefined);
        this.actions.changed();
    }

    private fitChosen(): void {
        const near = [...this.sheet.svg.querySelectorAll('.card.near')];
        const marked = this.sheet.svg.querySelector('.marked');
        if (near.length > 0) this.stage.fit(near);
        else if (marked) this.stage.fit([marked]);
        else this.stage.showWhole();
    }

    private moved(place: Place): void {
        this.window.move(place);
        this.level.move(place);
        this.headings?.move(place);
        this.minimap.draw();
        this.actions.changed();
    }

    private clicked({ target }: MouseEvent): void {
        const piece = (target as Element).closest('[data-key]');
        const key = this.sheet.keyOf(piece);
        const department = piece?.getAttribute('data-lane');
        if (department) {
            this.actions.toggle(department);
            return;
        }
        const open = (target as Element).closest('[data-open]')?.getAttribute('data-open');
        const card = (target as Element).closest('.card');
        if (card && key) {
            this.unfinished.forget();
            this.choose(key);
            this.standing.focus(card as SVGElement);
            this.actions.reveal(open ? `open:${open}` : key, false);
        } else if (open) this.actions.reveal(`open:${open}`, false);
        else if (key?.startsWith('edge:') && piece) {
            showOnly(this.sheet.svg, findEnds(this.sheet.svg, piece));
            this.actions.reveal(key, false);
        } else this.clear();
    }

    /** Also of the page: where the focus comes from the editor, nothing in it has it yet. */
    pressed(event: KeyboardEvent): void {
        if (event.ctrlKey || event.metaKey || event.altKey) return;
        const at = document.activeElement?.closest<SVGElement>(stops) ?? undefined;
        const way = ways[event.key];
        if (way) {
            const next = at && !event.shiftKey ? findNext(this.sheet.svg, at, way) : undefined;
            if (next) this.standing.focus(next as SVGElement);
            else if (!at || event.shiftKey) this.shift(way);
        } else if (event.key === 'Enter' || event.key === ' ') {
            if (at) this.openCard(at, event.key === 'Enter');
            else this.standing.focusFirst();
        } else if (event.key === '+' || event.key === '=') this.stage.zoomBy(zoomStep);
        else if (event.key === '-') this.stage.zoomBy(1 / zoomStep);
        else if (event.key === '0') this.stage.showWhole();
        else if (event.key === 'f') this.fitChosen();
        else if (event.key === 'Home') this.standing.focusFirst();
        else return;
        event.preventDefault();
    }

    private shift(way: Way): void {
        this.stage.moveBy(way === 'left' ? step : way === 'right' ? -step : 0, way === 'up' ? step : way === 'down' ? -step : 0);
    }

    private openCard(card: SVGElement, go: boolean): void {
        const key = this.sheet.keyOf(card);
        const department = card.getAttribute('data-lane');
        if (department) this.actions.toggle(department);
        else if (key && go) this.actions.reveal(key, true);
        else if (key) this.choose(this.chosen === key ? '' : key);
    }

    /** What must stay where it is: the card with the cursor or the choice, when it is in sight; else the one nearest to the middle. */
    private anchor(): string | undefined {
        const liked = [this.marked, this.chosen, this.standing.key].map(key => (key ? this.sheet.element(key) : undefined));
        return this.sheet.keyOf(findAnchor(this.sheet.svg, this.stage.element.getBoundingClientRect(), liked) ?? null);
    }
}
