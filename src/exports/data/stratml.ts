// A plan as StratML (ISO 17469): vision, mission, goals, objectives, organisations and stakeholders as part 1; with what indicators
// measure it is part 2. Works, money and places have no place in it.
import { addToList } from '../../plan/lists.ts';
import type { Department, Indicator, Mission, Partner, Reading, Result, Vision } from '../../plan/model.ts';
import type { Plan } from '../../plan/plan.ts';
import { titleOf } from '../../plan/queries.ts';
import { dateOf, numberOf } from './amounts.ts';
import type { Loss, PlanExporter } from './exporter.ts';
import { Identifiers } from './identifiers.ts';
import { propertyName } from './left-out.ts';
import { goalAbove, isAddress, joined, named, paragraph, stratmlLosses } from './stratml-losses.ts';
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

const stages: Readonly<Record<string, string>> = { outcome: 'Outcome', output: 'Output' };

class Writer {
    private readonly plan: Plan;
    private readonly part: 1 | 2;
    private readonly identifiers = new Identifiers();
    private readonly objectives = new Map<Result | undefined, Result[]>();
    /** Losses met on the way, beside those of every document of this standard. */
    private readonly met: Loss[] = [];

    constructor(plan: Plan, part: 1 | 2 | undefined) {
        this.plan = plan;
        this.part = part ?? (plan.all('goal').some(hasIndicators) || plan.all('objective').some(hasIndicators) ? 2 : 1);
        for (const objective of plan.all('objective')) {
            const goal = goalAbove(objective, plan);
            addToList(this.objectives, goal, objective);
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
        return [...stratmlLosses(this.plan, this.part), ...this.met];
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

function hasIndicators(result: Result): boolean {
    return result.indicators.length > 0;
}
