// The measures of a drawing, in px. It must not know the graph.

/** How much a card says: everything (small plans) or title and one line. */
export type DetailLevel = 'full' | 'compact';

export interface Sizes {
    readonly cardWidth: number;
    readonly titleSize: number;
    readonly titleLines: number;
    readonly lineHeight: number;
    /** Lines under a card's title. */
    readonly metaRows: number;
    /** Width of the column with the lanes' names. */
    readonly laneHeader: number;
    /** Height of the strip on which an asset lives. */
    readonly strip: number;
    /** Columns to aim for; a year is cut while fewer are filled. */
    readonly columns: number;
}

export const sizesOf: Readonly<Record<DetailLevel, Sizes>> = {
    full: { cardWidth: 190, titleSize: 12.5, titleLines: 3, lineHeight: 15, metaRows: 2, laneHeader: 140, strip: 16, columns: 7 },
    compact: { cardWidth: 152, titleSize: 11.5, titleLines: 3, lineHeight: 13.5, metaRows: 1, laneHeader: 118, strip: 14, columns: 8 },
};

/** The most programs that are drawn with full cards unless asked otherwise. */
export const maxFullCards = 24;

export const labelSize = 10;
export const captionSize = 9.5;
/** Where a label may not be wider than this, it stands in two lines. */
export const stubLabelRoom = 84;
export const rulerHeight = 42;
/** Distance of parallel lines: along rows, and in the gutters between columns. */
export const channelPitch = 13;
export const gutterPitch = 7;
/** Heights of cards and places of arrows on their sides are multiples of this. */
export const portPitch = 6;
export const railStrip = 6;
export const cardPadding = 9;
