// An element of an XML file, which notes what was taken of it: what nobody took is listed in the account.
// It must not know any standard.

type Prefixes = Readonly<Record<string, string | undefined>>;

/** Those of an element lead to those around it, so that a declaration costs no copy. */
const rootPrefixes: Prefixes = Object.assign(Object.create(null), { xml: 'http://www.w3.org/XML/1998/namespace' });

export class XmlNode {
    /** Without its prefix. */
    readonly local: string;
    /** The URI; empty for none, and for a prefix that nobody declared. */
    readonly namespace: string;
    /** A prefix that nobody declared. */
    readonly unbound: string | undefined;
    readonly attributes: Readonly<Record<string, string>>;
    readonly children: XmlNode[] = [];
    readonly line: number;
    readonly parent: XmlNode | undefined;
    /** Text before the first child. */
    private text = '';
    /** Text of the parent that stands behind this element. */
    private tail = '';
    private taken = false;
    private readonly takenAttributes = new Set<string>();
    private readonly prefixes: Prefixes;

    constructor(name: string, attributes: Readonly<Record<string, string>>, line: number, parent: XmlNode | undefined) {
        const at = name.indexOf(':');
        const prefix = at < 0 ? '' : name.slice(0, at);
        this.local = name.slice(at + 1);
        this.attributes = attributes;
        this.line = line;
        this.parent = parent;
        this.prefixes = withPrefixes(parent?.prefixes ?? rootPrefixes, attributes);
        const namespace = this.prefixes[prefix];
        this.namespace = namespace ?? '';
        this.unbound = prefix !== '' && namespace === undefined ? prefix : undefined;
    }

    addText(text: string): void {
        const last = this.children.at(-1);
        if (last) last.tail += text;
        else this.text += text;
    }

    /** Children of a name, in the namespace of their parent. */
    all(local: string): XmlNode[] {
        return this.children.filter(child => child.local === local && this.isOwn(child));
    }

    first(local: string): XmlNode | undefined {
        return this.children.find(child => child.local === local && this.isOwn(child));
    }

    /** Whether a child is of the standard, not of somebody's extension of it. */
    isOwn(child: XmlNode): boolean {
        return child.namespace === this.namespace && child.unbound === undefined;
    }

    take(): this {
        this.taken = true;
        return this;
    }

    /** An attribute's value, trimmed; undefined when it is not there or empty. It is taken. */
    attribute(name: string): string | undefined {
        if (!Object.hasOwn(this.attributes, name)) return undefined;
        this.takenAttributes.add(name);
        return this.attributes[name]?.trim() || undefined;
    }

    /** The same without taking it. */
    peek(name: string): string {
        return Object.hasOwn(this.attributes, name) ? (this.attributes[name] as string).trim() : '';
    }

    /** Text directly inside, trimmed, without taking it. */
    peekText(): string {
        return this.children.reduce((text, { tail }) => text + tail, this.text).trim();
    }

    /** All text inside, also that of markup within it, on one line. The element is taken. */
    words(): string {
        return this.wholeText().replace(/\s+/g, ' ').trim();
    }

    /** The same with the line breaks that are no mere wrapping of lines. */
    lines(): string {
        const lines: string[] = [];
        for (const line of this.wholeText().split(/\r\n|\r|\n/)) {
            const text = line.trim();
            const isWrapped = text !== '' && lines.at(-1) && /^[ \t]/.test(line);
            if (isWrapped) lines.push(`${lines.pop()} ${text}`);
            else if (text !== '' || lines.at(-1) !== '') lines.push(text);
        }
        return lines.join('\n').trim();
    }

    private wholeText(): string {
        this.taken = true;
        if (this.children.length === 0) return this.text;
        let text = this.text;
        for (const child of this.children) text += child.wholeText() + child.tail;
        return text;
    }

    /** Whether there is anything in it: text, a child that has some, or an attribute. */
    get isEmpty(): boolean {
        return this.peekText() === '' && ownAttributes(this).length === 0 && this.children.every(child => child.isEmpty);
    }

    /** Elements and attributes of which nothing was taken, each with its path below the root; nothing that is empty. */
    *untaken(path = ''): Generator<{ readonly path: string; readonly line: number }> {
        if (!this.taken) {
            if (!this.isEmpty) yield { path: path || this.local, line: this.line };
            return;
        }
        for (const name of ownAttributes(this))
            if (!this.takenAttributes.has(name)) yield { path: `${path || this.local}@${name}`, line: this.line };
        for (const child of this.children) yield* child.untaken(path ? `${path}/${child.local}` : child.local);
    }

    /** Elements that hold something, with those inside. */
    count(): { readonly taken: number; readonly all: number } {
        let [taken, all] = this.isEmpty ? [0, 0] : [this.taken ? 1 : 0, 1];
        for (const child of this.children) {
            const inside = child.count();
            taken += inside.taken;
            all += inside.all;
        }
        return { taken, all };
    }
}

/** Attributes that say something: declarations of namespaces and hints for validators do not. */
function ownAttributes({ attributes }: XmlNode): string[] {
    return Object.keys(attributes).filter(name => !/^(?:xmlns(?::|$)|xsi:)/.test(name) && attributes[name] !== '');
}

function withPrefixes(around: Prefixes, attributes: Readonly<Record<string, string>>): Prefixes {
    let prefixes: Record<string, string | undefined> | undefined;
    for (const name in attributes) {
        if (name !== 'xmlns' && !name.startsWith('xmlns:')) continue;
        prefixes ??= Object.create(around) as Record<string, string | undefined>;
        prefixes[name === 'xmlns' ? '' : name.slice('xmlns:'.length)] = attributes[name];
    }
    return prefixes ?? around;
}
