// The pictures of the walkthrough: what the steps speak of, as the product says it, in the reader's colours. What stands in them is read
// from the samples and found by the rules, so that no picture shows what Alur would not say.
import { readFileSync } from 'node:fs';
import { readYears, startPlan } from '../../src/exports/new-plan.ts';
import { keywordHelp } from '../../src/l10n/keyword-help.ts';
import { type KeywordId, spell } from '../../src/l10n/keywords.ts';
import { type Locale, locales, say } from '../../src/l10n/say.ts';
import { factsOf } from '../../src/language/lsp/hover-facts.ts';
import { createLanguage } from '../../src/language/module.ts';
import { readPlanFile } from '../../src/language/read.ts';
import { readableChoices, tryDecision } from '../../src/meeting/decide.ts';
import { meetingPoints } from '../../src/meeting/points.ts';
import { matterOf } from '../../src/meeting/record.ts';
import { makePlan } from '../../src/plan/make-plan.ts';
import type { Declaration } from '../../src/plan/model.ts';
import type { Period } from '../../src/plan/period.ts';
import type { Plan } from '../../src/plan/plan.ts';
import { reportOn } from '../../src/report/report.ts';
import { sayCell } from '../../src/report/say-cell.ts';
import { allRules } from '../../src/rules/all.ts';
import { findAll } from '../../src/rules/engine/run.ts';
import { colours, type Excerpt, heightOf, lamp, line, menu, note, panel, picture, text, warning, wrap } from './walkthrough-shapes.ts';
import { tablePicture } from './walkthrough-table.ts';

/** The flower in a reader's language: its files, what is bought in it, and who maintains that. */
const flowers = {
    en: {
        folder: 'flower',
        before: 'before/parks.plan',
        town: 'before/town.plan',
        after: 'after/parks.plan',
        other: 'after/cleaning.plan',
        thing: 'roses',
        maintainer: 'Cleaning',
    },
    id: {
        folder: 'bunga',
        before: 'sebelum/pertamanan.plan',
        town: 'sebelum/kota.plan',
        after: 'sesudah/pertamanan.plan',
        other: 'sesudah/kebersihan.plan',
        thing: 'mawar',
        maintainer: 'Kebersihan',
    },
} satisfies Record<Locale, object>;

export function walkthroughPictures(): { readonly path: string; readonly text: string }[] {
    return locales.flatMap(locale => {
        const pictures = {
            findings: findings(locale),
            fix: fixes(locale),
            hover: hover(locale),
            jump: jump(locale),
            list: list(locale),
            own: own(locale),
            excel: tablePicture(locale),
            report: report(locale),
            meeting: meeting(locale),
        };
        return Object.entries(pictures).map(([name, text]) => ({ path: `images/walkthrough/${name}.${locale}.svg`, text }));
    });
}

function findings(locale: Locale): string {
    const file = excerpt(locale, 'before', 'serves', 'indicator', '//', 'buys');
    const top = heightOf(file) + 16;
    const rows = found(locale).map(({ message, values, rule }, i) => {
        const y = top + i * 36;
        return `${warning(14, y + 4)}${text(40, y + 13, say(message, locale, values), 'foreground')}${text(40, y + 29, rule, 'faint', 12)}`;
    });
    return picture(top + rows.length * 36 + 8, [panel({ ...file, found: flowers[locale].thing }, 0), ...rows]);
}

function fixes(locale: Locale): string {
    const file = excerpt(locale, 'before', '//', 'buys');
    const top = heightOf(file) + 8;
    const titles = found(locale).flatMap(finding => finding.fixes.slice(0, 2).map(fix => say(fix.title, locale, fix.values)));
    return picture(top + titles.length * 24 + 24, [panel({ ...file, found: flowers[locale].thing }, 0), ...menu(titles, 58, top, lamp)]);
}

function hover(locale: Locale): string {
    const plan = planOf(locale, 'after');
    const thing = plan.files.flatMap(file => file.declarations).find(({ name }) => name === flowers[locale].thing) as Declaration;
    const file = excerpt(locale, 'after', 'buys', 'location', 'handover', 'maintainer', 'upkeep');
    const facts = factsOf(plan, thing, locale).map(fact => `${fact.label}: ${fact.text.replace(/[*\\]|\[|\]\([^)]*\)/g, '')}`);
    const lines = [thing.title?.value ?? '', ...facts].flatMap(line => wrap(line, 540));
    const top = heightOf(file) + 8;
    return picture(top + lines.length * 22 + 20, [panel({ ...file, framed: flowers[locale].thing }, 0), ...note(lines, 40, top, 580)]);
}

function jump(locale: Locale): string {
    const { maintainer } = flowers[locale];
    const from = excerpt(locale, 'after', 'buys', 'location', 'handover', 'maintainer', 'upkeep');
    const to = excerpt(locale, 'other', 'department', 'program', 'during', 'maintains', 'budget');
    const top = heightOf(from) + 36;
    const arrow = `<path d="M 300 ${heightOf(from) + 4} v 24 m -5 -6 l 5 6 l 5 -6" fill="none" stroke="${colours.mark}" stroke-width="2"/>`;
    const [first, second] = [
        { ...from, framed: maintainer },
        { ...to, framed: maintainer },
    ];
    return picture(top + heightOf(to) + 4, [panel(first, 0), arrow, text(316, heightOf(from) + 21, 'F12', 'faint'), panel(second, top)]);
}

/** The completion list of a program: required properties come first, and the chosen word explains itself. */
function list(locale: Locale): string {
    const words: readonly KeywordId[] = ['budget', 'during', 'location', 'indicator', 'buys'];
    const file = excerpt(locale, 'after', 'program', 'serves');
    const meaning = wrap(keywordHelp('budget', false).meaning[locale], 250);
    const top = heightOf(file) + 8;
    const rows = words.map(id => spell(id, locale));
    const height = Math.max(rows.length * 24, meaning.length * 22 + 22) + 16;
    const choices = menu(rows, 30, top, () => '').map(part =>
        part.replace('width="420"', 'width="250"').replace('width="410"', 'width="240"'),
    );
    return picture(top + height + 4, [panel(file, 0), ...choices, ...note([rows[0] as string, ...meaning], 290, top, 320)]);
}

function own(locale: Locale): string {
    const { name, text: written } = startPlan('Palu', readYears('2026..2030') as Period, locale);
    const file = { name: `${name.toLowerCase()}.plan`, lines: written.trimEnd().split('\n') };
    return picture(heightOf(file) + 4, [panel(file, 0)]);
}

/** The first table of the report: what must be agreed, with whom. */
function report(locale: Locale): string {
    const plan = planOf(locale, 'before');
    const { title, sections } = reportOn(plan, findAll(plan, {}, allRules), locale);
    const [section] = sections;
    const table = section?.tables.find(({ groups }) => groups.some(({ rows }) => rows.length > 0));
    if (!section || !table) throw new Error('The flower has nothing to agree on.');
    const shown = ['number', 'matter', 'concerns'].flatMap(id => table.columns.find(column => column.id === id) ?? []);
    const at = [14, 50, 440];
    const parts = [text(14, 26, title, 'foreground', 17, 'bold'), text(14, 56, section.title, 'foreground', 15, 'bold')];
    let y = 84;
    for (const group of table.groups) {
        parts.push(text(14, y, group.title, 'foreground', 13, 'bold'));
        y += 26;
        parts.push(...shown.map((column, i) => text(at[i] as number, y, column.head, 'faint', 12)), line(14, y + 8, 612));
        for (const row of group.rows) {
            const cells = shown.map((column, i) =>
                wrap(sayCell(row.cells[column.id], locale).join(', '), ((at[i + 1] ?? 626) as number) - (at[i] as number) - 12),
            );
            for (const [i, lines] of cells.entries())
                parts.push(...lines.map((said, k) => text(at[i] as number, y + 28 + k * 20, said, 'foreground')));
            y += 20 + Math.max(...cells.map(lines => lines.length)) * 20;
            parts.push(line(14, y, 612));
        }
        y += 32;
    }
    return picture(y - 16, parts);
}

/** A point of the meeting with its first choices, and what the first of them would change. */
function meeting(locale: Locale): string {
    const language = createLanguage();
    const plan = planOf(locale, 'before');
    const findings = findAll(plan, {}, allRules);
    const textAt = (file: string) => textOf(locale, file.replace(/^file:\/\/\/[^/]+\//, ''));
    const read = (file: string, text: string) => readPlanFile(language, file, text);
    const table = { plan, findings, textOf: textAt, read, check: (one: Plan) => findAll(one, {}, allRules) };
    const [point] = meetingPoints(plan, findings);
    const choices = point ? readableChoices(point, table).filter(({ isKeeping }) => !isKeeping) : [];
    const chosen = choices.find(({ blanks }) => blanks.length === 0);
    const outcome = point && chosen && tryDecision(table, [{ point: point.id, choice: chosen.id, answers: [] }]);
    if (!point || !chosen || !outcome || 'refusal' in outcome) throw new Error('The flower has nothing to decide on.');
    const titles = [chosen, ...choices.filter(one => one !== chosen)].slice(0, 4).map(({ title, values }) => say(title, locale, values));
    const top = 44;
    const below = top + titles.length * 24 + 24;
    const lines = [titles[0] ?? '', ...outcome.sentences.flatMap(sentence => wrap(sentence[locale], 560))];
    return picture(below + lines.length * 22 + 20, [
        warning(14, 12),
        text(40, 22, matterOf(point)[locale], 'foreground', 15, 'bold'),
        ...menu(titles, 40, top, () => ''),
        ...note(lines, 40, below, 580),
    ]);
}

/** Lines of a file of the flower: the first that begins with each keyword, or with a remark, in the file's order. */
function excerpt(locale: Locale, place: 'before' | 'after' | 'other', ...kinds: readonly (KeywordId | '//')[]): Excerpt {
    const name = flowers[locale][place];
    const lines = textOf(locale, name).split('\n');
    const starts = kinds.map(word => (word === '//' ? '//' : spell(word, locale)));
    // A remark before the first keyword is the file's own.
    const shown = new Set(starts.map(word => lines.findIndex((line, i) => i > 0 && line.trimStart().startsWith(word))));
    if (shown.has(-1)) throw new Error(`${name} has no line for one of ${starts}`);
    const taken = lines.filter((_, i) => shown.has(i));
    const indent = Math.min(...taken.map(line => line.search(/\S/)));
    return { name, lines: taken.map(line => line.slice(indent)) };
}

function found(locale: Locale) {
    return findAll(planOf(locale, 'before'), {}, allRules);
}

function planOf(locale: Locale, state: 'before' | 'after'): Plan {
    const language = createLanguage();
    const { folder, before, town, after, other } = flowers[locale];
    const [root] = after.split('/') as [string];
    const paths = state === 'before' ? [before, town] : [after, other, town.replace(/^[^/]+/, root)];
    return makePlan(paths.map(path => readPlanFile(language, `file:///${folder}/${path}`, textOf(locale, path))));
}

function textOf(locale: Locale, path: string): string {
    return readFileSync(new URL(`../../examples/${flowers[locale].folder}/${path}`, import.meta.url), 'utf8');
}
