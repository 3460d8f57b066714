// The parts of package.json and its texts that follow from others: what the setting `alur.rules` offers, the tools for models, and the walkthrough of those who
// read Alur in Indonesian where VS Code speaks another language.
import { readFileSync } from 'node:fs';
import { tools } from '../../src/assistants/all.ts';
import { caution } from '../../src/assistants/safe-answer.ts';
import type { Tool } from '../../src/assistants/tool.ts';
import { type Locale, say } from '../../src/l10n/say.ts';
import type { Rule } from '../../src/rules/engine/rule.ts';

const levels = ['error', 'warning', 'information', 'off'] as const;
/** Begins the key of every text that comes from a rule. */
const ruleKey = 'rule.';
const toolKey = 'tool.';

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
    all.contributes.languageModelTools = tools.map(toolInManifest);
    all.contributes.walkthroughs = inIndonesian({ ...all.contributes.walkthroughs[0], when: '' }, { id: 'firstMinutesInIndonesian' });
    const welcome = all.contributes.viewsWelcome[0];
    all.contributes.viewsWelcome = inIndonesian({ ...welcome, when: '!alur.hasPlan' });
    return `${JSON.stringify(all, null, 2)}\n`;
}

/** A tool as VS Code offers it to models: where there are plans, unless the reader has turned them off. */
function toolInManifest({ name, description, input }: Tool) {
    return {
        name: `alur_${name}`,
        toolReferenceName: `alur${name.replace(/(?:^|_)(\w)/g, (_, letter: string) => letter.toUpperCase())}`,
        displayName: `%${toolKey}${name}%`,
        userDescription: `%${toolKey}${name}.summary%`,
        modelDescription: `${description} ${caution}`,
        canBeReferencedInPrompt: true,
        icon: '$(type-hierarchy)',
        tags: ['alur', 'plan'],
        when: 'alur.hasPlan && config.alur.assistants.tools',
        inputSchema: input.json,
    };
}

/** VS Code has no setting for texts of a manifest, and no Indonesian of its own: a twin with its texts written out. */
function inIndonesian({ when = '', ...shown }: { readonly when?: string }, own: object = {}): object[] {
    const texts = JSON.parse(readFileSync(new URL('../../package.nls.id.json', import.meta.url), 'utf8'));
    const asked = 'config.alur.language == id';
    const twin = JSON.parse(JSON.stringify(shown).replace(/"%([\w.]+)%"/g, (_, key: string) => JSON.stringify(texts[key])));
    const both = when === '' ? '' : ` && ${when}`;
    return [
        { ...shown, when: `!(${asked})${both}` },
        { ...twin, ...own, when: `${asked}${both}` },
    ];
}

/** The texts of the manifest in a language, with those of the rules put in. */
export async function manifestTexts(written: string, ids: readonly string[], locale: Locale): Promise<string> {
    const own = Object.entries(JSON.parse(written)).filter(([key]) => !key.startsWith(ruleKey) && !key.startsWith(toolKey));
    const rules = (await read(ids)).flatMap(({ id, why, percent }) => [
        [`${ruleKey}${id}`, why[locale]],
        ...(percent === undefined ? [] : [[`${ruleKey}${id}.percent`, say(percentBelow, locale, { id })]]),
    ]);
    const ofTools = tools.flatMap(({ name, title, summary }) => [
        [`${toolKey}${name}`, title[locale]],
        [`${toolKey}${name}.summary`, summary[locale]],
    ]);
    return `${JSON.stringify(Object.fromEntries([...own, ...rules, ...ofTools]), null, 4)}\n`;
}

const percentBelow = { en: 'Percent below which {id} speaks.', id: 'Persentase yang di bawahnya {id} berlaku.' };

function read(ids: readonly string[]): Promise<Rule[]> {
    return Promise.all(ids.map(async id => ((await import(`../../src/rules/${id}.ts`)) as { default: Rule }).default));
}
