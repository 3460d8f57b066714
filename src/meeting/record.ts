// The course of a meeting as plain data: what was on the table and what was decided of it, in every language. It can travel and be kept, and
// holds nothing of the plan. It must not read a clock: the day is given.
import * as v from 'valibot';
import { fill, type Text, type Values } from '../l10n/say.ts';
import { titleOf } from '../plan/queries.ts';
import type { Outcome } from './decide.ts';
import type { MeetingPoint } from './points.ts';

export interface MeetingHead {
    /** As given: a day, `2026-11-29`. */
    readonly date: string;
    /** The people present, as given; empty where nobody says. */
    readonly present: string;
}

const text = v.pipe(v.object({ en: v.string(), id: v.string() }), v.readonly());
const texts = v.pipe(v.array(text), v.readonly());

/** The client of a server keeps entries, also from one window to the next: what comes back is read by this shape. */
const entryShape = v.pipe(
    v.object({
        /** decided: the plan was changed. kept: it stays, for a reason. postponed: it stays for now, and somebody takes it. */
        kind: v.picklist(['decided', 'kept', 'postponed']),
        /** For nobody to read: tells whether the point is still on the table. */
        point: v.string(),
        rule: v.string(),
        matter: text,
        /** Titles of the departments that it concerns. */
        concerned: v.pipe(v.array(v.string()), v.readonly()),
        /** The choices that were made, with their answers; of what is kept the reason. */
        decision: texts,
        /** The department that decided it, or that takes the postponed point. */
        by: v.string(),
        /** The change of the plan. */
        sentences: texts,
        /** Other points that the decision settled, and points that it left. */
        alsoSettled: texts,
        brought: texts,
    }),
    v.readonly(),
);

export type MeetingEntry = v.InferOutput<typeof entryShape>;
export type EntryKind = MeetingEntry['kind'];

export interface MeetingRecord extends MeetingHead {
    readonly entries: readonly MeetingEntry[];
}

export function matterOf({ finding }: MeetingPoint): Text {
    return fill(finding.message, finding.values);
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
    const said = fill(title, values);
    if (answers.length === 0) return said;
    const with_ = listed(answers);
    const begun = (text: string) => text.replace(/…$/, '');
    return { en: `${begun(said.en)}: ${with_.en}`, id: `${begun(said.id)}: ${with_.id}` };
}

function listed(texts: readonly Text[]): Text {
    return { en: texts.map(({ en }) => en).join('; '), id: texts.map(({ id }) => id).join('; ') };
}

/** Undefined for what is no entry. */
export function readEntry(value: unknown): MeetingEntry | undefined {
    const { success, output } = v.safeParse(entryShape, value, { abortEarly: true });
    return success ? output : undefined;
}
