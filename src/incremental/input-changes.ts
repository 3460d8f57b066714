// Changed inputs, in turn: a value that is computed of each input remembers how far it has read, and looks at no other input again.
// It must not know what is computed.

/** Changes that are remembered; a reader that is further behind looks at everything. */
const most = 1_000;

export class InputChanges {
    private readonly uris: string[] = [];
    private forgotten = 0;

    /** How many there were. */
    get count(): number {
        return this.forgotten + this.uris.length;
    }

    note(uris: Iterable<string>): void {
        for (const uri of uris) this.uris.push(uri);
        if (this.uris.length > 2 * most) this.forgotten += this.uris.splice(0, this.uris.length - most).length;
    }

    /** URIs that changed after so many changes; undefined where that is too long ago to tell. */
    since(count: number): readonly string[] | undefined {
        return count < this.forgotten ? undefined : this.uris.slice(count - this.forgotten);
    }
}
