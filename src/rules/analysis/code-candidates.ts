// Which official code was probably meant: by a title, by the shape of what is written. It must not decide that a code is wrong.
import type { CatalogueEntry } from '../../plan/catalogue.ts';
import { foldName, indexOf, parentCode } from '../../plan/catalogue-index.ts';
import type { NamedList } from '../../plan/official-codes.ts';
import { findCode, successorsOf } from '../../plan/official-codes.ts';

/** More codes than this tell a reader nothing. */
const maxCandidates = 3;

/** The style of codes: whole numbers with dots, without, or anything else. */
export function styleOf(code: string): 'dotted' | 'digits' | 'letters' {
    return /^[\dX]+(\.[\dX]+)+$/i.test(code) ? 'dotted' : /^\d+$/.test(code) ? 'digits' : 'letters';
}

/**
 * Codes with that official name, nearest to the one written first: of works those of the same level, where its dots tell it; then those
 * that begin alike. None when more than a few are as near: then the name tells nothing.
 */
export function codesNamed(name: string, code: string, lists: readonly NamedList[], of: 'works' | 'regions'): string[] {
    const depth = of === 'works' && code.includes('.') ? code.split('.').length : undefined;
    const names = of === 'works' ? [name] : namesOfPlace(name);
    const found = lists
        .flatMap(({ list }) => names.flatMap(each => indexOf(list).named(each)))
        .flatMap(entry => {
            if (of === 'regions' && !isNamed(entry, name, false)) return [];
            const own = inField(entry.code, code);
            if (own === code || (depth !== undefined && own.split('.').length !== depth)) return [];
            return [{ code: own, shared: of === 'works' ? sharedLength(own, code) : sharedDigits(own, code) }];
        });
    let longest = 0;
    for (const { shared } of found) longest = Math.max(longest, shared);
    const nearest = [...new Set(found.filter(({ shared }) => shared === longest).map(item => item.code))];
    return nearest.length <= maxCandidates ? nearest : [];
}

/** Codes of the lists that the one written may have been; those whose name is the title first. */
export function codesLike(code: string, title: string | undefined, lists: readonly NamedList[]): string[] {
    const codes = [...new Set(lists.flatMap(({ list }) => indexOf(list).repairs(code)))];
    const isMeant = (candidate: string) => {
        const entry = findCode(lists, candidate)?.entry;
        return title !== undefined && entry !== undefined && isNamed(entry, title, false);
    };
    const [named, others] = [codes.filter(isMeant), codes.filter(candidate => !isMeant(candidate))];
    return (named.length > 0 ? named : others).slice(0, maxCandidates);
}

/** Codes that took the place of one, as the lists say it; only those whose name is the title, where there are such. */
export function nearestSuccessors(code: string, title: string | undefined, lists: readonly NamedList[]): string[] {
    const codes = successorsOf(lists, code);
    const named = codes.filter(candidate => {
        const entry = title ? findCode(lists, candidate)?.entry : undefined;
        return entry !== undefined && isNamed(entry, title as string, true);
    });
    return (named.length > 0 ? named : codes).slice(0, maxCandidates);
}

/**
 * Whether the lists speak of codes like this one: some have as many parts, and where they hold what it lies within, they hold what lies
 * in that too. A list of districts says nothing on villages.
 */
export function isCovered(code: string, lists: readonly NamedList[], of: 'works' | 'regions'): boolean {
    if (!lists.some(({ list }) => indexOf(list).hasDepth(code))) return false;
    if (of === 'works') return true;
    const parent = parentCode(code);
    return !findCode(lists, parent) || lists.some(({ list }) => indexOf(list).hasChildren(parent));
}

/** Whether a title is a name of an entry. */
export function isNamed({ name, alsoNamed = [] }: CatalogueEntry, title: string, ofWork: boolean): boolean {
    return sameName(name, title, ofWork) || alsoNamed.some(other => sameName(other, title, ofWork));
}

/** The kind in a place's name, such as `Kota` in `Kota Palu`, may be left out; `Kabupaten Bogor` is not `Kota Bogor`. */
function sameName(a: string, b: string, ofWork: boolean): boolean {
    if (foldName(a) === foldName(b)) return true;
    if (ofWork || foldRegion(a) !== foldRegion(b)) return false;
    const [one, other] = [kindOfPlace(a), kindOfPlace(b)];
    return !one || !other || one === other;
}

function foldRegion(name: string): string {
    return foldName(name.trim().replace(kindBefore, '').replace(kindAfter, ''));
}

/** Spellings of the kinds of places, by kind. */
const kinds: Readonly<Record<string, string>> = {
    province: 'provinsi|prov|province',
    regency: 'kabupaten|kab|regency',
    city: 'kota|city',
    district: 'kecamatan|kec|distrik|district',
    village: 'kelurahan|kel|desa|village',
};
const kindWords = Object.values(kinds).join('|');
const kindBefore = new RegExp(`^(${kindWords})\\b\\.?\\s*(of\\s+)?(?=\\S)`, 'i');
const kindAfter = new RegExp(`\\s+(${kindWords})$`, 'i');

/** A place's name with each word for a kind of place, and without. */
function namesOfPlace(name: string): string[] {
    const plain = name.trim().replace(kindBefore, '').replace(kindAfter, '');
    return [...new Set([name, plain, ...kindWords.split('|').map(word => `${word} ${plain}`)])];
}

function kindOfPlace(name: string): string | undefined {
    const word = (kindBefore.exec(name.trim()) ?? kindAfter.exec(name.trim()))?.[1]?.toLowerCase();
    return Object.keys(kinds).find(kind => word && kinds[kind]?.split('|').includes(word));
}

/** An entry that stands for every field, in the field of the code that is written. */
function inField(official: CatalogueEntry['code'], code: string): string {
    const field = /^\d\.\d\d(?=\.)/.exec(code)?.[0];
    return field ? official.replace(/^X\.XX(?=\.)/, field) : official;
}

/** How many digits two codes begin with alike: lists of places write them with dots and without. */
function sharedDigits(a: string, b: string): number {
    const [left, right] = [a, b].map(code => code.replace(/\D/g, '')) as [string, string];
    let shared = 0;
    while (shared < left.length && left[shared] === right[shared]) shared++;
    return shared;
}

/** How many parts two codes begin with alike. */
function sharedLength(a: string, b: string): number {
    const [left, right] = [a.split('.'), b.split('.')];
    const different = left.findIndex((part, i) => part !== right[i]);
    return different < 0 ? left.length : different;
}
