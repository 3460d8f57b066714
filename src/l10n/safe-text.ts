// Text of a plan, of a table or of a file's name at the edges where it is shown: data there, never a command. Markup has edges of its own:
// markdown.ts, scene/write.ts, exports/mermaid.ts.

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
function forLogLine(line: string): string {
    const begin = line.trimStart();
    return isLogCommand(begin) ? `${line.slice(0, line.length - begin.length)}\\${begin}` : line;
}

function isLogCommand(begin: string): boolean {
    return begin.startsWith('::') || begin.startsWith('##');
}

/** As JSON, in which no character steers a terminal or hides; every reader gets the same text back. */
export function toJson(value: unknown, space?: number): string {
    return JSON.stringify(value, undefined, space).replace(/[\u007f-\u009f\u2028\u2029\p{Bidi_Control}]/gu, escapeSign);
}

function escapeSign(sign: string): string {
    return `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

/** Also as wide or small forms, which some spreadsheets take for the plain ones. */
const beginsFormula = /^[=+\-@|\uff1d\uff0b\uff0d\uff20\ufe66\ufe62\ufe63\ufe6b]/;
const plainNumber = /^-?\d+(?:\.\d+)?$/;
/** Most cells: a letter or digit, then nothing that steers, splits or begins anything. */
const plainCell = /^[A-Za-z\d][\w .,()/%-]*$/;

/**
 * The text of a cell in CSV: an apostrophe sets off what a spreadsheet would take for a formula; what is only a number is none. A cell also
 * begins where the reader's spreadsheet splits at something else than the comma, and a line of a log after a line break.
 */
export function csvCell(text: string): string {
    if (text === '' || plainCell.test(text) || plainNumber.test(text)) return text;
    const parts = visible(text).split(/([;\t\n])/);
    const first = parts[0] === '' && parts.length > 1 && parts[1] !== ';' ? "'" : '';
    return first + parts.map(part => (isCommand(part) ? `'${part}` : part)).join('');
}

function isCommand(part: string): boolean {
    const begin = part.replace(/^[\s\p{Cf}]+/u, '');
    return beginsFormula.test(begin) || isLogCommand(begin);
}
