// Starts the plan of a later year from a plan: whole files as text, and the account of what was taken over, left out, and left to decide.
// Structure stays, forecasts become budgets, the last actual figures baselines, and each work continues the old one. Nothing is invented.
// Invariant: what is written can be read, and no name in it leads nowhere that led somewhere in the old plan.
import { writeSource } from '../exports/source.ts';
import type { Locale, Text, Values } from '../l10n/say.ts';
import { sum } from '../plan/budget.ts';
import { childrenOf } from '../plan/children.ts';
import type { Decimal } from '../plan/decimal.ts';
import type { Asset, Declaration, Output, PlanDeclaration, PlanFile, Scope, Work } from '../plan/model.ts';
import { type Period, writePeriod, yearOf } from '../plan/period.ts';
import type { Plan } from '../plan/plan.ts';
import { brokenPlaces, type Interval, isAsset, isWork, programOf, workOf, yearInterval } from '../plan/queries.ts';
import { fileName, positionAt } from '../plan/source.ts';
import { type Account, type Note, Notes, spelled, type Taken } from './account.ts';
import { Continuing } from './continuing-works.ts';
import { assetOf, NextElements } from './next-elements.ts';
import { NextMoney } from './next-money.ts';
import { type NamedFile, NextPlan, relatedOf, withYear } from './next-plan.ts';
import { References } from './next-references.ts';
import { relativePath } from './relative-path.ts';

export interface NextYearOptions {
    readonly year: number;
    /** URIs of the folder of the plan and of the new one, without a slash at the end. */
    readonly oldRoot: string;
    readonly newRoot: string;
    /** The language of a file's keywords. */
    readonly localeOf: (uri: string) => Locale;
}

export interface NextFile {
    /** From the folder of the new plan. */
    readonly path: string;
    readonly text: string;
    /** The file of the old plan. */
    readonly from: string;
}

export interface NextYear {
    readonly files: readonly NextFile[];
    /** Files that the old plan names and that lie in its folder. */
    readonly copies: readonly NamedFile[];
    readonly account: Account;
}

/** Why no plan can be begun, and the way out. */
export interface NotStarted {
    readonly refusal: Text;
    readonly values: Values;
}

const refusals = {
    noPlan: {
        en: 'No file here has a plan block, so a new plan cannot refer to it. Write "plan Name { period 2026 }" first.',
        id: 'Belum ada berkas yang memuat blok rencana, sehingga rencana baru tidak dapat mengacu padanya. Tulis dulu "rencana Nama { periode 2026 }".',
    },
    notYet: {
        en: 'The plan begins in {first}: choose a later year.',
        id: 'Rencana ini dimulai tahun {first}: pilih tahun sesudahnya.',
    },
    within: {
        en: 'The plan is for {first}: choose a later year.',
        id: 'Rencana ini untuk tahun {first}: pilih tahun sesudahnya.',
    },
    broken: {
        en: '{file}, line {line}, cannot be read, and what stands there would be missing in the new plan. Mend it first; `alur check` shows it.',
        id: '{file}, baris {line}, tidak terbaca, dan isinya akan hilang dari rencana baru. Perbaiki dulu; `alur check` menunjukkannya.',
    },
    elsewhere: {
        en: 'No path leads from the new folder to the plan. Choose a folder on the same disk.',
        id: 'Tidak ada jalur dari folder baru ke rencana ini. Pilih folder di disk yang sama.',
    },
    hidden: {
        en: 'A plan in a hidden folder, or in node_modules, is not read: choose another folder.',
        id: 'Rencana dalam folder tersembunyi atau node_modules tidak dibaca: pilih folder lain.',
    },
    inside: {
        en: 'The new plan must not lie in the folder of the old one: choose a folder beside it.',
        id: 'Rencana baru tidak boleh berada di dalam folder rencana lama: pilih folder di sebelahnya.',
    },
} satisfies Record<string, Text>;

/** A year as it is typed; undefined for others. */
export function readYear(typed: string): number | undefined {
    const year = /^\s*(\d{4})\s*$/.exec(typed)?.[1];
    return year === undefined || Number(year) < 1 ? undefined : Number(year);
}

export function startNextYear(plan: Plan, options: NextYearOptions): NextYear | NotStarted {
    const refused = refusalOf(plan, options);
    if (refused) return refused;
    const { year, oldRoot, newRoot } = options;
    const root = plan.root as PlanDeclaration;
    const notes = new Notes(year);
    const continuing = new Continuing(plan, year, notes);
    const alias = aliasOf(plan, root);
    const { assets, newAssets } = madeAssets(plan, continuing, notes);
    const related = relatedOf(plan, year, namedPlans(plan, continuing), notes);
    const relatedNames = new Set(related.map(({ name }) => name).filter(name => name !== ''));
    const references = new References({ plan, continuing, alias, assets, relatedNames, notes });
    const money = new NextMoney({ year, currency: plan.settings.currency, notes });
    const head = new NextPlan({ plan, year, oldRoot, newRoot, alias, related, notes });
    const elements = new NextElements({ plan, year, continuing, references, money, notes, newAssets, head });
    const written = plan.files.map(file => ({ file, elements: elements.ofFile(file.elements, file.uri) }));
    for (const file of plan.files) tellRepeats(file, continuing, notes);
    notes.tellLater(root);
    const paths = pathsOf(plan, options);
    const files = written.flatMap(({ file, elements: next }): NextFile[] => {
        const text = writeSource(next, options.localeOf(file.uri));
        return text === '' ? [] : [{ path: paths.get(file.uri) as string, text, from: file.uri }];
    });
    const all = written.flatMap(({ elements: next }) => next);
    const account: Account = {
        year,
        taken: countKinds(all),
        money: sum(all.flatMap(outermostBudgets)),
        currency: plan.settings.currency,
        leftOut: inOrder(notes.leftOut, plan),
        open: inOrder(notes.open, plan),
    };
    return { files, copies: head.copies, account };
}

function refusalOf(plan: Plan, { year, oldRoot, newRoot }: NextYearOptions): NotStarted | undefined {
    const refuse = (key: keyof typeof refusals, values: Values = {}) => ({ refusal: refusals[key], values });
    if (!plan.root) return refuse('noPlan');
    const { period } = plan.settings;
    if (period && period.from <= period.to) {
        const [first, last] = [yearOf(period.from), yearOf(period.to)];
        if (year < first) return refuse('notYet', { first });
        if (first === last && year === first) return refuse('within', { first });
    }
    for (const file of plan.files) {
        const [problem] = brokenPlaces(file);
        if (problem) return refuse('broken', { file: fileName(file.uri), line: positionAt(file.lineStarts, problem.span.start).line + 1 });
    }
    if (newRoot === oldRoot || newRoot.startsWith(`${oldRoot}/`)) return refuse('inside');
    const [to, from] = [relativePath(newRoot, oldRoot), relativePath(oldRoot, newRoot)];
    if (to === undefined || from === undefined) return refuse('elsewhere');
    const isHidden = [...to.split('/'), ...from.split('/')].some(step => /^\.(?!\.?$)/.test(step) || step === 'node_modules');
    return isHidden ? refuse('hidden') : undefined;
}

/** A name for the old plan that means nothing else yet. */
function aliasOf(plan: Plan, root: PlanDeclaration): string {
    const taken = new Set<string>();
    for (const { declarations, references } of plan.files) {
        for (const { name } of declarations) taken.add(name);
        for (const { path } of references) taken.add(path[0] ?? '');
    }
    taken.delete(root.name);
    for (const { name, kind } of plan.files.flatMap(({ declarations }) => declarations)) if (kind !== 'plan') taken.add(name);
    const { period } = plan.settings;
    const stem = root.name || 'Before';
    const years = period ? writePeriod(yearsAround(period)).replace('..', '-') : 'before';
    const dated = `${stem}${/\d$/.test(stem) || !period ? '-' : ''}${years}`;
    for (let i = 0; ; i++) {
        const name = [stem, dated][i] ?? `${dated}-${i}`;
        if (!taken.has(name)) return name;
    }
}

/** Whole calendar years. */
function yearsAround(period: Period): Interval {
    return { from: yearInterval(yearOf(period.from)).from, to: yearInterval(yearOf(period.to)).to };
}

/** Names of plans referred to that something serves that goes on. */
function namedPlans(plan: Plan, continuing: Continuing): ReadonlySet<string> {
    const serving = plan.files
        .flatMap(({ references }) => references)
        .filter(({ role, from }) => role === 'serves' && !continuing.isGone(from));
    return new Set(serving.filter(({ path }) => path.length > 1).map(({ path }) => path[0] ?? ''));
}

/** Things that work made which is over now: what somebody keeps or works on is an asset of the department from then on. */
function madeAssets(plan: Plan, continuing: Continuing, notes: Notes) {
    const assets = new Map<Output, readonly string[]>();
    const newAssets = new Map<Scope | string, Asset[]>();
    const taken = new Set(plan.files.flatMap(({ declarations }) => declarations.map(({ name }) => name)));
    const outputs = plan.all('output').filter(output => output.name !== '' && isAsset(output) && continuing.isGone(output));
    for (const name of outputs.map(one => one.name)) taken.delete(name);
    for (const output of outputs) {
        const work = workOf(output.parent);
        const isNamed = plan
            .referencesTo(output)
            .some(({ role, from }) => ['maintains', 'needs', 'continues'].includes(role) && !continuing.isGone(from));
        const isKept = output.maintainers.length + output.handovers.length + output.upkeep.length > 0 || output.user !== undefined;
        if (!work || !(isNamed || isKept)) continue;
        let name = output.name;
        for (let i = 2; taken.has(name); i++) name = `${output.name}-${i}`;
        taken.add(name);
        const home = homeOf(work);
        const key = home ?? programOf(work)?.file ?? work.file;
        const owner = home && plan.names.departmentOf(home);
        assets.set(output, owner?.name ? [owner.name, name] : [name]);
        newAssets.set(key, [...(newAssets.get(key) ?? []), assetOf(output, name, work)]);
        notes.ask('asset', output);
    }
    return { assets, newAssets };
}

/** The department around a work, or the addition to one that it stands in. */
function homeOf(work: Work): Scope | undefined {
    let at: Scope | undefined = work;
    while (isWork(at)) at = at.parent;
    return at;
}

/** By place in the old plan. */
function inOrder<N extends Note>(notes: readonly N[], plan: Plan): N[] {
    return notes.toSorted((a, b) => plan.compareFiles(a.file, b.file) || a.span.start - b.span.start);
}

/** Statements said twice: the first one counts, in the old plan as in the new one. */
function tellRepeats(file: PlanFile, continuing: Continuing, notes: Notes): void {
    for (const scope of [...file.declarations, ...file.extensions])
        if (!continuing.isGone(scope))
            for (const { property, span } of scope.repeats) notes.leaveOut('repeated', scope, { keyword: spelled(property) }, span);
}

/** Files keep their names; a year in them becomes the new one where no two then have one name. */
function pathsOf(plan: Plan, { oldRoot, year }: NextYearOptions): ReadonlyMap<string, string> {
    const old = plan.files.map(({ uri }) => relativePath(oldRoot, uri) ?? fileName(uri));
    const isDated = (path: string) => withYear(path, plan, year, '') !== `${path}${year}`;
    const renamed = old.map(path => (isDated(path) ? withYear(path, plan, year, '') : path));
    const isClear = new Set(renamed.map(path => path.toLowerCase())).size === renamed.length;
    return new Map(plan.files.map(({ uri }, i) => [uri, (isClear ? renamed : old)[i] as string]));
}

/** Budgets of each work that states any, else of its parts. */
function outermostBudgets(scope: Scope): Decimal[] {
    const own = isWork(scope) ? scope.budgets.flatMap(({ amount }) => amount ?? []) : [];
    return own.length > 0 ? own : childrenOf(scope).flatMap(outermostBudgets);
}

function declarationsIn(scope: Scope): Declaration[] {
    return [...(scope.kind === 'extension' ? [] : [scope]), ...childrenOf(scope).flatMap(declarationsIn)];
}

function countKinds(elements: readonly Scope[]): Taken[] {
    const counts = Map.groupBy(elements.flatMap(declarationsIn), ({ kind }) => kind);
    return [...counts].filter(([kind]) => kind !== 'plan').map(([kind, list]) => ({ kind, count: list.length }));
}
