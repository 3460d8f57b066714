// Activities as programs, activities and subactivities. Facts of the work around them are not said again. It must not know files.

import { formatDecimal } from '../../l10n/format.ts';
import { spell } from '../../l10n/keywords.ts';
import { type Locale, say } from '../../l10n/say.ts';
import type { Decimal } from '../../plan/decimal.ts';
import {
    makeExecutor,
    makeLocated,
    makeMoney,
    makeOutput,
    makePlace,
    makeReference,
    makeRemarks,
    makeWork,
    nowhere,
} from '../../plan/make.ts';
import type { Money, Work } from '../../plan/model.ts';
import type { Period } from '../../plan/period.ts';
import { makeIndicators } from './draft-indicators.ts';
import type { Activity, ActivityPlace, Organisation } from './iati-activity.ts';
import type { Node } from './iati-forest.ts';
import type { Sum } from './iati-money.ts';
import { noteWords } from './messages.ts';
import { Naming, pathOf, type ToDeclare } from './naming.ts';
import { capital, decimalText } from './texts.ts';

/** Paths of what works refer to, from the top of the plan. */
export interface Names {
    party(organisation: Organisation): readonly string[] | undefined;
    fund(organisation: Pick<Organisation, 'ref' | 'title'>): readonly string[] | undefined;
    place(place: ActivityPlace): readonly string[] | undefined;
}

export interface WorkOptions {
    readonly locale: Locale;
    readonly names: Names;
    readonly currency: string | undefined;
    readonly planPeriod: Period | undefined;
    /** Names at the top of the plan, which a name inside a department would hide. */
    readonly taken: ReadonlySet<string>;
}

/** The properties that a work inherits. */
interface Around {
    /** As stated by the works around. */
    readonly period: Period | undefined;
    readonly executors: string;
    readonly places: string;
}

const kinds = ['program', 'activity', 'subactivity'] as const;

export class WorkMaker {
    private readonly options: WorkOptions;

    constructor(options: WorkOptions) {
        this.options = options;
    }

    /** `reserved`: names in the scope that the programs stand in, where that is the top of the plan. */
    programs(nodes: readonly Node[], reserved: ReadonlySet<string> = this.options.taken): Work[] {
        return this.makeAll(nodes, 0, { period: undefined, executors: '', places: '' }, reserved);
    }

    private makeAll(nodes: readonly Node[], level: number, around: Around, reserved: ReadonlySet<string>): Work[] {
        const kind = kinds[Math.min(level, kinds.length - 1)] as Work['kind'];
        const names = new Naming(reserved).choose(
            nodes.map(({ activity: { title, identifier } }): ToDeclare => {
                const at = identifier.startsWith('ALUR-') ? identifier.indexOf('-alur.', 'ALUR-'.length) : -1;
                const path = pathOf(at < 0 ? undefined : identifier.slice(at + 1));
                return { kind, title, path, code: identifier, fallback: capital(spell(kind, this.options.locale)) };
            }),
        );
        return nodes.map((node, k) => this.make(node, kind, names[k] as string, level, around));
    }

    private make({ activity, parts }: Node, kind: Work['kind'], name: string, level: number, around: Around): Work {
        const { names } = this.options;
        const executors = activity.implementers.flatMap(one => {
            const path = names.party(one);
            return path ? [path] : [];
        });
        const places = activity.places.filter(({ title, ref }) => title || ref);
        const own: Around = {
            period: activity.period ?? around.period,
            executors: JSON.stringify(executors),
            places: JSON.stringify(places.map(place => names.place(place))),
        };
        // A program without a time has that of its parts, else that of the plan.
        const inherited = level === 0 && parts.length === 0 ? this.options.planPeriod : around.period;
        const isSameTime = activity.period?.from === inherited?.from && activity.period?.to === inherited?.to;
        const [lead, ...partners] = executors;
        const isAlur = activity.identifier.startsWith('ALUR-');
        const at = activity.places.find(place => !place.title && !place.ref)?.at;
        const notes = [...activity.notes, ...this.fundNote(activity), ...this.moneyNotes(activity)];
        return makeWork(kind, name, {
            title: makeLocated(activity.title && !(isAlur && activity.title === name) ? activity.title : undefined),
            code: makeLocated(activity.code),
            executors: lead && own.executors !== around.executors ? [makeExecutor(lead, partners)] : [],
            period: isSameTime ? undefined : activity.period,
            budgets: this.budgets(activity),
            spent: activity.money.spent.filter(({ amount }) => amount.units >= 0n).map(sum => this.moneyOf(sum, this.fundOf(sum.provider))),
            places: own.places === around.places ? [] : places.flatMap(place => this.placeOf(place)),
            at: at && { span: nowhere, latitude: decimalText(at.latitude), longitude: decimalText(at.longitude) },
            beneficiaries: activity.beneficiaries.map(text => makeLocated(text)),
            remarks: makeRemarks({ notes, tags: activity.tags }),
            indicators: makeIndicators(activity.indicators),
            outputs: this.outputs(activity),
            activities: this.makeAll(parts, level + 1, own, new Set()),
        });
    }

    private placeOf(place: ActivityPlace) {
        const path = this.options.names.place(place);
        return path ? [makePlace(path)] : [];
    }

    private outputs({ outputs }: Activity) {
        const names = new Naming().choose(outputs);
        return outputs.map(({ verb, title, quantity, path }, k) => {
            const name = names[k] as string;
            return makeOutput(verb, name, { title: makeLocated(title && !(path && title === name) ? title : undefined), quantity });
        });
    }

    private budgets({ funders, money }: Activity): Money[] {
        const [fund] = funders.length === 1 ? funders.map(one => this.options.names.fund(one)) : [];
        return money.budgets.map(sum => this.moneyOf(sum, fund));
    }

    private fundOf(ref: string | undefined): readonly string[] | undefined {
        return ref === undefined ? undefined : this.options.names.fund({ ref, title: '' });
    }

    private moneyOf({ amount, period, currency }: Sum, fund: readonly string[] | undefined): Money {
        const isOther = currency !== undefined && currency !== this.options.currency;
        return makeMoney(amount, {
            currency: isOther ? makeLocated(currency) : undefined,
            period,
            fund: fund && makeReference('fund', fund),
        });
    }

    /** Nothing says which of several funds pays what. */
    private fundNote({ funders }: Activity): string[] {
        if (funders.length < 2) return [];
        return [say(noteWords.funders, this.options.locale, { text: funders.map(({ title }) => title).join('; ') })];
    }

    private moneyNotes({ money }: Activity): string[] {
        const { locale } = this.options;
        const note = (key: 'original' | 'refunded' | 'negative', { amount, period, currency }: Sum) =>
            say(noteWords[key], locale, { text: `${period.text}: ${currency ?? ''} ${numberText(amount, locale)}`.replace(/\s+/g, ' ') });
        return [
            ...money.negative.map(sum => note('negative', sum)),
            ...money.originals.map(sum => note('original', sum)),
            ...money.spent.filter(({ amount }) => amount.units < 0n).map(sum => note('refunded', sum)),
        ];
    }
}

function numberText(amount: Decimal, locale: Locale): string {
    return formatDecimal(amount)[locale];
}
