// Applies fixes to texts, and says what has become of the findings.
import { keywordLocaleOf } from '../../../src/l10n/keyword-locale.ts';
import { say } from '../../../src/l10n/say.ts';
import { applyChanges } from '../../../src/plan/edit.ts';
import { makePlan } from '../../../src/plan/make-plan.ts';
import type { PlanFile } from '../../../src/plan/model.ts';
import type { Plan } from '../../../src/plan/plan.ts';
import { allRules } from '../../../src/rules/all.ts';
import type { Finding, Fix } from '../../../src/rules/engine/finding.ts';
import { findAll } from '../../../src/rules/engine/run.ts';
import { readFile } from '../plans.ts';

export type Texts = Readonly<Record<string, string>>;

export function planOfTexts(texts: Texts): Plan {
    return makePlan(Object.entries(texts).map(([uri, text]) => read(uri, text)));
}

const known = new Map<string, PlanFile>();

/** A fix changes a file or two: the others are read once. */
function read(uri: string, text: string): PlanFile {
    const key = `${uri}\n${text}`;
    const file = known.get(key) ?? readFile(text, uri);
    if (known.size > 500) known.clear();
    known.set(key, file);
    return file;
}

/** The texts after a fix. */
export function fixed(texts: Texts, fix: Fix): Texts {
    const after = applyChanges(fix.changes, file => {
        const text = texts[file];
        return text === undefined ? undefined : { text, language: keywordLocaleOf(text) };
    });
    if (!after) throw new Error('The fix does not fit the files.');
    return { ...texts, ...Object.fromEntries(after) };
}

/** What is wrong with a fix; empty when the finding is gone and no other error has come. */
export function faultsOf(texts: Texts, finding: Finding, fix: Fix, before: readonly Finding[]): string[] {
    const after = fixed(texts, fix);
    const found = findAll(planOfTexts(after), {}, allRules);
    const count = (list: readonly Finding[], key: string) => list.filter(other => keyOf(other) === key).length;
    const faults: string[] = [];
    if (count(found, keyOf(finding)) >= count(before, keyOf(finding))) faults.push(`still there: ${keyOf(finding)}`);
    for (const error of found.filter(({ severity }) => severity === 'error'))
        if (count(found, keyOf(error)) > count(before, keyOf(error)) && !isMoved(error, finding)) faults.push(`new: ${keyOf(error)}`);
    return faults.map(fault => `${title(fix)}: ${fault}\n${changed(texts, after)}`);
}

/** A circle that is opened at one link may go on through another one: that was there before, said otherwise. */
function isMoved(error: Finding, finding: Finding): boolean {
    return error.rule === finding.rule && (error.rule === 'dependency-cycle' || error.rule === 'goal-cycle');
}

export function title(fix: Fix): string {
    return say(fix.title, 'en', fix.values);
}

function keyOf({ rule, file, message, values }: Finding): string {
    return `${rule} ${file} ${say(message, 'en', values)}`;
}

function changed(before: Texts, after: Texts): string {
    return Object.entries(after)
        .filter(([file, text]) => before[file] !== text)
        .map(([file, text]) => `${file}\n${text.length < 3000 ? text : ''}`)
        .join('\n');
}
