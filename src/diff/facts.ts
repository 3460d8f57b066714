// Facts of a declaration, property by property, the same however it was typed; without those of what stands inside it. It must not know
// another version.
import { kindNames } from '../l10n/kinds.ts';
import type { Declaration, Executor, Extension, Indicator, PlanDeclaration, Remarks, Thing, Work } from '../plan/model.ts';
import type { Located } from '../plan/source.ts';
import type { Fact, Facts, Reading } from './fact.ts';
import { keepingFacts, link, links, moneyFacts, placeFacts, pointFact, quantityFact, readingFacts, timeFact } from './fact-amounts.ts';
import { flag, set, single, together } from './fact-parts.ts';
import { quotedText, sameText, wordsOf } from './fact-words.ts';
import type { Node } from './nodes.ts';

export function factsOf(node: Node, reading: Reading): Facts {
    const facts = new Map<string, Fact>();
    const { declaration, parts } = node;
    const all = [
        ...single('kind', isOfFamily(declaration) ? declaration.kind : undefined, value => kindNames[value as keyof typeof kindNames]),
        ...single('title', declaration.title?.value, quotedText),
        ...moneyFacts(
            'ceiling',
            parts.flatMap(part => ('ceilings' in part ? part.ceilings : [])),
            reading,
        ),
        ...parts.flatMap(part => [...remarkFacts(part.remarks), ...ownFacts(part, reading)]),
    ];
    for (const fact of all) {
        const id = `${fact.property} ${fact.key}`;
        const other = facts.get(id);
        facts.set(id, other ? together(other, fact) : fact);
    }
    return facts;
}

/** Kinds that may become another one of their family. */
function isOfFamily({ kind }: Declaration): boolean {
    return ['goal', 'objective', 'program', 'activity', 'subactivity', 'output', 'asset'].includes(kind);
}

function ownFacts(declaration: Declaration | Extension, reading: Reading): Fact[] {
    switch (declaration.kind) {
        case 'plan':
            return planFacts(declaration);
        case 'catalogue':
        case 'related-plan':
        case 'vision':
        case 'mission':
        case 'partner':
            return [];
        case 'goal':
        case 'objective':
            return [
                ...code(declaration),
                ...links('serves', declaration.serves, reading),
                ...link('coordinator', declaration.coordinator, reading),
                ...timeFact('during', declaration.period),
                ...timeFact('during-was', declaration.formerPeriod),
                ...single('level', declaration.level?.value, quotedText),
                ...flag('priority', declaration.priority),
                ...single('priority-title', declaration.priorityTitle?.value, quotedText),
            ];
        case 'indicator':
            return indicatorFacts(declaration, reading);
        case 'location':
            return [
                ...code(declaration),
                ...link('within', declaration.within, reading),
                ...pointFact(declaration.at),
                ...link('owner', declaration.owner, reading),
                ...single('agreement', declaration.agreement?.value, quotedText),
            ];
        case 'fund':
        case 'unit':
        case 'department':
        case 'extension':
            return code(declaration);
        case 'program':
        case 'activity':
        case 'subactivity':
            return workFacts(declaration, reading);
        case 'request':
            return [...quantityFact(declaration.quantity), ...link('from', declaration.of, reading), ...timeFact('by', declaration.by)];
        case 'output':
            return [...single('verb', declaration.verb, wordsOf), ...thingFacts(declaration, reading)];
        case 'proposal':
            return [
                ...code(declaration),
                ...quantityFact(declaration.quantity),
                ...link('proposer', declaration.proposer, reading),
                ...single('proposal-state', declaration.state?.value, wordsOf),
                ...placeFacts(declaration.places, reading),
                ...pointFact(declaration.at),
                ...links('answered-by', declaration.answeredBy, reading),
            ];
        case 'asset':
            return [...single('state', declaration.state?.value, wordsOf), ...thingFacts(declaration, reading)];
        case 'pattern':
            return [
                ...set(
                    'applies-to',
                    declaration.appliesTo.map(({ value, quoted }) => (quoted ? `"${value}"` : value)),
                    sameText,
                ),
                ...set(
                    'requires',
                    declaration.requires.map(({ what, years }) => (years ? `${what} (${years.units})` : what)),
                    sameText,
                ),
                ...links('follows', declaration.follows, reading),
            ];
    }
}

function planFacts(plan: PlanDeclaration): Fact[] {
    return [
        ...timeFact('period', plan.period),
        ...single('currency', plan.currency?.value, sameText),
        ...single('stage', plan.stage?.value, wordsOf),
        ...single('region', plan.region?.value, quotedText),
        ...single('document', plan.document?.value, quotedText),
        ...set(
            'catalogue',
            plan.catalogues.map(catalogue => catalogue.path.value),
        ),
        ...set(
            'refers-to',
            plan.relatedPlans.map(({ path }) => path.value),
        ),
        ...single('map', plan.map?.value, quotedText),
    ];
}

function indicatorFacts(indicator: Indicator, reading: Reading): Fact[] {
    const { scale, responsible } = indicator;
    const steps = scale.map(({ value }) => `"${value}"`).join(', ');
    return [
        ...single('unit', indicator.unit?.value, quotedText),
        ...single('measures', indicator.measures?.value, wordsOf),
        ...single('direction', indicator.direction?.value, wordsOf),
        ...readingFacts('baseline', indicator.baselines),
        ...readingFacts('target', indicator.targets),
        ...readingFacts('actual', indicator.actuals),
        ...single('source', indicator.source?.value, quotedText),
        ...single('scale', steps || undefined, sameText),
        ...single('definition', indicator.definition?.value, quotedText),
        ...single('formula', indicator.formula?.value, quotedText),
        ...single('indicator-kind', indicator.type?.value, quotedText),
        ...single('level', indicator.level?.value, quotedText),
        ...links(
            'responsible',
            responsible.flatMap(({ party }) => party ?? []),
            reading,
        ),
        ...set(
            'responsible-post',
            responsible.flatMap(({ post }) => post?.value ?? []),
        ),
        ...flag('adds-up', indicator.addsUp),
    ];
}

function workFacts(work: Work, reading: Reading): Fact[] {
    return [
        ...code(work),
        ...links('serves', work.serves, reading),
        ...work.executors.flatMap(executor => executorFacts(executor, reading)),
        ...timeFact('during', work.period),
        ...timeFact('during-was', work.formerPeriod),
        ...single('level', work.level?.value, quotedText),
        ...placeFacts(work.places, reading),
        ...pointFact(work.at),
        ...moneyFacts('budget', work.budgets, reading),
        ...moneyFacts('forecast', work.forecasts, reading),
        ...moneyFacts('spent', work.spent, reading),
        ...moneyFacts('cash-plan', work.cashPlan, reading),
        ...links('needs', work.needs, reading),
        ...links('after', work.after, reading),
        ...links('continues', work.continues, reading),
        ...links('maintains', work.maintains, reading),
        ...links('answers', work.answers, reading),
        ...readingFacts('progress', work.progress),
        ...set(
            'beneficiaries',
            work.beneficiaries.map(({ value }) => value),
        ),
        ...set('outcome', said(work.outcomeSentences)),
        ...set('output', said(work.outputSentences)),
        ...set('problem', said(work.problems)),
        ...set('follow-up', said(work.followUps)),
        ...flag('digs', work.digs),
        ...links('follows', work.follows, reading),
    ];
}

function executorFacts({ lead, partners }: Executor, reading: Reading): Fact[] {
    return [...links('executor', [lead], reading), ...links('with', partners, reading)];
}

function thingFacts(thing: Thing, reading: Reading): Fact[] {
    return [
        ...quantityFact(thing.quantity),
        ...single('type', thing.type?.value, quotedText),
        ...code(thing),
        ...placeFacts(thing.places, reading),
        ...pointFact(thing.at),
        ...link('user', thing.user, reading),
        ...keepingFacts('maintainer', thing.maintainers, reading),
        ...keepingFacts('handover', thing.handovers, reading),
        ...moneyFacts('upkeep', thing.upkeep, reading),
        ...flag('consumable', thing.consumable),
        ...links('follows', thing.follows, reading),
    ];
}

function code(declaration: { readonly code: Located<string> | undefined }): Fact[] {
    return single('code', declaration.code?.value, sameText);
}

function said(texts: readonly Located<string>[]): string[] {
    return texts.map(({ value }) => value);
}

function remarkFacts({ risks, assumptions, notes, tags }: Remarks): Fact[] {
    return [...set('risk', said(risks)), ...set('assumption', said(assumptions)), ...set('note', said(notes)), ...set('tag', said(tags))];
}
