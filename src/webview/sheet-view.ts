// A sheet in the window: as large as fits, scrolled, searched, walked through by its links. It must not know the toolbar, nor who sends sheets.
import { type Locale, say } from '../l10n/say.ts';
import type { DrawingPatch, ShownSheet } from '../protocol/diagram.ts';
import type { Viewport } from '../protocol/panel.ts';
import { fitSheet, type SheetSize } from './fit.ts';
import { make } from './make.ts';
import { panelWords } from './panel-words.ts';
import { RovingFocus } from './roving-focus.ts';
import { SceneView } from './scene-view.ts';
import { Search } from './search.ts';
import { sizeButtons, zoomStep } from './size-buttons.ts';
import { findNext, type Way } from './walk.ts';

export interface SheetActions {
    /** The reader wants to see the sheet at an address, or the text of a point. */
    readonly open: (address: string) => void;
    /** To go to where its thing is declared. */
    readonly goToText: (address: string) => void;
    /** A wish of the keyboard that is not about this sheet. */
    readonly go: (where: 'back' | 'forward' | 'up') => void;
    /** The window has another width. */
    readonly resized: () => void;
    /** Something was moved. */
    readonly changed: () => void;
}

const ways: Readonly<Record<string, Way>> = { ArrowLeft: 'left', ArrowRight: 'right', ArrowUp: 'up', ArrowDown: 'down' };
/** px between a sheet and the edge of the window. */
const edge = 8;
const zooms = { least: 0.4, most: 5 };

export class SheetView {
    readonly element: HTMLElement;
    readonly stage: HTMLElement;
    /** To stand beside other controls. */
    readonly buttons: HTMLElement;
    private readonly scene = new SceneView();
    private readonly focus: RovingFocus;
    private readonly found = new Search(this.scene);
    private readonly actions: SheetActions;
    private size: SheetSize = { width: 0, pageHeight: 0, isLoose: false };
    private zoom = 1;
    private marked: readonly string[] = [];
    /** The link of the first of two clicks. */
    private clickedLink: string | undefined;

    constructor(locale: Locale, actions: SheetActions) {
        this.actions = actions;
        const keys = make('p', { id: 'keys', class: 'unseen' }, say(panelWords.keys, locale));
        const label = say(panelWords.stage, locale);
        this.stage = make('div', { id: 'stage', tabindex: '0', role: 'region', 'aria-label': label, 'aria-describedby': 'keys' });
        this.stage.append(this.scene.svg);
        this.focus = new RovingFocus(this.scene, key => this.reveal(key));
        this.buttons = sizeButtons(locale, { zoomBy: factor => this.zoomBy(factor), fit: () => this.zoomTo(1) });
        this.element = make('main', {}, this.stage, this.focus.element, keys);
        this.stage.addEventListener('click', event => this.clicked(event));
        this.stage.addEventListener('dblclick', () => {
            if (this.clickedLink !== undefined) actions.goToText(this.clickedLink);
        });
        this.stage.addEventListener('keydown', event => this.pressed(event));
        this.stage.addEventListener('focusin', event => this.focus.entered(event.target as Element));
        this.stage.addEventListener('focusout', () => this.focus.left());
        this.stage.addEventListener('scroll', () => actions.changed());
        this.stage.addEventListener('wheel', event => this.wheeled(event), { passive: false });
        let width = 0;
        new ResizeObserver(() => {
            this.fit();
            if (Math.abs(this.width - width) < 4) return;
            width = this.width;
            actions.resized();
        }).observe(this.stage);
    }

    get isEmpty(): boolean {
        return this.scene.version === 0;
    }

    /** px that a sheet can be wide. */
    get width(): number {
        return Math.max(0, this.stage.clientWidth - 2 * edge);
    }

    get place(): Viewport {
        return { x: this.stage.scrollLeft, y: this.stage.scrollTop, zoom: this.zoom };
    }

    /** False when the patch is of a sheet that is not here. `isAnother`: it is seen from its beginning. */
    apply(patch: DrawingPatch, { pageHeight, isLoose }: ShownSheet, isAnother: boolean): boolean {
        if (!this.scene.apply(patch)) return false;
        this.size = { width: patch.width, pageHeight, isLoose };
        if (isAnother) this.zoom = 1;
        this.fit();
        if (isAnother) this.stage.scrollTo(0, 0);
        this.focus.take(isAnother);
        this.mark(this.marked);
        return true;
    }

    restore({ x, y, zoom }: Viewport): void {
        this.zoom = zoom;
        this.fit();
        this.stage.scrollTo(x, y);
    }

    setStale(stale: boolean): void {
        this.element.classList.toggle('stale', stale);
    }

    /** The editor's cursor is in the thing of these sheets, the innermost first: links to the first that is drawn are marked. */
    mark(addresses: readonly string[], isNew = false): void {
        const drawn = addresses.find(address => this.scene.linksTo(address).length > 0);
        const keys = drawn === undefined ? [] : this.scene.linksTo(drawn);
        for (const element of this.scene.svg.querySelectorAll('.marked')) element.classList.remove('marked');
        for (const key of keys) this.scene.element(key)?.classList.add('marked');
        this.marked = addresses;
        if (isNew && keys[0] !== undefined) this.reveal(keys[0]);
    }

    /** How many texts hold the words; undefined when none are asked for. */
    search(words: string): number | undefined {
        const found = this.found.find(words);
        if (found?.[0] !== undefined) this.reveal(found[0]);
        return found?.length;
    }

    nextFound(): void {
        const key = this.found.next();
        if (key === undefined) return;
        this.reveal(key);
        const link = this.scene.linkAround(key);
        if (link !== undefined) this.focus.focus(link);
    }

    clear(): void {
        this.found.clear();
    }

    /** Also of the page: where the focus comes from the editor, nothing in it has it yet. */
    pressed(event: KeyboardEvent): void {
        if (event.ctrlKey || event.metaKey || event.altKey) return;
        const at = this.focus.current;
        const address = at === undefined ? undefined : this.scene.address(at);
        const way = ways[event.key];
        if (way) {
            const next = at !== undefined && !event.shiftKey ? findNext(this.scene.boxes, at, way) : undefined;
            if (next === undefined) return;
            this.focus.focus(next);
        } else if (event.key === 'Enter') {
            if (address !== undefined) this.actions.open(address);
            else this.focus.focusFirst();
        } else if (event.key === 't' && address !== undefined) this.actions.goToText(address);
        else if (event.key === 'Backspace') this.actions.go(event.shiftKey ? 'forward' : 'back');
        else if (event.key === 'u') this.actions.go('up');
        else if (event.key === '+' || event.key === '=') this.zoomBy(zoomStep);
        else if (event.key === '-') this.zoomBy(1 / zoomStep);
        else if (event.key === '0') this.zoomTo(1);
        else return;
        event.preventDefault();
    }

    private clicked({ target, detail }: MouseEvent): void {
        // the second of two clicks falls on the sheet that the first has opened
        if (detail > 1) return;
        const key = this.scene.linkOf(target as Element);
        this.clickedLink = key === undefined ? undefined : this.scene.address(key);
        if (this.clickedLink !== undefined) this.actions.open(this.clickedLink);
    }

    private wheeled(event: WheelEvent): void {
        if (!event.ctrlKey) return;
        event.preventDefault();
        this.zoomBy(event.deltaY < 0 ? zoomStep : 1 / zoomStep);
    }

    private zoomBy(factor: number): void {
        this.zoomTo(this.zoom * factor);
    }

    /** The middle of what is seen stays where it is. */
    private zoomTo(zoom: number): void {
        const { stage } = this;
        const middle = {
            x: (stage.scrollLeft + stage.clientWidth / 2) / this.scale,
            y: (stage.scrollTop + stage.clientHeight / 2) / this.scale,
        };
        this.zoom = Math.max(zooms.least, Math.min(zooms.most, zoom));
        this.fit();
        stage.scrollTo(middle.x * this.scale - stage.clientWidth / 2, middle.y * this.scale - stage.clientHeight / 2);
        this.actions.changed();
    }

    private get scale(): number {
        const room = { width: this.width, height: this.stage.clientHeight - 2 * edge };
        return fitSheet(this.size, room) * this.zoom;
    }

    private fit(): void {
        if (this.isEmpty) return;
        const { width, height } = this.scene.scene;
        this.scene.svg.style.width = `${width * this.scale}px`;
        this.scene.svg.style.height = `${height * this.scale}px`;
    }

    /** Brings a piece into sight when it is not. */
    private reveal(key: string): void {
        this.scene.element(key)?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    }
}
