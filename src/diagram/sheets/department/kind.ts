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
    legend: ({ programs, removed }, width, locale) => {
        const isCompared = removed.length > 0 || programs.some(({ change }) => change);
        return legendOf(
            ['work', 'ready', 'asked', 'after', 'kept', 'nobody', 'gives', 'open', ...(isCompared ? (['before'] as const) : [])],
            width,
            locale,
        );
    },
    outline: departmentOutline,
    tables: departmentTables,
};

/** Undefined: all. Under a filter those of whose programs something is left. */
function shownDepartments({ plan, selection }: SheetContext): ReadonlySet<unknown> | undefined {
    if (selection.whole) return undefined;
    return new Set(selection.programs.map(program => homeOf(program, plan)));
}
