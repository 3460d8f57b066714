// A text that nobody can guess: nonces of pages, words of their messages, names on the server. It must not know what it is for.

export function randomText(): string {
    return [...crypto.getRandomValues(new Uint8Array(16))].map(byte => byte.toString(16).padStart(2, '0')).join('');
}
