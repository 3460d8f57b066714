// Every fix of every rule, on every bad example and on the example plans, in both languages of keywords: what was found is gone, no other
// error has come, the text goes on speaking its language, and years and codes are as they were.
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { locales, say } from '../../../src/l10n/say.ts';
import { convertKeywords } from '../../../src/language/convert-keywords.ts';
import { applyEdits } from '../../../src/plan/edit.ts';
import { allRules } from '../../../src/rules/all.ts';
import { findAll } from '../../../src/rules/engine/run.ts';
import { language, unmark } from '../plans.ts';
import { faultsOf, fixed, planOfTexts, type Texts, title } from './apply.ts';

const uri = 'file:///plan/a.plan';

function inLanguage(text: string, locale: 'en' | 'id'): string {
    return applyEdits(
        text,
        convertKeywords(language, text, locale).map(edit => ({ file: uri, ...edit })),
    );
}

/** Rules that speak of times: their fixes may write others, and say so in their titles. */
const aboutTime = new Set(['bad-period', 'late-answer', 'maintenance-gap', 'order-conflict']);

const times = (texts: Texts) =>
    Object.values(texts).flatMap(text => text.match(/\b\d{4}(?:-\w+)?(?:\.\.\d{4}(?:-\w+)?)?\b(?![_.]\d)/g) ?? []);
const codes = (texts: Texts) => Object.values(texts).flatMap(text => text.match(/(?:code|kode)\s+"[^"]*"/g) ?? []);

/** All of `before` are still there; fixes may add some. */
function lost(before: readonly string[], after: readonly string[]): string[] {
    const rest = [...after];
    return before.filter(item => {
        const at = rest.indexOf(item);
        if (at >= 0) rest.splice(at, 1);
        return at < 0;
    });
}

describe.each(allRules.map(rule => [rule.id, rule] as const))('%s', (id, rule) => {
    it.each(locales)('fixes of its examples, keywords in %s', locale => {
        for (const { bad } of rule.examples) {
            const texts = { [uri]: inLanguage(unmark(bad).text, locale) };
            const before = findAll(planOfTexts(texts));
            for (const finding of before.filter(({ rule }) => rule === id))
                for (const fix of finding.fixes) {
                    expect(faultsOf(texts, finding, fix, before)).toEqual([]);
                    const after = fixed(texts, fix);
                    for (const text of Object.values(after)) expect(inLanguage(text, locale), 'keywords in one language').toBe(text);
                    for (const spoken of locales) expect(say(fix.title, spoken, fix.values)).not.toMatch(/\{\w+\}|undefined/);
                    if (!aboutTime.has(id) && !fix.changes.some(({ kind }) => kind === 'drop') && !/^Remove|^Keep|^Say/.test(title(fix)))
                        expect(lost(times(texts), times(after)), `${title(fix)}: times`).toEqual([]);
                    if (id !== 'stated-twice') expect(lost(codes(texts), codes(after)), `${title(fix)}: codes`).toEqual([]);
                }
        }
    });
});

const folders = ['flower/before', 'flower/after', 'bunga/sebelum', 'palu', 'riverside'];
describe.each(folders)('examples/%s', folder => {
    it.each(['\n', '\r\n'])(
        'every fix, lines ending with %j',
        newline => {
            const texts = Object.fromEntries(
                readdirSync(`examples/${folder}`)
                    .filter(name => name.endsWith('.plan'))
                    .map(name => [`file:///plan/${name}`, readFileSync(`examples/${folder}/${name}`, 'utf8').replaceAll('\n', newline)]),
            );
            const before = findAll(planOfTexts(texts));
            for (const finding of before)
                for (const fix of finding.fixes) {
                    expect(faultsOf(texts, finding, fix, before)).toEqual([]);
                    for (const text of Object.values(fixed(texts, fix)))
                        expect(newline === '\n' ? text.includes('\r') : /[^\r]\n/.test(text), 'one kind of line end').toBe(false);
                }
        },
        60_000,
    );
});
