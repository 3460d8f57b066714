// Syntax tree to plan: one function per rule that declares something. It must not know how a value is read, nor names of other files:
// references stay text until plan/names/resolver.ts resolves them.
import type {
    Additions,
    Asset,
    Catalogue,
    Department,
    DepartmentBody,
    Extension,
    Fund,
    Location,
    Mission,
    Partner,
    Pattern,
    PlanDeclaration,
    Proposal,
    RelatedPlan,
    Request,
    Requirement,
    Result,
    Scope,
    Unit,
    Vision,
} from '../../plan/model.ts';
import { Fields } from './fields.ts';
import { type FileReading, spanOf } from './reading.ts';
import { first, list, type SyntaxNode, type SyntaxPart } from './syntax.ts';
import { indicator, output, work } from './works.ts';

/** Declarations in a property of a node, by their rules. */
export function declarationsIn<T extends Scope>(node: SyntaxNode, property: string, reading: FileReading): readonly T[] {
    return list(node, property, declarationOf, reading) as readonly T[];
}

/** Declarations of a part of a node. */
export function declarationOf({ node }: SyntaxPart, reading: FileReading): Scope | undefined {
    const build = node && builders[node.rule];
    return (
        build &&
        reading.scope(() => {
            const fields = new Fields(node, reading, declarationOf);
            const scope = build(fields);
            return fields.repeats ? Object.assign(scope, { repeats: fields.repeats }) : scope;
        })
    );
}

/** By grammar rule. */
const builders: Readonly<Record<string, (fields: Fields) => Scope>> = {
    Plan: (fields): PlanDeclaration => ({
        ...fields.named(),
        kind: 'plan',
        period: fields.period('period'),
        currency: fields.name('currency'),
        stage: fields.word('stage'),
        region: fields.text('region'),
        document: fields.text('document'),
        catalogues: fields.inside('catalogues'),
        relatedPlans: fields.inside('refersTo'),
        map: fields.text('map'),
    }),
    Catalogue: (fields): Catalogue => ({
        ...fields.named(),
        kind: 'catalogue',
        path: fields.text('path') ?? { value: '', span: spanOf(fields.node) },
    }),
    Vision: (fields): Vision => ({ ...fields.named(), kind: 'vision', missions: fields.inside('missions') }),
    Mission: (fields): Mission => ({ ...fields.named(), kind: 'mission' }),
    Goal: fields => result('goal', fields),
    Objective: fields => result('objective', fields),
    Indicator: indicator,
    Location: (fields): Location => ({
        ...fields.named(),
        kind: 'location',
        within: fields.link('within', 'within'),
        code: fields.text('code'),
        at: fields.point(),
        owner: fields.link('owner', 'owner'),
        agreement: fields.text('agreement'),
    }),
    Fund: (fields): Fund => ({ ...fields.named(), kind: 'fund', code: fields.text('code') }),
    Partner: (fields): Partner => ({ ...fields.named(), kind: 'partner' }),
    Department: (fields): Department => ({ ...fields.named(), kind: 'department', ...departmentBody(fields) }),
    Extension: (fields): Extension => {
        reportMissingBlock(fields);
        return {
            ...fields.common(),
            kind: 'extension',
            target: fields.link('extended', 'extends') ?? fields.reading.unresolved('extends', [''], spanOf(fields.node), []),
            ...departmentBody(fields),
            adds: additions(fields),
            statements: fields.statements(),
            isMerged: false,
        };
    },
    Unit: (fields): Unit => ({ ...fields.named(), kind: 'unit', code: fields.text('code') }),
    Program: fields => work('program', fields),
    Activity: fields => work(fields.choice('type') === 'subactivity' ? 'subactivity' : 'activity', fields),
    Request: (fields): Request => ({
        ...fields.named(),
        kind: 'request',
        quantity: fields.quantity(),
        of: fields.link('party', 'requests'),
        by: fields.period('by'),
    }),
    Output: output,
    Asset: asset,
    RelatedPlan: (fields): RelatedPlan => ({
        ...fields.named(),
        kind: 'related-plan',
        path: fields.text('path') ?? { value: '', span: spanOf(fields.node) },
    }),
    Proposal: (fields): Proposal => ({
        ...fields.named(),
        kind: 'proposal',
        quantity: fields.quantity(),
        proposer: fields.link('party', 'proposer'),
        state: fields.word('state'),
        code: fields.text('code'),
        places: fields.places(),
        at: fields.point(),
        answeredBy: fields.links('answeredBy'),
    }),
    Pattern: (fields): Pattern => ({
        ...fields.named(),
        kind: 'pattern',
        appliesTo: list(fields.node, 'applies', applicable, fields.reading),
        requires: list(fields.node, 'requires', requirement, fields.reading),
        follows: fields.links('follows'),
    }),
};

function result(kind: Result['kind'], fields: Fields): Result {
    return {
        ...fields.named(),
        kind,
        code: fields.text('code'),
        serves: fields.links('serves'),
        period: fields.period('during'),
        formerPeriod: fields.formerPeriod(),
        level: fields.text('level'),
        indicators: fields.inside('indicators'),
        coordinator: fields.link('coordinator', 'coordinator'),
        priority: fields.flag('priority'),
        priorityTitle: fields.text('priorityTitle'),
    };
}

function asset(fields: Fields): Asset {
    return {
        ...fields.named(),
        kind: 'asset',
        state: fields.word('state'),
        quantity: fields.quantity(),
        type: fields.text('kind'),
        code: fields.text('code'),
        places: fields.places(),
        at: fields.point(),
        follows: fields.links('follows'),
        user: fields.link('user', 'user'),
        maintainers: fields.keepings('maintainer'),
        handovers: fields.keepings('handover'),
        upkeep: fields.moneys('upkeep'),
        consumable: fields.flag('consumable'),
    };
}

function departmentBody(fields: Fields): DepartmentBody {
    return {
        code: fields.text('code'),
        units: fields.inside('units'),
        ceilings: fields.moneys('ceiling'),
        results: fields.inside('results'),
        programs: fields.inside('programs'),
        assets: fields.inside('assets'),
        proposals: fields.inside('proposals'),
    };
}

/** The additions of an extension, for any target: whether they fit is known with the target. Each property is read once. */
function additions(fields: Fields): Additions {
    return {
        serves: fields.links('serves'),
        period: fields.period('during'),
        formerPeriod: fields.formerPeriod(),
        actuals: fields.achieved(),
        spent: fields.spent(),
        type: fields.text('kind'),
        places: fields.places(),
        at: fields.point(),
        level: fields.text('level'),
        follows: fields.links('follows'),
        indicators: fields.inside('indicators'),
        missions: fields.inside('missions'),
        state: fields.word('state'),
        owner: fields.link('owner', 'owner'),
        agreement: fields.text('agreement'),
        answeredBy: fields.links('answeredBy'),
        coordinator: fields.link('coordinator', 'coordinator'),
        priority: fields.flag('priority'),
        priorityTitle: fields.text('priorityTitle'),
        direction: fields.word('direction'),
        baselines: fields.readings('baseline'),
        targets: fields.readings('target'),
        source: fields.text('source'),
        scale: fields.texts('scale'),
        definition: fields.text('definition'),
        formula: fields.text('formula'),
        responsible: fields.responsible(),
        addsUp: fields.flag('addsUp'),
        executors: fields.executors(),
        budgets: fields.moneys('budget'),
        cashPlan: fields.moneys('cashPlan'),
        forecasts: fields.moneys('forecast'),
        needs: fields.links('needs'),
        after: fields.links('after'),
        maintains: fields.links('maintains'),
        continues: fields.links('continues'),
        answers: fields.links('answers'),
        requests: fields.inside('requests'),
        progress: fields.readings('progress'),
        beneficiaries: fields.texts('beneficiaries'),
        outcomeSentences: fields.texts('outcome'),
        outputSentences: fields.texts('output'),
        problems: fields.texts('problem'),
        followUps: fields.texts('followUp'),
        digs: fields.flag('digs'),
        outputs: fields.inside('outputs'),
        activities: fields.inside('activities'),
        user: fields.link('user', 'user'),
        maintainers: fields.keepings('maintainer'),
        handovers: fields.keepings('handover'),
        upkeep: fields.moneys('upkeep'),
        consumable: fields.flag('consumable'),
    };
}

/** An extension says nothing without a block. */
function reportMissingBlock({ node, reading }: Fields): void {
    const extended = first(node, 'extended');
    if (node.open < 0 && extended) reading.problem('missing-block', spanOf(extended), { after: reading.written(extended) });
}

function applicable({ node }: SyntaxPart, reading: FileReading): Pattern['appliesTo'][number] | undefined {
    const quoted = node && first(node, 'quoted');
    if (quoted) return { value: reading.text(quoted).value, span: spanOf(quoted), quoted: true };
    const word = node && first(node, 'word');
    return word && { value: reading.word<string>(word).value, span: spanOf(word), quoted: false };
}

function requirement({ node }: SyntaxPart, reading: FileReading): Requirement | undefined {
    const what = node && first(node, 'what');
    const years = node && first(node, 'years');
    return what && { span: spanOf(node), what: reading.word(what).value, years: years && reading.amount(years) };
}
