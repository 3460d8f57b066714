// Neither side believes the other: whatever arrives is what it should be, or nothing.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readFromPage, readPageMemory, readToPage } from '../../../src/protocol/panel.ts';

const word = 'the-word';
const patch = {
    base: 0,
    version: 1,
    width: 1,
    height: 1,
    label: '',
    lang: '',
    removed: [],
    added: [],
    changed: [],
    moved: [],
    ordered: [],
    more: false,
};
const piece = { key: 'k', parent: '', after: '', x: 0, y: 0, holds: false, node: ['g', {}] };
const drawing = { type: 'drawing', word, locale: 'en', state: [], patch, late: false, collapsed: false, unknown: [] };

it.each([
    [{ type: 'ready' }],
    [{ type: 'ready', seen: { x: -1, y: 0.5, width: 10, height: 10 } }],
    [{ type: 'state', state: ['view=flow'], seen: { x: 0, y: 0, width: 0, height: 0 } }],
    [{ type: 'more' }],
    [{ type: 'reveal', key: 'card:A', focus: true }],
])('takes from the page %j', message => expect(readFromPage(message)).toEqual(message));

it.each([
    ['nothing', undefined],
    ['a text', 'ready'],
    ['a list', [{ type: 'ready' }]],
    ['another type', { type: 'run', command: 'rm' }],
    ['a type of the language itself', { type: '__proto__' }],
    ['a state that is no list', { type: 'state', state: 'view=flow' }],
    ['a state of other things', { type: 'state', state: [{}] }],
    ['a state without end', { type: 'state', state: Array.from({ length: 501 }, () => 'a') }],
    ['a key that is empty', { type: 'reveal', key: '', focus: true }],
    ['a key without end', { type: 'reveal', key: 'x'.repeat(5001), focus: true }],
    ['a place instead of a key', { type: 'reveal', uri: 'file:///etc/passwd', focus: true }],
    ['a wish that is no yes or no', { type: 'reveal', key: 'a', focus: 'yes' }],
])('takes nothing from the page that is %s', (_, message) => expect(readFromPage(message)).toBeUndefined());

it.each([[undefined], [null], [{}], [{ x: 0, y: 0, width: -1, height: 1 }], [{ x: Number.NaN, y: 0, width: 1, height: 1 }], ['all']])(
    'leaves out what the page sees when that is %j, and more than it asks for',
    seen => expect(readFromPage({ type: 'ready', seen, more: 'things' })).toEqual({ type: 'ready' }),
);

it('takes to the page what carries the word and is whole', () => {
    expect(readToPage(drawing, word)).toBe(drawing);
    expect(readToPage({ type: 'more', word, patch: { ...patch, added: [piece] } }, word)).toMatchObject({ type: 'more' });
    for (const wrong of ['', 'other', undefined]) expect(readToPage({ ...drawing, word: wrong }, word)).toBeUndefined();
    // a page that was made without a word listens to nobody
    expect(readToPage({ ...drawing, word: '' }, '')).toBeUndefined();
});

it.each(Object.keys(patch))('takes no change of a drawing to the page whose %s is missing or wrong', key => {
    for (const value of [undefined, null, {}, 'x', -1, [1], [{}], [null]]) {
        if ((key === 'label' || key === 'lang') && value === 'x') continue;
        const wrong = { ...patch, [key]: value };
        expect(readToPage({ ...drawing, patch: wrong }, word), JSON.stringify(value)).toBeUndefined();
        expect(readToPage({ type: 'more', word, patch: wrong }, word), JSON.stringify(value)).toBeUndefined();
    }
});

it.each(Object.keys(piece))('takes no piece to the page whose %s is missing or wrong', key => {
    for (const value of [undefined, null, 7.5, {}]) {
        if ((key === 'x' || key === 'y') && value === 7.5) continue;
        expect(readToPage({ type: 'more', word, patch: { ...patch, added: [{ ...piece, [key]: value }] } }, word)).toBeUndefined();
    }
});

it('takes whatever arrives without failing', () => {
    const anything = fc.anything({ withNullPrototype: true, maxDepth: 4 });
    const message = fc.oneof(
        anything,
        fc.record({
            type: fc.constantFrom('ready', 'state', 'reveal', 'more', 'drawing', 'show', 'notice', 'text'),
            word: fc.constantFrom(word, ''),
            state: anything,
            seen: anything,
            key: anything,
            focus: anything,
            patch: anything,
            notice: anything,
            outline: anything,
            tables: anything,
        }),
    );
    fc.assert(
        fc.property(message, given => {
            const fromPage = readFromPage(given);
            if (fromPage) expect(Object.keys(fromPage).every(key => ['type', 'state', 'seen', 'key', 'focus'].includes(key))).toBe(true);
            readToPage(given, word);
            readPageMemory(given);
        }),
        { numRuns: 500 },
    );
});
