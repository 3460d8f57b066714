// Neither side believes the other: whatever arrives is what it should be, or nothing.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readFromPage, readSavedPage, readToPage } from '../../../src/protocol/panel.ts';

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
};
const piece = { key: 'k', parent: '', after: '', x: 0, y: 0, holds: false, node: ['g', {}] };
const sheet = {
    address: 'city',
    pages: { from: 1, to: 1, all: 1 },
    isLoose: false,
    pageHeight: 1,
    trail: [{ address: 'city', title: 'City' }],
    sheets: [],
};
const drawing = { type: 'drawing', word, locale: 'en', state: [], patch, sheet, unknown: [] };

it.each([
    [{ type: 'ready', width: 600 }],
    [{ type: 'state', state: ['sheet=flow'], width: 0 }],
    [{ type: 'reveal', key: 'story:A', focus: true }],
])('takes from the page %j', message => expect(readFromPage(message)).toEqual(message));

it.each([
    ['nothing', undefined],
    ['a text', 'ready'],
    ['a list', [{ type: 'ready', width: 1 }]],
    ['another type', { type: 'run', command: 'rm' }],
    ['a type of the language itself', { type: '__proto__' }],
    ['a state that is no list', { type: 'state', state: 'view=flow', width: 1 }],
    ['a state of other things', { type: 'state', state: [{}], width: 1 }],
    ['a state without end', { type: 'state', state: Array.from({ length: 501 }, () => 'a'), width: 1 }],
    ['a window without a width', { type: 'ready' }],
    ['a window of no width at all', { type: 'state', state: [], width: -1 }],
    ['a key that is empty', { type: 'reveal', key: '', focus: true }],
    ['a key without end', { type: 'reveal', key: 'x'.repeat(5001), focus: true }],
    ['a place instead of a key', { type: 'reveal', uri: 'file:///etc/passwd', focus: true }],
    ['a wish that is no yes or no', { type: 'reveal', key: 'a', focus: 'yes' }],
])('takes nothing from the page that is %s', (_, message) => expect(readFromPage(message)).toBeUndefined());

it('leaves out what it did not ask for', () =>
    expect(readFromPage({ type: 'ready', width: 5, more: 'things' })).toEqual({ type: 'ready', width: 5 }));

it('takes to the page what carries the word and is whole', () => {
    expect(readToPage(drawing, word)).toBe(drawing);
    expect(readToPage({ ...drawing, patch: { ...patch, added: [piece] } }, word)).toMatchObject({ type: 'drawing' });
    expect(readToPage({ type: 'show', word, addresses: ['story:A'], chosen: false }, word)).toMatchObject({ addresses: ['story:A'] });
    for (const wrong of ['', 'other', undefined]) expect(readToPage({ ...drawing, word: wrong }, word)).toBeUndefined();
    // a page that was made without a word listens to nobody
    expect(readToPage({ ...drawing, word: '' }, '')).toBeUndefined();
});

it.each(Object.keys(patch))('takes no change of a drawing to the page whose %s is missing or wrong', key => {
    for (const value of [undefined, null, {}, 'x', -1, [1], [{}], [null]]) {
        if ((key === 'label' || key === 'lang') && value === 'x') continue;
        const wrong = { ...patch, [key]: value };
        expect(readToPage({ ...drawing, patch: wrong }, word), JSON.stringify(value)).toBeUndefined();
    }
});

it.each(Object.keys(sheet))('takes no sheet to the page whose %s is missing or wrong', key => {
    for (const value of [undefined, null, 'x', -1, [1], [{}]]) {
        if (key === 'address' && value === 'x') continue;
        expect(readToPage({ ...drawing, sheet: { ...sheet, [key]: value } }, word), JSON.stringify(value)).toBeUndefined();
    }
});

it('opens what an earlier version kept with the plan on one page', () => {
    expect(readSavedPage({ root: 'file:///a', state: ['view=matrix', 'department=Parks'] })?.state).toEqual([
        'sheet=city',
        'view=matrix',
        'department=Parks',
    ]);
    expect(readSavedPage({ root: 'file:///a', state: [] })?.state).toEqual(['sheet=city']);
    expect(readSavedPage({ root: 'file:///a', state: ['sheet=goals'] })?.state).toEqual(['sheet=goals']);
});

it.each(Object.keys(piece))('takes no piece to the page whose %s is missing or wrong', key => {
    for (const value of [undefined, null, 7.5, {}]) {
        if ((key === 'x' || key === 'y') && value === 7.5) continue;
        expect(readToPage({ ...drawing, patch: { ...patch, added: [{ ...piece, [key]: value }] } }, word)).toBeUndefined();
    }
});

const whole: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
    show: { type: 'show', word, addresses: ['story:A'], chosen: true },
    notice: { type: 'notice', word, notice: 'gone' },
    text: {
        type: 'text',
        word,
        outline: [{ text: 'A', key: 'story:A', children: [{ text: 'B', children: [] }] }],
        tables: [{ name: 'T', columns: [{ head: 'H', kind: 'number' }], rows: [['1']] }],
    },
    drawing: {
        ...drawing,
        patch: {
            ...patch,
            added: [{ ...piece, title: 'A', opens: 'a', link: { source: 's', target: 't' }, box: { x: 0, y: 0, width: 1, height: 1 } }],
            changed: [{ key: 'k', parent: '', x: 0, y: 0, holds: true, node: ['g', {}], link: { source: 's' } }],
            moved: [{ key: 'k', x: 1, y: 1 }],
            ordered: [{ parent: 'k', keys: ['a'] }],
        },
        sheet: { ...sheet, sheets: [{ address: 'goals', title: 'Goals' }], missing: 'story:B' },
        unknown: ['x'],
        broken: { count: 1, message: 'm', earlier: true },
        compared: { name: 'HEAD~1', isRead: false, trouble: 'gone' },
        choices: { year: [{ value: '2026', title: '2026' }] },
    },
};

/** A message again for each value in it, however deep, with that value exchanged. */
function* damaged(value: unknown, by: unknown): Generator<unknown> {
    if (typeof value !== 'object' || value === null) return;
    for (const [key, inner] of Object.entries(value)) {
        const put = (next: unknown) => (Array.isArray(value) ? value.with(Number(key), next) : { ...value, [key]: next });
        yield put(by);
        for (const next of damaged(inner, by)) yield put(next);
    }
}

it.each(Object.keys(whole))('takes a whole %s to the page, and none with anything in it of another kind', kind => {
    const message = whole[kind];
    expect(readToPage(message, word)).toBe(message);
    // fits no field: neither text, list nor number
    const all = [...damaged(message, Number.NaN)];
    expect(all.length).toBeGreaterThan(2);
    for (const wrong of all) expect(readToPage(wrong, word), JSON.stringify(wrong)).toBeUndefined();
});

it('gives back of a page what was saved, without what does not fit', () => {
    const saved = {
        root: 'file:///a',
        state: ['sheet=goals'],
        place: { x: 1, y: -2, zoom: 0.5 },
        history: { all: ['city', 'goals'], at: 1 },
        asText: true,
    };
    expect(readSavedPage({ ...saved, more: 1 })).toEqual(saved);
    const { root, state } = saved;
    const wrong = [
        { place: { x: 1, y: 2, zoom: 0 } },
        { place: 'top' },
        { history: { all: [1], at: 0 } },
        { history: { all: [], at: -1 } },
        { asText: 'yes' },
    ];
    for (const one of wrong) expect(readSavedPage({ root, state, ...one })).toMatchObject({ root, state });
    for (const [key, value] of wrong.flatMap(one => Object.entries(one)))
        expect(readSavedPage({ ...saved, [key]: value })?.[key as keyof typeof saved]).toBeUndefined();
    for (const none of [undefined, null, 'x', { state }, { root: '', state }, { root, state: 'x' }])
        expect(readSavedPage(none)).toBeUndefined();
});

it('takes whatever arrives without failing', () => {
    const anything = fc.anything({ withNullPrototype: true, maxDepth: 4 });
    const message = fc.oneof(
        anything,
        fc.record({
            type: fc.constantFrom('ready', 'state', 'reveal', 'drawing', 'show', 'notice', 'text'),
            word: fc.constantFrom(word, ''),
            state: anything,
            width: anything,
            sheet: anything,
            addresses: anything,
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
            if (fromPage) expect(Object.keys(fromPage).every(key => ['type', 'state', 'width', 'key', 'focus'].includes(key))).toBe(true);
            readToPage(given, word);
            readSavedPage(given);
        }),
        { numRuns: 500 },
    );
});
