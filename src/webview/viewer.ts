// Moves and searches a drawing in the page that `exports/html.ts` writes, by the places, titles and links that come with it as data.
// It must not know the plan.
import type { PagePiece } from '../scene/scene.ts';
import { findNeighbours } from './focus.ts';
import { freezeHeadings } from './frozen-headings.ts';
import { Search } from './search.ts';
import { Stage } from './stage.ts';
import { WrittenDrawing } from './written-drawing.ts';

const step = 60;
const zoomStep = 1.3;
const stage = document.querySelector<HTMLElement>('#stage');
const drawing = stage?.querySelector<SVGSVGElement>('svg.alur-flow');
if (stage && drawing) view(stage, drawing, JSON.parse(stage.dataset['pieces'] ?? '[]'));

function view(stage: HTMLElement, drawing: SVGSVGElement, pieces: readonly PagePiece[]): void {
    const shown = new WrittenDrawing(drawing, pieces);
    const headings = freezeHeadings(
        stage,
        pieces.map(piece => ({ ...piece, element: shown.element(piece.key) })),
    );
    const movable = new Stage(stage, place => {
        drawing.style.transform = `translate(${place.x}px,${place.y}px) scale(${place.k})`;
        headings.move(place);
    });
    movable.resize(drawing.width.baseVal.value, drawing.height.baseVal.value);
    const reveal = (key: string) => movable.reveal(shown.piece(key)?.box);
    const choose = (key: string | undefined) => shown.showOnly(key === undefined ? undefined : findNeighbours(pieces, key), key);
    wireCards(drawing, shown, choose, reveal);
    const search = wireSearch(shown, reveal);
    const actions: Readonly<Record<string, () => void>> = {
        'zoom-in': () => movable.zoomBy(zoomStep),
        'zoom-out': () => movable.zoomBy(1 / zoomStep),
        fit: () => movable.showWhole(),
        print: () => window.print(),
        table: wireTable(stage),
    };
    for (const button of document.querySelectorAll<HTMLElement>('[data-action]'))
        button.addEventListener('click', () => actions[button.dataset['action'] ?? '']?.());
    const keys: Readonly<Record<string, () => void>> = {
        '+': () => movable.zoomBy(zoomStep),
        '=': () => movable.zoomBy(zoomStep),
        '-': () => movable.zoomBy(1 / zoomStep),
        '0': () => movable.showWhole(),
        ArrowLeft: () => movable.moveBy(step, 0),
        ArrowRight: () => movable.moveBy(-step, 0),
        ArrowUp: () => movable.moveBy(0, step),
        ArrowDown: () => movable.moveBy(0, -step),
        '/': () => search.focus(),
    };
    document.addEventListener('keydown', event => {
        if (event.ctrlKey || event.metaKey || event.altKey) return;
        if (event.key === 'Escape') {
            search.clear();
            choose(undefined);
            return;
        }
        if (event.target instanceof HTMLInputElement || (stage.hidden && event.key !== '/') || !keys[event.key]) return;
        keys[event.key]?.();
        event.preventDefault();
    });
    movable.open();
}

function wireCards(
    drawing: SVGSVGElement,
    shown: WrittenDrawing,
    choose: (key: string | undefined) => void,
    reveal: (key: string) => void,
): void {
    drawing.addEventListener('click', event => choose(shown.cardAt(event.target as Element)));
    drawing.addEventListener('focusin', event => {
        const card = event.target as Element;
        const key = shown.cardAt(card);
        if (key !== undefined && card.matches(':focus-visible')) reveal(key);
    });
    drawing.addEventListener('keydown', event => {
        const key = shown.cardAt(event.target as Element);
        if (key === undefined || (event.key !== 'Enter' && event.key !== ' ')) return;
        event.preventDefault();
        choose(key);
    });
}

function wireSearch(shown: WrittenDrawing, reveal: (key: string) => void): { focus(): void; clear(): void } {
    const input = document.querySelector<HTMLInputElement>('input[type=search]');
    const output = document.querySelector<HTMLOutputElement>('output');
    const search = new Search(shown);
    const find = () => {
        const found = search.find(input?.value ?? '');
        shown.showOnly(found && new Set(found));
        if (output) output.textContent = found ? (output.dataset['found'] ?? '').replace('{count}', String(found.length)) : '';
        if (found?.[0] !== undefined) reveal(found[0]);
    };
    input?.addEventListener('input', find);
    return {
        focus: () => input?.focus(),
        clear: () => {
            if (input) input.value = '';
            find();
        },
    };
}

function wireTable(stage: HTMLElement): () => void {
    const table = document.querySelector<HTMLElement>('#table');
    const button = document.querySelector('[data-action=table]');
    return () => {
        if (!table) return;
        table.hidden = !table.hidden;
        stage.hidden = !table.hidden;
        button?.setAttribute('aria-pressed', String(!table.hidden));
    };
}
