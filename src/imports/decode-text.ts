// The bytes of a file as text, for every reader of files. It must not know what the text says.

/** UTF-8, or UTF-16 where a mark at the start says so, as some editors save it. Bytes that are neither become replacement characters. */
export function decodeText(bytes: Uint8Array): string {
    return new TextDecoder(markOf(bytes) ?? 'utf-8').decode(bytes);
}

/** As `decodeText`; what is not valid UTF-8 was saved by an older Excel in its Western code page. */
export function decodeTable(bytes: Uint8Array): string {
    const mark = markOf(bytes);
    // The mark is trusted: a letter cut in two costs that letter alone.
    if (mark) return new TextDecoder(mark).decode(bytes);
    try {
        return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    } catch {
        return new TextDecoder('windows-1252').decode(bytes);
    }
}

function markOf(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
    if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
    return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : undefined;
}
