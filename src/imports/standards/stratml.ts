// StratML as a plan: organisations become departments, stakeholders partners, goals and objectives keep their order, indicators their
// targets. Lenient: what stands in the wrong place is taken as far as it says something.
import { spell } from '../../l10n/keywords.ts';
import { say } from '../../l10n/say.ts';
import {
    makeDepartment,
    makeMission,
    makePartner,
    makePlan,
    makeReference,
    makeRemarks,
    makeResult,
    makeSaid,
    makeVision,
} from '../../plan/make.ts';
import { yearsOf } from '../../plan/period.ts';
import type { Declaration, Result } from '../../plan/plan.ts';
import { type DraftIndicator, makeIndicators } from './draft-indicators.ts';
import { noteWords, xmlMessages } from './messages.ts';
import { existingBy, Naming, pathOf, type ToDeclare } from './naming.ts';
import { noMoney, noteOn, type StandardOptions, type StandardPlan } from './standard-plan.ts';
import { readIndicator } from './stratml-indicators.ts';
import { readPeriod } from './texts.ts';
import type { XmlNode } from './xml-node.ts';

interface Draft extends ToDeclare {
    readonly notes: readonly string[];
}

interface Stakeholder {
    readonly title: string;
    readonly note: string | undefined;
    readonly isPerformer: boolean;
}

interface DraftResult extends Draft {
    readonly kind: 'goal' | 'objective';
    readonly sequence: string | undefined;
    readonly coordinator: string | undefined;
    readonly serves: DraftResult | undefined;
    readonly indicators: DraftIndicator[];
}

export function readStratml(root: XmlNode, options: StandardOptions): StandardPlan {
    const reader = new Reader(options);
    reader.read(root.take());
    return reader.plan();
}

class Reader {
    private readonly options: StandardOptions;
    private readonly organizations: Draft[] = [];
    private readonly organizationTitles = new Set<string>();
    private readonly visions: Draft[] = [];
    private readonly missions: Draft[] = [];
    private readonly results: DraftResult[] = [];
    /** By title, in the order in which they are met. */
    private readonly stakeholders = new Map<string, Stakeholder>();
    private title = '';
    private notes: string[] = [];
    private period: ReturnType<typeof readPeriod>;
    private document: string | undefined;

    constructor(options: StandardOptions) {
        this.options = options;
    }

    read(root: XmlNode): void {
        const core = root.first('StrategicPlanCore')?.take() ?? root;
        root.attribute('Type');
        this.title = root.first('Name')?.words() ?? '';
        this.notes = textsOf(root, 'Description', 'OtherInformation');
        for (const node of core.all('Organization')) this.organization(node.take());
        for (const node of core.all('Vision')) this.visions.push(...this.statements(node.take(), 'vision'));
        for (const node of core.all('Mission')) this.missions.push(...this.statements(node.take(), 'mission'));
        for (const node of core.all('Value')) {
            const text = textsOf(node.take(), 'Name', 'Description').join(': ');
            if (text) this.notes.push(this.note('value', text));
        }
        for (const node of core.all('Goal')) this.goal(node.take());
        this.administration(root.first('AdministrativeInformation')?.take());
    }

    private administration(node: XmlNode | undefined): void {
        const [from, to] = [node?.first('StartDate')?.words(), node?.first('EndDate')?.words()];
        this.period = readPeriod(from, to);
        this.document = node?.first('Source')?.words() || undefined;
        if (this.period) return;
        if (from) this.notes.push(this.note('starts', from));
        if (to) this.notes.push(this.note('ends', to));
    }

    private organization(node: XmlNode): void {
        const short = node.first('Acronym')?.words();
        const title = node.first('Name')?.words() || short || '';
        const path = pathOf(node.first('Identifier')?.words());
        const notes = textsOf(node, 'Description');
        if (title) this.organizationTitles.add(title);
        if (title) this.organizations.push({ kind: 'department', title, short, path, notes, fallback: this.word('department') });
        for (const party of this.stakeholdersOf(node)) this.meet(party);
    }

    private stakeholdersOf(node: XmlNode): Stakeholder[] {
        return node.all('Stakeholder').flatMap(child => {
            const title = child.first('Name')?.words();
            if (!title) return [];
            child.take().attribute('StakeholderTypeType');
            const [note] = textsOf(child, 'Description');
            const roles = child.all('Role');
            const types = roles.flatMap(role => role.all('RoleType'));
            const isPerformer = types.some(type => type.peekText() === 'Performer');
            for (const one of isPerformer ? [...roles, ...types, ...roles.flatMap(role => role.all('Name'))] : []) one.take();
            return [{ title, note, isPerformer }];
        });
    }

    private meet(party: Stakeholder): void {
        const known = this.stakeholders.get(party.title);
        if (!known?.note) this.stakeholders.set(party.title, party);
    }

    /** Alur writes several missions as lines of one text. */
    private statements(node: XmlNode, kind: 'vision' | 'mission'): Draft[] {
        const path = pathOf(node.first('Identifier')?.words());
        const description = node.first('Description');
        const titles = path ? (description?.lines() ?? '').split('\n') : [description?.words() ?? ''];
        return titles.flatMap((title, k) =>
            title || path ? [{ kind, title, path: k === 0 ? path : undefined, notes: [], fallback: this.word(kind) }] : [],
        );
    }

    private goal(node: XmlNode): void {
        const draft = this.result(node, 'goal', undefined);
        if (draft) this.results.push(draft);
        for (const child of node.all('Objective')) this.objective(child.take(), draft);
        draft?.indicators.push(...this.indicatorsOf(node));
    }

    /** Objectives below objectives are no part of the standard, and are written all the same. */
    private objective(node: XmlNode, above: DraftResult | undefined): void {
        const draft = this.result(node, 'objective', above);
        if (draft) this.results.push(draft);
        // An objective without a name or a description only holds the indicators of its goal.
        (draft ?? above)?.indicators.push(...this.indicatorsOf(node));
        for (const child of node.all('Objective')) this.objective(child.take(), draft ?? above);
    }

    private indicatorsOf(node: XmlNode): DraftIndicator[] {
        return node.all('PerformanceIndicator').flatMap(one => readIndicator(one, this.options.locale) ?? []);
    }

    private result(node: XmlNode, kind: 'goal' | 'objective', serves: DraftResult | undefined): DraftResult | undefined {
        const identifier = node.first('Identifier')?.words();
        const name = node.first('Name')?.words() ?? '';
        const description = node.first('Description')?.lines() ?? '';
        if (!name && !description) return undefined;
        const notes = [...(name && description ? [description] : []), ...textsOf(node, 'OtherInformation')];
        const parties = this.stakeholdersOf(node);
        for (const party of parties) this.meet(party);
        const [coordinator, others] = this.coordinatorOf(parties);
        if (others.length > 0) notes.push(this.note('stakeholders', others.map(({ title }) => title).join('; ')));
        const title = name || (node.first('Description')?.words() ?? '');
        const sequence = node.first('SequenceIndicator')?.words() || undefined;
        return { kind, title, path: pathOf(identifier), notes, sequence, coordinator, serves, indicators: [], fallback: this.word(kind) };
    }

    /** The first who performs, or is one of the plan's organisations. */
    private coordinatorOf(parties: readonly Stakeholder[]): readonly [string | undefined, readonly Stakeholder[]] {
        const found = parties.find(party => party.isPerformer || this.organizationTitles.has(party.title));
        return [found?.title, parties.filter(party => party !== found)];
    }

    plan(): StandardPlan {
        const { existing } = this.options;
        const top = new Naming();
        for (const one of existing) top.reserve(one.name);
        const partners = [...this.stakeholders.values()]
            .filter(({ title }) => !this.organizationTitles.has(title))
            .map(({ title, note }): Draft => ({ kind: 'partner', title, notes: note ? [note] : [], fallback: this.word('partner') }));
        const inside = (draft: DraftResult) => this.departmentAround(draft);
        const atTop: readonly Draft[] = [
            ...this.organizations,
            ...this.visions,
            ...(this.missions.length > 0 && this.visions.length === 0 ? [this.visionForMissions()] : []),
            ...this.results.filter(draft => !inside(draft)),
            ...partners,
        ];
        const existingOf = existingBy(existing);
        const known = new Map<Draft, string>();
        for (const draft of atTop) {
            const before = existingOf(draft);
            if (before) known.set(draft, before.name);
        }
        const added = atTop.filter(draft => !known.has(draft));
        const names = new Map<Draft, string>(known);
        for (const [k, name] of top.choose(added).entries()) names.set(added[k] as Draft, name);
        const isNew = (draft: Draft) => !known.has(draft);
        const missions = this.namedMissions(
            names,
            atTop.find(({ kind }) => kind === 'vision'),
        );
        for (const organization of this.organizations) {
            const own = this.results.filter(draft => inside(draft) === organization);
            for (const [k, name] of new Naming(top.all).choose(own).entries()) names.set(own[k] as Draft, name);
        }
        const pathTo = (draft: Draft): string[] => {
            const around = 'indicators' in draft ? inside(draft as DraftResult) : undefined;
            return [...(around ? [names.get(around) as string] : []), names.get(draft) as string];
        };
        // Of organisations and partners of one title the first is meant.
        const parties = new Map([...this.organizations, ...partners].toReversed().map(one => [one.title, one]));
        const results = (drafts: readonly DraftResult[]) =>
            drafts.map((draft): Result => {
                const party = draft.coordinator === undefined ? undefined : parties.get(draft.coordinator);
                const mission = draft.kind === 'goal' ? missions.target : undefined;
                return makeResult(draft.kind, names.get(draft) as string, {
                    ...titled(draft, names),
                    code: makeSaid(draft.sequence),
                    serves: draft.serves
                        ? [makeReference('serves', pathTo(draft.serves))]
                        : mission
                          ? [makeReference('serves', mission)]
                          : [],
                    coordinator: party && makeReference('coordinator', pathTo(party)),
                    remarks: makeRemarks({ notes: draft.notes }),
                    indicators: makeIndicators(draft.indicators),
                });
            });
        const departments = this.organizations
            .filter(draft => isNew(draft) || this.results.some(one => inside(one) === draft))
            .map(draft =>
                makeDepartment(names.get(draft) as string, {
                    ...titled(draft, names),
                    remarks: makeRemarks({ notes: draft.notes }),
                    results: results(this.results.filter(one => inside(one) === draft)),
                }),
            );
        const shared: Declaration[] = [
            ...this.planDeclaration(top),
            ...atTop.flatMap(draft =>
                draft.kind === 'vision' && isNew(draft)
                    ? makeVision(names.get(draft) as string, { ...titled(draft, names), missions: missions.of(draft) })
                    : [],
            ),
            ...results(this.results.filter(draft => !inside(draft) && isNew(draft))),
            ...partners
                .filter(isNew)
                .map(draft =>
                    makePartner(names.get(draft) as string, { ...titled(draft, names), remarks: makeRemarks({ notes: draft.notes }) }),
                ),
            ...departments.filter(({ results: own }) => own.length === 0),
        ];
        const already = [...known.keys()].flatMap(({ kind, title }) => (kind === 'department' ? [] : title));
        return {
            found: atTop.length + this.results.length + this.missions.length,
            shared,
            departments: departments.filter(({ results: own }) => own.length > 0),
            currency: undefined,
            years: this.period ? yearsOf(this.period) : [],
            notes: noteOn(xmlMessages.alreadyThere, already),
            money: noMoney,
        };
    }

    private planDeclaration(top: Naming): Declaration[] {
        if (this.options.existing.some(({ kind }) => kind === 'plan')) return [];
        const [name = ''] = new Naming(top.all).choose([{ kind: 'plan', title: this.title, fallback: this.word('plan') }]);
        return [
            makePlan(name, {
                title: makeSaid(this.title || undefined),
                period: this.period,
                stage: makeSaid('draft' as const),
                document: makeSaid(this.document),
                remarks: makeRemarks({ notes: this.notes }),
            }),
        ];
    }

    /** The department whose name stands before that of a goal or an objective, where Alur wrote the file. */
    private departmentAround({ path }: DraftResult): Draft | undefined {
        if (path?.length !== 2) return undefined;
        return this.organizations.find(one => one.path?.length === 1 && one.path[0] === path[0]);
    }

    private readonly holder: Draft = { kind: 'vision', title: '', notes: [], fallback: '' };

    private visionForMissions(): Draft {
        return Object.assign(this.holder, { fallback: this.word('vision') });
    }

    private namedMissions(names: ReadonlyMap<Draft, string>, vision: Draft | undefined) {
        const own = new Naming().choose(this.missions);
        const made = this.missions.map((draft, k) => makeMission(own[k] as string, titled(draft, new Map([[draft, own[k] as string]]))));
        const target = vision && own[0] !== undefined ? [names.get(vision) as string, own[0]] : vision && [names.get(vision) as string];
        return { of: (draft: Draft) => (draft === vision ? made : []), target };
    }

    private word(kind: Parameters<typeof spell>[0]): string {
        const word = spell(kind, this.options.locale);
        return word.charAt(0).toUpperCase() + word.slice(1);
    }

    private note(key: keyof typeof noteWords, text: string): string {
        return say(noteWords[key], this.options.locale, { text });
    }
}

/** A title that is only the name again is not said. */
function titled(draft: ToDeclare, names: ReadonlyMap<ToDeclare, string>) {
    const isName = draft.path !== undefined && draft.title === names.get(draft);
    return { title: makeSaid(draft.title && !isName ? draft.title : undefined) };
}

/** Texts of children that say something. */
function textsOf(node: XmlNode, ...names: readonly string[]): string[] {
    return names.flatMap(name => node.all(name).flatMap(child => child.lines() || []));
}
