// The lines in which two texts differ, as one replacement: what stands above and below keeps its cursors. It must not know editors.

export interface Difference {
    /** Offsets in the text before. */
    readonly start: number;
    readonly end: number;
    readonly replacement: string;
}

export function differenceOf(before: string, after: string): Difference {
    const shorter = Math.min(before.length, after.length);
    let start = 0;
    while (start < shorter && before[start] === after[start]) start++;
    start = start === 0 ? 0 : before.lastIndexOf('\n', start - 1) + 1;
    let end = before.length;
    let endAfter = after.length;
    while (end > start && endAfter > start && before[end - 1] === after[endAfter - 1]) {
        end--;
        endAfter--;
    }
    // Down to the next beginning of a line, so that whole lines are replaced.
    if (end > start && before[end - 1] !== '\n') {
        const next = before.indexOf('\n', end);
        const more = next < 0 ? before.length - end : next + 1 - end;
        end += more;
        endAfter += more;
    }
    return { start, end, replacement: after.slice(start, endAfter) };
}
