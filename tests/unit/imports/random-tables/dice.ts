// Random choices that a seed repeats.
import { randomOf } from '../../edits.ts';

export class Dice {
    private readonly random: (below: number) => number;

    constructor(seed: number) {
        this.random = randomOf(seed);
        // The first numbers of neighbouring seeds are alike.
        for (let time = 0; time < 8; time++) this.random(2);
    }

    /** A whole number from `min` to `max`, both included. */
    int(min: number, max: number): number {
        return min + this.random(max - min + 1);
    }

    chance(percent: number): boolean {
        return this.random(100) < percent;
    }

    pick<T>(list: readonly T[]): T {
        return list[this.random(list.length)] as T;
    }

    shuffle<T>(list: readonly T[]): T[] {
        const left = [...list];
        return Array.from({ length: left.length }, () => left.splice(this.random(left.length), 1)[0] as T);
    }

    some<T>(list: readonly T[], count: number): T[] {
        return this.shuffle(list).slice(0, count);
    }
}
