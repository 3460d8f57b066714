// Texts of the rows of a form: codes, titles, places, parties, remarks. It must not know figures or money.
import type { TextFact } from '../../layouts/form.ts';
import type { Result, Work } from '../../plan/model.ts';
import { isParty, leadOf, placesOf, servedBy, titleOf } from '../../plan/queries.ts';
import type { FormContext } from './context.ts';
import type { Measure } from './figures.ts';
import type { Item } from './items.ts';

const joined = (texts: readonly string[]) =>
    texts
        .map(text => text.trim())
        .filter(Boolean)
        .join('; ');

/** A row's place in its table. */
export interface RowPlace {
    /** Running number of its item. */
    readonly number: number | undefined;
    /** The first line of its item, where what holds for all of it stands. */
    readonly isFirst: boolean;
    readonly action: Work | undefined;
    /** Goals have a column of their own, and rows. */
    readonly hasGoals: boolean;
}

/** Undefined where the row has no such text; empty where it is asked for and the plan lacks it. */
export function textOf(
    fact: TextFact,
    item: Item,
    measure: Measure | undefined,
    place: RowPlace,
    context: FormContext,
): string | undefined {
    switch (fact) {
        case 'indicator':
            return measure && ((measure.indicator ?? measure.output) ? measure.title : undefined);
        case 'indicator there':
            return measure?.other?.title;
        case 'unit':
            return measure?.unit;
        case 'definition':
            return measure?.indicator && (measure.indicator.definition?.value ?? '');
        case 'formula':
            return measure?.indicator && (measure.indicator.formula?.value ?? '');
        case 'source':
            return measure?.indicator && (measure.indicator.source?.value ?? '');
        case 'action':
            return place.action && titleOf(place.action);
        case 'responsible':
            return responsibleFor(item, measure, place, context);
        default:
            return place.isFirst ? firstText(fact, item, place, context) : undefined;
    }
}

function firstText(fact: TextFact, item: Item, { number, hasGoals }: RowPlace, context: FormContext): string | undefined {
    const { code, title, kind, work, result } = item;
    const isGroup = kind === 'urusan' || kind === 'bidang';
    const isLeaf = work !== undefined && work.activities.length === 0;
    switch (fact) {
        case 'number':
            return number === undefined ? undefined : String(number);
        case 'code':
            return kind === 'total' ? undefined : code;
        case 'code 1':
        case 'code 2':
        case 'code 3':
            return partOfCode(code, Number(fact.at(-1)));
        case 'title':
            if (result && hasGoals) return undefined;
            return item.work || !item.other ? title : undefined;
        case 'title there':
            return item.other ? titleOf(item.other) : isGroup ? title : undefined;
        case 'code and title':
            if (result) return title;
            return joinCode(code, title || (kind === 'urusan' ? 'Urusan …' : kind === 'bidang' ? 'Bidang urusan …' : ''));
        case 'goal':
            return kind === 'goal' ? title : undefined;
        case 'objective':
            if (kind === 'objective') return title;
            if (hasGoals) return undefined;
            if (kind === 'goal') return `Tujuan: ${title}`;
            return kind === 'program' && work ? objectiveOf(work, context) : undefined;
        case 'fund':
        case 'funds':
            return undefined;
        case 'location':
            if (!work || (!isLeaf && work.places.length === 0)) return undefined;
            return joined([...new Set(placesIn(work).map(({ location }) => titleIn(location, context)))]);
        case 'beneficiaries':
            if (!work || (!isLeaf && work.beneficiaries.length === 0)) return undefined;
            return joined(work.beneficiaries.map(({ value }) => value));
        case 'national priority':
        case 'regional priority':
            return isLeaf && work ? priorityOf(work, fact === 'national priority', context) : undefined;
        case 'department':
            return kind === 'program' ? (item.department ? titleOf(item.department) : '') : undefined;
        case 'note':
            return work && joined(work.remarks.notes.map(({ value }) => value));
        case 'problem':
            return work && joined([...work.problems, ...work.followUps].map(({ value }) => value));
        default:
            return result ? title : undefined;
    }
}

/** Where a work is done, else where the things stand that it makes. */
function placesIn(work: Work): Work['places'] {
    const places = placesOf(work);
    return places.length > 0 ? places : work.outputs.flatMap(output => output.places);
}

function joinCode(code: string, title: string): string {
    return code && title ? `${code} ${title}` : code || title;
}

/** Parts of a national code stand in columns of their own; any other code stands in the first. */
function partOfCode(code: string, part: number): string | undefined {
    const parts = /^(\d{1,2}|[Xx])(\.(\d{1,2}|[Xx]{2})){0,2}$/.test(code) ? code.split('.') : [code];
    return parts[part - 1] || undefined;
}

function titleIn(reference: Work['serves'][number], { plan }: FormContext): string {
    const target = plan.target(reference);
    return target ? titleOf(target) : reference.path.join('.');
}

/** Of several that a program serves the first one that is an objective, else a goal. */
function objectiveOf(work: Work, { plan }: FormContext): string {
    const served = work.serves.flatMap(reference => plan.target(reference) ?? []);
    const first = served.find(({ kind }) => kind === 'objective') ?? served.find(({ kind }) => kind === 'goal');
    if (!first) return '';
    return first.kind === 'goal' ? `Tujuan: ${titleOf(first)}` : titleOf(first);
}

function priorityOf(work: Work, isNational: boolean, { plan }: FormContext): string {
    const results = [...servedBy(plan, work)].filter((served): served is Result => served.kind === 'goal' || served.kind === 'objective');
    const titles = results.flatMap(result => (result.priority ? [result.priorityTitle?.value ?? titleOf(result)] : []));
    return joined([...new Set(titles)].filter(title => /^\s*(nasional|national|PN\b|RPJMN)/i.test(title) === isNational));
}

function responsibleFor(item: Item, measure: Measure | undefined, { isFirst, action }: RowPlace, context: FormContext): string | undefined {
    const { plan } = context;
    const { result } = item;
    if (action) return leadTitle(action, context);
    if (measure?.indicator && result) {
        const said = measure.indicator.responsible.map(({ party, post }) => (party ? titleIn(party, context) : (post?.value ?? '')));
        if (said.length > 0) return joined(said);
    }
    if (!isFirst && !(result && measure)) return undefined;
    if (result) {
        const coordinator = result.coordinator && plan.target(result.coordinator);
        const holder = isParty(coordinator) ? titleOf(coordinator) : '';
        return result.level ? joined([holder, result.level.value]) : holder;
    }
    if (!item.work) return undefined;
    return item.work.level ? joined([leadTitle(item.work, context), item.work.level.value]) : leadTitle(item.work, context);
}

function leadTitle(work: Work, { plan }: FormContext): string {
    const lead = leadOf(plan, work);
    return lead ? titleOf(lead) : '';
}
