// Syntax tree to plan: one function per rule that declares something. It must not know how a value is read, nor names of other files:
// references stay text until plan/names.ts resolves them.
import type {
    Asset,
    Catalogue,
    Department,
    DepartmentBody,
    Extension,
    Fund,
    Indicator,
    Location,
    Mission,
    Output,
    Partner,
    Pattern,
    PlanDeclaration,
    Request,
    Requirement,
    Result,
    Scope,
    Thing,
    Unit,
    Vision,
    Work,
} from '../../plan/plan.ts';
import { Fields } from './fields.ts';
import { type FileReading, spanOf } from './reading.ts';
import { first, list, type SyntaxNode, type SyntaxPart } from './syntax.ts';

/** What stands in a property of a node: declarations, by their rules. */
export function declarationsIn<T extends Scope>(node: SyntaxNode, property: string, reading: FileReading): readonly T[] {
    return list(node, property, declarationOf, reading) as readonly T[];
}

function declarationOf({ node }: SyntaxPart, reading: FileReading): Scope | undefined {
    const build = node && builders[node.rule];
    return (
        build &&
        reading.scope(() => {
            const fields = new Fields(node, reading);
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
        catalogues: inside(fields, 'catalogues'),
    }),
    Catalogue: (fields): Catalogue => ({
        ...fields.named(),
        kind: 'catalogue',
        path: fields.text('path') ?? { value: '', span: spanOf(fields.node) },
    }),
    Vision: (fields): Vision => ({ ...fields.named(), kind: 'vision', missions: inside(fields, 'missions') }),
    Mission: (fields): Mission => ({ ...fields.named(), kind: 'mission' }),
    Goal: fields => result('goal', fields),
    Objective: fields => result('objective', fields),
    Indicator: (fields): Indicator => ({
        ...fields.named(),
        kind: 'indicator',
        unit: fields.text('unit'),
        measures: fields.word('measures'),
        direction: fields.word('direction'),
        baselines: fields.readings('baseline'),
        targets: fields.readings('target'),
        actuals: fields.readings('actual'),
        source: fields.text('source'),
    }),
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
    Extension: (fields): Extension => ({
        ...fields.common(),
        kind: 'extension',
        target: fields.link('target', 'extends') ?? fields.reading.unresolved('extends', [''], spanOf(fields.node), []),
        ...departmentBody(fields),
    }),
    Unit: (fields): Unit => ({ ...fields.named(), kind: 'unit', code: fields.text('code') }),
    Program: fields => work('program', fields),
    Activity: fields => work(fields.choice('level') === 'subactivity' ? 'subactivity' : 'activity', fields),
    Request: (fields): Request => ({
        ...fields.named(),
        kind: 'request',
        quantity: fields.quantity(),
        of: fields.link('party', 'requests'),
        by: fields.period('by'),
    }),
    Output: (fields): Output => ({
        ...fields.named(),
        kind: 'output',
        verb: fields.choice<Output['verb']>('verb') ?? 'delivers',
        ...thing(fields),
    }),
    Asset: (fields): Asset => ({ ...fields.named(), kind: 'asset', state: fields.word('state'), ...thing(fields) }),
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
        coordinator: fields.link('coordinator', 'coordinator'),
        period: fields.period('during'),
        priority: fields.flag('priority'),
        indicators: inside(fields, 'indicators'),
    };
}

function work(kind: Work['kind'], fields: Fields): Work {
    return {
        ...fields.named(),
        kind,
        code: fields.text('code'),
        serves: fields.links('serves'),
        executors: fields.executors(),
        period: fields.period('during'),
        budgets: fields.moneys('budget'),
        forecasts: fields.moneys('forecast'),
        places: fields.places(),
        at: fields.point(),
        needs: fields.links('needs'),
        after: fields.links('after'),
        maintains: fields.links('maintains'),
        continues: fields.links('continues'),
        answers: fields.links('answers'),
        requests: inside(fields, 'requests'),
        progress: fields.readings('progress'),
        beneficiaries: fields.texts('beneficiaries'),
        digs: fields.flag('digs'),
        follows: fields.links('follows'),
        indicators: inside(fields, 'indicators'),
        outputs: inside(fields, 'outputs'),
        activities: inside(fields, 'activities'),
    };
}

function thing(fields: Fields) {
    return {
        quantity: fields.quantity(),
        type: fields.text('kind'),
        code: fields.text('code'),
        places: fields.places(),
        at: fields.point(),
        user: fields.link('user', 'user'),
        maintainers: fields.keepings('maintainer'),
        handovers: fields.keepings('handover'),
        upkeep: fields.moneys('upkeep'),
        follows: fields.links('follows'),
        consumable: fields.flag('consumable'),
    } satisfies Partial<Thing>;
}

function departmentBody(fields: Fields): DepartmentBody {
    return {
        code: fields.text('code'),
        units: inside(fields, 'units'),
        ceilings: fields.moneys('ceiling'),
        results: inside(fields, 'results'),
        programs: inside(fields, 'programs'),
        assets: inside(fields, 'assets'),
    };
}

function applicable({ node }: SyntaxPart, reading: FileReading): Pattern['appliesTo'][number] | undefined {
    const quoted = node && first(node, 'quoted');
    if (quoted) return { ...reading.text(quoted), quoted: true };
    const word = node && first(node, 'word');
    return word && { ...reading.word(word), quoted: false };
}

function requirement({ node }: SyntaxPart, reading: FileReading): Requirement | undefined {
    const what = node && first(node, 'what');
    const years = node && first(node, 'years');
    return what && { span: spanOf(node), what: reading.word(what).value, years: years && reading.amount(years) };
}

function inside<T extends Scope>({ node, reading }: Fields, property: string): readonly T[] {
    return declarationsIn<T>(node, property, reading);
}
