// The answers a declaration gives: who executes and keeps, where, when, with what money, what for. It must not know how they are shown.
import { formatDecimal, formatMoney } from '../../l10n/format.ts';
import { type KeywordId, keywords, spell } from '../../l10n/keywords.ts';
import { plainText } from '../../l10n/markdown.ts';
import type { Locale } from '../../l10n/say.ts';
import { type Amount, amountsOf, budgetOf, sum } from '../../plan/budget.ts';
import type {
    Asset,
    Declaration,
    Department,
    Indicator,
    Location,
    Output,
    Pattern,
    Proposal,
    Quantity,
    Request,
    Result,
    Work,
} from '../../plan/model.ts';
import { outermostWithin } from '../../plan/nested-times.ts';
import type { Plan } from '../../plan/plan.ts';
import {
    extentOf,
    leadOf,
    namedExecutors,
    periodOf,
    placesOf,
    placesOfThing,
    servesOf,
    titleOf,
    withinOf,
    workOf,
} from '../../plan/queries.ts';
import { spentOf } from '../../plan/spent.ts';

import { type Fact, FactWriter, linkTo, texts, timeText } from './fact-writer.ts';

export function factsOf(plan: Plan, target: Declaration, locale: Locale): Fact[] {
    return new Answers(plan, target, locale).facts;
}

/** The answers of one declaration, in the order in which they are asked. */
class Answers extends FactWriter {
    constructor(plan: Plan, target: Declaration, locale: Locale) {
        super(plan, target, locale);
        this.common(target);
        this.ofKind(target);
        for (const note of target.remarks.notes.slice(0, 1)) this.add('note', plainText(note.value));
    }

    private common(target: Declaration): void {
        if ('code' in target) this.text('code', target.code);
        if (target.kind === 'department' || target.kind === 'plan') return;
        const department = this.plan.names.departmentOf(target);
        if (department) this.add('department', plainText(titleOf(department)));
    }

    private ofKind(target: Declaration): void {
        switch (target.kind) {
            case 'plan':
                this.add('period', timeText(target.period));
                this.text('document', target.document);
                break;
            case 'goal':
            case 'objective':
                this.result(target);
                break;
            case 'program':
            case 'activity':
            case 'subactivity':
                this.work(target);
                break;
            case 'output':
            case 'asset':
                this.thing(target);
                break;
            case 'request':
                this.request(target);
                break;
            case 'location':
                this.location(target);
                break;
            case 'indicator':
                this.indicator(target);
                break;
            case 'proposal':
                this.proposal(target);
                break;
            case 'related-plan':
                this.text('refers-to', target.path);
                break;
            case 'department':
                this.department(target);
                break;
            case 'vision':
            case 'mission':
                if (target.kind === 'mission' && target.parent?.kind === 'vision') this.add('serves', linkTo(this.plan, target.parent));
                this.add('servedBy', this.from('serves'));
                break;
            case 'pattern':
                this.pattern(target);
                break;
        }
    }

    private request(subject: Request): void {
        this.add('quantity', subject.quantity && this.amount(subject.quantity));
        this.add('from', subject.of && this.party(subject.of));
        this.add('by', timeText(subject.by));
        this.add('answeredBy', this.from('answers'));
    }

    private location(subject: Location): void {
        const around = withinOf(this.plan, subject).slice(1);
        this.add('within', around.map(place => plainText(titleOf(place))).join(' › '));
        this.add('owner', subject.owner && this.party(subject.owner));
        this.add('agreement', subject.agreement && plainText(subject.agreement.value));
    }

    private indicator(subject: Indicator): void {
        this.add('unit', subject.unit && plainText(subject.unit.value));
        this.add('baseline', this.readings(subject.baselines));
        this.add('target', this.readings(subject.targets));
        this.add('actual', this.readings(subject.actuals));
        this.text('source', subject.source);
        this.add('scale', subject.scale.map(({ value }) => plainText(value)).join(' < '));
        this.text('definition', subject.definition);
        this.text('formula', subject.formula);
        this.text('kind', subject.type);
        this.text('level', subject.level);
        this.add(
            'responsible',
            this.limited(
                subject.responsible.flatMap(({ party: who, post }) => (who ? this.party(who) : post ? plainText(post.value) : [])),
            ),
        );
    }

    private proposal(subject: Proposal): void {
        this.add('quantity', subject.quantity && this.amount(subject.quantity));
        this.add('from', subject.proposer && this.party(subject.proposer));
        this.add('state', subject.state && spell(subject.state.value, this.locale));
        this.add('location', this.places(subject.places));
        this.add('answeredBy', [this.linked(subject.answeredBy), this.from('answers')].filter(Boolean).join(', '));
    }

    private pattern(subject: Pattern): void {
        this.add(
            'requires',
            subject.requires
                .map(({ what }) => plainText(Object.hasOwn(keywords, what) ? spell(what as KeywordId, this.locale) : what))
                .join(', '),
        );
    }

    private result(subject: Result): void {
        this.text('level', subject.level);
        this.text('priority', subject.priorityTitle);
        this.add('serves', this.linked(subject.serves));
        this.add('coordinator', subject.coordinator && this.party(subject.coordinator));
        this.add('during', timeText(subject.period));
        this.add('indicator', this.limited(subject.indicators.map(item => plainText(titleOf(item)))));
        this.add('servedBy', this.from('serves'));
    }

    private work(subject: Work): void {
        const lead = leadOf(this.plan, subject);
        const who = namedExecutors(subject);
        this.add('executor', who.length > 0 ? this.named(who) : lead && plainText(titleOf(lead)));
        this.add('during', timeText(periodOf(subject)));
        this.add('location', this.places(placesOf(subject)));
        const own = budgetOf(this.plan, subject);
        const amounts = own.length > 0 ? own : this.budgetsOfParts(subject);
        const total = this.money(amounts);
        this.add('budget', total && own.length === 0 ? `${total} (${texts.parts[this.locale]})` : total);
        this.add('actual', this.spentByTime(subject));
        this.add('ceiling', this.money(amountsOf(subject.ceilings, extentOf(this.plan, subject))));
        this.quotes('outcome', subject.outcomeSentences);
        this.quotes('output', subject.outputSentences);
        this.quotes('problem', subject.problems);
        this.text('level', subject.level);
        this.add('serves', this.linked(servesOf(subject)));
        this.add('needs', this.linked(subject.needs));
        this.add('maintains', this.linked(subject.maintains));
        this.add('neededBy', this.from('needs'));
    }

    /** Money spent as it counts: figures within others are parts of them. */
    private spentByTime(subject: Work): string {
        const all = { from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY };
        const counted = [...spentOf(subject).values()].flatMap(({ counted: own }) => outermostWithin(own, all));
        return [...Map.groupBy(counted, ({ money: { period } }) => period?.text ?? '')]
            .map(
                ([when, items]) =>
                    `${when}: ${plainText(formatMoney(sum(items.map(({ value }) => value)), this.plan.settings.currency)[this.locale])}`,
            )
            .join(' · ');
    }

    private budgetsOfParts(subject: Work): Amount[] {
        return subject.activities.flatMap(part => (part.budgets.length > 0 ? budgetOf(this.plan, part) : this.budgetsOfParts(part)));
    }

    private thing(subject: Output | Asset): void {
        const maker = workOf(subject.parent);
        this.add('quantity', subject.quantity && this.amount(subject.quantity));
        if (subject.kind === 'asset' && subject.state) this.add('state', spell(subject.state.value, this.locale));
        this.add('madeBy', maker && plainText(titleOf(maker)));
        this.add('location', this.places(placesOfThing(subject)));
        this.add('handover', this.keepings(subject.handovers));
        this.add('maintainer', this.keepings(subject.maintainers));
        this.add('user', subject.user && this.party(subject.user));
        this.add('maintainedBy', this.from('maintains'));
        this.add('upkeep', this.money(amountsOf(subject.upkeep, (maker && extentOf(this.plan, maker)) ?? this.plan.settings.period)));
        this.add('neededBy', this.from('needs'));
        if (maker) this.add('serves', this.linked(servesOf(maker)));
    }

    private department(subject: Department): void {
        const bodies = [subject, ...this.plan.names.extensionsOf(subject)];
        this.add('unit', this.limited(bodies.flatMap(body => body.units.map(unit => plainText(titleOf(unit))))));
        this.add('program', this.limited(bodies.flatMap(body => body.programs.map(program => plainText(titleOf(program))))));
        this.add(
            'ceiling',
            this.money(
                amountsOf(
                    bodies.flatMap(body => body.ceilings),
                    this.plan.settings.period,
                ),
            ),
        );
    }

    private amount({ amount: value, text, unit }: Quantity): string {
        return `${value ? formatDecimal(value)[this.locale] : plainText(text)} ${plainText(unit.value)}`;
    }
}
