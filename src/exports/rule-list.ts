// The rules as they stand for a plan, as text for a terminal, as Markdown, and as data for programs. It must not know how they check.
import { stageNames } from '../l10n/kinds.ts';
import { plainText } from '../l10n/markdown.ts';
import { toJson } from '../l10n/safe-text.ts';
import { type Locale, say, type Text } from '../l10n/say.ts';
import type { Stage } from '../plan/model.ts';
import { isAdopted } from '../plan/settings.ts';
import type { RuleState } from '../rules/engine/rule-states.ts';

export interface RuleList {
    /** Where the plan is; empty where there is one plan. */
    readonly plan: string;
    readonly stage: Stage;
    readonly rules: readonly RuleState[];
    /** A file as it is shown. */
    readonly nameOf: (uri: string) => string;
}

const words = {
    heading: { en: 'Rules', id: 'Aturan' },
    stage: {
        en: 'The plan is in the stage {stage}: missing information is reported as {severity}.',
        id: 'Tahap rencana: {stage}. Isian yang belum lengkap dilaporkan sebagai {severity}.',
    },
    how: {
        en: 'To turn off a rule or to change its severity, open the settings of VS Code at `Alur: Rules`. On a single line it is silenced with `// ignore: ID -- reason`.',
        id: 'Untuk menonaktifkan aturan atau mengubah tingkatnya, buka pengaturan VS Code pada `Alur: Rules`. Pada satu baris saja aturan diabaikan dengan `// abaikan: ID -- alasan`.',
    },
    onCommandLine: {
        en: 'On the command line: `--rule ID=off|information|warning|error`. In a settings file: `alur.rules`.',
        id: 'Pada baris perintah: `--rule ID=off|information|warning|error`. Dalam berkas pengaturan: `alur.rules`.',
    },
    speaking: { en: 'Rules with findings', id: 'Aturan dengan temuan' },
    silent: { en: 'Rules without findings', id: 'Aturan tanpa temuan' },
    off: { en: 'Rules turned off', id: 'Aturan nonaktif' },
    rule: { en: 'Rule', id: 'Aturan' },
    severity: { en: 'Severity', id: 'Tingkat' },
    from: { en: 'Set by', id: 'Ditentukan oleh' },
    found: { en: 'Found', id: 'Ditemukan' },
    ignored: { en: 'Ignored', id: 'Diabaikan' },
    says: { en: 'Message', id: 'Pesan' },
    why: { en: 'Why', id: 'Mengapa' },
    anError: { en: 'an error', id: 'kesalahan' },
    aWarning: { en: 'a warning', id: 'peringatan' },
    noReason: { en: 'no reason given', id: 'tanpa alasan' },
    counts: { en: '{found} found', id: '{found} ditemukan' },
    countsIgnored: { en: '{found} found, {ignored} ignored', id: '{found} ditemukan, {ignored} diabaikan' },
} satisfies Record<string, Text>;

const severities: Readonly<Record<RuleState['severity'], Text>> = {
    error: { en: 'error', id: 'kesalahan' },
    warning: { en: 'warning', id: 'peringatan' },
    information: { en: 'information', id: 'informasi' },
    off: { en: 'off', id: 'nonaktif' },
};
const origins: Readonly<Record<RuleState['from'], Text>> = {
    rule: { en: 'default', id: 'bawaan' },
    stage: { en: 'stage of the plan', id: 'tahap rencana' },
    setting: { en: 'setting', id: 'pengaturan' },
};

/** `show` makes text of a plan harmless where it is shown. */
export function writeRulesAsText(lists: readonly RuleList[], locale: Locale, show: (text: string) => string): string {
    return lists
        .map(list => {
            const head = list.plan === '' ? '' : `${show(list.plan)}\n\n`;
            const parts = partsOf(list.rules).map(
                ([title, rules]) =>
                    `${title[locale]} (${rules.length})\n\n${rules.map(rule => textOf(rule, list, locale, show)).join('\n')}`,
            );
            return `${head}${stageOf(list, locale)}\n\n${parts.join('\n')}`;
        })
        .join('\n');
}

function textOf(rule: RuleState, { nameOf }: RuleList, locale: Locale, show: (text: string) => string): string {
    const counts = say(rule.ignored.length > 0 ? words.countsIgnored : words.counts, locale, {
        found: rule.findings.length,
        ignored: rule.ignored.length,
    });
    const origin = rule.from === 'rule' ? '' : ` (${origins[rule.from][locale]})`;
    const speaks = rule.findings.length + rule.ignored.length > 0 ? `  ${counts}` : '';
    return [
        `${rule.id}  ${severities[rule.severity][locale]}${origin}${speaks}`,
        ...rule.says.map(text => `    ${withoutValues(text[locale])}`),
        `    ${words.why[locale]}: ${rule.why[locale]}`,
        ...ignoredOf(rule, nameOf, locale).map(({ place, reason }) => show(`    ${words.ignored[locale]}: ${place}  ${reason}`)),
        '',
    ].join('\n');
}

export function writeRulesAsMarkdown(lists: readonly RuleList[], locale: Locale): string {
    const lines = [`# ${words.heading[locale]}`, '', words.how[locale]];
    for (const list of lists) {
        if (list.plan !== '') lines.push('', `## ${plainText(list.plan)}`);
        lines.push('', stageOf(list, locale));
        const level = list.plan === '' ? '##' : '###';
        for (const [title, rules] of partsOf(list.rules)) lines.push('', `${level} ${title[locale]}`, '', ...tableOf(rules, locale));
        const ignored = list.rules.flatMap(rule => ignoredOf(rule, list.nameOf, locale).map(one => ({ ...one, id: rule.id })));
        if (ignored.length > 0) lines.push('', `${level} ${words.ignored[locale]}`, '');
        lines.push(...ignored.map(({ id, place, reason }) => `- \`${id}\` ${plainText(place)}: ${plainText(reason)}`));
    }
    lines.push('', words.onCommandLine[locale]);
    return `${lines.join('\n')}\n`;
}

/** Rules with findings first, then those without, then those that are off; in each by severity. */
function partsOf(rules: readonly RuleState[]): (readonly [title: Text, rules: readonly RuleState[]])[] {
    const speaks = ({ findings, ignored }: RuleState) => findings.length + ignored.length > 0;
    const isOff = ({ severity }: RuleState) => severity === 'off';
    const parts = [
        [words.speaking, rules.filter(rule => speaks(rule) && !isOff(rule)).sort((a, b) => b.findings.length - a.findings.length)],
        [words.silent, rules.filter(rule => !speaks(rule) && !isOff(rule))],
        [words.off, rules.filter(isOff)],
    ] as const;
    return parts.filter(([, some]) => some.length > 0);
}

function tableOf(rules: readonly RuleState[], locale: Locale): string[] {
    const { rule, severity, from, found, ignored, says, why } = words;
    const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
    return [
        row([rule, severity, from, found, ignored, says, why].map(text => text[locale])),
        '|---|---|---|---:|---:|---|---|',
        ...rules.map(state =>
            row([
                `\`${state.id}\``,
                severities[state.severity][locale],
                origins[state.from][locale],
                String(state.findings.length),
                String(state.ignored.length),
                state.says.map(text => plainText(withoutValues(text[locale]))).join('<br>'),
                plainText(state.why[locale]),
            ]),
        ),
    ];
}

/** One object for each rule, in an array. Lines count from 0, as in the other JSON. */
export function writeRulesAsJson(lists: readonly RuleList[], locale: Locale): string {
    const objects = lists.flatMap(({ plan, rules, nameOf }) =>
        rules.map(({ id, severity, from, says, why, findings, ignored }) => ({
            plan,
            rule: id,
            severity,
            from,
            says: says.map(text => text[locale]),
            why: why[locale],
            found: findings.length,
            ignored: ignored.map(({ file, line, reason }) => ({ file: nameOf(file), line, reason })),
        })),
    );
    return `[${objects.map(object => `\n  ${toJson(object)}`).join(',')}\n]\n`;
}

function stageOf({ stage }: RuleList, locale: Locale): string {
    return say(words.stage, locale, { stage: stageNames[stage], severity: isAdopted(stage) ? words.anError : words.aWarning });
}

function ignoredOf({ ignored }: RuleState, nameOf: (uri: string) => string, locale: Locale): { place: string; reason: string }[] {
    return ignored.map(({ file, line, reason }) => ({ place: `${nameOf(file)}:${line + 1}`, reason: reason || words.noReason[locale] }));
}

/** A sentence without a plan: what would be filled in is left open. */
function withoutValues(text: string): string {
    return text.replace(/\{\w+\}/g, '…');
}
