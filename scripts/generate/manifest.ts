// The parts of package.json that follow from the rules: what the setting `alur.rules` offers.
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
    return `${JSON.stringify(all, null, 2)}\n`;
}

function limit(id: string, percent: number): object {
    const description = `Percent below which ${id} speaks. | Persentase yang di bawahnya ${id} berlaku.`;
    return { type: 'number', minimum: 0, maximum: 100, default: percent, description };
}
