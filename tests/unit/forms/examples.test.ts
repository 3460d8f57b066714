// Every form of every department of the example plans is written again, cell for cell, from what an import makes of it. Where one code stands
// at several works an import asks which is meant, and the form has told so.
import { describe, expect, it } from 'vitest';
import { isFigure, isMoney } from '../../../src/exports/forms/draft.ts';
import { layOutHead } from '../../../src/exports/forms/head.ts';
import type { FormBook, FormCell } from '../../../src/exports/forms/sheet.ts';
import { formLayouts } from '../../../src/exports/forms/write-form.ts';
import type { Fact } from '../../../src/layouts/form.ts';
import { plainDecimal } from '../../../src/plan/decimal.ts';
import { planYears } from '../../../src/plan/queries.ts';
import { exampleNamed, exampleNames } from '../examples.ts';
import { carried } from './carried.ts';
import { bookOf, readBack } from './read-back.ts';

/** Columns whose cells a table owns: what is worked out of other plans, or comes back as a remark, is not compared. */
function isOwned(holds: Fact): boolean {
    if (typeof holds === 'string') return ['code', 'title', 'code and title', 'indicator', 'goal', 'unit', 'fund'].includes(holds);
    if (isMoney(holds) || isFigure(holds)) return ['n', 'n+1', 'year', 'TW1', 'TW2', 'TW3', 'TW4', 'so far'].includes(holds.at);
    return false;
}

/** A grade is no number: an import keeps it as a remark, for a table does not tell its scale. */
function shown(cell: FormCell | undefined, holds: Fact): string {
    if (cell?.number) return plainDecimal(cell.number);
    const text = cell?.text ?? '';
    return isFigure(holds) && !/^-?\d/.test(text) ? '' : text;
}

/** The lines of all tables, in any order; of a cascade what it says of each level. */
function linesOf({ layout, sheets }: FormBook, years: readonly number[]): string[] {
    const form = formLayouts.find(({ id }) => id === layout)?.form;
    return sheets
        .flatMap(({ tables }) =>
            tables.flatMap(({ lines }, at) => {
                const columns = form ? layOutHead(form.tables[at] as (typeof form.tables)[number], years, text => text).columns : [];
                return lines.flatMap(({ cells, isFoot }) => {
                    if (isFoot) return [];
                    const texts = cells.map((cell, column) => {
                        const holds = columns[column]?.holds ?? 'note';
                        return isOwned(holds) ? shown(cell, holds) : '';
                    });
                    const levels = Map.groupBy(texts.keys(), column => columns[column]?.level);
                    return [...levels.values()].map(own => own.map(column => texts[column]).join('|'));
                });
            }),
        )
        .filter(line => /[^|]/.test(line))
        .sort();
}

describe.each(exampleNames)('%s', name => {
    const plan = exampleNamed(name);
    const years = planYears(plan);

    it.each(Object.keys(carried))('%s', async layout => {
        for (const { name: department } of plan.all('department')) {
            const year = years[0] as number;
            const book = bookOf({ plan, layout, year, department });
            if (book.gaps.some(({ kind }) => kind === 'doubled')) continue;
            const lines = linesOf(book, years);
            if (lines.length === 0) continue;
            const { plan: again, doubts } = await readBack({ plan, layout, year, department });
            expect(doubts, department).toEqual([]);
            // A table without a figure of the year does not tell the year.
            if (!planYears(again).includes(year)) continue;
            const twice = bookOf({ plan: again, layout, year });
            expect(linesOf(twice, planYears(again)), department).toEqual(lines);
        }
    });
});
