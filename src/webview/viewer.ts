// Moves and searches a drawing of the flow in the page that `exports/html.ts` writes. It must not know the plan: it reads the drawing.
import type { Box } from '../scene/node.ts';
import { findNeighbours, keyOf, type Linked, showOnly } from './focus.ts';
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
    const reveal = (card: Element) => movable.reveal(boxOf(card, movable));
    const shown = readPieces(drawing);
    const show = (near: ReadonlySet<string> | undefined, chosen?: string) =>
        showOnly(
            drawing,
            shown.map(({ key, element }) => [key, element] as const),
            near,
            chosen,
        );
    const choose = (card: Element | null) => {
        const key = shown.find(({ element }) => element === card)?.key;
        if (key === undefined) show(undefined);
        else show(findNeighbours(shown, key), key);
    };
    wireCards(drawing, choose, reveal);
    const search = wireSearch(drawing, reveal, cards =>
        show(cards && new Set(cards.map(card => keyOf(card.getAttribute('data-id') ?? '')))),
    );
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

interface Read extends Linked {
    readonly element: Element;
}

/** A page that was written holds its drawing as elements: what is linked is read from them once. */
function readPieces(drawing: SVGSVGElement): Read[] {
    return [...drawing.querySelectorAll('.card,.promise,.life')].map((element, k): Read => {
        const [id, source, target] = ['data-id', 'data-source', 'data-target'].map(name => element.getAttribute(name));
        if (source == null) return { key: keyOf(id ?? ''), element };
        return { key: `link:${k}`, element, link: { source, ...(target == null ? {} : { target }) } };
    });
}

function boxOf(element: Element, { place, element: stage }: Stage): Box {
    const [box, frame] = [element.getBoundingClientRect(), stage.getBoundingClientRect()];
    const { x, y, k } = place;
    return { x: (box.left - frame.left - x) / k, y: (box.top - frame.top - y) / k, width: box.width / k, height: box.height / k };
}

function wireSearch(
    drawing: SVGSVGElement,
    reveal: (card: Element) => void,
    showOnlyCards: (cards: readonly Element[] | undefined) => void,
): { focus(): void; clear(): void } {
    const input = document.querySelector<HTMLInputElement>('input[type=search]');
    const output = document.querySelector<HTMLOutputElement>('output');
    const find = () => {
        const wanted = input?.value.trim().toLocaleLowerCase() ?? '';
        const cards = [...drawing.querySelectorAll('.card')];
        const found = wanted ? cards.filter(card => (card.getAttribute('aria-label') ?? '').toLocaleLowerCase().includes(wanted)) : [];
        showOnlyCards(wanted ? found : undefined);
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
