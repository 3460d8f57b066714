// Bytes that came as text from the server. It must not know what they are.
export function fromBase64(text: string): Uint8Array {
    return Uint8Array.from(atob(text), letter => letter.charCodeAt(0));
}
