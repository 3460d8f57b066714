// Which rectangles are taken. It must not know what stands in them.
import { addToList } from '../../../plan/lists.ts';

/** Small boxes in small cells, long ones in large cells, so that neither fills many. */
const smallCell = 64;
const largeCell = 768;
const longSide = 400;

/** A growing set of rectangles in px, asked for overlaps. */
export class Boxes {
    private readonly bounds: number[] = [];
    private readonly owners: number[] = [];
    private readonly small = new Map<number, number[]>();
    private readonly large = new Map<number, number[]>();

    /** `owner`: a number of the caller's; a question may leave out one owner's boxes. */
    add(left: number, top: number, right: number, bottom: number, owner: number): void {
        const id = this.owners.length;
        this.bounds.push(left, top, right, bottom);
        this.owners.push(owner);
        const long = right - left > longSide || bottom - top > longSide;
        const cells = long ? this.large : this.small;
        const size = long ? largeCell : smallCell;
        for (let a = Math.floor(left / size); a <= right / size; a++) {
            for (let b = Math.floor(top / size); b <= bottom / size; b++) {
                const key = cellKey(a, b);
                addToList(cells, key, id);
            }
        }
    }

    /** The left side of some box of another owner that overlaps, or undefined when the place is free. */
    findLeftOfOverlap(left: number, top: number, right: number, bottom: number, owner: number): number | undefined {
        return (
            this.findIn(this.small, smallCell, left, top, right, bottom, owner) ??
            this.findIn(this.large, largeCell, left, top, right, bottom, owner)
        );
    }

    private findIn(
        cells: ReadonlyMap<number, readonly number[]>,
        size: number,
        left: number,
        top: number,
        right: number,
        bottom: number,
        owner: number,
    ): number | undefined {
        const { bounds, owners } = this;
        for (let a = Math.floor(left / size); a <= right / size; a++) {
            for (let b = Math.floor(top / size); b <= bottom / size; b++) {
                const cell = cells.get(cellKey(a, b));
                if (!cell) continue;
                for (const id of cell) {
                    const k = id * 4;
                    if (
                        (bounds[k] as number) < right &&
                        (bounds[k + 2] as number) > left &&
                        (bounds[k + 1] as number) < bottom &&
                        (bounds[k + 3] as number) > top &&
                        owners[id] !== owner
                    )
                        return bounds[k];
                }
            }
        }
        return undefined;
    }
}

function cellKey(a: number, b: number): number {
    return a * 1_000_003 + b;
}
