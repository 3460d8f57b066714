// The parts of package.json that follow from others: what the setting `alur.rules` offers, and the walkthrough of those who read Alur in
// Indonesian where VS Code speaks another language.
import { readFileSync } from 'node:fs';
import type { Rule } from '../../src/rules/rule.ts';

/** The manifest with its rules put in; everything else as it was. */
export async function manifest(written: string, ids: readonly string[]): Promise<string> {
    const rules = await Promise.all(ids.map(async id => ((await import(`../../src/rules/${id}.ts`)) as { default: Rule }).default));
    const levels = ['error', 'warning', 'information', 'off'];
    const properties = rules.flatMap(rule => [
        [rule.id, { type: 'string', enum: levels, description: `${rule.why.en} | ${rule.why.id}` }],
        ...(rule.percent === undefined ? [] : [[`${rule.id}.percent`, limit(rule.id, rule.percent)]]),
    ]);
    const all = JSON.parse(written);
    all.contributes.configuration.properties['alur.rules'].properties = Object.fromEntries(properties);
    all.contributes.walkthroughs = inIndonesian(all.contributes.walkthroughs[0]);
    return `${JSON.stringify(all, null, 2)}\n`;
}

/** VS Code has no setting for texts of a manifest, and no Indonesian of its own: a twin with its texts written out. */
function inIndonesian(walkthrough: object): object[] {
    const texts = JSON.parse(readFileSync(new URL('../../package.nls.id.json', import.meta.url), 'utf8'));
    const asked = 'config.alur.language == id';
    const twin = JSON.stringify(walkthrough).replace(/"%([\w.]+)%"/g, (_, key: string) => JSON.stringify(texts[key]));
    return [
        { ...walkthrough, when: `!(${asked})` },
        { ...JSON.parse(twin), id: 'firstMinutesInIndonesian', when: asked },
    ];
}

function limit(id: string, percent: number): object {
    const description = `Percent below which ${id} speaks. | Persentase yang di bawahnya ${id} berlaku.`;
    return { type: 'number', minimum: 0, maximum: 100, default: percent, description };
}
