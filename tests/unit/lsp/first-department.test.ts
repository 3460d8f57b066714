// The first own department, typed with the mistakes that planners make, in both languages: what each line costs, and that it leads on.
// An obstacle is an error that no fix takes away, or a finding that the right line would not have had.
import { describe, expect, it } from 'vitest';
import { startDepartment } from '../../../src/exports/new-department.ts';
import { readYears, startPlan } from '../../../src/exports/new-plan.ts';
import { type Locale, locales, say } from '../../../src/l10n/say.ts';
import type { Period } from '../../../src/plan/period.ts';
import { goals, mistakes, titles } from '../../mistakes.ts';
import { findingsOf, planOf } from '../plans.ts';
import { actionsAt } from './actions.ts';

/** The plan and department as the commands write them, with the question answered; `head` is the text up to the body of the program. */
function begun(locale: Locale) {
    const plan = `${startPlan('Palu', readYears('2026..2030') as Period, locale).text}\n${goals[locale]}\n`;
    const { text, question, body } = startDepartment('Dinas Taman', '', new Set(), locale);
    const head = text.slice(0, question.start) + titles[locale] + text.slice(question.end, body);
    return { plan, head, tail: text.slice(body) };
}

const found = (files: Readonly<Record<string, string>>) => findingsOf(planOf(files)).filter(({ file }) => file.endsWith('d.plan'));

/** Applies first fixes until no error is left; says how many there were at first, and which one led nowhere. */
async function follow(files: Readonly<Record<string, string>>, locale: Locale) {
    let current = files;
    let first = -1;
    const steps: string[] = [];
    for (let step = 0; step < 6; step++) {
        const errors = found(current).filter(({ severity }) => severity === 'error');
        if (first < 0) first = errors.length;
        const [error] = errors;
        if (!error) return { first, steps, obstacle: undefined, after: current };
        const text = current['d.plan'] as string;
        const marked = { ...current, 'd.plan': `${text.slice(0, error.span.start)}<|>${text.slice(error.span.start)}` };
        const [title] = await actionsAt(marked, { only: ['quickfix'], locale }).titles('quickfix');
        const said = say(error.message, locale, error.values);
        if (title === undefined) return { first, steps, obstacle: said, after: current };
        steps.push(`${said} → ${title}`);
        current = { ...current, ...(await actionsAt(marked, { only: ['quickfix'], locale }).choose(title)) };
    }
    return { first, steps, obstacle: 'no end', after: current };
}

describe.each(locales)('typed in the first department (%s)', locale => {
    const { plan, head, tail } = begun(locale);
    const files = (line: string) => ({ 'plan.plan': plan, 'd.plan': head + line + tail });

    it.each(mistakes[locale])('%s', async (typed, right) => {
        const followed = await follow(files(typed), locale);
        expect(followed.obstacle, followed.steps.join('\n')).toBeUndefined();
        expect(followed.first, followed.steps.join('\n')).toBeLessThanOrEqual(1);
        // No finding in its wake that the right line would not have.
        const rules = (text: Readonly<Record<string, string>>) =>
            new Set(
                found(text)
                    .filter(({ severity }) => severity !== 'error')
                    .map(({ rule }) => rule),
            );
        const expected = rules(files(right));
        expect([...rules(files(typed))].filter(rule => !expected.has(rule))).toEqual([]);
    });

    it('without braces, as once the template was', async () => {
        const bare = head.slice(0, head.lastIndexOf(' {'));
        for (const [, right] of mistakes[locale]) {
            if (right === '') continue;
            const text = `${bare}\n    ${right}\n}\n`;
            const followed = await follow({ 'plan.plan': plan, 'd.plan': text }, locale);
            expect(followed.obstacle, `${text}\n${followed.steps.join('\n')}`).toBeUndefined();
            // What a department may say too is no error there.
            expect(followed.first).toBe(/^(code|kode|note|catatan) /.test(right) ? 0 : 1);
        }
    });

    it('of which the name follows the title', async () => {
        const text = { 'plan.plan': plan, 'd.plan': (head + tail).replace(/(FirstProgram|ProgramPertama)/, '$1<|>') };
        const name = locale === 'id' ? 'PenanamanPohonJalan' : 'PlantTreesAlong';
        const title = locale === 'id' ? 'Namai sesuai judulnya' : 'Name it after its title';
        const actions = actionsAt(text, { only: ['quickfix'], locale });
        expect((await actions.titles('quickfix')).filter(one => one.startsWith(title))).toHaveLength(1);
        expect((await actions.choose(title))['d.plan']).toMatch(new RegExp(`program ${name} "`));
    });
});
