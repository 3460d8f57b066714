// A filter as plain data that fits into a link or a call: `department=Parks`. It must not know the plan.

/** Different keys narrow together; several values of one key widen. Names, titles or codes, as the reader writes them. */
export interface Filter {
    readonly departments: readonly string[];
    /** One's own departments: their work, and of all others the other end of every promise. */
    readonly mine: readonly string[];
    /** Visions, missions, goals or objectives, with all that serves them. */
    readonly goals: readonly string[];
    /** Places, with all that lies within them. */
    readonly locations: readonly string[];
    readonly years: readonly number[];
    readonly funds: readonly string[];
    readonly tags: readonly string[];
    /** Only what has a finding, with the other end of it. */
    readonly problems: boolean;
    /** Words that must all occur. */
    readonly search: string;
}

export const noFilter: Filter = {
    departments: [],
    mine: [],
    goals: [],
    locations: [],
    years: [],
    funds: [],
    tags: [],
    problems: false,
    search: '',
};

/** The key of every part of a filter, as it is written. */
export const filterKeys = {
    department: 'departments',
    mine: 'mine',
    goal: 'goals',
    location: 'locations',
    year: 'years',
    fund: 'funds',
    tag: 'tags',
    problems: 'problems',
    search: 'search',
} as const satisfies Record<string, keyof Filter>;

export type FilterKey = keyof typeof filterKeys;

export function isFiltering(filter: Filter): boolean {
    return writeFilter(filter).length > 0;
}

/** Reads `key=value` pairs; what cannot be read is named and left out. */
export function readFilter(pairs: readonly string[]): { readonly filter: Filter; readonly unknown: readonly string[] } {
    const unknown: string[] = [];
    let filter = noFilter;
    for (const pair of pairs) {
        const at = pair.indexOf('=');
        const key = (at < 0 ? pair : pair.slice(0, at)).trim();
        const value = at < 0 ? '' : pair.slice(at + 1).trim();
        const next = Object.hasOwn(filterKeys, key) ? add(filter, filterKeys[key as FilterKey], value, at < 0) : undefined;
        if (next) filter = next;
        else unknown.push(pair);
    }
    return { filter, unknown };
}

/** The pairs that `readFilter` reads back to the same filter. */
export function writeFilter(filter: Filter): string[] {
    return Object.entries(filterKeys).flatMap(([key, part]) => {
        const value = filter[part];
        if (typeof value === 'boolean') return value ? [key] : [];
        if (typeof value === 'string') return value === '' ? [] : [`${key}=${value}`];
        return value.map(each => `${key}=${each}`);
    });
}

function add(filter: Filter, part: keyof Filter, value: string, bare: boolean): Filter | undefined {
    if (part === 'problems') {
        if (!bare && !['true', 'false', ''].includes(value)) return undefined;
        return { ...filter, problems: value !== 'false' };
    }
    if (value === '') return undefined;
    if (part === 'search') return { ...filter, search: [filter.search, value].filter(Boolean).join(' ') };
    if (part === 'years') {
        if (!/^\d{4}$/.test(value)) return undefined;
        return { ...filter, years: [...new Set([...filter.years, Number(value)])] };
    }
    return { ...filter, [part]: [...new Set([...filter[part], value])] };
}
