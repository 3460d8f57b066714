// Very many lists of whole numbers in one block of memory: an array each would take several times the room of the numbers. A list is known by
// where it stands, and moves when it grows. It must not know what the numbers mean.

/** Before its items a list says how many it has room for, and how many it has. */
const header = 2;

export class IntLists {
    private data = new Int32Array(1 << 10);
    private end = 0;
    /** Where lists stood that are gone, by their room. */
    private readonly free = new Map<number, number[]>();

    /** Makes a list with no room to grow. */
    make(items: readonly number[]): number {
        const at = this.take(items.length);
        this.data[at + 1] = items.length;
        this.data.set(items, at + header);
        return at;
    }

    length(at: number): number {
        return this.data[at + 1] as number;
    }

    item(at: number, index: number): number {
        return this.data[at + header + index] as number;
    }

    has(at: number, item: number): boolean {
        const { data } = this;
        const start = at + header;
        for (let i = start + this.length(at); i-- > start; ) if (data[i] === item) return true;
        return false;
    }

    /** Whether the list is these numbers in this order. */
    isSame(at: number, items: readonly number[]): boolean {
        if (this.length(at) !== items.length) return false;
        for (let i = 0; i < items.length; i++) if (this.data[at + header + i] !== items[i]) return false;
        return true;
    }

    isFull(at: number): boolean {
        return this.data[at] === this.data[at + 1];
    }

    /** Returns where the list stands then. A third of its room is free when it has moved. */
    push(at: number, item: number): number {
        const length = this.length(at);
        const to = this.isFull(at) ? this.take(length + (length >> 1) + 1) : at;
        if (to !== at) {
            this.data.copyWithin(to + header, at + header, at + header + length);
            this.drop(at);
        }
        this.data[to + header + length] = item;
        this.data[to + 1] = length + 1;
        return to;
    }

    /** Takes out items; the list keeps its room. */
    filter(at: number, isKept: (item: number) => boolean): void {
        const { data } = this;
        const start = at + header;
        const end = start + this.length(at);
        let to = start;
        for (let from = start; from < end; from++) if (isKept(data[from] as number)) data[to++] = data[from] as number;
        data[at + 1] = to - start;
    }

    drop(at: number): void {
        const room = this.data[at] as number;
        const places = this.free.get(room);
        if (places) places.push(at);
        else this.free.set(room, [at]);
    }

    /** Room for a list. */
    private take(room: number): number {
        const known = this.free.get(room)?.pop();
        if (known !== undefined) return known;
        const at = this.end;
        this.end += header + room;
        if (this.end > this.data.length) {
            const { data } = this;
            this.data = new Int32Array(Math.ceil(this.end * 1.25));
            this.data.set(data);
        }
        this.data[at] = room;
        return at;
    }
}
