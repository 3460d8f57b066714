// Random tables, random edits by hand, random corrections: every value that a table changed is there or is told, every edit by hand stands,
// a second update changes nothing, and no error comes. `ALUR_SEED` begins elsewhere, `ALUR_TABLES` asks for more, `ALUR_SHOW` shows the texts; a failure names its seed.
import { expect, test } from 'vitest';
import { writeSource } from '../../../src/exports/source.ts';
import { importTable } from '../../../src/imports/import-workbook.ts';
import { normalizeDecimal, plainDecimal } from '../../../src/plan/decimal.ts';
import { makePlan } from '../../../src/plan/make-plan.ts';
import type { PlanFile, Work } from '../../../src/plan/model.ts';
import type { Plan } from '../../../src/plan/plan.ts';
import { isWork } from '../../../src/plan/queries.ts';
import { baseOf, type UpdatePlan, updatePlan } from '../../../src/update/update-plan.ts';
import { Dice } from '../imports/random-tables/dice.ts';
import { findingsOf, readFile } from '../plans.ts';
import { editByHand } from './hand-edits.ts';
import { changedRows, type Row, randomRows, toCsv } from './random-rows.ts';

const firstSeed = Number(process.env['ALUR_SEED'] ?? Date.now() % 1_000_000);
const wanted = Number(process.env['ALUR_TABLES'] ?? (process.env['CI'] ? 2_000 : 200));
console.log(`random-update.test.ts: ALUR_SEED=${firstSeed}`);

const read = (uri: string, text: string) => readFile(text, uri);

async function importRows(rows: readonly Row[], files: readonly PlanFile[]) {
    const declarations = files.flatMap(file => file.elements.filter(element => element.kind !== 'extension'));
    const bytes = new TextEncoder().encode(toCsv(rows));
    const result = await importTable(bytes, 't.csv', {
        write: writeSource,
        locale: 'id',
        existing: { declarations },
        department: { name: 'PUPR', title: 'Dinas Pekerjaan Umum' },
    });
    return result;
}

async function update(texts: ReadonlyMap<string, string>, bases: readonly { name: string; text: string }[], rows: readonly Row[]) {
    const files = [...texts].map(([uri, text]) => ({ uri, text }));
    const { content } = await importRows(
        rows,
        files.map(({ uri, text }) => read(uri, text)),
    );
    // A year that the plan does not have is a doubt.
    if (!content) return undefined;
    const made = updatePlan({ content, files, bases, root: 'file:///plan', read, locale: 'id' });
    const after = new Map(texts);
    for (const { uri, text } of made.files) after.set(uri, text);
    const names = new Set(made.bases.map(({ name }) => name));
    return { made, after, bases: [...bases.filter(({ name }) => !names.has(name)), ...made.bases] };
}

const planOf = (texts: ReadonlyMap<string, string>) => makePlan([...texts].map(([uri, text]) => read(uri, text)));
const worksIn = (plan: Plan) => plan.files.flatMap(file => file.declarations.filter(isWork));

/** What a work says of what a table owns, in one line a value. */
function valuesOf(work: Work): Set<string> {
    const fund = (path: readonly string[] | undefined) => (path ? ` ${path.join('.')}` : '');
    const money = work.budgets.flatMap(({ amount, period, fund: from }) =>
        amount ? [`${period?.text} ${plainDecimal(normalizeDecimal(amount))}${fund(from?.path)}`] : [],
    );
    const measures = work.indicators.flatMap(({ title, unit, targets }) => [
        `indicator ${title?.value}`,
        `unit ${title?.value} ${unit?.value ?? ''}`,
        ...targets.map(({ value, period }) => `target ${title?.value} ${period?.text} ${value && plainDecimal(normalizeDecimal(value))}`),
    ]);
    const counted = work.outputs.flatMap(({ quantity, remarks }) =>
        quantity?.amount
            ? [
                  `target ${remarks.notes[0]?.value} 2026 ${plainDecimal(normalizeDecimal(quantity.amount))}`,
                  `unit ${remarks.notes[0]?.value} ${quantity.unit.value}`,
                  `indicator ${remarks.notes[0]?.value}`,
              ]
            : [],
    );
    return new Set([`title ${work.title?.value ?? ''}`, ...money, ...measures, ...counted]);
}

function valuesOfRow({ title, indicator, unit, targets, budgets, fund }: Row): string[] {
    const years = ['2026', '2027'];
    return [
        `title ${title}`,
        ...budgets.flatMap((amount, index) => (amount ? [`${years[index]} ${amount}${fund && ` ${fund}`}`] : [])),
        ...(indicator ? [`indicator ${indicator}`, `unit ${indicator} ${unit}`] : []),
        ...targets.flatMap((target, index) => (target ? [`target ${indicator} ${years[index]} ${target}`] : [])),
    ];
}

/** Values of the table that are neither in the plan nor told. */
function missing(rows: readonly Row[], before: readonly Row[], plan: Plan, { conflicts, notes, gone }: UpdatePlan): string[] {
    const told = [...conflicts.map(({ sentence }) => sentence), ...notes, ...gone.map(({ sentence }) => sentence)].join('\n');
    const old = new Map(before.map(row => [row.id, new Set(valuesOfRow(row))]));
    const oldTitles = new Map(before.map(({ id, title }) => [id, title]));
    const byCode = Map.groupBy(worksIn(plan), work => work.code?.value ?? '');
    return rows.flatMap(row => {
        const found = new Set((byCode.get(row.code) ?? []).flatMap(work => [...valuesOf(work)]));
        const changed = valuesOfRow(row).filter(value => !old.get(row.id)?.has(value));
        // A conflict is told by the title that the text had.
        const isTold = told.includes(row.title) || told.includes(oldTitles.get(row.id) ?? row.title);
        return isTold ? [] : changed.filter(value => !found.has(value)).map(value => `${row.code}: ${value}`);
    });
}

const ownedLine = /^\s*(anggaran|prakiraan|target|kode|program|kegiatan|subkegiatan|indikator|membangun|membeli|\})/;
/** Whether all lines of one text that no table owns stand in another, in their order unless a work moved. */
function lostLine(before: string, after: string, isOrdered: boolean): string | undefined {
    const lines = after.split(/\r?\n/);
    let at = 0;
    for (const line of before.split(/\r?\n/)) {
        if (line.trim() === '' || ownedLine.test(line)) continue;
        const found = lines.indexOf(line, isOrdered ? at : 0);
        if (found < 0) return line;
        at = found + 1;
    }
    return undefined;
}

const errorsIn = (plan: Plan) =>
    findingsOf(plan)
        .filter(({ severity }) => severity === 'error')
        .map(({ rule, message, values }) => `${rule} ${message.en} ${JSON.stringify(values)}`);

async function faultsOf(seed: number): Promise<string[]> {
    const dice = new Dice(seed);
    const rows = randomRows(dice);
    const { files, content } = await importRows(rows, []);
    if (!content) return [];
    const imported = new Map(files.map(({ name, text }) => [`file:///plan/${name}`, text]));
    const hasBase = dice.chance(80);
    const bases = hasBase ? [baseOf(content, 'id')] : [];
    const { texts, marks, touched } = dice.chance(80)
        ? editByHand(imported, dice)
        : { texts: imported, marks: [], touched: new Set<string>() };
    const next = changedRows(rows, dice);
    const groupOf = new Map(rows.map(({ id, code }) => [id, code.slice(0, code.lastIndexOf('.'))]));
    // A work that moves takes its lines along.
    const moves = next.some(({ id, code }) => groupOf.has(id) && groupOf.get(id) !== code.slice(0, code.lastIndexOf('.')));
    const faults: string[] = [];
    const errors = new Set(errorsIn(planOf(texts)));
    const first = await update(texts, bases, next);
    if (!first) return [];
    const plan = planOf(first.after);
    if (first.made.problem) return [first.made.problem];
    for (const value of missing(next, hasBase ? rows : [], plan, first.made)) faults.push(`not there and not told: ${value}`);
    const all = [...first.after.values()].join('\n');
    for (const mark of marks) if (!all.includes(mark)) faults.push(`lost: ${mark}`);
    for (const [uri, text] of texts) {
        const lost = lostLine(text, first.after.get(uri) ?? '', !moves);
        if (lost !== undefined) faults.push(`lost or moved in ${uri}: ${lost}`);
    }
    // A line that left the table, or came back under another code and title, stays in the plan beside the one that took over its
    // indicator in another unit: that conflict is true.
    const isGone = rows.some(
        ({ id, code, title }) => !next.some(other => other.id === id && (other.code === code || other.title === title)),
    );
    const isTrue = (error: string) => isGone && error.startsWith('indicator-conflict');
    for (const error of errorsIn(plan)) if (!errors.has(error) && !isTrue(error)) faults.push(`new error: ${error}`);
    if (touched.size === 0 && first.made.conflicts.length > 0)
        faults.push(`a conflict out of nothing: ${first.made.conflicts[0]?.sentence}`);
    if (process.env['ALUR_SHOW']) {
        for (const [uri, text] of texts) console.log(uri, '\n', text);
        console.log(toCsv(rows), '\n', toCsv(next));
        for (const [uri, text] of first.after) console.log(uri, '\n', text);
        console.log(
            first.made.sentences,
            first.made.conflicts,
            first.made.notes,
            first.made.gone,
            first.bases.map(({ text }) => text).join(),
        );
    }
    const second = await update(first.after, first.bases, next);
    if (!second) return ['the second update is in doubt'];
    for (const { uri, before, text } of second.made.files)
        faults.push(`the second update changes ${uri}: ${firstDifference(before ?? '', text)}`);
    for (const { name, text } of second.made.bases)
        faults.push(
            `the second update changes ${name}: ${firstDifference(first.bases.find(base => base.name === name)?.text ?? '', text)}`,
        );
    if (hasBase && second.made.conflicts.length !== first.made.conflicts.length) faults.push('the second update tells other conflicts');
    return faults;
}

function firstDifference(before: string, after: string): string {
    const [old, now] = [before.split('\n'), after.split('\n')];
    const at = now.findIndex((line, index) => line !== old[index]);
    return `line ${at + 1}: ${old[at]} | ${now[at]}`;
}

test(`random updates from seed ${firstSeed}`, { timeout: 3_600_000 }, async () => {
    const faults: string[] = [];
    for (let seed = firstSeed; seed < firstSeed + wanted && faults.length < 20; seed++)
        faults.push(...(await faultsOf(seed)).slice(0, 4).map(fault => `seed ${seed}: ${fault}`));
    expect(faults).toEqual([]);
});
