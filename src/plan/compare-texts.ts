// One order for texts wherever it must be the same on every machine. It must not know what they say.

/** By UTF-16 units; below zero where `a` comes first. */
export function compareTexts(a: string, b: string): number {
    return a < b ? -1 : a > b ? 1 : 0;
}

/** Codes number by number: `1.2` before `1.10`. An empty code comes last. */
export function compareCodes(a: string, b: string): number {
    if (!a || !b) return a ? -1 : b ? 1 : 0;
    const [left, right] = [a.split('.'), b.split('.')];
    for (let i = 0; i < Math.max(left.length, right.length); i++) {
        const [x = '', y = ''] = [left[i], right[i]];
        const order = /^\d+$/.test(x) && /^\d+$/.test(y) ? Number(x) - Number(y) : 0;
        if (order || x !== y) return order || compareTexts(x, y);
    }
    return 0;
}
