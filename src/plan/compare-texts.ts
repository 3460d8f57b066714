// One order for texts wherever it must be the same on every machine. It must not know what they say.

/** By UTF-16 units; below zero where `a` comes first. */
export function compareTexts(a: string, b: string): number {
    return a < b ? -1 : a > b ? 1 : 0;
}
