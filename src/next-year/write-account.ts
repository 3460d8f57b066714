// The account of a plan that was begun, as text for a terminal, as Markdown, and as JSON for programs. Each line has its place in the old plan.
// It must not know how the plan was made.
import { formatMoney } from '../l10n/format.ts';
import { kindNames, listed } from '../l10n/kinds.ts';
import { plainText } from '../l10n/markdown.ts';
import { toJson } from '../l10n/safe-text.ts';
import { type Locale, say, type Text } from '../l10n/say.ts';
import { compareDecimals, plainDecimal, zero } from '../plan/decimal.ts';
import type { Plan } from '../plan/plan.ts';
import { type Position, positionAt } from '../plan/source.ts';
import { type Note, sayNote } from './account.ts';
import type { NextYear } from './next-year.ts';

const words = {
    heading: { en: 'The plan of {year}, from "{plan}"', id: 'Rencana tahun {year}, dari "{plan}"' },
    files: { en: 'Files', id: 'Berkas' },
    taken: { en: 'Taken over: {list}.', id: 'Diambil alih: {list}.' },
    nothing: { en: 'nothing', id: 'tidak ada' },
    money: { en: 'Budgets of {year}: {money}.', id: 'Anggaran tahun {year}: {money}.' },
    noMoney: { en: 'No money is stated for {year}.', id: 'Belum ada uang yang disebut untuk tahun {year}.' },
    leftOut: { en: 'Left out ({count})', id: 'Tidak diambil alih ({count})' },
    open: { en: 'To decide ({count})', id: 'Perlu diputuskan ({count})' },
    copy: { en: '{path} (a copy)', id: '{path} (salinan)' },
} satisfies Record<string, Text>;

export interface AccountOptions {
    /** The old one. */
    readonly plan: Plan;
    readonly title: string;
    readonly locale: Locale;
    /** A file of the old plan as it is shown. */
    readonly pathOf: (uri: string) => string;
}

/** `show` makes text of a plan harmless where it is shown, `showPath` a file's name. */
export function writeAccountAsText(
    next: NextYear,
    options: AccountOptions,
    show: (text: string) => string,
    showPath: (path: string) => string,
): string {
    const { locale } = options;
    const lines = [show(headingOf(next, options)), ...summaryOf(next, locale).map(show)];
    for (const [heading, notes] of sectionsOf(next)) {
        if (notes.length === 0) continue;
        lines.push('', say(heading, locale, { count: notes.length }));
        for (const note of notes) lines.push(`${showPath(placeOf(note, options))}  ${show(sayNote(note)[locale])}`);
    }
    return `${lines.join('\n')}\n`;
}

export function writeAccountAsMarkdown(next: NextYear, options: AccountOptions): string {
    const { locale } = options;
    const lines = [`# ${plainText(headingOf(next, options))}`, '', ...summaryOf(next, locale).map(line => `${plainText(line)}\n`)];
    lines.push(`## ${words.files[locale]}`, '');
    for (const { path } of next.files) lines.push(`- ${plainText(path)}`);
    for (const { path } of next.copies) lines.push(`- ${plainText(say(words.copy, locale, { path }))}`);
    for (const [heading, notes] of [...sectionsOf(next)].reverse()) {
        if (notes.length === 0) continue;
        lines.push('', `## ${say(heading, locale, { count: notes.length })}`, '');
        for (const note of notes) lines.push(`- ${plainText(`${sayNote(note)[locale]} (${placeOf(note, options)})`)}`);
    }
    return `${lines.join('\n')}\n`;
}

/** Amounts as plain digits, exact. */
export function writeAccountAsJson(next: NextYear, options: AccountOptions): string {
    const { account } = next;
    const noted = (notes: readonly Note[]) =>
        notes.map(note => {
            const { line, character } = positionOf(note, options);
            return {
                note: note.key,
                name: note.name,
                file: options.pathOf(note.file),
                line: line + 1,
                column: character + 1,
                message: sayNote(note)[options.locale],
            };
        });
    const json = {
        year: account.year,
        files: next.files.map(({ path }) => path),
        copies: next.copies.map(({ path }) => path),
        taken: Object.fromEntries(account.taken.map(({ kind, count }) => [kind, count])),
        budgets: plainDecimal(account.money),
        currency: account.currency,
        leftOut: noted(account.leftOut),
        open: noted(account.open),
    };
    return `${toJson(json, 2)}\n`;
}

function sectionsOf({ account }: NextYear): readonly (readonly [Text, readonly Note[]])[] {
    return [
        [words.leftOut, account.leftOut],
        [words.open, account.open],
    ];
}

function headingOf({ account }: NextYear, { title, locale }: AccountOptions): string {
    return say(words.heading, locale, { year: account.year, plan: title });
}

function summaryOf({ account }: NextYear, locale: Locale): string[] {
    const kinds = account.taken.map(
        ({ kind, count }) => `${count} ${count === 1 || locale === 'id' ? kindNames[kind][locale] : plural(kindNames[kind].en)}`,
    );
    const list = kinds.length === 0 ? words.nothing : listed(kinds);
    const money = formatMoney(account.money, account.currency);
    return [
        say(words.taken, locale, { list }),
        say(compareDecimals(account.money, zero) === 0 ? words.noMoney : words.money, locale, { year: account.year, money }),
    ];
}

/** In English. */
function plural(kind: string): string {
    return kind.endsWith('y') ? `${kind.slice(0, -1)}ies` : `${kind}s`;
}

function placeOf(note: Note, options: AccountOptions): string {
    const { line, character } = positionOf(note, options);
    return `${options.pathOf(note.file)}:${line + 1}:${character + 1}`;
}

function positionOf({ file, span }: Note, { plan }: AccountOptions): Position {
    return positionAt(plan.file(file)?.lineStarts ?? [0], span.start);
}
