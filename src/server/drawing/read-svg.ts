// Our own SVG read back as a tree of elements. It knows only what our painters write: every attribute in double quotes, every element closed.

export interface SvgElement {
    readonly tag: string;
    readonly attributes: Record<string, string>;
    readonly content: (SvgElement | string)[];
}

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
    const open: SvgElement[] = [];
    let first: SvgElement | undefined;
    for (let at = svg.indexOf('<'); at >= 0; ) {
        const end = svg.indexOf('>', at);
        if (end < 0) break;
        if (svg[at + 1] === '/') open.pop();
        else {
            const alone = svg[end - 1] === '/';
            const element = readTag(svg, at + 1, alone ? end - 1 : end);
            open.at(-1)?.content.push(element);
            first ??= element;
            if (!alone) open.push(element);
        }
        const parent = open.at(-1);
        if (!parent) break;
        at = svg.indexOf('<', end);
        if (at > end + 1 && holdsText(parent.tag)) parent.content.push(decode(svg.slice(end + 1, at)));
    }
    return first ?? { tag: 'svg', attributes: {}, content: [] };
}

function holdsText(tag: string): boolean {
    return tag === 'text' || tag === 'tspan' || tag === 'title';
}

/** `from` the name of an element `to` the end of its tag. */
function readTag(svg: string, from: number, to: number): SvgElement {
    const blank = svg.indexOf(' ', from);
    const attributes: Record<string, string> = {};
    if (blank < 0 || blank > to) return { tag: svg.slice(from, to), attributes, content: [] };
    for (let at = blank + 1; at < to; ) {
        const equals = svg.indexOf('="', at);
        if (equals < 0 || equals > to) break;
        const end = svg.indexOf('"', equals + 2);
        attributes[svg.slice(at, equals).trim()] = decode(svg.slice(equals + 2, end));
        at = end + 2;
    }
    return { tag: svg.slice(from, blank), attributes, content: [] };
}

const entities: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'" };

function decode(text: string): string {
    return text.includes('&') ? text.replace(/&(?:amp|lt|gt|quot|#39);/g, entity => entities[entity] as string) : text;
}
