// Keeps the years at the top and the departments at the left while the drawing moves under them. It must not know who moves it.
import type { Box } from '../scene/node.ts';
import type { Place } from './stage.ts';

const namespace = 'http://www.w3.org/2000/svg';

/** A heading that is drawn, in px of the drawing. */
export interface Heading {
    readonly element: Element | undefined;
    readonly box?: Box | undefined;
    readonly sticky?: 'top' | 'left' | undefined;
}

export interface Headings {
    /** Moves them with the drawing. */
    move(place: Place): void;
    remove(): void;
}

/** Lays copies of headings over the stage: the first at the top says how high those are, the first at the left how wide. */
export function freezeHeadings(stage: HTMLElement, headings: readonly Heading[]): Headings {
    const [top, left] = [headings.find(({ sticky }) => sticky === 'top')?.box, headings.find(({ sticky }) => sticky === 'left')?.box];
    if (!top || !left) return { move: () => {}, remove: () => {} };
    const copiesAt = (side: Heading['sticky']) =>
        headings.flatMap(({ sticky, element }) => (element && sticky === side ? [copy(element)] : []));
    const lanes = addSheet(stage, copiesAt('left'));
    const years = addSheet(stage, copiesAt('top'));
    const corner = document.createElementNS(namespace, 'rect');
    corner.setAttribute('class', 'head');
    years.sheet.append(corner);

    const move = ({ x, y, k }: Place) => {
        const fromTop = y + top.y * k;
        lanes.sheet.style.display = x < 0 ? '' : 'none';
        lanes.sheet.setAttribute('width', String(left.width * k));
        lanes.sheet.setAttribute('height', String(stage.clientHeight));
        lanes.content.setAttribute('transform', `translate(0 ${fromTop}) scale(${k})`);
        years.sheet.style.display = fromTop < 0 ? '' : 'none';
        years.sheet.setAttribute('width', String(stage.clientWidth));
        years.sheet.setAttribute('height', String(top.height * k));
        years.content.setAttribute('transform', `translate(${x} 0) scale(${k})`);
        // over the years that have slid under the departments; elsewhere the drawing's own corner shows
        corner.setAttribute('width', String(x < 0 ? left.width * k : 0));
        corner.setAttribute('height', String(top.height * k));
    };
    const remove = () => {
        lanes.sheet.remove();
        years.sheet.remove();
    };
    return { move, remove };
}

function addSheet(stage: HTMLElement, copies: readonly Node[]): { readonly sheet: SVGSVGElement; readonly content: SVGGElement } {
    const sheet = document.createElementNS(namespace, 'svg');
    sheet.setAttribute('class', 'alur-flow frozen');
    sheet.setAttribute('aria-hidden', 'true');
    const content = document.createElementNS(namespace, 'g');
    content.append(...copies);
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
