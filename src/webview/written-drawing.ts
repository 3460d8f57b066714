// A drawing that stands in a page as elements, with its pieces as data beside it. It must not know what is done with it.
import type { PagePiece } from '../scene/scene.ts';
import { showOnly } from './focus.ts';

/** The elements of a drawing by the keys of its pieces. */
export class WrittenDrawing {
    readonly labels: (readonly [key: string, label: string])[];
    private readonly drawing: SVGSVGElement;
    private readonly elements: ReadonlyMap<string | null, SVGElement>;
    private readonly pieces: ReadonlyMap<string, PagePiece>;

    constructor(drawing: SVGSVGElement, pieces: readonly PagePiece[]) {
        this.drawing = drawing;
        this.pieces = new Map(pieces.map(piece => [piece.key, piece]));
        this.labels = pieces.flatMap(({ key, label }) => (label === undefined ? [] : [[key, label] as const]));
        const drawn = [...drawing.querySelectorAll<SVGElement>('[data-key]')];
        this.elements = new Map(drawn.map(element => [element.getAttribute('data-key'), element]));
    }

    element(key: string): SVGElement | undefined {
        return this.elements.get(key);
    }

    piece(key: string): PagePiece | undefined {
        return this.pieces.get(key);
    }

    /** The card that an element lies in. */
    cardAt(element: Element): string | undefined {
        const key = element.closest('[data-key]')?.getAttribute('data-key') ?? '';
        return this.pieces.get(key)?.label === undefined ? undefined : key;
    }

    /** Everything that can fade does, but for `near`. */
    showOnly(near: ReadonlySet<string> | undefined, chosen?: string): void {
        const fading = [...this.pieces.values()].filter(({ label, link }) => label !== undefined || link !== undefined);
        showOnly(
            this.drawing,
            fading.map(({ key }) => [key, this.element(key)] as const),
            near,
            chosen,
        );
    }
}
