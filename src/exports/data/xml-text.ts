// XML as text: elements with their attributes, indented, in which every text of a plan stays text. It must not know any standard.

/** An element. Content is text, or elements of which those that are missing are left out. */
export interface XmlElement {
    readonly name: string;
    readonly attributes: Readonly<Record<string, string | undefined>>;
    readonly content: string | readonly XmlElement[];
}

type Child = XmlElement | undefined | readonly XmlElement[];

export function element(name: string, attributes: XmlElement['attributes'], ...children: readonly Child[]): XmlElement {
    return { name, attributes, content: children.flatMap(child => (child === undefined ? [] : child)) };
}

export function textElement(name: string, text: string, attributes: XmlElement['attributes'] = {}): XmlElement {
    return { name, attributes, content: text };
}

/** The same, absent where there is no text. */
export function optionalText(name: string, text: string | undefined): XmlElement | undefined {
    return text === undefined ? undefined : textElement(name, text);
}

/** A whole document with its declaration. */
export function writeXml(root: XmlElement): string {
    const lines = ['<?xml version="1.0" encoding="UTF-8"?>'];
    addLines(root, '', lines);
    return `${lines.join('\n')}\n`;
}

function addLines({ name, attributes, content }: XmlElement, indent: string, lines: string[]): void {
    let head = `${indent}<${name}`;
    for (const key in attributes) if (attributes[key] !== undefined) head += ` ${key}="${attributeText(attributes[key])}"`;
    if (content.length === 0) lines.push(`${head}/>`);
    else if (typeof content === 'string') lines.push(`${head}>${xmlText(content)}</${name}>`);
    else {
        lines.push(`${head}>`);
        for (const child of content) addLines(child, `${indent}  `, lines);
        lines.push(`${indent}</${name}>`);
    }
}

const special: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters XML has no way to say
const impossible = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

/** Text between tags: what steers a terminal or hides is written as its number, which every reader of XML gives back. */
function xmlText(text: string): string {
    if (/^[\w .,;:()/-]*$/.test(text)) return text;
    return text
        .toWellFormed()
        .replace(impossible, '\ufffd')
        .replace(/[&<>"]/g, sign => special[sign] as string)
        .replace(/[\r\u007f-\u009f\u2028\u2029]|\p{Bidi_Control}/gu, sign => `&#${sign.codePointAt(0)};`);
}

function attributeText(text: string): string {
    return xmlText(text).replace(/[\t\n]/g, sign => `&#${sign.charCodeAt(0)};`);
}
