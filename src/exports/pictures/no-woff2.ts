// Stands for the decoder of WOFF2 in the bundle, whose dictionary is larger than all fonts: the fonts of drawings are TrueType.

/** Throws always. */
export default function decompress(): never {
    throw new Error('Alur reads no fonts in WOFF2.');
}
