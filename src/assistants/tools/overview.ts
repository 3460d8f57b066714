// The plan on one page: what it is, how large, what is found in it, its departments.
import { formatMoney } from '../../l10n/format.ts';
import { stageNames } from '../../l10n/kinds.ts';
import { sum, totalOf } from '../../plan/budget.ts';
import { normalizeDecimal, plainDecimal } from '../../plan/decimal.ts';
import type { Department, Kind } from '../../plan/model.ts';
import { writePeriod } from '../../plan/period.ts';
import { titleOf } from '../../plan/queries.ts';
import { decodeUri } from '../../plan/source.ts';
import { contextOf } from '../../report/context.ts';
import type { Severity } from '../../rules/engine/finding.ts';
import { pageInput, pageOf, pageOutput } from '../page.ts';
import { integer, list, nullable, object, text } from '../schema.ts';
import { tool } from '../tool.ts';
import type { ToolContext } from '../tool-context.ts';
import { placeSchema } from '../tool-context.ts';

const counted: readonly Kind[] = [
    'program',
    'activity',
    'subactivity',
    'output',
    'asset',
    'request',
    'proposal',
    'goal',
    'objective',
    'indicator',
    'location',
    'fund',
];

export const overview = tool({
    name: 'overview',
    title: { en: 'Overview of the plan', id: 'Ikhtisar rencana' },
    summary: { en: 'Period, stage, money, departments, findings', id: 'Periode, tahap, anggaran, perangkat daerah, temuan' },
    description:
        'What the plan is: title, period, stage, currency, files, how many things of each kind, all money, findings by severity, and its departments with their programs, money and findings. Start here: it gives the names that other tools take.',
    input: pageInput,
    output: {
        title: text('Title of the plan.'),
        folder: text('Folder of the plan; places in answers start there.'),
        at: nullable(placeSchema),
        period: nullable(text('Such as 2026..2030.')),
        stage: text('How far the plan is; in the last two stages missing information is an error.'),
        currency: text('Of all amounts.'),
        files: integer('Files of the plan.'),
        things: list('How many there are of each kind.', object({ kind: text('Kind of thing.'), count: integer('How many.') })),
        budget: nullable(
            object(
                { amount: text('Exact, in whole units of the currency.'), said: text('The same for readers.') },
                'All budgets of all programs.',
            ),
        ),
        findings: object({ error: integer('Errors.'), warning: integer('Warnings.'), information: integer('Information.') }),
        departments: list(
            'In the order of the plan.',
            object({
                name: text('Name, for other tools.'),
                title: text('Title.'),
                at: placeSchema,
                programs: integer('Its programs.'),
                budget: nullable(text('Of its programs, for readers.')),
                findings: integer('Findings that concern it.'),
            }),
        ),
        ...pageOutput,
    },
    run(input, context) {
        const { plan } = context;
        const { root, settings, files } = plan;
        const budgets = plan.all('program').flatMap(program => totalOf(plan, program) ?? []);
        const total = budgets.length > 0 ? sum(budgets) : undefined;
        const of = (severity: Severity) => context.findings.filter(finding => finding.severity === severity).length;
        const concerning = findingsByDepartment(context);
        const page = pageOf(plan.all('department'), input, one => departmentLine(one, concerning.get(one) ?? 0, context));
        const period = settings.period && settings.period.from <= settings.period.to ? writePeriod(settings.period) : null;
        return {
            title: root ? titleOf(root) : '',
            folder: decodeUri(context.served.root).replace(/^file:\/\/(?=\/)/, ''),
            at: root ? context.placeOf(root) : null,
            period,
            stage: context.say(stageNames[settings.stage]),
            currency: settings.currency,
            files: files.length,
            things: counted.map(kind => ({ kind, count: plan.all(kind).length })).filter(({ count }) => count > 0),
            budget: total
                ? { amount: plainDecimal(normalizeDecimal(total)), said: context.say(formatMoney(total, settings.currency)) }
                : null,
            findings: { error: of('error'), warning: of('warning'), information: of('information') },
            departments: page.entries,
            total: page.total,
            more: page.more,
        };
    },
});

function departmentLine(department: Department, findings: number, context: ToolContext) {
    const { plan } = context;
    const programs = plan.names.programsOf(department);
    const budgets = programs.flatMap(program => totalOf(plan, program) ?? []);
    return {
        name: department.name,
        title: titleOf(department),
        at: context.placeOf(department),
        programs: programs.length,
        budget: budgets.length > 0 ? context.say(formatMoney(sum(budgets), plan.settings.currency)) : null,
        findings,
    };
}

function findingsByDepartment({ plan, findings, locale }: ToolContext): ReadonlyMap<Department, number> {
    const { departmentsAt } = contextOf(plan, findings, locale);
    const counts = new Map<Department, number>();
    for (const { file, span } of findings)
        for (const department of departmentsAt(file, span)) counts.set(department, (counts.get(department) ?? 0) + 1);
    return counts;
}
