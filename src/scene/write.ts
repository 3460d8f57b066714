// Writes nodes and scenes as XML that HTML reads too: the only place where a text of a plan becomes markup, and so the only escaping.
// It must not know what a picture shows.
import { type Attributes, type Content, carriesContent, type SceneNode, tenth, translate, type Value } from './node.ts';
import { contentOf, type Piece, type Scene } from './scene.ts';

const special: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters XML forbids
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]/g;
/** Most texts have nothing to escape. */
const plain = /^[\w .,:;()/+%#·–-]*$/;

/** Elements that HTML never closes, and shapes, which have no content. */
const alone = new Set(['meta', 'link', 'input', 'col', 'br']);
const shapes = new Set(['path', 'rect', 'circle', 'polygon', 'polyline']);
/** Their content is a program's own and read as it stands. */
const raw = new Set(['style', 'script']);
/** Written on lines of their own. */
const lines = new Set([
    'html',
    'head',
    'body',
    'meta',
    'link',
    'title',
    'style',
    'script',
    'header',
    'main',
    'section',
    'details',
    'summary',
    'nav',
    'div',
    'dl',
    'ol',
    'h1',
    'h2',
    'h3',
    'p',
    'table',
    'tbody',
    'tr',
]);

export interface SvgOptions {
    /** The class of the whole, which the style sheet begins with. */
    readonly className: string;
    readonly css: string;
    /** The picture is a group whose buttons are reached with Tab, not one image. */
    readonly interactive?: boolean;
}

/** One SVG document. The same scene and options give the same bytes. */
export function writeSvg({ width, height, label, lang, pieces }: Scene, { className, css, interactive = false }: SvgOptions): string {
    const root: Attributes = {
        xmlns: 'http://www.w3.org/2000/svg',
        class: className,
        viewBox: `0 0 ${width} ${height}`,
        width,
        height,
        role: interactive ? 'group' : 'img',
        'aria-label': label,
        lang,
    };
    const content = contentOf(pieces);
    const written = (content.get('') ?? []).map(piece => writePiece(piece, content, interactive)).join('');
    return `<svg${writeAttributes(root)}>\n<style>${css}</style>\n${written}</svg>\n`;
}

/** A piece that holds others is moved as a whole; the place of any other is added to its numbers. */
function writePiece(piece: Piece, content: ReadonlyMap<string, readonly Piece[]>, interactive: boolean): string {
    const { x, y, node, holds } = piece;
    const writer = new Writer(interactive);
    if (!holds) return `${writer.write(node, x, y)}\n`;
    const [tag, attributes] = node;
    const moved = x === 0 && y === 0 ? attributes : { ...attributes, transform: [x, y] };
    const inner = (content.get(piece.key) ?? []).map(one => writePiece(one, content, interactive)).join('');
    return `<${tag}${writeAttributes(moved)}>\n${inner}</${tag}>\n`;
}

/** An element of HTML, or a page from its root on. */
export function writeHtml(node: SceneNode): string {
    const page = node[0] === 'html' ? '<!doctype html>\n' : '';
    return page + new Writer(true, true).write(node, 0, 0);
}

class Writer {
    private readonly interactive: boolean;
    private readonly onLines: boolean;

    constructor(interactive: boolean, onLines = false) {
        this.interactive = interactive;
        this.onLines = onLines;
    }

    write(node: SceneNode, x: number, y: number): string {
        const [tag, attributes] = node;
        const end = this.onLines && lines.has(tag) ? '\n' : '';
        let text = `<${tag}${writeAttributes(attributes, x, y, this.interactive)}`;
        if (alone.has(tag)) return `${text}>${end}`;
        if (node.length === 2 && shapes.has(tag)) return `${text}/>`;
        text += '>';
        const still = x === 0 && y === 0 ? true : carriesContent(node);
        for (let k = 2; k < node.length; k++) {
            const part = node[k] as Content;
            if (typeof part !== 'string') text += this.write(part, still ? 0 : x, still ? 0 : y);
            else text += raw.has(tag) ? part : escapeXml(part);
        }
        return `${text}</${tag}>${end}`;
    }
}

function writeAttributes(attributes: Attributes, x = 0, y = 0, interactive = false): string {
    let text = '';
    for (const name in attributes) {
        const value = attributes[name];
        if (value === undefined) continue;
        if (name === 'tabindex' && interactive) text += ' tabindex="0"';
        else text += ` ${name}="${writeValue(name, x === 0 && y === 0 ? value : translate(name, value, x, y))}"`;
    }
    return text;
}

/** As it stands in an attribute of SVG, but for the escaping, which a page that sets attributes does without. */
export function printValue(name: string, value: Value): string {
    if (typeof value === 'string') return value;
    if (typeof value === 'number') return String(tenth(value));
    if (name === 'transform') {
        const [x, y, ...more] = value;
        return [`translate(${printPart(x)} ${printPart(y)})`, ...more].join(' ');
    }
    let text = '';
    for (let k = 0; k < value.length; k++) {
        const part = value[k] as string | number;
        if (k > 0 && typeof part === 'number' && typeof value[k - 1] === 'number') text += name === 'points' && k % 2 === 1 ? ',' : ' ';
        text += printPart(part);
    }
    return text;
}

function printPart(part: string | number | undefined): string {
    return typeof part === 'number' ? String(tenth(part)) : String(part);
}

function writeValue(name: string, value: Value): string {
    return typeof value === 'string' ? escapeXml(value) : escapeXml(printValue(name, value));
}

/** Safe between tags and in quoted attributes. Control characters go; half a surrogate pair and what turns the direction become U+FFFD. */
export function escapeXml(text: string): string {
    if (plain.test(text)) return text;
    return text
        .toWellFormed()
        .replace(forbidden, '')
        .replace(/\p{Bidi_Control}/gu, '\ufffd')
        .replace(/[&<>"']/g, character => special[character] as string);
}
