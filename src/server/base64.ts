// Bytes in messages, which are text. Written out here, because what Node and browsers have for it differs.

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

export function toBase64(bytes: Uint8Array): string {
    const parts: string[] = [];
    for (let at = 0; at < bytes.length; at += 3) {
        const [a = 0, b = 0, c = 0] = bytes.subarray(at, at + 3);
        const three = (a << 16) | (b << 8) | c;
        const text = [18, 12, 6, 0].map(shift => letters[(three >> shift) & 63]).join('');
        const left = bytes.length - at;
        parts.push(left >= 3 ? text : `${text.slice(0, left + 1)}${'='.repeat(3 - left)}`);
    }
    return parts.join('');
}
