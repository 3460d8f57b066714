// The pages of a department, a partner, two of them together, and a place. They must not know the first page.
import { isBetween, type WorkPromise } from '../facts/promise.ts';
import { promisesOfSide } from '../facts/promises.ts';
import type { Text } from '../l10n/say.ts';
import { sum } from '../plan/budget.ts';
import type { Department, Location, Partner } from '../plan/model.ts';
import { yearOf } from '../plan/period.ts';
import { extentOf, titleOf } from '../plan/queries.ts';
import { moneyOf } from '../rules/analysis/work-money.ts';
import type { Content, SceneNode } from '../scene/node.ts';
import type { Pair } from './facts.ts';
import { LongLists } from './long-lists.ts';
import type { SitePage } from './page.ts';
import { anchor, dotted, factList, muted, type Reader, state } from './reader.ts';
import { giving, thingLine, waiting, workLine } from './said.ts';
import { headOf } from './thing-pages.ts';
import { factWords, siteWords } from './words.ts';

/**
 * `extra`: parts that are made elsewhere: its sheets, its tables to download. Of a large plan the promises that hold stand on the pages of its
 * pairs alone.
 */
export function departmentPages(department: Department, reader: Reader, extra: readonly SceneNode[], isLarge: boolean): SitePage[] {
    const { plan, facts } = reader;
    const programs = plan.names.programsOf(department);
    const points = facts.pointsOfDepartment(department);
    const promises = promisesOfSide(department, plan).filter(isBetween);
    const receives = promises.filter(({ receiver, kind }) => receiver === department && kind !== 'maintain' && kind !== 'handover');
    const gives = promises.filter(({ giver }) => giver === department);
    const keeps = new Set(
        promises
            .filter(({ receiver, kind }) => receiver === department && (kind === 'maintain' || kind === 'handover'))
            .map(({ thing }) => thing),
    );
    const things = facts.things.filter(thing => plan.names.departmentOf(thing) === department);
    const money = programs.flatMap(program => moneyOf(program, plan) ?? []);
    const head = headOf(department, reader);
    const lists = new LongLists(head, reader);
    const pairs = facts.pairs.filter(({ one, other }) => one === department || other === department);
    const promised = (heading: Text, name: string, all: readonly WorkPromise[], line: (promise: WorkPromise) => Content[]): SceneNode[] => {
        if (!isLarge) return lists.section(reader.say(heading), all.map(line), name);
        const broken = all.filter(({ fault }) => fault);
        const elsewhere: Content[] = [reader.say(factWords.byPair, { n: reader.number(all.length), broken: reader.number(broken.length) })];
        return all.length === 0 ? [] : lists.section(reader.say(heading), [elsewhere, ...broken.map(line)], name);
    };
    const open: SceneNode[] =
        points.length === 0
            ? [['p', {}, reader.say(siteWords.noneToSettle)]]
            : lists.section(
                  forHead(department, points.length, reader),
                  points.map(point => reader.pointLine(point)),
                  'to-settle',
              );
    const body = [
        ...factList([
            [reader.say(factWords.code), [department.code?.value ?? '']],
            [reader.say(siteWords.programs), [reader.number(programs.length)]],
            [reader.say(factWords.money), [money.length > 0 ? reader.money(sum(money)) : '']],
            [
                reader.say(factWords.units),
                plan.names
                    .unitsOf(department)
                    .flatMap((unit, k): Content[] => [k > 0 ? ', ' : '', ['span', { id: reader.addresses.idOf(unit) }, titleOf(unit)]]),
            ],
        ]),
        ...open,
        ...extra,
        ...lists.section(
            reader.say(siteWords.programs),
            programs.map(program => workLine(program, reader)),
            'programs',
        ),
        ...promised(factWords.waitsFor, 'waits', receives, promise => waiting(promise, reader)),
        ...promised(factWords.gives, 'gives', gives, promise => giving(promise, reader)),
        ...lists.section(
            reader.say(factWords.keeps),
            [...keeps].flatMap(thing => (thing.kind === 'output' || thing.kind === 'asset' ? [thingLine(thing, reader)] : [])),
            'keeps',
        ),
        ...lists.section(
            reader.say(siteWords.assets),
            things.map(thing => thingLine(thing, reader)),
            'assets',
        ),
        ...lists.section(
            reader.say(siteWords.pairs),
            pairs.map(pair => pairLine(pair, reader, department)),
            'pairs',
        ),
    ];
    return [{ ...head, body }, ...lists.more];
}

function forHead(department: Department, n: number, reader: Reader): string {
    return reader.say(siteWords.forHead, { department: titleOf(department), n: reader.number(n) });
}

export function partnerPages(partner: Partner, reader: Reader): SitePage[] {
    const promises = promisesOfSide(partner, reader.plan);
    const head = headOf(partner, reader);
    const lists = new LongLists(head, reader);
    const pairs = reader.facts.pairs.filter(({ one, other }) => one === partner || other === partner);
    const body = [
        ...lists.section(
            reader.say(factWords.waitsFor),
            promises.filter(({ receiver }) => receiver === partner).map(promise => waiting(promise, reader)),
            'waits',
        ),
        ...lists.section(
            reader.say(factWords.gives),
            promises.filter(({ giver }) => giver === partner).map(promise => giving(promise, reader)),
            'gives',
        ),
        ...lists.section(
            reader.say(siteWords.pairs),
            pairs.map(pair => pairLine(pair, reader, partner)),
            'pairs',
        ),
    ];
    return [{ ...head, body: body.length > 0 ? body : [['p', {}, reader.say(siteWords.none)]] }, ...lists.more];
}

/** A pair as a link with its counts; `from` is not named again. */
export function pairLine({ one, other, promises, open }: Pair, reader: Reader, from?: Department | Partner): Content[] {
    const path = reader.addresses.pair(one, other);
    const title = from ? reader.side(from === one ? other : one) : `${reader.side(one)} – ${reader.side(other)}`;
    return dotted(
        anchor(reader.href(path), title),
        muted(reader.count(siteWords.promise, siteWords.promises, promises.length)),
        open > 0 ? state(reader.say(siteWords.broken, { n: reader.number(open) }), true) : '',
    );
}

export function pairPages({ one, other, promises }: Pair, reader: Reader, extra: readonly SceneNode[]): SitePage[] {
    const { facts, addresses } = reader;
    const head: Omit<SitePage, 'body'> = {
        path: addresses.pair(one, other),
        title: `${reader.side(one)} – ${reader.side(other)}`,
        id: `${addresses.nameOf(one)}+${addresses.nameOf(other)}`,
        kind: reader.say(siteWords.pairs),
        trail: [reader.linkSide(one), ' – ', reader.linkSide(other)],
    };
    const lists = new LongLists(head, reader);
    const way = (from: Pair['one'], to: Pair['one']) => promises.filter(({ giver, receiver }) => giver === from && receiver === to);
    const title = (from: Pair['one'], to: Pair['one']) => `${reader.side(from)} → ${reader.side(to)}`;
    const open = promises.flatMap((promise: WorkPromise) => (promise.fault ? facts.settle.at(promise.file, promise.span) : []));
    const unique = [...new Set(open)].sort((a, b) => a.number - b.number);
    const sign: SceneNode[] = [one, other].flatMap((side): SceneNode[] =>
        side ? [['p', { class: 'sign' }, reader.say(factWords.signature, { party: titleOf(side) })]] : [],
    );
    const body = [
        ...lists.points(unique),
        ...extra,
        ...lists.section(
            title(one, other),
            way(one, other).map(promise => giving(promise, reader)),
            'one',
        ),
        ...lists.section(
            title(other, one),
            way(other, one).map(promise => giving(promise, reader)),
            'other',
        ),
        ...sign,
    ];
    return [{ ...head, body }, ...lists.more];
}

/** Programs of a place with all in it; above that only its own. */
const maxInOuter = 150;

export function placePages(place: Location, reader: Reader, extra: readonly SceneNode[]): SitePage[] {
    const { plan, facts } = reader;
    const content = facts.inPlace.get(place);
    const head = headOf(place, reader);
    const lists = new LongLists(head, reader);
    const within = place.within && plan.target(place.within);
    const owner = place.owner && plan.target(place.owner);
    const inner = plan.sources(place, 'within').filter((one): one is Location => one.kind === 'location');
    const undated = Number.POSITIVE_INFINITY;
    // what holds many places would say again all that they say
    const isFull = inner.length > 0 && (content?.programs.size ?? 0) > maxInOuter;
    const shown = isFull ? facts.directlyIn(place) : content;
    const byYear = Map.groupBy(shown?.programs ?? [], program => {
        const extent = extentOf(plan, program);
        return extent ? yearOf(extent.from) : undated;
    });
    const years = [...byYear].sort(([a], [b]) => a - b);
    const body = [
        ...factList([
            [reader.say(factWords.code), [place.code?.value ?? '']],
            [reader.say(factWords.within), [reader.link(within)]],
            [reader.say(factWords.owner), [reader.link(owner)]],
        ]),
        ...lists.points(facts.pointsOf(place)),
        ...extra,
        ...(isFull
            ? [['p', {}, reader.say(factWords.innerElsewhere, { n: reader.number(content?.programs.size ?? 0) })] satisfies SceneNode]
            : []),
        ...years.flatMap(([year, programs]) =>
            lists.section(
                year === undated ? reader.say(siteWords.programs) : `${reader.say(siteWords.programs)} ${year}`,
                programs.map(program => dotted(workLine(program, reader, place), muted(reader.side(plan.names.departmentOf(program))))),
                `programs-${year === undated ? 'undated' : year}`,
            ),
        ),
        ...lists.section(
            reader.say(siteWords.assets),
            [...(shown?.things ?? [])].map(thing => thingLine(thing, reader, place)),
            'assets',
        ),
        ...lists.section(
            reader.say(factWords.contains),
            inner.map(one => placeLine(one, reader)),
            'places',
        ),
    ];
    return [{ ...head, body: body.length > 0 ? body : [['p', {}, reader.say(siteWords.none)]] }, ...lists.more];
}

export function placeLine(place: Location, reader: Reader): Content[] {
    const content = reader.facts.inPlace.get(place);
    const [programs, things] = [content?.programs.size ?? 0, content?.things.size ?? 0];
    return dotted(
        reader.link(place),
        muted(programs > 0 ? reader.count(siteWords.nProgram, siteWords.nPrograms, programs) : ''),
        muted(things > 0 ? reader.count(siteWords.nAsset, siteWords.nAssets, things) : ''),
    );
}
