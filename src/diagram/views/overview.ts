// A large flow as a line per department: from a plan and its findings to counts. It must not know how lines are drawn.
import { formatShortMoney } from '../../l10n/format.ts';
import { say } from '../../l10n/say.ts';
import { addDecimals, type Decimal } from '../../plan/decimal.ts';
import type { Plan } from '../../plan/plan.ts';
import { titleOf } from '../../plan/queries.ts';
import type { Finding } from '../../rules/engine/finding.ts';
import type { OverviewGraph, OverviewLane, PairCount } from '../overview/graph.ts';
import { selectAll } from '../select.ts';
import { words } from '../words.ts';
import { breaksIn } from './broken-promises.ts';
import { addTo, type Drawn, everyProgram, noYears, type Owner, type Promises, type Sums, sumsOf, sumUp } from './department-sums.ts';
import { drawnAsMarks, flowSubtitle } from './flow.ts';
import { axisOf, drawnFrom, frameOf, type ViewOptions } from './view.ts';

/** Counts what `drawFlow` would draw of the same selection. */
export function drawOverview(plan: Plan, findings: readonly Finding[], options: ViewOptions): OverviewGraph {
    const { locale, selection = selectAll(plan) } = options;
    const chosen = selection.whole ? undefined : new Set(selection.programs);
    const drawn: Drawn = chosen ? program => chosen.has(program) : everyProgram;
    const { firstYear, months } = axisOf(plan, options.today);
    const tally = new Tally(months);
    for (const department of plan.all('department')) if (department.name !== '') tally.of(department);
    for (const file of plan.files) tally.add(chosen ? sumUp(file, plan, drawn) : sumsOf(file, plan));
    const marks = Map.groupBy(
        findings.filter(({ rule }) => drawnAsMarks.has(rule)),
        finding => finding.file,
    );
    const open: Finding[] = [];
    for (const file of plan.files)
        for (const broken of breaksIn(file, marks.get(file.uri) ?? [], plan, drawn)) {
            open.push(broken.finding);
            tally.break(broken.giver, broken.receiver, broken.unplanned);
        }
    const { currency } = plan.settings;
    const lanes = tally.departments.filter(department => selection.whole || department.used);
    return {
        ...frameOf(plan, findings, flowSubtitle, options),
        open: open.map(({ rule, message, values, file, span }) => ({ rule, message: say(message, locale, values), from: { file, span } })),
        firstYear,
        years: months / 12,
        lanes: lanes.map(({ owner, money, programs, running, unkept, open: count }): OverviewLane => {
            const numbers = { money: money ? formatShortMoney(money, currency)[locale] : '', programs, running, unkept, open: count };
            if (!owner) return { id: '', title: say(words.shared, locale), name: say(words.shared, locale), ...numbers };
            return { id: owner.name, title: titleOf(owner), name: owner.name, from: drawnFrom(owner), ...numbers };
        }),
        pairs: tally.pairs(new Map(lanes.map(({ owner }, lane) => [owner, lane]))),
    };
}

interface Counted {
    readonly owner: Owner;
    programs: number;
    money: Decimal | undefined;
    running: number[];
    unkept: number[];
    open: number;
    /** Something of it is drawn. */
    used: boolean;
}

/** The sums of all files together. */
class Tally {
    private readonly counted = new Map<Owner, Counted>();
    private readonly promised: Promises = new Map();
    private readonly broken: Promises = new Map();
    readonly months: number;

    constructor(months: number) {
        this.months = months;
    }

    get departments(): readonly Counted[] {
        return [...this.counted.values()];
    }

    of(owner: Owner): Counted {
        let one = this.counted.get(owner);
        if (!one) {
            one = { owner, programs: 0, money: undefined, running: noYears(this), unkept: noYears(this), open: 0, used: false };
            this.counted.set(owner, one);
        }
        return one;
    }

    add({ works, unkept, promises }: Sums): void {
        for (const [owner, { programs, money, running }] of works) {
            const one = this.of(owner);
            one.used ||= programs > 0;
            one.programs += programs;
            if (money) one.money = one.money ? addDecimals(one.money, money) : money;
            one.running = added(one.running, running);
        }
        for (const [owner, years] of unkept) this.of(owner).unkept = added(this.of(owner).unkept, years);
        for (const [giver, receivers] of promises) for (const [receiver, count] of receivers) addTo(this.promised, giver, receiver, count);
    }

    /** An open point of one department, or of two who promise each other something; `unplanned`: no program of the one who owes it was counted. */
    break(giver: Owner | 'nobody', receiver: Owner | 'nobody', unplanned: boolean): void {
        const ends = [giver, receiver].filter(end => end !== 'nobody');
        for (const end of new Set(ends)) {
            const one = this.of(end);
            one.open++;
            one.used ||= unplanned;
        }
        if (giver === 'nobody' || receiver === 'nobody') return;
        addTo(this.broken, giver, receiver, 1);
        if (unplanned) addTo(this.promised, giver, receiver, 1);
    }

    pairs(lanes: ReadonlyMap<Owner, number>): PairCount[] {
        const pairs: PairCount[] = [];
        for (const [owner, receivers] of this.promised)
            for (const [other, count] of receivers) {
                const [giver, receiver] = [lanes.get(owner), lanes.get(other)];
                if (giver === undefined || receiver === undefined) continue;
                pairs.push({ giver, receiver, count, broken: this.broken.get(owner)?.get(other) ?? 0 });
            }
        return pairs.sort((a, b) => a.giver - b.giver || a.receiver - b.receiver);
    }
}

function added(a: readonly number[], b: readonly number[]): number[] {
    return a.map((count, year) => count + (b[year] ?? 0));
}
