// One place and what lies in it as plain data: works with their times, things that stand there, years in which departments meet. It must not
// know px.
import { joined, type Visit, visitsOf } from '../../../facts/visits.ts';
import { homeOf } from '../../../facts/whose.ts';
import type { Locale } from '../../../l10n/say.ts';
import type { Asset, Location, Output } from '../../../plan/model.ts';
import type { Day } from '../../../plan/period.ts';
import { type Interval, isAsset, placesOfThing, programOf, qualifiedName, titleOf, withinOf } from '../../../plan/queries.ts';
import { outputsOf } from '../../../plan/work-parts.ts';
import { choiceOf } from '../../select.ts';
import { assetLine, type LeaveLine, outputLine } from '../department/leaves.ts';
import { type PointLine, pointLine } from '../department/rows.ts';
import { cellsOf, type YearCell } from '../places/rows.ts';
import { nameOfSide, shortMoney } from '../said.ts';
import type { SheetContext, Subject } from '../sheet.ts';
import { type Years, yearsOf } from '../time-scale.ts';

export interface WorkHere {
    readonly title: string;
    readonly department: string;
    readonly story: string;
    readonly money: string;
    /** Places within this one; empty for itself. */
    readonly places: readonly string[];
    readonly time: Interval | undefined;
}

export interface PlaceRows {
    readonly locale: Locale;
    readonly title: string;
    readonly around: string;
    readonly years: Years;
    readonly today: Day | undefined;
    readonly works: readonly WorkHere[];
    readonly things: readonly (LeaveLine & { readonly department: string })[];
    readonly cells: readonly YearCell[];
    readonly points: readonly PointLine[];
}

export function placeRows(context: SheetContext, { name }: Subject): PlaceRows {
    const { plan, locale, selection, today } = context;
    const place = plan.all('location').find(one => qualifiedName(one) === name) as Location;
    const isHere = (one: Location) => withinOf(plan, one).includes(place);
    const visits = [...visitsOf(plan, choiceOf(selection))].filter(([one]) => isHere(one));
    const byProgram = new Map<Visit['program'], Omit<Visit, 'program'> & { readonly places: readonly string[] }>();
    for (const [one, all] of visits)
        for (const { program, time, side, money } of all) {
            const before = byProgram.get(program);
            const places = [...(before?.places ?? []), ...(one === place ? [] : [titleOf(one)])];
            byProgram.set(program, { time: joined(before?.time, time), side, money, places });
        }
    const works = [...byProgram].map(([program, { time, side, money, places }]): WorkHere => {
        return {
            title: titleOf(program),
            department: nameOfSide(side, locale),
            story: `story:${qualifiedName(program)}`,
            money: money ? shortMoney(money, plan.settings.currency, locale) : '',
            places: [...new Set(places)],
            time,
        };
    });
    const stands = (thing: Output | Asset) =>
        isAsset(thing) &&
        placesOfThing(thing).some(({ location }) => {
            const target = plan.target(location);
            return target?.kind === 'location' && isHere(target);
        });
    const outputs = [...byProgram.keys()].flatMap(program => outputsOf(program).filter(output => output.name !== '' && stands(output)));
    const assets = selection.assets.filter(stands);
    const times = works.flatMap(({ time }) => time ?? []);
    const years = yearsOf(plan, selection.years, times, today);
    const department = (thing: Output | Asset) => nameOfSide(homeOf(programOf(thing.parent) ?? thing, plan), locale);
    return {
        locale,
        title: titleOf(place),
        around: withinOf(plan, place).slice(1).map(titleOf).join(', '),
        years,
        today,
        works: works.sort((a, b) => (a.time?.from ?? Number.MAX_VALUE) - (b.time?.from ?? Number.MAX_VALUE)),
        things: [
            ...outputs.map(output => ({
                ...outputLine(output, [], homeOf(output, plan), context),
                department: department(output),
            })),
            ...assets.map(asset => ({ ...assetLine(asset, homeOf(asset, plan), context), department: department(asset) })),
        ],
        cells: cellsOf({ visits: [...byProgram].map(([program, visit]) => ({ program, ...visit })), years: undefined }, years, locale),
        points: context.points.filter(({ place: at }) => at !== undefined && isHere(at)).map(pointLine),
    };
}
