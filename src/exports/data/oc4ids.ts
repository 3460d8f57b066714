// Buildings and purchases of a plan as a project package of the Open Contracting for Infrastructure Data Standard (OC4IDS 0.9): a project is
// a work with its things, money, places, parties and handovers.
import { type Amount, amountsOf, sum } from '../../plan/budget.ts';
import type { Declaration, Location, Output, Place, Point, Reference, Work } from '../../plan/model.ts';
import { type Day, dayOf } from '../../plan/period.ts';
import type { Plan } from '../../plan/plan.ts';
import { extentOf, finishOf, isAsset, namedExecutors, placesOfThing, qualifiedName, servesOf, titleOf, works } from '../../plan/queries.ts';
import { dateOf } from './amounts.ts';
import type { Loss, PlanExporter } from './exporter.ts';
import { distinct, type Json, listed, told, writeJson } from './json-text.ts';
import { type CoveredProperties, leftOut, lossOf, unnamed } from './left-out.ts';

export const oc4ids: PlanExporter = {
    format: 'oc4ids',
    endings: ['.oc4ids'],
    sharedEndings: ['.json'],
    export: ({ plan }) => {
        const projects = works(plan).filter(work => work.outputs.some(isAsset));
        const ids = new Ids();
        return {
            content: writeJson({
                uri: `urn:alur:${encodeURIComponent((plan.root?.name ?? 'plan').toWellFormed())}`,
                version: '0.9',
                publishedDate: publishedOn(plan),
                publisher: { name: (plan.root && titleOf(plan.root)) || '-' },
                projects: projects.map(work => projectOf(work, plan, ids)),
            }),
            losses: lossesOf(plan, projects),
        };
    },
};

const ofWork = ['code', 'executors', 'period', 'budgets', 'notes', 'serves', 'beneficiaries'];
const said: CoveredProperties = {
    plan: ['currency'],
    department: [],
    unit: [],
    partner: [],
    fund: [],
    location: ['at'],
    program: ofWork,
    activity: ofWork,
    subactivity: ofWork,
    output: ['quantity', 'type', 'places', 'at', 'handovers'],
};

function lossesOf(plan: Plan, projects: readonly Work[]): Loss[] {
    const written = new Set(projects);
    const others = works(plan).filter(work => !written.has(work));
    const consumed = plan.all('output').filter(output => !isAsset(output));
    const counted = (text: Loss['text'], names: readonly string[]) => (names.length > 0 ? [lossOf(text, { n: names.length, names })] : []);
    return [
        ...(projects.length === 0
            ? [
                  {
                      text: {
                          en: 'nothing is built or bought, and OC4IDS asks for one project at least: the file does not hold to the standard',
                          id: 'tidak ada yang dibangun atau dibeli, sedangkan OC4IDS meminta sedikitnya satu proyek: berkas ini tidak memenuhi standar',
                      },
                      values: {},
                  },
              ]
            : []),
        ...leftOut(plan, said),
        ...counted(
            { en: 'works that build or buy nothing', id: 'pekerjaan yang tidak membangun atau membeli apa pun' },
            others.map(titleOf),
        ),
        ...unnamed(plan, ['department', 'unit', 'partner', 'fund'], partiesIn(plan, projects)),
        ...counted({ en: 'locations without projects', id: 'lokasi tanpa proyek' }, withoutProjects(plan, projects)),
        ...counted({ en: 'what is delivered or used up', id: 'keluaran yang dihasilkan atau habis pakai' }, consumed.map(titleOf)),
        {
            text: {
                en: 'to be set before it is published: the address of the package, and {date} as its date',
                id: 'perlu diisi sebelum diterbitkan: alamat paket, dan tanggalnya ({date})',
            },
            values: { date: publishedOn(plan).slice(0, 10) },
        },
    ];
}

function partiesIn(plan: Plan, projects: readonly Work[]): Set<Declaration | undefined> {
    return new Set(
        projects.flatMap((work): (Declaration | undefined)[] => [
            plan.names.departmentOf(work),
            ...[...namedExecutors(work), ...work.budgets.flatMap(({ fund }) => fund ?? [])].map(reference => plan.target(reference)),
            ...work.outputs.flatMap(({ handovers }) => handovers.map(({ party }) => plan.target(party))),
        ]),
    );
}

function withoutProjects(plan: Plan, projects: readonly Work[]): string[] {
    const places = projects.flatMap(work => work.outputs.filter(isAsset).flatMap(placesOfThing));
    const named = new Set(places.map(({ location }) => plan.target(location)));
    return plan.all('location').flatMap(location => (named.has(location) ? [] : [titleOf(location)]));
}

/** Not the moment of writing: the same plan gives the same bytes. */
function publishedOn(plan: Plan): string {
    return moment(plan.settings.period?.from ?? dayOf(2000, 0));
}

function moment(day: Day): string {
    return `${dateOf(day)}T00:00:00Z`;
}

/** Identifiers within the package: paths of names, numbered where two share one. */
class Ids {
    private readonly used = new Map<string, number>();

    next(base: string): string {
        const times = (this.used.get(base) ?? 0) + 1;
        this.used.set(base, times);
        return times === 1 ? base : `${base}..${times}`;
    }
}

function projectOf(work: Work, plan: Plan, ids: Ids): Json {
    const things = work.outputs.filter(isAsset);
    const extent = extentOf(plan, work);
    const period = extent && extent.from <= extent.to ? { startDate: moment(extent.from), endDate: moment(extent.to) } : undefined;
    const department = plan.names.departmentOf(work);
    const notes = work.remarks.notes.map(({ value }) => value).join('\n\n');
    const types = [...new Set(things.flatMap(({ type }) => told(type?.value) ?? []))];
    const codes = [
        ...(told(work.code?.value) ? [{ scheme: 'code', id: work.code?.value }] : []),
        ...types.map(id => ({ scheme: 'kind', id })),
    ];
    return {
        id: ids.next(idOf(work)),
        title: told(titleOf(work)),
        description: told(notes),
        publicAuthority: department && reference(department),
        type: things.some(({ verb }) => verb === 'builds') ? 'construction' : undefined,
        purpose: told(
            servesOf(work)
                .map(goal => titleAt(plan, goal))
                .join('; '),
        ),
        period,
        budget: budgetOf(work, plan),
        locations: listed(distinct(locationsOf(things, plan))),
        additionalClassifications: listed(distinct(codes)),
        parties: listed(distinct(partiesOf(work, plan))),
        forecasts: listed(things.flatMap((thing, k) => (thing.quantity ? [metricOf(thing, period, k)] : []))),
        milestones: listed(things.flatMap(thing => milestonesOf(thing, plan, ids))),
        benefits: listed(distinct(work.beneficiaries.flatMap(({ value }) => (value ? [{ description: value }] : [])))),
    };
}

function titleAt(plan: Plan, goal: Reference): string {
    const target = plan.target(goal);
    return target ? titleOf(target) : goal.path.join('.');
}

/** A path of names; what has no name yet is called by its kind. */
function idOf(declaration: Declaration): string {
    return qualifiedName(declaration) || declaration.kind;
}

function reference(party: Declaration): { readonly name: string | undefined; readonly id: string } {
    return { name: told(titleOf(party)), id: idOf(party) };
}

function budgetOf(work: Work, plan: Plan): Json {
    const { currency: own } = plan.settings;
    const amounts = amountsOf(work.budgets, extentOf(plan, work));
    if (amounts.length === 0) return undefined;
    const currencies = new Set(amounts.map(({ money }) => money.currency?.value ?? own));
    const [only = own] = currencies;
    return {
        // A sum over several currencies is no amount.
        amount: currencies.size === 1 ? { amount: sum(amounts.map(({ value }) => value)), currency: only } : undefined,
        budgetBreakdowns: [{ id: 'budget', budgetBreakdown: amounts.map((amount, k) => breakdownOf(amount, k, plan)) }],
    };
}

function breakdownOf({ fromYear, toYear, value, money }: Amount, k: number, plan: Plan): Json {
    const whole = { from: dayOf(fromYear, 0), to: dayOf(toYear + 1, 0) - 1 };
    const { from, to } = money.perYear ? whole : (money.period ?? whole);
    const fund = money.fund && plan.target(money.fund);
    return {
        id: String(k + 1),
        amount: { amount: value, currency: money.currency?.value ?? plan.settings.currency },
        period: { startDate: moment(from), endDate: moment(to) },
        sourceParty: fund && reference(fund),
    };
}

function locationsOf(things: readonly Output[], plan: Plan): Json[] {
    const places = new Map<Location, Place>();
    for (const thing of things)
        for (const place of placesOfThing(thing)) {
            const target = plan.target(place.location);
            if (target?.kind === 'location') places.set(target, place);
        }
    return [
        ...[...places.keys()].map(location => ({
            id: idOf(location),
            description: told(titleOf(location)),
            geometry: geometryOf(location.at),
        })),
        ...things.flatMap(thing => {
            const geometry = geometryOf(thing.at);
            return geometry ? [{ id: idOf(thing), description: told(titleOf(thing)), geometry }] : [];
        }),
    ];
}

function geometryOf(at: Point | undefined): { readonly [key: string]: Json } | undefined {
    const { latitude, longitude } = at ?? {};
    return latitude && longitude ? { type: 'Point', coordinates: [longitude, latitude] } : undefined;
}

/** Each party once, with all its roles. */
function partiesOf(work: Work, plan: Plan): Json[] {
    const roles = new Map<Declaration, Set<string>>();
    const add = (party: Declaration | undefined, role: string) => {
        if (!party) return;
        const known = roles.get(party) ?? new Set();
        roles.set(party, known.add(role));
    };
    add(plan.names.departmentOf(work), 'publicAuthority');
    for (const { fund } of work.budgets) if (fund) add(plan.target(fund), 'funder');
    for (const executor of namedExecutors(work)) add(plan.target(executor), 'administrativeEntity');
    return [...roles].map(([party, own]) => ({ ...reference(party), roles: [...own] }));
}

function metricOf(thing: Output, period: Json, k: number): Json {
    const { quantity } = thing;
    return {
        id: `${k + 1}`,
        title: told(titleOf(thing)),
        observations: [
            {
                id: '1',
                period,
                measure: quantity?.amount ?? quantity?.text,
                unit: quantity?.unit.value ? { name: quantity.unit.value } : undefined,
            },
        ],
    };
}

function milestonesOf(thing: Output, plan: Plan, ids: Ids): Json[] {
    return thing.handovers.map(({ party, period }) => {
        const day = period?.to ?? finishOf(plan, thing);
        return {
            id: ids.next(`${idOf(thing)}-handover`),
            title: told(`${titleOf(thing)} → ${titleAt(plan, party)}`),
            type: 'delivery',
            dueDate: day === undefined ? undefined : moment(day),
        };
    });
}
