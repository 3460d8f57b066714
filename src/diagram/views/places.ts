// The places: locations as a tree and as points, with what happens in each, and where departments meet at the same time.
// It must not know how it is placed.

import { Found } from '../../facts/found.ts';
import { formatDecimal, formatShortMoney } from '../../l10n/format.ts';
import { kindNames } from '../../l10n/kinds.ts';
import { type Locale, say, type Text } from '../../l10n/say.ts';
import { totalOf } from '../../plan/budget.ts';
import { plainDecimal, toNumber } from '../../plan/decimal.ts';
import type { Asset, Declaration, Location, Output, Place, Work } from '../../plan/model.ts';
import type { Plan } from '../../plan/plan.ts';
import { extentOf, type Interval, placesOf, qualifiedName, titleOf, withinOf } from '../../plan/queries.ts';
import type { Finding } from '../../rules/engine/finding.ts';
import { type Selection, selectAll } from '../select.ts';
import { placeToOpen } from '../state.ts';
import type { TreeFact, TreeGraph, TreePoint } from '../tree/graph.ts';
import { countDepartments, countPrograms, words } from '../words.ts';
import { withParts } from '../work-parts.ts';
import { thingText } from './flow-context.ts';
import { meetingIn } from './meeting.ts';
import { OpenPoints } from './open-points.ts';
import { writeTime } from './time.ts';
import { TreeOf } from './tree-of.ts';
import { drawnFrom, frameOf, idsOf, type ViewOptions } from './view.ts';

const subtitle: Text = { en: 'Places and what is planned there', id: 'Lokasi beserta program dan asetnya' };
const own = {
    places: { en: 'Places', id: 'Lokasi' },
    works: { en: 'Programs and assets', id: 'Program dan aset' },
    noPlace: { en: 'Without a place', id: 'Tanpa lokasi' },
    nothing: { en: 'nothing planned here', id: 'belum ada program di sini' },
    stands: { en: 'already exists', id: 'sudah ada' },
    owner: { en: 'land of {name}', id: 'lahan milik {name}' },
} as const satisfies Record<string, Text>;

const placeRules = new Set([
    'coarse-location',
    'duplicate-work',
    'idle-twin',
    'land-not-ready',
    'no-location',
    'overplaced',
    'place-outside',
]);

/** What one program does at one place. */
interface Doing {
    readonly program: Work;
    readonly extent: Interval | undefined;
    readonly things: string[];
}

interface Here {
    readonly doings: Map<Work, Doing>;
    readonly assets: Asset[];
}

const levels = { place: 0, work: 1 } as const;

export function drawPlaces(plan: Plan, findings: readonly Finding[], options: ViewOptions): TreeGraph {
    const places = new Places(plan, findings, options);
    places.build();
    const { columns, nodes } = places.tree.finish(level => say(level === levels.place ? own.places : own.works, options.locale));
    return {
        ...frameOf(plan, findings, subtitle, options),
        ofPlaces: true,
        open: places.open.points,
        columns,
        nodes,
        points: places.points,
    };
}

const deepest = 50;

class Places {
    readonly tree = new TreeOf();
    readonly points: TreePoint[] = [];
    readonly open: OpenPoints;
    private readonly plan: Plan;
    private readonly options: ViewOptions;
    private readonly selection: Selection;
    private readonly here = new Map<Location, Here>();
    private readonly inside = new Map<Location, Location[]>();
    private readonly wanted = new Set<Location>();
    private readonly ids: ReadonlyMap<Declaration, string>;
    /** Findings on a place are told where its work stands. */
    private readonly told = new Set<Work>();

    constructor(plan: Plan, findings: readonly Finding[], options: ViewOptions) {
        this.plan = plan;
        this.options = options;
        this.selection = options.selection ?? selectAll(plan);
        this.open = new OpenPoints(new Found(plan, findings), placeRules, options.locale);
        this.ids = idsOf([...plan.all('location'), ...this.selection.programs, ...this.selection.assets]);
    }

    build(): void {
        const { plan, selection } = this;
        for (const program of selection.programs) this.collect(program);
        for (const asset of selection.assets) for (const location of this.at(asset.places)) this.hereOf(location).assets.push(asset);
        const tops: Location[] = [];
        for (const location of plan.all('location')) {
            if (location.name === '') continue;
            const [, outer] = withinOf(plan, location);
            if (outer && !withinOf(plan, outer).includes(location)) this.insideOf(outer).push(location);
            else tops.push(location);
            if (selection.whole || this.here.has(location)) for (const around of withinOf(plan, location)) this.wanted.add(around);
        }
        for (const top of tops) if (this.wanted.has(top)) this.addPlace(undefined, top, tops);
        this.addLoose();
    }

    /** Where a program and its parts work, and where what they make goes. */
    private collect(program: Work): void {
        const { plan, options } = this;
        const add = (places: readonly Place[], extent: Interval | undefined, thing?: (place: Place) => string) => {
            for (const place of places) {
                const location = plan.target(place.location);
                if (location?.kind !== 'location') continue;
                const here = this.hereOf(location);
                const known = here.doings.get(program);
                const doing = known ?? { program, extent, things: [] };
                here.doings.set(program, { ...doing, extent: widen(doing.extent, extent) });
                const text = thing?.(place);
                if (text !== undefined && !doing.things.includes(text)) doing.things.push(text);
            }
        };
        for (const work of withParts(program)) {
            const extent = extentOf(plan, work);
            if (work.activities.length === 0 || work.places.length > 0) add(work === program ? placesOf(work) : work.places, extent);
            for (const output of work.outputs) add(output.places, extent, place => thingAt(output, place, options.locale));
        }
    }

    /** `tops`: what begins a tree of its own; places lie within few others, and one that lies deeper begins anew. */
    private addPlace(parent: number | undefined, location: Location, tops: Location[], depth = 0): Set<Work> {
        const { plan, options } = this;
        const here = this.here.get(location);
        const meeting = here && meetingIn(here.doings.values(), plan, options.locale);
        const path = qualifiedName(location);
        // In summary a place only counts what happens there, until it is opened.
        const isOpen = options.depth !== 'departments' || (options.openedPlaces?.includes(path) ?? false);
        const opens = here && options.depth === 'departments' ? { opens: { name: placeToOpen(path), open: isOpen } } : {};
        const index = this.tree.add(parent, {
            id: this.ids.get(location) ?? location.name,
            level: levels.place,
            style: 'plain',
            kind: say(kindNames.location, options.locale),
            title: titleOf(location),
            facts: [],
            open: this.open.within(location),
            from: drawnFrom(location),
            ...opens,
        });
        const all = new Set(here?.doings.keys() ?? []);
        if (here) this.addDoings(index, here, isOpen);
        for (const inner of this.inside.get(location) ?? [])
            if (this.wanted.has(inner)) {
                if (depth >= deepest) tops.push(inner);
                else for (const program of this.addPlace(index, inner, tops, depth + 1)) all.add(program);
            }
        const owner = location.owner && plan.target(location.owner);
        const facts: TreeFact[] = [
            all.size === 0
                ? { text: say(here ? own.stands : own.nothing, options.locale), tone: 'muted' }
                : { text: this.countOf(all), tone: 'muted' },
        ];
        if (owner) facts.push({ text: say(own.owner, options.locale, { name: titleOf(owner) }), tone: 'muted' });
        if (meeting) facts.push({ text: meeting, tone: 'overlap' });
        this.tree.complete(index, { facts });
        const { latitude, longitude } = location.at ?? {};
        if (latitude && longitude && Math.abs(toNumber(latitude)) <= 90 && Math.abs(toNumber(longitude)) <= 180)
            this.points.push({
                node: index,
                latitude: toNumber(latitude),
                longitude: toNumber(longitude),
                works: here?.doings.size ?? 0,
                overlap: meeting !== undefined,
            });
        return all;
    }

    private addDoings(parent: number, here: Here, isOpen: boolean): void {
        const { plan, options } = this;
        for (const doing of here.doings.values()) {
            const department = plan.names.departmentOf(doing.program);
            // a department that stands open shows its work everywhere
            if (isOpen || (department && options.opened?.includes(department.name))) this.addDoing(parent, doing);
        }
        for (const asset of isOpen ? here.assets : [])
            this.tree.add(parent, {
                id: `${this.ids.get(asset) ?? asset.name}@${parent}`,
                level: levels.work,
                style: 'light',
                kind: say(kindNames.asset, options.locale),
                title: thingText(asset, options.locale),
                facts: [{ text: say(own.stands, options.locale), tone: 'muted' }],
                open: this.open.within(asset),
                from: drawnFrom(asset),
            });
    }

    private addDoing(parent: number, { program, extent, things }: Doing): void {
        const { plan, options } = this;
        const { locale } = options;
        const department = plan.names.departmentOf(program);
        const money = totalOf(plan, program);
        const facts: TreeFact[] = [
            {
                text: department ? titleOf(department) : say(words.shared, locale),
                ...(money ? { right: formatShortMoney(money, plan.settings.currency)[locale] } : {}),
                tone: 'ink',
            },
        ];
        if (things.length > 0) facts.push({ text: things.join(', '), tone: 'muted' });
        if (extent) facts.push({ text: writeTime(extent, locale), tone: 'muted' });
        this.tree.add(parent, {
            id: `${this.ids.get(program) ?? program.name}@${parent}`,
            level: levels.work,
            style: 'plain',
            kind: say(kindNames.program, locale),
            title: titleOf(program),
            facts,
            ...(money ? { amount: plainDecimal(money) } : {}),
            open: this.told.has(program) ? [] : this.open.within(program),
            from: drawnFrom(program),
        });
        this.told.add(program);
    }

    /** Programs that work nowhere: counted, and named where a place is owed. */
    private addLoose(): void {
        const { selection, options } = this;
        const located = new Set([...this.here.values()].flatMap(({ doings }) => [...doings.keys()]));
        const loose = selection.programs.filter(program => !located.has(program));
        if (loose.length === 0) return;
        const owing = loose.filter(program => this.open.within(program).length > 0);
        const hole = this.tree.add(undefined, {
            id: '?no-place',
            level: levels.place,
            style: owing.length > 0 ? 'gap' : 'plain',
            kind: say(own.noPlace, options.locale),
            title: say(own.noPlace, options.locale),
            facts: [{ text: this.countOf(new Set(loose)), tone: owing.length > 0 ? 'broken' : 'muted' }],
            open: [],
        });
        for (const program of owing) this.addDoing(hole, { program, extent: extentOf(this.plan, program), things: [] });
    }

    private at(places: readonly Place[]): Location[] {
        return places.flatMap(({ location }) => {
            const target = this.plan.target(location);
            return target?.kind === 'location' ? [target] : [];
        });
    }

    private insideOf(location: Location): Location[] {
        let inside = this.inside.get(location);
        if (!inside) {
            inside = [];
            this.inside.set(location, inside);
        }
        return inside;
    }

    private hereOf(location: Location): Here {
        let here = this.here.get(location);
        if (!here) {
            here = { doings: new Map(), assets: [] };
            this.here.set(location, here);
        }
        return here;
    }

    private countOf(programs: ReadonlySet<Work>): string {
        const { plan, options } = this;
        const departments = new Set([...programs].map(program => plan.names.departmentOf(program)));
        return `${say(countPrograms(programs.size), options.locale)} · ${say(countDepartments(departments.size), options.locale)}`;
    }
}

function widen(a: Interval | undefined, b: Interval | undefined): Interval | undefined {
    return a && b ? { from: Math.min(a.from, b.from), to: Math.max(a.to, b.to) } : (a ?? b);
}

/** "200 lime trees" where the number for the place is stated, else the thing. */
function thingAt(output: Output, { amount }: Place, locale: Locale): string {
    return amount && output.quantity ? `${formatDecimal(amount)[locale]} × ${titleOf(output)}` : titleOf(output);
}
