// What must come of a table: the facts of the plan that its columns show, and the account that goes with them.
import type { Columns } from './columns.ts';
import type { Account, Facts } from './facts.ts';
import { indicatorFact, moneyFact, resultFact, targetFact, workFact } from './facts.ts';
import type { Department, Indicator, Plan, Result, Work } from './plan.ts';
import { addUp } from './plan.ts';
import { sharesOf } from './shares.ts';

/** Works of all levels with their departments. */
function listWorks(plan: Plan): { readonly department: Department; readonly work: Work }[] {
    const under = (work: Work): Work[] => [work, ...work.parts.flatMap(under)];
    return plan.departments.flatMap(department => department.programs.flatMap(under).map(work => ({ department, work })));
}

/** `parentTitles`: each row repeats the titles of its parents; `goals`: goals and objectives stand above the works. */
export function expectWorks(plan: Plan, { shows, style }: Columns, parentTitles: boolean, goals: boolean): Facts {
    const titled = (work: Work) => work.parts.length === 0 || style.parentRows || parentTitles;
    const facts = new Set<string>();
    let indicators = 0;
    const works = listWorks(plan);
    for (const { department, work } of works) {
        const isShown = titled(work);
        facts.add(workFact(department.title, work.level, work.code, isShown ? work.title : ''));
        if (work.parts.length === 0)
            for (const kind of ['budget', 'forecast'] as const)
                for (const year of shows[kind]) facts.add(moneyFact(kind, work.code, year, work[kind].get(year) ?? 0n));
        if (!shows.indicators || !(work.parts.length === 0 || style.parentRows)) continue;
        indicators += work.indicators.length;
        for (const indicator of work.indicators) addIndicator(facts, work.code, indicator, shows.targets);
    }
    const results = goals ? plan.departments.flatMap(department => department.goals) : [];
    for (const goal of results) addResult(facts, 'goal', goal, shows.targets);
    for (const objective of results.flatMap(goal => goal.parts)) addResult(facts, 'objective', objective, shows.targets);
    indicators += results.flatMap(goal => [goal, ...goal.parts]).flatMap(result => result.indicators).length;
    const programs = plan.departments.flatMap(department => department.programs);
    const money = (kind: 'budget' | 'forecast') => {
        const sums = addUp(programs, kind);
        return Object.fromEntries(shows[kind].map(year => [String(year), String(sums.get(year) ?? 0n)]));
    };
    const count = (level: string) => works.filter(({ work }) => work.level === level).length;
    const account: Account = {
        departments: plan.departments.map(department => department.title),
        programs: count('program'),
        activities: count('activity'),
        subactivities: count('subactivity'),
        goals: results.length,
        objectives: results.flatMap(goal => goal.parts).length,
        indicators,
        budget: money('budget'),
        forecast: money('forecast'),
        funds:
            shows.funds === false
                ? {}
                : fundsOf(
                      works.map(({ work }) => work),
                      shows.budget,
                      shows.funds,
                  ),
    };
    return { facts, account };
}

export function addResult(facts: Set<string>, kind: 'goal' | 'objective', result: Result, years: readonly number[]): void {
    facts.add(resultFact(kind, result.title));
    for (const indicator of result.indicators) addIndicator(facts, result.title, indicator, years);
}

function addIndicator(facts: Set<string>, owner: string, indicator: Indicator, years: readonly number[]): void {
    facts.add(indicatorFact(owner, indicator.title));
    for (const year of years) {
        const value = indicator.targets.get(year);
        // Grades are kept as remarks.
        if (value !== undefined && /^\d/.test(value)) facts.add(targetFact(owner, indicator.title, year, value));
    }
}

function fundsOf(works: readonly Work[], years: readonly number[], by: 'one' | 'shares'): Account['funds'] {
    const sums: Record<string, Record<string, string>> = {};
    for (const work of works.filter(each => each.parts.length === 0))
        for (const year of years)
            for (const [fund, amount] of by === 'one' ? ([[work.fund, work.budget.get(year) ?? 0n]] as const) : sharesOf(work, year)) {
                const own = sums[fund] ?? {};
                sums[fund] = own;
                own[year] = String(BigInt(own[year] ?? '0') + amount);
            }
    return sums;
}
