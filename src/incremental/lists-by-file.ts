// A list that files contribute to, in plan order: an edit replaces what its file said and leaves the rest where it is.
// It must not know what is listed.

export class ListsByFile<T> {
    /** By URI; undefined while there is at most one file, as mostly: maps would take more room than what is listed. */
    private files: Map<string, readonly T[]> | undefined;
    /** The list of the only file, `last`, while there are no others. */
    private only: readonly T[] | undefined;
    /** Whether the files stand in plan order: what a file says anew takes the place of what it said. */
    private sorted = true;
    /** The file that was put in last of all; the order is known to hold only up to it. */
    private last = '';
    private flat: readonly T[] | undefined;

    get isEmpty(): boolean {
        return this.files ? this.files.size === 0 : this.only === undefined;
    }

    get(uri: string): readonly T[] | undefined {
        return this.files ? this.files.get(uri) : this.last === uri ? this.only : undefined;
    }

    /** None takes the file out. Files that are new come last, so that to start with they are best put in plan order. */
    put(uri: string, items: readonly T[], compare: (a: string, b: string) => number): void {
        this.flat = undefined;
        if (!this.files && (this.only === undefined || this.last === uri)) {
            this.only = items.length === 0 ? undefined : items;
            this.last = uri;
            return;
        }
        this.files ??= new Map(this.only && [[this.last, this.only]]);
        this.only = undefined;
        if (items.length === 0) {
            this.files.delete(uri);
            // A file that is gone has no place in the order any more to compare with.
            if (uri === this.last) this.sorted = false;
        } else {
            if (!this.files.has(uri)) {
                this.sorted &&= this.files.size === 0 || compare(this.last, uri) < 0;
                this.last = uri;
            }
            this.files.set(uri, items);
        }
    }

    /** All of it; `compare` orders files. */
    list(compare: (a: string, b: string) => number): readonly T[] {
        const { files } = this;
        if (!files) return this.only ?? nothing;
        if (this.flat) return this.flat;
        if (!this.sorted) {
            const unsorted = [...files].sort(([a], [b]) => compare(a, b));
            files.clear();
            for (const [uri, items] of unsorted) {
                files.set(uri, items);
                this.last = uri;
            }
            this.sorted = true;
        }
        this.flat = [...files.values()].flat();
        return this.flat;
    }
}

const nothing: readonly never[] = [];
