// Small numbers in words, for two readings of one figure to be told apart. It must not know which is meant.
import type { Text } from './say.ts';

const ones = {
    en: 'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
        ' ',
    ),
    id: 'nol satu dua tiga empat lima enam tujuh delapan sembilan sepuluh sebelas'.split(' '),
};
const tens = 'zero ten twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

/** A number below a million, such as `92819` or `92.819`, with a point before its fraction. */
export function numberInWords(plain: string): Text {
    const [whole = '', fraction] = plain.replace('-', '').split('.');
    const value = Number(whole);
    const sign = plain.startsWith('-') ? 'minus ' : '';
    if (fraction === undefined) return { en: sign + english(value), id: sign + indonesian(value) };
    if (fraction === '5') {
        const half = {
            en: value === 0 ? 'a half' : `${english(value)} and a half`,
            id: `${value === 0 ? '' : `${indonesian(value)} `}setengah`,
        };
        return { en: sign + half.en, id: sign + half.id };
    }
    const digits = (words: readonly string[]) => [...fraction].map(digit => words[Number(digit)]).join(' ');
    return { en: `${sign}${english(value)} point ${digits(ones.en)}`, id: `${sign}${indonesian(value)} koma ${digits(ones.id)}` };
}

function english(value: number): string {
    if (value < 20) return ones.en[value] as string;
    if (value < 100) return joined(tens[Math.floor(value / 10)] as string, value % 10, '-', english);
    if (value < 1000) return joined(`${english(Math.floor(value / 100))} hundred`, value % 100, ' ', english);
    return joined(`${english(Math.floor(value / 1000))} thousand`, value % 1000, ' ', english);
}

function indonesian(value: number): string {
    if (value < 12) return ones.id[value] as string;
    if (value < 20) return `${ones.id[value - 10]} belas`;
    if (value < 100) return joined(`${ones.id[Math.floor(value / 10)]} puluh`, value % 10, ' ', indonesian);
    if (value < 1000) return joined(value < 200 ? 'seratus' : `${ones.id[Math.floor(value / 100)]} ratus`, value % 100, ' ', indonesian);
    return joined(value < 2000 ? 'seribu' : `${indonesian(Math.floor(value / 1000))} ribu`, value % 1000, ' ', indonesian);
}

function joined(head: string, rest: number, by: string, words: (value: number) => string): string {
    return rest === 0 ? head : `${head}${by}${words(rest)}`;
}
