// A plan as StratML (ISO 17469): vision, mission, goals, objectives, organisations and stakeholders as part 1; with what indicators
// measure it is part 2. Works, money and places have no place in it.
import type { Department, Indicator, Mission, Partner, Reading, Result, Vision } from '../../plan/plan.ts';
import { servedBy, titleOf } from '../../plan/queries.ts';
import type { Plan } from '../../plan/whole-plan.ts';
import { dateOf, numberOf } from './amounts.ts';
import type { Loss, PlanExporter } from './exporter.ts';
import { Identifiers } from './identifiers.ts';
import { leftOut, lossOf, propertyName, type Said } from './left-out.ts';
import { element, optionalText, textElement, writeXml, type XmlElement } from './xml-text.ts';

export const stratml: PlanExporter = {
    format: 'stratml',
    endings: ['.stratml'],
    sharedEndings: ['.xml'],
    export: ({ plan, part }) => {
        const writer = new Writer(plan, part);
        return { content: writeXml(writer.document()), losses: writer.losses() };
    },
};

const namespaces = {
    1: 'urn:ISO:std:iso:17469:tech:xsd:stratml_core',
    2: 'urn:ISO:std:iso:17469:tech:xsd:PerformancePlanOrReport',
} as const;

const said: Said = {
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

const stages: Readonly<Record<string, string>> = { outcome: 'Outcome', output: 'Output' };

class Writer {
    private readonly plan: Plan;
    private readonly part: 1 | 2;
    private readonly identifiers = new Identifiers();
    private readonly objectives = new Map<Result | undefined, Result[]>();
    /** What was met on the way, beside what no document of this standard can say. */
    private readonly met: Loss[] = [];

    constructor(plan: Plan, part: 1 | 2 | undefined) {
        this.plan = plan;
        this.part = part ?? (plan.all('goal').some(hasIndicators) || plan.all('objective').some(hasIndicators) ? 2 : 1);
        for (const objective of plan.all('objective')) {
            const goal = this.goalAbove(objective);
            const under = this.objectives.get(goal);
            if (under) under.push(objective);
            else this.objectives.set(goal, [objective]);
        }
    }

    document(): XmlElement {
        const { plan, part } = this;
        const { root } = plan;
        const period = plan.settings.period;
        const document = root?.document?.value;
        return element(
            part === 1 ? 'StrategicPlan' : 'PerformancePlanOrReport',
            { xmlns: namespaces[part], ...(part === 2 ? { Type: 'Performance_Plan' } : {}) },
            textElement('Name', root ? titleOf(root) : ''),
            ...this.notes(root?.remarks.notes),
            element(
                'StrategicPlanCore',
                {},
                this.organizations(),
                this.statement('Vision', plan.all('vision')),
                this.statement('Mission', plan.all('mission')),
                this.goals(),
            ),
            element(
                'AdministrativeInformation',
                {},
                optionalText('StartDate', period && dateOf(period.from)),
                optionalText('EndDate', period && dateOf(period.to)),
                optionalText('Source', isAddress(document) ? document : undefined),
            ),
        );
    }

    losses(): Loss[] {
        const { plan } = this;
        // Indicators of works have nowhere to stand; those of goals and objectives are said.
        const ofWorks = plan
            .all('indicator')
            .filter(({ parent }) => this.part === 2 && parent?.kind !== 'goal' && parent?.kind !== 'objective');
        const notSaid = new Set(ofWorks);
        const document = plan.root?.document;
        return [
            ...leftOut(plan, this.part === 1 ? saidByPart1 : said),
            ...this.severalIn('vision', plan.all('vision')),
            ...this.severalIn('mission', plan.all('mission')),
            ...named({ en: 'indicators of works', id: 'indikator program, kegiatan, dan subkegiatan' }, ofWorks.map(titleOf)),
            ...(document && !isAddress(document.value) ? named(propertyName('plan', 'document'), [document.value]) : []),
            ...this.linksLost(),
            ...named(
                { en: 'indicator of an impact, without its stage', id: 'tingkat "dampak" suatu indikator' },
                plan
                    .all('indicator')
                    .flatMap(one => (this.part === 2 && one.measures?.value === 'impact' && !notSaid.has(one) ? [titleOf(one)] : [])),
            ),
            ...named({ en: 'notes that become one text', id: 'catatan yang digabung dalam satu teks' }, this.withJoinedNotes()),
            ...this.met,
        ];
    }

    /** There is room for one vision and one mission: several stand in one text. */
    private severalIn(kind: 'vision' | 'mission', all: readonly (Vision | Mission)[]): Loss[] {
        if (all.length < 2) return [];
        const what =
            kind === 'vision'
                ? { en: 'visions that become one text', id: 'visi yang digabung dalam satu teks' }
                : { en: 'missions that become one text', id: 'misi yang digabung dalam satu teks' };
        return named(what, all.map(titleOf));
    }

    /** Whoever has more notes than there are elements for them. */
    private withJoinedNotes(): string[] {
        const { plan } = this;
        const two = [...(plan.root ? [plan.root] : []), ...plan.all('goal'), ...plan.all('objective')];
        const one = [
            ...plan.all('department'),
            ...plan.all('partner'),
            ...[...plan.all('goal'), ...plan.all('objective')].flatMap(({ indicators }) => (this.part === 2 ? indicators : [])),
        ];
        const more = (list: readonly (Result | Department | Partner | Indicator | NonNullable<Plan['root']>)[], most: number) =>
            list.filter(({ remarks }) => remarks.notes.length > most).map(titleOf);
        return [...more(two, 2), ...more(one, 1)];
    }

    private linksLost(): Loss[] {
        const names: string[] = [];
        for (const result of [...this.plan.all('goal'), ...this.plan.all('objective')]) {
            const nest = result.kind === 'objective' ? this.goalAbove(result) : undefined;
            for (const reference of result.serves) {
                const target = this.plan.target(reference);
                const isSaid =
                    target && (target === nest || (result.kind === 'goal' && (target.kind === 'mission' || target.kind === 'vision')));
                if (!isSaid) names.push(`${titleOf(result)} → ${reference.path.join('.')}`);
            }
        }
        return named({ en: 'further links between results', id: 'kaitan lain antarhasil' }, names);
    }

    /** Description and OtherInformation: the first note, and the others as one text. */
    private notes(notes: readonly { readonly value: string }[] = []): XmlElement[] {
        const [first, ...others] = notes.map(({ value }) => value);
        return [
            ...(first === undefined ? [] : [textElement('Description', first)]),
            ...(others.length === 0 ? [] : [textElement('OtherInformation', others.join(paragraph))]),
        ];
    }

    private organizations(): XmlElement[] {
        const departments = this.plan.all('department');
        const partners = this.plan.all('partner').map(partner => this.stakeholder(partner));
        if (departments.length === 0) return partners.length > 0 ? [element('Organization', {}, partners)] : [];
        return departments.map((department, k) =>
            element(
                'Organization',
                {},
                textElement('Name', titleOf(department)),
                this.identifier(department),
                optionalText('Description', joined(department.remarks.notes)),
                ...(k === 0 ? [partners] : []),
            ),
        );
    }

    private stakeholder(party: Partner | Department, role?: string): XmlElement {
        const note = party.kind === 'partner' && role === undefined ? joined(party.remarks.notes) : undefined;
        const isPerformer = role !== undefined && this.part === 2;
        return element(
            'Stakeholder',
            { StakeholderTypeType: 'Organization' },
            textElement('Name', titleOf(party)),
            optionalText('Description', note),
            isPerformer ? element('Role', {}, textElement('Name', role), textElement('RoleType', 'Performer')) : undefined,
        );
    }

    private statement(name: string, all: readonly (Vision | Mission)[]): XmlElement | undefined {
        const [first] = all;
        if (!first) return undefined;
        return element(name, {}, textElement('Description', all.map(titleOf).join('\n')), this.identifier(first));
    }

    /** Goals with their objectives; objectives without a goal stand in one that has no name, for outside goals there is no place for them. */
    private goals(): XmlElement[] {
        const goals = this.plan.all('goal').map(goal => this.goal(goal));
        const free = this.objectives.get(undefined) ?? [];
        if (free.length > 0 || goals.length === 0)
            goals.push(
                element('Goal', {}, textElement('Name', ''), textElement('Description', ''), ...free.map(one => this.objective(one))),
            );
        return goals;
    }

    private goal(goal: Result): XmlElement {
        const ofItself = this.indicatorsOf(goal);
        return element(
            'Goal',
            {},
            ...this.head(goal),
            ofItself.length > 0 ? element('Objective', {}, ofItself) : undefined,
            (this.objectives.get(goal) ?? []).map(objective => this.objective(objective)),
        );
    }

    private objective(objective: Result): XmlElement {
        return element('Objective', {}, ...this.head(objective), this.indicatorsOf(objective));
    }

    private head(result: Result): (XmlElement | undefined)[] {
        const [description = textElement('Description', ''), other] = this.notes(result.remarks.notes);
        return [
            textElement('Name', titleOf(result)),
            description,
            this.identifier(result),
            optionalText('SequenceIndicator', result.code?.value),
            this.coordinator(result),
            other,
        ];
    }

    private coordinator(result: Result): XmlElement | undefined {
        if (!result.coordinator) return undefined;
        const party = this.plan.target(result.coordinator);
        const canBeTold = party?.kind === 'department' || (party?.kind === 'partner' && this.part === 2);
        if (canBeTold) return this.stakeholder(party, 'Coordinator');
        this.met.push(...named(propertyName(result.kind, 'coordinator'), [titleOf(result)]));
        return undefined;
    }

    private goalAbove(objective: Result): Result | undefined {
        for (const reference of objective.serves) {
            const target = this.plan.target(reference);
            if (target?.kind === 'goal') return target;
        }
        for (const target of servedBy(this.plan, objective)) if (target.kind === 'goal') return target;
        return undefined;
    }

    /** Part 1 has none. */
    private indicatorsOf({ indicators }: Result): XmlElement[] {
        return this.part === 1 ? [] : indicators.map(indicator => this.indicator(indicator));
    }

    private indicator(indicator: Indicator): XmlElement {
        const stage = stages[indicator.measures?.value ?? ''];
        return element(
            'PerformanceIndicator',
            { ...(stage ? { ValueChainStage: stage } : {}), PerformanceIndicatorType: 'Quantitative' },
            textElement('MeasurementDimension', titleOf(indicator)),
            textElement('UnitOfMeasurement', indicator.unit?.value ?? ''),
            this.identifier(indicator),
            this.instances(indicator),
            optionalText('OtherInformation', joined(indicator.remarks.notes)),
        );
    }

    /** One instance for each time, in which targets come before what was measured. */
    private instances({ baselines, targets, actuals }: Indicator): XmlElement[] {
        const times = Map.groupBy(
            [
                ...baselines.map(reading => ({ reading, name: 'ActualResult', isBaseline: true })),
                ...targets.map(reading => ({ reading, name: 'TargetResult', isBaseline: false })),
                ...actuals.map(reading => ({ reading, name: 'ActualResult', isBaseline: false })),
            ],
            ({ reading: { period } }) => (period ? `${period.from} ${period.to}` : ''),
        );
        return [...times.values()].map(list =>
            element(
                'MeasurementInstance',
                {},
                ['TargetResult', 'ActualResult'].flatMap(name =>
                    list.flatMap(one => (one.name === name ? this.result(name, one.reading, one.isBaseline) : [])),
                ),
            ),
        );
    }

    private result(name: string, { value, text, percent, period }: Reading, isBaseline: boolean): XmlElement {
        const descriptor =
            isBaseline || percent
                ? element(
                      'Descriptor',
                      {},
                      optionalText('DescriptorName', isBaseline ? 'Baseline' : undefined),
                      optionalText('DescriptorValue', percent ? '%' : undefined),
                  )
                : undefined;
        return element(
            name,
            {},
            optionalText('StartDate', period && dateOf(period.from)),
            optionalText('EndDate', period && dateOf(period.to)),
            optionalText('NumberOfUnits', value && numberOf(value)),
            descriptor,
            // A number that nobody can read stays a text.
            value ? undefined : textElement('Description', text),
        );
    }

    private identifier(declaration: Parameters<Identifiers['of']>[0]): XmlElement {
        return textElement('Identifier', this.identifiers.of(declaration));
    }
}

/** Between texts that stand in one element. */
const paragraph = '\n\n';

function joined(notes: readonly { readonly value: string }[]): string | undefined {
    return notes.length > 0 ? notes.map(({ value }) => value).join(paragraph) : undefined;
}

function hasIndicators(result: Result): boolean {
    return result.indicators.length > 0;
}

function isAddress(text: string | undefined): text is string {
    return text !== undefined && /^(?:https?|urn|doi):[\w./:?#@!$&'()*+,;=%~-]+$/i.test(text);
}

function named(what: Loss['text'], names: readonly string[]): Loss[] {
    return names.length > 0 ? [lossOf(what, { n: names.length, names })] : [];
}
