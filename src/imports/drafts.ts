// What each group of rows says, with what its parts say alike said once at the group. It must not know names or references.
import type { Period } from '../plan/period.ts';
import type { Entry, Measure, Sum } from './entries.ts';
import type { Group } from './groups.ts';

export interface DraftIndicator extends Measure {
    readonly measures: 'outcome' | 'output' | undefined;
}

export interface DraftOutput {
    readonly verb: 'buys' | 'builds' | 'delivers';
    readonly title: string;
    /** Its quantity, and the words of the measure that it comes from. */
    readonly measure: Measure | undefined;
}

export interface Draft {
    readonly group: Group;
    indicators: DraftIndicator[];
    readonly outputs: DraftOutput[];
    readonly budgets: readonly (Sum & { readonly entry: Entry })[];
    readonly forecasts: readonly (Sum & { readonly entry: Entry })[];
    readonly beneficiaries: readonly string[];
    period: Period | undefined;
    place: string;
    /** What the location says beyond its place. */
    rest: string;
    notes: string[];
    readonly parts: readonly Draft[];
}

/** `Pembangunan Jalan` builds `Jalan`; `Pengadaan Mesin` buys `Mesin`. */
const verbs = [
    ['builds', /^(?:pembangunan|construction of|construct|build)\s+(.+)/i],
    ['buys', /^(?:pengadaan|procurement of|procure|purchase of|buy)\s+(.+)/i],
] as const;

export function draftGroup(group: Group): Draft {
    const parts = group.parts.map(draftGroup);
    const { entries } = group;
    const isLeaf = group.parts.length === 0;
    const outputs = isLeaf ? outputsOf(group) : [];
    const measured = outputs.flatMap(output => output.measure ?? []);
    // The measure of the activity stands in the rows of its subactivities.
    const below = group.kind === 'activity' ? group.parts.flatMap(part => part.entries) : [];
    const own = group.kind === 'subactivity' ? [] : entries;
    const indicators: DraftIndicator[] = [
        ...[...own, ...below].flatMap(({ measures: { group: measure } }) => (measure ? [{ ...measure, measures: undefined }] : [])),
        ...entries.flatMap(({ measures: { output } }) =>
            output && !measured.includes(output) ? [{ ...output, measures: 'output' as const }] : [],
        ),
        ...entries.flatMap(({ measures: { outcome } }) => (outcome ? [{ ...outcome, measures: 'outcome' as const }] : [])),
    ];
    const draft: Draft = {
        group,
        indicators: once(indicators, keyOf),
        outputs,
        budgets: entries.flatMap(entry => entry.budgets.map(sum => ({ ...sum, entry }))),
        forecasts: entries.flatMap(entry => entry.forecasts.map(sum => ({ ...sum, entry }))),
        beneficiaries: once(entries.flatMap(({ beneficiaries }) => (beneficiaries ? [beneficiaries] : []))),
        period: alike(
            entries.map(entry => entry.period),
            samePeriod,
        ),
        place: alike(entries.map(entry => entry.location.place)) ?? '',
        rest: alike(entries.map(entry => entry.location.rest)) ?? '',
        notes: once(entries.flatMap(entry => entry.notes)),
        parts,
    };
    keepWhatDiffers(draft);
    liftFrom(parts, draft);
    return draft;
}

/** Rows of one work that are at different places, or at different times: what is not said as a property is kept as a note. */
function keepWhatDiffers(draft: Draft): void {
    const { entries } = draft.group;
    const whole = (entry: Entry) => [entry.location.place, entry.location.rest].filter(Boolean).join(', ');
    if (once(entries.map(whole)).length > 1) {
        draft.place = '';
        draft.rest = '';
        draft.notes.push(...once(entries.map(whole).filter(Boolean)));
    }
    if (once(entries.map(entry => entry.period?.text ?? '')).length > 1)
        draft.notes.push(...once(entries.flatMap(entry => entry.period?.text ?? [])));
}

/** Inherited properties go up when all parts agree; texts when they are repeated. */
function liftFrom(parts: readonly Draft[], draft: Draft): void {
    if (parts.length === 0) return;
    const counts = new Map<string, number>();
    for (const part of parts)
        for (const indicator of part.indicators) counts.set(keyOf(indicator), (counts.get(keyOf(indicator)) ?? 0) + 1);
    const isRepeated = (indicator: DraftIndicator) => (counts.get(keyOf(indicator)) ?? 0) > 1;
    draft.indicators = once([...draft.indicators, ...parts.flatMap(part => part.indicators.filter(isRepeated))], keyOf);
    for (const part of parts) part.indicators = part.indicators.filter(indicator => !isRepeated(indicator));

    const period = alike(
        parts.map(part => part.period),
        samePeriod,
    );
    if (period && (!draft.period || samePeriod(period, draft.period))) {
        draft.period = period;
        for (const part of parts) part.period = undefined;
    }
    for (const key of ['place', 'rest'] as const) {
        const text = alike(parts.map(part => part[key]));
        if (!text || (draft[key] && draft[key] !== text)) continue;
        draft[key] = text;
        for (const part of parts) part[key] = '';
    }
    if (parts.length < 2) return;
    const shared = (parts[0] as Draft).notes.filter(note => parts.every(part => part.notes.includes(note)));
    draft.notes = once([...draft.notes, ...shared]);
    for (const part of parts) part.notes = part.notes.filter(note => !shared.includes(note));
}

function outputsOf({ entries, title }: Group): DraftOutput[] {
    const measure = entries.find(entry => entry.measures.output)?.measures.output;
    const outputs: DraftOutput[] = [];
    for (const [verb, pattern] of verbs) {
        const what = pattern.exec(title)?.[1];
        const counts = measure?.target?.unit && measure.target.unit !== '%' ? measure : undefined;
        if (what) outputs.push({ verb, title: what.charAt(0).toUpperCase() + what.slice(1), measure: counts });
    }
    // Many tables say the output twice, as a thing and as its measure.
    const said = new Set([...entries.map(entry => entry.measures.output?.text), title]);
    for (const text of once(entries.map(entry => entry.output)))
        if (text && !said.has(text)) outputs.push({ verb: 'delivers', title: text, measure: undefined });
    return outputs;
}

export function keyOf(indicator: DraftIndicator): string {
    return JSON.stringify([
        indicator.text,
        indicator.measures,
        indicator.target?.text,
        indicator.target?.unit,
        indicator.unread,
        indicator.year,
    ]);
}

function samePeriod(a: Period | undefined, b: Period | undefined): boolean {
    return a?.from === b?.from && a?.to === b?.to;
}

/** The value that all have; undefined when they differ or there is none. */
function alike<T>(values: readonly T[], same: (a: T, b: T) => boolean = (a, b) => a === b): T | undefined {
    const [first] = values;
    return first !== undefined && values.every(value => same(value, first)) ? first : undefined;
}

function once<T>(values: readonly T[], key: (value: T) => unknown = value => value): T[] {
    const seen = new Set<unknown>();
    return values.filter(value => !seen.has(key(value)) && seen.add(key(value)));
}
