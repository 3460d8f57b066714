// Syntax tree to plan: one function per rule that declares something. Whatever is missing stays undefined; nothing throws.
// It must not know names of other files: references stay text until plan/names.ts resolves them.
import type {
    Asset,
    Catalogue,
    Declaration,
    Department,
    DepartmentBody,
    Executor,
    Extension,
    Fund,
    Indicator,
    Keeping,
    Location,
    Mission,
    Output,
    Partner,
    Pattern,
    Place,
    PlanDeclaration,
    Point,
    Reference,
    Remarks,
    Repeat,
    Request,
    Requirement,
    Result,
    Role,
    Scope,
    Thing,
    Unit,
    Vision,
    Work,
} from '../../plan/plan.ts';
import type { Said, Span } from '../../plan/source.ts';
import { all, type FileReading, first, nameOf, spanOf } from './reading.ts';
import type { SyntaxNode, SyntaxPart } from './syntax.ts';

type Build = (node: SyntaxNode, parent: Scope | undefined, reading: FileReading) => Scope;
type Fields<T extends Scope> = Omit<T, keyof Common>;
type Common = ReturnType<typeof common> & { name: string; nameSpan: Span; title: Said<string> | undefined };

/** By grammar rule. */
export const builders: Readonly<Record<string, Build>> = {
    Plan: (node, parent, reading) =>
        declare<PlanDeclaration>(node, parent, reading, once => self => ({
            kind: 'plan',
            period: once('period', part => part.node && reading.period(part.node)),
            currency: once('currency', part => ({ value: nameOf(reading.written(part)), span: spanOf(part) })),
            stage: once('stage', part => reading.word<'draft' | 'final'>(part)),
            region: once('region', part => reading.text(part)),
            document: once('document', part => reading.text(part)),
            catalogues: children<Catalogue>(node, 'catalogues', self, reading),
        })),
    Catalogue: (node, parent, reading) =>
        declare<Catalogue>(node, parent, reading, () => () => {
            const path = first(node, 'path');
            return { kind: 'catalogue', path: path ? reading.text(path) : { value: '', span: spanOf(node) } };
        }),
    Vision: (node, parent, reading) =>
        declare<Vision>(node, parent, reading, () => self => ({
            kind: 'vision',
            missions: children<Mission>(node, 'missions', self, reading),
        })),
    Mission: (node, parent, reading) => declare<Mission>(node, parent, reading, () => () => ({ kind: 'mission' })),
    Goal: (node, parent, reading) => result('goal', node, parent, reading),
    Objective: (node, parent, reading) => result('objective', node, parent, reading),
    Indicator: (node, parent, reading) =>
        declare<Indicator>(node, parent, reading, once => () => ({
            kind: 'indicator',
            unit: once('unit', part => reading.text(part)),
            measures: once('measures', part => reading.word<'impact' | 'outcome' | 'output'>(part)),
            direction: once('direction', part => reading.word<'up' | 'down'>(part)),
            baselines: nodes(node, 'baseline', item => reading.reading(item)),
            targets: nodes(node, 'target', item => reading.reading(item)),
            actuals: nodes(node, 'actual', item => reading.reading(item)),
            source: once('source', part => reading.text(part)),
        })),
    Location: (node, parent, reading) =>
        declare<Location>(node, parent, reading, once => self => ({
            kind: 'location',
            within: once('within', part => link('within', part, self, reading)),
            code: once('code', part => reading.text(part)),
            at: once('at', part => part.node && point(part.node, reading)),
            owner: once('owner', part => link('owner', part, self, reading)),
            agreement: once('agreement', part => reading.text(part)),
        })),
    Fund: (node, parent, reading) =>
        declare<Fund>(node, parent, reading, once => () => ({ kind: 'fund', code: once('code', part => reading.text(part)) })),
    Partner: (node, parent, reading) => declare<Partner>(node, parent, reading, () => () => ({ kind: 'partner' })),
    Department: (node, parent, reading) =>
        declare<Department>(node, parent, reading, once => self => ({ kind: 'department', ...departmentBody(node, self, reading, once) })),
    Extension: (node, parent, reading) => extension(node, parent, reading),
    Unit: (node, parent, reading) =>
        declare<Unit>(node, parent, reading, once => () => ({ kind: 'unit', code: once('code', part => reading.text(part)) })),
    Program: (node, parent, reading) => work('program', node, parent, reading),
    Activity: (node, parent, reading) => {
        const level = first(node, 'level');
        return work(level && reading.word(level).value === 'subactivity' ? 'subactivity' : 'activity', node, parent, reading);
    },
    Request: (node, parent, reading) =>
        declare<Request>(node, parent, reading, once => self => ({
            kind: 'request',
            quantity: once('quantity', part => part.node && reading.quantity(part.node)),
            of: once('party', part => link('requests', part, self, reading)),
            by: once('by', part => part.node && reading.period(part.node)),
        })),
    Output: (node, parent, reading) =>
        declare<Output>(node, parent, reading, once => self => {
            const verb = first(node, 'verb');
            return {
                kind: 'output',
                verb: verb ? reading.word<Output['verb']>(verb).value : 'delivers',
                ...thing(node, self, reading, once),
            };
        }),
    Asset: (node, parent, reading) =>
        declare<Asset>(node, parent, reading, once => self => ({
            kind: 'asset',
            state: once('state', part => reading.word<'in-use' | 'idle' | 'unfinished'>(part)),
            ...thing(node, self, reading, once),
        })),
    Pattern: (node, parent, reading) =>
        declare<Pattern>(node, parent, reading, () => self => ({
            kind: 'pattern',
            appliesTo: all(node, 'applies').flatMap((part): Pattern['appliesTo'] => {
                const quoted = part.node && first(part.node, 'quoted');
                const word = part.node && first(part.node, 'word');
                if (quoted) return [{ ...reading.text(quoted), quoted: true }];
                return word ? [{ ...reading.word(word), quoted: false }] : [];
            }),
            requires: nodes<Requirement>(node, 'requires', item => {
                const what = first(item, 'what');
                const years = first(item, 'years');
                return what && { span: spanOf(item), what: reading.word(what).value, years: years && reading.number(years) };
            }),
            follows: links('follows', node, self, reading),
        })),
};

function result(kind: Result['kind'], node: SyntaxNode, parent: Scope | undefined, reading: FileReading): Result {
    return declare<Result>(node, parent, reading, once => self => ({
        kind,
        code: once('code', part => reading.text(part)),
        serves: links('serves', node, self, reading),
        coordinator: once('coordinator', part => link('coordinator', part, self, reading)),
        period: once('during', part => part.node && reading.period(part.node)),
        priority: once('priority', spanOf),
        indicators: children<Indicator>(node, 'indicators', self, reading),
    }));
}

function work(kind: Work['kind'], node: SyntaxNode, parent: Scope | undefined, reading: FileReading): Work {
    return declare<Work>(node, parent, reading, once => self => ({
        kind,
        code: once('code', part => reading.text(part)),
        serves: links('serves', node, self, reading),
        executors: all(node, 'executor').flatMap((part): Executor[] => {
            const lead = part.node && first(part.node, 'lead');
            const reference = lead && link('executor', lead, self, reading);
            if (!part.node || !reference) return [];
            const span = { start: part.statement, end: part.end };
            return [{ span, lead: reference, partners: links('partner', part.node, self, reading, 'partners') }];
        }),
        period: once('during', part => part.node && reading.period(part.node)),
        budgets: reading.moneys(all(node, 'budget'), self),
        forecasts: reading.moneys(all(node, 'forecast'), self),
        places: places(node, self, reading),
        at: once('at', part => part.node && point(part.node, reading)),
        needs: links('needs', node, self, reading),
        after: links('after', node, self, reading),
        maintains: links('maintains', node, self, reading),
        continues: links('continues', node, self, reading),
        answers: links('answers', node, self, reading),
        requests: children<Request>(node, 'requests', self, reading),
        progress: nodes(node, 'progress', item => reading.reading(item)),
        beneficiaries: all(node, 'beneficiaries').map(part => reading.text(part)),
        digs: once('digs', spanOf),
        follows: links('follows', node, self, reading),
        indicators: children<Indicator>(node, 'indicators', self, reading),
        outputs: children<Output>(node, 'outputs', self, reading),
        activities: children<Work>(node, 'activities', self, reading),
    }));
}

function thing(node: SyntaxNode, self: Scope, reading: FileReading, once: Once): Omit<Thing, keyof Common> {
    return {
        quantity: once('quantity', part => part.node && reading.quantity(part.node)),
        type: once('kind', part => reading.text(part)),
        code: once('code', part => reading.text(part)),
        places: places(node, self, reading),
        at: once('at', part => part.node && point(part.node, reading)),
        user: once('user', part => link('user', part, self, reading)),
        maintainers: keepings('maintainer', node, self, reading),
        handovers: keepings('handover', node, self, reading),
        upkeep: reading.moneys(all(node, 'upkeep'), self),
        follows: links('follows', node, self, reading),
        consumable: once('consumable', spanOf),
    };
}

function departmentBody(node: SyntaxNode, self: Scope, reading: FileReading, once: Once): DepartmentBody {
    return {
        code: once('code', part => reading.text(part)),
        units: children<Unit>(node, 'units', self, reading),
        ceilings: reading.moneys(all(node, 'ceiling'), self),
        results: children<Result>(node, 'results', self, reading),
        programs: children<Work>(node, 'programs', self, reading),
        assets: children<Asset>(node, 'assets', self, reading),
    };
}

function extension(node: SyntaxNode, parent: Scope | undefined, reading: FileReading): Extension {
    const repeats: Repeat[] = [];
    const self = common(node, parent, reading, repeats);
    const target = first(node, 'target')?.node;
    const around = self as unknown as Extension;
    const missing: Reference = { role: 'extends', path: [''], span: spanOf(node), parts: [], file: reading.uri, from: around };
    const fields: Fields<Extension> = {
        kind: 'extension',
        target: (target && reading.reference('extends', target, around)) ?? missing,
        ...departmentBody(node, around, reading, onceIn(node, repeats)),
    };
    const built: Extension = Object.assign(self, fields);
    reading.extensions.push(built);
    return built;
}

// ── Shared by all ────────────────────────────────────────────────────────────────────────────────────────────────────

/** Reads a property that may be said once: the first counts, every further one is kept as a repeat. */
type Once = <T>(property: string, read: (part: SyntaxPart) => T | undefined) => T | undefined;

function declare<T extends Declaration>(
    node: SyntaxNode,
    parent: Scope | undefined,
    reading: FileReading,
    fields: (once: Once) => (self: Scope) => Fields<T>,
): T {
    const repeats: Repeat[] = [];
    const name = first(node, 'name');
    const title = first(node, 'title');
    const keyword = node.parts[0];
    const named = {
        name: name ? nameOf(reading.written(name)) : '',
        nameSpan: spanOf(name ?? keyword ?? node),
        title: title && reading.text(title),
    };
    // The object exists before its fields, because what stands inside it points back at it.
    const self = Object.assign(common(node, parent, reading, repeats), named) as unknown as T;
    reading.declarations.push(self);
    return Object.assign(self, fields(onceIn(node, repeats))(self));
}

function common(node: SyntaxNode, parent: Scope | undefined, reading: FileReading, repeats: Repeat[]) {
    const open = node.parts.find(part => part.property === undefined && reading.isWritten(part, '{'));
    const body: Span | undefined = open && { start: open.start, end: node.end };
    const said = (property: string) => all(node, property).map(part => reading.text(part));
    const remarks: Remarks = { risks: said('risk'), assumptions: said('assumption'), notes: said('note'), tags: said('tag') };
    return { file: reading.uri, span: spanOf(node), body, remarks, repeats: repeats as readonly Repeat[], parent };
}

function onceIn(node: SyntaxNode, repeats: Repeat[]): Once {
    return (property, read) => {
        const [one, ...more] = all(node, property);
        if (!one) return undefined;
        for (const part of more)
            repeats.push({ property, span: { start: part.statement, end: part.end }, first: { start: one.statement, end: one.end } });
        return read(one);
    };
}

function children<T extends Scope>(node: SyntaxNode, property: string, parent: Scope, reading: FileReading): T[] {
    return nodes(node, property, child => builders[child.rule]?.(child, parent, reading) as T | undefined);
}

function nodes<T>(node: SyntaxNode, property: string, read: (node: SyntaxNode) => T | undefined): T[] {
    return all(node, property).flatMap(part => {
        const value = part.node && read(part.node);
        return value === undefined ? [] : [value];
    });
}

function link(role: Role, part: SyntaxPart, from: Scope, reading: FileReading): Reference | undefined {
    return part.node && reading.reference(role, part.node, from);
}

function links(role: Role, node: SyntaxNode, from: Scope, reading: FileReading, property: string = role): Reference[] {
    return nodes(node, property, item => reading.reference(role, item, from));
}

function places(node: SyntaxNode, self: Scope, reading: FileReading): Place[] {
    return nodes<Place>(node, 'location', item => {
        const target = first(item, 'target');
        const location = target && link('location', target, self, reading);
        const amount = first(item, 'amount');
        return location && { span: spanOf(item), location, amount: amount && reading.number(amount) };
    });
}

function keepings(role: 'maintainer' | 'handover', node: SyntaxNode, self: Scope, reading: FileReading): Keeping[] {
    return nodes<Keeping>(node, role, item => {
        const target = first(item, 'party');
        const party = target && link(role, target, self, reading);
        const period = first(item, 'period')?.node;
        return party && { span: spanOf(item), party, period: period && reading.period(period) };
    });
}

/** `at -0.8635, 119.8870`; without a space after the comma both are one token, split here. */
function point(node: SyntaxNode, reading: FileReading): Point {
    let latitude = first(node, 'latitude');
    let longitude = first(node, 'longitude');
    if (latitude && !longitude) {
        const [before, after, ...more] = reading.written(latitude).split(',');
        if (before && after && more.length === 0 && before.includes('.') && after.includes('.')) {
            const middle = latitude.start + before.length;
            longitude = { ...latitude, start: middle + 1 };
            latitude = { ...latitude, end: middle };
        } else reading.problem('half-point', spanOf(latitude), { text: reading.written(latitude) }, 'number');
    }
    return {
        span: spanOf(node),
        latitude: latitude && longitude && reading.number(latitude, true),
        longitude: longitude && reading.number(longitude, true),
    };
}
