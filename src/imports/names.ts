// Names from titles: short, readable, the same for every order of the rows. It must not know what is named.

/** Words that carry no meaning in a name. */
const fillers = new Set(
    'dan atau yang pada di ke dari untuk dengan serta dalam oleh bagi antar secara perangkat daerah skpd opd kabupaten kota lainnya the of and or for in on to a an at by with'.split(' '),
);

/** Words before the thing itself, left out while enough remains. */
const openers = new Set(
    'koordinasi sinkronisasi penyusunan penyediaan penyelenggaraan pelaksanaan fasilitasi jumlah program kegiatan preparation provision number'.split(' '),
);

export interface Named {
    readonly title: string;
    /** Tells apart what has the same title, such as a code; the same in every order of the rows. */
    readonly key: string;
    /** The name when the title has no letters. */
    readonly fallback: string;
}

/** A name for each, unique among them and outside `taken`: three words, more where titles begin alike, else the end of the key. */
export function chooseNames(items: readonly Named[], taken: ReadonlySet<string> = new Set()): string[] {
    const words = items.map(item => wordsOf(item.title));
    const lengths = words.map(() => 3);
    const nameAt = (index: number) => join((words[index] as string[]).slice(0, lengths[index])) || items[index]?.fallback || 'X';
    for (let round = 0; round < 20; round++) {
        const names = items.map((_, index) => nameAt(index));
        const clashes = names.map((name, index) => taken.has(name) || names.some((other, at) => at !== index && other === name));
        let grew = false;
        clashes.forEach((clash, index) => {
            if (!clash || (lengths[index] as number) >= (words[index] as string[]).length) return;
            lengths[index] = (lengths[index] as number) + 1;
            grew = true;
        });
        if (!grew) break;
    }
    return settle(items, items.map((_, index) => nameAt(index)), taken);
}

/** What still clashes gets the end of its key, and a number where even that is not enough. */
function settle(items: readonly Named[], names: readonly string[], taken: ReadonlySet<string>): string[] {
    const used = new Set(taken);
    const counts = new Map<string, number>();
    for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
    for (const [name, count] of counts) if (count === 1 && !taken.has(name)) used.add(name);
    return names.map((name, index) => {
        if (counts.get(name) === 1 && !taken.has(name)) return name;
        const end = /[\p{L}\p{N}]+$/u.exec(items[index]?.key ?? '')?.[0];
        let result = end ? `${name}-${end}` : name;
        for (let number = 2; used.has(result); number++) result = `${end ? `${name}-${end}` : name}-${number}`;
        used.add(result);
        return result;
    });
}

/** A title's words without fillers; the part before a comma or a dash when it says enough. */
function wordsOf(title: string): string[] {
    const short = shorten(title.normalize('NFC').replace(/[“”"'’]/g, ''));
    const all = short.split(/[^\p{L}\p{M}\p{N}]+/u).filter(Boolean);
    const meant = all.filter(word => !fillers.has(word.toLowerCase()));
    const words = meant.length > 0 ? meant : all;
    let start = 0;
    while (start < words.length - 1 && openers.has((words[start] as string).toLowerCase())) start++;
    // One short word says too little: `DPA` becomes `PenyusunanDPA`.
    if (words.length - start < 2 && start > 0) start--;
    return words.slice(start);
}

/** `Sistem Penyediaan Air Minum (SPAM)` becomes `SPAM`: the words before an abbreviation that it stands for. */
function shorten(title: string): string {
    return title.replace(/((?:[\p{L}]+[\s-]+)+)\(([A-Z]{2,8})\)/gu, (whole, before: string, abbreviation: string) => {
        const words = before.trim().split(/\s+/);
        for (let start = words.length - 1; start >= 0; start--) {
            const initials = words.slice(start).filter(word => !fillers.has(word.toLowerCase())).map(word => word.charAt(0).toUpperCase()).join('');
            if (initials === abbreviation) return [...words.slice(0, start), abbreviation].join(' ');
            if (initials.length > abbreviation.length) break;
        }
        return whole;
    });
}

/** CamelCase; abbreviations keep their capitals. A name does not begin with a digit. */
function join(words: readonly string[]): string {
    const name = words.map(word => word.charAt(0).toUpperCase() + word.slice(1)).join('');
    return /^[\p{L}_]/u.test(name) ? name : name && `_${name}`;
}
