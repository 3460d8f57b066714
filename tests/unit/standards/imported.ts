// A file of another standard, as `alur import` reads it, and the plan that its texts make.
import { writeSource } from '../../../src/exports/source.ts';
import type { ImportResult } from '../../../src/imports/account.ts';
import { importTable } from '../../../src/imports/import-workbook.ts';
import { sayProblem } from '../../../src/imports/workbook.ts';
import type { Locale } from '../../../src/l10n/say.ts';
import type { Declaration } from '../../../src/plan/model.ts';
import type { Plan } from '../../../src/plan/plan.ts';
import { planOf } from '../plans.ts';

export interface Imported {
    readonly result: ImportResult;
    readonly texts: Readonly<Record<string, string>>;
    readonly text: string;
    readonly plan: Plan;
    readonly notes: readonly string[];
    readonly unreadable: readonly string[];
    readonly skipped: readonly string[];
}

export interface Given {
    readonly locale?: Locale;
    readonly name?: string;
    readonly existing?: { readonly declarations: readonly Declaration[]; readonly sharedText?: string };
}

export async function imported(xml: string | Uint8Array, { locale = 'en', name = 'a.xml', existing }: Given = {}): Promise<Imported> {
    const bytes = typeof xml === 'string' ? new TextEncoder().encode(xml) : xml;
    const result = await importTable(bytes, name, { write: writeSource, locale, ...(existing ? { existing } : {}) });
    const texts = Object.fromEntries(result.files.map(file => [file.name, file.text]));
    return {
        result,
        texts,
        text: Object.values(texts).join('\n'),
        plan: planOf(texts),
        notes: result.notes.map(problem => sayProblem(problem, locale)),
        unreadable: result.unreadable.map(problem => sayProblem(problem, locale)),
        skipped: result.account.skipped.map(({ row, reason }) => `${row}: ${reason}`),
    };
}
