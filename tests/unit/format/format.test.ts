// The style, case by case: text before and after.
import { describe, expect, it } from 'vitest';
import { applySpaceEdits, formatOnType, formatRange, formatText } from '../../../src/language/format/format.ts';
import { expectSafe, lex } from './texts.ts';

const lines = (...all: string[]) => all.map(line => `${line}\n`).join('');
const long = 'x'.repeat(70);

const cases: readonly (readonly [string, string, string])[] = [
    [
        'indents by braces',
        lines('goal G {', 'serves A', '      indicator I {', 'direction up', '}', '  }'),
        lines('goal G {', '  serves A', '  indicator I {', '    direction up', '  }', '}'),
    ],
    ['one space between words', lines('goal\tG   "two  spaces"'), lines('goal G "two  spaces"')],
    [
        'commas, points, percent signs',
        lines('serves A . B ,C', 'target 13 % in 2025 ,14 in 2026', 'during 2025 .. 2026', 'at -0.8635,119.8870'),
        lines('serves A.B, C', 'target 13% in 2025, 14 in 2026', 'during 2025..2026', 'at -0.8635,119.8870'),
    ],
    [
        'numbers and money keep their text',
        lines('budget Rp1.200.000,00 in 2025', 'budget Rp.  1_200', 'code "1.03.02"'),
        lines('budget Rp1.200.000,00 in 2025', 'budget Rp. 1_200', 'code "1.03.02"'),
    ],
    ['braces', lines('goal G{code "1"}', 'goal H', '{', '}', 'extend D { }'), lines('goal G { code "1" }', 'goal H {', '}', 'extend D {}')],
    [
        'two spaces between statements of one line',
        lines('goal G { code "1" priority serves A, B indicator I "i" unit "%" }', 'measures output    direction up'),
        lines('goal G { code "1"  priority  serves A, B  indicator I "i" unit "%" }', 'measures output  direction up'),
    ],
    [
        'a keyword that is a name begins nothing',
        lines('serves code.budget code "1"', 'asset unit "u" 2 "unit" { state idle }', 'requires location, upkeep for 5 years'),
        lines('serves code.budget  code "1"', 'asset unit "u" 2 "unit" { state idle }', 'requires location, upkeep for 5 years'),
    ],
    [
        'opens up a block that does not fit',
        lines(`location A "${long}" within B { code "72.71"  at 1.5, 2.5 }`),
        lines(`location A "${long}" within B {`, '  code "72.71"', '  at 1.5, 2.5', '}'),
    ],
    [
        'opens up the outer block only, where that is enough',
        lines(`goal A "${long}" { indicator I { direction up }  code "1"  note "n" }`),
        lines(`goal A "${long}" {`, '  indicator I { direction up }', '  code "1"', '  note "n"', '}'),
    ],
    [
        'opens up a block that spans lines',
        lines('goal A { code "1"', 'serves B } goal C'),
        lines('goal A {', '  code "1"', '  serves B', '}', 'goal C'),
    ],
    [
        'statements that do not fit on one line get their own',
        lines(`note "${long}" note "${long}"`),
        lines(`note "${long}"`, `note "${long}"`),
    ],
    [
        'a list stays as it is broken, however long',
        lines('target 1 in 2025,', '2 in 2026,', '  3 in 2027', 'source "s"', `tag "${long}", "${long}"`),
        lines('target 1 in 2025,', '    2 in 2026,', '    3 in 2027', 'source "s"', `tag "${long}", "${long}"`),
    ],
    [
        'blank lines',
        lines('', 'goal A {', '', '  code "1"', '', '', '  serves B', '', '}', '', ' ', '', 'goal B', '', ''),
        lines('goal A {', '  code "1"', '', '  serves B', '}', '', 'goal B'),
    ],
    ['one newline at the end', 'goal A', lines('goal A')],
    [
        'comments',
        lines(
            '// a  ',
            'goal A { // b   c ',
            '      // d',
            'code "1"    // aligned',
            'code "2"// e',
            '   // last',
            '} // f',
            '/* g',
            '   h  ',
            '*/ goal B',
        ),
        lines(
            '// a',
            'goal A { // b   c',
            '  // d',
            '  code "1"    // aligned',
            '  code "2" // e',
            '  // last',
            '} // f',
            '/* g',
            '   h',
            '*/ goal B',
        ),
    ],
    [
        'a line that the checks shall ignore stays one line',
        lines(
            `location A "${long}" { code "72.71"  at 1.5, 2.5 } // ignore: x`,
            '// abaikan: y',
            `location B "${long}" { code "72.71"  at 1.5, 2.5 }`,
            'goal A // ignore: z',
            '{',
            '}',
        ),
        lines(
            `location A "${long}" { code "72.71"  at 1.5, 2.5 } // ignore: x`,
            '// abaikan: y',
            `location B "${long}" { code "72.71"  at 1.5, 2.5 }`,
            'goal A // ignore: z',
            '{',
            '}',
        ),
    ],
    ['CRLF', 'goal A\r\n{\r\n\r\ncode "1" }', 'goal A {\r\n  code "1"\r\n}\r\n'],
    ['CR', 'goal A {\r\r\rcode "1"\r\r\rcode "2" }\r', 'goal A {\r  code "1"\r\r  code "2"\r}\r'],
    ['the mark at the start', '\ufeff\n  goal   A', '\ufeffgoal A\n'],
    ['nothing', ' \n \n', ''],
];

const broken: readonly (readonly [string, string, string])[] = [
    [
        'a missing brace: its line stays, its neighbours are formatted',
        lines('department A {', '  program   P {', '     code   "1"', '  program   Q {', '        code "2"', '  }', '}', 'goal   G'),
        lines('department A {', '  program   P {', '     code "1"', '  program Q {', '    code "2"', '  }', '}', 'goal G'),
    ],
    [
        'a stray brace',
        lines('department A {', '  program P {', '  }', '  }', '  program Q {', 'code "2"', '  }', '}'),
        lines('department A {', '  program P {', '  }', '  }', '  program Q {', 'code "2"', '  }', '}'),
    ],
    ['characters that are no text', lines('goal   A', 'goal   $  B', 'goal   C'), lines('goal A', 'goal   $  B', 'goal C')],
    [
        'quotes that do not pair',
        lines('note "he said "hello   you"  twice"', 'note   "open   ', 'note   "n"'),
        lines('note "he said "hello   you"  twice"', 'note   "open   ', 'note "n"'),
    ],
    ['a comment that is not closed', lines('goal   A', '/*  goal   B {', '    '), lines('goal A', '/*  goal   B {', '    ')],
];

describe('the style', () => {
    it.each(cases)('%s', (_, before, after) => {
        expect(expectSafe(before)).toBe(after);
        expect(formatText(after, lex)).toBe(after);
    });
});

describe('around an error', () => {
    it.each(broken)('%s', (_, before, after) => expect(expectSafe(before)).toBe(after));
});

describe('a range', () => {
    const text = lines('goal   A', 'goal   B {', 'code   "1" }', '', '', 'goal   C');
    const of = (part: string) => ({ start: text.indexOf(part), end: text.indexOf(part) + part.length });

    it('changes the lines it touches, and no other', () => {
        expect(applySpaceEdits(text, formatRange(text, lex, of('B')))).toBe(
            lines('goal   A', 'goal B {', 'code   "1" }', '', '', 'goal   C'),
        );
        expect(applySpaceEdits(text, formatRange(text, lex, of('code   "1" }\n')))).toBe(
            lines('goal   A', 'goal   B {', '  code "1"', '}', '', '', 'goal   C'),
        );
    });

    it('of everything is the whole file', () => {
        expect(applySpaceEdits(text, formatRange(text, lex, { start: 0, end: text.length }))).toBe(formatText(text, lex));
    });

    it('of any two lines keeps all others', () => {
        for (let start = 0; start < text.length; start++) {
            const end = Math.min(text.length, start + 9);
            const after = applySpaceEdits(text, formatRange(text, lex, { start, end }));
            const from = text.lastIndexOf('\n', start - 1) + 1;
            const to = text.indexOf('\n', end - 1) + 1;
            expect(after.startsWith(text.slice(0, from)) && after.endsWith(text.slice(to))).toBe(true);
        }
    });
});

describe('while typing', () => {
    /** `|` is the cursor. */
    const type = (marked: string, typed: string) => {
        const offset = marked.indexOf('|');
        const text = marked.replace('|', '');
        return applySpaceEdits(text, formatOnType(text, lex, offset, typed));
    };

    it('} formats its block and nothing after it', () => {
        expect(type('goal   A\ngoal   B {\ncode   "1"\n  }|   goal   C\n', '}')).toBe('goal   A\ngoal B {\n  code "1"\n}   goal   C\n');
        expect(type('goal   A }|\n', '}')).toBe('goal   A }\n');
        expect(type('note   "a }|"\n', '}')).toBe('note   "a }"\n');
    });

    it('a new line formats the line before, and keeps the space at the cursor', () => {
        expect(type('goal A {\ncode   "1"\n  |\n}\ngoal   B\n', '\n')).toBe('goal A {\n  code "1"\n  \n}\ngoal   B\n');
        expect(type('goal A {\n  |\n}\n', '\n')).toBe('goal A {\n  \n}\n');
        expect(type('goal A {\n  code "1"\n|serves   B\n}\n', '\n')).toBe('goal A {\n  code "1"\n  serves B\n}\n');
        expect(type('goal   A\n|', '\n')).toBe('goal A\n');
    });
});
