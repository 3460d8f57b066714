// Decisions in the editor, whose texts are stood in for by a map: all files or none, taken back at once, and forgotten where somebody undoes
// them by hand.
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { URI } from 'vscode-uri';
import { applyTexts, takeBackTexts } from '../../../src/extension/decisions/changed-texts.ts';
import { Meeting } from '../../../src/extension/decisions/meeting.ts';
import { inLines, message } from '../../../src/extension/decisions/pick.ts';
import { plainLabel } from '../../../src/extension/plain-label.ts';
import type { RecordEntry } from '../../../src/protocol/meeting.ts';

const { texts, editor } = vi.hoisted(() => ({ texts: new Map<string, string>(), editor: { refuses: false } }));

vi.mock('vscode', () => {
    class WorkspaceEdit {
        readonly steps: (() => void)[] = [];
        createFile(uri: URI, { contents }: { contents: Uint8Array }) {
            this.steps.push(() => texts.set(uri.toString(), new TextDecoder().decode(contents)));
        }
        deleteFile(uri: URI) {
            this.steps.push(() => texts.delete(uri.toString()));
        }
        replace(uri: URI, { start, end }: { start: number; end: number }, put: string) {
            const before = texts.get(uri.toString()) ?? '';
            this.steps.push(() => texts.set(uri.toString(), before.slice(0, start) + put + before.slice(end)));
        }
    }
    class Range {
        readonly start: number;
        readonly end: number;
        constructor(start: number, end: number) {
            this.start = start;
            this.end = end;
        }
    }
    return {
        Range,
        Uri: URI,
        WorkspaceEdit,
        workspace: {
            openTextDocument: async (uri: URI) => {
                const text = texts.get(uri.toString());
                if (text === undefined) throw new Error('none');
                return { uri, getText: () => text, positionAt: (offset: number) => offset };
            },
            applyEdit: async ({ steps }: WorkspaceEdit) => {
                if (!editor.refuses) for (const step of steps) step();
                return !editor.refuses;
            },
        },
    };
});

const change = [
    { uri: 'file:///a.plan', before: 'a\nb\n', after: 'a\nc\n' },
    { uri: 'file:///b.plan', before: 'x\r\ny\r\n', after: 'x\r\n' },
    { uri: 'file:///new.plan', before: null, after: 'n' },
];
const all = () => Object.fromEntries(texts);
const begin = { 'file:///a.plan': 'a\nb\n', 'file:///b.plan': 'x\r\ny\r\n' };

beforeEach(() => {
    texts.clear();
    for (const [uri, text] of Object.entries(begin)) texts.set(uri, text);
    editor.refuses = false;
});

describe('the texts of a decision', () => {
    it('are written together and taken back together', async () => {
        expect(await applyTexts(change)).toBe('done');
        expect(all()).toEqual({ 'file:///a.plan': 'a\nc\n', 'file:///b.plan': 'x\r\n', 'file:///new.plan': 'n' });
        expect(await takeBackTexts(change)).toBe('done');
        expect(all()).toEqual(begin);
    });

    it('are not written over what has moved on, nor over what is gone or is there already', async () => {
        for (const [uri, text] of [
            ['file:///b.plan', 'other'],
            ['file:///b.plan', undefined],
            ['file:///new.plan', 'there'],
        ] as const) {
            const before = texts.get(uri);
            if (text === undefined) texts.delete(uri);
            else texts.set(uri, text);
            const now = all();
            expect(await applyTexts(change), uri).toBe('moved');
            expect(all()).toEqual(now);
            if (before === undefined) texts.delete(uri);
            else texts.set(uri, before);
        }
        await applyTexts(change);
        texts.set('file:///b.plan', 'x\r\nmore');
        expect(await takeBackTexts(change)).toBe('moved');
        expect(texts.get('file:///a.plan')).toBe('a\nc\n');
    });
});

describe('the course of a meeting', () => {
    const kept = new Map<string, unknown>();
    const store = {
        get: (key: string) => kept.get(key),
        update: async (key: string, value: unknown) => void (value === undefined ? kept.delete(key) : kept.set(key, value)),
    };
    const meeting = () => new Meeting('file:///plan', store as never);
    const entry = (point: string, kind: RecordEntry['kind'] = 'decided'): RecordEntry => ({ kind, point });
    beforeEach(() => kept.clear());

    it('is kept for the next window, and forgotten at its end', async () => {
        const one = meeting();
        await one.note(entry('a', 'postponed'));
        await one.note(entry('a', 'postponed'));
        await one.setHead('2026-11-29', 'D');
        const next = meeting();
        expect(next.state).toEqual({ date: '2026-11-29', present: 'D', entries: [entry('a', 'postponed')] });
        // Settled after all.
        await next.note(entry('a'));
        expect(next.state.entries).toEqual([entry('a')]);
        expect(next.last).toBeUndefined();
        await next.end();
        expect(meeting().state).toEqual({ date: '', present: '', entries: [] });
        kept.set('alur.meeting file:///plan', { date: 3, entries: 'none' });
        expect(meeting().state).toEqual({ date: '', present: '', entries: [] });
    });

    it('takes back the last decision with its entry, also where it was undone by hand', async () => {
        const one = meeting();
        await one.note(entry('p', 'postponed'));
        for (const point of ['a', 'b']) {
            await applyTexts(change);
            await one.decided({ title: point, entry: entry(point), texts: change });
            if (point === 'a') for (const [uri, text] of Object.entries(begin)) texts.set(uri, text);
            texts.delete(point === 'a' ? 'file:///new.plan' : '');
        }
        expect(one.last).toBe('b');
        editor.refuses = true;
        expect(await one.takeBack()).toBe('failed');
        editor.refuses = false;
        expect(await one.takeBack()).toBe('done');
        expect(one.state.entries).toEqual([entry('p', 'postponed'), entry('a')]);
        // The texts of the first decision are as before: it is none any more.
        await one.dropUndone();
        expect([one.last, one.state.entries]).toEqual([undefined, [entry('p', 'postponed')]]);
        expect(await one.takeBack()).toBe('failed');
    });
});

describe('a text of a plan in a list', () => {
    it('is text: no icon, no link, on lines that are seen whole', () => {
        expect(plainLabel('a $(trash) \\$(x)\n\u202eb')).toBe('a \\$(trash) \\\\$(x) \ufffdb');
        expect(message('[a](command:b)')).toBe('[a] (command:b)');
        const long = 'word '.repeat(60).trim();
        expect(inLines(long).join(' ')).toBe(long);
        expect(Math.max(...inLines(long).map(({ length }) => length))).toBeLessThan(70);
        expect(inLines('')).toEqual(['']);
    });
});
