import fc from 'fast-check';
import { expect, test } from 'vitest';
import { balance, hasMetrics, measure, truncate, wrap, wrapWhole } from '../../../src/diagram/text-width.ts';

const anything = [
    'x'.repeat(2000),
    'Program Pengelolaan Keanekaragaman Hayati',
    '👨‍👩‍👧‍👦'.repeat(50),
    '🌳🌳',
    'שלום עולם '.repeat(30),
    'é'.repeat(90),
    '市政府'.repeat(40),
    '\ud800x',
    '',
    '   ',
    'a\nb\tc',
    '🇮🇩'.repeat(60),
];

test('widths are those of Arial', () => {
    expect(measure('A', 1000)).toBe(667);
    expect(measure('A', 1000, true)).toBe(722);
    expect(measure('…', 1000)).toBe(1000);
    expect(hasMetrics('Rp1,2 M – “Talise”')).toBe(true);
    expect(hasMetrics('市')).toBe(false);
});

test('one sign is measured once, however many code points it has', () => {
    expect(measure('👨‍👩‍👧‍👦', 10)).toBe(measure('🌳', 10));
    expect(measure('e\u0301', 10)).toBe(measure('e', 10));
});

test.each(anything)('no line is wider than its room: %j', text => {
    for (const room of [30, 80, 172]) {
        for (const most of [1, 2, 3]) {
            const lines = wrap(text, 12.5, true, room, most);
            expect(lines.length).toBeLessThanOrEqual(most);
            for (const line of lines) expect(measure(line, 12.5, true)).toBeLessThanOrEqual(room);
        }
        expect(measure(truncate(text, 10, false, room), 10)).toBeLessThanOrEqual(room);
        for (const line of balance(text, 10, room)) expect(measure(line, 10)).toBeLessThanOrEqual(room);
    }
});

test('nothing is cut within a sign', () => {
    const family = '👨‍👩‍👧‍👦';
    const cut = truncate(family.repeat(20), 10, false, 100);
    expect(cut.replaceAll(family, '')).toBe('…');
    for (const line of wrap('e\u0301'.repeat(100), 10, false, 50, 3)) expect(line).toMatch(/^(e\u0301)+…?$/);
});

test('text that fits is left alone; what does not fit says so', () => {
    expect(wrap('Plant roadside trees', 12.5, true, 172, 3)).toEqual(['Plant roadside trees']);
    expect(wrap('Plant roadside trees along the ring road', 12.5, true, 172, 3)).toEqual(['Plant roadside trees along', 'the ring road']);
    expect(wrap('tree '.repeat(500), 12.5, true, 172, 3).at(-1)).toMatch(/…$/);
    expect(truncate('a \n b', 10, false, 100)).toBe('a b');
    expect(wrap('', 10, false, 100, 3)).toEqual([]);
});

test('a line ends at the last word that fits, as one finds it word by word', () => {
    const words = fc.array(fc.string({ minLength: 1, maxLength: 12, unit: fc.constantFrom(...'abWÿ.,-\u00a0漢e\u0301') }), {
        maxLength: 30,
    });
    fc.assert(
        fc.property(words, fc.integer({ min: 5, max: 300 }), fc.boolean(), (all, room, bold) => {
            const text = all.join(' ').trim();
            const lines = wrapWhole(text, 10.7, bold, room);
            expect(lines.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
            if (text.includes('\u00a0') || text.split(/\s+/).some(word => measure(word, 10.7, bold) > room)) return;
            const expected: string[] = [];
            for (const word of text.split(/\s+/).filter(Boolean)) {
                const last = expected.at(-1);
                if (last !== undefined && measure(`${last} ${word}`, 10.7, bold) <= room) expected[expected.length - 1] = `${last} ${word}`;
                else expected.push(word);
            }
            expect(lines).toEqual(expected);
        }),
        { numRuns: 500 },
    );
});
