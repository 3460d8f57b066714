// Facts that StratML has no place for, and those that become one text in it.
import type { Department, Indicator, Mission, Partner, Result, Vision } from '../../plan/model.ts';
import type { Plan } from '../../plan/plan.ts';
import { servedBy, titleOf } from '../../plan/queries.ts';
import type { Loss } from './exporter.ts';
import { type CoveredProperties, leftOut, lossOf, propertyName } from './left-out.ts';

const said: CoveredProperties = {
    plan: ['period', 'notes', 'document'],
    vision: [],
    mission: [],
    goal: ['code', 'notes', 'coordinator', 'serves'],
    objective: ['code', 'notes', 'coordinator', 'serves'],
    indicator: ['unit', 'measures', 'baselines', 'targets', 'actuals', 'notes'],
    department: ['notes'],
    partner: ['notes'],
};

const { indicator: _, ...saidByPart1 } = said;

export function stratmlLosses(plan: Plan, part: 1 | 2): Loss[] {
    // Indicators of works have nowhere to stand; those of goals and objectives are said.
    const ofWorks = plan.all('indicator').filter(({ parent }) => part === 2 && parent?.kind !== 'goal' && parent?.kind !== 'objective');
    const notSaid = new Set(ofWorks);
    const document = plan.root?.document;
    return [
        ...leftOut(plan, part === 1 ? saidByPart1 : said),
        ...severalIn('vision', plan.all('vision')),
        ...severalIn('mission', plan.all('mission')),
        ...named({ en: 'indicators of works', id: 'indikator program, kegiatan, dan subkegiatan' }, ofWorks.map(titleOf)),
        ...(document && !isAddress(document.value) ? named(propertyName('plan', 'document'), [document.value]) : []),
        ...linksLost(plan),
        ...named(
            { en: 'indicator of an impact, without its stage', id: 'tingkat "dampak" suatu indikator' },
            plan
                .all('indicator')
                .flatMap(one => (part === 2 && one.measures?.value === 'impact' && !notSaid.has(one) ? [titleOf(one)] : [])),
        ),
        ...named({ en: 'notes that become one text', id: 'catatan yang digabung dalam satu teks' }, withJoinedNotes(plan, part)),
    ];
}

/** There is room for one vision and one mission: several stand in one text. */
function severalIn(kind: 'vision' | 'mission', all: readonly (Vision | Mission)[]): Loss[] {
    if (all.length < 2) return [];
    const what =
        kind === 'vision'
            ? { en: 'visions that become one text', id: 'visi yang digabung dalam satu teks' }
            : { en: 'missions that become one text', id: 'misi yang digabung dalam satu teks' };
    return named(what, all.map(titleOf));
}

/** Declarations with more notes than there are elements for them. */
function withJoinedNotes(plan: Plan, part: 1 | 2): string[] {
    const two = [...(plan.root ? [plan.root] : []), ...plan.all('goal'), ...plan.all('objective')];
    const one = [
        ...plan.all('department'),
        ...plan.all('partner'),
        ...[...plan.all('goal'), ...plan.all('objective')].flatMap(({ indicators }) => (part === 2 ? indicators : [])),
    ];
    const more = (list: readonly (Result | Department | Partner | Indicator | NonNullable<Plan['root']>)[], most: number) =>
        list.filter(({ remarks }) => remarks.notes.length > most).map(titleOf);
    return [...more(two, 2), ...more(one, 1)];
}

function linksLost(plan: Plan): Loss[] {
    const names: string[] = [];
    for (const result of [...plan.all('goal'), ...plan.all('objective')]) {
        const nest = result.kind === 'objective' ? goalAbove(result, plan) : undefined;
        for (const reference of result.serves) {
            const target = plan.target(reference);
            const isSaid =
                target && (target === nest || (result.kind === 'goal' && (target.kind === 'mission' || target.kind === 'vision')));
            if (!isSaid) names.push(`${titleOf(result)} → ${reference.path.join('.')}`);
        }
    }
    return named({ en: 'further links between results', id: 'kaitan lain antarhasil' }, names);
}

/** The goal that an objective stands in: the first that it serves, else the first above. */
export function goalAbove(objective: Result, plan: Plan): Result | undefined {
    for (const reference of objective.serves) {
        const target = plan.target(reference);
        if (target?.kind === 'goal') return target;
    }
    for (const target of servedBy(plan, objective)) if (target.kind === 'goal') return target;
    return undefined;
}

/** Between texts that stand in one element. */
export const paragraph = '\n\n';

export function joined(notes: readonly { readonly value: string }[]): string | undefined {
    return notes.length > 0 ? notes.map(({ value }) => value).join(paragraph) : undefined;
}

export function isAddress(text: string | undefined): text is string {
    return text !== undefined && /^(?:https?|urn|doi):[\w./:?#@!$&'()*+,;=%~-]+$/i.test(text);
}

export function named(what: Loss['text'], names: readonly string[]): Loss[] {
    return names.length > 0 ? [lossOf(what, { n: names.length, names })] : [];
}
