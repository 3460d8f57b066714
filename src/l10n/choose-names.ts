// Names from titles: short, readable, the same for every order of the rows. It must not know what is named.

/** Words that carry no meaning in a name. */
const fillers = new Set(
    'dan atau yang pada di ke dari untuk dengan serta dalam oleh bagi antar secara perangkat daerah skpd opd kabupaten kota lainnya the of and or for in on to a an at by with'.split(
        ' ',
    ),
);

/** Words before the thing itself, left out while enough remains. */
const openers = new Set(
    'koordinasi sinkronisasi penyusunan penyediaan penyelenggaraan pelaksanaan fasilitasi jumlah program kegiatan preparation provision number'.split(
        ' ',
    ),
);

export interface Named {
    readonly title: string;
    /** Tells apart what has the same title, such as a code; the same in every order of the rows. */
    readonly key: string;
    /** The name when the title has no letters. */
    readonly fallback: string;
}

/**
 * A name for each, unique among them and outside `taken`: up to three words; where titles begin alike, two words and the one that tells
 * them apart, else more words, else the end of the key.
 */
export function chooseNames(items: readonly Named[], taken: ReadonlySet<string> = new Set()): string[] {
    const titles = items.map(item => wordsOf(item.title));
    let names = titles.map(({ words, enough }, index) => join(words.slice(0, enough)) || items[index]?.fallback || 'X');
    const clashing = () => names.map((name, index) => taken.has(name) || names.some((other, at) => at !== index && other === name));
    const replace = (longer: (words: readonly string[], index: number) => string) => {
        const clashes = clashing();
        names = names.map((name, index) => (clashes[index] ? longer((titles[index] as Title).words, index) || name : name));
    };
    const before = names;
    replace((words, index) => {
        const others = titles.filter((_, at) => at !== index && before[at] === before[index]).map(title => new Set(title.words));
        const telling = words.slice(2).find(word => others.every(other => !other.has(word)));
        return telling && others.length > 0 ? join([...words.slice(0, 2), telling]) : '';
    });
    for (let length = 4; length <= 20; length++) replace(words => join(words.slice(0, length)));
    return settle(items, names, taken);
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

/** The first words of a title as a name, told by the title alone; `isWhole` when all that it means is in it. */
export function nameFromTitle(title: string): { readonly name: string; readonly isWhole: boolean } {
    const words = meantWords(
        shorten(
            title
                .slice(0, longestTitle)
                .normalize('NFC')
                .replace(/[“”"'’]/g, ''),
        ),
    );
    const isWhole = words.length <= 5 && title.length <= longestTitle;
    return { name: join(isWhole ? words : words.slice(0, 3)), isWhole };
}

/** No more of a title is looked at: what is beyond it tells nothing that a name can hold. */
const longestTitle = 400;

interface Title {
    readonly words: readonly string[];
    /** How many of them make a name when nothing else begins alike. */
    readonly enough: number;
}

/** A title's words without fillers; those before a comma are enough when there are two. */
function wordsOf(title: string): Title {
    const short = shorten(
        title
            .slice(0, longestTitle)
            .normalize('NFC')
            .replace(/[“”"'’]/g, ''),
    );
    const first = meantWords(short.split(/[,;:(]/)[0] ?? '');
    const words = meantWords(short);
    let start = 0;
    while (start < words.length - 1 && openers.has((words[start] as string).toLowerCase())) start++;
    // One short word says too little: `DPA` becomes `PenyusunanDPA`.
    if (words.length - start < 2 && start > 0) start--;
    const inFirst = first.length - start;
    return { words: words.slice(start), enough: inFirst >= 2 ? Math.min(3, inFirst) : 3 };
}

function meantWords(text: string): string[] {
    const all = text.split(/[^\p{L}\p{M}\p{N}]+/u).filter(Boolean);
    // What begins a title says what it is: `Kota Palu`.
    const meant = all.filter((word, index) => index === 0 || !fillers.has(word.toLowerCase()));
    return meant.length > 0 ? meant : all;
}

/** `Sistem Penyediaan Air Minum (SPAM)` becomes `SPAM`: the words before an abbreviation that it stands for. */
function shorten(title: string): string {
    if (!title.includes('(')) return title;
    return title.replace(/((?:[\p{L}]+[\s-]+)+)\(([A-Z]{2,8})\)/gu, (whole, before: string, abbreviation: string) => {
        const words = before.trim().split(/\s+/);
        for (let start = words.length - 1; start >= 0; start--) {
            const initials = words
                .slice(start)
                .filter(word => !fillers.has(word.toLowerCase()))
                .map(word => word.charAt(0).toUpperCase())
                .join('');
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
