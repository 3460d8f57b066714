// Styles of a picture's classes, as a table: it prints a style sheet for readers of CSS, and answers renderers without one.
// It must not know which classes there are, nor colours.
import type { Attributes } from './node.ts';

/** Colours are names of a palette; `hatch` is the pattern of that name. */
export interface Style<Colour extends string> {
    readonly fill?: Colour | 'none' | 'hatch';
    readonly stroke?: Colour | 'none';
    readonly strokeWidth?: number;
    readonly dash?: readonly number[];
    readonly roundJoin?: true;
    readonly bold?: true;
    readonly italic?: true;
    /** The outline lies under the filling, as a halo around a text. */
    readonly strokeFirst?: true;
}

/** Of two classes of one element the later in the table counts. */
export type StyleTable<Colour extends string> = Readonly<Record<string, Style<Colour>>>;

/** A style whose colours are written out, of one element. */
export interface Drawn {
    readonly fill: string;
    readonly stroke: string;
    readonly strokeWidth: number;
    readonly dash: readonly number[];
    readonly round: boolean;
    readonly bold: boolean;
    readonly italic: boolean;
    readonly strokeFirst: boolean;
}

/** The fill of what nobody keeps; whoever draws by themselves knows it. */
export const hatch = 'url(#alur-hatch)';

/** One rule a class, within elements of the class `root`. `write`: how a colour is written. */
export function printCss<Colour extends string>(root: string, table: StyleTable<Colour>, write: (colour: Colour) => string): string {
    const paint = (colour: Colour | 'none' | 'hatch') => (colour === 'none' ? colour : colour === 'hatch' ? hatch : write(colour));
    return Object.entries<Style<Colour>>(table)
        .map(([name, { fill, stroke, strokeWidth, dash, roundJoin, bold, italic, strokeFirst }]) => {
            const properties = [
                bold && 'font-weight:700',
                italic && 'font-style:italic',
                fill && `fill:${paint(fill)}`,
                strokeFirst && 'paint-order:stroke',
                stroke && `stroke:${paint(stroke)}`,
                strokeWidth && `stroke-width:${strokeWidth}`,
                dash && `stroke-dasharray:${dash.join(' ')}`,
                roundJoin && 'stroke-linejoin:round',
            ];
            return `.${root} .${name}{${properties.filter(Boolean).join(';')}}`;
        })
        .join('\n');
}

/** Looks up what elements look like: the table first, as in a browser, then what the element says itself, then `ink`. */
export class Styles<Colour extends string> {
    private readonly table: StyleTable<Colour>;
    private readonly order: ReadonlyMap<string, number>;
    private readonly palette: Readonly<Record<Colour, string>>;
    private readonly ink: string;
    private readonly known = new Map<string, Style<Colour>>();

    constructor(table: StyleTable<Colour>, palette: Readonly<Record<Colour, string>>, ink: string) {
        this.table = table;
        this.order = new Map(Object.keys(table).map((name, k) => [name, k]));
        this.palette = palette;
        this.ink = ink;
    }

    of(attributes: Attributes): Drawn {
        const { fill, stroke, strokeWidth, dash, bold, italic, strokeFirst } = this.ofClasses(String(attributes['class'] ?? ''));
        const paint = (colour: Colour | 'none' | 'hatch') =>
            colour === 'none' ? colour : colour === 'hatch' ? hatch : this.palette[colour];
        const dashes = String(attributes['stroke-dasharray'] ?? '');
        return {
            fill: fill ? paint(fill) : this.ink,
            stroke: stroke ? paint(stroke) : 'none',
            strokeWidth: strokeWidth ?? Number(attributes['stroke-width'] ?? 1),
            dash: dash ?? dashes.split(' ').map(Number).filter(Boolean),
            round: attributes['stroke-linecap'] === 'round',
            bold: bold ?? false,
            italic: italic ?? false,
            strokeFirst: strokeFirst ?? false,
        };
    }

    private ofClasses(classes: string): Style<Colour> {
        let style = this.known.get(classes);
        if (!style) {
            const names = classes.split(' ').filter(name => this.order.has(name));
            names.sort((a, b) => (this.order.get(a) as number) - (this.order.get(b) as number));
            style = Object.assign({}, ...names.map(name => this.table[name])) as Style<Colour>;
            this.known.set(classes, style);
        }
        return style;
    }
}
