// Consequences of suppositions, as text for a terminal and as Markdown: the suppositions first, then the findings. It must not know how they were found.
import { formatDecimal, formatMoney } from '../l10n/format.ts';
import { capitalized } from '../l10n/kinds.ts';
import { plainText } from '../l10n/markdown.ts';
import { fill, type Locale, say, type Text } from '../l10n/say.ts';
import { sayPeriod } from '../l10n/times.ts';
import { yearsOf } from '../plan/period.ts';
import type { Plan } from '../plan/plan.ts';
import { positionAt, type Span } from '../plan/source.ts';
import type { Finding, Severity } from '../rules/engine/finding.ts';
import { callThing } from '../why/say-step.ts';
import type { CutEffect } from './lower-money.ts';
import type { Reading, Shift, Supposition } from './supposition.ts';
import type { Outcome, WhatIf } from './what-if.ts';

const words = {
    heading: { en: 'What if', id: 'Bagaimana jika' },
    cutPercent: { en: '{fund} gives {percent}% less{when}.', id: '{fund} berkurang {percent}%{when}.' },
    cutAmount: { en: '{fund} gives {amount} less{when}.', id: '{fund} berkurang {amount}{when}.' },
    eachYear: { en: ' in each year', id: ' setiap tahun' },
    eachYearOf: { en: ' in each year of {time}', id: ' setiap tahun selama {time}' },
    when: { en: ' in {time}', id: ' pada {time}' },
    later: { en: '{thing} is moved {length} later.', id: '{thing} digeser {length} lebih lambat.' },
    earlier: { en: '{thing} is moved {length} earlier.', id: '{thing} digeser {length} lebih awal.' },
    dropped: { en: '{thing} is dropped.', id: '{thing} ditiadakan.' },
    ceilings: {
        en: 'Ceilings from it: {before} becomes {after} ({count}).',
        id: 'Pagu dari sumber ini: {before} menjadi {after} ({count}).',
    },
    budgets: {
        en: 'Budgets from it: {before} becomes {after} ({count}) if the works bear the cut.',
        id: 'Anggaran dari sumber ini: {before} menjadi {after} ({count}) bila pekerjaan menanggungnya.',
    },
    noCeilings: { en: 'No ceiling from it is lower.', id: 'Tidak ada pagu dari sumber ini yang berkurang.' },
    noBudgets: { en: 'No budget from it is lower.', id: 'Tidak ada anggaran dari sumber ini yang berkurang.' },
    anyway: { en: 'These promises break', id: 'Komitmen yang tidak lagi terpenuhi' },
    both: { en: 'These promises break in any case', id: 'Komitmen yang pasti tidak lagi terpenuhi' },
    onlyCeilings: { en: 'These break if the works stay as planned', id: 'Yang tidak terpenuhi bila pekerjaan tetap seperti rencana' },
    onlyBudgets: {
        en: 'These break if the works are cut by as much',
        id: 'Yang tidak terpenuhi bila anggaran pekerjaan dipotong sebesar itu',
    },
    changed: { en: 'These findings change', id: 'Temuan yang berubah' },
    gone: { en: 'These findings are no longer there', id: 'Temuan yang tidak ada lagi' },
    now: { en: 'Now: {message}', id: 'Sekarang: {message}' },
    none: { en: 'No promise breaks.', id: 'Tidak ada komitmen yang menjadi tidak terpenuhi.' },
    untouched: { en: 'No file was changed.', id: 'Tidak ada berkas yang diubah.' },
    error: { en: 'error', id: 'kesalahan' },
    warning: { en: 'warning', id: 'peringatan' },
    information: { en: 'information', id: 'informasi' },
} satisfies Record<string, Text>;

export interface WhatIfOptions {
    readonly plan: Plan;
    readonly locale: Locale;
    /** A file as it is shown. */
    readonly pathOf: (uri: string) => string;
}

/** `show` makes text of a plan harmless where it is shown, `showPath` a file's name. */
export function writeWhatIfAsText(
    result: WhatIf,
    options: WhatIfOptions,
    show: (text: string) => string,
    showPath: (path: string) => string,
): string {
    const { locale } = options;
    const lines = result.suppositions.flatMap(one => saySupposition(one, result, options.plan)).map(text => show(text[locale]));
    const sections = sectionsOf(result);
    if (result.broken.length === 0) lines.push('', words.none[locale]);
    for (const { title, outcomes } of sections) {
        lines.push('', `${title[locale]} (${outcomes.length}):`);
        for (const outcome of outcomes) {
            const { finding, before } = outcome;
            const severity = words[finding.severity][locale];
            lines.push(`${showPath(placeOf(finding, options))}  ${severity}  ${show(messageOf(finding, locale))}  [${finding.rule}]`);
            if (before) lines.push(`    ${show(say(words.now, locale, { message: messageOf(before, locale) }))}`);
            for (const other of finding.related) lines.push(`    ${showPath(placeOf(other, options))}  ${show(messageOf(other, locale))}`);
        }
    }
    return `${lines.join('\n')}\n`;
}

export function writeWhatIfAsMarkdown(result: WhatIf, options: WhatIfOptions): string {
    const { locale } = options;
    const lines = [`# ${words.heading[locale]}`, ''];
    for (const one of result.suppositions) {
        const [first, ...rest] = saySupposition(one, result, options.plan).map(text => plainText(text[locale]));
        lines.push(`- ${first}`, ...rest.map(text => `  - ${text}`));
    }
    lines.push('', `${result.broken.length === 0 ? `${words.none[locale]} ` : ''}${words.untouched[locale]}`);
    const place = (at: Placed) => `\`${placeOf(at, options).replaceAll('`', "'")}\``;
    for (const { title, outcomes } of sectionsOf(result)) {
        lines.push('', `## ${title[locale]} (${outcomes.length})`, '');
        for (const { finding, before } of outcomes) {
            const message = plainText(messageOf(finding, locale));
            lines.push(`- ${marks[finding.severity]} ${message} ${place(finding)} \`${finding.rule}\``);
            if (before) lines.push(`  - ${plainText(say(words.now, locale, { message: messageOf(before, locale) }))}`);
            for (const other of finding.related) lines.push(`  - ${plainText(messageOf(other, locale))} ${place(other)}`);
        }
    }
    return `${lines.join('\n')}\n`;
}

const marks: Readonly<Record<Severity, string>> = { error: '⛔', warning: '⚠️', information: 'ℹ️' };

/** The supposition in a sentence, and what a cut does to the figures. */
export function saySupposition(one: Supposition, { effects }: WhatIf, plan: Plan): Text[] {
    switch (one.kind) {
        case 'cut': {
            const isOneYear = one.within && yearsOf(one.within).length === 1;
            const inTime = 'percent' in one.share || isOneYear ? words.when : words.eachYearOf;
            const always = 'percent' in one.share ? '' : words.eachYear;
            const when = one.within ? fill(inTime, { time: sayPeriod(one.within) }) : always;
            const fund = capitalized(callThing(one.fund));
            const head =
                'percent' in one.share
                    ? fill(words.cutPercent, { fund, percent: formatDecimal(one.share.percent), when })
                    : fill(words.cutAmount, { fund, amount: formatMoney(one.share.amount, plan.settings.currency), when });
            return [head, ...(effects.get(one) ?? []).map(effect => sayEffect(effect, plan))];
        }
        case 'move': {
            const isEarlier = one.by.months + one.by.days < 0;
            return [fill(isEarlier ? words.earlier : words.later, { thing: capitalized(callThing(one.thing)), length: sayLength(one.by) })];
        }
        case 'drop':
            return [fill(words.dropped, { thing: capitalized(callThing(one.thing)) })];
    }
}

function sayEffect({ what, count, before, after }: CutEffect, plan: Plan): Text {
    if (count === 0) return what === 'ceilings' ? words.noCeilings : words.noBudgets;
    const { currency } = plan.settings;
    return fill(words[what], {
        before: formatMoney(before, currency),
        after: formatMoney(after, currency),
        count: { en: `${count} ${count === 1 ? 'amount' : 'amounts'}`, id: `${count} angka` },
    });
}

function sayLength({ months, days }: Shift): Text {
    const parts = [
        [Math.abs(months), 'month', 'months', 'bulan'],
        [Math.abs(days), 'day', 'days', 'hari'],
    ] as const;
    const said = parts.filter(([count]) => count > 0);
    return {
        en: said.map(([count, one, many]) => `${count} ${count === 1 ? one : many}`).join(' '),
        id: said.map(([count, , , word]) => `${count} ${word}`).join(' '),
    };
}

interface Section {
    readonly title: Text;
    readonly outcomes: readonly Outcome[];
}

function sectionsOf({ broken, changed, gone }: WhatIf): Section[] {
    const only = (reading: Reading) => broken.filter(({ readings }) => readings.length === 1 && readings[0] === reading);
    const sections: Section[] = [
        { title: words.anyway, outcomes: broken.filter(({ readings }) => readings.length === 0) },
        { title: words.both, outcomes: broken.filter(({ readings }) => readings.length > 1) },
        { title: words.onlyCeilings, outcomes: only('ceilings') },
        { title: words.onlyBudgets, outcomes: only('budgets') },
        { title: words.changed, outcomes: changed },
        { title: words.gone, outcomes: gone },
    ];
    return sections.filter(({ outcomes }) => outcomes.length > 0);
}

interface Placed {
    readonly file: string;
    readonly span: Span;
}

function placeOf({ file, span }: Placed, { plan, pathOf }: WhatIfOptions): string {
    const { line, character } = positionAt(plan.file(file)?.lineStarts ?? [0], span.start);
    return `${pathOf(file)}:${line + 1}:${character + 1}`;
}

function messageOf({ message, values }: Pick<Finding, 'message' | 'values'>, locale: Locale): string {
    return say(message, locale, values);
}
