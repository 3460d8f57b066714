// What the style sheet of our own drawings says of a mark, worked out by class. It knows only the selectors that theme.ts writes.

export interface Style {
    readonly fill: string;
    readonly stroke: string;
    readonly strokeWidth: number;
    readonly dash: readonly number[];
    readonly round: boolean;
    readonly bold: boolean;
    readonly italic: boolean;
    /** The outline lies under the filling, as a halo around a text. */
    readonly strokeFirst: boolean;
}

/** Reads the sheet of a drawing with its colours written out; what is only for print or for focus is left aside. */
export class Styles {
    private readonly rules: { readonly name: string; readonly properties: ReadonlyMap<string, string> }[] = [];
    private readonly known = new Map<string, ReadonlyMap<string, string>>();

    constructor(sheet: string) {
        const screen = sheet.slice(0, sheet.indexOf('@media') >>> 0);
        for (const rule of screen.split('}')) {
            const [selectors = '', body = ''] = rule.split('{');
            const properties = new Map(
                body.split(';').flatMap((pair): [string, string][] => {
                    const at = pair.indexOf(':');
                    return at < 0 ? [] : [[pair.slice(0, at).trim(), pair.slice(at + 1).trim()]];
                }),
            );
            for (const selector of selectors.split(',')) {
                const [, name] = /^\.alur-flow(?: \.([\w-]+))?$/.exec(selector.trim()) ?? [undefined, undefined];
                if (/^\.alur-flow( \.[\w-]+)?$/.test(selector.trim())) this.rules.push({ name: name ?? '', properties });
            }
        }
    }

    /** The style of an element: its attributes, then what the sheet says of its classes. */
    of(classes: string, attributes: ReadonlyMap<string, string>): Style {
        const sheet = this.ofClasses(classes);
        const get = (property: string) => sheet.get(property) ?? attributes.get(property);
        return {
            fill: get('fill') ?? this.root('fill') ?? '#000000',
            stroke: get('stroke') ?? 'none',
            strokeWidth: Number.parseFloat(get('stroke-width') ?? '1'),
            dash: (get('stroke-dasharray') ?? '')
                .split(/[\s,]+/)
                .map(Number)
                .filter(length => length > 0),
            round: get('stroke-linecap') === 'round',
            bold: sheet.get('font-weight') === '700',
            italic: sheet.get('font-style') === 'italic',
            strokeFirst: sheet.get('paint-order') === 'stroke',
        };
    }

    private root(property: string): string | undefined {
        return this.ofClasses('').get(property);
    }

    private ofClasses(classes: string): ReadonlyMap<string, string> {
        let style = this.known.get(classes);
        if (!style) {
            const names = new Set(classes.split(' '));
            const own = new Map<string, string>();
            for (const { name, properties } of this.rules)
                if (classes === '' ? name === '' : names.has(name)) for (const [property, value] of properties) own.set(property, value);
            style = own;
            this.known.set(classes, style);
        }
        return style;
    }
}
