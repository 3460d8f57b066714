// A drawing as plain data in pieces that keep their names from one drawing to the next, and what changes between two of them.
// It must not know what is drawn.

/** An element of SVG: its name, its attributes, what is in it. */
export type Shape = readonly [tag: string, attributes: Attributes, ...content: (Shape | string)[]];
export type Attributes = Readonly<Record<string, string>>;

export interface Piece {
    /** Names the same thing in the next drawing: `card:Parks.PlantTrees`. */
    readonly key: string;
    /** The key of the piece it lies in; empty for the sheet itself. */
    readonly parent: string;
    /** Where its own origin lies in its parent: the shape is the same wherever it stands. */
    readonly x: number;
    readonly y: number;
    /** Without content when it holds pieces. */
    readonly shape: Shape;
    readonly holds: boolean;
}

export interface Sheet {
    readonly width: number;
    readonly height: number;
    /** What it shows, in a sentence. */
    readonly label: string;
    /** Each after the piece it lies in, in the order in which they are painted. */
    readonly pieces: readonly Piece[];
}

export interface SheetPatch {
    /** The version it changes; 0 begins with an empty sheet. */
    readonly base: number;
    readonly version: number;
    readonly width: number;
    readonly height: number;
    readonly label: string;
    readonly removed: readonly string[];
    /** Each after those it follows or lies in. */
    readonly added: readonly Added[];
    readonly changed: readonly { readonly key: string; readonly x: number; readonly y: number; readonly shape: Shape }[];
    readonly moved: readonly { readonly key: string; readonly x: number; readonly y: number }[];
    /** Pieces whose content stands in a new order: the whole order. */
    readonly ordered: readonly { readonly parent: string; readonly keys: readonly string[] }[];
    /** The drawing has more pieces, of what the reader does not see: `moreOfDrawing` gives them, some at a time. */
    readonly more: boolean;
}

export interface Added extends Piece {
    /** The key of the piece of the same parent before it; empty for the first. */
    readonly after: string;
}
