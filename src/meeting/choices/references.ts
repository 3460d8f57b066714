// Choices at a name that points at something: another name in its place, or the statement taken back. They settle what two departments
// promised each other, from whichever end the name stands at.
import { inEach } from '../../l10n/keyword-locale.ts';
import type { KeywordId } from '../../l10n/keywords.ts';
import type { Reference, Role, Scope } from '../../plan/model.ts';
import type { Plan } from '../../plan/plan.ts';
import { titleOf } from '../../plan/queries.ts';
import type { Span } from '../../plan/source.ts';
import { pathTo } from '../../rules/fixes/choices.ts';
import type { Choice, FileSpan } from '../choice.ts';
import { candidates, meant, optionOf } from './candidates.ts';

/** The keyword of a statement that is a list of names; others cannot do without the name. */
const keywordOf: Partial<Record<Role, KeywordId>> = {
    serves: 'serves',
    coordinator: 'coordinator',
    location: 'location',
    user: 'user',
    maintainer: 'maintainer',
    handover: 'handover',
    executor: 'executor',
    needs: 'needs',
    after: 'after',
    maintains: 'maintains',
    continues: 'continues',
    answers: 'answers',
    responsible: 'responsible',
    follows: 'follows',
};

export function referenceAt({ file, span }: FileSpan, plan: Plan): Reference | undefined {
    return plan.file(file)?.references.find(one => one.span.start === span.start && one.span.end === span.end);
}

export function referenceChoices(place: FileSpan, plan: Plan): Choice[] {
    const reference = referenceAt(place, plan);
    if (!reference) return [];
    return [another(reference, plan), ...takenBack(reference, plan)];
}

function another(reference: Reference, plan: Plan): Choice {
    const { role, path, file, span, from } = reference;
    const now = plan.target(reference);
    const all = candidates(role, plan).filter(one => one !== now && one !== from);
    return {
        title: { en: 'Name another instead of {name}…', id: 'Ganti {name} dengan yang lain…' },
        values: { name: path.join('.') },
        at: { file, span },
        blanks: [
            {
                ask: { en: 'Instead of {name}', id: 'Pengganti {name}' },
                values: { name: path.join('.') },
                options: all.map(optionOf),
            },
        ],
        changes: ([answer]) => {
            const target = meant(answer, all);
            return target && [{ kind: 'replace', file, span, text: pathTo(target, from, role, plan) }];
        },
    };
}

function takenBack(reference: Reference, plan: Plan): Choice[] {
    const { role, path, file, from } = reference;
    const keyword = keywordOf[role];
    if (!keyword) return [];
    return [
        {
            title: { en: 'Take back: "{x}" {statement}', id: 'Cabut: "{x}" {statement}' },
            values: { x: nameOf(from, plan), statement: inEach(word => `${word(keyword)} ${path.join('.')}`) },
            at: { file, span: reference.span },
            blanks: [],
            changes: () => [{ kind: 'drop', file, span: itemAround(reference) }],
        },
    ];
}

function nameOf(scope: Scope, plan: Plan): string {
    const department = scope.kind === 'extension' ? plan.names.departmentOf(scope) : undefined;
    return scope.kind === 'extension' ? (department ? titleOf(department) : scope.target.path.join('.')) : titleOf(scope);
}

/** The whole item that a name stands in: a maintainer goes with its years, a place with its number. */
function itemAround(reference: Reference): Span {
    const lists = Object.values(reference.from as unknown as Readonly<Record<string, unknown>>);
    const items = lists.flatMap(list => (Array.isArray(list) ? (list as unknown[]) : []));
    const item = items.find(one => isObject(one) && Object.values(one).includes(reference) && isObject(one.span));
    return (item as { readonly span: Span } | undefined)?.span ?? reference.span;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
    return typeof value === 'object' && value !== null;
}
