// Sheets in the order in which a reader came to them, to go back and forward. It must not know what they show.

const maxSheets = 100;

export class History {
    private all: readonly string[] = [];
    private at = -1;

    /** The reader came to a sheet; what was forward of it is gone. `replaces`: it stands in the place of the last one. */
    visit(address: string, replaces = false): void {
        if (this.all[this.at] === address) return;
        const before = this.all.slice(0, replaces ? Math.max(0, this.at) : this.at + 1);
        this.all = [...before, address].slice(-maxSheets);
        this.at = this.all.length - 1;
    }

    get back(): string | undefined {
        return this.all[this.at - 1];
    }

    get forward(): string | undefined {
        return this.all[this.at + 1];
    }

    /** By one step; nothing where there is none. */
    go(step: -1 | 1): string | undefined {
        const address = this.all[this.at + step];
        if (address !== undefined) this.at += step;
        return address;
    }

    /** As it is saved over a restart. */
    get saved(): { readonly all: readonly string[]; readonly at: number } {
        return { all: this.all, at: this.at };
    }

    restore({ all, at }: { readonly all: readonly string[]; readonly at: number }): void {
        if (all[at] === undefined) return;
        this.all = all.slice(0, maxSheets);
        this.at = Math.min(at, this.all.length - 1);
    }
}
