// Names of files for things of a plan: the same name always gives the same file, on every system, also where case does not count, where some
// names are reserved and where long ones are cut. It must not know other names: what comes and goes beside a thing never moves its page.

/** `Parks.PlantTrees` is `parks.plant-trees`; a name that cannot be read back from that has a digest behind it: `pupr~1k9z0q`. */
export function fileNameOf(name: string): string {
    const plain = name
        .replace(/([a-z\d])([A-Z])/g, '$1-$2')
        .toLowerCase()
        .replace(/[^a-z\d.+-]+/g, '_');
    const [first = ''] = plain.split('.');
    const safe = (plain === '' || isReserved(first) || plain.startsWith('.') ? '_' : '') + plain.slice(0, longest).replace(/\.$/, '_');
    return nameFrom(safe) === name ? safe : `${safe}~${digestOf(name)}`;
}

/** Of letters, before the digest and the ending: every system takes 255, and a path of Windows no more than 260. */
const longest = 72;

/** The name that a file name stands for where it has no digest. */
function nameFrom(safe: string): string {
    return safe.replace(/(^|[.+-])([a-z])/g, (_, before: string, letter: string) => (before === '-' ? '' : before) + letter.toUpperCase());
}

/** Devices of Windows, with any ending. */
function isReserved(name: string): boolean {
    return /^(con|prn|aux|nul|com\d|lpt\d)$/.test(name);
}

/** Six signs of base 36: names that share all the rest are few. Two 32-bit FNV-1a sums over UTF-16. */
function digestOf(text: string): string {
    let [one, two] = [0x811c9dc5, 0x9747b28c];
    for (let k = 0; k < text.length; k++) {
        const code = text.charCodeAt(k);
        one = Math.imul(one ^ code, 0x01000193);
        two = Math.imul(two ^ (code + k), 0x01000193);
    }
    return (((one >>> 0) * 0x200000 + ((two >>> 0) & 0x1fffff)) % 36 ** 6).toString(36).padStart(6, '0');
}
