// Each kind of declaration as data. A new property of the model has its line here; a test names the facts that are missing.
import { totalOf } from '../../plan/budget.ts';
import type * as model from '../../plan/model.ts';
import { extentOf, isAsset, leadOf, placesOf, placesOfThing, programOf, servesOf, workOf } from '../../plan/queries.ts';
import type { Facts } from './facts.ts';
import type * as data from './plan-data.ts';

export function planHead(facts: Facts, plan: model.PlanDeclaration): data.PlanHead {
    const { file } = plan;
    return {
        kind: 'plan',
        ...declared(facts, plan),
        period: facts.period(file, plan.period),
        currency: facts.text(file, plan.currency),
        stage: facts.text(file, plan.stage),
        region: facts.text(file, plan.region),
        document: facts.text(file, plan.document),
        map: facts.text(file, plan.map),
    };
}

export function catalogue(facts: Facts, catalogue: model.Catalogue): data.Catalogue {
    const { value, span } = catalogue.path;
    return { kind: 'catalogue', ...declared(facts, catalogue), path: { value, at: facts.at(catalogue.file, span) } };
}

export function relatedPlan(facts: Facts, related: model.RelatedPlan): data.RelatedPlan {
    const { value, span } = related.path;
    return { kind: 'related-plan', ...declared(facts, related), path: { value, at: facts.at(related.file, span) } };
}

/** Kinds that say nothing beside what every declaration says. */
export function plain<K extends 'vision' | 'mission' | 'partner'>(facts: Facts, one: model.DeclarationOf<K>): data.Declared & { kind: K } {
    return { kind: one.kind as K, ...declared(facts, one) };
}

/** Kinds that have a code and nothing else. */
export function coded<K extends 'fund' | 'unit'>(
    facts: Facts,
    one: model.DeclarationOf<K>,
): data.Declared & { kind: K; code: data.TextFact | null } {
    return { kind: one.kind as K, ...declared(facts, one), code: facts.text(one.file, one.code) };
}

export function result(facts: Facts, result: model.Result): data.Result {
    const { kind, file } = result;
    return {
        kind,
        ...declared(facts, result),
        code: facts.text(file, result.code),
        serves: facts.references(result.serves),
        coordinator: facts.referenceOrNull(result.coordinator),
        period: facts.period(file, result.period),
        formerPeriod: facts.period(file, result.formerPeriod),
        level: facts.text(file, result.level),
        priority: facts.flag(file, result.priority),
        priorityTitle: facts.text(file, result.priorityTitle),
    };
}

export function indicator(facts: Facts, indicator: model.Indicator): data.Indicator {
    const { kind, file } = indicator;
    return {
        kind,
        ...declared(facts, indicator),
        unit: facts.text(file, indicator.unit),
        measures: facts.text(file, indicator.measures),
        ...figures(facts, file, indicator),
    };
}

type Figures = Pick<model.Indicator, keyof data.IndicatorFigures>;

function figures(facts: Facts, file: string, indicator: Figures): data.IndicatorFigures {
    return {
        direction: facts.text(file, indicator.direction),
        baselines: facts.readings(file, indicator.baselines),
        targets: facts.readings(file, indicator.targets),
        actuals: facts.readings(file, indicator.actuals),
        source: facts.text(file, indicator.source),
        scale: facts.texts(file, indicator.scale),
        definition: facts.text(file, indicator.definition),
        formula: facts.text(file, indicator.formula),
        type: facts.text(file, indicator.type),
        responsible: indicator.responsible.map(({ party, post, span }) => ({
            party: facts.referenceOrNull(party),
            post: facts.text(file, post),
            at: facts.at(file, span),
        })),
        addsUp: facts.flag(file, indicator.addsUp),
        level: facts.text(file, indicator.level),
    };
}

export function location(facts: Facts, location: model.Location): data.Location {
    const { kind, file } = location;
    return {
        kind,
        ...declared(facts, location),
        within: facts.referenceOrNull(location.within),
        code: facts.text(file, location.code),
        point: facts.point(file, location.at),
        owner: facts.referenceOrNull(location.owner),
        agreement: facts.text(file, location.agreement),
    };
}

export function department(facts: Facts, department: model.Department): data.Department {
    const { kind, file } = department;
    const extensions = facts.plan.names.extensionsOf(department);
    const codes = [department, ...extensions].flatMap(body => facts.text(body.file, body.code) ?? []);
    return {
        kind,
        ...declared(facts, department),
        code: codes[0] ?? null,
        ceilings: [
            ...facts.moneys(file, department.ceilings),
            ...extensions.flatMap(extension => facts.moneys(extension.file, extension.ceilings)),
        ],
    };
}

export function extension(facts: Facts, extension: model.Extension): data.Extension {
    const { kind, file } = extension;
    return {
        kind,
        department: facts.reference(extension.target),
        code: facts.text(file, extension.code),
        ceilings: facts.moneys(file, extension.ceilings),
        statements: extension.statements.map(({ word, span }) => ({ word, at: facts.at(file, span) })),
        adds: isWhollyMerged(extension) ? null : additions(facts, extension),
        ...remarks(facts, extension),
        at: facts.at(file, extension.target.span),
    };
}

/** Statements of an addition are data of its target, unless nothing declares that, or something does not fit. */
function isWhollyMerged({ isMerged, statements }: model.Extension): boolean {
    return isMerged || statements.length === 0;
}

function additions(facts: Facts, { file, adds }: model.Extension): data.Additions {
    return {
        ...figures(facts, file, adds),
        ...workFacts(facts, file, adds),
        ...thingFacts(facts, file, adds),
        coordinator: facts.referenceOrNull(adds.coordinator),
        priority: facts.flag(file, adds.priority),
        priorityTitle: facts.text(file, adds.priorityTitle),
        owner: facts.referenceOrNull(adds.owner),
        agreement: facts.text(file, adds.agreement),
        state: facts.text(file, adds.state),
        answeredBy: facts.references(adds.answeredBy),
    };
}

export function work(facts: Facts, work: model.Work): data.Work {
    const { kind, file } = work;
    return {
        kind,
        ...declared(facts, work),
        code: facts.text(file, work.code),
        ceilings: facts.moneys(file, work.ceilings),
        ...workFacts(facts, file, work),
        effective: effectiveWork(facts, work),
    };
}

function workFacts(facts: Facts, file: string, work: model.WorkAdditions): data.WorkFacts {
    return {
        serves: facts.references(work.serves),
        executors: work.executors.map(({ lead, partners, span }) => ({
            lead: facts.reference(lead),
            partners: facts.references(partners),
            at: facts.at(file, span),
        })),
        period: facts.period(file, work.period),
        formerPeriod: facts.period(file, work.formerPeriod),
        level: facts.text(file, work.level),
        budgets: facts.moneys(file, work.budgets),
        spent: facts.moneys(file, work.spent),
        cashPlan: facts.moneys(file, work.cashPlan),
        outcomeSentences: facts.texts(file, work.outcomeSentences),
        outputSentences: facts.texts(file, work.outputSentences),
        problems: facts.texts(file, work.problems),
        followUps: facts.texts(file, work.followUps),
        forecasts: facts.moneys(file, work.forecasts),
        places: facts.places(file, work.places),
        point: facts.point(file, work.at),
        needs: facts.references(work.needs),
        after: facts.references(work.after),
        maintains: facts.references(work.maintains),
        continues: facts.references(work.continues),
        answers: facts.references(work.answers),
        progress: facts.readings(file, work.progress),
        beneficiaries: facts.texts(file, work.beneficiaries),
        digs: facts.flag(file, work.digs),
        follows: facts.references(work.follows),
    };
}

function effectiveWork(facts: Facts, work: model.Work): data.EffectiveWork {
    const { plan } = facts;
    return {
        department: facts.idOrNull(plan.names.departmentOf(work)),
        program: facts.id(programOf(work) ?? work),
        lead: facts.idOrNull(leadOf(plan, work)),
        serves: facts.targetIds(servesOf(work)),
        locations: facts.locationIds(placesOf(work)),
        period: facts.interval(extentOf(plan, work)),
        total: facts.number(totalOf(plan, work)),
    };
}

export function request(facts: Facts, request: model.Request): data.Request {
    const { kind, file } = request;
    return {
        kind,
        ...declared(facts, request),
        quantity: facts.quantity(file, request.quantity),
        of: facts.referenceOrNull(request.of),
        by: facts.period(file, request.by),
    };
}

export function output(facts: Facts, output: model.Output): data.Output {
    return { kind: 'output', ...thing(facts, output), verb: output.verb };
}

export function asset(facts: Facts, asset: model.Asset): data.Asset {
    return { kind: 'asset', ...thing(facts, asset), state: facts.text(asset.file, asset.state) };
}

function thing(facts: Facts, thing: model.Output | model.Asset): data.Thing {
    const { file } = thing;
    return {
        ...declared(facts, thing),
        quantity: facts.quantity(file, thing.quantity),
        code: facts.text(file, thing.code),
        ...thingFacts(facts, file, thing),
        effective: {
            department: facts.idOrNull(facts.plan.names.departmentOf(thing)),
            work: facts.idOrNull(workOf(thing.parent)),
            locations: facts.locationIds(placesOfThing(thing)),
            lasting: isAsset(thing),
        },
    };
}

type ThingAdditions = Omit<model.Thing, 'quantity' | 'code' | keyof model.Partner>;

function thingFacts(facts: Facts, file: string, thing: ThingAdditions): data.ThingFacts {
    return {
        type: facts.text(file, thing.type),
        places: facts.places(file, thing.places),
        point: facts.point(file, thing.at),
        user: facts.referenceOrNull(thing.user),
        maintainers: facts.keepings(file, thing.maintainers),
        handovers: facts.keepings(file, thing.handovers),
        upkeep: facts.moneys(file, thing.upkeep),
        follows: facts.references(thing.follows),
        consumable: facts.flag(file, thing.consumable),
    };
}

export function proposal(facts: Facts, proposal: model.Proposal): data.Proposal {
    const { kind, file } = proposal;
    return {
        kind,
        ...declared(facts, proposal),
        quantity: facts.quantity(file, proposal.quantity),
        proposer: facts.referenceOrNull(proposal.proposer),
        state: facts.text(file, proposal.state),
        code: facts.text(file, proposal.code),
        places: facts.places(file, proposal.places),
        point: facts.point(file, proposal.at),
        answeredBy: facts.references(proposal.answeredBy),
    };
}

export function pattern(facts: Facts, pattern: model.Pattern): data.Pattern {
    const { kind, file } = pattern;
    return {
        kind,
        ...declared(facts, pattern),
        appliesTo: facts.texts(file, pattern.appliesTo),
        requires: pattern.requires.map(({ what, years, span }) => ({ what, years: facts.number(years), at: facts.at(file, span) })),
        follows: facts.references(pattern.follows),
    };
}

function declared(facts: Facts, declaration: model.Declaration): data.Declared {
    const { file, name, title, nameSpan, parent } = declaration;
    const around = parent?.kind === 'extension' ? facts.plan.names.departmentOf(parent) : parent;
    return {
        id: facts.id(declaration),
        name,
        title: facts.text(file, title),
        at: facts.at(file, nameSpan),
        parent: facts.idOrNull(around),
        ...remarks(facts, declaration),
    };
}

function remarks(facts: Facts, { file, remarks }: model.Scope): Pick<data.Declared, 'risks' | 'assumptions' | 'notes' | 'tags'> {
    return {
        risks: facts.texts(file, remarks.risks),
        assumptions: facts.texts(file, remarks.assumptions),
        notes: facts.texts(file, remarks.notes),
        tags: facts.texts(file, remarks.tags),
    };
}
