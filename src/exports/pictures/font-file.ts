// Measures of letters in a TrueType file. It must not know what is written with them.

export class FontFile {
    readonly view: DataView;
    private readonly tables = new Map<string, number>();

    constructor(bytes: Uint8Array) {
        this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
        const nameAt = (at: number) => String.fromCharCode(...bytes.subarray(at, at + 4));
        for (let at = 12; at < 12 + this.view.getUint16(4) * 16; at += 16) this.tables.set(nameAt(at), this.view.getUint32(at + 8));
    }

    offsetOf(table: string): number {
        const offset = this.tables.get(table);
        if (offset === undefined) throw new Error(`The font has no table ${table}.`);
        return offset;
    }

    /** Glyphs by code point: the Unicode subtable of format 4, which holds segments of code points with their glyphs. */
    glyphs(): Map<number, number> {
        const { view } = this;
        const cmap = this.offsetOf('cmap');
        const glyphs = new Map<number, number>();
        for (let k = 0; k < view.getUint16(cmap + 2); k++) {
            const table = cmap + view.getUint32(cmap + 4 + k * 8 + 4);
            if (view.getUint16(table) !== 4) continue;
            const double = view.getUint16(table + 6);
            for (let at = 0; at < double; at += 2) {
                const end = view.getUint16(table + 14 + at);
                const start = view.getUint16(table + 16 + double + at);
                const delta = view.getInt16(table + 16 + 2 * double + at);
                const place = table + 16 + 3 * double + at;
                const range = view.getUint16(place);
                for (let code = start; code <= end && code < 0xffff; code++) {
                    const found = range === 0 ? code : view.getUint16(place + range + 2 * (code - start));
                    const glyph = found === 0 && range !== 0 ? 0 : (found + delta) & 0xffff;
                    if (glyph !== 0) glyphs.set(code, glyph);
                }
            }
        }
        return glyphs;
    }
}
