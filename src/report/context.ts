// The input of all sections of a report: the language, where things stand, whom they concern, and the department that it is for. It must not
// know any section.
import { type SettlePoints, settlePointsOf } from '../facts/points.ts';
import type { Side } from '../facts/promise.ts';
import { departmentsAt, firstOfName, homeOf } from '../facts/whose.ts';
import { formatDecimal } from '../l10n/format.ts';
import { type Locale, say, type Text, type Values } from '../l10n/say.ts';
import { topOf } from '../plan/in-file.ts';
import type { Declaration, Department, Output, Request, Scope, Work } from '../plan/model.ts';
import type { Plan } from '../plan/plan.ts';
import { titleOf } from '../plan/queries.ts';
import { decodeUri, positionAt, type Span } from '../plan/source.ts';
import type { Finding } from '../rules/engine/finding.ts';
import type { FindingAges } from '../rules/engine/finding-age.ts';
import type { Group, PlaceCell, Row } from './table.ts';
import { words } from './words.ts';

export interface ReportContext {
    readonly plan: Plan;
    readonly findings: readonly Finding[];
    /** All findings, numbered as the sheets number them. */
    readonly points: SettlePoints;
    readonly ages: FindingAges | undefined;
    /** Left out: the whole plan. */
    readonly department: Department | undefined;
    /** Those of the department; of the whole plan all. */
    readonly programs: readonly Work[];
    /** Whether something belongs to the department; of the whole plan everything does. */
    readonly holds: (scope: Scope) => boolean;
    readonly locale: Locale;
    readonly say: (text: Text, values?: Values) => string;
    readonly placeOf: (file: string, span: Span) => PlaceCell;
    /** The departments that a place in a file belongs to: of shared work, those of its executors; of a shared goal, that of its coordinator. */
    readonly departmentsAt: (file: string, span: Span) => readonly Department[];
}

export interface ReportOptions {
    /** Since when the findings have stood, where the history was read. */
    readonly ages?: FindingAges | undefined;
    /** The one that the report is for. */
    readonly department?: Department | undefined;
}

export function contextOf(
    plan: Plan,
    findings: readonly Finding[],
    locale: Locale,
    { ages, department: asked }: ReportOptions = {},
): ReportContext {
    const department = firstOfName(asked, plan);
    const holds = (scope: Scope) => department === undefined || homeOf(scope, plan) === department;
    const files = new Map(plan.files.map(file => [file.uri, file]));
    const folder = commonFolder(plan.files.map(file => file.uri));
    return {
        plan,
        findings,
        points: settlePointsOf(plan, findings),
        ages,
        department,
        programs: plan.files.flatMap(file => topOf(file).programs).filter(holds),
        holds,
        locale,
        say: (text, values) => say(text, locale, values),
        placeOf(uri, span) {
            const position = positionAt(files.get(uri)?.lineStarts ?? [0], span.start);
            return { file: uri, position, text: `${decodeUri(uri.slice(folder.length))}:${position.line + 1}` };
        },
        departmentsAt: (uri, span) => departmentsAt(uri, span, plan),
    };
}

/** Rows by department, what is shared first and then in plan order; groups without rows are left out. For one department its rows alone. */
export function byDepartment(
    rows: Iterable<readonly [Department | undefined, Row]>,
    { plan, say, department: only }: ReportContext,
): Group[] {
    if (only) {
        const own = [...rows].flatMap(([department, row]) => (firstOfName(department, plan) === only ? [row] : []));
        return own.length === 0 ? [] : [{ title: '', rows: own }];
    }
    const groups = new Map<Department | undefined, Row[]>([[undefined, []]]);
    for (const department of plan.all('department')) groups.set(firstOfName(department, plan), []);
    for (const [department, row] of rows) groups.get(firstOfName(department, plan))?.push(row);
    return [...groups].flatMap(([department, own]) =>
        own.length === 0 ? [] : [{ title: department ? titleOf(department) : say(words.shared), rows: own }],
    );
}

/** The department a declaration stands in, by title. */
export function departmentTitle(scope: Scope, { plan, say }: ReportContext): string {
    const department = homeOf(scope, plan);
    return department ? titleOf(department) : say(words.shared);
}

/** A party of a promise, by title. */
export function sideTitle(side: Side, { say }: ReportContext): string {
    return side ? titleOf(side) : say(words.shared);
}

/** The target of a reference, by title; the name as written when it leads nowhere. */
export function titleAt(reference: { readonly path: readonly string[] } & Parameters<Plan['target']>[0], plan: Plan): string {
    const target: Declaration | undefined = plan.target(reference);
    return target ? titleOf(target) : reference.path.join('.');
}

/** "1,200 tree" */
export function quantityText({ quantity }: Pick<Output | Request, 'quantity'>, locale: Locale): string | undefined {
    return quantity?.amount ? `${formatDecimal(quantity.amount)[locale]} ${quantity.unit.value}`.trim() : undefined;
}

/** The longest folder that all URIs lie in, with its slash. */
function commonFolder(uris: readonly string[]): string {
    let common = uris[0]?.slice(0, uris[0].lastIndexOf('/') + 1) ?? '';
    for (const uri of uris) while (!uri.startsWith(common)) common = common.slice(0, common.lastIndexOf('/', common.length - 2) + 1);
    return common;
}
