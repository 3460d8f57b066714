// Degrees to px: equirectangular, true to scale at the middle latitude, which is enough for a city or a province. It must not know what is
// drawn.
import type { Box, Point } from '../../../scene/node.ts';

/** Longitude, latitude, longitude, latitude, … in degrees. */
export type Positions = readonly number[];

/** Half degrees around the Earth, to find where nothing lies. */
const bins = 720;
/** The least height and width of a map, in degrees of latitude: about half a kilometre. */
const least = 0.005;
/** Around what is shown, of its own size. */
const margin = 0.06;
const kilometres = 111.32;

export class Projection {
    /** The longitude at which the map begins; it never parts what lies on both sides of 180°. */
    private readonly start: number;
    private readonly narrow: number;
    /** In degrees of latitude. */
    private readonly left: number;
    private readonly top: number;
    readonly width: number;
    readonly height: number;

    constructor(shown: readonly Positions[]) {
        this.start = startOf(shown);
        let [south, north, west, east] = [Infinity, -Infinity, Infinity, -Infinity];
        for (const positions of shown)
            for (let k = 0; k + 1 < positions.length; k += 2) {
                const [x, y] = [this.turn(positions[k] as number), positions[k + 1] as number];
                [west, east] = [Math.min(west, x), Math.max(east, x)];
                [south, north] = [Math.min(south, y), Math.max(north, y)];
            }
        if (west > east) [south, north, west, east] = [0, 0, 0, 0];
        // at the poles a degree of longitude has no width
        this.narrow = Math.max(0.05, Math.cos((((south + north) / 2) * Math.PI) / 180));
        const [width, height] = [(east - west) * this.narrow, north - south];
        this.width = Math.max(least, width) * (1 + 2 * margin);
        this.height = Math.max(least, height) * (1 + 2 * margin);
        this.left = ((west + east) / 2) * this.narrow - this.width / 2;
        this.top = (south + north) / 2 + this.height / 2;
    }

    /** As large as a box allows, in its middle. */
    fit({ x, y, width, height }: Box): Fitted {
        const scale = Math.min(width / this.width, height / this.height);
        const [left, top] = [x + (width - this.width * scale) / 2, y + (height - this.height * scale) / 2];
        return {
            pxPerKilometre: scale / kilometres,
            at: (longitude, latitude) => ({
                x: left + (this.turn(longitude) * this.narrow - this.left) * scale,
                y: top + (this.top - latitude) * scale,
            }),
        };
    }

    private turn(longitude: number): number {
        const around = (longitude - this.start) % 360;
        return this.start + (around < 0 ? around + 360 : around);
    }
}

export interface Fitted {
    readonly pxPerKilometre: number;
    at(longitude: number, latitude: number): Point;
}

/** The longitude behind the widest stretch in which nothing lies. */
function startOf(shown: readonly Positions[]): number {
    const taken = new Uint8Array(bins);
    for (const positions of shown)
        for (let k = 0; k < positions.length; k += 2) {
            const bin = Math.floor((((positions[k] as number) + 180) / 360) * bins) % bins;
            taken[bin < 0 ? bin + bins : bin] = 1;
        }
    let [best, widest, run] = [0, 0, 0];
    // twice around, for the stretch may lie across the seam
    for (let k = 0; k < 2 * bins; k++) {
        run = taken[k % bins] ? 0 : run + 1;
        if (run > widest && run <= bins) [widest, best] = [run, (k + 1) % bins];
    }
    return (best / bins) * 360 - 180;
}
