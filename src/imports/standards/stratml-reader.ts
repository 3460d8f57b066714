// Reads the elements of StratML into drafts that have no names yet. It must not know what the plan in the folder says.
import { spell } from '../../l10n/keywords.ts';
import { say } from '../../l10n/say.ts';
import type { DraftIndicator } from './draft-indicators.ts';
import { noteWords } from './messages.ts';
import { pathOf, type ToDeclare } from './naming.ts';
import type { StandardOptions } from './standard-plan.ts';
import { readIndicator } from './stratml-indicators.ts';
import { readPeriod } from './texts.ts';
import type { XmlNode } from './xml-node.ts';

export interface StratmlDeclaration extends ToDeclare {
    readonly notes: readonly string[];
}

export interface Stakeholder {
    readonly title: string;
    readonly note: string | undefined;
    readonly isPerformer: boolean;
}

export interface DraftResult extends StratmlDeclaration {
    readonly kind: 'goal' | 'objective';
    readonly sequence: string | undefined;
    readonly coordinator: string | undefined;
    readonly serves: DraftResult | undefined;
    readonly indicators: DraftIndicator[];
}

/** A document of StratML as drafts, in its order. */
export class StratmlReader {
    private readonly options: StandardOptions;
    readonly organizations: StratmlDeclaration[] = [];
    readonly organizationTitles = new Set<string>();
    readonly visions: StratmlDeclaration[] = [];
    readonly missions: StratmlDeclaration[] = [];
    readonly results: DraftResult[] = [];
    /** By title, in the order in which they are met. */
    readonly stakeholders = new Map<string, Stakeholder>();
    title = '';
    notes: string[] = [];
    period: ReturnType<typeof readPeriod>;
    document: string | undefined;

    constructor(options: StandardOptions) {
        this.options = options;
    }

    read(root: XmlNode): this {
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
        return this;
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
    private statements(node: XmlNode, kind: 'vision' | 'mission'): StratmlDeclaration[] {
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

    /** Elements by their kind. */
    word(kind: Parameters<typeof spell>[0]): string {
        const word = spell(kind, this.options.locale);
        return word.charAt(0).toUpperCase() + word.slice(1);
    }

    private note(key: keyof typeof noteWords, text: string): string {
        return say(noteWords[key], this.options.locale, { text });
    }
}

/** Texts of children that say something. */
function textsOf(node: XmlNode, ...names: readonly string[]): string[] {
    return names.flatMap(name => node.all(name).flatMap(child => child.lines() || []));
}
