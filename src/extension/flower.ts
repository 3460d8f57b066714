// The first sample in the reader's language, and the places in it that the walkthrough speaks of. It must not know who goes there.
import { readerLocale } from './reader-locale.ts';

export interface Flower {
    /** Of its folder. */
    readonly name: string;
    /** The file with two questions open, and the same file of the finished plan. */
    readonly file: string;
    readonly finished: string;
    /** Words in those files: what is bought, who maintains it, and where the program says when. */
    readonly thing: string;
    readonly maintainer: string;
    readonly period: string;
}

const english: Flower = {
    name: 'flower',
    file: 'before/parks.plan',
    finished: 'after/parks.plan',
    thing: 'roses',
    maintainer: 'Cleaning',
    period: 'during',
};
const indonesian: Flower = {
    name: 'bunga',
    file: 'sebelum/pertamanan.plan',
    finished: 'sesudah/pertamanan.plan',
    thing: 'mawar',
    maintainer: 'Kebersihan',
    period: 'selama',
};

/** The reader's own comes first: another may have been opened before the language was chosen. */
export function flowers(): readonly Flower[] {
    return readerLocale() === 'id' ? [indonesian, english] : [english, indonesian];
}

export function flower(): Flower {
    return flowers()[0] as Flower;
}
