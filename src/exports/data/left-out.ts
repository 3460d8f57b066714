// Facts of a plan that a format has no place for, found by walking the plan itself: a property that is new in the language is named
// without a word here. It must not know any single format.
import { type KeywordId, keywords, spell } from '../../l10n/keywords.ts';
import { kindNames } from '../../l10n/kinds.ts';
import type { Text } from '../../l10n/say.ts';
import type { Declaration, Extension, Kind } from '../../plan/model.ts';
import type { Plan } from '../../plan/plan.ts';
import { qualifiedName } from '../../plan/queries.ts';
import type { Loss } from './exporter.ts';

/** Properties that a format has a place for, by kind, as the fields of plan.ts; names and titles always. A kind that is missing is left out whole. */
export type CoveredProperties = Partial<Record<Kind, readonly string[]>>;

/** Fields that say where something stands, how it is called, or what is declared inside: no properties. */
const structure = new Set(
    'kind file span body parent repeats name nameSpan title target missions indicators units results programs assets requests outputs activities catalogues relatedPlans proposals path verb adds statements isMerged formerPeriod'.split(
        ' ',
    ),
);

const keywordOf: Readonly<Record<string, KeywordId>> = {
    risks: 'risk',
    assumptions: 'assumption',
    notes: 'note',
    tags: 'tag',
    baselines: 'baseline',
    targets: 'target',
    actuals: 'actual',
    ceilings: 'ceiling',
    executors: 'executor',
    budgets: 'budget',
    forecasts: 'forecast',
    places: 'location',
    maintainers: 'maintainer',
    handovers: 'handover',
    appliesTo: 'applies-to',
    type: 'kind',
    spent: 'actual',
    cashPlan: 'cash-plan',
    outcomeSentences: 'outcome',
    outputSentences: 'output',
    problems: 'problem',
    followUps: 'follow-up',
    priorityTitle: 'priority',
    addsUp: 'adds-up',
    answeredBy: 'answered-by',
    proposer: 'from',
    of: 'from',
};
/** Only a plan has a period of its own: elsewhere it says `during`. */
const periodOf: Partial<Record<Kind, KeywordId>> = { plan: 'period' };

interface Tally {
    n: number;
    readonly names: string[];
}

/** One line for each kind or property that `said` lacks: how much there is of it, and where the first of it stand. */
export function leftOut(plan: Plan, said: CoveredProperties): Loss[] {
    const kinds = new Map<Kind, Tally>();
    const properties = new Map<string, Tally & { readonly kind: Kind; readonly field: string }>();
    const count = (tally: Tally, n: number, name: string) => {
        tally.n += n;
        if (tally.names.length <= maxNamed && tally.names.at(-1) !== name) tally.names.push(name);
    };
    const visit = (declaration: Declaration | Extension) => {
        const kind = declaration.kind === 'extension' ? 'department' : declaration.kind;
        const known = said[kind];
        const name = declaration.kind === 'extension' ? declaration.target.path.join('.') : qualifiedName(declaration);
        if (!known) {
            if (declaration.kind === 'extension') return;
            const tally = kinds.get(kind) ?? { n: 0, names: [] };
            kinds.set(kind, tally);
            count(tally, 1, name);
            return;
        }
        for (const [field, n] of propertiesOf(declaration)) {
            if (known.includes(field)) continue;
            const key = `${kind} ${field}`;
            const tally = properties.get(key) ?? { n: 0, names: [], kind, field };
            properties.set(key, tally);
            count(tally, n, name);
        }
    };
    for (const file of plan.files) {
        for (const declaration of file.declarations) visit(declaration);
        // An extension of anything but a department stands in its target already.
        for (const extension of file.extensions) if (!extension.isMerged) visit(extension);
    }
    return [
        ...[...kinds].map(([kind, tally]) => lossOf(nameOf(kindNames, kind), tally)),
        ...[...properties.values()].map(tally => lossOf(propertyName(tally.kind, tally.field), tally)),
    ];
}

/** The properties that a declaration states, with the number of each. */
export function* propertiesOf(declaration: Declaration | Extension): Generator<readonly [field: string, n: number]> {
    for (const [field, value] of Object.entries(declaration.remarks)) if (value.length > 0) yield [field, value.length];
    let former = 'formerPeriod' in declaration && declaration.formerPeriod ? 1 : 0;
    for (const field in declaration) {
        if (structure.has(field) || field === 'remarks') continue;
        const value: unknown = (declaration as unknown as Record<string, unknown>)[field];
        if (value === undefined || (Array.isArray(value) && value.length === 0)) continue;
        yield [field, Array.isArray(value) ? value.length : 1];
        former += formerIn(value);
    }
    if (former > 0) yield ['was', former];
}

/** How many figures tell what they were before a revision. */
function formerIn(value: unknown): number {
    const list: readonly unknown[] = Array.isArray(value) ? value : [value];
    return list.filter(one => typeof one === 'object' && one !== null && 'was' in one && one.was !== undefined).length;
}

/** Something that a format cannot say, with places: "budget (program): 12, such as Parks.Trees". */
export function lossOf(what: Text, { n, names }: { readonly n: number; readonly names: readonly string[] }): Loss {
    const shown = names.slice(0, maxNamed).join(', ');
    const more = names.length > maxNamed ? ', …' : '';
    return { text: { en: '{what}: {n} ({names})', id: '{what}: {n} ({names})' }, values: { what, n, names: shown + more } };
}

/** Declarations of some kinds that no work names, and that a file of works therefore does not hold. */
export function unnamed(plan: Plan, kinds: readonly Kind[], named: ReadonlySet<Declaration | undefined>): Loss[] {
    const missing = kinds.flatMap(kind => plan.all(kind).filter(one => !named.has(one))).map(qualifiedName);
    const text = { en: 'parties and funds that no work names', id: 'pihak dan sumber dana yang tidak disebut dalam pekerjaan mana pun' };
    return missing.length > 0 ? [lossOf(text, { n: missing.length, names: missing })] : [];
}

const maxNamed = 3;

/** "budget of a program": the word that the language has for it. */
export function propertyName(kind: Kind, field: string): Text {
    const keyword = field === 'period' ? (periodOf[kind] ?? 'during') : (keywordOf[field] ?? field);
    const of = nameOf(kindNames, kind);
    if (field === 'quantity') return { en: `quantity (${of.en})`, id: `jumlah (${of.id})` };
    const word = (locale: 'en' | 'id') =>
        Object.hasOwn(keywords, keyword) ? spell(keyword as KeywordId, locale, kind === 'indicator') : keyword;
    return { en: `${word('en')} (${of.en})`, id: `${word('id')} (${of.id})` };
}

function nameOf(names: Readonly<Record<string, Text>>, key: string): Text {
    return names[key] ?? { en: key, id: key };
}
