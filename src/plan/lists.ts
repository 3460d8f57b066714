// Lists by key. It must not know what they hold.

/** Adds a value to the list of its key. */
export function addToList<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
    const list = lists.get(key);
    if (list) list.push(value);
    else lists.set(key, [value]);
}
