// The life of assets, year by year: who makes them, hands them over, uses and keeps them, with what money; and where nobody does.
// It must not know how it is placed.
import { kindNames } from '../../l10n/kinds.ts';
import { nearest } from '../../l10n/nearest.ts';
import { say, type Text } from '../../l10n/say.ts';
import type { Declaration, Department, Work } from '../../plan/model.ts';
import type { Plan } from '../../plan/plan.ts';
import { extentOf, isAsset, isWork, placesOfThing, qualifiedName, titleOf, workOf } from '../../plan/queries.ts';
import type { Finding } from '../../rules/engine/finding.ts';
import type { CalendarGraph, CalendarRow, CalendarSpan } from '../calendar/graph.ts';
import { type Selection, selectAll } from '../select.ts';
import { words } from '../words.ts';
import { outputsOf } from '../work-parts.ts';
import { AssetSpans, type Lasting } from './asset-spans.ts';
import { thingText } from './flow-context.ts';
import { writeTime } from './time.ts';
import { writeNeed } from './upkeep.ts';
import { type Axis, axisOf, clip, drawnFrom, frameOf, idsOf, type ViewOptions } from './view.ts';

export interface AssetOptions extends ViewOptions {
    /** Name, path or title of the only thing to be shown. */
    readonly asset?: string;
}

const subtitle: Text = {
    en: 'Who makes, takes over, uses, maintains and funds each asset, and in which years nobody does',
    id: 'Siapa yang membangun, menerima, memakai, memelihara, dan mendanai aset, serta tahun yang belum terisi',
};
const own = {
    heading: { en: 'Asset · place · made by', id: 'Aset · lokasi · pembuat' },
    used: { en: 'used', id: 'dipakai' },
    kept: { en: 'maintained', id: 'dipelihara' },
    money: { en: 'budget', id: 'anggaran' },
    there: { en: 'existing', id: 'sudah ada' },
    lacking: { en: 'with gaps', id: 'belum lengkap' },
    builds: { en: 'built', id: 'dibangun' },
    buys: { en: 'bought', id: 'dibeli' },
    delivers: { en: 'delivered', id: 'dihasilkan' },
    by: { en: '{verb} by {name}', id: '{verb} {name}' },
    stands: { en: 'already exists', id: 'sudah ada' },
    assets: { en: '{count} assets', id: '{count} aset' },
    oneAsset: { en: '1 asset', id: '1 aset' },
    noPlace: { en: 'where?', id: 'lokasi?' },
    makes: { en: 'makes it', id: 'membuatnya' },
    keeps: { en: 'maintains it', id: 'memeliharanya' },
    needs: { en: 'needs it', id: 'membutuhkannya' },
    continues: { en: 'continues it', id: 'melanjutkannya' },
} as const satisfies Record<string, Text>;

/** What lasts in the drawn part of a plan: what its programs make, and what stands already. */
export function lastingThings(selection: Selection): Lasting[] {
    const made = selection.programs.flatMap(outputsOf).filter(output => output.name !== '');
    return [...made, ...selection.assets].filter(isAsset);
}

/** The things a reader may mean by a name; where there are none, the names somebody probably meant. */
export function findAsset(plan: Plan, asked: string): { readonly things: Lasting[]; readonly near: string[] } {
    const wanted = asked.normalize('NFC').trim().toLocaleLowerCase();
    const all = lastingThings(selectAll(plan));
    const names = (thing: Lasting) => [qualifiedName(thing), thing.name, titleOf(thing)];
    const things = all.filter(thing => names(thing).some(name => name.toLocaleLowerCase() === wanted));
    return { things, near: things.length > 0 ? [] : nearest(asked, all.flatMap(names), 3) };
}

export function drawAsset(plan: Plan, findings: readonly Finding[], options: AssetOptions): CalendarGraph {
    const { locale, selection = selectAll(plan), asset } = options;
    const axis = axisOf(plan, options.today, selection.years);
    const lives = new Lives(plan, findings, axis, options);
    const things = asset === undefined ? lastingThings(selection) : findAsset(plan, asset).things;
    const groups = Map.groupBy(things, thing => plan.names.departmentOf(thing));
    const departments: (Department | undefined)[] = [...plan.all('department').filter(department => groups.has(department))];
    if (groups.has(undefined)) departments.push(undefined);
    const collapsed = options.depth === 'departments' && asset === undefined;
    const isOpen = (department: Department | undefined) => department !== undefined && (options.opened?.includes(department.name) ?? false);
    const rows = departments.flatMap((department, group) => {
        const own = groups.get(department) ?? [];
        if (collapsed && !isOpen(department)) return [lives.departmentRow(department, group, own)];
        return own.flatMap(thing => [lives.rowOf(thing, group), ...(asset === undefined ? [] : lives.worksWith(thing, group))]);
    });
    return {
        ...frameOf(plan, findings, subtitle, options),
        open: lives.spans.open.points,
        firstYear: axis.firstYear,
        months: axis.months,
        ...(axis.today === undefined ? {} : { today: axis.today }),
        heading: say(own.heading, locale),
        groups: departments.map(department => ({
            id: department?.name ?? '',
            title: department ? titleOf(department) : say(words.shared, locale),
            note: lives.count(groups.get(department)?.length ?? 0),
            ...(collapsed && department && isOpen(department) ? { closes: department.name } : {}),
            ...(department ? { from: drawnFrom(department) } : {}),
        })),
        rows,
        links: [],
    };
}

class Lives {
    readonly spans: AssetSpans;
    private readonly ids: ReadonlyMap<Declaration, string>;
    private readonly plan: Plan;
    private readonly axis: Axis;
    private readonly options: AssetOptions;

    constructor(plan: Plan, findings: readonly Finding[], axis: Axis, options: AssetOptions) {
        this.plan = plan;
        this.axis = axis;
        this.options = options;
        this.spans = new AssetSpans(plan, findings, axis, options);
        this.ids = idsOf(lastingThings(selectAll(plan)));
    }

    count(count: number): string {
        return count === 1 ? say(own.oneAsset, this.options.locale) : say(own.assets, this.options.locale, { count });
    }

    rowOf(thing: Lasting, group: number): CalendarRow {
        const { plan, options, axis } = this;
        const { locale } = options;
        const work = thing.kind === 'output' ? workOf(thing.parent) : undefined;
        const extent = work && extentOf(plan, work);
        const [making] = extent ? clip(extent, axis) : [];
        const maker = plan.names.departmentOf(thing);
        const verb = thing.kind === 'output' ? say(own[thing.verb], locale) : '';
        const by = maker ? titleOf(maker) : say(words.shared, locale);
        const need = writeNeed(thing, plan, locale);
        const { used, kept, money } = this.spans.of(thing);
        const told = new Set([...used, ...kept, ...money].map(span => span.open));
        return {
            id: this.ids.get(thing) ?? thing.name,
            group,
            kind: say(kindNames.asset, locale),
            title: thingText(thing, locale),
            notes: [
                this.placeOf(thing),
                thing.kind === 'output' ? say(own.by, locale, { verb, name: by }) : say(own.stands, locale),
                need,
            ].filter(Boolean),
            indent: 0,
            tracks: [
                { name: say(own.used, locale), spans: used, points: [] },
                { name: say(own.kept, locale), spans: kept, points: [] },
                { name: say(own.money, locale), spans: money, points: [] },
            ],
            ...(making && thing.kind === 'output' ? { work: { ...making, title: verb, by } } : {}),
            ...(making && extent && extent.to <= axis.last && thing.kind === 'output'
                ? { ready: { at: axis.month(extent.to), handed: this.spans.handed(thing) } }
                : {}),
            open: this.spans.open.within(thing).filter(open => !told.has(open)),
            from: drawnFrom(thing),
        };
    }

    /** The works around one thing, each on a row of its own. */
    worksWith(thing: Lasting, group: number): CalendarRow[] {
        const { plan, options, axis } = this;
        const around: [Text, Work][] = [];
        const making = thing.kind === 'output' ? workOf(thing.parent) : undefined;
        if (making) around.push([own.makes, making]);
        for (const { role, from } of plan.referencesTo(thing)) {
            if (!isWork(from)) continue;
            if (role === 'maintains') around.push([own.keeps, from]);
            if (role === 'needs') around.push([own.needs, from]);
            if (role === 'continues') around.push([own.continues, from]);
        }
        return around.map(([what, work], k) => {
            const extent = extentOf(plan, work);
            const department = plan.names.departmentOf(work);
            const who = department ? titleOf(department) : say(words.shared, options.locale);
            return {
                id: `${this.ids.get(thing) ?? thing.name}>${k}`,
                group,
                kind: say(kindNames[work.kind], options.locale),
                title: titleOf(work),
                notes: [`${say(what, options.locale)} · ${who}`, extent ? writeTime(extent, options.locale) : ''].filter(Boolean),
                indent: 1,
                tracks: [
                    {
                        name: '',
                        spans: extent ? clip(extent, axis).map(span => ({ ...span, kind: 'bar' as const, text: who })) : [],
                        points: [],
                    },
                ],
                open: [],
                from: drawnFrom(work),
            };
        });
    }

    /** A department that is not opened: in each year, how many assets are there and how many lack a keeper or money. */
    departmentRow(department: Department | undefined, group: number, things: readonly Lasting[]): CalendarRow {
        const { options, axis } = this;
        const lives = things.map(thing => ({ ready: this.spans.readyOf(thing), gaps: this.spans.gapsOf(thing) }));
        const years = Array.from({ length: axis.months / 12 }, (_, year) => year * 12);
        const cells = (kind: CalendarSpan['kind'], count: (start: number) => number): CalendarSpan[] =>
            years.flatMap(start => (count(start) > 0 ? [{ start, end: start + 11, kind, text: this.count(count(start)) }] : []));
        return {
            id: department?.name ?? '',
            group,
            kind: say(words.department, options.locale),
            title: department ? titleOf(department) : say(words.shared, options.locale),
            notes: [this.count(things.length)],
            indent: 0,
            tracks: [
                {
                    name: say(own.there, options.locale),
                    spans: cells('kept', start => lives.filter(life => life.ready <= start + 11).length),
                    points: [],
                },
                {
                    name: say(own.lacking, options.locale),
                    spans: cells(
                        'gap',
                        start => lives.filter(life => life.gaps.some(gap => gap.start <= start + 11 && gap.end >= start)).length,
                    ),
                    points: [],
                },
            ],
            open: [],
            ...(department ? { opens: department.name } : {}),
            from: department ? drawnFrom(department) : { file: this.plan.root?.file ?? '', span: { start: 0, end: 0 } },
        };
    }

    private placeOf(thing: Lasting): string {
        const names = [...new Set(placesOfThing(thing).map(({ location }) => this.spans.nameOf(location)))];
        if (names.length === 0) return thing.kind === 'asset' ? '' : say(own.noPlace, this.options.locale);
        return names.length <= 2 ? names.join(', ') : `${names[0]} +${names.length - 1}`;
    }
}
