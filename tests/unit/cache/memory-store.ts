// Entries in memory, so that a test waits for no disk.
import type { Store } from '../../../src/cache/findings-cache.ts';
import { nodeStore } from '../../../src/cache/node-store.ts';

export function memoryStore(entries = new Map<string, string>()): Store {
    return {
        digest: nodeStore('').digest,
        read: async key => entries.get(key),
        write: async (key, content) => void entries.set(key, content),
    };
}
