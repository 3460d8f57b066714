// Keeps the years at the top and the departments at the left while the drawing moves under them. It must not know who moves it.

import type { Place } from './stage.ts';

const namespace = 'http://www.w3.org/2000/svg';

export interface Headings {
    /** Moves them with the drawing. */
    move(place: Place): void;
    remove(): void;
}

/** Lays copies of the drawing's headings over the stage. */
export function freezeHeadings(stage: HTMLElement, drawing: SVGSVGElement): Headings {
    const body = drawing.querySelector<SVGGElement>('.body');
    const ruler = drawing.querySelector('.ruler');
    const rulerHeight = Number(ruler?.querySelector('rect')?.getAttribute('height') ?? 0);
    const ground = drawing.querySelector('.grounds rect');
    if (!body || !ruler || !ground) return { move: () => {}, remove: () => {} };
    const bodyTop = body.transform.baseVal.consolidate()?.matrix.f ?? 0;
    const headerWidth = Number(ground.getAttribute('width') ?? 0);

    const lanes = addSheet(stage, [...drawing.querySelectorAll('.grounds, .lane-header')]);
    const years = addSheet(stage, [ruler]);
    const corner = document.createElementNS(namespace, 'rect');
    corner.setAttribute('class', 'head');
    years.sheet.append(corner);

    const move = ({ x, y, k }: Place) => {
        const top = y + bodyTop * k;
        lanes.sheet.style.display = x < 0 ? '' : 'none';
        lanes.sheet.setAttribute('width', String(headerWidth * k));
        lanes.sheet.setAttribute('height', String(stage.clientHeight));
        lanes.content.setAttribute('transform', `translate(0 ${top}) scale(${k})`);
        years.sheet.style.display = top < 0 ? '' : 'none';
        years.sheet.setAttribute('width', String(stage.clientWidth));
        years.sheet.setAttribute('height', String(rulerHeight * k));
        years.content.setAttribute('transform', `translate(${x} 0) scale(${k})`);
        // over the years that have slid under the departments; elsewhere the drawing's own corner shows
        corner.setAttribute('width', String(x < 0 ? headerWidth * k : 0));
        corner.setAttribute('height', String(rulerHeight * k));
    };
    const remove = () => {
        lanes.sheet.remove();
        years.sheet.remove();
    };
    return { move, remove };
}

function addSheet(stage: HTMLElement, originals: readonly Element[]): { readonly sheet: SVGSVGElement; readonly content: SVGGElement } {
    const sheet = document.createElementNS(namespace, 'svg');
    sheet.setAttribute('class', 'alur-flow frozen');
    sheet.setAttribute('aria-hidden', 'true');
    const content = document.createElementNS(namespace, 'g');
    content.append(...originals.map(copy));
    sheet.append(content);
    stage.append(sheet);
    return { sheet, content };
}

/** Without what makes the original known or reachable. */
function copy(original: Element): Node {
    const cloned = original.cloneNode(true) as Element;
    for (const element of [cloned, ...cloned.querySelectorAll('*')])
        for (const name of ['id', 'data-key', 'tabindex', 'role']) element.removeAttribute(name);
    return cloned;
}
