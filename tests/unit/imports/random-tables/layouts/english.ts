// English tables of the same kinds: program budget, workplan.
import type { WorksLayout } from '../layout.ts';
import { wholeMoney } from '../money.ts';

export const programBudget: WorksLayout = {
    name: 'program-budget',
    yearInHead: true,
    style: (_, { total }) => ({
        fieldRows: false,
        upperHead: false,
        money: 'number',
        unit: wholeMoney,
        groupTargets: false,
        total: total && 'Total',
    }),
    titles: ({ year }) => [`PROGRAM BUDGET, FISCAL YEAR ${year}`],
    columns: all => {
        const { year } = all.plan;
        return [
            ...all.code('Code', 'Program code'),
            all.title('Program / Activity', 'Title', 'Programme and activities'),
            all.indicator('Indicator', 'Performance indicator'),
            ...all.unit('Unit'),
            all.target([`Target ${year}`], year),
            all.money([`Budget ${year}`], 'budget', year),
            all.money([`Forecast ${year + 1}`], 'forecast', year + 1),
            all.fund('Source of funds', 'Fund'),
            all.words(['Location'], row => row.work.location),
        ];
    },
};

export const workplan: WorksLayout = {
    name: 'workplan',
    yearInHead: true,
    style: (_, { total }) => ({ fieldRows: false, money: 'number', unit: wholeMoney, groupTargets: false, total: total && 'Total' }),
    titles: ({ year }) => [`Annual workplan ${year}`],
    columns: all => {
        const { year } = all.plan;
        return [
            ...all.code('Code'),
            all.title('Activity', 'Programme/Activity'),
            all.indicator('Output indicator', 'Indicator'),
            ...all.unit('Unit of measure'),
            all.target([`${year}`, 'Target'], year),
            all.money([`${year}`, 'Budget'], 'budget', year),
            all.words(['Responsible unit'], () => 'Works division', false),
            all.words(['Remarks'], row => row.work.remark),
        ];
    },
};
