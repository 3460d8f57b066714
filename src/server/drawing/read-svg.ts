// Our own SVG read back as a tree of elements. It knows only what our painters write: every attribute in double quotes, every element closed.

export interface SvgElement {
    readonly tag: string;
    readonly attributes: Record<string, string>;
    readonly content: (SvgElement | string)[];
}

const parts = /<(\/?)([a-zA-Z]+)((?:\s+[\w:-]+="[^"]*")*)\s*(\/?)>|([^<]+)/g;
const attribute = /([\w:-]+)="([^"]*)"/g;
const entities: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'" };

/** An element as it is written. */
export interface SvgText {
    readonly opening: string;
    /** What stands between its tags. */
    readonly content: string;
    readonly whole: string;
}

/** The outermost elements of a text, one after the other, without a look into them. */
export function* elementsIn(svg: string): Generator<SvgText> {
    for (let start = svg.indexOf('<'); start >= 0; ) {
        const inside = svg.indexOf('>', start) + 1;
        if (inside === 0) return;
        let end = inside;
        let close = inside;
        for (let depth = svg[inside - 2] === '/' ? 0 : 1; depth > 0; ) {
            close = svg.indexOf('<', end);
            end = svg.indexOf('>', close) + 1;
            if (close < 0 || end === 0) return;
            if (svg[close + 1] === '/') depth--;
            else if (svg[end - 2] !== '/') depth++;
        }
        yield { opening: svg.slice(start, inside), content: svg.slice(inside, close), whole: svg.slice(start, end) };
        start = svg.indexOf('<', end);
    }
}

/** The outermost element. */
export function readSvg(svg: string): SvgElement {
    const top: SvgElement = { tag: '', attributes: {}, content: [] };
    const open = [top];
    for (const [, closing, tag = '', given = '', alone, text] of svg.matchAll(parts)) {
        const parent = open.at(-1) as SvgElement;
        if (text !== undefined) {
            if (parent.tag === 'text' || parent.tag === 'tspan' || parent.tag === 'title') parent.content.push(decode(text));
            continue;
        }
        if (closing) {
            if (open.length > 1) open.pop();
            continue;
        }
        const element: SvgElement = { tag, attributes: {}, content: [] };
        for (const [, name = '', value = ''] of given.matchAll(attribute)) element.attributes[name] = decode(value);
        parent.content.push(element);
        if (!alone) open.push(element);
    }
    return (top.content.find(part => typeof part !== 'string') as SvgElement | undefined) ?? { ...top, tag: 'svg' };
}

function decode(text: string): string {
    return text.includes('&') ? text.replace(/&(?:amp|lt|gt|quot|#39);/g, entity => entities[entity] as string) : text;
}
