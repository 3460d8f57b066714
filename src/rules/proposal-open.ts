// A proposal that nobody has decided on, or whose decision and work do not agree. It must not judge proposals.
import { inEach } from '../l10n/keyword-locale.ts';
import type { Proposal } from '../plan/model.ts';
import type { Plan } from '../plan/plan.ts';
import { titleOf } from '../plan/queries.ts';
import type { Fix } from './engine/finding.ts';
import { rule } from './engine/rule.ts';
import { addProperty } from './fixes/statements.ts';

export default rule<'proposal'>({
    id: 'proposal-open',
    severity: 'completeness',
    messages: {
        open: {
            en: 'Proposal "{x}" is open: nothing says what becomes of it, and no work answers it.',
            id: 'Usulan "{x}" masih terbuka: statusnya belum disebut dan belum ada pekerjaan yang memenuhinya.',
        },
        accepted: {
            en: 'Proposal "{x}" is accepted, but no work answers it.',
            id: 'Usulan "{x}" diterima, tetapi belum ada pekerjaan yang memenuhinya.',
        },
        answered: {
            en: 'Proposal "{x}" is {state}, but a work answers it.',
            id: 'Usulan "{x}" {state}, tetapi ada pekerjaan yang memenuhinya.',
        },
    },
    why: {
        en: 'People who propose something are owed an answer; without one they stop proposing.',
        id: 'Pengusul berhak atas jawaban; tanpa jawaban, masyarakat berhenti mengusulkan.',
    },
    doesNotReport: {
        en: 'Proposals that a work answers, with or without a state, and rejected or deferred ones.',
        id: 'Usulan yang dipenuhi sebuah pekerjaan, dengan atau tanpa status, dan usulan yang ditolak atau ditunda.',
    },
    on: ['proposal'],
    *check(proposal, plan) {
        const isAnswered = proposal.answeredBy.length > 0 || plan.isMeant(proposal, 'answers');
        const state = proposal.state?.value;
        const x = titleOf(proposal);
        if (!state && !isAnswered) yield { at: proposal.nameSpan, values: { x }, fixes: () => stateFixes(proposal) };
        else if (state === 'accepted' && !isAnswered) yield { at: proposal.nameSpan, message: 'accepted', values: { x } };
        else if (proposal.state && state !== 'accepted' && isAnswered)
            yield {
                at: proposal.state.span,
                message: 'answered',
                severity: 'warning',
                values: { x, state: state === 'rejected' ? { en: 'rejected', id: 'ditolak' } : { en: 'deferred', id: 'ditunda' } },
                related: answersOf(proposal, plan),
            };
    },
    examples: [
        {
            bad: 'proposal <|Path|> "Pave the path" 250 "m"',
            good: 'proposal Path "Pave the path" 250 "m" { state rejected }\nproposal Bench\ndepartment D { program P { answers Bench } }',
            fixed: 'proposal Path "Pave the path" 250 "m" {\n  state deferred\n}',
        },
        {
            bad: 'proposal <|Path|> { state accepted }',
            good: 'proposal Path { state accepted answered-by D.P }\ndepartment D { program P }',
        },
        {
            bad: 'proposal Path { state <|deferred|> answered-by D.P }\ndepartment D { program P }',
            good: 'proposal Path { state deferred }\ndepartment D { program P }',
        },
    ],
});

/** Accepting it takes a work, which only people can plan. */
function stateFixes(proposal: Proposal): Fix[] {
    return (['deferred', 'rejected'] as const).map(state =>
        addProperty(
            { en: 'Add: {state}', id: 'Tambahkan: {state}' },
            { state: inEach(word => word(state)) },
            proposal,
            'state',
            inEach(word => word(state)),
        ),
    );
}

function answersOf(proposal: Proposal, plan: Plan) {
    const answers = plan.referencesTo(proposal).filter(({ role }) => role === 'answers');
    return [...answers, ...proposal.answeredBy].map(({ file, span }) => ({
        file,
        span,
        message: { en: 'The work that answers it', id: 'Pekerjaan yang memenuhinya' },
        values: {},
    }));
}
