import { describe, expect, it } from 'vitest';
import { keywordLocaleOf } from '../../../src/l10n/keyword-locale.ts';
import { locales, say } from '../../../src/l10n/say.ts';
import { applyChanges } from '../../../src/plan/edit.ts';
import { allRules } from '../../../src/rules/all.ts';
import { findingsOf, planOf, readFile, unmark } from '../plans.ts';

const places = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(match => match[1]).sort();

describe.each(allRules.map(rule => [rule.id, rule] as const))('%s', (id, rule) => {
    it.each(rule.examples.map((example, i) => [i, example] as const))('example %i', (_, { bad, good, fixed, catalogues, plans }) => {
        const { text, marks } = unmark(bad);
        expect(marks.length, 'the bad example marks a fault').toBeGreaterThan(0);
        expect(readFile(text).problems).toEqual([]);
        const findings = findingsOf(planOf(text, catalogues, plans), id);
        expect(findings.map(finding => text.slice(finding.span.start, finding.span.end))).toEqual(
            marks.map(mark => text.slice(mark.start, mark.end)),
        );
        expect(findings.map(finding => finding.span)).toEqual(marks);
        expect(readFile(good).problems).toEqual([]);
        expect(findingsOf(planOf(good, catalogues, plans), id)).toEqual([]);
        for (const finding of findings)
            for (const locale of locales) {
                expect(say(finding.message, locale, finding.values), 'every place is filled').not.toMatch(/\{\w+\}|undefined/);
                for (const related of finding.related)
                    expect(say(related.message, locale, related.values)).not.toMatch(/\{\w+\}|undefined/);
            }
        const fix = findings[0]?.fixes[0];
        if (fixed === undefined) return;
        expect(fix, 'the fix of the first finding').toBeDefined();
        const after =
            applyChanges(fix?.changes ?? [], () => ({ text, language: keywordLocaleOf(text) }))
                ?.values()
                .next().value ?? '';
        expect(after).toBe(fixed);
        expect(findingsOf(planOf(after, catalogues, plans), id).length).toBeLessThan(findings.length);
    });

    it('says the same in both languages', () => {
        for (const message of Object.values(rule.messages)) {
            // A fragment that one language needs and the other does not may stay out; nothing else may.
            const optional = new Set(['side']);
            const needed = (text: string) => places(text).filter(place => !optional.has(place ?? ''));
            expect(needed(message.id)).toEqual(needed(message.en));
        }
        for (const text of [rule.why, rule.doesNotReport]) for (const locale of locales) expect(text[locale].length).toBeGreaterThan(20);
    });
});
