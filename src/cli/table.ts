// `alur table`: writes an official form from one plan, as a workbook or as text for machines, and tells what the plan lacks for it.
import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import type { FormRequest } from '../exports/forms/context.ts';
import type { FormBook, FormSheet } from '../exports/forms/sheet.ts';
import { type FormRefusal, formLayouts, writeForm } from '../exports/forms/write-form.ts';
import { exportFormCsv } from '../exports/tables/form-csv.ts';
import { exportFormXlsx } from '../exports/tables/form-xlsx.ts';
import type { Plan } from '../plan/plan.ts';
import { relatedPlansOf } from '../plan/related-plans.ts';
import { formWords } from './form-words.ts';
import { formatFor, makeFolder, sourcesOf, writeFiles } from './output.ts';
import { onlyPlan, readPlans } from './read-plans.ts';
import { type ExitCode, type Session, UserError } from './session.ts';
import { tellGaps } from './tell-gaps.ts';
import { readVersions } from './versions.ts';
import { words } from './words.ts';

const formats = [
    { format: 'xlsx', endings: ['.xlsx'] },
    { format: 'csv', endings: ['.csv'] },
] as const;
type TableFormat = (typeof formats)[number]['format'];
export const tableFormats = formats.map(({ format }) => format);

export interface TableOptions {
    readonly layout?: string;
    readonly year?: string;
    readonly department?: string;
    readonly quarter?: string;
    readonly against?: string;
    readonly format?: TableFormat;
    readonly out?: string;
}

export async function table(given: string, options: TableOptions, session: Session): Promise<ExitCode> {
    const { layout, out } = options;
    const choices = formLayouts.map(({ id }) => id).join(', ');
    if (layout === undefined) throw new UserError(formWords.needsLayout, { choices });
    const known = formLayouts.find(({ id }) => id === layout);
    if (!known) throw new UserError(formWords.unknownLayout, { value: layout, choices });
    const isFolder = out !== undefined && (path.extname(out) === '' || (existsSync(out) && statSync(out).isDirectory()));
    const wanted = isFolder ? (options.format ?? 'xlsx') : undefined;
    const format = wanted ?? formatFor<{ format: TableFormat; endings: readonly string[] }>(formats, options.format, out).format;
    if (format === 'xlsx' && out === undefined && process.stdout.isTTY) throw new UserError(words.nameFile);
    const year = yearOption(options.year);
    const quarter = quarterOption(options.quarter);
    const { plan } = onlyPlan(given, readPlans([given], session));
    const broken = plan.files.filter(file => file.problems.length > 0).length;
    if (broken > 0) session.tell(formWords.brokenInForm, { count: broken });
    if (quarter !== undefined && !known.form.quarters) session.tell(formWords.quarterUnused, { layout });
    if (options.against !== undefined && !known.form.against) session.tell(formWords.againstUnused, { layout });
    const against = options.against === undefined ? undefined : await otherPlan(options.against, given, session);
    const request: FormRequest = {
        plan,
        layout,
        ...(year === undefined ? {} : { year }),
        ...(options.department === undefined ? {} : { department: options.department }),
        ...(quarter === undefined ? {} : { quarter }),
        ...(against ? { against } : {}),
    };
    const book = writeForm(request);
    if ('kind' in book) throw refusalOf(book, request);
    if (book.sheets.length === 0) throw new UserError(formWords.noDepartments);
    const sources = [plan, ...relatedPlansOf(plan), ...(against ? [against] : [])].flatMap(sourcesOf);
    const files = await filesOf(book, format, isFolder ? undefined : (out ?? ''));
    if (out === undefined) for (const { content } of files) await session.write(content);
    else {
        if (isFolder) makeFolder(out);
        const named = files.map(({ name, content }) => ({ file: isFolder ? path.join(out, name) : name, content }));
        writeFiles(named, sources, session);
    }
    tellGaps(book.gaps, plan, session);
    return session.failed ? 2 : 0;
}

function yearOption(value: string | undefined): number | undefined {
    if (value === undefined) return undefined;
    if (!/^\d{4}$/.test(value)) throw new UserError(words.badYear, { option: '--year', value });
    return Number(value);
}

/** `2`, `II`, `TW2`, `Q2`, `2026-TW2`. */
function quarterOption(value: string | undefined): number | undefined {
    if (value === undefined) return undefined;
    const plain = value
        .trim()
        .replace(/^(\d{4}-)?(TW|Q)\s*/i, '')
        .toUpperCase();
    const found = ['I', 'II', 'III', 'IV'].indexOf(plain) + 1 || Number(/^[1-4]$/.exec(plain)?.[0] ?? 0);
    if (found === 0) throw new UserError(formWords.badQuarter, { value });
    return found;
}

async function otherPlan(against: string, given: string, session: Session): Promise<Plan> {
    const [version] = await readVersions(against, given, undefined, session);
    const [one, ...more] = version.plans;
    if (!one) throw new UserError(words.noPlans, { path: against });
    if (more.length > 0) throw new UserError(formWords.severalOther, { path: against });
    return one.plan;
}

function refusalOf(refusal: FormRefusal, { layout, year, department }: FormRequest): UserError {
    const choices = 'choices' in refusal ? refusal.choices.join(', ') : '';
    switch (refusal.kind) {
        case 'layout':
            return new UserError(formWords.unknownLayout, { value: layout, choices });
        case 'year':
        case 'which-year':
            if (choices === '') return new UserError(formWords.noYears);
            return refusal.kind === 'year'
                ? new UserError(formWords.unknownYear, { value: year ?? '', choices })
                : new UserError(formWords.whichYear, { choices });
        case 'department':
            if (choices === '') return new UserError(formWords.noDepartments);
            return new UserError(formWords.unknownDepartment, { value: department ?? '', choices });
        case 'ambiguous-department':
            return new UserError(formWords.severalDepartments, { value: department ?? '', choices });
        case 'no-other':
            return new UserError(formWords.noOtherPlan);
    }
}

interface MadeFile {
    readonly name: string;
    readonly content: string | Uint8Array;
}

/** One file, or one for each department where a folder was named. A second table goes into a CSV file of its own. */
async function filesOf({ layout, sheets }: FormBook, format: TableFormat, file: string | undefined): Promise<MadeFile[]> {
    const parts: { name: string; sheets: readonly FormSheet[] }[] = [];
    if (file !== undefined) parts.push({ name: file, sheets });
    else {
        const used = new Set<string>();
        for (const sheet of sheets) parts.push({ name: `${layout}-${fileStem(sheet.name, used)}.${format}`, sheets: [sheet] });
    }
    const made: MadeFile[] = [];
    for (const { name, sheets: shown } of parts) {
        if (format === 'xlsx') made.push({ name, content: await exportFormXlsx(shown) });
        else
            (shown[0]?.tables ?? []).forEach((_, at) => {
                const own = at === 0 ? name : name.replace(/(\.[^.]*)?$/, `-${at + 1}$1`);
                made.push({ name: own, content: exportFormCsv(shown, at) });
            });
    }
    return made;
}

function fileStem(title: string, used: Set<string>): string {
    const base =
        title
            .normalize('NFC')
            .toLowerCase()
            .replace(/[^\p{L}\p{N}]+/gu, '-')
            .replace(/^-|-$/g, '')
            .slice(0, 60) || 'perangkat-daerah';
    let stem = base;
    for (let n = 2; used.has(stem); n++) stem = `${base}-${n}`;
    used.add(stem);
    return stem;
}
