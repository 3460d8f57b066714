// Times as people write them, in both languages: "Januari 2026", "TA 2026", "triwulan I 2026", "2026-2028", "March 14, 2026".
// It must not know where in a text they stand.

const months: Readonly<Record<string, number>> = Object.fromEntries(
    [
        'januari january jan',
        'februari pebruari february feb peb',
        'maret march mar',
        'april apr',
        'mei may',
        'juni june jun',
        'juli july jul',
        'agustus august agu ags agt aug',
        'september sept sep',
        'oktober october okt oct',
        'november nopember nov nop',
        'desember december des dec',
    ].flatMap((names, index) => names.split(' ').map(name => [name, index + 1] as const)),
);

const blank = '[ \\t\\u00a0]';
const end = '(?![\\p{L}\\p{N}_])';
const written = '\\d{4}(?:-(?:Q[1-4]|TW[1-4]|S[12]|\\d{2}(?:-\\d{2})?))?';
const yearNoun = `(?:tahun|thn|th|year|fiscal${blank}+year|fy|t\\.?${blank}?a)\\.?${blank}+`;
const yearWord = `(?:${yearNoun}(?:anggaran${blank}+)?|anggaran${blank}+)`;
const month = `(?:${Object.keys(months).join('|')})\\.?`;
const part = `(?:(?:triwulan|kuartal|quarter|tw|q)[ \\-]?(?:iv|i{1,3}|[1-4])|(?:semester|half|sem|s)[ \\-]?(?:i{1,2}|[12]))`;
const inYear = `${blank}+${yearWord}?\\d{4}`;
const day = `(?:\\d{1,2}${blank}+)?${month}${inYear}|${month}${blank}+\\d{1,2},${blank}*\\d{4}`;
const one = `(?:${day}|${part}${inYear}|${yearWord}?${written})${end}`;
const until = `${blank}*(?:[-–—]|s\\.?${blank}?/?${blank}?d\\b\\.?|sampai(?:${blank}+dengan)?|hingga|until|through|to)${blank}*`;
const time = `(?:(${one}|${month}|${part})${until})?(${one})`;

const partWord = /^(?:triwulan|kuartal|quarter|tw|q|semester|half|sem|s)/i;
const isNumeral = /^(?:iv|i{1,3}|[1-4])$/i;
const inOneYear = new RegExp(`^${yearWord}?(${written})$`, 'iu');
const anywhere = new RegExp(time, 'iuy');
/** Every time begins so. Compiling `anywhere` takes longer than reading a small plan, which mostly has no such time. */
const beginning = new RegExp(`\\d{4}|\\d{1,2}${blank}+${month}|${month}|${part}|${yearWord}`, 'iy');
const whole = new RegExp(`^${time}$`, 'iu');

/**
 * Where the time ends that begins at an offset, on its line; -1 when none does. It is tried at that place alone, and nothing in it repeats but
 * white space, each run of which is read and given back once.
 */
export function spokenTimeEnd(text: string, offset: number): number {
    beginning.lastIndex = offset;
    if (!beginning.test(text)) return -1;
    anywhere.lastIndex = offset;
    return anywhere.test(text) ? anywhere.lastIndex : -1;
}

/** A time as the language writes it, `2026-01` or `2026-01..2026-03`; undefined for what is none. */
export function readSpokenTime(text: string): string | undefined {
    const match = whole.exec(text);
    if (!match) return undefined;
    const [, from, to = ''] = match;
    const last = momentOf(to);
    if (from === undefined || last === undefined) return last;
    const year = /\d{4}/.exec(last)?.[0] as string;
    const first = momentOf(/\d{4}/.test(from) ? from : `${from} ${year}`);
    return first && `${first}..${last}`;
}

const two = (number: number) => String(number).padStart(2, '0');

function momentOf(text: string): string | undefined {
    const plain = inOneYear.exec(text);
    if (plain) return plain[1]?.toUpperCase();
    const year = /\d{4}$/.exec(text)?.[0];
    const name = months[/\p{L}+/u.exec(text.slice(0, -4))?.[0].toLowerCase() ?? ''];
    if (name !== undefined) {
        const dayOfMonth = /(?<!\d)\d{1,2}(?!\d)/.exec(text)?.[0];
        return `${year}-${two(name)}${dayOfMonth === undefined ? '' : `-${two(Number(dayOfMonth))}`}`;
    }
    const [word = '', next = ''] = text.split(/[ \t\u00a0-]+/);
    const number = isNumeral.test(next) ? next : word.replace(partWord, '');
    const count = /\d/.test(number) ? number : ['i', 'ii', 'iii', 'iv'].indexOf(number.toLowerCase()) + 1;
    return `${year}-${/^[sh]/i.test(word) ? 'S' : /^t/i.test(word) ? 'TW' : 'Q'}${count}`;
}
