// Amounts and figures of a thing of the plan or of a table, so that both compare. It must not know what they are compared for.
import type { Node } from '../diff/nodes.ts';
import type { Fund, Scope } from '../plan/model.ts';
import { yearOf } from '../plan/period.ts';
import type { Plan } from '../plan/plan.ts';
import { periodOf, workOf, yearInterval } from '../plan/queries.ts';
import { type Around, codeKey, type Figure, type FigureList, figuresOf, plainText } from './owned.ts';
import type { ReadTable } from './table-text.ts';

/** `table` is the table that the thing is of; left out for a thing of the plan itself. */
export function figuresIn(node: Node, list: FigureList, plan: Plan, table?: ReadTable): Figure[] {
    return node.parts.flatMap(part => figuresOf(part, list, aroundOf(part, plan, table)));
}

function aroundOf(scope: Scope, plan: Plan, table: ReadTable | undefined): Around {
    const own = table?.plan ?? plan;
    const work = table ? undefined : workOf(scope);
    const period = (work && periodOf(work)) ?? plan.settings.period;
    const isYear = period && yearOf(period.from) === yearOf(period.to);
    const year = isYear ? yearOf(period.from) : /^\d{4}$/.test(table?.years ?? '') ? Number(table?.years) : undefined;
    return {
        time: year === undefined ? undefined : yearInterval(year),
        currency: plan.settings.currency,
        fundOf(reference) {
            const target = own.target(reference);
            return target?.kind === 'fund' ? fundKey(target) : `? ${reference.path.join('.')}`;
        },
    };
}

/** The same for the same fund in every text. */
export function fundKey({ code, title, name }: Fund): string {
    return code ? `code ${codeKey(code.value)}` : title ? `title ${plainText(title.value)}` : `name ${name}`;
}
