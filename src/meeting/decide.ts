// A decision tried out: the texts as they would be, the sentences of the change, and the findings that go and come. Several steps make one
// decision, each made in the plan that the one before it left. Nothing is written. It must not know how texts are stored.
import { comparePlans } from '../diff/compare.ts';
import { sayChange } from '../diff/say-change.ts';
import { keywordLocaleOf } from '../l10n/keyword-locale.ts';
import type { Text, Values } from '../l10n/say.ts';
import { applyChanges, applyEdits, type Change, type TextEdit } from '../plan/edit.ts';
import { makePlan } from '../plan/make-plan.ts';
import type { PlanFile } from '../plan/model.ts';
import type { Plan } from '../plan/plan.ts';
import { brokenPlaces } from '../plan/queries.ts';
import type { Finding } from '../rules/engine/finding.ts';
import { keysOf, matchFindings } from '../rules/engine/match-findings.ts';
import type { Handing } from './choice.ts';
import { choicesOf, type OfferedChoice } from './choices-of.ts';
import { type MeetingPoint, meetingPoints } from './points.ts';

/** A plan on the table, with its texts. */
export interface PlanOnTable {
    readonly plan: Plan;
    /** In the order of its files. */
    readonly findings: readonly Finding[];
    readonly textOf: (file: string) => string | undefined;
    readonly read: (file: string, text: string) => PlanFile;
    readonly check: (plan: Plan) => readonly Finding[];
    /** The same by an edit there and back, given all texts that differ from this plan; afterwards nothing may be asked of this plan. */
    readonly checkLast?: (plan: Plan, texts: ReadonlyMap<string, string>) => readonly Finding[];
    /** The edits by which a program goes to another department; left out, none does. */
    readonly handOver?: (handing: Handing, now: Pick<PlanOnTable, 'plan' | 'textOf'>) => readonly TextEdit[] | Undecided;
}

/** One choice for one point, with an answer for each of its blanks. */
export interface Step {
    readonly point: string;
    readonly choice: string;
    readonly answers: readonly string[];
}

/** The effect of a decision. */
export interface Outcome {
    /** By file; `before` is undefined for a file that is made. */
    readonly texts: ReadonlyMap<string, { readonly before: string | undefined; readonly after: string }>;
    readonly sentences: readonly Text[];
    /** Titles of the departments whose part of the plan changes. */
    readonly changed: readonly string[];
    /** Points of the plan as it is that the decision settles. */
    readonly settled: readonly MeetingPoint[];
    /** Points that it brings, which further steps may settle. */
    readonly appeared: readonly MeetingPoint[];
    /** The point itself, while it is still open after all steps. */
    readonly still: MeetingPoint | undefined;
    /** The choices that were made, as a reader is told them. */
    readonly made: readonly { readonly point: MeetingPoint; readonly choice: OfferedChoice; readonly answers: readonly Text[] }[];
    /** The plan as it would be. */
    readonly later: PlanOnTable;
}

/** Why a decision cannot be made as it was put. */
export interface Undecided {
    readonly refusal: Text;
    readonly values: Values;
}

const refusals = {
    gone: {
        en: 'The plan has changed meanwhile; this point is no longer as it was. Choose it again.',
        id: 'Rencana sudah berubah; masalah ini tidak lagi seperti semula. Pilih lagi.',
    },
    answer: {
        en: 'This cannot be written into the plan: {answer}. Write it as it would stand in the text of the plan.',
        id: 'Ini tidak dapat ditulis ke dalam rencana: {answer}. Tulis seperti dalam teks rencana.',
    },
    file: {
        en: 'A file that this changes is not as it was read. Save it or undo its changes, then choose again.',
        id: 'Berkas yang akan diubah tidak lagi seperti saat dibaca. Simpan atau batalkan perubahannya, lalu pilih lagi.',
    },
} satisfies Record<string, Text>;

export function tryDecision(now: PlanOnTable, steps: readonly Step[]): Outcome | Undecided {
    let later = now;
    const made: { point: MeetingPoint; choice: OfferedChoice; answers: readonly Text[] }[] = [];
    const before = new Map<string, string | undefined>();
    const after = new Map<string, string>();
    for (const [i, step] of steps.entries()) {
        const point = meetingPoints(later.plan, later.findings).find(({ id }) => id === step.point);
        const choice = point && choicesOf(point, later.plan, later.textOf).find(({ id }) => id === step.choice);
        if (!point || !choice) return { refusal: refusals.gone, values: {} };
        const texts = textsOf(choice, step, later);
        if ('refusal' in texts) return texts;
        if (breaks(texts, later)) return cannotBeWritten(step);
        for (const [file, text] of texts) {
            if (!before.has(file)) before.set(file, now.textOf(file));
            after.set(file, text);
        }
        made.push({ point, choice, answers: sayAnswers(choice, step.answers) });
        const plan = planWith(texts, later);
        later = {
            ...later,
            plan,
            textOf: file => after.get(file) ?? now.textOf(file),
            findings: i < steps.length - 1 ? now.check(plan) : [],
        };
    }
    return outcomeOf(now, later, made, before, after);
}

/** The texts that a step changes. */
function textsOf(choice: OfferedChoice, step: Step, now: PlanOnTable): ReadonlyMap<string, string> | Undecided {
    const handing = choice.hands?.(step.answers);
    if (handing && now.handOver) {
        const edits = now.handOver(handing, now);
        if ('refusal' in edits) return edits;
        const byFile = Map.groupBy(edits, ({ file }) => file);
        return new Map([...byFile].map(([file, own]) => [file, applyEdits(now.textOf(file) ?? '', own)]));
    }
    const changes = choice.changes(step.answers);
    if (!changes || changes.length === 0) return cannotBeWritten(step);
    return textsAfter(changes, now) ?? { refusal: refusals.file, values: {} };
}

function outcomeOf(
    now: PlanOnTable,
    last: PlanOnTable,
    made: Outcome['made'],
    before: ReadonlyMap<string, string | undefined>,
    after: ReadonlyMap<string, string>,
): Outcome {
    const texts = new Map([...after].map(([file, text]) => [file, { before: before.get(file), after: text }]));
    const isTouched = (file: string) => texts.has(file);
    const changes = comparePlans(now.plan, last.plan, isTouched, ({ file }) => isTouched(file));
    const changed = [...new Set(changes.flatMap(({ of }) => of.department?.title ?? []))];
    const olds = meetingPoints(now.plan, now.findings);
    const oldKeys = olds.map(({ finding }) => keysOf(finding, now.plan));
    const { check, checkLast = check } = now;
    const later = { ...last, findings: checkLast(last.plan, after) };
    const news = meetingPoints(later.plan, later.findings);
    const matches = matchFindings(
        oldKeys,
        news.map(({ finding }) => keysOf(finding, later.plan)),
    );
    const known = new Set(matches);
    const own = olds.findIndex(({ id }) => id === made[0]?.point.id);
    return {
        texts,
        sentences: changes.map(sayChange),
        changed,
        settled: olds.filter((_, i) => matches[i] === -1),
        appeared: news.filter((_, i) => !known.has(i)),
        still: news[matches[own] ?? -1],
        made,
        later,
    };
}

function cannotBeWritten({ answers }: Step): Undecided {
    return { refusal: refusals.answer, values: { answer: answers.map(answer => `"${answer}"`).join(', ') } };
}

/** Choices without blanks that can be read once they are written; the others are tried when their blanks are filled in. */
export function readableChoices(point: MeetingPoint, now: PlanOnTable): OfferedChoice[] {
    return choicesOf(point, now.plan, now.textOf).filter(choice => {
        if (choice.hands && !now.handOver) return false;
        if (choice.blanks.length > 0) return choice.blanks.every(({ options, isOpen }) => isOpen || options?.length !== 0);
        const changes = choice.changes([]);
        const texts = changes && textsAfter(changes, now);
        return texts !== undefined && !breaks(texts, now);
    });
}

function textsAfter(changes: readonly Change[], { textOf }: PlanOnTable): ReadonlyMap<string, string> | undefined {
    return applyChanges(changes, file => {
        const text = textOf(file);
        return text === undefined ? undefined : { text, language: keywordLocaleOf(text) };
    });
}

/** Whether less of a text can be read than before, or nothing changes. */
function breaks(texts: ReadonlyMap<string, string>, { plan, textOf, read }: PlanOnTable): boolean {
    const places = (file: PlanFile | undefined) => (file ? brokenPlaces(file).length + file.problems.length : 0);
    return [...texts].some(([file, text]) => text === textOf(file) || places(read(file, text)) > places(plan.file(file)));
}

function planWith(texts: ReadonlyMap<string, string>, { plan, read }: PlanOnTable): Plan {
    const kept = plan.files.filter(({ uri }) => !texts.has(uri)).map(file => plan.asRead(file));
    const changed = [...texts].map(([file, text]) => read(file, text));
    return makePlan([...kept, ...changed], { catalogues: plan.catalogues, related: plan.related });
}

/** Answers as they are read: an option by its title, with the name that tells it from others. */
function sayAnswers({ blanks }: OfferedChoice, answers: readonly string[]): Text[] {
    return answers.map((answer, i) => {
        const option = blanks[i]?.options?.find(({ value }) => value === answer);
        return option?.title ?? { en: answer, id: answer };
    });
}
