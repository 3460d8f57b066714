// A plan on the table of a meeting, for tests: its texts, its findings, and what a step makes of it.
import { readdirSync, readFileSync } from 'node:fs';
import { say } from '../../../src/l10n/say.ts';
import { createLanguage } from '../../../src/language/module.ts';
import { handOverWith } from '../../../src/language/refactor/hand-over.ts';
import { type Outcome, type PlanOnTable, readableChoices, type Step, tryDecision } from '../../../src/meeting/decide.ts';
import { type MeetingPoint, meetingPoints } from '../../../src/meeting/points.ts';
import { findAll } from '../../../src/rules/engine/run.ts';
import { planOf, readFile } from '../plans.ts';

const handOver = handOverWith(createLanguage());

export function onTable(texts: Readonly<Record<string, string>>): PlanOnTable {
    const plan = planOf(texts);
    const textOf = (file: string) => texts[file.replace('file:///plan/', '')];
    const read: PlanOnTable['read'] = (uri, text) => readFile(text, uri);
    return { plan, findings: findAll(plan), textOf, read, check: one => findAll(one), handOver };
}

/** The plan of an example, as it lies in the project. */
export function example(name: string): PlanOnTable {
    const folder = new URL(`../../../examples/${name}/`, import.meta.url);
    const names = readdirSync(folder).filter(file => file.endsWith('.plan'));
    return onTable(Object.fromEntries(names.map(file => [file, readFileSync(new URL(file, folder), 'utf8')])));
}

export function pointOf(table: PlanOnTable, rule: string, text = ''): MeetingPoint {
    const points = meetingPoints(table.plan, table.findings).filter(({ finding }) => finding.rule === rule);
    const point = points.find(({ finding }) => say(finding.message, 'en', finding.values).includes(text));
    if (!point) throw new Error(`No point of ${rule} "${text}": ${points.length} others`);
    return point;
}

export function choicesFor(table: PlanOnTable, point: MeetingPoint): string[] {
    return readableChoices(point, table).map(({ title, values }) => say(title, 'en', values));
}

/** The step that takes the choice whose English title begins so. */
export function step(table: PlanOnTable, point: MeetingPoint, title: string, ...answers: readonly string[]): Step {
    const choice = readableChoices(point, table).find(one => say(one.title, 'en', one.values).startsWith(title));
    if (!choice) throw new Error(`No choice "${title}" among ${choicesFor(table, point).join(' | ')}`);
    return { point: point.id, choice: choice.id, answers };
}

export function decided(table: PlanOnTable, ...steps: readonly Step[]): Outcome {
    const outcome = tryDecision(table, steps);
    if ('refusal' in outcome) throw new Error(say(outcome.refusal, 'en', outcome.values));
    return outcome;
}
