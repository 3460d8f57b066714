// The state of a window of sheets, as plain data: the sheet, its pages, the filter, the older version. It must not know the plan.
import { type Filter, readFilter, writeFilter } from '../filter.ts';

export interface WindowState {
    /** Address of the sheet; left out, the one that a plan opens with. */
    readonly sheet?: string;
    /** The first of its pages that is shown. */
    readonly page: number;
    readonly filter: Filter;
    /** The sheet is that of the thing in which the cursor of the editor is. */
    readonly follows: boolean;
    /** The version that sheets are compared with: a revision, or the URI of a folder. */
    readonly against?: string;
}

/** Keys of drawings that sheets took the place of. */
const earlier = /^(view|depth|open|asset)=/;

/** Reads the pairs that `writeWindowState` writes, and those of earlier versions; the rest is left out. */
export function readWindowState(pairs: readonly string[]): WindowState {
    const valueAt = (key: string) => pairs.find(pair => pair.startsWith(`${key}=`))?.slice(key.length + 1);
    const sheet = valueAt('sheet');
    const against = valueAt('against');
    const page = Number(valueAt('page') ?? 1);
    const { filter } = readFilter(pairs.filter(pair => !/^(sheet|page|against)=|^follow$/.test(pair) && !earlier.test(pair)));
    return {
        ...(sheet ? { sheet } : {}),
        page: Number.isInteger(page) && page > 0 ? page : 1,
        filter,
        follows: pairs.includes('follow'),
        ...(against ? { against } : {}),
    };
}

export function writeWindowState({ sheet, page, filter, follows, against }: WindowState): string[] {
    return [
        ...(sheet ? [`sheet=${sheet}`] : []),
        ...(page > 1 ? [`page=${page}`] : []),
        ...(follows ? ['follow'] : []),
        ...(against ? [`against=${against}`] : []),
        ...writeFilter(filter),
    ];
}
