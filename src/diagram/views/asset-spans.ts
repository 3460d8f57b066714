// The life of one thing as spans of months: used, kept and paid for, by whom, and the gaps between. It must not know rows and groups.

import { Found } from '../../facts/found.ts';
import { formatShortMoney } from '../../l10n/format.ts';
import { say, type Text } from '../../l10n/say.ts';
import type { Asset, Department, Output, Reference } from '../../plan/model.ts';
import type { Plan } from '../../plan/plan.ts';
import { extentOf, finishOf, isParty, isWork, titleOf } from '../../plan/queries.ts';
import type { Finding } from '../../rules/engine/finding.ts';
import type { CalendarSpan } from '../calendar/graph.ts';
import { words } from '../words.ts';
import { keepersInTurn } from './asset-life.ts';
import { OpenPoints } from './open-points.ts';
import { paymentsFor } from './upkeep.ts';
import type { Axis, ViewOptions } from './view.ts';

const own = {
    idle: { en: 'idle', id: 'menganggur' },
    unfinished: { en: 'unfinished', id: 'belum selesai' },
    noUser: { en: 'nobody uses it', id: 'belum ada pengguna' },
    noKeeper: { en: 'nobody maintains it', id: 'belum ada yang memelihara' },
} as const satisfies Record<string, Text>;

const lifeRules = new Set([
    'asset-left-idle',
    'coarse-location',
    'land-not-ready',
    'maintainer-unaware',
    'maintenance-gap',
    'maintenance-unfunded',
    'no-handover',
    'no-location',
    'no-maintainer',
    'no-user',
    'overplaced',
    'retired-ref',
    'unfinished',
    'upkeep-short',
]);

export type Lasting = Output | Asset;

export interface LifeSpans {
    readonly used: readonly CalendarSpan[];
    readonly kept: readonly CalendarSpan[];
    readonly money: readonly CalendarSpan[];
}

export class AssetSpans {
    readonly open: OpenPoints;
    private readonly found: Found;
    private readonly plan: Plan;
    private readonly axis: Axis;
    private readonly options: ViewOptions;

    constructor(plan: Plan, findings: readonly Finding[], axis: Axis, options: ViewOptions) {
        this.plan = plan;
        this.axis = axis;
        this.options = options;
        this.found = new Found(plan, findings);
        this.open = new OpenPoints(this.found, lifeRules, options.locale);
    }

    of(thing: Lasting): LifeSpans {
        const ready = this.readyOf(thing);
        return { used: this.usedSpans(thing, ready), kept: this.keptSpans(thing, ready), money: this.moneySpans(thing, ready) };
    }

    /** When nobody keeps a thing, or nobody pays for it. */
    gapsOf(thing: Lasting): CalendarSpan[] {
        const ready = this.readyOf(thing);
        return [...this.keptSpans(thing, ready), ...this.moneySpans(thing, ready)].filter(span => span.kind === 'gap');
    }

    /** The first month in which it is there; after the axis when it never is. */
    readyOf(thing: Lasting): number {
        if (thing.kind === 'asset') return 0;
        const finish = finishOf(this.plan, thing);
        if (finish === undefined || finish >= this.axis.last) return this.axis.months;
        return finish < this.axis.first ? 0 : this.axis.month(finish) + 1;
    }

    handed(thing: Output): 'over' | 'kept' | 'to-nobody' {
        const { plan } = this;
        if (thing.handovers.length > 0) return 'over';
        const maker = plan.names.departmentOf(thing);
        const keepers = [
            ...thing.maintainers.map(({ party }) => this.departmentOf(party)),
            ...plan.sources(thing, 'maintains').map(scope => plan.names.departmentOf(scope)),
        ];
        if (keepers.length === 0) return 'to-nobody';
        return keepers.some(keeper => keeper === maker) ? 'kept' : 'over';
    }

    private usedSpans(thing: Lasting, ready: number): CalendarSpan[] {
        const { plan, options, axis } = this;
        const last = axis.months - 1;
        const named = thing.user ? [thing.user] : thing.handovers.length > 0 ? thing.handovers.map(({ party }) => party) : [];
        const users = named.length > 0 || thing.kind === 'asset' ? named : thing.maintainers.map(({ party }) => party);
        const names = [...new Set(users.map(user => this.nameOf(user)))];
        if (names.length === 0) for (const work of plan.sources(thing, 'needs')) if (isWork(work)) names.push(titleOf(work));
        const state = thing.kind === 'asset' ? thing.state?.value : undefined;
        let from = ready;
        const spans: CalendarSpan[] = [];
        if (state === 'idle' || state === 'unfinished') {
            // It stands idle until the work that takes it up again is done.
            const ends = plan.sources(thing, 'continues').flatMap(work => (isWork(work) ? (extentOf(plan, work)?.to ?? []) : []));
            from = ends.length > 0 ? axis.month(Math.min(...ends)) + 1 : axis.months;
            if (from > ready)
                spans.push({
                    start: ready,
                    end: Math.min(last, from - 1),
                    kind: 'gap',
                    text: say(own[state], options.locale),
                    ...this.openAt(thing, ['asset-left-idle', 'unfinished', 'no-user']),
                });
        }
        if (from > last) return spans;
        if (names.length > 0) spans.push({ start: from, end: last, kind: 'kept', text: names.join(', ') });
        else spans.push({ start: from, end: last, kind: 'gap', text: say(own.noUser, options.locale), ...this.openAt(thing, ['no-user']) });
        return spans;
    }

    private keptSpans(thing: Lasting, ready: number): CalendarSpan[] {
        const { plan, options, axis } = this;
        const spans: CalendarSpan[] = [];
        let month = ready;
        const gapUntil = (to: number) => {
            if (to > month)
                spans.push({
                    start: month,
                    end: to - 1,
                    kind: 'gap',
                    text: say(own.noKeeper, options.locale),
                    ...this.openAt(thing, ['no-maintainer', 'maintenance-gap']),
                });
        };
        for (const { name, start, end } of keepersInTurn(thing, ready - 1, {
            plan,
            month: axis.month,
            months: axis.months,
            firstYear: axis.firstYear,
        })) {
            if (end < month) continue;
            gapUntil(Math.max(month, start));
            spans.push({ start: Math.max(month, start), end, kind: 'kept', text: name, ...this.openAt(thing, ['maintainer-unaware']) });
            month = Math.max(month, end + 1);
        }
        gapUntil(axis.months);
        return spans.filter(span => span.start < axis.months);
    }

    private moneySpans(thing: Lasting, ready: number): CalendarSpan[] {
        const { plan, options, axis } = this;
        // A keeper outside the departments has money of its own, which no budget here shows.
        const outside = thing.maintainers.length > 0 && thing.maintainers.every(({ party }) => !this.departmentOf(party));
        const begin = ready === 0 ? 0 : Math.ceil(ready / 12) * 12;
        const { paid, short } = paymentsFor(thing, this.found, plan);
        const spans: CalendarSpan[] = [];
        for (let at = Math.min(begin, Math.floor(ready / 12) * 12); at < axis.months; at += 12) {
            const year = axis.firstYear + at / 12;
            const payment = paid.get(year);
            const start = Math.max(at, ready);
            if (start >= axis.months) break;
            const before = spans.at(-1);
            if (!payment) {
                if (outside || at < begin) continue;
                if (before?.kind === 'gap') spans[spans.length - 1] = { ...before, end: at + 11 };
                else
                    spans.push({
                        start,
                        end: at + 11,
                        kind: 'gap',
                        text: say(words.noMoney, options.locale),
                        ...this.openAt(thing, ['maintenance-unfunded']),
                    });
                continue;
            }
            const text =
                formatShortMoney(payment.value, plan.settings.currency)[options.locale] +
                (payment.things > 1 ? ` ÷ ${payment.things}` : '');
            if (before?.kind === 'money' && payment.over && before.text === text) spans[spans.length - 1] = { ...before, end: at + 11 };
            else if (short.has(year))
                spans.push({ start, end: at + 11, kind: 'short', text, open: this.open.number(short.get(year) as Finding) });
            else spans.push({ start, end: at + 11, kind: 'money', text });
        }
        return spans;
    }

    /** The open point of one of these rules that concerns the thing, wherever it is told. */
    private openAt(thing: Lasting, rules: readonly string[]): { readonly open?: number } {
        const own = this.found.about(thing).find(finding => rules.includes(finding.rule));
        return own ? { open: this.open.number(own) } : {};
    }

    nameOf(reference: Reference): string {
        const target = this.plan.target(reference);
        return target ? titleOf(target) : reference.path.join('.');
    }

    private departmentOf(reference: Reference): Department | undefined {
        const party = this.plan.target(reference);
        return isParty(party) && party.kind !== 'partner' ? this.plan.names.departmentOf(party) : undefined;
    }
}
