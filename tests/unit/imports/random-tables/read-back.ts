// The facts of an imported plan, read from its texts by the language itself.
import type { Decimal } from '../../../../src/plan/decimal.ts';
import { addDecimals, normalizeDecimal, plainDecimal } from '../../../../src/plan/decimal.ts';
import type { Department, Indicator, Money, Result, Work } from '../../../../src/plan/model.ts';
import { writePeriod, yearOf } from '../../../../src/plan/period.ts';
import { readFile } from '../../plans.ts';
import { indicatorFact, moneyFact, resultFact, targetFact, workFact } from './facts.ts';

export interface ReadBack {
    readonly facts: ReadonlySet<string>;
    /** What the language could not read of the texts. */
    readonly problems: readonly string[];
    /** What works build or buy: such an indicator of the table is a note there, and its target a quantity without a year. */
    readonly quantities: ReadonlySet<string>;
}

export function readBack(files: readonly { readonly name: string; readonly text: string }[]): ReadBack {
    const facts = new Set<string>();
    const problems: string[] = [];
    const quantities = new Set<string>();
    for (const { name, text } of files) {
        const file = readFile(text, `file:///plan/${name}`);
        problems.push(...file.problems.map(problem => `${name}: ${problem.key}`));
        for (const declaration of file.declarations) {
            if (declaration.kind === 'department') addDepartment(facts, quantities, declaration);
            else if ((declaration.kind === 'goal' || declaration.kind === 'objective') && declaration.parent?.kind !== 'department')
                addResult(facts, declaration);
        }
    }
    return { facts, problems, quantities };
}

function addDepartment(facts: Set<string>, quantities: Set<string>, department: Department): void {
    for (const result of department.results) addResult(facts, result);
    const title = department.title?.value ?? department.name;
    const add = (work: Work): void => {
        const code = work.code?.value ?? '';
        const own = work.title?.value ?? '';
        const owner = code || own;
        facts.add(workFact(title, work.kind, code, own));
        for (const indicator of work.indicators) addIndicator(facts, owner, indicator);
        for (const { remarks, quantity } of work.outputs)
            for (const note of remarks.notes) {
                facts.add(indicatorFact(owner, note.value));
                if (quantity?.amount) quantities.add(quantityFact(owner, note.value, written(quantity.amount)));
            }
        // Parents whose money is the sum of their parts may leave it out, so only the deepest level is compared.
        if (work.activities.length === 0) {
            addMoney(facts, 'budget', owner, work.budgets);
            addMoney(facts, 'forecast', owner, work.forecasts);
        }
        for (const part of work.activities) add(part);
    };
    for (const program of department.programs) add(program);
}

function addMoney(facts: Set<string>, kind: 'budget' | 'forecast', owner: string, amounts: readonly Money[]): void {
    const sums = new Map<string, Decimal>();
    for (const { amount, period } of amounts) {
        const year = period ? String(yearOf(period.from)) : 'no year';
        if (amount) sums.set(year, addDecimals(sums.get(year) ?? { units: 0n, scale: 0 }, amount));
    }
    for (const [year, sum] of sums) facts.add(moneyFact(kind, owner, year, written(sum)));
}

function addResult(facts: Set<string>, result: Result): void {
    const title = result.title?.value ?? '';
    facts.add(resultFact(result.kind, title));
    for (const indicator of result.indicators) addIndicator(facts, title, indicator);
}

function addIndicator(facts: Set<string>, owner: string, indicator: Indicator): void {
    const title = indicator.title?.value ?? indicator.name;
    facts.add(indicatorFact(owner, title));
    // Targets of quarters are beside those of the year.
    for (const { value, period } of indicator.targets)
        if (value && period && /^\d{4}$/.test(writePeriod(period)))
            facts.add(targetFact(owner, title, yearOf(period.from), written(value)));
}

const quantityFact = (owner: string, title: string, value: string): string => targetFact(owner, title, 0, value);

const written = (value: Decimal) => plainDecimal(normalizeDecimal(value));
