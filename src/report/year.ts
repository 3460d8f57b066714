// A plan in its year: money spent and planned by quarter, what a revision changed, and proposals. Each table is left out where the plan says
// nothing of the kind. It must not judge: rules do.
import { formatMoney } from '../l10n/format.ts';
import { spell } from '../l10n/keywords.ts';
import type { Text } from '../l10n/say.ts';
import { sayTime } from '../l10n/times.ts';
import type { Decimal } from '../plan/decimal.ts';
import type { Department, Indicator, Money, Proposal, Work } from '../plan/model.ts';
import { titleOf, works } from '../plan/queries.ts';
import { byDepartment, type ReportContext, titleAt } from './context.ts';
import { cashTable, spentTable } from './quarters.ts';
import type { Row, Table } from './table.ts';
import { words } from './words.ts';

const yearWords = {
    revision: { en: 'What the revision changed', id: 'Yang diubah oleh perubahan' },
    what: { en: 'Figure', id: 'Angka' },
    before: { en: 'Before', id: 'Semula' },
    now: { en: 'Now', id: 'Menjadi' },
    quantity: { en: 'quantity', id: 'volume' },
    proposals: { en: 'Proposals', id: 'Usulan' },
    proposal: { en: 'Proposal', id: 'Usulan' },
    proposer: { en: 'From', id: 'Dari' },
    state: { en: 'State', id: 'Status' },
    open: { en: 'open', id: 'terbuka' },
    answeredBy: { en: 'Answered by', id: 'Dijawab oleh' },
    none: { en: 'None.', id: 'Tidak ada.' },
} satisfies Record<string, Text>;

type OfDepartment = readonly [Department | undefined, Row];

export function yearTables(context: ReportContext): Table[] {
    return [spentTable(context), cashTable(context), revisionTable(context), proposalTable(context)].filter(
        ({ groups }) => groups.length > 0,
    );
}

/** Figures that say what they were, by what they are of. */
function revisionTable(context: ReportContext): Table {
    const { plan, say } = context;
    const rows: OfDepartment[] = [];
    const add = (
        scope: Department | Work | Indicator,
        what: string,
        figures: readonly { readonly before: string; readonly now: string; readonly time: string }[],
    ) => {
        for (const { before, now, time } of figures)
            rows.push([
                plan.names.departmentOf(scope),
                { cells: { of: titleOf(scope), what: [what, time].filter(Boolean).join(' '), before, now } },
            ]);
    };
    const word = (id: Parameters<typeof spell>[0]) => spell(id, context.locale);
    for (const department of plan.all('department'))
        for (const { ceilings } of [department, ...plan.names.extensionsOf(department)])
            add(department, word('ceiling'), moneyChanges(ceilings, context));
    for (const work of works(plan)) {
        add(work, word('budget'), moneyChanges(work.budgets, context));
        add(work, word('ceiling'), moneyChanges(work.ceilings, context));
        add(work, word('forecast'), moneyChanges(work.forecasts, context));
        if (work.period && work.formerPeriod)
            add(work, word('during'), [{ before: say(sayTime(work.formerPeriod.text)), now: say(sayTime(work.period.text)), time: '' }]);
        for (const { quantity, ...output } of work.outputs)
            if (quantity?.was)
                add(work, `${titleOf({ ...output, quantity })}, ${say(yearWords.quantity)}`, [
                    { before: `${quantity.was.text} ${quantity.unit.value}`, now: `${quantity.text} ${quantity.unit.value}`, time: '' },
                ]);
    }
    for (const indicator of plan.all('indicator'))
        add(
            indicator,
            word('target'),
            indicator.targets.flatMap(({ was, text, percent, grade, period }) => {
                const sign = percent && !grade ? '%' : '';
                return was ? [{ before: was.text + sign, now: text + sign, time: period ? say(sayTime(period.text)) : '' }] : [];
            }),
        );
    return {
        id: 'revision',
        caption: say(yearWords.revision),
        empty: say(yearWords.none),
        groupHead: say(words.department),
        columns: [
            { id: 'of', head: say(words.program), kind: 'text', isHead: true },
            { id: 'what', head: say(yearWords.what), kind: 'text' },
            { id: 'before', head: say(yearWords.before), kind: 'text' },
            { id: 'now', head: say(yearWords.now), kind: 'text' },
        ],
        groups: byDepartment(rows, context),
    };
}

function moneyChanges(moneys: readonly Money[], { plan, say }: ReportContext) {
    const said = (amount: Decimal | undefined, currency: string) => (amount ? say(formatMoney(amount, currency)) : '');
    return moneys.flatMap(({ amount, currency, period, fund, was }) => {
        if (!was) return [];
        const own = currency?.value ?? plan.settings.currency;
        const time = [period ? say(sayTime(period.text)) : '', fund ? `(${titleAt(fund, plan)})` : ''].filter(Boolean).join(' ');
        return [{ before: said(was.amount, was.currency?.value ?? own), now: said(amount, own), time }];
    });
}

function proposalTable(context: ReportContext): Table {
    const { plan, say } = context;
    const rows = plan
        .all('proposal')
        .map((proposal): OfDepartment => [plan.names.departmentOf(proposal), { cells: proposalCells(proposal, context) }]);
    return {
        id: 'proposals',
        caption: say(yearWords.proposals),
        empty: say(yearWords.none),
        groupHead: say(words.department),
        columns: [
            { id: 'proposal', head: say(yearWords.proposal), kind: 'text', isHead: true },
            { id: 'proposer', head: say(yearWords.proposer), kind: 'text' },
            { id: 'state', head: say(yearWords.state), kind: 'text' },
            { id: 'answered', head: say(yearWords.answeredBy), kind: 'text' },
        ],
        groups: byDepartment(rows, context),
    };
}

function proposalCells(proposal: Proposal, { plan, say, locale }: ReportContext): Row['cells'] {
    const answers = plan.sources(proposal, 'answers').flatMap(scope => (scope.kind === 'extension' ? [] : titleOf(scope)));
    const answered = [...new Set([...proposal.answeredBy.map(reference => titleAt(reference, plan)), ...answers])];
    return {
        proposal: titleOf(proposal),
        proposer: proposal.proposer && titleAt(proposal.proposer, plan),
        state: proposal.state ? spell(proposal.state.value, locale) : answered.length > 0 ? undefined : say(yearWords.open),
        answered,
    };
}
