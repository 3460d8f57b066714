// Writes nodes and scenes as XML that HTML reads too: the only place where a text of a plan becomes markup, and so the only escaping.
// It must not know what a picture shows.
import { type Attributes, type Content, type SceneNode, tenth, type Value } from './node.ts';

const special: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters XML forbids
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]/g;
/** Most texts have nothing to escape: Latin letters and signs, punctuation, arrows and shapes. */
const plain = /^[ !#-%'-;=?-~\u00a0-\u02af\u2010-\u2027\u2030-\u205f\u2190-\u2bff]*$/;

/** Elements that HTML never closes, and shapes, which have no content. */
const alone = new Set(['meta', 'link', 'input', 'col', 'br']);
const shapes = new Set(['path', 'rect', 'circle', 'polygon', 'polyline']);
/** Their content is a program's own and read as it stands. */
const raw = new Set(['style', 'script']);
/** Of a page: a line ends after these, and where their content begins. */
const lines = new Set('html head meta link body header main section details summary nav div dl ol h1 h2 p tr'.split(' '));
const openLines = new Set('html head body header main section tbody'.split(' '));

/** Elements whose end tag is left out. */
type Implied = ReadonlySet<string>;
const none: Implied = new Set();

/** A page, from its root. `implied`: elements that HTML ends by itself, of pages that nobody reads as XML. */
export function writeDocument(html: SceneNode, implied = none): string {
    return `<!doctype html>\n${writeNode(html, implied)}`;
}

/** An element with all that is in it. The same node gives the same bytes. */
export function writeNode(node: SceneNode, implied = none): string {
    const [tag, attributes] = node;
    const end = lines.has(tag) ? '\n' : '';
    let text = `<${tag}${writeAttributes(attributes)}`;
    if (alone.has(tag)) return `${text}>${end}`;
    if (node.length === 2 && shapes.has(tag)) return `${text}/>`;
    text += openLines.has(tag) ? '>\n' : '>';
    for (let k = 2; k < node.length; k++) {
        const part = node[k] as Content;
        if (typeof part !== 'string') text += writeNode(part, implied);
        else text += raw.has(tag) ? part : escapeXml(part);
    }
    return implied.has(tag) ? text : `${text}</${tag}>${end}`;
}

function writeAttributes(attributes: Attributes): string {
    let text = '';
    for (const name in attributes) {
        const value = attributes[name];
        if (value !== undefined) text += ` ${name}="${escapeXml(printValue(name, value))}"`;
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

/** Safe between tags and in double quotes. Control characters go; half a surrogate pair and what turns the direction become U+FFFD. */
export function escapeXml(text: string): string {
    if (plain.test(text)) return text;
    return text
        .toWellFormed()
        .replace(forbidden, '')
        .replace(/\p{Bidi_Control}/gu, '\ufffd')
        .replace(/[&<>"]/g, character => special[character] as string);
}
