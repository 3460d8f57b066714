// Asks for what a line of a form should hold and does not: each empty cell that the plan could fill. It must not write cells.
import type { Fact, TextFact } from '../../layouts/form.ts';
import { type FormContext, isLater, timeOf } from './context.ts';
import { type DraftCell, isFigure, isMoney, type Line } from './draft.ts';
import type { FactColumn } from './head.ts';

/** `cells` stand under `columns`. */
export function askFor(line: Line, columns: readonly FactColumn[], cells: readonly (DraftCell | undefined)[], context: FormContext): void {
    columns.forEach(({ holds, year, isOptional }, index) => {
        if (cells[index] === undefined && !isOptional) askCell(holds, year, line, context);
    });
}

function askCell(holds: Fact, year: number | undefined, line: Line, context: FormContext): void {
    const { gaps } = context;
    const { item, measure, place } = line;
    const { work, result } = item;
    if (typeof holds === 'string') {
        askText(holds, line, context);
        return;
    }
    if ('physical' in holds) {
        const time = timeOf('so far', context);
        if (work && work.activities.length === 0 && place.isFirst && time) gaps.add('progress', work, { time });
        return;
    }
    if (isFigure(holds)) {
        const indicator = measure?.indicator;
        const time = timeOf(holds.at, context, year);
        if (!time) askAbove(holds.at, context);
        // A quantity is said once, for one year.
        else if (indicator && !isLater(holds.at, context)) {
            const kind = holds.figure === 'baseline' ? 'baseline' : holds.figure === 'actual' ? 'actual' : 'target';
            gaps.add(kind, indicator, { time });
        } else if (!measure && place.isFirst && (work || result)) gaps.add('indicator', work ?? result, { time });
        return;
    }
    if (isMoney(holds) && work && work.activities.length === 0 && place.isFirst && !isLater(holds.at, context)) {
        const time = timeOf(holds.at, context, year);
        const { money } = holds;
        if (!time) askAbove(holds.at, context);
        else if (money === 'forecast' || money === 'spent' || money === 'cash-plan') gaps.add(money, work, { time });
        else if (money === 'budget' || money === 'limit') gaps.add('budget', work, { time });
    }
}

function askAbove(at: string, { gaps, above }: FormContext): void {
    if (at === 'end' && !above) gaps.add('above', undefined);
}

function askText(holds: TextFact, { item, measure, place, isShare }: Line, context: FormContext): void {
    const { gaps } = context;
    const { work, result, kind } = item;
    const isLeaf = work !== undefined && work.activities.length === 0 && place.isFirst;
    switch (holds) {
        case 'code':
        case 'code 1':
            if (work && place.isFirst) gaps.add('code', work);
            return;
        case 'unit':
            if (measure?.indicator && measure.indicator.scale.length === 0) gaps.add('unit', measure.indicator);
            return;
        case 'definition':
        case 'formula':
        case 'source':
            if (measure?.indicator) gaps.add(holds, measure.indicator);
            return;
        case 'fund': {
            const time = timeOf('n', context);
            if (isLeaf && !isShare && work.budgets.some(({ fund }) => !fund) && time) gaps.add('fund', work, { time });
            return;
        }
        case 'location':
        case 'beneficiaries':
            if (isLeaf) gaps.add(holds, work);
            return;
        case 'objective':
            if (kind === 'program' && work && place.isFirst && !place.hasGoals) gaps.add('serves', work);
            return;
        case 'action':
            if (result && place.isFirst) gaps.add('action', result, { name: result.name });
            return;
        case 'responsible':
            if (work && place.isFirst) gaps.add('executor', work);
            else if (measure?.indicator && result && measure.indicator.responsible.length === 0 && !place.action)
                gaps.add(holds, measure.indicator);
            return;
    }
}
