// An XML file as a tree of elements with their places. The strict parser knows no external entities and expands none that a file
// declares; what is not well-formed is one problem with its line and column. It must not know any standard.
import { SaxesParser } from 'saxes';
import type { Text } from '../../l10n/say.ts';
import type { TableProblem } from '../workbook.ts';
import { decodeXml } from './decode-xml.ts';
import { xmlMessages } from './messages.ts';
import { XmlNode } from './xml-node.ts';

export type ReadXml = { readonly root: XmlNode; readonly notes: readonly TableProblem[] } | { readonly problem: TableProblem };

/** Standards nest some ten levels; what goes deeper is no such file, and would cost every reader its stack. */
const deepest = 200;

/** Ends the parser at its first error. */
class Stop extends Error {}

export function readXml(bytes: Uint8Array): ReadXml {
    const decoded = decodeXml(bytes);
    if ('problem' in decoded) return decoded;
    const parser = new SaxesParser<{ position: true; xmlns: false }>({ position: true, xmlns: false });
    let problem: TableProblem | undefined;
    let root: XmlNode | undefined;
    let at: XmlNode | undefined;
    let depth = 0;
    const stop = (detail: Text) => {
        problem ??= placed(xmlMessages.malformed, parser.line, parser.column, { detail });
        throw new Stop();
    };
    parser.on('error', ({ message }) => stop(detailOf(message)));
    parser.on('opentagstart', () => {
        if (depth >= deepest) stop(xmlMessages.tooDeep);
        depth++;
    });
    parser.on('opentag', ({ name, attributes }) => {
        const node: XmlNode = new XmlNode(name, attributes, parser.line, at);
        if (at) at.children.push(node);
        else root = node;
        at = node;
    });
    const addText = (text: string) => at?.addText(text);
    parser.on('text', addText);
    parser.on('cdata', addText);
    parser.on('closetag', () => {
        depth--;
        at = at?.parent;
    });
    try {
        parser.write(decoded.text).close();
    } catch (error) {
        if (!(error instanceof Stop)) throw error;
    }
    if (problem) return { problem };
    return root ? { root, notes: decoded.notes } : { problem: placed(xmlMessages.malformed, 1, 1, { detail: xmlMessages.noRoot }) };
}

function placed(message: Text, line: number, column: number, values: TableProblem['values'] = {}): TableProblem {
    return { place: {}, message, values: { line, column: Math.max(1, column), ...values } };
}

/** The parser's message without its place, in the reader's language where it is something that people do. */
function detailOf(message: string): Text {
    const said = message.replace(/^\d+:\d+: /, '').replace(/\.$/, '');
    const known = xmlMessages.details.find(([pattern]) => pattern.test(said));
    if (!known) return { en: said, id: said };
    const name = /(?:: |")([\w:.-]+)"?$/.exec(said)?.[1] ?? '';
    return { en: known[1].en.replace('{name}', name), id: known[1].id.replace('{name}', name) };
}
