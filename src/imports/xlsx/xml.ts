// Tags and texts of an XML file in one pass, piece by piece. Entities of a document type are never expanded; namespace prefixes are dropped.

export interface XmlReader {
    /** `closed`: an empty element, whose end is not told again. */
    open(name: string, attributes: string, closed: boolean): void;
    close(name: string): void;
    text(text: string): void;
}

/** Longer tags are not read on: no sheet has them. */
const longestTag = 100_000;

/** Reads what is complete in `pieces`, keeping the rest for the next one. Throws where elements are not closed: then something is missing. */
export function readXml(pieces: Iterable<string>, reader: XmlReader): void {
    let rest = '';
    let depth = 0;
    let elements = 0;
    const counting: XmlReader = {
        open(name, attributes, closed) {
            elements++;
            if (!closed) depth++;
            reader.open(name, attributes, closed);
        },
        close(name) {
            depth--;
            reader.close(name);
        },
        text: text => reader.text(text),
    };
    for (const piece of pieces) rest = readPiece(rest + piece, counting);
    if (rest !== '' || depth !== 0 || elements === 0) throw new Error('xml');
}

function readPiece(xml: string, reader: XmlReader): string {
    let at = 0;
    for (;;) {
        const start = xml.indexOf('<', at);
        if (start < 0) {
            // Texts come in as many parts as they are read in.
            if (at < xml.length) reader.text(xml.slice(at));
            return '';
        }
        if (start > at) reader.text(xml.slice(at, start));
        const end = endOf(xml, start);
        if (end < 0) {
            if (xml.length - start > longestTag) throw new Error('tag');
            return xml.slice(start);
        }
        const first = xml.charCodeAt(start + 1);
        if (first === 47) reader.close(localName(xml.slice(start + 2, end).trim()));
        else if (first === 33) {
            if (xml.startsWith('<![CDATA[', start)) reader.text(xml.slice(start + 9, end - 2));
        } else if (first !== 63) {
            const closed = xml.charCodeAt(end - 1) === 47;
            const last = closed ? end - 1 : end;
            let space = start + 1;
            while (space < last && xml.charCodeAt(space) > 32) space++;
            reader.open(localName(xml.slice(start + 1, space)), xml.slice(space, last), closed);
        }
        at = end + 1;
    }
}

/** Where the tag that begins at `start` ends; -1 when its end is not there yet. */
function endOf(xml: string, start: number): number {
    if (xml.charCodeAt(start + 1) !== 33) return xml.indexOf('>', start);
    if (xml.startsWith('<!--', start)) {
        const end = xml.indexOf('-->', start + 4);
        return end < 0 ? -1 : end + 2;
    }
    if (xml.startsWith('<![CDATA[', start)) {
        const end = xml.indexOf(']]>', start + 9);
        return end < 0 ? -1 : end + 2;
    }
    return xml.indexOf('>', start);
}

function localName(name: string): string {
    const colon = name.indexOf(':');
    return colon < 0 ? name : name.slice(colon + 1);
}

/** The value of an attribute, by its local name; undefined when it is not given. */
export function attribute(attributes: string, name: string): string | undefined {
    let at = attributes.indexOf(name);
    while (at > 0) {
        const before = attributes.charCodeAt(at - 1);
        let after = at + name.length;
        while (attributes.charCodeAt(after) <= 32) after++;
        if ((before <= 32 || before === 58) && attributes.charCodeAt(after) === 61) {
            do after++;
            while (attributes.charCodeAt(after) <= 32);
            const end = attributes.indexOf(attributes.charAt(after), after + 1);
            return end < 0 ? undefined : unescapeXml(attributes.slice(after + 1, end));
        }
        at = attributes.indexOf(name, at + 1);
    }
    return undefined;
}

const entities: ReadonlyMap<string, string> = new Map(Object.entries({ lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' }));

export function unescapeXml(text: string): string {
    if (!text.includes('&')) return text;
    return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w{1,8}));/gi, (whole, decimal, hex, name) => {
        const code = decimal ? Number(decimal) : hex ? Number.parseInt(hex, 16) : undefined;
        if (code !== undefined) return code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd';
        return entities.get(name) ?? whole;
    });
}
