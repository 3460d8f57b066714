// Text of a plan, of a table or of a file's name at the edges where it is shown: data there, never a command. Markup has edges of its own:
// markdown.ts, diagram/xml.ts, exports/mermaid.ts.

/** Steers what shows a text instead of being part of it: control characters, line separators, controls of the writing direction. */
const steering = /[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]/gu;

/** With all that steers replaced by a sign that can be seen; line breaks and tabs stay. For files, where a plan's words are read in order. */
export function visible(text: string): string {
    return text
        .toWellFormed()
        .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
        .replace(steering, sign => (sign === '\n' || sign === '\t' ? sign : '\ufffd'));
}

/** On one line of a terminal or a build log: an escape for what could move the cursor, change colours or turn the direction. */
export function forTerminal(text: string): string {
    return text
        .toWellFormed()
        .replace(/\r\n|[\r\n\t]/g, ' ')
        .replace(steering, escapeSign);
}

/** A file's name there: line breaks in it are shown too, and it never begins a line like a command of a build server (`::error`). */
export function nameForTerminal(name: string): string {
    return forLogLine(name.toWellFormed().replace(/\n/g, '\\n').replace(/\r/g, '\\r').replace(/\t/g, '\\t').replace(steering, escapeSign));
}

/** A text that begins a line there. */
export function lineForTerminal(text: string): string {
    return forLogLine(forTerminal(text));
}

/** A whole line of a build log. Build servers take `::name` and `##[name]` at its start for commands. */
export function forLogLine(line: string): string {
    return line.replace(/^\s*(?=::|##)/, blank => `${blank}\\`);
}

/** As JSON, in which no character steers a terminal or hides; every reader gets the same text back. */
export function toJson(value: unknown, space?: number): string {
    return JSON.stringify(value, undefined, space).replace(/[\u007f-\u009f\u2028\u2029\p{Bidi_Control}]/gu, escapeSign);
}

function escapeSign(sign: string): string {
    return `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

/** Letters that begin a formula, also as wide or small forms, which some spreadsheets take for the plain ones. */
const lead = '=+\\-@\uff1d\uff0b\uff0d\uff20\ufe66\ufe62\ufe63\ufe6b|';
const plainNumber = /^-?\d+(?:\.\d+)?$/;
const beginsFormula = new RegExp(`^(?:[\\s\\p{Cf}]*[${lead}]|[\\t\\r\\n]|\\s*::|##)`, 'u');
/** Where the reader's spreadsheet splits at something else than the comma, a cell begins there; after a line break, a line of a log. */
const formulaWithin = new RegExp(`([;\\t\\n])(?=[\\s\\p{Cf}]{0,40}(?:[${lead}]|::|##))`, 'gu');

/** The text of a cell in CSV: an apostrophe sets off what a spreadsheet would take for a formula; what is only a number is none. */
export function csvCell(text: string): string {
    if (plainNumber.test(text)) return text;
    const shown = visible(text);
    return (beginsFormula.test(shown) ? "'" : '') + shown.replace(formulaWithin, "$1'");
}
