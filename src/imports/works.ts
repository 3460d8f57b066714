// Nodes of works as programs, activities and subactivities of the plan. It must not know tables or files.

import { spell } from '../l10n/keywords.ts';
import type { Locale } from '../l10n/say.ts';
import { compareCodes, compareTexts } from '../plan/compare-texts.ts';
import { plainDecimal } from '../plan/decimal.ts';
import { makeLocated, makeOutput, makePlace, makeQuantity, makeReading, makeReference, makeRemarks, makeWork } from '../plan/make.ts';
import type { Output, Reading, Work } from '../plan/model.ts';
import type { Period } from '../plan/period.ts';
import type { Located } from '../plan/source.ts';
import type { Entry, Measure, Trouble } from './entries.ts';
import { figureRole } from './figures.ts';
import { joinYears, makeIndicators } from './indicators.ts';
import { periodOf } from './moments.ts';
import { nameAll } from './names.ts';
import type { ResultNode, WorkNode } from './tree.ts';
import { statedSums } from './tree.ts';
import { budgetsOf, type MoneyContext, moneysOf, noteOfSum, noteOrigin, timedMoneys } from './work-money.ts';

/** Targets of works, and how they are named. */
export interface WorkContext extends MoneyContext {
    /** Names of locations by title; none may be hidden by a name inside a department. */
    readonly locations: ReadonlyMap<string, string>;
    readonly results: ReadonlyMap<ResultNode, string>;
    readonly taken: ReadonlySet<string>;
    readonly firstYear: number | undefined;
    /** Each property stays with the work whose row says it, also where all parts of a group agree. */
    readonly asStated: boolean;
}

/** A node with what its parts say alike said once at the group. */
interface DraftWork {
    readonly node: WorkNode;
    measures: Measure[];
    /** The rows of measures, also of those that came from a part. */
    readonly rows: Map<Measure, Entry>;
    period: Period | undefined;
    place: string;
    rest: string;
    notes: string[];
    readonly parts: readonly DraftWork[];
}

export function makeWorks(nodes: readonly WorkNode[], context: WorkContext): Work[] {
    return makeAll(
        sortNodes(nodes).map(node => draftOf(node, context)),
        context,
    );
}

/** By code, number by number; those without a code last, by title. */
function sortNodes(nodes: readonly WorkNode[]): WorkNode[] {
    return [...nodes].sort((a, b) => compareCodes(a.code, b.code) || compareTexts(a.title, b.title));
}

function draftOf(node: WorkNode, context: WorkContext): DraftWork {
    const parts = sortNodes(node.parts).map(part => draftOf(part, context));
    const { entries } = node;
    const whole = ({ location }: Entry) => [location.place, location.rest].filter(Boolean).join(', ');
    const places = once(entries.map(whole));
    const periods = once(entries.map(entry => entry.period?.text ?? ''));
    const measures = joinYears(node.measures.map(({ measure }) => measure));
    const rowOf = new Map(node.measures.map(({ measure, entry }) => [measure.text, entry]));
    const draft: DraftWork = {
        node,
        measures,
        rows: new Map(measures.map(measure => [measure, rowOf.get(measure.text) as Entry])),
        period: periods.length === 1 ? entries[0]?.period : undefined,
        place: places.length === 1 ? (entries[0]?.location.place ?? '') : '',
        rest: places.length === 1 ? (entries[0]?.location.rest ?? '') : '',
        notes: once([
            ...node.statements,
            ...entries.flatMap(entry => entry.notes),
            // Rows of one work at several places or times: what is not said as a property is kept as a note.
            ...(places.length > 1 ? places.filter(Boolean) : []),
            ...(periods.length > 1 ? periods.filter(Boolean) : []),
        ]),
        parts,
    };
    if (!context.asStated) lift(draft);
    return draft;
}

/** Inherited properties go up when all parts agree; indicators of a group when its parts repeat them. */
function lift(draft: DraftWork): void {
    const { parts } = draft;
    if (parts.length === 0) return;
    const [first] = parts;
    if (
        first?.period &&
        parts.every(part => part.period?.text === first.period?.text) &&
        (!draft.period || draft.period.text === first.period.text)
    ) {
        draft.period = first.period;
        for (const part of parts) part.period = undefined;
    }
    for (const key of ['place', 'rest'] as const) {
        const text = first?.[key] ?? '';
        if (!text || parts.some(part => part[key] !== text) || (draft[key] && draft[key] !== text)) continue;
        draft[key] = text;
        for (const part of parts) part[key] = '';
    }
    if (parts.length < 2 && draft.node.kind !== 'program') return;
    // The measure of a group that stands in rows of its parts may be that of the group above.
    const isOfGroup = (measure: Measure) => measure.columns.indicator?.subject === 'activity';
    const counts = new Map<string, number>();
    for (const part of parts)
        for (const measure of part.measures) if (isOfGroup(measure)) counts.set(keyOf(measure), (counts.get(keyOf(measure)) ?? 0) + 1);
    const repeated = (measure: Measure) => isOfGroup(measure) && (counts.get(keyOf(measure)) ?? 0) > 1;
    const known = new Set(draft.measures.map(keyOf));
    for (const part of parts) {
        for (const measure of part.measures.filter(repeated))
            if (!known.has(keyOf(measure))) {
                known.add(keyOf(measure));
                draft.measures.push(measure);
                draft.rows.set(measure, part.rows.get(measure) as Entry);
            }
        part.measures = part.measures.filter(measure => !repeated(measure));
    }
}

function keyOf({ text, unit, figures }: Measure): string {
    return JSON.stringify([text, unit, figures.map(figure => figure.shown)]);
}

function once<T>(values: readonly T[]): T[] {
    return [...new Set(values)];
}

function makeAll(drafts: readonly DraftWork[], context: WorkContext): Work[] {
    const names = nameAll(
        drafts.map(({ node: { title, code, kind } }) => {
            const word = spell(kind, context.locale);
            return { title, code, fallback: `${word.charAt(0).toUpperCase()}${word.slice(1)}` };
        }),
        context.taken,
    );
    return drafts.map((draft, index) => makeOne(draft, names[index] as string, context));
}

function makeOne(draft: DraftWork, name: string, context: WorkContext): Work {
    const { node } = draft;
    const { outputs, left } = outputsOf(draft);
    const activities = makeAll(draft.parts, context);
    // One namespace for all that stands in the braces: parts have the first choice, then indicators, then outputs.
    const taken = new Set(activities.map(activity => activity.name));
    const indicators = makeIndicators(left, context, taken);
    for (const indicator of indicators) taken.add(indicator.name);
    const outputNames = nameAll(
        outputs.map(({ title }) => ({ title, code: '', fallback: spell('output', context.locale) })),
        taken,
        context.taken,
    );
    const place = context.locations.get(draft.place);
    const sums = statedSums(node);
    const budgets = budgetsOf(sums, context);
    const spent = timedMoneys(sums, 'actual', context);
    const cashPlan = timedMoneys(sums, 'cash-plan', context);
    const said = new Set([...budgets.said, ...spent.said, ...cashPlan.said]);
    const notes = [...(draft.rest ? [draft.rest] : []), ...draft.notes, ...sums.filter(sum => !said.has(sum)).flatMap(noteOfSum)];
    const serves = node.serves && context.results.get(node.serves);
    indicators.forEach((indicator, index) => {
        noteOrigin(indicator, draft.rows.get(left[index] as Measure) ?? node.entries[0], context);
    });
    const work = makeWork(node.kind, name, {
        title: makeLocated(node.title || undefined),
        code: makeLocated(node.code || undefined),
        serves: serves === undefined ? [] : [makeReference('serves', serves)],
        period: draft.period,
        places: place ? [makePlace(place)] : [],
        ceilings: moneysOf(sums, 'ceiling', context),
        budgets: budgets.moneys,
        spent: spent.moneys,
        cashPlan: cashPlan.moneys,
        forecasts: moneysOf(sums, 'forecast', context),
        progress: progressOf(node, context.locale),
        beneficiaries: once(node.entries.map(entry => entry.beneficiaries).filter(Boolean)).map(text => makeLocated(text)),
        problems: troublesOf(node, 'problem'),
        followUps: troublesOf(node, 'follow-up'),
        remarks: makeRemarks({ notes: once(notes) }),
        indicators,
        outputs: outputs.map(({ verb, title, measure }, index) => makeOutputOf(verb, title, measure, outputNames[index] as string)),
        activities,
    });
    noteOrigin(work, node.entries[0], context);
    return work;
}

function troublesOf({ entries }: WorkNode, kind: Trouble['kind']): Located<string>[] {
    return once(entries.flatMap(({ troubles }) => troubles.flatMap(trouble => (trouble.kind === kind ? trouble.text : [])))).map(text =>
        makeLocated(text),
    );
}

function progressOf({ entries }: WorkNode, locale: Locale): Reading[] {
    return entries.flatMap(entry =>
        entry.physical.flatMap(({ value, time }) => {
            const period = time && periodOf(time, locale);
            return period ? [makeReading(value, plainDecimal(value), { percent: true, period })] : [];
        }),
    );
}

/** `Pembangunan Jalan` builds `Jalan`; `Pengadaan Mesin` buys `Mesin`. */
const verbs = [
    ['builds', /^(?:pembangunan|construction of|construct|build)\s+(.+)/i],
    ['buys', /^(?:pengadaan|procurement of|procure|purchase of|buy)\s+(.+)/i],
] as const;

interface OutputDraft {
    readonly verb: Output['verb'];
    readonly title: string;
    readonly measure: Measure | undefined;
}

/** The thing that a work makes; its counted measure is the quantity of the thing, the others stay indicators. */
function outputsOf({ node, measures, parts }: DraftWork): { outputs: OutputDraft[]; left: Measure[] } {
    if (parts.length > 0) return { outputs: [], left: measures };
    const outputs: OutputDraft[] = [];
    let left = measures;
    const isOutput = ({ columns, figures }: Measure) =>
        columns.indicator?.subject !== 'outcome' &&
        columns.indicator?.subject !== 'activity' &&
        columns.indicator?.subject !== 'program' &&
        figures.length === 1;
    for (const [verb, pattern] of verbs) {
        const what = pattern.exec(node.title)?.[1];
        if (!what) continue;
        const measure = left.find(candidate => {
            const target = candidate.figures[0]?.target;
            return (
                isOutput(candidate) &&
                target?.unit &&
                target.unit !== '%' &&
                figureRole((candidate.figures[0] as Measure['figures'][number]).column) === 'target'
            );
        });
        left = left.filter(candidate => candidate !== measure);
        outputs.push({ verb, title: what.charAt(0).toUpperCase() + what.slice(1), measure });
    }
    // Many tables say the output twice, as a thing and as its measure.
    const said = new Set([...measures.map(({ text }) => text), node.title]);
    for (const text of once(node.entries.map(entry => entry.output)))
        if (text && !said.has(text)) outputs.push({ verb: 'delivers', title: text, measure: undefined });
    return { outputs, left };
}

function makeOutputOf(verb: Output['verb'], title: string, measure: Measure | undefined, name: string): Output {
    const target = measure?.figures[0]?.target;
    return makeOutput(verb, name, {
        title: makeLocated(title),
        quantity: target && makeQuantity(target.value, target.text, target.unit),
        remarks: makeRemarks({ notes: measure ? [measure.text] : [] }),
    });
}
