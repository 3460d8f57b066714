// Works, with what they inherit, and the things that they make or that already stand.
import { toNumber } from '../../../plan/decimal.ts';
import type { Asset, Keeping, Output, Work } from '../../../plan/model.ts';
import type { Plan } from '../../../plan/plan.ts';
import {
    departmentOfParty,
    extentOf,
    isAsset,
    isParty,
    leadOf,
    placesOf,
    placesOfThing,
    programOf,
    servesOf,
    titleOf,
    withinOf,
    workOf,
    works as worksOf,
} from '../../../plan/queries.ts';
import { departmentId, listed, placeCells, placeColumns, soundPeriod, type TableContext, table } from './table.ts';

export const works = table(
    'works',
    {
        work: 'text',
        kind: 'text',
        name: 'text',
        title: 'text',
        code: 'text',
        department: 'text',
        program: 'text',
        parent_work: 'text',
        lead_party: 'text',
        lead_department: 'text',
        from_date: 'date',
        to_date: 'date',
        objective: 'text',
        objectives: 'text',
        place: 'text',
        places: 'text',
        tags: 'text',
        ...placeColumns,
    },
    function* (context) {
        const { plan, facts } = context;
        for (const work of worksOf(plan)) {
            const { kind, name, code, parent, file, nameSpan, remarks } = work;
            const lead = leadOf(plan, work);
            const extent = extentOf(plan, work);
            const isSound = extent !== undefined && extent.from <= extent.to;
            const objectives = facts.targetIds(servesOf(work));
            const places = facts.locationIds(placesOf(work));
            yield {
                work: facts.id(work),
                kind,
                name,
                title: titleOf(work),
                code: code?.value,
                department: departmentId(context, work),
                program: facts.id(programOf(work) ?? work),
                parent_work: facts.idOrNull(workOf(parent)),
                lead_party: facts.idOrNull(lead),
                lead_department: facts.idOrNull(lead && departmentOfParty(plan, lead)),
                from_date: isSound ? extent.from : undefined,
                to_date: isSound ? extent.to : undefined,
                objective: objectives[0],
                objectives: listed(objectives),
                place: places[0],
                places: listed(places),
                tags: remarks.tags.map(({ value }) => value).join('\n'),
                ...placeCells(context, file, nameSpan),
            };
        }
    },
);

export const assets = table(
    'assets',
    {
        asset: 'text',
        kind: 'text',
        verb: 'text',
        name: 'text',
        title: 'text',
        asset_type: 'text',
        code: 'text',
        state: 'text',
        lasting: 'boolean',
        quantity: 'decimal',
        unit: 'text',
        department: 'text',
        work: 'text',
        place: 'text',
        places: 'text',
        latitude: 'degrees',
        longitude: 'degrees',
        maintainer: 'text',
        maintainer_department: 'text',
        maintained_from: 'date',
        maintained_to: 'date',
        ...placeColumns,
    },
    function* (context) {
        for (const work of [...context.plan.all('output'), ...context.plan.all('asset')]) yield thingRow(context, work);
    },
);

function thingRow(context: TableContext, thing: Output | Asset) {
    const { plan, facts } = context;
    const { kind, name, type, code, quantity, parent, file, nameSpan } = thing;
    const places = facts.locationIds(placesOfThing(thing));
    const point = pointOf(plan, thing);
    const work: Work | undefined = workOf(parent);
    return {
        asset: facts.id(thing),
        kind,
        verb: thing.kind === 'output' ? thing.verb : undefined,
        name,
        title: titleOf(thing),
        asset_type: type?.value,
        code: code?.value,
        state: thing.kind === 'asset' ? thing.state?.value : undefined,
        lasting: isAsset(thing),
        quantity: quantity?.amount,
        unit: quantity?.unit.value,
        department: departmentId(context, thing),
        work: facts.idOrNull(work),
        place: places[0],
        places: listed(places),
        latitude: point?.latitude && toNumber(point.latitude),
        longitude: point?.longitude && toNumber(point.longitude),
        ...maintenance(context, thing.maintainers[0]),
        ...placeCells(context, file, nameSpan),
    };
}

/** The first maintainer; all of them are promises. */
function maintenance({ plan, facts }: TableContext, keeping: Keeping | undefined) {
    const party = keeping && plan.target(keeping.party);
    const period = soundPeriod(keeping?.period);
    return {
        maintainer: facts.idOrNull(party),
        maintainer_department: facts.idOrNull(isParty(party) ? departmentOfParty(plan, party) : undefined),
        maintained_from: period?.from,
        maintained_to: period?.to,
    };
}

/** Its own point, else that of its first place or of what that lies within. */
function pointOf(plan: Plan, thing: Output | Asset) {
    if (thing.at) return thing.at;
    const [place] = placesOfThing(thing);
    const location = place && plan.target(place.location);
    return location?.kind === 'location' ? withinOf(plan, location).find(({ at }) => at)?.at : undefined;
}
