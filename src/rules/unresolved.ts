// A name that nothing declares, or that means something which does not fit. It must not report half-written names: syntax errors do.
import { capitalized, kindNames, listed } from '../l10n/kinds.ts';
import { NamePool, nearest } from '../l10n/nearest.ts';
import type { Text } from '../l10n/say.ts';
import { writePath } from '../l10n/write-name.ts';
import type { Declaration, Reference } from '../plan/model.ts';
import { allowedTargetKinds } from '../plan/names/allowed-kinds.ts';
import type { Plan } from '../plan/plan.ts';
import { qualifiedName } from '../plan/queries.ts';
import type { Fix } from './engine/finding.ts';
import { type Hit, rule } from './engine/rule.ts';
import { declareAsFixes, declareFixes } from './fixes/declare.ts';
import { lostLike, repointAll } from './fixes/repoint.ts';
import { replaceBy } from './fixes/statements.ts';

export default rule<'file'>({
    id: 'unresolved',
    severity: 'error',
    messages: {
        missing: { en: 'There is no "{x}" in this plan.', id: 'Tidak ada "{x}" di rencana ini.' },
        near: { en: 'There is no "{x}" in this plan. Did you mean {near}?', id: 'Tidak ada "{x}" di rencana ini. Maksudnya {near}?' },
        part: { en: '"{outer}" has no "{x}".', id: '"{x}" tidak ditemukan di dalam "{outer}".' },
        misfit: { en: '"{x}" is {kind}; {wanted} belongs here.', id: '"{x}" adalah {kind}; di sini harus {wanted}.' },
        through: {
            en: '"{x}" is in another plan: only what something serves or continues may lead there.',
            id: '"{x}" berada dalam rencana lain: hanya yang didukung atau dilanjutkan yang boleh mengacu pada rencana itu.',
        },
        unwritten: {
            en: 'There is no "{x}": no file of this plan contains "{first}" yet.',
            id: 'Tidak ada "{x}": belum ada berkas rencana yang memuat "{first}".',
        },
    },
    why: {
        en: 'When a goal or program is renamed, others still use its old name, and the link is lost unnoticed.',
        id: 'Jika tujuan atau program berganti nama, pihak lain masih memakai nama lama, dan keterkaitannya hilang tanpa disadari.',
    },
    doesNotReport: {
        en: 'Names that are still being written; upkeep of what is no asset (maintain-unknown). A name whose first part may be a department that nobody has written yet only warns while the plan is a draft.',
        id: 'Nama yang sedang ditulis; pemeliharaan yang tidak mengacu pada aset (maintain-unknown). Nama yang bagian depannya mungkin perangkat daerah yang belum ditulis hanya menjadi peringatan selama rencana masih rancangan.',
    },
    on: ['file'],
    *check(file, plan) {
        for (const reference of plan.unresolvedIn(file)) {
            if (reference.path.some(name => name === '')) continue;
            const { misfit, known } = plan.names.resolve(reference);
            if (misfit && reference.role === 'maintains') continue;
            if (misfit?.kind === 'related-plan' && reference.path.length > 1) {
                yield { at: reference.span, message: 'through', values: { x: reference.path.join('.') } };
                continue;
            }
            yield misfit ? misfitting(reference, misfit, plan) : missing(reference, known, plan);
        }
    },
    examples: [
        {
            bad: 'goal Shade\ndepartment D { program P { serves <|Shadow|> } }',
            good: 'goal Shade\ndepartment D { program P { serves Shade } }',
            fixed: 'goal Shade\ndepartment D { program P { serves Shade } }',
        },
        {
            bad: 'fund City\ndepartment D { program P { serves <|City|> } }',
            good: 'goal City\ndepartment D { program P { serves City } }',
        },
        {
            bad: 'department D { program P { needs <|Roads.Widen.verge|> } }',
            good: 'department D { program P { needs Roads.Widen.verge } }\ndepartment Roads { program Widen { builds verge } }',
        },
    ],
});

function misfitting(reference: Reference, misfit: Declaration, plan: Plan): Hit {
    const wanted = [...allowedTargetKinds[reference.role]].map(kind => kindNames[kind]);
    return {
        at: reference.span,
        message: 'misfit',
        values: {
            x: reference.path.join('.'),
            kind: article(kindNames[misfit.kind]),
            wanted: { en: article(choices(wanted, 'en')).en, id: choices(wanted, 'id').id },
        },
        related: [
            {
                file: misfit.file,
                span: misfit.nameSpan,
                message: { en: '{kind} "{x}" is written here', id: '{kind} "{x}" ditulis di sini' },
                values: { kind: capitalized(kindNames[misfit.kind]), x: misfit.name },
            },
        ],
        fixes: () => [
            ...correctionsOf(nearNames(reference, reference.path.length - 1, plan), reference, plan),
            ...declareAsFixes(reference, misfit, plan),
        ],
    };
}

function missing(reference: Reference, known: number, plan: Plan): Hit {
    const x = reference.path.join('.');
    const near = nearNames(reference, known, plan);
    const fixes = () => [...correctionsOf(near, reference, plan), ...declareFixes(reference, known, plan)];
    if (near.length > 0)
        return { at: reference.span, message: 'near', values: { x, near: orList(near.map(path => path.join('.'))) }, fixes };
    const first = reference.path[0] as string;
    if (known > 0) {
        const outer = reference.path.slice(0, known).join('.');
        return { at: reference.span, message: 'part', values: { x: reference.path[known] as string, outer }, fixes };
    }
    const partyMeant = allowedTargetKinds[reference.role].has('department');
    if (reference.path.length > 1 || partyMeant)
        return { at: reference.span, message: 'unwritten', severity: 'completeness', values: { x, first }, fixes };
    return { at: reference.span, message: 'missing', values: { x }, fixes };
}

/** Each of the near names in this place; the nearest also in all other places that say the same. */
function correctionsOf(near: readonly (readonly string[])[], reference: Reference, plan: Plan): Fix[] {
    const { file, span, from, role } = reference;
    const [first] = near;
    const target = first && plan.names.find(first, from, allowedTargetKinds[role]).target;
    return [
        ...near.map(path => replaceBy(file, span, writePath(path), near.length === 1 ? 'likely' : undefined)),
        ...(target ? repointAll(lostLike(reference, plan), target, plan) : []),
    ];
}

/** Whole paths that fit and are spelled nearly like the one written, nearest first. */
function nearNames(reference: Reference, known: number, plan: Plan): string[][] {
    const { path, from, role } = reference;
    const kinds = allowedTargetKinds[role];
    const last = path[path.length - 1] as string;
    const found = new Set<string>();
    // Each part that leads nowhere may be the misspelled one: try the names that stand where it should.
    for (let scope: typeof from | undefined = from; found.size < 3; scope = scope.parent) {
        let candidates: Members | undefined = plan.names.membersOf(scope);
        if (known > 0) {
            const outer = plan.names.find(path.slice(0, known), scope, anyKind);
            const holder = outer.target ?? outer.misfit;
            candidates = holder && plan.names.membersOf(holder);
        }
        for (const name of candidates ? nearestMembers(path[known] ?? last, candidates, plan) : []) {
            const whole = [...path.slice(0, known), name, ...path.slice(known + 1)];
            const target = plan.names.find(whole, scope, kinds).target;
            if (target) found.add(plan.names.find(whole, from, kinds).target === target ? whole.join('.') : qualifiedName(target));
        }
        if (!scope) break;
    }
    return [...found].slice(0, 3).map(path => path.split('.'));
}

type Members = ReturnType<Plan['names']['membersOf']>;

interface Nearest {
    readonly pool: NamePool;
    readonly byWord: Map<string, readonly string[]>;
}

const nearestIn = new WeakMap<Plan['version'], Map<Members, Nearest>>();

/** Remembered: when the file of the goals is missing, every program of a department asks for the same few names. */
function nearestMembers(word: string, members: Members, plan: Plan): readonly string[] {
    const byMembers = nearestIn.get(plan.version) ?? new Map<Members, Nearest>();
    nearestIn.set(plan.version, byMembers);
    const { pool, byWord } = byMembers.get(members) ?? { pool: new NamePool(members.keys()), byWord: new Map<string, readonly string[]>() };
    byMembers.set(members, { pool, byWord });
    const names = byWord.get(word) ?? nearest(word, pool);
    byWord.set(word, names);
    return names;
}

const anyKind = new Set(Object.values(allowedTargetKinds).flatMap(kinds => [...kinds]));

function orList(names: readonly string[]): Text {
    const quoted = names.map(name => `"${name}"`);
    return { en: quoted.join(' or '), id: quoted.join(' atau ') };
}

function choices(kinds: readonly Text[], locale: 'en' | 'id'): Text {
    const words = kinds.map(kind => kind[locale]);
    const text = listed(words, { en: 'or', id: 'atau' })[locale];
    return { en: text, id: text };
}

function article(kind: Text): Text {
    return { en: `${/^[aeiou]/.test(kind.en) && !kind.en.startsWith('uni') ? 'an' : 'a'} ${kind.en}`, id: kind.id };
}
