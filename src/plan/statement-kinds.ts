// Which statements say something of which kind of declaration. It must not know how they are read.
import type { Declaration } from './model.ts';

/** The property of the plan that a statement is read into. */
const properties: Readonly<Record<string, string>> = {
    during: 'period',
    indicator: 'indicators',
    kind: 'type',
    location: 'places',
    ceiling: 'ceilings',
    baseline: 'baselines',
    target: 'targets',
    'adds-up': 'addsUp',
    maintainer: 'maintainers',
    handover: 'handovers',
    executor: 'executors',
    budget: 'budgets',
    forecast: 'forecasts',
    'cash-plan': 'cashPlan',
    outcome: 'outcomeSentences',
    output: 'outputSentences',
    problem: 'problems',
    'follow-up': 'followUps',
    buys: 'outputs',
    builds: 'outputs',
    delivers: 'outputs',
    activity: 'activities',
    subactivity: 'activities',
    mission: 'missions',
    'answered-by': 'answeredBy',
};
const remarks: ReadonlySet<string> = new Set(['risk', 'assumption', 'note', 'tag']);

/** Kinds of declarations in a department, by keyword. */
const inDepartment: Readonly<Record<string, string>> = {
    unit: 'units',
    goal: 'results',
    objective: 'results',
    program: 'programs',
    asset: 'assets',
    proposal: 'proposals',
};

/** Whether an addition to a declaration may say this, by its keyword. */
export function canSay(target: Declaration, word: string): boolean {
    if (remarks.has(word)) return true;
    if (target.kind === 'department' && Object.hasOwn(inDepartment, word)) return true;
    if (word === 'actual') return Object.hasOwn(target, 'actuals') || Object.hasOwn(target, 'spent');
    // These keywords are names of properties of other kinds, too.
    if (Object.hasOwn(inDepartment, word)) return false;
    return Object.hasOwn(target, properties[word] ?? word);
}
