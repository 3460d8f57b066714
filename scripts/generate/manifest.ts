// The parts of package.json and its texts that follow from others: what the setting `alur.rules` offers, and the walkthrough of those who
// read Alur in Indonesian where VS Code speaks another language.
import { readFileSync } from 'node:fs';
import { type Locale, say } from '../../src/l10n/say.ts';
import type { Rule } from '../../src/rules/rule.ts';

const levels = ['error', 'warning', 'information', 'off'] as const;
/** Begins the key of every text that comes from a rule. */
const ruleKey = 'rule.';

/** The manifest with its rules put in; everything else as it was. */
export async function manifest(written: string, ids: readonly string[]): Promise<string> {
    const enumDescriptions = levels.map(level => `%setting.rules.${level}%`);
    const properties = (await read(ids)).flatMap(({ id, percent }) => [
        [id, { type: 'string', enum: levels, enumDescriptions, description: `%${ruleKey}${id}%` }],
        ...(percent === undefined
            ? []
            : [
                  [
                      `${id}.percent`,
                      { type: 'number', minimum: 0, maximum: 100, default: percent, description: `%${ruleKey}${id}.percent%` },
                  ],
              ]),
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

/** The texts of the manifest in a language, with those of the rules put in. */
export async function manifestTexts(written: string, ids: readonly string[], locale: Locale): Promise<string> {
    const own = Object.entries(JSON.parse(written)).filter(([key]) => !key.startsWith(ruleKey));
    const rules = (await read(ids)).flatMap(({ id, why, percent }) => [
        [`${ruleKey}${id}`, why[locale]],
        ...(percent === undefined ? [] : [[`${ruleKey}${id}.percent`, say(percentBelow, locale, { id })]]),
    ]);
    return `${JSON.stringify(Object.fromEntries([...own, ...rules]), null, 4)}\n`;
}

const percentBelow = { en: 'Percent below which {id} speaks.', id: 'Persentase yang di bawahnya {id} berlaku.' };

function read(ids: readonly string[]): Promise<Rule[]> {
    return Promise.all(ids.map(async id => ((await import(`../../src/rules/${id}.ts`)) as { default: Rule }).default));
}
