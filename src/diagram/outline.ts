// A drawing in words: lines within lines. It must not know what they say.

export interface Outline {
    readonly text: string;
    /** The address of the sheet of what it speaks of. */
    readonly key?: string;
    readonly children: readonly Outline[];
}

export function leaf(text: string, key?: string): Outline {
    return { text, children: [], ...(key === undefined ? {} : { key }) };
}
