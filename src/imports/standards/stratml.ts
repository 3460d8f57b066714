// StratML as a plan: organisations become departments, stakeholders partners, goals and objectives keep their order, indicators their
// targets. Lenient: what stands in the wrong place is taken as far as it says something.
import {
    makeDepartment,
    makeLocated,
    makeMission,
    makePartner,
    makePlan,
    makeReference,
    makeRemarks,
    makeResult,
    makeVision,
} from '../../plan/make.ts';
import type { Declaration, Department, Mission, Result } from '../../plan/model.ts';
import { yearsOf } from '../../plan/period.ts';
import { makeIndicators } from './draft-indicators.ts';
import { xmlMessages } from './messages.ts';
import { existingBy, Naming, type ToDeclare } from './naming.ts';
import { noMoney, noteOn, type StandardOptions, type StandardPlan } from './standard-plan.ts';
import { type DraftResult, type StratmlDeclaration, StratmlReader } from './stratml-reader.ts';
import type { XmlNode } from './xml-node.ts';

export function readStratml(root: XmlNode, options: StandardOptions): StandardPlan {
    return new Builder(new StratmlReader(options).read(root.take()), options.existing).plan();
}

/** Drafts with names, as declarations. */
class Builder {
    private readonly read: StratmlReader;
    private readonly existing: readonly Declaration[];
    private readonly partners: readonly StratmlDeclaration[];
    /** Properties at the top of the plan. */
    private readonly atTop: readonly StratmlDeclaration[];
    private readonly vision: StratmlDeclaration | undefined;
    private readonly top = new Naming();
    private readonly names = new Map<StratmlDeclaration, string>();
    /** The declarations of the plan in the folder. */
    private readonly known = new Map<StratmlDeclaration, Declaration>();
    private readonly missions: readonly Mission[];
    /** By title: of organisations and partners of one title the first is meant. */
    private readonly parties: ReadonlyMap<string, StratmlDeclaration>;

    constructor(read: StratmlReader, existing: readonly Declaration[]) {
        this.read = read;
        this.existing = existing;
        const { organizations, visions, missions, results } = read;
        this.partners = [...read.stakeholders.values()]
            .filter(({ title }) => !read.organizationTitles.has(title))
            .map(
                ({ title, note }): StratmlDeclaration => ({
                    kind: 'partner',
                    title,
                    notes: note ? [note] : [],
                    fallback: read.word('partner'),
                }),
            );
        this.parties = new Map([...organizations, ...this.partners].toReversed().map(one => [one.title, one]));
        // A mission stands in a vision.
        const holder: StratmlDeclaration = { kind: 'vision', title: '', notes: [], fallback: read.word('vision') };
        const allVisions = visions.length > 0 || missions.length === 0 ? visions : [holder];
        this.vision = allVisions[0];
        this.atTop = [...organizations, ...allVisions, ...results.filter(draft => !this.departmentAround(draft)), ...this.partners];
        this.nameAll();
        const own = new Naming().choose(missions);
        this.missions = missions.map((draft, k) => makeMission(own[k] as string, titled(draft, own[k])));
    }

    private nameAll(): void {
        const { top, names, known, existing, atTop, read } = this;
        for (const one of existing) top.reserve(one.name);
        const existingOf = existingBy(existing);
        for (const draft of atTop) {
            const before = existingOf(draft);
            if (before) known.set(draft, before);
            if (before) names.set(draft, before.name);
        }
        const added = atTop.filter(draft => !known.has(draft));
        for (const [k, name] of top.choose(added).entries()) names.set(added[k] as StratmlDeclaration, name);
        const inside = Map.groupBy(read.results, draft => this.departmentAround(draft));
        for (const [department, own] of inside) {
            if (!department) continue;
            for (const [k, name] of new Naming(top.all).choose(own).entries()) names.set(own[k] as StratmlDeclaration, name);
        }
    }

    plan(): StandardPlan {
        const { read, known, atTop } = this;
        const departments = this.departments();
        const isNew = (draft: StratmlDeclaration) => !known.has(draft);
        const shared: Declaration[] = [
            ...this.planDeclaration(),
            ...atTop.filter(isNew).flatMap(draft => (draft.kind === 'vision' ? this.visionOf(draft) : [])),
            ...read.results.filter(draft => !this.departmentAround(draft) && isNew(draft)).map(draft => this.result(draft)),
            ...this.partners.filter(isNew).map(draft => makePartner(this.nameOf(draft), this.head(draft))),
            ...departments.filter(({ results }) => results.length === 0),
        ];
        const already = [...known.keys()].flatMap(({ kind, title }) => (kind === 'department' ? [] : title));
        return {
            found: atTop.length + read.results.length + read.missions.length,
            shared,
            departments: departments.filter(({ results }) => results.length > 0),
            currency: undefined,
            years: read.period ? yearsOf(read.period) : [],
            notes: noteOn(xmlMessages.alreadyThere, already),
            money: noMoney,
        };
    }

    private departments(): Department[] {
        const inside = Map.groupBy(this.read.results, draft => this.departmentAround(draft));
        return this.read.organizations
            .filter(draft => !this.known.has(draft) || inside.has(draft))
            .map(draft =>
                makeDepartment(this.nameOf(draft), {
                    ...this.head(draft),
                    results: (inside.get(draft) ?? []).map(one => this.result(one)),
                }),
            );
    }

    private visionOf(draft: StratmlDeclaration): Declaration {
        return makeVision(this.nameOf(draft), {
            ...titled(draft, this.nameOf(draft)),
            missions: draft === this.vision ? this.missions : [],
        });
    }

    private result(draft: DraftResult): Result {
        const party = draft.coordinator === undefined ? undefined : this.parties.get(draft.coordinator);
        const above = draft.serves ? this.pathTo(draft.serves) : draft.kind === 'goal' ? this.missionPath() : undefined;
        return makeResult(draft.kind, this.nameOf(draft), {
            ...this.head(draft),
            code: makeLocated(draft.sequence),
            serves: above ? [makeReference('serves', above)] : [],
            coordinator: party && makeReference('coordinator', this.pathTo(party)),
            indicators: makeIndicators(draft.indicators),
        });
    }

    /** Goals serve the mission: that is how the standard is built. */
    private missionPath(): string[] | undefined {
        const { vision, missions } = this;
        if (!vision) return undefined;
        const before = this.known.get(vision);
        const title = this.read.missions[0]?.title;
        const mission = before?.kind === 'vision' ? before.missions.find(one => (one.title?.value || one.name) === title) : missions[0];
        return mission ? [this.nameOf(vision), mission.name] : [this.nameOf(vision)];
    }

    private pathTo(draft: StratmlDeclaration): string[] {
        const around = 'indicators' in draft ? this.departmentAround(draft as DraftResult) : undefined;
        return [...(around ? [this.nameOf(around)] : []), this.nameOf(draft)];
    }

    private nameOf(draft: StratmlDeclaration): string {
        return this.names.get(draft) as string;
    }

    private head(draft: StratmlDeclaration) {
        return { ...titled(draft, this.nameOf(draft)), remarks: makeRemarks({ notes: draft.notes }) };
    }

    private planDeclaration(): Declaration[] {
        if (this.existing.some(({ kind }) => kind === 'plan')) return [];
        const { title, period, document, notes } = this.read;
        const [name = ''] = new Naming(this.top.all).choose([{ kind: 'plan', title, fallback: this.read.word('plan') }]);
        return [
            makePlan(name, {
                title: makeLocated(title || undefined),
                period,
                stage: makeLocated('draft' as const),
                document: makeLocated(document),
                remarks: makeRemarks({ notes }),
            }),
        ];
    }

    /** The department whose name stands before that of a goal or an objective, where Alur wrote the file. */
    private departmentAround({ path }: DraftResult): StratmlDeclaration | undefined {
        if (path?.length !== 2) return undefined;
        return this.read.organizations.find(one => one.path?.length === 1 && one.path[0] === path[0]);
    }
}

/** A title that is only the name again is not said. */
function titled(draft: ToDeclare, name: string | undefined) {
    const isName = draft.path !== undefined && draft.title === name;
    return { title: makeLocated(draft.title && !isName ? draft.title : undefined) };
}
