import { describe, expect, it } from 'vitest';
import { type Checked, FindingsCache } from '../../../src/cache/findings-cache.ts';
import type { StoredFinding } from '../../../src/rules/engine/stored-finding.ts';
import { memoryStore } from './memory-store.ts';

const [a, b] = ['file:///plan/a.plan', 'file:///plan/b.plan'];
const checked: Checked = {
    program: '1',
    files: new Map([
        [a, 'A'],
        [b, 'B'],
    ]),
    folders: ['file:///plan'],
    rules: { 'no-goal': 'off' },
};
const other = { file: b, span: { start: 0, end: 2 }, message: { en: 'There', id: 'Sana' }, values: {} };
const finding: StoredFinding = {
    rule: 'no-goal',
    severity: 'warning',
    file: a,
    span: { start: 3, end: 5 },
    message: { en: '{n} of {what}', id: '{n} dari {what}' },
    values: { n: 2, what: { en: 'trees', id: 'pohon' }, name: 'x' },
    related: [other],
};
const never = () => Promise.reject(new Error('no list was named'));

describe('what was found', () => {
    it('comes back for the same texts, in whatever order they are named', async () => {
        const cache = new FindingsCache(memoryStore());
        await cache.save({ ...checked, rules: { a: 'off', b: 'error' }, asked: [a, b] }, [], [finding]);
        const again = { ...checked, files: new Map([...checked.files].reverse()), rules: { b: 'error', a: 'off' }, asked: [b, a] } as const;
        expect(await cache.load(again, never)).toEqual([finding]);
    });

    it.each<[string, Partial<Checked>]>([
        ['another program', { program: '2' }],
        ['another text', { files: new Map([...checked.files, [a, 'A2']]) }],
        [
            'another place',
            {
                files: new Map([
                    ['file:///plan/c.plan', 'A'],
                    [b, 'B'],
                ]),
            },
        ],
        [
            'texts that changed places',
            {
                files: new Map([
                    [a, 'B'],
                    [b, 'A'],
                ]),
            },
        ],
        ['one file more', { files: new Map([...checked.files, ['file:///plan/c.plan', 'C']]) }],
        ['one file less', { files: new Map([[a, 'A']]) }],
        ['another folder', { folders: [] }],
        ['another severity', { rules: { 'no-goal': 'error' } }],
        ['other files asked for', { asked: [a] }],
    ])('does not come back for %s', async (_, change) => {
        const cache = new FindingsCache(memoryStore());
        await cache.save(checked, [], [finding]);
        expect(await cache.load({ ...checked, ...change }, never)).toBeUndefined();
        expect(await cache.load(checked, never)).toEqual([finding]);
    });

    it('does not come back when an official list says something else', async () => {
        const cache = new FindingsCache(memoryStore());
        const list = { uri: 'file:///plan/codes.csv', root: 'file:///plan' };
        await cache.save(checked, [{ ...list, digest: 'before' }], [finding]);
        const asked: unknown[] = [];
        const now = (digest: string) => async (named: object) => {
            asked.push(named);
            return digest;
        };
        expect(await cache.load(checked, now('before'))).toEqual([finding]);
        expect(await cache.load(checked, now('after'))).toBeUndefined();
        expect(asked[0]).toMatchObject(list);
    });
});

describe('what is no such entry is not trusted', () => {
    const with_ = (change: object) => ({ lists: [], findings: [{ ...finding, ...change }] });
    it.each<[string, unknown]>([
        ['no JSON', undefined],
        ['nothing', null],
        ['a list', []],
        ['no lists', { findings: [] }],
        ['no findings', { lists: [] }],
        ['a list without a digest', { lists: [{ uri: 'u', root: 'r' }], findings: [] }],
        ['no list', { lists: [null], findings: [] }],
        ['no finding', { lists: [], findings: [null] }],
        ['findings that are no list', { lists: [], findings: { 0: finding } }],
        ['a finding in a file that was not checked', with_({ file: 'file:///etc/passwd' })],
        ['a rule that is no text', with_({ rule: 1 })],
        ['a severity that there is not', with_({ severity: 'off' })],
        ['a span that is none', with_({ span: { start: 1 } })],
        ['a span that ends before it starts', with_({ span: { start: 2, end: 1 } })],
        ['a span before the text', with_({ span: { start: -1, end: 1 } })],
        ['half a character', with_({ span: { start: 0.5, end: 1 } })],
        ['a message in one language', with_({ message: { en: 'x' } })],
        ['values that are none', with_({ values: { n: [1] } })],
        ['no values', with_({ values: null })],
        ['related places that are none', with_({ related: [{ ...other, span: undefined }] })],
        ['a related place in a file that was not checked', with_({ related: [{ ...other, file: 'file:///else' }] })],
        ['fixes that are neither there nor not', with_({ fixable: 'yes' })],
    ])('%s', async (_, entry) => {
        const entries = new Map<string, string>();
        const cache = new FindingsCache(memoryStore(entries));
        const write = (value: unknown) => entries.set(cache.keyOf(checked), JSON.stringify(value) ?? '{');
        write(with_({ fixable: true }));
        expect(await cache.load(checked, never)).toHaveLength(1);
        write(entry);
        expect(await cache.load(checked, never)).toBeUndefined();
    });
});
