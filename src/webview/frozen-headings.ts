// Keeps the years at the top and the departments at the left while the drawing moves under them. It must not know who moves it.

interface Place {
    readonly x: number;
    readonly y: number;
    readonly k: number;
}

const namespace = 'http://www.w3.org/2000/svg';

/** Lays copies of the drawing's headings over the stage; the answer moves them with the drawing. */
export function freezeHeadings(stage: HTMLElement, drawing: SVGSVGElement): (place: Place) => void {
    const body = drawing.querySelector<SVGGElement>('.body');
    const ruler = drawing.querySelector('.ruler');
    const rulerHeight = Number(ruler?.querySelector('rect')?.getAttribute('height') ?? 0);
    const ground = drawing.querySelector('.grounds rect');
    if (!body || !ruler || !ground) return () => {};
    const bodyTop = body.transform.baseVal.getItem(0).matrix.f;
    const headerWidth = Number(ground.getAttribute('width') ?? 0);

    const lanes = addSheet(stage, [...drawing.querySelectorAll('.grounds, .lane-header')]);
    const years = addSheet(stage, [ruler]);
    const corner = document.createElementNS(namespace, 'rect');
    corner.setAttribute('class', 'head');
    years.sheet.append(corner);

    return ({ x, y, k }) => {
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
}

function addSheet(stage: HTMLElement, originals: readonly Element[]): { readonly sheet: SVGSVGElement; readonly content: SVGGElement } {
    const sheet = document.createElementNS(namespace, 'svg');
    sheet.setAttribute('class', 'alur-flow frozen');
    sheet.setAttribute('aria-hidden', 'true');
    const content = document.createElementNS(namespace, 'g');
    content.append(...originals.map(original => original.cloneNode(true)));
    sheet.append(content);
    stage.append(sheet);
    return { sheet, content };
}
