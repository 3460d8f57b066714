// What the sections of a report share: the language, where things stand, whom they concern. It must not know any section.
import { departmentsAt } from '../facts/whose.ts';
import { type Locale, say, type Text, type Values } from '../l10n/say.ts';
import type { Declaration, Department, Scope } from '../plan/model.ts';
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
    readonly ages: FindingAges | undefined;
    readonly locale: Locale;
    readonly say: (text: Text, values?: Values) => string;
    readonly placeOf: (file: string, span: Span) => PlaceCell;
    /** The departments that a place in a file belongs to: of shared work, those of its executors; of a shared goal, that of its coordinator. */
    readonly departmentsAt: (file: string, span: Span) => readonly Department[];
}

export function contextOf(plan: Plan, findings: readonly Finding[], locale: Locale, ages?: FindingAges): ReportContext {
    const files = new Map(plan.files.map(file => [file.uri, file]));
    const folder = commonFolder(plan.files.map(file => file.uri));
    return {
        plan,
        findings,
        ages,
        locale,
        say: (text, values) => say(text, locale, values),
        placeOf(uri, span) {
            const position = positionAt(files.get(uri)?.lineStarts ?? [0], span.start);
            return { file: uri, position, text: `${decodeUri(uri.slice(folder.length))}:${position.line + 1}` };
        },
        departmentsAt: (uri, span) => departmentsAt(uri, span, plan),
    };
}

/** Rows by department, what is shared first and then in plan order; groups without rows are left out. */
export function byDepartment(rows: Iterable<readonly [Department | undefined, Row]>, { plan, say }: ReportContext): Group[] {
    const groups = new Map<Department | undefined, Row[]>([[undefined, []]]);
    for (const department of plan.all('department')) groups.set(department, []);
    for (const [department, row] of rows) groups.get(department)?.push(row);
    return [...groups].flatMap(([department, own]) =>
        own.length === 0 ? [] : [{ title: department ? titleOf(department) : say(words.shared), rows: own }],
    );
}

/** The department a declaration stands in, by title. */
export function departmentTitle(scope: Scope, { plan, say }: ReportContext): string {
    const department = plan.names.departmentOf(scope);
    return department ? titleOf(department) : say(words.shared);
}

/** What a reference leads to, by title; the name as written when it leads nowhere. */
export function titleAt(reference: { readonly path: readonly string[] } & Parameters<Plan['target']>[0], plan: Plan): string {
    const target: Declaration | undefined = plan.target(reference);
    return target ? titleOf(target) : reference.path.join('.');
}

/** The longest folder that all URIs lie in, with its slash. */
function commonFolder(uris: readonly string[]): string {
    let common = uris[0]?.slice(0, uris[0].lastIndexOf('/') + 1) ?? '';
    for (const uri of uris) while (!uri.startsWith(common)) common = common.slice(0, common.lastIndexOf('/', common.length - 2) + 1);
    return common;
}
