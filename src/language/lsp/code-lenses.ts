// Code lenses: parts that others have in a declaration (who serves a goal, who needs a program, who keeps a thing), and the way to the
// drawing. Only facts that do not stand in the block itself; those that take counting are counted when the line comes into view. It must
// not know how an editor shows places.
import type { CodeLens, Command } from 'vscode-languageserver';
import { type Locale, say, type Text } from '../../l10n/say.ts';
import { childrenOf } from '../../plan/children.ts';
import type { Declaration, Department, Reference, Scope, Work } from '../../plan/model.ts';
import type { Plan } from '../../plan/plan.ts';
import { departmentOfParty, isParty, isWork, namedExecutors, programOf, qualifiedName, titleOf } from '../../plan/queries.ts';
import { declarationOf } from './hierarchy-items.ts';
import { type EditorContext, locationOf, nameSpanOf, type OpenFile, rangeIn } from './place.ts';

/** The client's command for a list of places: arguments are a URI, a position and the locations. */
export const showReferences = 'alur.showReferences';
/** Opens the drawing: arguments are the URI of a file of the plan and the path of what to look at, empty for all of it. */
export const showFlow = 'alur.showFlow';

const texts = {
    served: { en: 'served by {programs} in {departments}', id: 'didukung {programs} dari {departments}' },
    servedByAims: { en: 'served by {aims}, but by no program yet', id: 'didukung {aims}, tetapi belum ada program' },
    needed: { en: 'needed by {programs} in {departments}', id: 'dibutuhkan {programs} dari {departments}' },
    kept: { en: 'maintained by {names}', id: 'dipelihara oleh {names}' },
    flow: { en: 'show flow', id: 'tampilkan alur' },
} satisfies Record<string, Text>;

const counted = {
    program: { one: { en: '1 program', id: '1 program' }, many: { en: '{count} programs', id: '{count} program' } },
    aim: {
        one: { en: '1 goal or objective', id: '1 tujuan atau sasaran' },
        many: { en: '{count} goals and objectives', id: '{count} tujuan atau sasaran' },
    },
    department: {
        one: { en: '1 department', id: '1 perangkat daerah' },
        many: { en: '{count} departments', id: '{count} perangkat daerah' },
    },
} satisfies Record<string, { readonly one: Text; readonly many: Text }>;

/** Names beyond this number are left to the list behind the lens. */
const maxNames = 2;
/** Places beyond this number are counted, but not listed: nobody reads further, and each travels with its lens. */
const maxPlaces = 500;

type About = 'served' | 'needed' | 'kept';

/** Data of a lens until it is looked at. */
interface LensData {
    readonly uri: string;
    readonly kind: string;
    readonly path: string;
    readonly about: About;
}

export function codeLenses({ plan, file }: OpenFile, context: EditorContext): CodeLens[] | undefined {
    if (!context.codeLens?.()) return undefined;
    const draws = context.commands?.().includes(showFlow) === true;
    const lenses: CodeLens[] = [];
    for (const scope of [...file.declarations, ...file.extensions]) {
        if (scope.kind !== 'extension' && scope.name === '') continue;
        const range = rangeIn(plan, file.uri, nameSpanOf(scope));
        if (scope.kind !== 'extension')
            for (const about of aboutsOf(scope)) {
                if (places(plan, scope, about).next().done) continue;
                const data: LensData = { uri: file.uri, kind: scope.kind, path: qualifiedName(scope), about };
                lenses.push({ range, data });
            }
        if (draws && isDrawn(scope)) lenses.push({ range, command: flowOf(plan, scope, context) });
    }
    return lenses;
}

/** Says what a lens is about; empty where its declaration is gone meanwhile. */
export function resolveCodeLens(lens: CodeLens, context: EditorContext): CodeLens {
    const data = lens.data as LensData | undefined;
    const found =
        data && declarationOf({ uri: data.uri, data, selectionRange: lens.range } as Parameters<typeof declarationOf>[0], context.plans);
    if (!data || !found) return lens.command ? lens : { ...lens, command: { title: '', command: '' } };
    const { plan, declaration } = found;
    const references = [...places(plan, declaration, data.about)];
    const locations = references.slice(0, maxPlaces).map(({ file, span }) => locationOf(plan, file, span));
    const title = titleFor(plan, references, data.about, context.locale());
    // Where the editor has no way to list places, the sentence alone is told.
    const command = context.commands?.().includes(showReferences)
        ? { title, command: showReferences, arguments: [data.uri, lens.range.start, locations] }
        : { title, command: '' };
    return { ...lens, command };
}

function titleFor(plan: Plan, references: readonly Reference[], about: About, locale: Locale): string {
    const count = (what: keyof typeof counted, number: number) =>
        say(number === 1 ? counted[what].one : counted[what].many, locale, { count: number });
    const works = references.flatMap(({ from }) => (isWork(from) ? [from] : []));
    const departments = new Set(works.flatMap(work => departmentsOf(plan, work)));
    if (about === 'kept') {
        const names = [...departments].map(titleOf);
        const more = names.length > maxNames ? ` +${names.length - maxNames}` : '';
        return say(texts.kept, locale, { names: names.slice(0, maxNames).join(', ') + more });
    }
    const programs = new Set(works.map(programOf)).size;
    if (programs === 0) return say(texts.servedByAims, locale, { aims: count('aim', new Set(references.map(({ from }) => from)).size) });
    const said = { programs: count('program', programs), departments: count('department', departments.size) };
    return say(texts[about], locale, said);
}

function flowOf(plan: Plan, scope: Scope, { locale }: EditorContext): Command {
    const at = scope.kind === 'extension' ? (plan.names.departmentOf(scope) ?? scope) : scope;
    const path = at.kind === 'plan' ? '' : at.kind === 'extension' ? at.target.path.join('.') : qualifiedName(at);
    return { title: texts.flow[locale()], command: showFlow, arguments: [scope.file, path] };
}

function isDrawn({ kind }: Scope): boolean {
    return kind === 'plan' || kind === 'department' || kind === 'extension' || kind === 'program';
}

function aboutsOf(declaration: Declaration): About[] {
    switch (declaration.kind) {
        case 'vision':
        case 'mission':
        case 'goal':
        case 'objective':
            return ['served'];
        case 'program':
            return ['needed'];
        case 'output':
        case 'asset':
            return ['kept'];
        default:
            return [];
    }
}

/** The references behind a lens, the nearest first. */
function places(plan: Plan, declaration: Declaration, about: About): Generator<Reference> {
    if (about === 'served') return servedFrom(plan, declaration);
    return about === 'needed' ? neededFrom(plan, declaration) : keptFrom(plan, declaration);
}

/** All that serves an aim, also by way of other aims; circles end. */
function* servedFrom(plan: Plan, aim: Declaration): Generator<Reference> {
    const seen = new Set<Declaration>([aim]);
    for (const reached of seen) {
        for (const reference of plan.referencesTo(reached)) {
            if (reference.role !== 'serves') continue;
            const { from } = reference;
            if (from.kind !== 'extension' && !isWork(from)) seen.add(from);
            yield reference;
        }
        if (reached.kind === 'vision') for (const mission of reached.missions) seen.add(mission);
    }
}

/** Needs of other programs of this one or of anything in it. */
function* neededFrom(plan: Plan, inside: Scope, program: Scope = inside): Generator<Reference> {
    if (inside.kind !== 'extension')
        for (const reference of plan.referencesTo(inside))
            if (reference.role === 'needs' || reference.role === 'after' || reference.role === 'continues')
                if (isWork(reference.from) && programOf(reference.from) !== program) yield reference;
    for (const child of childrenOf(inside)) yield* neededFrom(plan, child, program);
}

/** Works of other departments that keep a thing: who is named in its block can be read there. */
function* keptFrom(plan: Plan, thing: Declaration): Generator<Reference> {
    const home = plan.names.departmentOf(thing);
    for (const reference of plan.referencesTo(thing)) {
        if (reference.role !== 'maintains') continue;
        if (!home || plan.names.departmentOf(reference.from) !== home) yield reference;
    }
}

/** The department of a work; of a shared one, those of its executors. */
function departmentsOf(plan: Plan, work: Work): Department[] {
    const own = plan.names.departmentOf(work);
    if (own) return [own];
    return namedExecutors(work).flatMap(executor => {
        const party = plan.target(executor);
        const department = isParty(party) ? departmentOfParty(plan, party) : undefined;
        return department ? [department] : [];
    });
}
