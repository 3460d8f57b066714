// The sheet of a department, and of the programs that belong to none. It must not know formats.
import { homeOf } from '../../../facts/whose.ts';
import { say } from '../../../l10n/say.ts';
import { sidesInOrder } from '../department-order.ts';
import { legendOf } from '../legend.ts';
import { sharedName } from '../points.ts';
import { titleOfSide } from '../said.ts';
import type { SheetContext, SheetKind, Subject } from '../sheet.ts';
import { departmentLines } from './head-lines.ts';
import { paintDepartment } from './paint.ts';
import { type DepartmentRows, departmentRows } from './rows.ts';
import { departmentOutline, departmentTables } from './tables.ts';
import { departmentWords } from './words.ts';

export const department: SheetKind<DepartmentRows> = {
    name: 'department',
    plural: 'departments',
    paper: 'a3',
    inAtlas: true,
    subjects: context => {
        const shown = shownDepartments(context);
        return sidesInOrder(context.plan).flatMap((side): Subject[] => {
            if (side?.kind === 'partner' || (shown && !shown.has(side))) return [];
            return [{ name: side?.name ?? sharedName(context.plan), title: titleOfSide(side, context.locale) }];
        });
    },
    rows: departmentRows,
    head: rows => ({ title: rows.title, question: say(departmentWords.question, rows.locale), lines: departmentLines(rows) }),
    paint: paintDepartment,
    legend: (rows, width, locale) => legendOf(signsOf(rows), width, locale),
    outline: departmentOutline,
    tables: departmentTables,
};

/** The signs on the sheet, as it is painted. */
function signsOf({ programs, standing, loose, others, removed }: DepartmentRows) {
    const waits = [...programs.flatMap(program => program.waits), ...loose];
    const leaves = [...programs.flatMap(program => program.leaves), ...standing];
    const [alive, signs] = [leaves.filter(({ spans }) => spans.length > 0), leaves.filter(({ spans }) => spans.length === 0)];
    const passed = new Set([...waits, ...signs].map(({ kind }) => kind));
    const spans = new Set(alive.flatMap(leave => leave.spans.map(({ kind }) => kind)));
    const isReady = [...passed].some(kind => kind !== 'request' && kind !== 'after') || alive.some(({ at }) => at !== undefined);
    const isGiven =
        leaves.some(({ receivers }) => receivers.length > 0) ||
        programs.some(({ waits: own, keeps }) => own.some(({ party }) => party !== '') || keeps.some(text => text.includes('►')));
    return {
        work: programs.some(({ time }) => time !== undefined),
        ready: isReady,
        asked: passed.has('request'),
        after: passed.has('after'),
        kept: spans.has('kept'),
        nobody: spans.has('nobody'),
        gives: isGiven,
        open: others.length > 0 || [...programs, ...standing].some(({ points }) => points.length > 0),
        before: removed.length > 0 || programs.some(({ change }) => change !== undefined),
    };
}

/** Undefined: all. Under a filter those of whose programs something is left. */
function shownDepartments({ plan, selection }: SheetContext): ReadonlySet<unknown> | undefined {
    if (selection.whole) return undefined;
    return new Set(selection.programs.map(program => homeOf(program, plan)));
}
