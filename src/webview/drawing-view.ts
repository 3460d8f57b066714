// The drawing under its window: moved, chosen from, searched, walked through. It must not know the toolbar, nor who sends drawings.
import { type Locale, say } from '../l10n/say.ts';
import type { DrawingPatch, Seen } from '../protocol/diagram.ts';
import type { Box } from '../scene/node.ts';
import { findAnchor, meets } from './anchor.ts';
import { findEnds, findNeighbours, showOnly } from './focus.ts';
import { freezeHeadings, type Headings } from './frozen-headings.ts';
import type { Kept } from './host.ts';
import { LevelOfDetail } from './level-of-detail.ts';
import { make } from './make.ts';
import { Minimap } from './minimap.ts';
import { MovedWindow } from './moved-window.ts';
import { panelWords } from './panel-words.ts';
import { PartialDrawing } from './partial-drawing.ts';
import { RovingFocus } from './roving-focus.ts';
import { SceneView } from './scene-view.ts';
import { Search } from './search.ts';
import { sizeButtons, zoomStep } from './size-buttons.ts';
import { type Place, Stage } from './stage.ts';
import { findNext, type Stops, type Way } from './walk.ts';

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
    private readonly scene = new SceneView();
    private readonly minimap: Minimap;
    private readonly window = new MovedWindow(this.scene.svg);
    private readonly level: LevelOfDetail;
    private readonly focus: RovingFocus;
    private readonly partial: PartialDrawing;
    private readonly actions: DrawingActions;
    private headings: Headings | undefined;
    private empty = true;
    private chosen = '';
    private marked = '';
    /** The cards that do not fade beside it. */
    private near: ReadonlySet<string> | undefined;
    private readonly found = new Search(this.scene);

    constructor(locale: Locale, actions: DrawingActions) {
        this.actions = actions;
        const keys = make('p', { id: 'keys', class: 'unseen' }, say(panelWords.keys, locale));
        const label = say(panelWords.stage, locale);
        const window = make('div', { id: 'stage', tabindex: '0', role: 'application', 'aria-label': label, 'aria-describedby': 'keys' });
        this.level = new LevelOfDetail(window, this.scene);
        window.append(this.window.element, this.level.element, this.window.shield);
        this.stage = new Stage(window, place => this.moved(place));
        this.focus = new RovingFocus(this.scene, this.stage);
        this.minimap = new Minimap(this.stage);
        const buttons = sizeButtons(locale, {
            zoomBy: factor => this.stage.zoomBy(factor),
            showWhole: () => this.stage.showWhole(),
            fitChosen: () => this.fitChosen(),
        });
        this.partial = new PartialDrawing(locale);
        this.element = make('main', {}, window, buttons, this.minimap.element, this.focus.element, this.partial.element, keys);
        window.addEventListener('click', event => this.clicked(event));
        window.addEventListener('dblclick', event => {
            const key = this.scene.keyOf(event.target as Element);
            if (key) actions.reveal(key, true);
        });
        window.addEventListener('keydown', event => this.pressed(event));
        window.addEventListener('focusin', event => this.focus.entered(event.target as Element));
        window.addEventListener('focusout', () => this.focus.left());
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
    apply(patch: DrawingPatch, anew: boolean): boolean {
        const anchor = this.empty || anew ? undefined : this.anchor();
        const before = anchor === undefined ? undefined : this.scene.box(anchor);
        if (!this.scene.apply(patch)) return false;
        this.stage.resize(patch.width, patch.height);
        const after = before && anchor !== undefined ? this.scene.box(anchor) : undefined;
        const { k } = this.stage.place;
        if (this.empty || anew) this.stage.open();
        else if (before && after && (before.x !== after.x || before.y !== after.y))
            this.stage.moveBy((before.x - after.x) * k, (before.y - after.y) * k);
        this.empty = false;
        this.settle(!patch.more);
        return true;
    }

    /** The next pieces of a drawing that began with what is seen. False when they are of another drawing. */
    applyMore(patch: DrawingPatch): boolean {
        if (!this.scene.apply(patch)) return false;
        // of all there is only once all is there
        if (!patch.more) this.settle(true);
        return true;
    }

    /** All that is known of the drawing as a whole. */
    private settle(finished: boolean): void {
        this.partial.show(!finished);
        this.headings?.remove();
        this.headings = freezeHeadings(this.stage.element, this.scene.headings);
        this.headings.move(this.stage.place);
        this.level.take();
        this.takeMap();
        this.choose(this.chosen);
        this.mark(this.marked);
        this.focus.take();
        if (!finished) return;
        const { revealed, chosen, from } = this.partial.take();
        // not away from where the reader went meanwhile
        if (revealed !== undefined && from === this.stage.place) this.stage.reveal(this.scene.box(revealed));
        if (chosen) this.choose(chosen);
    }

    /** Of what is shown now; `anew`: of a drawing that is seen from its beginning. `kept`: where it stood before a restart. */
    seen(anew: boolean, kept?: Place): Seen {
        return this.stage.seenAt(kept ?? (anew || this.empty ? undefined : this.stage.place));
    }

    /** A drawing of fewer things may lie out of sight, or be as small as it had to be for all: then it is seen from its beginning. */
    bringNear(): void {
        const sight = this.stage.seenAt(this.stage.place);
        const seen = [...this.stops.values()].some(box => meets(box, sight));
        if (!seen || this.stage.isSmall) this.stage.open();
    }

    /** In the colours of another theme, or for a window of another size. */
    repaint(): void {
        if (!this.empty) this.takeMap();
    }

    private takeMap(): void {
        const { width, height } = this.scene.scene;
        this.minimap.take([...this.stops.values()], width, height);
    }

    private get stops(): Stops {
        return new Map(this.scene.stops.flatMap(({ key }): [string, Box][] => boxAt(key, this.scene.box(key))));
    }

    /** Everything else fades. */
    private showOnly(near: ReadonlySet<string> | undefined, chosen?: string): void {
        const fading = this.scene.scene.pieces.filter(({ key, link }) => link !== undefined || key.startsWith('card:'));
        showOnly(
            this.scene.svg,
            fading.map(({ key }) => [key, this.scene.element(key)] as const),
            near,
            chosen,
        );
        this.near = near;
    }

    setStale(stale: boolean): void {
        this.element.classList.toggle('stale', stale);
    }

    restore({ place, chosen, marked }: Pick<Kept, 'place' | 'chosen' | 'marked'>): void {
        if (place) this.stage.moveTo(place);
        if (chosen) this.choose(chosen);
        this.marked = marked ?? '';
        this.scene.element(this.marked)?.classList.add('marked');
    }

    /** A card's promises and neighbours stay, all else fades; empty shows all again. */
    choose(key: string): void {
        if (!this.scene.piece(key)) {
            if (key !== '') this.partial.select({ chosen: key });
            if (key === '' && !this.found.isActive) this.showOnly(undefined);
            if (key === '') this.chosen = '';
            return;
        }
        this.chosen = key;
        this.showOnly(findNeighbours(this.scene.scene.pieces, key), key);
        this.actions.changed();
    }

    /** The editor's cursor is in this. `chosen`: the reader asked to see it. */
    mark(key: string, chosen = false): void {
        const before = this.marked;
        this.scene.element(before)?.classList.remove('marked');
        this.marked = key;
        const element = this.scene.element(key);
        element?.classList.add('marked');
        if (key !== before) {
            this.partial.cancel();
            this.actions.changed();
        }
        if (key === before && !chosen) return;
        if (!element) {
            if (key !== '') this.partial.select({ revealed: key, from: this.stage.place, ...(chosen && { chosen: key }) });
            return;
        }
        this.stage.reveal(this.scene.box(key));
        if (chosen) this.choose(key);
    }

    /** How many cards hold the words; undefined when none are asked for. */
    search(words: string): number | undefined {
        const found = this.found.find(words);
        this.showOnly(found && new Set(found));
        if (found?.[0] !== undefined) this.stage.reveal(this.scene.box(found[0]));
        else if (!found) this.choose(this.chosen);
        return found?.length;
    }

    nextFound(): void {
        const card = this.found.next();
        if (card !== undefined) this.focus.focus(card);
    }

    clear(): void {
        this.found.clear();
        this.partial.cancel();
        this.chosen = '';
        this.showOnly(undefined);
        this.actions.changed();
    }

    private fitChosen(): void {
        const near = [...(this.near ?? [])].filter(key => key.startsWith('card:'));
        const marked = this.scene.box(this.marked);
        const boxes = near.flatMap(key => this.scene.box(key) ?? []);
        if (boxes.length > 0) this.stage.fit(boxes);
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
        const key = this.scene.keyOf(target as Element);
        const piece = key === undefined ? undefined : this.scene.piece(key);
        if (piece?.opens !== undefined) {
            this.actions.toggle(piece.opens);
            return;
        }
        const open = (target as Element).closest('[data-open]')?.getAttribute('data-open');
        if (key?.startsWith('card:')) {
            this.partial.cancel();
            this.choose(key);
            this.focus.focus(key);
            this.actions.reveal(open ? `open:${open}` : key, false);
        } else if (open) this.actions.reveal(`open:${open}`, false);
        else if (key?.startsWith('edge:') && piece) {
            this.showOnly(findEnds(piece));
            this.actions.reveal(key, false);
        } else this.clear();
    }

    /** Also of the page: where the focus comes from the editor, nothing in it has it yet. */
    pressed(event: KeyboardEvent): void {
        if (event.ctrlKey || event.metaKey || event.altKey) return;
        const at = this.focus.current;
        const way = ways[event.key];
        if (way) {
            const links = this.scene.scene.pieces;
            const next = at !== undefined && !event.shiftKey ? findNext(this.stops, links, at, way) : undefined;
            if (next !== undefined) this.focus.focus(next);
            else if (at === undefined || event.shiftKey) this.shift(way);
        } else if (event.key === 'Enter' || event.key === ' ') {
            if (at !== undefined) this.openCard(at, event.key === 'Enter');
            else this.focus.focusFirst();
        } else if (event.key === '+' || event.key === '=') this.stage.zoomBy(zoomStep);
        else if (event.key === '-') this.stage.zoomBy(1 / zoomStep);
        else if (event.key === '0') this.stage.showWhole();
        else if (event.key === 'f') this.fitChosen();
        else if (event.key === 'Home') this.focus.focusFirst();
        else return;
        event.preventDefault();
    }

    private shift(way: Way): void {
        this.stage.moveBy(way === 'left' ? step : way === 'right' ? -step : 0, way === 'up' ? step : way === 'down' ? -step : 0);
    }

    private openCard(key: string, go: boolean): void {
        const opens = this.scene.piece(key)?.opens;
        if (opens !== undefined) this.actions.toggle(opens);
        else if (go) this.actions.reveal(key, true);
        else this.choose(this.chosen === key ? '' : key);
    }

    /** What must stay where it is: the card with the cursor or the choice, when it is in sight; else the one nearest to the middle. */
    private anchor(): string | undefined {
        const liked = [this.marked, this.chosen, this.focus.key].flatMap(key => boxAt(key, this.scene.box(key)));
        return findAnchor(this.stops, this.stage.seenAt(this.stage.place), new Map(liked));
    }
}

function boxAt(key: string, box: Box | undefined): [string, Box][] {
    return box ? [[key, box]] : [];
}
