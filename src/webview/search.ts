// The cards that hold some words, one after the other. It must not know how they are brought into sight.
import { showOnly } from './focus.ts';
import { stops } from './walk.ts';

export class Search {
    private readonly drawing: Element;
    private found: readonly SVGElement[] = [];
    private at = 0;

    constructor(drawing: Element) {
        this.drawing = drawing;
    }

    get isActive(): boolean {
        return this.found.length > 0;
    }

    /** Shows only the cards that hold the words; undefined when none are asked for, and all are shown. */
    find(words: string): readonly SVGElement[] | undefined {
        const wanted = words.trim().toLocaleLowerCase();
        const cards = [...this.drawing.querySelectorAll<SVGElement>(stops)];
        this.found = wanted ? cards.filter(card => (card.getAttribute('aria-label') ?? '').toLocaleLowerCase().includes(wanted)) : [];
        this.at = 0;
        showOnly(this.drawing, wanted ? new Set(this.found) : undefined);
        for (const card of cards) card.classList.toggle('found', this.found.includes(card));
        return wanted ? this.found : undefined;
    }

    /** After the last comes the first again. */
    next(): SVGElement | undefined {
        return this.found[this.at++ % this.found.length];
    }

    clear(): void {
        this.found = [];
        for (const card of this.drawing.querySelectorAll('.found')) card.classList.remove('found');
    }
}
