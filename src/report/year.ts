// A plan in its year: money spent beside budgets, what a revision changed, and proposals. Each table is left out where the plan says
// nothing of the kind. It must not judge: rules do.
import { formatMoney } from '../l10n/format.ts';
import { spell } from '../l10n/keywords.ts';
import type { Text } from '../l10n/say.ts';
import { sayTime } from '../l10n/times.ts';
import { moneyWithin, sum } from '../plan/budget.ts';
import { type Decimal, subtractDecimals } from '../plan/decimal.ts';
import type { Department, Indicator, Money, Proposal, Work } from '../plan/model.ts';
import { yearOf } from '../plan/period.ts';
import { titleOf, works, yearInterval } from '../plan/queries.ts';
import { spentWithin } from '../plan/spent.ts';
import { byDepartment, type ReportContext, titleAt } from './context.ts';
import type { Row, Table } from './table.ts';
import { words } from './words.ts';

const yearWords = {
    spent: { en: 'Money spent', id: 'Realisasi anggaran' },
    spentNote: {
        en: 'Amounts within the time of another one are part of it and are not counted again.',
        id: 'Jumlah yang waktunya berada di dalam waktu jumlah lain adalah bagiannya dan tidak dihitung lagi.',
    },
    budget: { en: 'Budget', id: 'Anggaran' },
    amount: { en: 'Spent', id: 'Realisasi' },
    left: { en: 'Not spent', id: 'Belum terserap' },
    problems: { en: 'Problems and follow-up', id: 'Kendala dan tindak lanjut' },
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
    return [spentTable(context), revisionTable(context), proposalTable(context)].filter(({ groups }) => groups.length > 0);
}

/** Works that state money spent, for each year of it. */
function spentTable(context: ReportContext): Table {
    const { plan, say } = context;
    const rows = works(plan).flatMap(work =>
        yearsSpent(work).map((year): OfDepartment => [plan.names.departmentOf(work), spentRow(work, year, context)]),
    );
    return {
        id: 'money-spent',
        caption: say(yearWords.spent),
        note: say(yearWords.spentNote),
        empty: say(yearWords.none),
        groupHead: say(words.department),
        columns: [
            { id: 'work', head: say(words.program), kind: 'text', isHead: true },
            { id: 'year', head: say(words.year), kind: 'text' },
            { id: 'budget', head: say(yearWords.budget), kind: 'number' },
            { id: 'spent', head: say(yearWords.amount), kind: 'number' },
            { id: 'left', head: say(yearWords.left), kind: 'number' },
            { id: 'problems', head: say(yearWords.problems), kind: 'text' },
        ],
        groups: byDepartment(rows, context),
    };
}

function yearsSpent(work: Work): number[] {
    const years = work.spent.flatMap(({ period }) => (period && yearOf(period.from) === yearOf(period.to) ? yearOf(period.from) : []));
    return [...new Set(years)].sort((a, b) => a - b);
}

function spentRow(work: Work, year: number, { plan }: ReportContext): Row {
    const spent = sum(spentWithin(work, yearInterval(year))?.byFund.values() ?? []);
    const budgets = moneyWithin(plan, work, year, year);
    const budget = budgets && sum(budgets.values());
    const problems = [...work.problems, ...work.followUps].map(({ value }) => value);
    return {
        cells: {
            work: titleOf(work),
            year: String(year),
            budget,
            spent,
            left: budget && subtractDecimals(budget, spent),
            problems,
        },
    };
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
