// A list that files contribute to, in plan order: an edit replaces what its file said and leaves the rest where it is.
// It must not know what is listed.

export class ByFile<T> {
    private readonly files = new Map<string, readonly T[]>();
    /** Whether the files stand in plan order: what a file says anew takes the place of what it said. */
    private sorted = true;
    /** The file that was put in last of all; the order is known to hold only up to it. */
    private last = '';
    private flat: readonly T[] | undefined;

    get isEmpty(): boolean {
        return this.files.size === 0;
    }

    get(uri: string): readonly T[] | undefined {
        return this.files.get(uri);
    }

    /** None takes the file out. Files that are new come last, so that to start with they are best put in plan order. */
    put(uri: string, items: readonly T[], compare: (a: string, b: string) => number): void {
        this.flat = undefined;
        if (items.length === 0) this.files.delete(uri);
        else {
            if (!this.files.has(uri)) {
                this.sorted &&= this.files.size === 0 || compare(this.last, uri) < 0;
                this.last = uri;
            }
            this.files.set(uri, items);
        }
    }

    /** All of it; `compare` orders files. */
    list(compare: (a: string, b: string) => number): readonly T[] {
        if (this.flat) return this.flat;
        if (!this.sorted) {
            const files = [...this.files].sort(([a], [b]) => compare(a, b));
            this.files.clear();
            for (const [uri, items] of files) {
                this.files.set(uri, items);
                this.last = uri;
            }
            this.sorted = true;
        }
        this.flat = this.files.size === 1 ? (this.files.values().next().value ?? []) : [...this.files.values()].flat();
        return this.flat;
    }
}
