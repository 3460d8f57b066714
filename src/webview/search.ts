// The cards that hold some words, one after the other. It must not know how they are brought into sight.
import { labelOf } from './roving-focus.ts';
import type { SceneView } from './scene-view.ts';

export class Search {
    private readonly view: SceneView;
    private found: readonly string[] = [];
    private at = 0;

    constructor(view: SceneView) {
        this.view = view;
    }

    get isActive(): boolean {
        return this.found.length > 0;
    }

    /** Keys of the cards that hold the words; undefined when none are asked for. */
    find(words: string): readonly string[] | undefined {
        const wanted = words.trim().toLocaleLowerCase();
        const { stops } = this.view;
        this.found = wanted ? stops.filter(stop => labelOf(stop).toLocaleLowerCase().includes(wanted)).map(({ key }) => key) : [];
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
        for (const { key } of this.view.stops) this.view.element(key)?.classList.toggle('found', found.has(key));
    }
}
