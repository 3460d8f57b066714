// The rows of a form as a tree: fields of government, goals, works with their parts. Works of two plans are paired. It must not know columns.
import type { RowLevel } from '../../layouts/form.ts';
import { compareCodes } from '../../plan/compare-texts.ts';
import type { Department, Result, Work } from '../../plan/model.ts';
import { fold } from '../../plan/names/find-named.ts';
import { findCode, officialCodes } from '../../plan/official-codes.ts';
import type { Plan } from '../../plan/plan.ts';
import { titleOf } from '../../plan/queries.ts';
import type { Gaps } from './gaps.ts';

export interface Item {
    readonly kind: RowLevel | 'total';
    readonly code: string;
    readonly title: string;
    readonly work: Work | undefined;
    /** The same work in the plan that is compared with. */
    readonly other: Work | undefined;
    readonly result: Result | undefined;
    readonly department: Department | undefined;
    /** Items whose money adds up to its own. */
    readonly parts: readonly Item[];
}

const nothing = { code: '', work: undefined, other: undefined, result: undefined, department: undefined, parts: [] };

/** With all their parts, also those that a form does not show; works of the other plan that this one lacks come last. */
export function workItems(works: readonly Work[], others: readonly Work[], department: Department | undefined): Item[] {
    return pairWorks(works, others).map(([work, other]): Item => {
        const shown = (work ?? other) as Work;
        const parts = workItems(work?.activities ?? [], other?.activities ?? [], department);
        return { kind: shown.kind, code: codeOf(shown), title: titleOf(shown), work, other, result: undefined, department, parts };
    });
}

export function codeOf(work: { readonly code: Work['code'] }): string {
    return work.code?.value.trim() ?? '';
}

/** By code and title, then code, then title, then name, among those that stand in the same work. */
function pairWorks(works: readonly Work[], others: readonly Work[]): [Work | undefined, Work | undefined][] {
    const free = new Set(others);
    const found = new Map<Work, Work>();
    const keys: readonly ((work: Work) => string)[] = [
        work => (codeOf(work) ? `${codeOf(work)} ${fold(titleOf(work))}` : ''),
        codeOf,
        work => fold(titleOf(work)),
        work => work.name,
    ];
    for (const keyOf of others.length > 0 ? keys : []) {
        const byKey = Map.groupBy(free, keyOf);
        for (const work of works) {
            const [twin] = found.has(work) || keyOf(work) === '' ? [] : (byKey.get(keyOf(work)) ?? []).filter(one => free.has(one));
            if (!twin) continue;
            found.set(work, twin);
            free.delete(twin);
        }
    }
    return [
        ...works.map((work): [Work | undefined, Work | undefined] => [work, found.get(work)]),
        ...others.filter(one => free.has(one)).map((other): [undefined, Work] => [undefined, other]),
    ];
}

/** The codes of the field of government that a program belongs to: `1` and `1.03` of `1.03.10`; undefined for codes of another shape. */
function fieldOf(code: string): readonly [string, string] | undefined {
    const [, area, field] = /^(\d{1,2}|[Xx])\.(\d{1,2}|[Xx]{2})\.\d{1,2}$/.exec(code) ?? [];
    return area === undefined || field === undefined ? undefined : [area, `${area}.${field}`];
}

/** Programs under their fields of government, in the order of their codes; those without such a code come last, by themselves. */
export function underFields(programs: readonly Item[], levels: readonly RowLevel[], plan: Plan, gaps: Gaps): Item[] {
    if (!levels.includes('urusan')) return sorted(programs);
    const { current } = officialCodes(plan, 'works');
    const heading = (kind: 'urusan' | 'bidang', code: string, parts: readonly Item[]): Item => {
        const title = findCode(current, code)?.entry.name ?? '';
        if (title === '') gaps.add('official', undefined, { name: code });
        return { ...nothing, kind, code, title, parts };
    };
    const coded = sorted(programs.filter(({ code }) => fieldOf(code)));
    const areas = Map.groupBy(coded, ({ code }) => fieldOf(code)?.[0] as string);
    const top = [...areas].map(([area, inArea]) => {
        const fields = Map.groupBy(inArea, ({ code }) => fieldOf(code)?.[1] as string);
        return heading(
            'urusan',
            area,
            [...fields].map(([field, inField]) => heading('bidang', field, inField)),
        );
    });
    return [...top, ...sorted(programs.filter(({ code }) => !fieldOf(code)))];
}

/** By code, number by number, with their parts; those without a code keep their order and come last. */
function sorted(items: readonly Item[]): Item[] {
    return [...items].sort((a, b) => compareCodes(a.code, b.code)).map(item => ({ ...item, parts: sorted(item.parts) }));
}

/** A work without a code among others that have one says its level before its title: codes say it of the others. */
export function withLevelWords(items: readonly Item[]): readonly Item[] {
    const all = (item: Item): Item[] => [item, ...item.parts.flatMap(all)];
    if (items.flatMap(all).every(({ code }) => code === '')) return items;
    const words = { program: 'Program', activity: 'Kegiatan', subactivity: 'Sub Kegiatan' } as const;
    const told = (item: Item): Item => ({
        ...item,
        title: item.code === '' && item.kind in words ? `${words[item.kind as keyof typeof words]}: ${item.title}` : item.title,
        parts: item.parts.map(told),
    });
    return items.map(told);
}

export function totalItem(title: string, parts: readonly Item[]): Item {
    return { ...nothing, kind: 'total', title, parts };
}

export function resultItem(result: Result, parts: readonly Item[] = []): Item {
    return { ...nothing, kind: result.kind, code: result.code?.value ?? '', title: titleOf(result), result, parts };
}
