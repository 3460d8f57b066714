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
    let names = titles.map(({ words, enough }, index) => joinWords(words.slice(0, enough)) || items[index]?.fallback || 'X');
    const replace = (longer: (words: readonly string[], index: number) => string) => {
        const counts = counted(names);
        const clashes = (name: string) => taken.has(name) || (counts.get(name) as number) > 1;
        names = names.map((name, index) => (clashes(name) ? longer((titles[index] as Title).words, index) || name : name));
    };
    const alike = Map.groupBy(titles.keys(), index => names[index] as string);
    const inAlike = new Map(
        [...alike].map(([name, indexes]) => [name, counted(indexes.flatMap(index => [...new Set((titles[index] as Title).words)]))]),
    );
    const before = names;
    replace((words, index) => {
        const name = before[index] as string;
        if (alike.get(name)?.length === 1) return '';
        const telling = words.slice(2).find(word => inAlike.get(name)?.get(word) === 1);
        return telling ? joinWords([...words.slice(0, 2), telling]) : '';
    });
    for (let length = 4; length <= 20; length++) replace(words => joinWords(words.slice(0, length)));
    return settle(items, names, taken);
}

function counted(texts: readonly string[]): Map<string, number> {
    const counts = new Map<string, number>();
    for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
    return counts;
}

/** A name that still clashes gets the end of its key, and a number where even that is not enough. */
function settle(items: readonly Named[], names: readonly string[], taken: ReadonlySet<string>): string[] {
    const used = new Set(taken);
    const counts = counted(names);
    const next = new Map<string, number>();
    for (const [name, count] of counts) if (count === 1 && !taken.has(name)) used.add(name);
    return names.map((name, index) => {
        if (counts.get(name) === 1 && !taken.has(name)) return name;
        const end = endOf(items[index]?.key ?? '');
        const stem = end ? `${name}-${end}` : name;
        let result = stem;
        let number = next.get(stem) ?? 2;
        for (; used.has(result); number++) result = `${stem}-${number}`;
        next.set(stem, number);
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
    return { name: joinWords(isWhole ? words : words.slice(0, 3)), isWhole };
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
    const short = shorten(title.normalize('NFC').replace(/[“”"'’]/g, ''));
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
    // The first word of a title tells its kind: `Kota Palu`.
    const meant = all.filter((word, index) => index === 0 || !fillers.has(word.toLowerCase()));
    return meant.length > 0 ? meant : all;
}

/** `Sistem Penyediaan Air Minum (SPAM)` becomes `SPAM`: the words before an abbreviation that it stands for. */
function shorten(title: string): string {
    let short = '';
    let done = 0;
    for (const { 0: written, 1: abbreviation = '', index } of title.matchAll(/\(([A-Z]{2,8})\)/g)) {
        const start = startOfWords(title, index, done);
        const words = title.slice(start, index).trim().split(/\s+/);
        const meant = start < index && /[\s-]/.test(title[index - 1] as string) ? firstMeant(words, abbreviation) : -1;
        if (meant < 0) continue;
        short += title.slice(done, start) + [...words.slice(0, meant), abbreviation].join(' ');
        done = index + written.length;
    }
    return short + title.slice(done);
}

/** Where the words begin that stand before an offset, with nothing but white space and hyphens between them. */
function startOfWords(text: string, end: number, least: number): number {
    let start = end;
    for (let at = end; at > least; ) {
        const from = at - (at - 1 > least && /[\uDC00-\uDFFF]/.test(text[at - 1] as string) ? 2 : 1);
        const letter = text.slice(from, at);
        if (/\p{L}/u.test(letter)) start = from;
        else if (!/[\s-]/.test(letter)) break;
        at = from;
    }
    return start;
}

/** The first of the last words whose first letters are the abbreviation, small words aside; -1 when they are not. */
function firstMeant(words: readonly string[], abbreviation: string): number {
    let initials = '';
    for (let start = words.length - 1; start >= 0 && initials.length <= abbreviation.length; start--) {
        const word = words[start] as string;
        if (!fillers.has(word.toLowerCase())) initials = word.charAt(0).toUpperCase() + initials;
        if (initials === abbreviation) return start;
    }
    return -1;
}

/** The letters and digits at the end of a text. */
function endOf(text: string): string {
    const letters = [...text.slice(-longestEnd)];
    let start = letters.length;
    while (start > 0 && /[\p{L}\p{N}]/u.test(letters[start - 1] as string)) start--;
    return letters.slice(start).join('');
}

/** Letters of a key that a name may end with. */
const longestEnd = 100;

/** CamelCase; abbreviations keep their capitals. A name does not begin with a digit. */
export function joinWords(words: readonly string[]): string {
    const name = words.map(word => word.charAt(0).toUpperCase() + word.slice(1)).join('');
    return /^[\p{L}_]/u.test(name) ? name : name && `_${name}`;
}
