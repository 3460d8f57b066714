// Makes plan values that no text says yet, with nothing said where nothing is given. It must not know where the values come from.
import type { Decimal } from './decimal.ts';
import type {
    Additions,
    Asset,
    Catalogue,
    Declaration,
    Department,
    Executor,
    Extension,
    Fund,
    Indicator,
    Keeping,
    Location,
    Mission,
    Money,
    Output,
    Partner,
    Pattern,
    Place,
    PlanDeclaration,
    Proposal,
    Quantity,
    Reading,
    Reference,
    RelatedPlan,
    Remarks,
    Request,
    Result,
    Role,
    Scope,
    Unit,
    Vision,
    Work,
} from './model.ts';
import type { Period } from './period.ts';
import { readMoment, writePeriod } from './period.ts';
import type { Located, Span } from './source.ts';

/** The place of what stands in no text. */
export const nowhere: Span = { start: 0, end: 0 };

export const noRemarks: Remarks = { risks: [], assumptions: [], notes: [], tags: [] };

const unplaced = { file: '', span: nowhere, body: undefined, remarks: noRemarks, repeats: [], parent: undefined };
const named = (name: string) => ({ ...unplaced, name, nameSpan: nowhere, title: undefined });
const thing = {
    quantity: undefined,
    type: undefined,
    code: undefined,
    places: [],
    at: undefined,
    user: undefined,
    maintainers: [],
    handovers: [],
    upkeep: [],
    follows: [],
    consumable: undefined,
};
const workBody = {
    code: undefined,
    serves: [],
    executors: [],
    period: undefined,
    formerPeriod: undefined,
    budgets: [],
    spent: [],
    ceilings: [],
    cashPlan: [],
    forecasts: [],
    places: [],
    at: undefined,
    needs: [],
    after: [],
    maintains: [],
    continues: [],
    answers: [],
    requests: [],
    progress: [],
    beneficiaries: [],
    outcomeSentences: [],
    outputSentences: [],
    problems: [],
    followUps: [],
    level: undefined,
    digs: undefined,
    follows: [],
    indicators: [],
    outputs: [],
    activities: [],
};
const departmentBody = { code: undefined, units: [], ceilings: [], results: [], programs: [], assets: [], proposals: [] };

const { code: _thingCode, quantity: _quantity, ...addedToThing } = thing;
const { code: _workCode, ceilings: _ceilings, ...addedToWork } = workBody;

/** Figures of an indicator, and how they are to be read: in it or in an addition to it. */
const figuresBody = {
    direction: undefined,
    baselines: [],
    targets: [],
    actuals: [],
    source: undefined,
    scale: [],
    definition: undefined,
    formula: undefined,
    type: undefined,
    responsible: [],
    addsUp: undefined,
};

/** Of an `extend` block that says nothing. */
export const noAdditions: Additions = {
    ...addedToWork,
    ...addedToThing,
    coordinator: undefined,
    priority: undefined,
    priorityTitle: undefined,
    ...figuresBody,
    owner: undefined,
    agreement: undefined,
    missions: [],
    state: undefined,
    answeredBy: [],
};

/** The origin of a reference that was not read: a scope that holds nothing. */
const noScope: Scope = { ...named(''), kind: 'partner' };

/** Fields for a factory: all but those it sets itself. */
type Fields<T extends Declaration | Extension> = Partial<Omit<T, 'kind' | 'name'>>;

/** A value with no place; undefined stays undefined. */
export function makeLocated<T>(value: T): T extends undefined ? undefined : Located<T> {
    return (value === undefined ? undefined : { value, span: nowhere }) as T extends undefined ? undefined : Located<T>;
}

/** `path` as names or as they are written, `Parks.PlantTrees`, without `^`. */
export function makeReference(role: Role, path: string | readonly string[]): Reference {
    return { role, path: typeof path === 'string' ? path.split('.') : path, span: nowhere, parts: [], file: '', from: noScope };
}

/** From the first day of `from` to the last day of `to`, both as in text (`2025`, `2025-03`); undefined when either is no moment. */
export function makePeriod(from: string, to: string = from): Period | undefined {
    const first = readMoment(from);
    const last = readMoment(to);
    return first && last && makeInterval(first.from, last.to);
}

/** Both days included. */
export function makeInterval(from: number, to: number): Period {
    return { span: nowhere, toSpan: nowhere, from, to, text: writePeriod({ from, to }) };
}

/** `amount` in whole currency units. */
export function makeMoney(amount: Decimal, more: Partial<Money> = {}): Money {
    return {
        span: nowhere,
        amount,
        amountSpan: nowhere,
        currency: undefined,
        period: undefined,
        perYear: false,
        fund: undefined,
        was: undefined,
        ...more,
    };
}

/** `text` is the number as it is to be written. */
export function makeQuantity(amount: Decimal, text: string, unit: string): Quantity {
    return { span: nowhere, amount, text, unit: makeLocated(unit), was: undefined };
}

/** `text` is the number as it is to be written, without `%`. */
export function makeReading(value: Decimal | undefined, text: string, more: Partial<Reading> = {}): Reading {
    return { span: nowhere, value, text, percent: false, grade: undefined, period: undefined, was: undefined, ...more };
}

export function makePlace(location: string | readonly string[], amount?: Decimal): Place {
    return { span: nowhere, location: makeReference('location', location), amount };
}

export function makeKeeping(role: 'maintainer' | 'handover', party: string | readonly string[], period?: Period): Keeping {
    return { span: nowhere, party: makeReference(role, party), period };
}

export function makeExecutor(lead: string | readonly string[], partners: readonly (string | readonly string[])[] = []): Executor {
    return {
        span: nowhere,
        lead: makeReference('executor', lead),
        partners: partners.map(partner => makeReference('partner', partner)),
    };
}

export function makeRemarks(more: { readonly [K in keyof Remarks]?: readonly string[] }): Remarks {
    const said = (texts: readonly string[] = []) => texts.map(text => makeLocated(text));
    return { risks: said(more.risks), assumptions: said(more.assumptions), notes: said(more.notes), tags: said(more.tags) };
}

export function makePlan(name: string, more: Fields<PlanDeclaration> = {}): PlanDeclaration {
    const nothing = {
        period: undefined,
        currency: undefined,
        stage: undefined,
        region: undefined,
        document: undefined,
        catalogues: [],
        relatedPlans: [],
        map: undefined,
    };
    return { ...named(name), ...nothing, ...more, kind: 'plan' };
}

/** `name` is empty when the catalogue has none. */
export function makeCatalogue(name: string, path: string, more: Fields<Catalogue> = {}): Catalogue {
    return { ...named(name), path: makeLocated(path), ...more, kind: 'catalogue' };
}

export function makeVision(name: string, more: Fields<Vision> = {}): Vision {
    return { ...named(name), missions: [], ...more, kind: 'vision' };
}

export function makeMission(name: string, more: Fields<Mission> = {}): Mission {
    return { ...named(name), ...more, kind: 'mission' };
}

export function makeResult(kind: Result['kind'], name: string, more: Fields<Result> = {}): Result {
    const nothing = {
        code: undefined,
        serves: [],
        coordinator: undefined,
        period: undefined,
        formerPeriod: undefined,
        priority: undefined,
        priorityTitle: undefined,
        level: undefined,
        indicators: [],
    };
    return { ...named(name), ...nothing, ...more, kind };
}

export function makeIndicator(name: string, more: Fields<Indicator> = {}): Indicator {
    const nothing = {
        unit: undefined,
        measures: undefined,
        ...figuresBody,
        level: undefined,
    };
    return { ...named(name), ...nothing, ...more, kind: 'indicator' };
}

export function makeLocation(name: string, more: Fields<Location> = {}): Location {
    const nothing = { within: undefined, code: undefined, at: undefined, owner: undefined, agreement: undefined };
    return { ...named(name), ...nothing, ...more, kind: 'location' };
}

export function makeFund(name: string, more: Fields<Fund> = {}): Fund {
    return { ...named(name), code: undefined, ...more, kind: 'fund' };
}

export function makePartner(name: string, more: Fields<Partner> = {}): Partner {
    return { ...named(name), ...more, kind: 'partner' };
}

export function makeDepartment(name: string, more: Fields<Department> = {}): Department {
    return { ...named(name), ...departmentBody, ...more, kind: 'department' };
}

export function makeExtension(target: string | readonly string[], more: Fields<Extension> = {}): Extension {
    const nothing = { adds: noAdditions, statements: [], isMerged: false, target: makeReference('extends', target) };
    return { ...unplaced, ...departmentBody, ...nothing, ...more, kind: 'extension' };
}

export function makeUnit(name: string, more: Fields<Unit> = {}): Unit {
    return { ...named(name), code: undefined, ...more, kind: 'unit' };
}

export function makeWork(kind: Work['kind'], name: string, more: Fields<Work> = {}): Work {
    return { ...named(name), ...workBody, ...more, kind };
}

export function makeRequest(name: string, more: Fields<Request> = {}): Request {
    return { ...named(name), quantity: undefined, of: undefined, by: undefined, ...more, kind: 'request' };
}

export function makeOutput(verb: Output['verb'], name: string, more: Partial<Omit<Output, 'kind' | 'name' | 'verb'>> = {}): Output {
    return { ...named(name), ...thing, ...more, verb, kind: 'output' };
}

export function makeAsset(name: string, more: Fields<Asset> = {}): Asset {
    return { ...named(name), ...thing, state: undefined, ...more, kind: 'asset' };
}

export function makePattern(name: string, more: Fields<Pattern> = {}): Pattern {
    return { ...named(name), appliesTo: [], requires: [], follows: [], ...more, kind: 'pattern' };
}

export function makeProposal(name: string, more: Fields<Proposal> = {}): Proposal {
    const nothing = {
        quantity: undefined,
        proposer: undefined,
        state: undefined,
        code: undefined,
        places: [],
        at: undefined,
        answeredBy: [],
    };
    return { ...named(name), ...nothing, ...more, kind: 'proposal' };
}

/** `name` is empty when the plan referred to has none here. */
export function makeRelatedPlan(name: string, path: string, more: Fields<RelatedPlan> = {}): RelatedPlan {
    return { ...named(name), path: makeLocated(path), ...more, kind: 'related-plan' };
}
