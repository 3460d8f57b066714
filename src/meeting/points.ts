// The agenda of a meeting: what is to settle, by department, gravest first, each point once with all its ends. It must not say how a point
// could be settled.
import { type SettlePoint, settlePointsOf } from '../facts/points.ts';
import { departmentsAt, firstOfName } from '../facts/whose.ts';
import type { Text, Values } from '../l10n/say.ts';
import type { Department } from '../plan/model.ts';
import type { Plan } from '../plan/plan.ts';
import type { Finding } from '../rules/engine/finding.ts';
import type { FileSpan } from './choice.ts';

/** Where a point shows in the text, and whose text that is. */
interface End extends FileSpan {
    readonly message: Text;
    readonly values: Values;
    readonly departments: readonly Department[];
}

export interface MeetingPoint {
    /** The same as long as the finding says the same; for nobody to read. */
    readonly id: string;
    /** As the sheets number it. */
    readonly number: number;
    readonly finding: Finding;
    /** The same point, told from its other ends. */
    readonly mirrors: readonly Finding[];
    readonly ends: readonly End[];
    /** All that it concerns, its own first. */
    readonly departments: readonly Department[];
    /** The owner of the point; undefined for what several departments share. */
    readonly department: Department | undefined;
}

/** The points of one department, gravest first. */
export interface AgendaGroup {
    readonly department: Department | undefined;
    readonly points: readonly MeetingPoint[];
}

/** Departments in the order of their gravest point. */
export function agendaOf(plan: Plan, findings: readonly Finding[]): AgendaGroup[] {
    const all = meetingPoints(plan, findings);
    return [...Map.groupBy(all, ({ department }) => department)].map(([department, points]) => ({ department, points }));
}

/** Gravest first. */
export function meetingPoints(plan: Plan, findings: readonly Finding[]): MeetingPoint[] {
    const { all } = settlePointsOf(plan, findings);
    const mirrors = Map.groupBy(all, ({ mirrors, number }) => mirrors ?? number);
    const taken = new Map<string, number>();
    return all.flatMap(point => {
        const said = JSON.stringify([point.finding.rule, point.finding.file, point.finding.message.en, point.finding.values]);
        const before = taken.get(said) ?? 0;
        taken.set(said, before + 1);
        if (point.mirrors !== undefined) return [];
        const others = (mirrors.get(point.number) ?? []).flatMap(({ finding }) => (finding === point.finding ? [] : [finding]));
        return [meetingPoint(point, others, `${said} ${before}`, plan)];
    });
}

function meetingPoint({ number, finding, department }: SettlePoint, mirrors: readonly Finding[], id: string, plan: Plan): MeetingPoint {
    const ends = endsOf(finding, plan);
    const departments = [...new Set(ends.flatMap(end => end.departments))];
    return { id, number, finding, mirrors, ends, departments, department };
}

function endsOf({ file, span, message, values, related }: Finding, plan: Plan): End[] {
    return [{ file, span, message, values }, ...related].map(end => ({
        file: end.file,
        span: end.span,
        message: end.message,
        values: end.values,
        departments: departmentsAt(end.file, end.span, plan).map(department => firstOfName(department, plan) ?? department),
    }));
}

/** The address of the sheet that shows a point: of two departments, of one, else of the plan. */
export function sheetOf({ departments, department }: MeetingPoint): string {
    const names = departments.map(({ name }) => name).filter(name => name !== '');
    const [a, b] = names;
    if (a !== undefined && b !== undefined) return `pair:${a}+${b}`;
    const own = department?.name || a;
    return own ? `department:${own}` : 'city';
}
