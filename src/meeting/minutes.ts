// Minutes as a report: decisions with their changes in sentences, what is kept and why, what is postponed and who takes it, what is still
// open. Written from the record of a meeting, or from two versions of a plan. It must not know formats, nor read a clock.
import type { Change as PlanChange } from '../diff/change.ts';
import { changeSections } from '../diff/write-changes.ts';
import { fill, type Locale, type Text, type Values } from '../l10n/say.ts';
import { sayTime } from '../l10n/times.ts';
import type { Plan } from '../plan/plan.ts';
import { brokenPlaces, titleOf } from '../plan/queries.ts';
import { fileName } from '../plan/source.ts';
import { contextOf, type ReportContext } from '../report/context.ts';
import type { Column, Report, Row, Section, Table } from '../report/table.ts';
import type { Finding } from '../rules/engine/finding.ts';
import { keysOf, matchFindings } from '../rules/engine/match-findings.ts';
import { plain } from './choice.ts';
import type { KeptPoint } from './kept.ts';
import { minutesWords as words } from './minutes-words.ts';
import { type MeetingPoint, meetingPoints } from './points.ts';
import { type EntryKind, type MeetingEntry, type MeetingHead, type MeetingRecord, matterOf } from './record.ts';

/** A version of a plan, with what is found in it. */
export interface CheckedPlan {
    readonly plan: Plan;
    readonly findings: readonly Finding[];
}

/** `now`: the plan as the meeting leaves it. */
export function minutesOf(record: MeetingRecord, now: CheckedPlan, locale: Locale): Report {
    const context = contextOf(now.plan, now.findings, locale);
    const points = meetingPoints(now.plan, now.findings);
    const open = new Set(points.map(({ id }) => id));
    const of = (kind: EntryKind) => record.entries.filter(entry => entry.kind === kind);
    // A point that was postponed first and settled later is no longer postponed.
    const waiting = of('postponed').filter(({ point }) => open.has(point));
    const named = new Set(waiting.map(({ point }) => point));
    const rest = points.filter(({ id }) => !named.has(id));
    const counts = { decided: of('decided').length, kept: of('kept').length, postponed: waiting.length, open: points.length };
    return reportOf(
        record,
        context,
        context.say(words.counts, counts),
        [],
        [
            {
                id: 'decisions',
                title: context.say(words.decisions),
                tab: context.say(words.decisions),
                intro: context.say(words.decisionsIntro),
                tables: [decidedTable(of('decided'), context), keptTable(of('kept'), context)],
            },
            {
                id: 'open',
                title: context.say(words.open),
                tab: context.say(words.open),
                intro: context.say(words.openIntro),
                tables: [postponedTable(waiting, context), pointTable('remaining', words.remaining, words.noneRemaining, rest, context)],
            },
        ],
    );
}

/** Two versions of a plan, named for the reader. */
export interface ComparedPlans {
    readonly before: CheckedPlan & { readonly name: string };
    readonly now: CheckedPlan & { readonly name: string };
    readonly changes: readonly PlanChange[];
    /** Points that a comment keeps now and did not keep before. */
    readonly kept: readonly KeptPoint[];
}

export function minutesBetween({ before, now, changes, kept }: ComparedPlans, head: MeetingHead, locale: Locale): Report {
    const context = contextOf(now.plan, now.findings, locale);
    const earlier = contextOf(before.plan, before.findings, locale);
    const [olds, news] = [meetingPoints(before.plan, before.findings), meetingPoints(now.plan, now.findings)];
    const keys = (points: readonly MeetingPoint[], plan: Plan) => points.map(({ finding }) => keysOf(finding, plan));
    const matches = matchFindings(keys(olds, before.plan), keys(news, now.plan));
    const known = new Set(matches);
    const silenced = new Set(kept.map(({ before: old }) => old));
    const settled = olds.filter(({ finding }, i) => matches[i] === -1 && !silenced.has(finding));
    const added = news.filter((_, i) => !known.has(i));
    const rest = news.filter((_, i) => known.has(i));
    const counts = { changes: changes.length, settled: settled.length, kept: kept.length, added: added.length, open: news.length };
    const compared: readonly [string, string] = [
        context.say(words.compared),
        context.say(words.fromTo, { before: before.name, after: now.name }),
    ];
    return reportOf(
        head,
        context,
        context.say(words.countsBetween, counts),
        [compared, ...unreadFact([before.plan, now.plan], context)],
        [
            {
                id: 'decisions',
                title: context.say(words.decisions),
                tab: context.say(words.decisions),
                intro: context.say(words.decisionsIntro),
                tables: [changeTable(changes, context), keptTable(kept.map(keptEntry), context)],
            },
            {
                id: 'points',
                title: context.say(words.results),
                tab: context.say(words.results),
                intro: context.say(words.resultsIntro),
                tables: [
                    pointTable('settled', words.settled, words.noneSettled, settled, earlier),
                    pointTable('added', words.added, words.noneAdded, added, context),
                    pointTable('remaining', words.open, words.noneRemaining, rest, context),
                ],
            },
        ],
    );
}

function reportOf(
    { date, present }: MeetingHead,
    { plan, locale, say }: ReportContext,
    counts: string,
    more: Report['facts'],
    sections: readonly Section[],
): Report {
    const title = plan.root ? titleOf(plan.root) : say(words.plan);
    return {
        locale,
        title,
        subtitle: say(words.subtitle),
        facts: [
            [say(words.date), sayTime(date)[locale]],
            ...(present === '' ? [] : [[say(words.present), present] as const]),
            ...more,
            [say(words.count), counts],
        ],
        contents: say(words.contents),
        sections,
    };
}

/** Nothing is told of what cannot be read, and that is said. */
function unreadFact(plans: readonly Plan[], { say }: ReportContext): Report['facts'] {
    const broken = plans.flatMap(({ files }) => files.filter(file => brokenPlaces(file).length > 0).map(({ uri }) => fileName(uri)));
    return broken.length === 0 ? [] : [[say(words.unreadFact), say(words.unread, { files: [...new Set(broken)].join(', ') })]];
}

type Say = ReportContext['say'];

const text = (id: string, head: string, share: number, isHead = false): Column => ({
    id,
    head,
    kind: 'text',
    share,
    ...(isHead ? { isHead } : {}),
});

function table(id: string, caption: string, empty: string, columns: readonly Column[], rows: readonly Row[]): Table {
    return { id, caption, empty, columns, groups: rows.length === 0 ? [] : [{ title: '', rows }] };
}

function numberColumn(say: Say): Column {
    return { id: 'number', head: say(words.number), kind: 'mark', share: 5 };
}

function decidedTable(entries: readonly MeetingEntry[], { say }: ReportContext): Table {
    const columns = [
        numberColumn(say),
        text('matter', say(words.matter), 25, true),
        text('decision', say(words.decision), 22),
        text('changes', say(words.changes), 30),
        text('by', say(words.by), 18),
    ];
    const rows = entries.map((entry, i) => ({
        cells: {
            number: String(i + 1),
            matter: say(entry.matter),
            decision: lines(entry.decision, say),
            changes: [
                ...lines(entry.sentences, say),
                ...entry.alsoSettled.map(x => say(words.alsoSettled, { x })),
                ...entry.brought.map(x => say(words.brought, { x })),
            ],
            by: entry.by,
        },
    }));
    return table('decided', say(words.decided), say(words.noneDecided), columns, rows);
}

/** A comment that keeps a point has a reason, not a name. */
function keptEntry({ before, reason }: KeptPoint): Pick<MeetingEntry, 'matter' | 'decision' | 'by'> {
    return { matter: fill(before.message, before.values), decision: [plain(reason)], by: '' };
}

function keptTable(entries: readonly Pick<MeetingEntry, 'matter' | 'decision' | 'by'>[], { say }: ReportContext): Table {
    const columns = [
        numberColumn(say),
        text('matter', say(words.matter), 40, true),
        text('reason', say(words.reason), 35),
        text('by', say(words.by), 20),
    ];
    const rows = entries.map((entry, i) => ({
        cells: { number: String(i + 1), matter: say(entry.matter), reason: lines(entry.decision, say), by: entry.by },
    }));
    return table('kept', say(words.kept), say(words.noneKept), columns, rows);
}

function postponedTable(entries: readonly MeetingEntry[], { say }: ReportContext): Table {
    const columns = [
        numberColumn(say),
        text('matter', say(words.matter), 45, true),
        text('concerned', say(words.concerned), 25),
        text('by', say(words.takenBy), 25),
    ];
    const rows = entries.map((entry, i) => ({
        cells: { number: String(i + 1), matter: say(entry.matter), concerned: entry.concerned, by: entry.by },
    }));
    return table('postponed', say(words.postponed), say(words.nonePostponed), columns, rows);
}

function pointTable(id: string, caption: Text, empty: Text, points: readonly MeetingPoint[], context: ReportContext): Table {
    const { say, placeOf } = context;
    const columns = [
        numberColumn(say),
        text('matter', say(words.matter), 45, true),
        text('concerned', say(words.concerned), 25),
        text('where', say(words.where), 25),
    ];
    const rows = points.map((point, i): Row => {
        const { finding, departments } = point;
        return {
            severity: finding.severity,
            cells: {
                number: String(i + 1),
                matter: say(matterOf(point)),
                concerned: departments.map(titleOf),
                where: placeOf(finding.file, finding.span),
            },
        };
    });
    return table(id, say(caption), say(empty), columns, rows);
}

function changeTable(changes: readonly PlanChange[], { say, locale }: ReportContext): Table {
    const columns = [text('department', say(words.department), 30, true), text('change', say(words.change), 70)];
    const rows = changeSections([{ plan: '', changes }], locale).map(({ title, sentences }) => ({
        cells: { department: title, change: sentences },
    }));
    return table('changes', say(words.changed), say(words.noneChanged), columns, rows);
}

function lines(texts: readonly Text[], say: (text: Text, values?: Values) => string): string[] {
    return texts.map(one => say(one));
}
