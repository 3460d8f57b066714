// Heads of the forms: rectangles of cells, numbered as they are printed, in words that an import knows for what their columns hold.
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { layOutHead } from '../../../src/exports/forms/head.ts';
import { formLayouts } from '../../../src/exports/forms/write-form.ts';
import { readColumns } from '../../../src/imports/columns.ts';
import type { Fact, FormTable } from '../../../src/layouts/form.ts';

const years = [2026, 2027, 2028, 2029, 2030];
const numbers = new Map([
    ['n', '2026'],
    ['n-1', '2025'],
    ['n-2', '2024'],
    ['n+1', '2027'],
    ['first', '2026'],
    ['last', '2030'],
]);
const fill = (text: string, year?: number) =>
    text.replace(/\{([^{}]+)\}/g, (place, key) => (key === 'year' ? String(year) : (numbers.get(key) ?? place)));
const tables = formLayouts.flatMap(({ id, form }) => form.tables.map((table, at) => ({ name: `${id} ${at + 1}`, id, at, table })));

describe.each(tables)('$name', ({ table }) => {
    const head = layOutHead(table, years, fill);

    it('fills its rectangle, each place once', () => {
        const taken = new Map<string, number>();
        for (const { row, column, rowSpan, columnSpan } of head.cells)
            for (let r = row; r < row + rowSpan; r++)
                for (let c = column; c < column + columnSpan; c++) taken.set(`${r} ${c}`, (taken.get(`${r} ${c}`) ?? 0) + 1);
        const expected = Array.from({ length: head.rows }, (_, r) => head.columns.map((__, c) => `${r} ${c}`)).flat();
        expect([...taken.keys()].sort()).toEqual(expected.sort());
        expect([...taken.values()].every(count => count === 1)).toBe(true);
    });

    it('is read as what its columns hold', () => {
        const paths = head.columns.map(({ path }, index) => ({ index, letters: String(index), texts: path }));
        const columns = readColumns(paths, new Map());
        columns.forEach((column, index) => {
            const { holds, year } = head.columns[index] as (typeof head.columns)[number];
            expect({ path: column.path, ...shortly(column) }).toMatchObject({ path: column.path, ...meaningOf(holds, year, table) });
        });
    });
});

function shortly({ measure, nature, moment }: ReturnType<typeof readColumns>[number]) {
    return { measure, ...(nature ? { nature } : {}), ...(moment?.year ? { year: moment.year } : {}) };
}

/** What an import must make of a column, as far as it is taken into a plan. */
function meaningOf(holds: Fact, year: number | undefined, { rows }: FormTable): object {
    if (typeof holds === 'string') {
        switch (holds) {
            case 'number':
                return { measure: 'number' };
            case 'code':
            case 'code 1':
            case 'code 2':
            case 'code 3':
                return { measure: 'code' };
            case 'title':
            case 'code and title':
                return rows === 'paths' ? {} : { measure: 'title' };
            case 'indicator':
            case 'unit':
            case 'fund':
            case 'location':
            case 'goal':
            case 'objective':
            case 'beneficiaries':
            case 'action':
                return { measure: holds };
            default:
                return {};
        }
    }
    if ('money' in holds) {
        const natures = {
            budget: {},
            limit: {},
            other: {},
            forecast: { nature: 'forecast' },
            spent: { nature: 'actual' },
            'cash-plan': {},
            before: { nature: 'before' },
        };
        if (holds.at === 'end' || holds.at === 'until so far' || holds.at === 'until n-1') return { measure: 'money' };
        return { measure: 'money', ...natures[holds.money], ...(year ? { year } : {}) };
    }
    if ('figure' in holds) {
        if (holds.at === 'end' || holds.at === 'until so far' || holds.at === 'until n-1') return { measure: 'target' };
        const natures = { target: {}, baseline: {}, actual: { nature: 'actual' }, before: { nature: 'before' }, other: {} };
        return { measure: 'target', ...natures[holds.figure], ...(year ? { year } : {}) };
    }
    return {};
}

const given = new URL('../../../../shared/data/layouts/', import.meta.url);
const hasGiven = existsSync(given);
if (!hasGiven) console.log('forms/heads.test.ts: SKIPPED the comparison with given heads: there are none beside the project');

/** Forms that a regulation prescribes; the others are composed, for no form is prescribed for them. */
const prescribed = ['renja', 't-c33', 't-c27', 'rpjmd-program', 'pk', 'action-plan', 'e81', 'rfk', 'revision'];

describe.runIf(hasGiven)('as they are given', () => {
    test.each(prescribed)('%s', id => {
        const { header } = JSON.parse(readFileSync(new URL(`${id}.json`, given), 'utf8')) as {
            header: { text: string; colspan: number; rowspan: number }[][];
        };
        const table = tables.find(one => one.id === id && one.at === 0)?.table as FormTable;
        // The given heads call the years of a plan Tahun-1 to Tahun-5.
        const own = layOutHead(table, [1, 2, 3, 4, 5], (text, year) => (text === 'Tahun {year}' ? `Tahun-${year}` : text));
        const rows = Array.from({ length: own.rows }, (_, row) =>
            own.cells
                .filter(cell => cell.row === row)
                .sort((a, b) => a.column - b.column)
                .map(({ text, columnSpan, rowSpan }) => [text, columnSpan, rowSpan]),
        );
        const plain = (text: string) => text.replace('s/d tahun {last}', 's/d tahun {n}');
        expect(rows).toEqual(header.map(row => row.map(({ text, colspan, rowspan }) => [plain(text), colspan, rowspan])));
    });
});
