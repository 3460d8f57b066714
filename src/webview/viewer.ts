// Moves and searches a drawing of the flow in the page that `exports/html.ts` writes. It must not know the plan: it reads the drawing.
import { findNeighbours, showOnly } from './focus.ts';
import { freezeHeadings } from './frozen-headings.ts';
import { Stage } from './stage.ts';

const step = 60;
const stage = document.querySelector<HTMLElement>('#stage');
const drawing = stage?.querySelector<SVGSVGElement>('svg.alur-flow');
if (stage && drawing) view(stage, drawing);

function view(stage: HTMLElement, drawing: SVGSVGElement): void {
    const headings = freezeHeadings(stage, drawing);
    const movable = new Stage(stage, place => {
        drawing.style.transform = `translate(${place.x}px,${place.y}px) scale(${place.k})`;
        headings.move(place);
    });
    movable.resize(drawing.width.baseVal.value, drawing.height.baseVal.value);
    const zoomBy = (factor: number) => movable.zoomBy(factor);
    const moveBy = (x: number, y: number) => movable.moveBy(x, y);
    const showWhole = () => movable.showWhole();
    const reveal = (card: Element) => movable.reveal(card);

    const choose = (card: Element | null) => {
        if (!card) showOnly(drawing, undefined);
        else showOnly(drawing, findNeighbours(drawing, card), card);
    };
    wireCards(drawing, choose, reveal);
    const search = wireSearch(drawing, reveal);
    const table = wireTable(stage);

    const actions: Readonly<Record<string, () => void>> = {
        'zoom-in': () => zoomBy(1.3),
        'zoom-out': () => zoomBy(1 / 1.3),
        fit: showWhole,
        print: () => window.print(),
        table,
    };
    for (const button of document.querySelectorAll<HTMLElement>('[data-action]')) {
        button.addEventListener('click', () => actions[button.dataset.action ?? '']?.());
    }
    const keys: Readonly<Record<string, () => void>> = {
        '+': () => zoomBy(1.3),
        '=': () => zoomBy(1.3),
        '-': () => zoomBy(1 / 1.3),
        '0': showWhole,
        ArrowLeft: () => moveBy(step, 0),
        ArrowRight: () => moveBy(-step, 0),
        ArrowUp: () => moveBy(0, step),
        ArrowDown: () => moveBy(0, -step),
    };
    document.addEventListener('keydown', event => {
        if (event.ctrlKey || event.metaKey || event.altKey) return;
        if (event.key === 'Escape') {
            search.clear();
            choose(null);
            return;
        }
        if (event.target instanceof HTMLInputElement) return;
        if (event.key === '/') search.focus();
        else if (keys[event.key] && !stage.hidden) keys[event.key]?.();
        else return;
        event.preventDefault();
    });
    movable.open();
}

function wireCards(drawing: SVGSVGElement, choose: (card: Element | null) => void, reveal: (card: Element) => void): void {
    drawing.addEventListener('click', event => choose((event.target as Element).closest('.card')));
    for (const card of drawing.querySelectorAll('.card')) {
        card.addEventListener('focus', () => {
            if (card.matches(':focus-visible')) reveal(card);
        });
        card.addEventListener('keydown', event => {
            const { key } = event as KeyboardEvent;
            if (key !== 'Enter' && key !== ' ') return;
            event.preventDefault();
            choose(card);
        });
    }
}

function wireSearch(drawing: SVGSVGElement, reveal: (card: Element) => void): { focus(): void; clear(): void } {
    const input = document.querySelector<HTMLInputElement>('input[type=search]');
    const output = document.querySelector<HTMLOutputElement>('output');
    const find = () => {
        const wanted = input?.value.trim().toLocaleLowerCase() ?? '';
        const cards = [...drawing.querySelectorAll('.card')];
        const found = wanted ? cards.filter(card => (card.getAttribute('aria-label') ?? '').toLocaleLowerCase().includes(wanted)) : [];
        showOnly(drawing, wanted ? new Set(found) : undefined);
        for (const card of cards) card.classList.toggle('found', found.includes(card));
        if (output) output.textContent = wanted ? (output.dataset.found ?? '').replace('{count}', String(found.length)) : '';
        if (found[0]) reveal(found[0]);
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
