// What passes between the extension and the page of a table, and what does not.
import { describe, expect, it } from 'vitest';
import { readTableChoices } from '../../../src/protocol/table.ts';
import { readFromTablePage, readToTablePage } from '../../../src/protocol/table-page.ts';

const none = { columns: [], sheets: [] };

describe('from the page', () => {
    it.each([
        [{ type: 'ready' }],
        [{ type: 'review' }],
        [{ type: 'write' }],
        [{ type: 'cancel' }],
        [{ type: 'reload' }],
        [{ type: 'rows', rows: 260 }],
        [{ type: 'target', folder: '' }],
        [{ type: 'mode', mode: 'update' }],
        [{ type: 'choose', choices: { ...none, year: 2026, unit: 'thousand', keep: true } }],
        [{ type: 'choose', choices: { ...none, columns: [{ column: 'C', head: 'x', means: 'budget 2026', table: '' }] } }],
    ])('%j is taken', message => {
        expect(readFromTablePage(message)).toEqual(message);
    });

    it.each([
        [undefined],
        [null],
        ['ready'],
        [{ type: 'run', command: 'x' }],
        [{ type: 'rows', rows: 1e9 }],
        [{ type: 'rows', rows: '3' }],
        [{ type: 'mode', mode: 'delete' }],
        [{ type: 'target' }],
        [{ type: 'choose', choices: { columns: 1, sheets: [] } }],
        [{ type: 'choose', choices: { columns: [{ column: 'C', head: 'x', means: '--out /', table: '' }], sheets: [] } }],
    ])('%j is not', message => {
        expect(readFromTablePage(message)).toBeUndefined();
    });

    it('brings only choices that there are, each in its shape', () => {
        const given = { ...none, year: 20260, firstYear: '2025', unit: 'gram', department: '  ', includeHidden: 'yes', remove: 1, more: 1 };
        expect(readTableChoices(given)).toEqual(none);
    });
});

describe('to the page', () => {
    it('only with the word of the page', () => {
        expect(readToTablePage({ type: 'busy', word: 'w' }, 'w')).toEqual({ type: 'busy' });
        expect(readToTablePage({ type: 'busy', word: 'v' }, 'w')).toBeUndefined();
        expect(readToTablePage({ type: 'busy' }, 'w')).toBeUndefined();
    });

    it.each([
        [{ type: 'view', view: {} }],
        [{ type: 'progress', rows: -1, total: 2 }],
        [{ type: 'written', files: [1] }],
        [{ type: 'failed' }],
        [{ type: 'eval' }],
    ])('%j is not taken', message => {
        expect(readToTablePage({ ...message, word: 'w' }, 'w')).toBeUndefined();
    });
});
