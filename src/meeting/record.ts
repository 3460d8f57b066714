// The course of a meeting as plain data: what was on the table and what was decided of it, in every language. It can travel and be kept, and
// holds nothing of the plan. It must not read a clock: the day is given.
import { say, type Text, type Values } from '../l10n/say.ts';
import { titleOf } from '../plan/queries.ts';
import type { Outcome } from './decide.ts';
import type { MeetingPoint } from './points.ts';

export interface MeetingHead {
    /** As given: a day, `2026-11-29`. */
    readonly date: string;
    /** Who was there, as given; empty where nobody says. */
    readonly present: string;
}

/** decided: the plan was changed. kept: it stays, for a reason. postponed: it stays for now, and somebody takes it. */
export type EntryKind = 'decided' | 'kept' | 'postponed';

export interface MeetingEntry {
    readonly kind: EntryKind;
    /** For nobody to read: tells whether the point is still on the table. */
    readonly point: string;
    readonly rule: string;
    readonly matter: Text;
    /** Titles of the departments that it concerns. */
    readonly concerned: readonly string[];
    /** The choice that was made, with its answers; the reason; or who takes the point. */
    readonly decision: readonly Text[];
    readonly by: string;
    /** What changes in the plan. */
    readonly sentences: readonly Text[];
    /** Other points that the decision settled, and points that it left. */
    readonly alsoSettled: readonly Text[];
    readonly brought: readonly Text[];
}

export interface MeetingRecord extends MeetingHead {
    readonly entries: readonly MeetingEntry[];
}

export function inEvery(text: Text, values: Values): Text {
    return { en: say(text, 'en', values), id: say(text, 'id', values) };
}

export function matterOf({ finding }: MeetingPoint): Text {
    return inEvery(finding.message, finding.values);
}

/** Titles of the departments that a decision binds: those that the point concerns, and those whose part of the plan it changes. */
export function decidersOf({ made, changed }: Outcome): readonly string[] {
    return [...new Set([...(made[0]?.point.departments.map(titleOf) ?? []), ...changed])];
}

export function entryOf(outcome: Outcome, by: string): MeetingEntry {
    const [first] = outcome.made;
    if (!first) throw new Error('A decision has a step.');
    const { point, choice } = first;
    const isKept = choice.isKeeping;
    return {
        kind: isKept ? 'kept' : 'decided',
        point: point.id,
        rule: point.finding.rule,
        matter: matterOf(point),
        concerned: point.departments.map(titleOf),
        decision: outcome.made.map(({ choice: one, answers }) => (one.isKeeping ? listed(answers) : sayChoice(one, answers))),
        by,
        sentences: outcome.sentences,
        alsoSettled: outcome.settled.filter(({ id }) => id !== point.id).map(matterOf),
        brought: outcome.appeared.map(matterOf),
    };
}

export function postponed(point: MeetingPoint, takenBy: string): MeetingEntry {
    return {
        kind: 'postponed',
        point: point.id,
        rule: point.finding.rule,
        matter: matterOf(point),
        concerned: point.departments.map(titleOf),
        decision: [],
        by: takenBy,
        sentences: [],
        alsoSettled: [],
        brought: [],
    };
}

function sayChoice({ title, values }: { readonly title: Text; readonly values: Values }, answers: readonly Text[]): Text {
    const said = inEvery(title, values);
    if (answers.length === 0) return said;
    const with_ = listed(answers);
    const begun = (text: string) => text.replace(/…$/, '');
    return { en: `${begun(said.en)}: ${with_.en}`, id: `${begun(said.id)}: ${with_.id}` };
}

function listed(texts: readonly Text[]): Text {
    return { en: texts.map(({ en }) => en).join('; '), id: texts.map(({ id }) => id).join('; ') };
}

/** Whether something that was kept elsewhere is an entry: it comes back over a wire or from an older version. */
export function isRecordEntry(value: unknown): value is MeetingEntry {
    if (typeof value !== 'object' || value === null) return false;
    const entry = value as Readonly<Record<keyof MeetingEntry, unknown>>;
    const areTexts = (list: unknown) => Array.isArray(list) && list.every(isText);
    return (
        (entry.kind === 'decided' || entry.kind === 'kept' || entry.kind === 'postponed') &&
        typeof entry.point === 'string' &&
        typeof entry.rule === 'string' &&
        typeof entry.by === 'string' &&
        isText(entry.matter) &&
        Array.isArray(entry.concerned) &&
        entry.concerned.every(title => typeof title === 'string') &&
        areTexts(entry.decision) &&
        areTexts(entry.sentences) &&
        areTexts(entry.alsoSettled) &&
        areTexts(entry.brought)
    );
}

function isText(value: unknown): value is Text {
    const text = value as Partial<Text> | null;
    return typeof text === 'object' && typeof text?.en === 'string' && typeof text.id === 'string';
}
