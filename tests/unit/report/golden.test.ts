// The reports of the examples, in both languages, as they have been read and found good.
import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { exportReportHtml } from '../../../src/exports/report-html.ts';
import { exportReportMarkdown } from '../../../src/exports/report-markdown.ts';
import { locales } from '../../../src/l10n/say.ts';
import { Plan } from '../../../src/plan/whole-plan.ts';
import { reportOn } from '../../../src/report/report.ts';
import { findAll } from '../../../src/rules/run.ts';
import { readFile } from '../plans.ts';

function planIn(folder: string): Plan {
    const at = new URL(`../../../examples/${folder}/`, import.meta.url);
    const names = readdirSync(at).filter(name => name.endsWith('.plan'));
    return new Plan(names.map(name => readFile(readFileSync(new URL(name, at), 'utf8'), `file:///${folder}/${name}`)));
}

it.each(['flower/before', 'flower/after', 'palu', 'riverside'])('examples/%s reports the same as ever', async folder => {
    const plan = planIn(folder);
    const findings = findAll(plan);
    for (const locale of locales) {
        const report = reportOn(plan, findings, locale);
        const golden = `../../golden/${folder.replace('/', '-')}.report.${locale}`;
        await expect(exportReportMarkdown(report)).toMatchFileSnapshot(`${golden}.md`);
        if (folder.startsWith('flower')) await expect(exportReportHtml(report)).toMatchFileSnapshot(`${golden}.html`);
    }
});
