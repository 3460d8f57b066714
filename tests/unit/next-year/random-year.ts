// Random plans of one or several years, as texts, with names in use by one another: what a later year has to take apart. The money expected
// for each later year is added up while the text is made, apart from what is tested.
import type { Texts } from './year-of.ts';

type Random = (below: number) => number;

export interface RandomYear {
    readonly texts: Texts;
    readonly first: number;
    readonly last: number;
    /** Sum of forecasts by year, each work by itself. */
    readonly forecasts: ReadonlyMap<number, bigint>;
}

export function randomYear(random: Random): RandomYear {
    const first = 2024 + random(4);
    const last = random(2) === 0 ? first : first + random(4);
    const made = new Maker(random, first, last);
    return { texts: made.texts(), first, last, forecasts: made.forecasts };
}

class Maker {
    readonly forecasts = new Map<number, bigint>();
    private readonly outputs: string[] = [];
    private readonly works: string[] = [];
    private readonly requests: string[] = [];
    private readonly goals: string[] = [];
    private count = 0;
    private readonly random: Random;
    private readonly first: number;
    private readonly last: number;

    constructor(random: Random, first: number, last: number) {
        this.random = random;
        this.first = first;
        this.last = last;
    }

    texts(): Texts {
        const { first, last } = this;
        const stage = this.pick('initial', 'draft', 'final', 'revision');
        const head = `plan Plan${this.maybe(() => first)} "Plan of ${first}" { period ${first}${last > first ? `..${last}` : ''} stage ${stage} currency ${this.pick('IDR', 'USD')} }`;
        const goals = this.some(4, () => this.goal());
        const departments = this.some(4, i => this.department(`D${i}`)).concat(this.department('D9'));
        const shared = `location L "Place" location M within L fund F fund G partner Q\nproposal Prop "Wish" from Q { ${this.maybe(() => `state ${this.pick('accepted', 'rejected', 'deferred')} `)}answered-by ${this.work()} }`;
        const results = this.some(
            4,
            () => `extend ${this.work()} { actual ${1 + this.random(9)} million in ${first} ${this.maybe(() => 'note "late" ')}}`,
        );
        const files: Record<string, string> = { 'main.plan': [head, shared, ...goals].join('\n'), 'results.plan': results.join('\n') };
        for (const [i, text] of departments.entries()) files[`d${i}${this.maybe(() => `-${first}`)}.plan`] = this.linked(text);
        return files;
    }

    /** Names in use are known when all has been made. */
    private linked(text: string): string {
        return text.replace(/@(\w+)/g, (_, kind: string) => {
            const list = { output: this.outputs, work: this.works, request: this.requests }[kind] ?? [];
            return list[this.random(list.length)] ?? 'D9';
        });
    }

    private goal(): string {
        const name = `Goal${this.goals.length}`;
        const serves = this.goals.length > 0 ? `serves ${this.goals[this.random(this.goals.length)]} ` : '';
        this.goals.push(name);
        return `${this.goals.length > 1 ? 'objective' : 'goal'} ${name} { ${serves}${this.during()}${this.indicator()} }`;
    }

    private department(name: string): string {
        const ceilings = this.some(3, () => `ceiling ${this.random(90)} million in ${this.year()} from ${this.pick('F', 'G')}`).join(' ');
        const works = this.some(4, () => this.program(name)).concat(this.program(name));
        const asset = `asset stock${this.next()} "Stock" 5 "u" { location L maintainer ${name} upkeep 1 million ${this.pick('per year', `in ${this.year()}`)} }`;
        return `department ${name} { ${ceilings} unit U ${asset}\n${works.join('\n')} }`;
    }

    private program(department: string): string {
        const name = this.pick('Same', `W${this.next()}`);
        const path = this.works.includes(`${department}.${name}`) ? `${department}.W${this.next()}` : `${department}.${name}`;
        this.works.push(path);
        const parts = this.some(3, i => {
            this.works.push(`${path}.A${i}`);
            return `activity A${i} { ${this.body(`${path}.A${i}`)} }`;
        });
        return `  program ${path.split('.')[1]} { ${this.body(path)} ${parts.join(' ')} }`;
    }

    private body(path: string): string {
        const { first, last } = this;
        const lines = [
            () => this.during(),
            () => `budget ${this.random(900)} million in ${this.within()}${this.fund()}`,
            () => this.forecast(),
            () => this.forecast(),
            () => `ceiling ${this.random(900)} million in ${this.year()}`,
            () => `actual ${this.random(900)} million in ${first}${this.fund()}`,
            () => `cash-plan 5 million in ${first}-Q${1 + this.random(4)}`,
            () => `progress ${this.pick('40%', '100%')} in ${first + this.random(last - first + 1)}`,
            () => this.output(path),
            () => this.output(path),
            () => `needs @output`,
            () => `maintains @output`,
            () => `after @work`,
            () => `continues @work`,
            () => `answers @request`,
            () => this.request(path),
            () => (this.goals.length > 0 ? `serves ${this.goals[this.random(this.goals.length)]}` : ''),
            () => this.indicator(),
            () => 'location L executor D9.U problem "p" follow-up "f" digs outcome "o"',
        ];
        return lines.flatMap(line => (this.random(3) === 0 ? line() : [])).join('\n    ');
    }

    private output(path: string): string {
        const name = `${this.pick('thing', 'u', 'stock')}${this.next()}`;
        this.outputs.push(`${path}.${name}`);
        return `${this.pick('buys', 'builds', 'delivers')} ${name} ${this.random(90)} "u"${this.maybe(() => ' was 3')} { location L ${this.maybe(() => 'maintainer D9 ')}${this.maybe(() => 'upkeep 3 million per year ')}${this.maybe(() => 'consumable')} }`;
    }

    private request(path: string): string {
        const name = `r${this.next()}`;
        this.requests.push(`${path}.${name}`);
        return `requests ${name} 3 "u" from D9${this.maybe(() => ` by ${this.year()}-0${1 + this.random(9)}`)}`;
    }

    private forecast(): string {
        const year = this.last + 1 + this.random(3);
        const amount = BigInt(this.random(1000)) * 1_000_003n;
        this.forecasts.set(year, (this.forecasts.get(year) ?? 0n) + amount);
        return `forecast ${amount} in ${year}${this.fund()}`;
    }

    private indicator(): string {
        const { first, last } = this;
        const readings = this.some(3, i => `${this.random(90)} in ${this.pick(`${first}-Q${i + 1}`, `${first + i}`)}`).join(', ');
        const targets = this.some(3, i => `${this.random(90)} in ${Math.min(first + i, last)}`).join(', ');
        return `indicator I${this.next()} unit "u" { ${this.maybe(() => 'adds-up ')}baseline 3 in ${first - 1} ${readings && `actual ${readings}`} ${targets && `target ${targets}`} }`;
    }

    private during(): string {
        const start = this.first + this.random(this.last - this.first + 1);
        return this.pick(
            '',
            `during ${start} `,
            `during ${start}-0${1 + this.random(5)}..${start}-0${6 + this.random(4)} `,
            `during ${start}..${this.last} `,
        );
    }

    /** A year of the plan, or some of them. */
    private within(): string {
        const start = this.first + this.random(this.last - this.first + 1);
        return this.pick(`${start}`, `${start}..${this.last} per year`, `${start}..${this.last}`);
    }

    private year(): number {
        return this.first + this.random(this.last - this.first + 1);
    }

    private fund(): string {
        return this.maybe(() => ` from ${this.pick('F', 'G')}`);
    }

    private work(): string {
        return this.works[this.random(this.works.length)] ?? 'D9';
    }

    private next(): number {
        return this.count++;
    }

    private maybe(make: () => string | number): string {
        return this.random(2) === 0 ? `${make()}` : '';
    }

    private pick(...choices: readonly string[]): string {
        return choices[this.random(choices.length)] ?? '';
    }

    private some(most: number, make: (i: number) => string): string[] {
        return Array.from({ length: this.random(most) }, (_, i) => make(i));
    }
}
