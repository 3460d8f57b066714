// What a plan says, as a sorted list of plain sentences: two plans are equal when their facts are.

/** Options of the import that a person would give with this table. */
export interface GivenOptions {
    year?: number;
    firstYear?: number;
    unit?: 'thousand' | 'million';
    department?: { readonly title: string };
}

/** Facts by themselves, and sums that the import's account must show. */
export interface Facts {
    readonly facts: ReadonlySet<string>;
    readonly account: Account;
}

export interface Account {
    readonly departments: readonly string[];
    readonly programs: number;
    readonly activities: number;
    readonly subactivities: number;
    readonly goals: number;
    readonly objectives: number;
    readonly indicators: number;
    readonly budget: Readonly<Record<string, string>>;
    readonly forecast: Readonly<Record<string, string>>;
    readonly funds: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** Case and white space of a title are the table's own affair. */
export const plain = (title: string): string => title.normalize('NFC').replace(/\s+/g, ' ').trim().toUpperCase();

/** `1.3.10` and `1.03.10` are one code: zeros that a table leaves out are its own affair too. */
const plainCode = (code: string): string =>
    /^[\dX][\dX.]*$/i.test(code)
        ? code
              .split('.')
              .map(part => part.replace(/^0+(?=.)/, ''))
              .join('.')
        : plain(code);

export const workFact = (department: string, level: string, code: string, title: string): string =>
    `${level} ${plainCode(code)} "${plain(title)}" of ${plain(department)}`;
export const moneyFact = (kind: 'budget' | 'forecast', work: string, year: number | string, amount: bigint | string): string =>
    `${kind} of ${plainCode(work)} in ${year}: ${amount}`;
export const indicatorFact = (owner: string, title: string): string => `indicator of ${plainCode(owner)}: "${plain(title)}"`;
export const targetFact = (owner: string, title: string, year: number, value: string): string =>
    `target of ${plainCode(owner)}, "${plain(title)}", in ${year}: ${value}`;
export const resultFact = (kind: string, title: string): string => `${kind} "${plain(title)}"`;
