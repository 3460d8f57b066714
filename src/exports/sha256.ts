// SHA-256 in plain arithmetic, because the page's exporter runs where there is neither Node nor a DOM. It must not know what is hashed.

const primes = firstPrimes(64);
const roundConstants = primes.map(prime => fraction(Math.cbrt(prime)));
const initial = primes.slice(0, 8).map(prime => fraction(Math.sqrt(prime)));
const base64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** The digest of the text's UTF-8 bytes in base64, as a content security policy wants it. */
export function digestSha256(text: string): string {
    const bytes = pad(encodeUtf8(text));
    const state = new Uint32Array(initial);
    const words = new Uint32Array(64);
    for (let block = 0; block < bytes.length; block += 64) mix(state, words, bytes, block);
    return toBase64(Array.from(state).flatMap(word => [word >>> 24, (word >>> 16) & 255, (word >>> 8) & 255, word & 255]));
}

/** One round over 64 bytes, after FIPS 180-4. */
function mix(state: Uint32Array, words: Uint32Array, bytes: readonly number[], block: number): void {
    const at = (list: ArrayLike<number>, k: number) => list[k] as number;
    for (let k = 0; k < 16; k++) {
        const from = block + k * 4;
        words[k] = (at(bytes, from) << 24) | (at(bytes, from + 1) << 16) | (at(bytes, from + 2) << 8) | at(bytes, from + 3);
    }
    for (let k = 16; k < 64; k++) {
        const early = at(words, k - 15);
        const late = at(words, k - 2);
        const s0 = turn(early, 7) ^ turn(early, 18) ^ (early >>> 3);
        const s1 = turn(late, 17) ^ turn(late, 19) ^ (late >>> 10);
        words[k] = at(words, k - 16) + s0 + at(words, k - 7) + s1;
    }
    let [a, b, c, d, e, f, g, h] = state as unknown as [number, number, number, number, number, number, number, number];
    for (let k = 0; k < 64; k++) {
        const t1 = (h + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + ((e & f) ^ (~e & g)) + at(roundConstants, k) + at(words, k)) >>> 0;
        const t2 = ((turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) >>> 0;
        [h, g, f, e, d, c, b, a] = [g, f, e, (d + t1) >>> 0, c, b, a, (t1 + t2) >>> 0];
    }
    for (const [k, value] of [a, b, c, d, e, f, g, h].entries()) state[k] = at(state, k) + value;
}

function turn(word: number, bits: number): number {
    return (word >>> bits) | (word << (32 - bits));
}

function encodeUtf8(text: string): number[] {
    const bytes: number[] = [];
    for (const character of text.toWellFormed()) {
        const code = character.codePointAt(0) as number;
        if (code < 0x80) bytes.push(code);
        else if (code < 0x800) bytes.push(0xc0 | (code >> 6), 0x80 | (code & 63));
        else if (code < 0x10000) bytes.push(0xe0 | (code >> 12), 0x80 | ((code >> 6) & 63), 0x80 | (code & 63));
        else bytes.push(0xf0 | (code >> 18), 0x80 | ((code >> 12) & 63), 0x80 | ((code >> 6) & 63), 0x80 | (code & 63));
    }
    return bytes;
}

function pad(bytes: number[]): number[] {
    const bits = bytes.length * 8;
    bytes.push(0x80);
    while (bytes.length % 64 !== 56) bytes.push(0);
    for (let shift = 56; shift >= 0; shift -= 8) bytes.push(Math.floor(bits / 2 ** shift) & 255);
    return bytes;
}

function toBase64(bytes: readonly number[]): string {
    let text = '';
    for (let k = 0; k < bytes.length; k += 3) {
        const [a = 0, b, c] = bytes.slice(k, k + 3);
        const group = (a << 16) | ((b ?? 0) << 8) | (c ?? 0);
        const letter = (shift: number) => base64[(group >> shift) & 63] as string;
        text += letter(18) + letter(12) + (b === undefined ? '=' : letter(6)) + (c === undefined ? '=' : letter(0));
    }
    return text;
}

function firstPrimes(count: number): number[] {
    const found: number[] = [];
    for (let candidate = 2; found.length < count; candidate++) if (found.every(prime => candidate % prime !== 0)) found.push(candidate);
    return found;
}

/** The first 32 bits behind the point. */
function fraction(value: number): number {
    return Math.floor((value - Math.floor(value)) * 2 ** 32);
}
