import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { draw, paint, place, writeDrawing } from '../../../src/diagram/drawing.ts';
import { firstState, viewNames } from '../../../src/diagram/state.ts';
import type { Locale } from '../../../src/l10n/say.ts';
import { makePlan } from '../../../src/plan/make-plan.ts';
import { dayOf } from '../../../src/plan/period.ts';
import type { Plan } from '../../../src/plan/plan.ts';
import { findAll } from '../../../src/rules/engine/run.ts';
import { planOf, readFile } from '../plans.ts';
import { parseXml } from './check-xml.ts';

const examples = fileURLToPath(new URL('../../../examples', import.meta.url));
const today = dayOf(2026, 2);

function readExample(folder: string): Plan {
    const names = readdirSync(path.join(examples, folder)).filter(name => name.endsWith('.plan'));
    return makePlan(names.map(name => readFile(readFileSync(path.join(examples, folder, name), 'utf8'), `file:///${folder}/${name}`)));
}

/** Without where in the text it was said: that changes with every comment. */
function plain(graph: unknown): string {
    return `${JSON.stringify(graph, (key, value: unknown) => (key === 'from' && typeof value === 'object' ? undefined : value), 1)}\n`;
}

describe.each(['flower/before', 'flower/after', 'bunga/sebelum', 'bunga/sesudah', 'riverside', 'palu'])('examples/%s', folder => {
    const plan = readExample(folder);
    const findings = findAll(plan);
    const locale: Locale = /^(palu|bunga)/.test(folder) ? 'id' : 'en';

    test.each(viewNames.filter(view => view !== 'flow'))('%s shows the same as ever', async view => {
        const { graph } = draw(plan, findings, { ...firstState, view }, { locale, today });
        await expect(plain(graph)).toMatchFileSnapshot(`../../golden/views/${folder.replaceAll('/', '-')}.${view}.json`);
    });

    test.each(viewNames)('%s is the same picture each time, well formed, in both languages', view => {
        for (const language of ['en', 'id'] as const) {
            const once = () => writeDrawing(paint(place(draw(plan, findings, { ...firstState, view }, { locale: language, today }))));
            const svg = once();
            expect(once()).toBe(svg);
            parseXml(svg);
            expect(svg).not.toMatch(/undefined|NaN|\[object/);
        }
    });
});

test('the legend of a tree explains the bar of an indicator where one is drawn, and only there', () => {
    const gauge = 'indicator: baseline, actual, target';
    const legend = (goal: string) => {
        const plan = planOf(`plan T { period 2026..2027 }\ngoal G "Shade" ${goal}`);
        return writeDrawing(paint(place(draw(plan, findAll(plan), { ...firstState, view: 'cascade' }, { locale: 'en', today }))));
    };
    expect(legend('{ indicator I "Shade" unit "%" { baseline 4 in 2025 target 9 in 2027 } }')).toContain(gauge);
    expect(legend('')).not.toContain(gauge);
});
