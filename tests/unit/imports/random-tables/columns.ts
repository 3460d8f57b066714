// Columns of tables of works: what each says of a work, and which facts of the plan the table shows thereby.
import type { Dice } from './dice.ts';
import type { GivenOptions } from './facts.ts';
import { indicatorFact, moneyFact, resultFact, targetFact, workFact } from './facts.ts';
import type { GridCell, Mark } from './grid.ts';
import { text } from './grid.ts';
import { otherAmount, writeMoney, writeTarget } from './money.ts';
import type { Department, Indicator, Plan, Work } from './plan.ts';
import { addUp } from './plan.ts';
import type { Style } from './style.ts';
import { spell } from './style.ts';

/** A row of a work: the first has all columns, the others those of indicators. */
export interface WorkRow {
    readonly work: Work;
    /** Whose indicators these are: a work's code, a result's title. */
    readonly owner: string;
    /** Of the row of a goal or objective. */
    readonly result?: { readonly kind: 'goal' | 'objective'; readonly title: string };
    readonly department: Department;
    readonly indicators: readonly Indicator[];
    readonly first: boolean;
}

export interface Column {
    readonly head: readonly string[];
    readonly cell: (row: WorkRow) => GridCell | undefined;
    /** Of indicators: filled in every row. */
    readonly each?: true;
    /** What a row of sums has in this column. */
    readonly sum?: (works: readonly Work[]) => GridCell | undefined;
    /** Where titles of fields of government, departments and totals stand. */
    readonly isTitle?: true;
    /** Filled in rows of goals and objectives. */
    readonly ofResults?: true;
    readonly isCode?: number;
}

export interface Shows {
    budget: number[];
    forecast: number[];
    targets: number[];
    indicators: boolean;
    /** One fund a work, or a column for each fund. */
    funds: false | 'one' | 'shares';
    /** The plan's money in these columns is not the works' own: a revision, a report. */
    spent: boolean;
}

/** What no plan says: a table that was changed so contradicts itself, and must be reported. */
const contradiction = 'a sum that disagrees with its parts';

export class Columns {
    /** Options that the reader must give, as the heads are. */
    readonly options: GivenOptions = {};
    readonly shows: Shows = { budget: [], forecast: [], targets: [], indicators: false, funds: false, spent: false };

    /** A head that stands over several columns is spelled once. */
    private readonly spelled = new Map<string, string>();
    readonly dice: Dice;
    readonly style: Style;
    readonly plan: Plan;
    /** Every amount is a multiple of this. */
    private readonly grain: bigint;

    constructor(dice: Dice, style: Style, plan: Plan, grain: bigint) {
        this.dice = dice;
        this.style = style;
        this.plan = plan;
        this.grain = grain;
    }

    head(...path: string[]): string[] {
        return path.map(each => {
            const known = this.spelled.get(each) ?? spell(this.dice, this.style, each);
            this.spelled.set(each, known);
            return known;
        });
    }

    code(...heads: string[]): Column[] {
        const { code } = this.style;
        if (code === 'beside-title') return [];
        const head = this.head(this.dice.pick(heads));
        if (code !== 'split') return [{ head, isCode: 0, cell: row => (row.first ? this.codeCell(row, each => each) : undefined) }];
        const parts = (each: string) => {
            const [a = '', b = '', c = '', d, e = '', f = ''] = each.split('.');
            return [a, b, c, d === undefined ? '' : `${d}.${e}`, f];
        };
        return [0, 1, 2, 3, 4].map(index => ({
            head: [...head, ''],
            isCode: index,
            cell: row => {
                if (!row.first) return undefined;
                const cell = this.codeCell(row, each => parts(each)[index] as string);
                // Only the last part of a code changes.
                const last = parts(row.work.code).findLastIndex(part => part !== '');
                return cell && index !== last ? { kind: cell.kind, text: cell.text } : cell;
            },
        }));
    }

    title(...heads: string[]): Column {
        return {
            head: this.head(this.dice.pick(heads)),
            isTitle: true,
            cell: row => {
                if (!row.first) return undefined;
                const { work, department } = row;
                const write = (title: string) => (this.style.code === 'beside-title' ? `${work.code} ${title}` : title);
                const depth = ['program', 'activity', 'subactivity'].indexOf(work.level);
                const change = () => {
                    const title = `${work.title} ${this.dice.pick(['Baru', 'Percontohan', 'Terpadu'])}`;
                    return {
                        cell: { kind: 'text', text: write(title) } as const,
                        fact: workFact(department.title, work.level, work.code, title),
                    };
                };
                return text(write(work.title), {
                    mark: { what: 'title', change },
                    ...(this.style.bold && depth === 0 ? { bold: true } : {}),
                    ...(this.style.indent && depth > 0 ? { indent: depth } : {}),
                });
            },
        };
    }

    indicator(...heads: string[]): Column {
        this.shows.indicators = true;
        return {
            head: this.head(this.dice.pick(heads)),
            each: true,
            cell: ({ owner, indicators }) => {
                const change = () => {
                    const [first, ...others] = indicators.map(each => each.title);
                    const title = `${first} menurut survei`;
                    return { cell: { kind: 'text', text: [title, ...others].join('\n') } as const, fact: indicatorFact(owner, title) };
                };
                return text(indicators.map(each => each.title).join('\n'), { mark: { what: 'indicator', change } });
            },
        };
    }

    goal(...heads: string[]): Column {
        return this.result('goal', heads);
    }

    objective(...heads: string[]): Column {
        return this.result('objective', heads);
    }

    private result(kind: 'goal' | 'objective', heads: readonly string[]): Column {
        const change = (title: string) => () => {
            const other = `${title} secara merata`;
            return { cell: { kind: 'text', text: other } as const, fact: resultFact(kind, other) };
        };
        return {
            head: this.head(this.dice.pick(heads)),
            ofResults: true,
            cell: ({ result, first }) =>
                first && result?.kind === kind ? text(result.title, { mark: { what: 'title', change: change(result.title) } }) : undefined,
        };
    }

    unit(...heads: string[]): Column[] {
        if (!this.style.unitColumn) return [];
        return [
            { head: this.head(this.dice.pick(heads)), each: true, cell: row => text(row.indicators.map(each => each.unit).join('\n')) },
        ];
    }

    /** `of` says which year's target; one that no fact is made of (an end of the period, an earlier year) has no `year`. */
    target(
        head: readonly string[],
        of: number | ((indicator: Indicator) => string),
        year = typeof of === 'number' ? of : undefined,
    ): Column {
        if (year !== undefined) this.shows.targets.push(year);
        const valueFor = (indicator: Indicator) => (typeof of === 'number' ? (indicator.targets.get(of) ?? '') : of(indicator));
        const { unitColumn, targetsAsNumbers, groupTargets } = this.style;
        const write = (values: readonly string[], indicators: readonly Indicator[]) => {
            const isOne = values.length < 2;
            const written = values.map((value, index) =>
                writeTarget(value, unitColumn ? undefined : indicators[index]?.unit, isOne && targetsAsNumbers, groupTargets),
            );
            return isOne ? written[0] : text(written.map(cell => cell?.text ?? '-').join('\n'));
        };
        return {
            head: this.head(...head),
            each: true,
            cell: ({ owner, indicators }) => {
                const cell = write(indicators.map(valueFor), indicators);
                const [first] = indicators;
                if (!cell || !first || year === undefined || !/^\d/.test(valueFor(first))) return cell;
                const change = () => {
                    const value = String(Number.parseInt(valueFor(first), 10) + this.dice.int(1, 9));
                    const changed = write([value, ...indicators.slice(1).map(valueFor)], indicators) as GridCell;
                    return { cell: changed, fact: targetFact(owner, first.title, year, value) };
                };
                return { ...cell, mark: { what: 'target', change } };
            },
        };
    }

    /** Money that the plan keeps. */
    money(head: readonly string[], kind: 'budget' | 'forecast', year: number): Column {
        this.shows[kind].push(year);
        const write = (amount: bigint) => writeMoney(amount, this.style.money, this.style.unit);
        const markOf = (amount: bigint, fact: (amount: bigint) => string): Mark => ({
            what: 'money',
            change: () => {
                const other = otherAmount(amount, this.grain, this.dice);
                return { cell: write(other), fact: fact(other) };
            },
        });
        return {
            head: this.head(...head),
            cell: ({ work, first }) => {
                const amount = work[kind].get(year);
                if (!first || amount === undefined) return undefined;
                if (work.parts.length > 0 && this.style.parentRows)
                    return this.style.parentSums ? { ...write(amount), mark: markOf(amount, () => contradiction) } : undefined;
                const isSummed =
                    this.style.total !== undefined || (this.style.parentSums && work.level !== 'program') || this.style.fieldRows;
                return {
                    ...write(amount),
                    mark: markOf(amount, other => (isSummed ? contradiction : moneyFact(kind, work.code, year, other))),
                };
            },
            sum: works => {
                const amount = addUp(works, kind).get(year) ?? 0n;
                return { ...write(amount), mark: markOf(amount, () => contradiction) };
            },
        };
    }

    /** Money that no fact is made of: an earlier version, a difference, what was spent. */
    otherMoney(head: readonly string[], of: (work: Work) => bigint): Column {
        const write = (amount: bigint): GridCell => {
            const cell = writeMoney(amount < 0n ? -amount : amount, this.style.money, this.style.unit);
            if (amount >= 0n) return cell;
            return cell.kind === 'number' ? { ...cell, text: `-${cell.text}` } : { ...cell, text: `(${cell.text})` };
        };
        return {
            head: this.head(...head),
            cell: ({ work, first }) => (first && (work.parts.length === 0 || this.style.parentSums) ? write(of(work)) : undefined),
            sum: works => write(works.reduce((sum, work) => sum + of(work), 0n)),
        };
    }

    fund(...heads: string[]): Column {
        this.shows.funds = 'one';
        return {
            head: this.head(this.dice.pick(heads)),
            cell: row => (row.first && row.work.parts.length === 0 ? text(row.work.fund) : undefined),
        };
    }

    words(head: readonly string[], of: (row: WorkRow) => string, leavesOnly = true): Column {
        return {
            head: this.head(...head),
            cell: row => (row.first && (!leavesOnly || row.work.parts.length === 0) ? text(of(row)) : undefined),
        };
    }

    private codeCell({ work, department }: WorkRow, part: (code: string) => string): GridCell | undefined {
        const spelled = (code: string) =>
            this.style.code === 'unpadded'
                ? code
                      .split('.')
                      .map(each => each.replace(/^0+(?=\d)/, ''))
                      .join('.')
                : code;
        const value = part(spelled(work.code));
        const isNumber = this.style.codesAsNumbers && this.style.code === 'split' && /^\d+$/.test(value);
        const cell: Partial<GridCell> = isNumber ? { kind: 'number', text: String(Number(value)) } : {};
        if (work.parts.length > 0 && this.style.parentRows) return text(value, cell);
        const change = () => {
            const segments = work.code.split('.');
            const last = segments.pop() as string;
            const code = [...segments, String(Number(last) + 40).padStart(last.length, '0')].join('.');
            return {
                cell: { kind: 'text', text: part(spelled(code)) } as const,
                fact: workFact(department.title, work.level, code, work.title),
            };
        };
        return text(value, { ...cell, mark: { what: 'code', change } });
    }
}
