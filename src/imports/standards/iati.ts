// IATI activities as a plan: the accountable organisation is the department, an activity a program, those below it activities and
// subactivities; who implements executes, who funds is a fund. Lenient: an activity is taken as far as it says something.
import { spell } from '../../l10n/keywords.ts';
import {
    makeDepartment,
    makeFund,
    makeInterval,
    makeLocated,
    makeLocation,
    makePartner,
    makePlan,
    makeUnit,
    nowhere,
} from '../../plan/make.ts';
import type { Declaration, Kind } from '../../plan/model.ts';
import { dayOf, yearOf } from '../../plan/period.ts';
import { accountOfMoney, chooseCurrency, moneyNotes } from './iati-account.ts';
import { type Activity, type ActivityPlace, type Organisation, readActivity } from './iati-activity.ts';
import { buildForest } from './iati-forest.ts';
import { type Names, WorkMaker } from './iati-works.ts';
import { xmlMessages } from './messages.ts';
import { existingBy, Naming, pathOf, type ToDeclare } from './naming.ts';
import { noteOn, type StandardOptions, type StandardPlan } from './standard-plan.ts';
import { capital, decimalText } from './texts.ts';
import type { XmlNode } from './xml-node.ts';

export function readIati(root: XmlNode, options: StandardOptions): StandardPlan {
    const nodes = root.local === 'iati-activity' ? [root] : root.take().all('iati-activity');
    root.attribute('version');
    return new Builder(
        nodes.map(node => readActivity(node, options.locale)),
        options,
    ).plan();
}

/** Something that several activities share, with what tells it from others. */
interface Shared extends ToDeclare {
    readonly key: string;
    readonly place?: ActivityPlace;
}

class Builder {
    private readonly activities: readonly Activity[];
    private readonly options: StandardOptions;
    private readonly shared = new Map<string, Shared>();
    /** Units by the key of their department. */
    private readonly units = new Map<string, Map<string, Organisation>>();
    private readonly names = new Map<string, readonly string[]>();

    constructor(activities: readonly Activity[], options: StandardOptions) {
        this.activities = activities;
        this.options = options;
    }

    plan(): StandardPlan {
        const { existing } = this.options;
        const { roots, tooDeep } = buildForest(this.activities);
        for (const activity of this.activities) {
            const department = this.departmentOf(activity);
            if (department) this.add('department', department);
        }
        for (const activity of this.activities) this.meet(activity);
        const top = new Naming();
        for (const one of existing) top.reserve(one.name);
        const all = [...this.shared.values()];
        const existingOf = existingBy(existing);
        const added = all.filter(one => !existingOf(one));
        const known = all.filter(one => existingOf(one));
        for (const one of known) this.names.set(one.key, [existingOf(one)?.name as string]);
        for (const [k, name] of top.choose(added).entries()) this.names.set((added[k] as Shared).key, [name]);
        const units = this.nameUnits(top);
        const currency = chooseCurrency(this.activities, existing);
        const years = this.yearsOfAll();
        const maker = new WorkMaker({
            locale: this.options.locale,
            names: this.lookup(),
            currency,
            planPeriod: this.planPeriod(years),
            taken: top.all,
        });
        const ofDepartment = Map.groupBy(roots, node => this.departmentKey(node.activity) ?? '');
        const departments = all
            .filter(one => one.kind === 'department' && (!existingOf(one) || ofDepartment.has(one.key)))
            .map(({ key, ...draft }) =>
                makeDepartment(this.nameOf(key), {
                    ...titled(draft, this.nameOf(key)),
                    code: makeLocated(draft.path ? undefined : draft.code),
                    units: units.get(key) ?? [],
                    programs: maker.programs(ofDepartment.get(key) ?? []),
                }),
            );
        const already = known.flatMap(({ kind, title }) => (kind === 'department' ? [] : title));
        const isFilled = ({ programs, units: own }: (typeof departments)[number]) => programs.length > 0 || own.length > 0;
        return {
            found: this.activities.length,
            shared: [
                ...this.planDeclaration(top, years, currency),
                ...added.flatMap(one => this.declarationsOf(one)),
                ...departments.filter(department => !isFilled(department)),
                ...maker.programs(ofDepartment.get('') ?? [], new Set(top.all)),
            ],
            departments: departments.filter(isFilled),
            currency,
            years,
            notes: [
                ...moneyNotes(this.activities, currency),
                ...noteOn(xmlMessages.tooDeepWorks, tooDeep),
                ...noteOn(xmlMessages.alreadyThere, already),
            ],
            money: accountOfMoney(roots, currency),
        };
    }

    /** All that an activity names beside its department, each once. */
    private meet(activity: Activity): void {
        for (const funder of activity.funders) this.add('fund', funder);
        for (const { provider } of activity.money.spent) if (provider) this.add('fund', { ref: provider, title: '' });
        for (const executor of activity.implementers) {
            const path = pathOf(executor.ref);
            if (path?.length === 2) this.addUnit(executor);
            else if (path && executor.isOffice) this.add('department', executor);
            else if (!this.shared.has(keyOf('department', executor))) this.add('partner', executor);
        }
        for (const place of activity.places) if (place.title || place.ref) this.add('location', place, place);
    }

    private departmentOf({ accountable, reporting }: Activity): Organisation | undefined {
        const department = accountable ?? reporting;
        // A file of Alur names the plan itself where a program stands outside departments.
        return department?.ref.startsWith('ALUR-') ? undefined : department;
    }

    private departmentKey(activity: Activity): string | undefined {
        const department = this.departmentOf(activity);
        return department && keyOf('department', department);
    }

    private add(
        kind: Kind & ('department' | 'fund' | 'partner' | 'location'),
        { ref, title }: Pick<Organisation, 'ref' | 'title'>,
        place?: ActivityPlace,
    ): void {
        const key = keyOf(kind, { ref, title });
        const before = this.shared.get(key);
        if (before && (before.place?.at || !place?.at)) return;
        const path = pathOf(ref);
        const code = path ? undefined : (place?.code ?? (ref || undefined));
        this.shared.set(key, {
            key,
            kind,
            title: title || (path ? '' : ref),
            path,
            code,
            fallback: capital(spell(kind, this.options.locale)),
            ...(place ? { place } : {}),
        });
    }

    private addUnit(organisation: Organisation): void {
        const ref = organisation.ref
            .replace(/\.\.\d+$/, '')
            .split('.')
            .slice(0, 2)
            .join('.');
        this.add('department', { ref, title: '' });
        const department = keyOf('department', { ref, title: '' });
        const units = this.units.get(department) ?? new Map<string, Organisation>();
        this.units.set(department, units.set(organisation.ref, organisation));
    }

    private nameUnits(top: Naming): Map<string, ReturnType<typeof makeUnit>[]> {
        const made = new Map<string, ReturnType<typeof makeUnit>[]>();
        for (const [department, units] of this.units) {
            const around = this.names.get(department);
            if (!around) continue;
            const drafts = [...units.values()].map(({ ref, title }) => ({
                kind: 'unit' as const,
                ref,
                title,
                path: pathOf(ref),
                fallback: capital(spell('unit', this.options.locale)),
            }));
            const names = new Naming(top.all).choose(drafts);
            for (const [k, { ref }] of drafts.entries()) this.names.set(`unit ${ref}`, [...around, names[k] as string]);
            made.set(
                department,
                drafts.map((draft, k) => makeUnit(names[k] as string, titled(draft, names[k] as string))),
            );
        }
        return made;
    }

    private lookup(): Names {
        return {
            party: organisation =>
                this.names.get(`unit ${organisation.ref}`) ??
                this.names.get(keyOf('department', organisation)) ??
                this.names.get(keyOf('partner', organisation)),
            fund: organisation => this.names.get(keyOf('fund', organisation)),
            place: place => this.names.get(keyOf('location', place)),
        };
    }

    private nameOf(key: string): string {
        return this.names.get(key)?.at(-1) as string;
    }

    private declarationsOf({ key, kind, code, place, ...draft }: Shared): Declaration[] {
        const name = this.nameOf(key);
        const own = titled(draft, name);
        if (kind === 'fund') return [makeFund(name, { ...own, code: makeLocated(code) })];
        if (kind === 'partner') return [makePartner(name, own)];
        if (kind !== 'location') return [];
        const at = place?.at && {
            span: nowhere,
            latitude: decimalText(place.at.latitude),
            longitude: decimalText(place.at.longitude),
        };
        return [makeLocation(name, { ...own, code: makeLocated(code), at })];
    }

    /** From the first to the last year that an activity or its money touches. */
    private yearsOfAll(): number[] {
        const years = new Set<number>();
        for (const { period, money, indicators } of this.activities) {
            for (const one of [...(period ? [period] : []), ...[...money.budgets, ...money.spent].map(sum => sum.period)])
                for (const day of [one.from, one.to]) years.add(yearOf(day));
            for (const { targets } of indicators) for (const { period: time } of targets) if (time && !period) years.add(yearOf(time.to));
        }
        return [...years].sort((a, b) => a - b);
    }

    private planPeriod(years: readonly number[]) {
        const [first, last] = [years[0], years.at(-1)];
        return first === undefined || last === undefined ? undefined : makeInterval(dayOf(first, 0), dayOf(last + 1, 0) - 1);
    }

    private planDeclaration(top: Naming, years: readonly number[], currency: string | undefined): Declaration[] {
        if (this.options.existing.some(({ kind }) => kind === 'plan')) return [];
        const reporting = this.activities.find(one => one.reporting)?.reporting;
        const [, given] = /^ALUR-(.*)$/.exec(reporting?.ref ?? '') ?? [];
        const path = given === undefined ? undefined : pathOf(`alur.${given}`);
        const title = reporting?.title ?? '';
        const word = capital(spell('plan', this.options.locale));
        const period = this.planPeriod(years);
        // Called by its years, as a plan made from tables is: the title is that of an organisation.
        const short = period && `${word}${period.text.replace('..', '-')}`;
        const [name = word] = new Naming(path ? new Set() : top.all).choose([{ kind: 'plan', title, path, short, fallback: word }]);
        return [
            makePlan(name, {
                title: makeLocated(title && title !== '-' && title !== (path && name) ? title : undefined),
                period,
                currency: makeLocated(currency),
                stage: makeLocated('draft' as const),
            }),
        ];
    }
}

/** By reference where there is one: titles are written in many ways. */
function keyOf(kind: string, { ref, title }: { readonly ref: string; readonly title: string }): string {
    return `${kind} ${ref || title}`;
}

function titled(draft: Omit<ToDeclare, 'kind' | 'fallback'>, name: string) {
    return { title: makeLocated(draft.title && !(draft.path && draft.title === name) ? draft.title : undefined) };
}
