// More than one party that leads a work. It must not choose between them.
import { inEach } from '../l10n/keyword-locale.ts';
import { listed } from '../l10n/kinds.ts';
import { writePath } from '../l10n/write-name.ts';
import type { Executor, Reference, Work } from '../plan/model.ts';
import type { Plan } from '../plan/plan.ts';
import { titleOf } from '../plan/queries.ts';
import type { Fix } from './engine/finding.ts';
import { rule } from './engine/rule.ts';

export default rule<'program' | 'activity' | 'subactivity'>({
    id: 'two-leads',
    severity: 'warning',
    messages: {
        several: {
            en: '"{x}" has more than one lead executor: {list}.',
            id: '"{x}" memiliki lebih dari satu pelaksana utama: {list}.',
        },
    },
    why: {
        en: 'With two leads each waits for the other, and nobody is asked when the work is late.',
        id: 'Jika pelaksana utamanya dua, masing-masing menunggu yang lain, dan tidak ada yang dimintai pertanggungjawaban saat terlambat.',
    },
    doesNotReport: {
        en: 'Those who take part (`with`), an activity that names another lead than its program, and the same lead stated again.',
        id: 'Yang ikut serta (`bersama`), kegiatan yang pelaksananya berbeda dari programnya, dan pelaksana yang sama yang disebut lagi.',
    },
    on: ['program', 'activity', 'subactivity'],
    when: work => work.executors.length > 1,
    *check(work, plan) {
        const [first, ...others] = work.executors;
        const second = others.find(other => first && !isSame(other.lead, first.lead, plan));
        if (!first || !second) return;
        const leads = work.executors.map(({ lead }) => nameOf(lead, plan));
        yield {
            at: second.lead.span,
            values: { x: titleOf(work), list: listed([...new Set(leads)]) },
            related: [
                {
                    file: work.file,
                    span: first.lead.span,
                    message: { en: '{y} leads it too', id: '{y} juga tertulis sebagai pelaksana' },
                    values: { y: nameOf(first.lead, plan) },
                },
            ],
            fixes: () => [fixOf(work, first, others, plan)],
        };
    },
    examples: [
        {
            bad: 'partner R\ndepartment D {\n  unit U\n  unit V\n  program P {\n    executor U\n    executor <|V|> with R\n  }\n}',
            good: 'partner R\ndepartment D {\n  unit U\n  unit V\n  program P {\n    executor U with V, R\n    activity A { executor V }\n  }\n}',
            fixed: 'partner R\ndepartment D {\n  unit U\n  unit V\n  program P {\n    executor U with V, R\n  }\n}',
        },
    ],
});

function isSame(a: Reference, b: Reference, plan: Plan): boolean {
    const target = plan.target(a);
    return target ? target === plan.target(b) : a.path.join('.') === b.path.join('.');
}

function nameOf(reference: Reference, plan: Plan): string {
    const party = plan.target(reference);
    return party ? titleOf(party) : reference.path.join('.');
}

/** The first one leads, all others take part. */
function fixOf(work: Work, first: Executor, others: readonly Executor[], plan: Plan): Fix {
    const joining = new Set(
        others
            .flatMap(({ lead, partners }) => [lead, ...partners])
            .filter(party => !isSame(party, first.lead, plan))
            .map(({ path }) => writePath(path)),
    );
    for (const { path } of first.partners) joining.delete(writePath(path));
    const list = [...joining].join(', ');
    const text = list === '' ? '' : first.partners.length > 0 ? `, ${list}` : inEach(word => ` ${word('with')} ${list}`);
    const end = { start: first.span.end, end: first.span.end };
    return {
        title: { en: '{y} as lead, the others take part', id: '{y} sebagai pelaksana utama, yang lain ikut serta' },
        values: { y: nameOf(first.lead, plan) },
        changes: [
            ...(text === '' ? [] : [{ kind: 'replace' as const, file: work.file, span: end, text }]),
            ...others.map(({ span }) => ({ kind: 'replace' as const, file: work.file, span, text: '' })),
        ],
    };
}
