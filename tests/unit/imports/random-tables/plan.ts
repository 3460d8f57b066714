// A made-up plan as plain data: departments with goals and works, their indicators and money by year.
import type { Dice } from './dice.ts';
import * as words from './words.ts';

export interface Indicator {
    readonly title: string;
    readonly unit: string;
    readonly baseline: string;
    /** By year, digits with a point for decimals; a grade such as `BB` for some. */
    readonly targets: ReadonlyMap<number, string>;
    /** Which of a year's four quarters reach what, in whole numbers. */
    readonly quarters: readonly string[];
}

export type Level = 'program' | 'activity' | 'subactivity';

export interface Work {
    readonly level: Level;
    /** With all zeros: `1.03.10.2.01.0009`. */
    readonly code: string;
    readonly title: string;
    readonly indicators: readonly Indicator[];
    readonly parts: readonly Work[];
    /** By year, in whole rupiah; of a work with parts their sum. */
    readonly budget: ReadonlyMap<number, bigint>;
    readonly forecast: ReadonlyMap<number, bigint>;
    /** What the year's plan said before it was revised. */
    readonly before: ReadonlyMap<number, bigint>;
    /** Spent in each quarter of the plan year. */
    readonly spent: readonly bigint[];
    readonly physical: string;
    readonly fund: string;
    readonly location: string;
    readonly beneficiaries: string;
    readonly remark: string;
}

export interface Result {
    readonly title: string;
    readonly indicators: readonly Indicator[];
    readonly parts: readonly Result[];
}

export interface Department {
    /** `1.03.0.00.0.00.01.0000`. */
    readonly code: string;
    readonly title: string;
    /** The field of government its programs belong to: `1.03`. */
    readonly field: string;
    readonly fieldTitle: string;
    readonly goals: readonly Result[];
    readonly programs: readonly Work[];
}

export interface Plan {
    readonly region: string;
    readonly year: number;
    /** The first of five years. */
    readonly first: number;
    readonly departments: readonly Department[];
}

/** Sums of several works by year. */
export function addUp(works: readonly Work[], of: 'budget' | 'forecast' | 'before'): Map<number, bigint> {
    const sums = new Map<number, bigint>();
    for (const work of works) for (const [year, sum] of work[of]) sums.set(year, (sums.get(year) ?? 0n) + sum);
    return sums;
}

export interface Wish {
    readonly departments: number;
    /** Every amount is a multiple of this. */
    readonly grain: bigint;
    /** Programs are the deepest level, or activities. */
    readonly deepest: Level;
    /** Which title words may look like something else. */
    readonly odd: boolean;
}

export function makePlan(dice: Dice, wish: Wish): Plan {
    const year = dice.int(2025, 2029);
    const first = dice.int(year - 3, year);
    const maker = new Maker(dice, year, first, wish);
    const fields = dice.some(words.fields, wish.departments);
    return { region: dice.pick(words.regions), year, first, departments: fields.map((field, index) => maker.department(field, index)) };
}

class Maker {
    /** Titles that were given: two works of one title are told apart by code alone, which not every layout has. */
    private readonly used = new Set<string>();

    private readonly dice: Dice;
    private readonly year: number;
    private readonly first: number;
    private readonly wish: Wish;

    constructor(dice: Dice, year: number, first: number, wish: Wish) {
        this.dice = dice;
        this.year = year;
        this.first = first;
        this.wish = wish;
    }

    department([field, fieldTitle, title]: readonly [string, string, string], index: number): Department {
        const { dice } = this;
        const numbers = dice
            .some(
                Array.from({ length: 30 }, (_, number) => number + 1),
                dice.int(1, 2),
            )
            .sort((a, b) => a - b);
        return {
            code: `${field}.0.00.0.00.${two(index + 1)}.0000`,
            title,
            field,
            fieldTitle,
            goals: Array.from({ length: dice.int(1, 2) }, () => this.goal()),
            programs: numbers.map(number => this.program(`${field}.${two(number)}`)),
        };
    }

    private program(code: string): Work {
        const parts = this.wish.deepest === 'program' ? [] : this.list(1, 2).map(number => this.activity(`${code}.2.${two(number)}`));
        return this.work('program', code, `${this.dice.pick(['Program', 'PROGRAM'])} ${this.title(words.programs)}`, parts);
    }

    private activity(code: string): Work {
        const parts =
            this.wish.deepest === 'activity'
                ? []
                : this.list(1, 3).map(number =>
                      this.work('subactivity', `${code}.${String(number).padStart(4, '0')}`, this.workTitle(), []),
                  );
        return this.work('activity', code, this.title(words.activities), parts);
    }

    private list(min: number, max: number): number[] {
        const top = this.dice.int(3, 25);
        return this.dice
            .some(
                Array.from({ length: top }, (_, number) => number + 1),
                this.dice.int(min, max),
            )
            .sort((a, b) => a - b);
    }

    private work(level: Level, code: string, title: string, parts: Work[]): Work {
        const { dice } = this;
        const leaf = parts.length === 0;
        const years = Array.from({ length: 5 }, (_, index) => this.first + index);
        return {
            level,
            code,
            title,
            indicators: Array.from({ length: dice.pick([1, 1, 1, 2, 3]) }, () => this.indicator()),
            parts,
            budget: leaf ? new Map([...new Set([...years, this.year])].map(year => [year, this.amount()])) : addUp(parts, 'budget'),
            forecast: leaf ? new Map([[this.year + 1, this.amount()]]) : addUp(parts, 'forecast'),
            before: leaf ? new Map([[this.year, this.amount()]]) : addUp(parts, 'before'),
            spent: leaf
                ? Array.from({ length: 4 }, () => this.amount() / 10n)
                : [0, 1, 2, 3].map(quarter => parts.reduce((sum, part) => sum + (part.spent[quarter] as bigint), 0n)),
            physical: String(dice.int(1, 100)),
            fund: dice.pick(words.funds),
            location: dice.pick(words.locations),
            beneficiaries: dice.pick(words.beneficiaries),
            remark: dice.pick(words.remarks),
        };
    }

    private goal(): Result {
        const parts = Array.from({ length: this.dice.int(1, 2) }, () => this.result(words.objectives, []));
        return this.result(words.goals, parts);
    }

    private result(titles: readonly string[], parts: readonly Result[]): Result {
        return { title: this.title(titles), indicators: Array.from({ length: this.dice.int(1, 2) }, () => this.indicator()), parts };
    }

    private indicator(): Indicator {
        const { dice } = this;
        const [beginning, units] = dice.pick(words.measures);
        const unit = dice.pick(units);
        const years = Array.from({ length: 8 }, (_, index) => this.first - 1 + index);
        const value = () => {
            if (unit === 'Predikat') return dice.pick(['A', 'BB', 'B', 'CC']);
            if (unit === '%' || unit === 'Poin' || unit === 'Indeks')
                return dice.chance(40) ? `${dice.int(10, 99)}.${dice.int(1, 9)}` : String(dice.int(1, 100));
            return String(dice.chance(20) ? dice.int(1000, 90000) : dice.int(1, 900));
        };
        return {
            title: this.unique(`${beginning} ${dice.pick(words.measured)}`),
            unit,
            baseline: value(),
            targets: new Map(years.map(year => [year, value()])),
            quarters: [1, 2, 3, 4].map(() => (unit === 'Predikat' ? '' : String(dice.int(0, 40)))),
        };
    }

    private amount(): bigint {
        const { dice } = this;
        const { grain } = this.wish;
        const rupiah = BigInt(
            dice.pick([dice.int(50, 9999) * 1_000_000, dice.int(50_000, 9_999_999) * 1000, dice.int(10_000_000, 2_000_000_000)]),
        );
        const cut = (rupiah / grain) * grain;
        return cut > 0n ? cut : grain;
    }

    private workTitle(): string {
        return this.title(words.works);
    }

    private title(beginnings: readonly string[]): string {
        const { dice } = this;
        const title = `${dice.pick(beginnings)} ${dice.pick(words.things)}`;
        return this.unique(this.wish.odd && dice.chance(15) ? `${title} ${dice.pick(words.oddEnds)}` : title);
    }

    private unique(title: string): string {
        let name = title;
        for (let time = 0; this.used.has(name.toLowerCase()); time++)
            name = `${title} ${words.places[time % words.places.length]}${time >= words.places.length ? ` ${time}` : ''}`;
        this.used.add(name.toLowerCase());
        return name;
    }
}

const two = (number: number) => String(number).padStart(2, '0');
