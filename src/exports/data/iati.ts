// A plan as an IATI 2.03 activity file: each work is an activity with its organisations and their roles, places, budgets and results.
// Codes are those of the IATI codelists.
import { type Amount, amountsOf } from '../../plan/budget.ts';
import type { Money, Reference, Work } from '../../plan/model.ts';
import { outermostWithin } from '../../plan/nested-times.ts';
import type { Plan } from '../../plan/plan.ts';
import { extentOf, type Interval, isWork, placesOf, titleOf, works } from '../../plan/queries.ts';
import { type Spent, spentOf } from '../../plan/spent.ts';
import { dateOf, numberOf } from './amounts.ts';
import type { Loss, PlanExporter } from './exporter.ts';
import { iatiLosses, nearestExecutors } from './iati-losses.ts';
import { resultsOf } from './iati-results.ts';
import { narrated, narrative } from './iati-text.ts';
import { Identifiers } from './identifiers.ts';

import { element, textElement, writeXml, type XmlElement } from './xml-text.ts';

export const iati: PlanExporter = {
    format: 'iati',
    endings: ['.iati'],
    sharedEndings: ['.xml'],
    export: ({ plan }) => {
        const writer = new Writer(plan);
        return { content: writeXml(writer.document()), losses: writer.losses() };
    },
};

const hierarchy: Readonly<Record<Work['kind'], string>> = { program: '1', activity: '2', subactivity: '3' };
/** OrganisationRole. */
const roles = { funding: '1', accountable: '2', implementing: '4' } as const;
/** TransactionType: Expenditure. */
const expenditure = '4';
/** OrganisationType: Government. */
const government = '10';

class Writer {
    private readonly plan: Plan;
    private readonly identifiers = new Identifiers();
    private readonly works: readonly Work[];
    private readonly written: readonly Work[];

    constructor(plan: Plan) {
        this.plan = plan;
        this.works = works(plan);
        this.written = this.works.filter(work => this.extentOf(work) !== undefined);
    }

    document(): XmlElement {
        return element(
            'iati-activities',
            { version: '2.03' },
            this.written.map(work => this.activity(work)),
        );
    }

    losses(): Loss[] {
        const { plan, works: all, written } = this;
        return iatiLosses({ plan, works: all, written, publisher: this.publisher(), extentOf: work => this.extentOf(work) });
    }

    private activity(work: Work): XmlElement {
        const { plan } = this;
        const extent = this.extentOf(work) as Interval;
        const { remarks } = work;
        const general = remarks.notes.length > 0 ? remarks.notes.map(({ value }) => value) : [titleOf(work)];
        const isStarted = work.progress.length > 0;
        return element(
            'iati-activity',
            { 'default-currency': plan.settings.currency, hierarchy: hierarchy[work.kind] },
            textElement('iati-identifier', this.identifierOf(work)),
            this.organisation('reporting-org', { ref: this.publisher(), type: government }, this.publisherTitle()),
            narrated('title', titleOf(work)),
            general.map(text => narrated('description', text, { type: '1' })),
            work.beneficiaries.map(({ value }) => narrated('description', value, { type: '3' })),
            this.organisations(work),
            work.code ? element('other-identifier', { ref: work.code.value, type: 'A1' }) : undefined,
            // Nothing says whether a work is under way but its progress.
            element('activity-status', { code: isStarted ? '2' : '1' }),
            element('activity-date', { type: '1', 'iso-date': dateOf(extent.from) }),
            element('activity-date', { type: '3', 'iso-date': dateOf(extent.to) }),
            this.locations(work),
            remarks.tags.map(({ value }) => element('tag', { code: value, vocabulary: '99' }, narrative(value))),
            this.amounts(work).map(amount => this.budget(amount, extent)),
            spentBy(work).map(spent => this.expenditure(spent)),
            this.related(work),
            resultsOf(work, extent, this.identifiers),
        );
    }

    /** When a work is done, as days that follow each other. */
    private extentOf(work: Work): Interval | undefined {
        const extent = extentOf(this.plan, work) ?? moneyExtent(work.budgets);
        return extent && extent.from <= extent.to ? extent : undefined;
    }

    private publisher(): string {
        return `ALUR-${this.plan.root ? this.identifiers.of(this.plan.root).slice('alur.'.length) : ''}`;
    }

    private publisherTitle(): string {
        const { root } = this.plan;
        return (root ? titleOf(root) : '') || '-';
    }

    private identifierOf(work: Work): string {
        return `${this.publisher()}-${this.identifiers.of(work)}`;
    }

    private organisation(name: string, attributes: XmlElement['attributes'], title: string): XmlElement {
        return element(name, attributes, narrative(title));
    }

    private organisations(work: Work): XmlElement[] {
        const { plan } = this;
        const of = (role: keyof typeof roles, reference: Reference) => {
            const target = plan.target(reference);
            const isOffice = target?.kind === 'department' || target?.kind === 'unit';
            const attributes = {
                ref: target && this.identifiers.of(target),
                ...(isOffice ? { type: government } : {}),
                role: roles[role],
            };
            return this.organisation('participating-org', attributes, target ? titleOf(target) : reference.path.join('.'));
        };
        const department = plan.names.departmentOf(work);
        const accountable = department
            ? { ref: this.identifiers.of(department), title: titleOf(department) }
            : { ref: this.publisher(), title: this.publisherTitle() };
        const funds = new Map(this.amounts(work).flatMap(({ money: { fund } }) => (fund ? [[fund.path.join('.'), fund] as const] : [])));
        const executors = nearestExecutors(work);
        return [
            ...[...funds.values()].map(fund => of('funding', fund)),
            this.organisation('participating-org', { ref: accountable.ref, type: government, role: roles.accountable }, accountable.title),
            ...executors.map(executor => of('implementing', executor)),
        ];
    }

    private locations(work: Work): XmlElement[] {
        const { plan } = this;
        const point = (at: Work['at']) =>
            at?.latitude && at.longitude
                ? element(
                      'point',
                      { srsName: 'http://www.opengis.net/def/crs/EPSG/0/4326' },
                      textElement('pos', `${numberOf(at.latitude)} ${numberOf(at.longitude)}`),
                  )
                : undefined;
        const own = point(work.at);
        return [
            ...placesOf(work).map(({ location }) => {
                const target = plan.target(location);
                return target?.kind === 'location'
                    ? element('location', { ref: this.identifiers.of(target) }, narrated('name', titleOf(target)), point(target.at))
                    : element('location', {}, narrated('name', location.path.join('.')));
            }),
            ...(own ? [element('location', {}, own)] : []),
        ];
    }

    private amounts(work: Work): Amount[] {
        return amountsOf(work.budgets, this.extentOf(work));
    }

    private budget({ fromYear, toYear, value, money }: Amount, extent: Interval): XmlElement {
        const { currency, perYear } = money;
        const span = money.period ?? extent;
        const first = perYear ? `${yearText(fromYear)}-01-01` : dateOf(span.from);
        const last = perYear ? `${yearText(toYear)}-12-31` : dateOf(span.to);
        return element(
            'budget',
            { type: '1', status: '1' },
            element('period-start', { 'iso-date': first }),
            element('period-end', { 'iso-date': last }),
            textElement('value', numberOf(value), { currency: currency?.value ?? this.plan.settings.currency, 'value-date': first }),
        );
    }

    /** Money spent by the end of its time. */
    private expenditure({ money: { currency, fund }, period, value }: Spent): XmlElement {
        const day = dateOf(period.to);
        const source = fund && this.plan.target(fund);
        return element(
            'transaction',
            {},
            element('transaction-type', { code: expenditure }),
            element('transaction-date', { 'iso-date': day }),
            textElement('value', numberOf(value), {
                currency: currency?.value ?? this.plan.settings.currency,
                'value-date': day,
            }),
            source ? this.organisation('provider-org', { ref: this.identifiers.of(source) }, titleOf(source)) : undefined,
        );
    }

    /** The work above and those below, by their identifiers. */
    private related(work: Work): XmlElement[] {
        const relate = (other: Work, type: string) => element('related-activity', { ref: this.identifierOf(other), type });
        const { parent } = work;
        const isWritten = (other: Work) => this.extentOf(other) !== undefined;
        return [
            ...(isWork(parent) && isWritten(parent) ? [relate(parent, '1')] : []),
            ...work.activities.filter(isWritten).map(part => relate(part, '2')),
        ];
    }
}

/** Money spent, without figures that are part of others. */
function spentBy(work: Work): Spent[] {
    return [...spentOf(work).values()].flatMap(({ counted }) => outermostWithin(counted, { from: -Infinity, to: Infinity }));
}

function moneyExtent(moneys: readonly Money[]): Interval | undefined {
    const periods = moneys.flatMap(({ period }) => (period ? [period] : []));
    if (periods.length === 0) return undefined;
    return { from: Math.min(...periods.map(({ from }) => from)), to: Math.max(...periods.map(({ to }) => to)) };
}

function yearText(year: number): string {
    return String(year).padStart(4, '0');
}
