// The reports of the examples, in both languages, as they have been read and found good; and of what is left of them when they are cut.
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { exportReportHtml } from '../../../src/exports/report-html.ts';
import { exportReportMarkdown } from '../../../src/exports/report-markdown.ts';
import { locales } from '../../../src/l10n/say.ts';
import { makePlan } from '../../../src/plan/make-plan.ts';
import type { Plan } from '../../../src/plan/plan.ts';
import { reportOn } from '../../../src/report/report.ts';
import { rowsIn } from '../../../src/report/table.ts';
import { findAll } from '../../../src/rules/engine/run.ts';
import { readFile } from '../plans.ts';

function planIn(folder: string): Plan {
    const at = new URL(`../../../examples/${folder}/`, import.meta.url);
    const names = readdirSync(at).filter(name => name.endsWith('.plan'));
    return makePlan(names.map(name => readFile(readFileSync(new URL(name, at), 'utf8'), `file:///${folder}/${name}`)));
}

it.each(['flower/before', 'flower/after', 'bunga/sebelum', 'bunga/sesudah', 'palu', 'riverside'])(
    'examples/%s reports the same as ever',
    async folder => {
        const plan = planIn(folder);
        const findings = findAll(plan);
        for (const locale of locales) {
            const report = reportOn(plan, findings, locale);
            const golden = `../../golden/${folder.replace('/', '-')}.report.${locale}`;
            await expect(exportReportMarkdown(report)).toMatchFileSnapshot(`${golden}.md`);
            if (folder.startsWith('flower')) await expect(exportReportHtml(report)).toMatchFileSnapshot(`${golden}.html`);
        }
    },
    60_000,
);

it('reports on whatever could be read of half-written plans', () => {
    const texts = ['palu', 'flower/after'].flatMap(folder => {
        const at = new URL(`../../../examples/${folder}/`, import.meta.url);
        return readdirSync(at).flatMap(name => (name.endsWith('.plan') ? [readFileSync(new URL(name, at), 'utf8')] : []));
    });
    const cut = fc.record({ text: fc.constantFrom(...texts), from: fc.double({ min: 0, max: 1, noNaN: true }), length: fc.nat(400) });
    fc.assert(
        fc.property(fc.array(cut, { minLength: 1, maxLength: 3 }), cuts => {
            const files = cuts.map(({ text, from, length }, i) => {
                const start = Math.floor(from * text.length);
                return readFile(text.slice(0, start) + text.slice(start + length), `file:///cut/${i}.plan`);
            });
            const plan = makePlan(files);
            const findings = findAll(plan);
            const report = reportOn(plan, findings, 'id');
            const listed = report.sections.flatMap(({ tables }) => tables).find(({ id }) => id === 'findings');
            expect(listed && rowsIn(listed)).toBe(findings.length);
            expect(exportReportHtml(report)).not.toMatch(/undefined|\[object|NaN/);
            expect(exportReportMarkdown(report)).not.toMatch(/undefined|\[object|NaN/);
        }),
        { numRuns: 40 },
    );
});
