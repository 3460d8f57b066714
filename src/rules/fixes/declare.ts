// A missing name declared where it is missing: in the department's own file, behind its siblings, as what the reference asks for; a whole
// department in a file of its own. It must not invent titles, amounts or times.

import { inEach } from '../../l10n/keyword-locale.ts';
import type { KeywordId } from '../../l10n/keywords.ts';
import { kindNames } from '../../l10n/kinds.ts';
import { writePath } from '../../l10n/write-name.ts';
import type { Change, Written } from '../../plan/edit.ts';
import type { Declaration, Department, Kind, Reference, Role, Scope, Work } from '../../plan/model.ts';
import { allowedTargetKinds } from '../../plan/names/allowed-kinds.ts';
import type { Plan } from '../../plan/plan.ts';
import { declaresUnits, isWork, qualifiedName, titleOf } from '../../plan/queries.ts';
import { fileName } from '../../plan/source.ts';
import type { Fix } from '../engine/finding.ts';
import { addTo, appendShared, newFile } from './home.ts';

/** Kinds that a reference asks for, likeliest first. */
const wanted: Readonly<Record<Role, readonly Kind[]>> = {
    serves: ['objective', 'goal', 'mission'],
    coordinator: ['department'],
    within: ['location'],
    owner: ['partner', 'department'],
    location: ['location'],
    user: ['department', 'partner'],
    maintainer: ['department', 'partner'],
    handover: ['department', 'partner'],
    executor: ['unit', 'department', 'partner'],
    partner: ['partner', 'department'],
    fund: ['fund'],
    needs: ['program', 'output', 'activity', 'subactivity'],
    after: ['program', 'activity', 'subactivity'],
    maintains: ['asset', 'output'],
    continues: ['asset', 'program', 'activity', 'output', 'subactivity'],
    answers: ['request', 'proposal'],
    requests: ['department'],
    responsible: ['department', 'partner'],
    proposer: ['partner', 'department'],
    answeredBy: ['program', 'activity', 'subactivity'],
    follows: ['pattern'],
    extends: ['department'],
};

/** Kinds that may stand in a scope: the plan's top level, a department, a vision, a work. */
function mayHold(scope: Scope | undefined, kind: Kind): boolean {
    if (!scope) return ['vision', 'goal', 'objective', 'location', 'fund', 'partner', 'department', 'pattern', 'asset'].includes(kind);
    if (scope.kind === 'vision') return kind === 'mission';
    if (scope.kind === 'department') return ['unit', 'goal', 'objective', 'program', 'asset'].includes(kind);
    if (!isWork(scope)) return false;
    return kind === 'output' || kind === 'request' || kind === (scope.kind === 'program' ? 'activity' : 'subactivity');
}

/** Fixes that declare what a reference names; `known` parts of its path lead somewhere already. */
export function declareFixes(reference: Reference, known: number, plan: Plan): Fix[] {
    const { path, role, from } = reference;
    const name = path.at(-1) as string;
    if (known === 0) return path.length === 1 ? declareAlone(reference, plan) : declareDepartment(reference, plan);
    if (known < path.length - 1) return [];
    const outer = plan.names.find(path.slice(0, known), from, anyHolder).target;
    if (!outer) return [];
    const kind = wanted[role].find(candidate => mayHold(outer, candidate));
    if (!kind) return [];
    const change = addTo(outer, siblingsOf(kind), statementFor(kind, name, reference, plan), plan);
    const values = { name, kind: kindNames[kind], outer: titleOf(outer), file: fileName(change.to.file) };
    const title = { en: 'Add {kind} "{name}" to {outer} ({file})', id: 'Tambahkan {kind} "{name}" di {outer} ({file})' };
    return [{ title, values, changes: [change] }];
}

const anyHolder: ReadonlySet<Kind> = new Set<Kind>(['department', 'vision', 'program', 'activity', 'subactivity']);

/** A name without a path: a unit of the own department, or something that everybody shares. */
function declareAlone(reference: Reference, plan: Plan): Fix[] {
    const { role, from, file } = reference;
    const name = reference.path[0] as string;
    const department = plan.names.departmentOf(from);
    return wanted[role].flatMap((kind): Fix[] => {
        if (kind === 'department') return declareDepartment(reference, plan);
        const statement = statementFor(kind, name, reference, plan);
        if (kind === 'unit') {
            if (!department || !declaresUnits(plan, department)) return [];
            const title = { en: 'Add unit "{name}" to {outer}', id: 'Tambahkan unit "{name}" di {outer}' };
            return [{ title, values: { name, outer: titleOf(department) }, changes: [addTo(department, ['unit'], statement, plan)] }];
        }
        const outer = isWork(from) ? scopeBeside(from, kind, department) : undefined;
        if (outer) {
            const title = { en: 'Add {kind} "{name}" to {outer}', id: 'Tambahkan {kind} "{name}" di {outer}' };
            const values = { kind: kindNames[kind], name, outer: titleOf(outer) };
            return [{ title, values, changes: [addTo(outer, siblingsOf(kind), statement, plan)] }];
        }
        if (!mayHold(undefined, kind) || isWrongLevel(kind, reference, plan)) return [];
        const change = appendShared(kind, statement, plan, file);
        const title = { en: 'Add {kind} "{name}" to {file}', id: 'Tambahkan {kind} "{name}" di {file}' };
        return [{ title, values: { kind: kindNames[kind], name, file: fileName(change.file) }, changes: [change] }];
    });
}

/** Another work beside the one that names it, or a thing of its department. */
function scopeBeside(work: Work, kind: Kind, department: Department | undefined): Department | Work | undefined {
    if (kind === 'asset') return department;
    if (kind !== work.kind) return undefined;
    return isWork(work.parent) ? work.parent : department;
}

/** A goal serves no objective; a plan without objectives needs none. */
function isWrongLevel(kind: Kind, { role, from }: Reference, plan: Plan): boolean {
    if (role !== 'serves') return false;
    if (kind === 'objective') return from.kind === 'goal' || from.kind === 'objective' || plan.all('objective').length === 0;
    return kind === 'goal' ? from.kind === 'goal' || (isWork(from) && plan.all('objective').length > 0) : true;
}

/** A department that no file declares, in a file of its own, with what the path names in it. */
function declareDepartment(reference: Reference, plan: Plan): Fix[] {
    const { path, role, file } = reference;
    const [name = '', ...rest] = path;
    const kinds = kindsBelow(role, rest.length);
    if (!kinds) return [];
    const target = newFile(name, plan, file);
    const inner = rest.map((part, i) => statementFor(kinds[i] as Kind, part, reference, plan));
    const text = inEach((word, locale) => {
        const lines = [`${word('department')} ${writePath([name])}`, ...inner.map(statement => writtenIn(statement, locale))];
        return `${lines.map((line, i) => '  '.repeat(i) + line + (i < lines.length - 1 ? ' {' : '')).join('\n')}\n${closing(lines.length - 1)}`;
    });
    const changes: Change[] = [{ kind: 'create', file: target, text, like: file }];
    const title = {
        en: 'Add department "{name}" in the new file {file}',
        id: 'Tambahkan perangkat daerah "{name}" di berkas baru {file}',
    };
    return [{ title, values: { name, file: fileName(target) }, changes }];
}

function closing(depth: number): string {
    return Array.from({ length: depth }, (_, i) => `${'  '.repeat(depth - 1 - i)}}\n`).join('');
}

function writtenIn(written: Written, locale: 'en' | 'id'): string {
    return typeof written === 'string' ? written : written[locale];
}

/** Kinds at each step of a path in a department; undefined when no path of this length can be meant. */
function kindsBelow(role: Role, depth: number): readonly Kind[] | undefined {
    const works: readonly Kind[] = ['program', 'activity', 'subactivity'];
    if (depth === 0) return allowedTargetKinds[role].has('department') ? [] : undefined;
    const last = wanted[role].find(kind =>
        depth === 1
            ? ['unit', 'goal', 'objective', 'program', 'asset'].includes(kind)
            : kind === 'output' || kind === 'request' || kind === works[depth - 1],
    );
    return last && depth <= 4 ? [...works.slice(0, depth - 1), last] : undefined;
}

/** The new declaration, without anything that only people know. */
function statementFor(kind: Kind, name: string, { from }: Reference, plan: Plan): Written {
    const asker = plan.names.departmentOf(from);
    const words: Partial<Record<Kind, KeywordId>> = { output: 'builds', request: 'requests' };
    return inEach(word => {
        const head = `${word(words[kind] ?? (kind as KeywordId))} ${writePath([name])}`;
        return kind === 'request' && asker ? `${head} ${word('from')} ${writePath(qualifiedName(asker).split('.'))}` : head;
    });
}

function siblingsOf(kind: Kind): readonly Kind[] {
    return kind === 'activity' || kind === 'subactivity' ? ['activity', 'subactivity'] : [kind];
}

/** Changes the keyword of a declaration that is of the wrong kind, where nothing else means it and nothing is in it. */
export function declareAsFixes(reference: Reference, misfit: Declaration, plan: Plan): Fix[] {
    const scope = parentOf(misfit, plan);
    const kind = wanted[reference.role].find(candidate => mayHold(scope, candidate) && !isWrongLevel(candidate, reference, plan));
    if (!kind || misfit.body || plan.referencesTo(misfit).length > 0) return [];
    const plain: readonly Kind[] = ['goal', 'objective', 'location', 'fund', 'partner', 'department', 'pattern', 'vision'];
    if (!plain.includes(misfit.kind) || !plain.includes(kind) || (misfit.kind === 'location' && misfit.within)) return [];
    const end = misfit.nameSpan.start;
    return [
        {
            title: { en: 'Write "{x}" as {kind}', id: 'Tulis "{x}" sebagai {kind}' },
            values: { x: misfit.name, kind: kindNames[kind] },
            changes: [
                {
                    kind: 'replace',
                    file: misfit.file,
                    span: { start: misfit.span.start, end },
                    text: inEach(word => `${word(kind as KeywordId)} `),
                },
            ],
        },
    ];
}

function parentOf(declaration: Declaration, plan: Plan): Scope | undefined {
    const { parent } = declaration;
    return parent?.kind === 'extension' ? plan.names.departmentOf(parent) : parent;
}
