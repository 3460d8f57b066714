// How large a sheet stands in a window: whole where its letters can still be read, else as wide as the window. It must not know what it shows.

/** px of a sheet as it is drawn. */
export interface SheetSize {
    readonly width: number;
    /** Of one page. */
    readonly pageHeight: number;
    /** Its paper was made for the width of the window. */
    readonly isLoose: boolean;
}

/** Smaller letters than 9 px are not read: the smallest of a sheet are 10.7. */
const leastScale = 9 / 10.7;
/** Larger than this a sheet is no easier to read. */
const largest = 1.6;

/** px of the window for one px of the sheet. */
export function fitSheet({ width, pageHeight, isLoose }: SheetSize, room: { readonly width: number; readonly height: number }): number {
    const wide = room.width / Math.max(1, width);
    if (isLoose) return Math.max(leastScale, wide);
    const whole = Math.min(wide, room.height / Math.max(1, pageHeight));
    return Math.min(largest, Math.max(leastScale, whole < leastScale ? wide : whole));
}
