// Rows as a tree of programs, activities and subactivities by their codes, whatever their order. It must not know names or text.

import type { Text, Values } from '../l10n/say.ts';
import { compareTexts } from '../plan/compare-texts.ts';
import { plainDecimal } from '../plan/decimal.ts';
import type { CodeShape, Level } from './codes.ts';
import { groupCode, levelOf } from './codes.ts';
import type { Entry } from './entries.ts';
import type { Field } from './fields.ts';
import { messages } from './messages.ts';
import type { Nomenclature } from './nomenclature.ts';
import { findOfficialName } from './nomenclature.ts';

export interface Group {
    readonly kind: Level;
    /** Empty when the row has none. */
    readonly code: string;
    /** Empty when neither the table nor the official list has one. */
    title: string;
    /** The rows that speak of it; none for a group that only its parts' codes tell of. */
    readonly entries: Entry[];
    readonly parts: Group[];
}

export type Flag = (entry: Entry, field: Field, message: Text, values: Values) => void;

/** The programs. Every entry is in exactly one group. */
export function groupEntries(entries: readonly Entry[], shape: CodeShape, list: Nomenclature, flag: Flag): Group[] {
    const programs: Group[] = [];
    const byCode = new Map<string, Group>();
    const find = (kind: Level, code: string, siblings: Group[], title: string): Group => {
        let group = byCode.get(code);
        if (!group) {
            group = { kind, code, title: title || (findOfficialName(code, list) ?? ''), entries: [], parts: [] };
            byCode.set(code, group);
            siblings.push(group);
        }
        if (!group.title) group.title = title;
        return group;
    };
    // Sorted by content, so that the order of the rows does not matter; groups with a row of their own come before their parts.
    for (const entry of [...entries].sort((a, b) => compareTexts(contentOf(a), contentOf(b)))) {
        const level = levelOf(entry.code, shape);
        if (!entry.code || level === undefined || level === 'heading') {
            programs.push({ kind: 'program', code: entry.code, title: entry.title, entries: [entry], parts: [] });
            if (entry.code) flag(entry, 'code', messages.unknownLevel, { code: entry.code });
            else flag(entry, 'code', messages.missingCode, { title: entry.title });
            continue;
        }
        const program = find(
            'program',
            groupCode(entry.code, 'program', shape),
            programs,
            level === 'program' ? entry.title : entry.programTitle,
        );
        const inActivity =
            level === 'program'
                ? program
                : find(
                      'activity',
                      groupCode(entry.code, 'activity', shape),
                      program.parts,
                      level === 'activity' ? entry.title : entry.activityTitle,
                  );
        if (level === 'subactivity') addSubactivity(inActivity, entry, list, flag);
        else addTo(inActivity, entry, flag);
    }
    return sortGroups(programs);
}

function addSubactivity(activity: Group, entry: Entry, list: Nomenclature, flag: Flag): void {
    const title = entry.title || (findOfficialName(entry.code, list) ?? '');
    if (!entry.title) flag(entry, 'title', messages.missingTitle, { code: entry.code });
    const same = activity.parts.filter(part => part.code === entry.code);
    const group = same.find(part => part.title === title);
    if (group) {
        addTo(group, entry, flag);
        return;
    }
    const other = same[0];
    if (other)
        flag(entry, 'title', messages.otherTitle, {
            code: entry.code,
            row: entry.row,
            other: other.entries[0]?.row ?? '',
            title: other.title,
        });
    activity.parts.push({ kind: 'subactivity', code: entry.code, title, entries: [entry], parts: [] });
}

function addTo(group: Group, entry: Entry, flag: Flag): void {
    const [first] = group.entries;
    if (first && entry.title && entry.title !== first.title)
        flag(entry, 'title', messages.otherTitle, { code: entry.code, other: first.row, title: first.title });
    if (first) flag(entry, 'code', messages.repeatedCode, { code: entry.code, other: first.row });
    group.entries.push(entry);
}

/** By code, number by number; those without a code last, by title. */
function sortGroups(groups: readonly Group[]): Group[] {
    return groups
        .map(group => ({ ...group, parts: sortGroups(group.parts) }))
        .sort((a, b) => compareCodes(a.code, b.code) || compareTexts(a.title, b.title));
}

function compareCodes(a: string, b: string): number {
    if (!a || !b) return a ? -1 : b ? 1 : 0;
    const [left, right] = [a.split('.'), b.split('.')];
    for (let i = 0; i < Math.max(left.length, right.length); i++) {
        const [x = '', y = ''] = [left[i], right[i]];
        const order = /^\d+$/.test(x) && /^\d+$/.test(y) ? Number(x) - Number(y) : 0;
        if (order || x !== y) return order || compareTexts(x, y);
    }
    return 0;
}

function contentOf(entry: Entry): string {
    const { code, title, funds, location, period, measures, output, notes, beneficiaries, budgets, forecasts } = entry;
    const sums = [...budgets, ...forecasts].map(sum => `${plainDecimal(sum.amount)}@${sum.year}`);
    const aims = Object.values(measures).map(
        measure => `${measure.text}=${measure.target?.text ?? measure.unread} ${measure.target?.unit}`,
    );
    return JSON.stringify([
        code,
        title,
        entry.programTitle,
        entry.activityTitle,
        funds,
        sums,
        location,
        period?.from,
        period?.to,
        aims,
        output,
        notes,
        beneficiaries,
    ]);
}
