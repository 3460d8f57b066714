// Which drawing a reader looks at, as plain data: the view, the filter, how deep, what stands open. It must not know the plan.
import { type Filter, noFilter, readFilter, writeFilter } from './filter.ts';

export const viewNames = ['flow', 'cascade', 'asset', 'timeline', 'places', 'matrix'] as const;
export type ViewName = (typeof viewNames)[number];

/** How much is shown: a line per department, programs, their activities too, what these make too. */
export const depths = ['departments', 'programs', 'activities', 'outputs'] as const;
export type Depth = (typeof depths)[number];

export interface DrawingState {
    readonly view: ViewName;
    readonly filter: Filter;
    /** Left out: programs, and departments where there are too many programs to read. */
    readonly depth?: Depth;
    /** Departments that stand open among collapsed ones, by name, in the order in which they were opened; places as `placeToOpen` names them. */
    readonly opened: readonly string[];
    /** The asset whose life is drawn; left out, all. */
    readonly asset?: string;
}

const placePrefix = 'place:';

/** What stands for a place among what is opened: its path may also be the name of a department. */
export function placeToOpen(path: string): string {
    return placePrefix + path;
}

/** The paths of the places among what is opened. */
export function placesOpened(opened: readonly string[]): string[] {
    return opened.filter(name => name.startsWith(placePrefix)).map(name => name.slice(placePrefix.length));
}

export const firstState: DrawingState = { view: 'flow', filter: noFilter, opened: [] };

/** Reads the pairs that `writeState` writes; what cannot be read is named and left out. */
export function readState(pairs: readonly string[]): { readonly state: DrawingState; readonly unknown: readonly string[] } {
    const rest: string[] = [];
    const unknown: string[] = [];
    let state = firstState;
    for (const pair of pairs) {
        const [, key, value] = /^(view|depth|open|asset)=(.+)$/s.exec(pair) ?? [];
        const view = viewNames.find(name => name === value);
        const depth = depths.find(name => name === value);
        if (key === 'view' && view) state = { ...state, view };
        else if (key === 'depth' && depth) state = { ...state, depth };
        else if (key === 'open' && value) state = { ...state, opened: [...new Set([...state.opened, value])] };
        else if (key === 'asset' && value) state = { ...state, asset: value };
        else if (key) unknown.push(pair);
        else rest.push(pair);
    }
    const filter = readFilter(rest);
    return { state: { ...state, filter: filter.filter }, unknown: [...unknown, ...filter.unknown] };
}

export function writeState({ view, filter, depth, opened, asset }: DrawingState): string[] {
    return [
        ...(view === 'flow' ? [] : [`view=${view}`]),
        ...(depth ? [`depth=${depth}`] : []),
        ...opened.map(name => `open=${name}`),
        ...(asset ? [`asset=${asset}`] : []),
        ...writeFilter(filter),
    ];
}
