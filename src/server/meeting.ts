// Answers of the server: what is to settle in a plan, what each choice would do, and the minutes. Nothing is written here: the editor does.
import { exportReportMarkdown } from '../exports/report-markdown.ts';
import { type Locale, say, type Text } from '../l10n/say.ts';
import { isAsRead } from '../language/lsp/workspace-edits.ts';
import type { Plans } from '../language/plans.ts';
import { supposing } from '../language/supposing.ts';
import type { Blank, Option } from '../meeting/choice.ts';
import type { OfferedChoice } from '../meeting/choices-of.ts';
import { type Outcome, type PlanOnTable, readableChoices, tryDecision as tried, type Undecided } from '../meeting/decide.ts';
import { minutesOf } from '../meeting/minutes.ts';
import { agendaOf, type MeetingPoint, meetingPoints, sheetOf } from '../meeting/points.ts';
import { decidersOf, entryOf, matterOf, postponed, readEntry } from '../meeting/record.ts';
import type { Department, PlanFile } from '../plan/model.ts';
import { fold } from '../plan/names/find-named.ts';
import { readMoment } from '../plan/period.ts';
import type { Plan } from '../plan/plan.ts';
import { titleOf } from '../plan/queries.ts';
import { fileName, rangeOf } from '../plan/source.ts';
import type * as protocol from '../protocol/meeting.ts';
import type { PlanChoice } from '../protocol/new-files.ts';
import type { Report } from '../report/table.ts';
import { wordsOf } from '../rules/engine/compare-findings.ts';
import type { Finding } from '../rules/engine/finding.ts';
import { findAll, type RuleSettings } from '../rules/engine/run.ts';
import { toBase64 } from './base64.ts';
import { meetingWords as words } from './meeting-words.ts';
import { planChoice, rootAsked } from './plan-choice.ts';
import { normalizeUri } from './uris.ts';

/** Writes a report as a Word document; left out where there is no room for what that needs. */
export type WriteDocument = (report: Report) => Promise<Uint8Array>;

export interface MeetingOptions {
    readonly plans: Plans;
    readonly locale: Locale;
    readonly rules: RuleSettings;
    /** As it is in the editor, else as it was saved. */
    readonly text: (uri: string) => Promise<string | undefined>;
    readonly read: (uri: string, text: string) => PlanFile;
    readonly handOver: NonNullable<PlanOnTable['handOver']>;
    readonly writeDocument?: WriteDocument | undefined;
}

export function agendaFor({ uri }: { readonly uri: string | null }, options: MeetingOptions): protocol.Agenda | PlanChoice {
    const { plans, locale, writeDocument } = options;
    const root = rootAsked(uri === null ? null : normalizeUri(uri), plans);
    const plan = root === undefined ? undefined : plans.plan(root);
    if (root === undefined || !plan) return planChoice(plans);
    const groups = agendaOf(plan, findingsAt(root, plans));
    const count = groups.reduce((sum, { points }) => sum + points.length, 0);
    return {
        root,
        title: plan.root ? titleOf(plan.root) : fileName(root),
        said: say(count === 0 ? words.nothing : words.count, locale, { n: count }),
        groups: groups.map(({ department, points }) => ({
            title: titleOfSide(department, locale),
            points: points.map(point => agendaPoint(point, plan, locale)),
        })),
        formats: writeDocument ? ['docx', 'md'] : ['md'],
    };
}

export async function choicesFor(
    request: protocol.ChoicesRequest,
    options: MeetingOptions,
): Promise<protocol.PointChoices | protocol.NotDecided> {
    const { locale } = options;
    return atPoint(request, options, (point, choices) => {
        const sides = Map.groupBy(choices, choice => (choice.isKeeping ? 'keeping' : choice.department));
        return {
            message: say(matterOf(point), locale),
            groups: [...sides].map(([side, own]) => ({
                title: side === 'keeping' ? say(words.keeping, locale) : titleOfSide(side, locale),
                choices: own.map(choice => offered(choice, locale)),
            })),
        };
    });
}

/** Options whose title or name holds all the words that were typed. */
export async function optionsFor(
    request: protocol.OptionsRequest,
    options: MeetingOptions,
): Promise<protocol.FoundOptions | protocol.NotDecided> {
    const { locale } = options;
    const typed = fold(request.typed)
        .split(/\s+/)
        .filter(word => word !== '');
    return atPoint(request, options, (_, choices) => {
        const blank = choices.find(({ id }) => id === request.choice)?.blanks[request.blank];
        const said = (blank?.options ?? []).map(option => saidOption(option, locale));
        const found = said.filter(({ title, detail }) => typed.every(word => fold(`${title} ${detail}`).includes(word)));
        return { options: found.slice(0, maxOptions) };
    });
}

/** The choices for a point of the plan that the steps before leave. */
function atPoint<T>(
    { root, point: id, before }: protocol.ChoicesRequest,
    options: MeetingOptions,
    use: (point: MeetingPoint, choices: readonly OfferedChoice[]) => T,
): Promise<T | protocol.NotDecided> {
    const { locale } = options;
    return onTable<T | protocol.NotDecided>(root, options, now => {
        const outcome = before.length === 0 ? undefined : tried(now, before);
        if (outcome && 'refusal' in outcome) return refused(outcome, locale);
        const table = outcome?.later ?? now;
        const point = meetingPoints(table.plan, table.findings).find(one => one.id === id);
        return point ? use(point, readableChoices(point, table)) : { refusal: say(words.gone, locale) };
    });
}

export async function previewFor(
    { root, steps }: protocol.DecisionRequest,
    options: MeetingOptions,
): Promise<protocol.DecisionPreview | protocol.NotDecided> {
    const { locale } = options;
    return onTable(root, options, now => {
        const outcome = tried(now, steps);
        if ('refusal' in outcome) return refused(outcome, locale);
        const { still, appeared, settled, sentences } = outcome;
        const { title, texts, entry } = madeOf(outcome, '', locale);
        shown.set(options.plans, { key: JSON.stringify([root, steps]), texts, made: by => ({ title, texts, entry: { ...entry, by } }) });
        const left = [...(still ? [still] : []), ...appeared];
        return {
            title: titleOfDecision(outcome, locale),
            sentences: sentences.map(sentence => say(sentence, locale)),
            settled: settled.map(point => say(matterOf(point), locale)),
            left: left.map(point => ({ id: point.id, message: say(matterOf(point), locale) })),
            deciders: decidersOf(outcome),
            texts: textsOf(outcome),
        };
    });
}

export async function decisionFor(
    { root, steps, by }: protocol.DecisionRequest & { readonly by: string },
    options: MeetingOptions,
): Promise<protocol.MadeDecision | protocol.NotDecided> {
    const { locale, plans } = options;
    const last = shown.get(plans);
    if (last?.key === JSON.stringify([root, steps]) && (await areAsBefore(last.texts, options))) return last.made(by);
    return onTable(root, options, now => {
        const outcome = tried(now, steps);
        return 'refusal' in outcome ? refused(outcome, locale) : madeOf(outcome, by, locale);
    });
}

/** The decision that was shown last: what is then made is that, and not worked out again. */
const shown = new WeakMap<Plans, Shown>();

interface Shown {
    readonly key: string;
    readonly texts: readonly protocol.ChangedText[];
    readonly made: (by: string) => protocol.MadeDecision;
}

function madeOf(outcome: Outcome, by: string, locale: Locale) {
    return { title: titleOfDecision(outcome, locale), texts: textsOf(outcome), entry: entryOf(outcome, by) };
}

async function areAsBefore(texts: readonly protocol.ChangedText[], { text }: MeetingOptions): Promise<boolean> {
    for (const { uri, before } of texts) if (((await text(uri)) ?? null) !== before) return false;
    return true;
}

export function postponementFor(
    { root, point: id, takenBy }: protocol.PostponeRequest,
    { plans, locale }: MeetingOptions,
): { readonly entry: protocol.RecordEntry } | protocol.NotDecided {
    const plan = plans.plan(normalizeUri(root));
    const point = plan && meetingPoints(plan, findingsAt(normalizeUri(root), plans)).find(one => one.id === id);
    return point ? { entry: postponed(point, takenBy) } : { refusal: say(words.gone, locale) };
}

export async function minutesFor(
    { root: asked, date, present, entries, format }: protocol.MinutesRequest,
    { plans, locale, writeDocument }: MeetingOptions,
): Promise<protocol.MinutesFile | protocol.NotDecided> {
    const root = normalizeUri(asked);
    const plan = plans.plan(root);
    const day = readMoment(date);
    if (!day || day.from !== day.to) return { refusal: say(words.badDay, locale, { date }) };
    if (format === null) return { text: '' };
    if (!plan) return { refusal: say(words.noPlan, locale) };
    const report = minutesOf(
        { date, present, entries: entries.flatMap(entry => readEntry(entry) ?? []) },
        { plan, findings: findingsAt(root, plans) },
        locale,
    );
    if (format === 'md') return { text: exportReportMarkdown(report) };
    if (!writeDocument) return { refusal: say(words.noDocument, locale) };
    try {
        return { base64: toBase64(await writeDocument(report)) };
    } catch (error) {
        return { refusal: say(words.documentFailed, locale, { reason: error instanceof Error ? error.message : String(error) }) };
    }
}

/** Runs with the texts that it asks for: what is not read yet is read, and it runs again. A text that has moved on is none. */
async function onTable<T>(asked: string, options: MeetingOptions, run: (now: PlanOnTable) => T): Promise<T | protocol.NotDecided> {
    const { plans, locale, rules, text, read, handOver } = options;
    const root = normalizeUri(asked);
    const texts = new Map<string, string | undefined>();
    for (;;) {
        const plan = plans.plan(root);
        if (!plan) return { refusal: say(words.noPlan, locale) };
        const missing = new Set<string>();
        const textOf = (uri: string) => {
            if (!texts.has(uri)) missing.add(uri);
            const known = texts.get(uri);
            return known !== undefined && plan.hasFile(uri) && !isAsRead(plan, uri, known) ? undefined : known;
        };
        const check = (one: Plan) => findAll(one, rules);
        const checkLast: PlanOnTable['checkLast'] = (later, changed) => {
            const before = new Map([...changed.keys()].map(uri => [uri, texts.get(uri)]));
            const found = supposing(plans, changed, before, read, supposed => supposed.findings().map(copyOf));
            return withFixes(found, () => check(later));
        };
        const result = run({ plan, findings: findingsAt(root, plans), textOf, read, check, checkLast, handOver });
        if (missing.size === 0) return result;
        for (const uri of missing) texts.set(uri, await text(uri));
    }
}

/** A finding as plain data: those of a supposed plan move on with the edit back. */
function copyOf({ rule, severity, file, span, message, values, related }: Finding): Omit<Finding, 'fixes'> {
    const at = ({ start, end }: Finding['span']) => ({ start, end });
    return { rule, severity, file, span: at(span), message, values, related: related.map(one => ({ ...one, span: at(one.span) })) };
}

/** Fixes are made of a plan that stays, and only when somebody wants one. */
function withFixes(found: readonly Omit<Finding, 'fixes'>[], check: () => readonly Finding[]): Finding[] {
    let checked: ReadonlyMap<string, Finding> | undefined;
    const keyOf = (one: Omit<Finding, 'fixes'>) => wordsOf({ ...one, fixes: [] });
    return found.map(one => ({
        ...one,
        get fixes() {
            checked ??= new Map(check().map(finding => [keyOf(finding), finding]));
            return checked.get(keyOf(one))?.fixes ?? [];
        },
    }));
}

function findingsAt(root: string, plans: Plans) {
    const byFile = plans.findings(root);
    return (plans.plan(root)?.files ?? []).flatMap(({ uri }) => byFile.get(uri) ?? []);
}

function agendaPoint(point: MeetingPoint, plan: Plan, locale: Locale): protocol.AgendaPoint {
    const { id, number, finding, ends, departments, department } = point;
    const others = departments.filter(one => one !== department).map(titleOf);
    const severity = words[finding.severity][locale];
    return {
        id,
        number,
        message: say(matterOf(point), locale),
        detail: others.length === 0 ? severity : say(words.with, locale, { severity, others: others.join(', ') }),
        severity: finding.severity,
        sheet: sheetOf(point),
        places: ends.map(({ file, span }) => ({ uri: file, range: rangeOf(plan.file(file)?.lineStarts ?? [0], span) })),
    };
}

function offered({ id, title, values, isKeeping, blanks }: OfferedChoice, locale: Locale): protocol.OfferedChoice {
    return { id, title: say(title, locale, values), isKeeping, blanks: blanks.map(blank => askedBlank(blank, locale)) };
}

/** More than this is no list to read but one to search. */
const maxOptions = 200;

function askedBlank({ ask, values, options, isOpen = false, initial = '' }: Blank, locale: Locale): protocol.AskedBlank {
    const said = options?.slice(0, maxOptions).map(option => saidOption(option, locale));
    const hasMore = (options?.length ?? 0) > maxOptions;
    return { ask: say(ask, locale, values).replace(/…$/, ''), isOpen, initial, hasMore, ...(said ? { options: said } : {}) };
}

function saidOption({ value, title, detail }: Option, locale: Locale): protocol.AnswerOption {
    return { value, title: title[locale], detail: detail[locale] };
}

function titleOfDecision(outcome: Outcome, locale: Locale): string {
    return entryOf(outcome, '')
        .decision.map(text => text[locale])
        .join('; ');
}

function textsOf({ texts }: Outcome): protocol.ChangedText[] {
    return [...texts].map(([uri, { before, after }]) => ({ uri, before: before ?? null, after }));
}

function titleOfSide(department: Department | undefined, locale: Locale): string {
    return department ? titleOf(department) : say(words.shared, locale);
}

function refused({ refusal, values }: Undecided, locale: Locale): protocol.NotDecided {
    return { refusal: say(refusal satisfies Text, locale, values) };
}
