// Changes by department, as text for a terminal, as Markdown, and as JSON for programs. It must not know how they were found.

import { plainText } from '../l10n/markdown.ts';
import { toJson } from '../l10n/safe-text.ts';
import { type Locale, say, type Text } from '../l10n/say.ts';
import { compareTexts } from '../plan/compare-texts.ts';
import type { Change } from './change.ts';
import { sayChange } from './say-change.ts';
import { sentences } from './sentences.ts';

/** Changes of one plan. */
export interface PlanChanges {
    /** Where the plan is, from the folder that was asked for; empty where it is that folder. */
    readonly plan: string;
    readonly changes: readonly Change[];
    /** Texts that cannot be read: of what they declare nothing is told. */
    readonly unread?: readonly UnreadText[];
}

export interface UnreadText {
    readonly version: 'before' | 'after';
    /** The file as a reader calls it, and the place in it. */
    readonly place: string;
}

const words = {
    heading: { en: 'What changed', id: 'Apa yang berubah' },
    between: { en: 'From {before} to {after}.', id: 'Dari {before} ke {after}.' },
    none: { en: 'Nothing changed.', id: 'Tidak ada yang berubah.' },
    shared: { en: 'Shared by all departments', id: 'Dipakai bersama oleh semua perangkat daerah' },
    count: { en: '{n} changes.', id: '{n} perubahan.' },
    noneRead: { en: 'Nothing changed in what can be read.', id: 'Tidak ada yang berubah pada bagian yang dapat dibaca.' },
    unread: {
        en: '{place} cannot be read in {version}; changes in it are not listed.',
        id: '{place} tidak dapat dibaca pada {version}; perubahan di dalamnya tidak disebutkan.',
    },
    countOne: { en: 'One change.', id: 'Satu perubahan.' },
} satisfies Record<string, Text>;

/** Empty when nothing changed. `show` makes text of a plan harmless where it is shown. */
export function writeChangesAsText(plans: readonly PlanChanges[], locale: Locale, show: (text: string) => string): string {
    return changeSections(plans, locale)
        .map(({ plan, title, sentences }) => {
            const head = plan === '' ? title : `${plan}: ${title}`;
            return `${show(head)}\n${sentences.map(sentence => `  ${show(sentence)}\n`).join('')}`;
        })
        .join('\n');
}

/** `before` and `after` say which versions were compared. */
export function writeChangesAsMarkdown(plans: readonly PlanChanges[], names: { before: string; after: string }, locale: Locale): string {
    const sections = changeSections(plans, locale);
    const count = sections.reduce((sum, section) => sum + section.sentences.length, 0);
    const isPart = plans.some(({ unread = [] }) => unread.length > 0);
    const closing = count === 0 ? (isPart ? words.noneRead : words.none) : count === 1 ? words.countOne : words.count;
    const between = say(words.between, locale, { before: plainText(names.before), after: plainText(names.after) });
    const lines = [`# ${words.heading[locale]}`, '', `${between} ${say(closing, locale, { n: count })}`];
    const unread = sayUnread(plans, names, locale);
    if (unread.length > 0) lines.push('', ...unread.map(sentence => `- ${plainText(sentence)}`));
    let last = '';
    for (const { plan, title, sentences } of sections) {
        if (plan !== last) lines.push('', `## ${plainText(plan)}`);
        last = plan;
        lines.push('', `${plan === '' ? '##' : '###'} ${plainText(title)}`, '', ...sentences.map(sentence => `- ${plainText(sentence)}`));
    }
    return `${lines.join('\n')}\n`;
}

/** One sentence for each text that cannot be read. */
export function sayUnread(plans: readonly PlanChanges[], names: { before: string; after: string }, locale: Locale): string[] {
    const texts = plans.flatMap(({ unread = [] }) => unread);
    return texts.map(({ place, version }) => say(words.unread, locale, { place, version: names[version] }));
}

/** Sentences by department, what is shared first. */
export function sayChanges(
    changes: readonly Change[],
    locale: Locale,
): { readonly title: string; readonly sentences: readonly string[] }[] {
    return changeSections([{ plan: '', changes }], locale);
}

/** An array with one object a change. Fields that say nothing are left out; `before` and `after` are in the notation of the plan language. */
export function writeChangesAsJson(plans: readonly PlanChanges[], locale: Locale): string {
    const objects = plans.flatMap(({ plan, changes }) =>
        inOrder(changes).map(change => ({
            plan,
            department: change.of.department?.path ?? null,
            change: change.change,
            kind: change.of.kind,
            name: change.of.path,
            title: change.of.title,
            ...(change.change === 'changed' ? { property: change.property, key: change.key?.plain } : {}),
            ...('before' in change ? { before: change.before?.plain, after: change.after?.plain } : {}),
            message: sayChange(change)[locale],
        })),
    );
    return `[${objects.map(object => `\n  ${toJson(object)}`).join(',')}\n]\n`;
}

/** The changes of a department, as sentences. */
export interface ChangeSection {
    readonly plan: string;
    readonly title: string;
    readonly sentences: readonly string[];
}

/** By plan and department, what is shared first. */
export function changeSections(plans: readonly PlanChanges[], locale: Locale): ChangeSection[] {
    return plans.flatMap(({ plan, changes }) =>
        [...Map.groupBy(inOrder(changes), change => change.of.department?.path)].map(([path, list]) => ({
            plan,
            title: path === undefined ? words.shared[locale] : (list[0]?.of.department?.title ?? path),
            sentences: list.map(change => sayChange(change)[locale]),
        })),
    );
}

const properties = Object.keys(sentences);

/** Shared things first; of one thing the changes of the whole, then its properties, always in one order. */
function inOrder(changes: readonly Change[]): Change[] {
    const departments = [undefined, ...new Set(changes.flatMap(change => change.of.department?.path ?? []))];
    const things = new Map<string, number>();
    for (const { of } of changes) if (!things.has(of.path)) things.set(of.path, things.size);
    const rank = (change: Change) => (change.change === 'changed' ? 1 + properties.indexOf(change.property) : 0);
    const department = new Map(departments.map((path, i) => [path, i]));
    return changes.toSorted(
        (a, b) =>
            (department.get(a.of.department?.path) ?? 0) - (department.get(b.of.department?.path) ?? 0) ||
            (things.get(a.of.path) ?? 0) - (things.get(b.of.path) ?? 0) ||
            rank(a) - rank(b) ||
            compareTexts(keyOf(a), keyOf(b)),
    );
}

function keyOf(change: Change): string {
    return change.change === 'changed' ? (change.key?.plain ?? '') : '';
}
