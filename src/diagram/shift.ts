// Moves what an element of our own SVG says of its place. It must not know elements, nor why they move.

/** Thrown for places that are said in a way that our painters never say them. */
export class Unshiftable extends Error {}

const across = new Set(['x', 'cx', 'x1', 'x2']);
const down = new Set(['y', 'cy', 'y1', 'y2']);

/** An attribute by (x, y) px further, to a tenth; what says no place is left alone. */
export function shiftAttribute(name: string, value: string, x: number, y: number): string {
    if (across.has(name)) return add(value, x);
    if (down.has(name)) return add(value, y);
    if (name === 'd') return shiftPath(value, x, y);
    if (name === 'points') return shiftPairs(value, x, y);
    return name === 'transform' ? shiftTransform(value, x, y) : value;
}

/** Whether an element takes what is in it along when its own place moves. */
export function carriesContent(tag: string, transform: string | null | undefined): boolean {
    return tag === 'svg' || (transform !== undefined && transform !== null);
}

function add(value: string, by: number): string {
    const rounded = Math.round((Number(value) + by) * 10) / 10;
    if (!Number.isFinite(rounded)) throw new Unshiftable(value);
    return String(rounded === 0 ? 0 : rounded);
}

function shiftPath(data: string, x: number, y: number): string {
    return data.replace(/([A-Za-z])([^A-Za-z]*)/g, (_, command: string, numbers: string) => {
        // small letters say how far, not where
        if (command >= 'a' || command === 'Z') return command + numbers;
        if (command === 'H' || command === 'V') {
            const by = command === 'H' ? x : y;
            return (
                command +
                split(numbers)
                    .map(value => add(value, by))
                    .join(' ')
            );
        }
        if (!'MLQCTS'.includes(command)) throw new Unshiftable(command);
        return command + shiftPairs(numbers, x, y);
    });
}

function shiftPairs(numbers: string, x: number, y: number): string {
    return split(numbers)
        .map((value, k) => add(value, k % 2 === 0 ? x : y))
        .join(' ');
}

function split(numbers: string): string[] {
    return numbers.trim().split(/[ ,]+/);
}

function shiftTransform(value: string, x: number, y: number): string {
    const [whole, a, b] = /^translate\((-?[\d.]+) (-?[\d.]+)\)/.exec(value) ?? [];
    if (whole === undefined || a === undefined || b === undefined) throw new Unshiftable(value);
    return `translate(${add(a, x)} ${add(b, y)})${value.slice(whole.length)}`;
}
