// The cards that hold some words, one after the other. It must not know how they are brought into sight.

/** Things to search: cards with all that they say. */
export interface Searched {
    readonly labels: Iterable<readonly [key: string, label: string]>;
    element(key: string): Element | undefined;
}

export class Search {
    private readonly view: Searched;
    private found: readonly string[] = [];
    private at = 0;

    constructor(view: Searched) {
        this.view = view;
    }

    get isActive(): boolean {
        return this.found.length > 0;
    }

    /** Keys of the cards that hold the words; undefined when none are asked for. */
    find(words: string): readonly string[] | undefined {
        const wanted = words.trim().toLocaleLowerCase();
        const holds = ([key, label]: readonly [string, string]) => (label.toLocaleLowerCase().includes(wanted) ? [key] : []);
        this.found = wanted ? [...this.view.labels].flatMap(holds) : [];
        this.at = 0;
        this.mark();
        return wanted ? this.found : undefined;
    }

    /** After the last comes the first again. */
    next(): string | undefined {
        return this.found[this.at++ % this.found.length];
    }

    clear(): void {
        this.found = [];
        this.mark();
    }

    private mark(): void {
        const found = new Set(this.found);
        for (const [key] of this.view.labels) this.view.element(key)?.classList.toggle('found', found.has(key));
    }
}
