// The answers a declaration gives: who executes and keeps, where, when, with what money, what for. It must not know how they are shown.
import { formatDecimal, formatMoney } from '../../l10n/format.ts';
import { type KeywordId, keywords, spell } from '../../l10n/keywords.ts';
import { capitalized } from '../../l10n/kinds.ts';
import { codeText, linkText, plainText } from '../../l10n/markdown.ts';
import { type Locale, say, type Text } from '../../l10n/say.ts';
import { type Amount, amountsOf, budgetOf, sum } from '../../plan/budget.ts';
import type { Decimal } from '../../plan/decimal.ts';
import type {
    Asset,
    Declaration,
    Department,
    Keeping,
    Output,
    Place,
    Quantity,
    Reading,
    Reference,
    Result,
    Scope,
    Work,
} from '../../plan/model.ts';
import { outermostWithin } from '../../plan/nested-times.ts';
import type { Period } from '../../plan/period.ts';
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
import type { Located } from '../../plan/source.ts';
import { spentOf } from '../../plan/spent.ts';
import { rangeIn } from './place.ts';

/** One answer; both are Markdown. */
export interface Fact {
    readonly label: string;
    readonly text: string;
}

const texts = {
    parts: { en: 'from its parts', id: 'dari bagiannya' },
    quantity: { en: 'Quantity', id: 'Volume' },
    department: { en: 'Department', id: 'Perangkat daerah' },
    madeBy: { en: 'Made by', id: 'Dihasilkan oleh' },
    maintainedBy: { en: 'Maintained by', id: 'Dipelihara oleh' },
    neededBy: { en: 'Needed by', id: 'Dibutuhkan oleh' },
    answeredBy: { en: 'Answered by', id: 'Disanggupi oleh' },
    servedBy: { en: 'Served by', id: 'Didukung oleh' },
    more: { en: 'and {count} more', id: 'dan {count} lagi' },
} satisfies Record<string, Text>;

/** Names beyond this number are counted. */
const mostNames = 5;

/** A keyword as people write it: `serah-terima` is two words. */
function words(id: KeywordId, locale: Locale): string {
    return spell(id, locale).replaceAll('-', ' ');
}

export function factsOf(plan: Plan, target: Declaration, locale: Locale): Fact[] {
    const facts: Fact[] = [];
    const add = (label: KeywordId | keyof typeof texts, text: string | undefined) => {
        if (!text) return;
        const name = Object.hasOwn(texts, label)
            ? texts[label as keyof typeof texts]
            : capitalized({ en: words(label as KeywordId, 'en'), id: words(label as KeywordId, 'id') });
        facts.push({ label: name[locale], text });
    };
    const party = (reference: Reference) => nameFor(plan, reference);
    const named = (references: readonly Reference[]) => limited(references.map(party), locale);
    const linked = (references: readonly Reference[]) =>
        limited(
            references.map(reference => linkFor(plan, reference)),
            locale,
        );
    const from = (role: Reference['role']) => limited([...new Set(plan.sources(target, role).map(source => linkTo(plan, source)))], locale);
    const time = (period: Period | undefined) => period && plainText(period.text);
    const keepings = (list: readonly Keeping[]) =>
        list.map(({ party: who, period }) => party(who) + (period ? ` (${time(period)})` : '')).join(', ');
    const places = (list: readonly Place[]) =>
        limited(
            list.map(({ location, amount }) => party(location) + (amount ? ` ${formatDecimal(amount)[locale]}` : '')),
            locale,
        );
    const money = (amounts: readonly Amount[]) => byYear(amounts, plan.settings.currency, locale);
    const readings = (list: readonly Reading[]) =>
        list
            .map(({ text, percent, period, was }) => {
                const sign = percent ? '%' : '';
                const former = was ? ` (${spell('was', locale)} ${plainText(was.text)}${was.isGrade ? '' : sign})` : '';
                return `${period ? `${time(period)}: ` : ''}${plainText(text)}${sign}${former}`;
            })
            .join(' · ');
    const text = (label: KeywordId, said: Located<string> | undefined) => add(label, said && plainText(said.value));
    const quotes = (label: KeywordId, said: readonly Located<string>[]) =>
        add(label, said.map(({ value }) => plainText(value)).join(' · '));

    if ('code' in target) add('code', target.code && plainText(target.code.value));
    if (target.kind !== 'department' && target.kind !== 'plan') {
        const department = plan.names.departmentOf(target);
        if (department) add('department', plainText(titleOf(department)));
    }
    switch (target.kind) {
        case 'plan':
            add('period', time(target.period));
            add('document', target.document && plainText(target.document.value));
            break;
        case 'goal':
        case 'objective':
            result(target);
            break;
        case 'program':
        case 'activity':
        case 'subactivity':
            work(target);
            break;
        case 'output':
        case 'asset':
            thing(target);
            break;
        case 'request':
            add('quantity', target.quantity && amount(target.quantity));
            add('from', target.of && party(target.of));
            add('by', time(target.by));
            add('answeredBy', from('answers'));
            break;
        case 'location': {
            const around = withinOf(plan, target).slice(1);
            add('within', around.map(place => plainText(titleOf(place))).join(' › '));
            add('owner', target.owner && party(target.owner));
            add('agreement', target.agreement && plainText(target.agreement.value));
            break;
        }
        case 'indicator':
            add('unit', target.unit && plainText(target.unit.value));
            add('baseline', readings(target.baselines));
            add('target', readings(target.targets));
            add('actual', readings(target.actuals));
            text('source', target.source);
            add('scale', target.scale.map(({ value }) => plainText(value)).join(' < '));
            text('definition', target.definition);
            text('formula', target.formula);
            text('kind', target.type);
            text('level', target.level);
            add(
                'responsible',
                limited(
                    target.responsible.flatMap(({ party: who, post }) => (who ? party(who) : post ? plainText(post.value) : [])),
                    locale,
                ),
            );
            break;
        case 'proposal':
            add('quantity', target.quantity && amount(target.quantity));
            add('from', target.proposer && party(target.proposer));
            add('state', target.state && spell(target.state.value, locale));
            add('location', places(target.places));
            add('answeredBy', [linked(target.answeredBy), from('answers')].filter(Boolean).join(', '));
            break;
        case 'related-plan':
            text('refers-to', target.path);
            break;
        case 'department':
            department(target);
            break;
        case 'vision':
        case 'mission':
            if (target.kind === 'mission' && target.parent?.kind === 'vision') add('serves', linkTo(plan, target.parent));
            add('servedBy', from('serves'));
            break;
        case 'pattern':
            add(
                'requires',
                target.requires
                    .map(({ what }) => plainText(Object.hasOwn(keywords, what) ? spell(what as KeywordId, locale) : what))
                    .join(', '),
            );
            break;
    }
    for (const note of target.remarks.notes.slice(0, 1)) add('note', plainText(note.value));
    return facts;

    function result(subject: Result): void {
        text('level', subject.level);
        text('priority', subject.priorityTitle);
        add('serves', linked(subject.serves));
        add('coordinator', subject.coordinator && party(subject.coordinator));
        add('during', time(subject.period));
        add(
            'indicator',
            limited(
                subject.indicators.map(item => plainText(titleOf(item))),
                locale,
            ),
        );
        add('servedBy', from('serves'));
    }

    function work(subject: Work): void {
        const lead = leadOf(plan, subject);
        const who = namedExecutors(subject);
        add('executor', who.length > 0 ? named(who) : lead && plainText(titleOf(lead)));
        add('during', time(periodOf(subject)));
        add('location', places(placesOf(subject)));
        const own = budgetOf(plan, subject);
        const amounts = own.length > 0 ? own : budgetsOfParts(subject);
        const total = money(amounts);
        add('budget', total && own.length === 0 ? `${total} (${texts.parts[locale]})` : total);
        add('actual', spentByTime(subject));
        add('ceiling', money(amountsOf(subject.ceilings, extentOf(plan, subject))));
        quotes('outcome', subject.outcomeSentences);
        quotes('output', subject.outputSentences);
        quotes('problem', subject.problems);
        text('level', subject.level);
        add('serves', linked(servesOf(subject)));
        add('needs', linked(subject.needs));
        add('maintains', linked(subject.maintains));
        add('neededBy', from('needs'));
    }

    /** Money spent as it counts: figures within others are parts of them. */
    function spentByTime(subject: Work): string {
        const all = { from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY };
        const counted = [...spentOf(subject).values()].flatMap(({ counted: own }) => outermostWithin(own, all));
        return [...Map.groupBy(counted, ({ money: { period } }) => period?.text ?? '')]
            .map(
                ([when, items]) =>
                    `${when}: ${plainText(formatMoney(sum(items.map(({ value }) => value)), plan.settings.currency)[locale])}`,
            )
            .join(' · ');
    }

    function budgetsOfParts(subject: Work): Amount[] {
        return subject.activities.flatMap(part => (part.budgets.length > 0 ? budgetOf(plan, part) : budgetsOfParts(part)));
    }

    function thing(subject: Output | Asset): void {
        const maker = workOf(subject.parent);
        add('quantity', subject.quantity && amount(subject.quantity));
        if (subject.kind === 'asset' && subject.state) add('state', spell(subject.state.value, locale));
        add('madeBy', maker && plainText(titleOf(maker)));
        add('location', places(placesOfThing(subject)));
        add('handover', keepings(subject.handovers));
        add('maintainer', keepings(subject.maintainers));
        add('user', subject.user && party(subject.user));
        add('maintainedBy', from('maintains'));
        add('upkeep', money(amountsOf(subject.upkeep, (maker && extentOf(plan, maker)) ?? plan.settings.period)));
        add('neededBy', from('needs'));
        if (maker) add('serves', linked(servesOf(maker)));
    }

    function department(subject: Department): void {
        const bodies = [subject, ...plan.names.extensionsOf(subject)];
        add(
            'unit',
            limited(
                bodies.flatMap(body => body.units.map(unit => plainText(titleOf(unit)))),
                locale,
            ),
        );
        add(
            'program',
            limited(
                bodies.flatMap(body => body.programs.map(program => plainText(titleOf(program)))),
                locale,
            ),
        );
        add(
            'ceiling',
            money(
                amountsOf(
                    bodies.flatMap(body => body.ceilings),
                    plan.settings.period,
                ),
            ),
        );
    }

    function amount({ amount: value, text, unit }: Quantity): string {
        return `${value ? formatDecimal(value)[locale] : plainText(text)} ${plainText(unit.value)}`;
    }
}

/** Amounts of the same years added: `2025: Rp 1,200,000 · 2026..2029: Rp 4,000,000`. */
function byYear(amounts: readonly Amount[], currency: string, locale: Locale): string {
    const years = new Map<string, Decimal[]>();
    for (const { fromYear, toYear, value } of [...amounts].sort((a, b) => a.fromYear - b.fromYear || a.toYear - b.toYear)) {
        const key = fromYear === toYear ? String(fromYear) : `${fromYear}..${toYear}`;
        years.set(key, [...(years.get(key) ?? []), value]);
    }
    return [...years].map(([year, values]) => `${year}: ${plainText(formatMoney(sum(values), currency)[locale])}`).join(' · ');
}

/** The title of what a reference means; its own text where nothing of that name exists. */
function nameFor(plan: Plan, reference: Reference): string {
    const target = plan.target(reference);
    return target ? plainText(titleOf(target)) : codeText(reference.path.join('.'));
}

/** The same as a link to where it is declared. */
function linkFor(plan: Plan, reference: Reference): string {
    const target = plan.target(reference);
    return target ? linkTo(plan, target) : nameFor(plan, reference);
}

function linkTo(plan: Plan, scope: Scope): string {
    if (scope.kind === 'extension') return codeText(scope.target.path.join('.'));
    const { line, character } = rangeIn(plan, scope.file, scope.nameSpan).start;
    return linkText(titleOf(scope), `${scope.file}#L${line + 1},${character + 1}`);
}

function limited(names: readonly string[], locale: Locale): string {
    if (names.length <= mostNames) return names.join(', ');
    return `${names.slice(0, mostNames).join(', ')} ${say(texts.more, locale, { count: names.length - mostNames })}`;
}
