// Reads XML strictly enough to find what escaping forgot. It must not know SVG.

export interface XmlElement {
    readonly name: string;
    readonly attributes: ReadonlyMap<string, string>;
    readonly children: XmlElement[];
    text: string;
}

const token = /<\?[^?]*\?>|<\/([\w:-]+)\s*>|<([\w:-]+)((?:\s+[\w:-]+="[^"<]*")*)\s*(\/?)>|([^<]+)/gy;
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters XML forbids
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/;

/** The root element; throws where the text is not well-formed. Knows no comments, sections or document types: we write none. */
export function parseXml(source: string): XmlElement {
    if (forbidden.test(source) || !source.isWellFormed()) throw new Error('a character that XML forbids');
    const root: XmlElement = { name: '', attributes: new Map(), children: [], text: '' };
    const path = [root];
    const ids = new Set<string>();
    token.lastIndex = 0;
    while (token.lastIndex < source.length) {
        const at = token.lastIndex;
        const match = token.exec(source);
        if (!match) throw new Error(`not XML: ${source.slice(at, at + 80)}`);
        const [, closed, opened, attributes, empty, text] = match;
        const parent = path.at(-1) as XmlElement;
        if (closed !== undefined) {
            if (path.pop()?.name !== closed || path.length === 0) throw new Error(`</${closed}> closes nothing`);
        } else if (opened !== undefined) {
            const element: XmlElement = { name: opened, attributes: parseAttributes(attributes ?? ''), children: [], text: '' };
            const id = element.attributes.get('id');
            if (id !== undefined && ids.has(id)) throw new Error(`two elements are called ${id}`);
            if (id !== undefined) ids.add(id);
            parent.children.push(element);
            if (!empty) path.push(element);
        } else if (text !== undefined) parent.text += decode(text);
    }
    if (path.length !== 1 || root.children.length !== 1) throw new Error('not one root');
    return root.children[0] as XmlElement;
}

export function* walk(element: XmlElement): Iterable<XmlElement> {
    yield element;
    for (const child of element.children) yield* walk(child);
}

function parseAttributes(text: string): Map<string, string> {
    const attributes = new Map<string, string>();
    for (const [, name, value] of text.matchAll(/([\w:-]+)="([^"]*)"/g)) {
        if (attributes.has(name as string)) throw new Error(`twice ${name}`);
        attributes.set(name as string, decode(value as string));
    }
    return attributes;
}

function decode(text: string): string {
    if (/&(?!(amp|lt|gt|quot|#39);)/.test(text)) throw new Error(`a bare & in: ${text.slice(0, 60)}`);
    const signs: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };
    return text.replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => signs[name] as string);
}
