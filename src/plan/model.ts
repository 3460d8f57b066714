// The content of a plan as plain readonly data: the middle of the house, made from text by language/, read by everything else.
// It must not know syntax trees, editors or drawings. All spans are offsets into the declaring file.
import type { Decimal } from './decimal.ts';
import type { Period } from './period.ts';
import { type Located, Placed, type Span } from './source.ts';

/** Everything that carries a name. Names live in one namespace per scope; the plan's own name is outside it. */
export type Declaration =
    | PlanDeclaration
    | Catalogue
    | Vision
    | Mission
    | Result
    | Indicator
    | Location
    | Fund
    | Partner
    | Department
    | Unit
    | Work
    | Request
    | Output
    | Asset
    | Proposal
    | RelatedPlan
    | Pattern;
export type Kind = Declaration['kind'];
/** The type of a kind; several kinds may share one, as works do. */
export type DeclarationOf<K extends Kind, D extends Declaration = Declaration> = D extends { kind: infer Q }
    ? K & Q extends never
        ? never
        : D
    : never;
/** The surroundings of a declaration: another one, or an `extend` block, which lends its target's scope. */
export type Scope = Declaration | Extension;

interface Declared {
    /** URI of the file that declares it. */
    readonly file: string;
    /** From its first keyword to its last token. */
    readonly span: Span;
    /** The braces with what is between them, when there are any. */
    readonly body: Span | undefined;
    readonly remarks: Remarks;
    /** Properties said again that may be said once; the first one counts. */
    readonly repeats: readonly Repeat[];
    readonly parent: Scope | undefined;
}

interface Named extends Declared {
    /** NFC, without the `^` that lets a joining word be a name. Empty while it is not written yet. */
    readonly name: string;
    /** Where the name stands; the keyword while there is no name. */
    readonly nameSpan: Span;
    readonly title: Located<string> | undefined;
}

export interface Repeat {
    /** The grammar's word for the property, such as `code`. */
    readonly property: string;
    /** The repeated statement, with its keyword. */
    readonly span: Span;
    readonly first: Span;
    /** Whether an `extend` block repeats it; `first` is then the value alone, without its keyword. */
    readonly isAddition?: boolean;
}

/** Notes, tags, risks and assumptions, for readers and filters. */
export interface Remarks {
    readonly risks: readonly Located<string>[];
    readonly assumptions: readonly Located<string>[];
    readonly notes: readonly Located<string>[];
    readonly tags: readonly Located<string>[];
}

// ── References ───────────────────────────────────────────────────────────────────────────────────────────────────────

/** In what way one thing refers to another; decides which kinds fit. */
export type Role =
    | 'serves'
    | 'coordinator'
    | 'within'
    | 'owner'
    | 'location'
    | 'user'
    | 'maintainer'
    | 'handover'
    | 'executor'
    | 'partner'
    | 'fund'
    | 'needs'
    | 'after'
    | 'maintains'
    | 'continues'
    | 'answers'
    | 'requests'
    | 'responsible'
    | 'proposer'
    | 'answeredBy'
    | 'follows'
    | 'extends';

/** A name written to point at something; it stays text when nothing of that name exists. */
export interface Reference extends Placed {
    readonly role: Role;
    /** Its parts, NFC, without `^`: `Parks.PlantTrees` is `['Parks', 'PlantTrees']`. */
    readonly path: readonly string[];
    /** Where each name stands, if that does not follow from the path: spaces around a dot, a `^`. See `spansOfPath`. */
    readonly parts: readonly Span[];
    readonly file: string;
    /** Where it is said: names are looked up from this scope outward. */
    readonly from: Scope;
}

// ── Amounts ──────────────────────────────────────────────────────────────────────────────────────────────────────────

/** An amount of money in the plan's currency, as stated. */
abstract class MoneyPlaced extends Placed {
    /** The number with its magnitude word. */
    abstract get amountSpan(): Span;
}

/** An amount of money in the plan's currency, as stated. */
export interface Money extends MoneyPlaced {
    /** In whole currency units, exact, magnitude words applied; undefined when the number cannot be read. */
    readonly amount: Decimal | undefined;
    /** A prefix such as `Rp` (read as IDR) or `USD`. */
    readonly currency: Located<string> | undefined;
    /** Without `perYear` the amount is the total over this period. */
    readonly period: Period | undefined;
    /** The full amount for each calendar year of `period`, else of the work. */
    readonly perYear: boolean;
    /** A `from` at the end of a list holds for the items before it that have none. */
    readonly fund: Reference | undefined;
    /** The amount before a revision: of the same time and fund, in no sum. */
    readonly was: FormerAmount | undefined;
}

/** An amount of money before a revision. */
export interface FormerAmount {
    readonly span: Span;
    /** As in `Money`. */
    readonly amount: Decimal | undefined;
    readonly currency: Located<string> | undefined;
}

export interface Quantity extends Placed {
    readonly amount: Decimal | undefined;
    /** The number as written: `2.10` is not `2.1`. */
    readonly text: string;
    readonly unit: Located<string>;
    /** The number before a revision. */
    readonly was: FormerFigure | undefined;
}

/** A number or a grade before a revision. */
export interface FormerFigure {
    readonly span: Span;
    /** Undefined for a grade, and when the number cannot be read. */
    readonly value: Decimal | undefined;
    /** As written, a grade without its quotes. */
    readonly text: string;
    readonly isGrade: boolean;
}

/** A measured or aimed-for value in a period. */
export interface Reading extends Placed {
    /** Undefined for a grade, and when the number cannot be read. */
    readonly value: Decimal | undefined;
    /** As written; of a grade without its quotes. */
    readonly text: string;
    readonly percent: boolean;
    /** A quoted value, such as `"B"`: a step of the indicator's scale, or `"n/a"`. */
    readonly grade: Located<string> | undefined;
    readonly period: Period | undefined;
    /** The value before a revision: for the same time, in no comparison. */
    readonly was: FormerFigure | undefined;
}

/** Degrees, WGS 84. */
export interface Point {
    readonly span: Span;
    readonly latitude: Decimal | undefined;
    readonly longitude: Decimal | undefined;
}

// ── The plan itself ──────────────────────────────────────────────────────────────────────────────────────────────────

export interface PlanDeclaration extends Named {
    readonly kind: 'plan';
    readonly period: Period | undefined;
    readonly currency: Located<string> | undefined;
    readonly stage: Located<Stage> | undefined;
    readonly region: Located<string> | undefined;
    readonly document: Located<string> | undefined;
    readonly catalogues: readonly Catalogue[];
    /** Plans above this one or before it. */
    readonly relatedPlans: readonly RelatedPlan[];
    /** A file of areas beside the plan. */
    readonly map: Located<string> | undefined;
}

/** How far a plan is. In the last two, incompleteness is an error. */
export type Stage = 'initial' | 'draft' | 'final' | 'revision';

/** `refers-to "../rpjmd" as RPJMD`: another plan, by the path of its folder or file. Its name may be left out. */
export interface RelatedPlan extends Named {
    readonly kind: 'related-plan';
    readonly path: Located<string>;
}

/** A CSV list of official codes beside the plan. Its name may be left out. */
export interface Catalogue extends Named {
    readonly kind: 'catalogue';
    readonly path: Located<string>;
}

// ── Results ──────────────────────────────────────────────────────────────────────────────────────────────────────────

export interface Vision extends Named {
    readonly kind: 'vision';
    readonly missions: readonly Mission[];
}

export interface Mission extends Named {
    readonly kind: 'mission';
}

export interface Result extends Named {
    readonly kind: 'goal' | 'objective';
    readonly code: Located<string> | undefined;
    readonly serves: readonly Reference[];
    readonly coordinator: Reference | undefined;
    readonly period: Period | undefined;
    /** The time before a revision. */
    readonly formerPeriod: Period | undefined;
    readonly priority: Span | undefined;
    /** The owner of the priority, such as `National 3`. */
    readonly priorityTitle: Located<string> | undefined;
    /** Rank of whoever answers for it, such as `eselon III`. */
    readonly level: Located<string> | undefined;
    readonly indicators: readonly Indicator[];
}

export interface Indicator extends Named {
    readonly kind: 'indicator';
    readonly unit: Located<string> | undefined;
    readonly measures: Located<'impact' | 'outcome' | 'output'> | undefined;
    readonly direction: Located<'up' | 'down'> | undefined;
    readonly baselines: readonly Reading[];
    readonly targets: readonly Reading[];
    readonly actuals: readonly Reading[];
    readonly source: Located<string> | undefined;
    /** Grades, worst first. */
    readonly scale: readonly Located<string>[];
    readonly definition: Located<string> | undefined;
    /** How it is calculated: text, never run. */
    readonly formula: Located<string> | undefined;
    /** Kind of indicator, such as `IKU`. */
    readonly type: Located<string> | undefined;
    /** Parties by name, posts as text. */
    readonly responsible: readonly Responsible[];
    /** Whether figures for parts of a year add up to the year's; else the last one counts. */
    readonly addsUp: Span | undefined;
    readonly level: Located<string> | undefined;
}

export interface Responsible {
    readonly span: Span;
    readonly party: Reference | undefined;
    readonly post: Located<string> | undefined;
}

// ── Where, with what money, who ──────────────────────────────────────────────────────────────────────────────────────

export interface Location extends Named {
    readonly kind: 'location';
    readonly within: Reference | undefined;
    readonly code: Located<string> | undefined;
    readonly at: Point | undefined;
    readonly owner: Reference | undefined;
    readonly agreement: Located<string> | undefined;
}

export interface Fund extends Named {
    readonly kind: 'fund';
    readonly code: Located<string> | undefined;
}

export interface Partner extends Named {
    readonly kind: 'partner';
}

/** The content of a department, in its own declaration or in an extension. */
export interface DepartmentBody {
    readonly code: Located<string> | undefined;
    readonly units: readonly Unit[];
    readonly ceilings: readonly Money[];
    readonly results: readonly Result[];
    readonly programs: readonly Work[];
    readonly assets: readonly Asset[];
    readonly proposals: readonly Proposal[];
}

export interface Department extends Named, DepartmentBody {
    readonly kind: 'department';
}

/** `extend Parks.Shade { … }`: adds to a declaration, mostly of another file. */
export interface Extension extends Declared, DepartmentBody {
    readonly kind: 'extension';
    readonly target: Reference;
    /** All that it says of what is no department; the target decides what of it fits. */
    readonly adds: Additions;
    /** Each statement of its block but what departments hold, in the order of the text: that comes and goes while the block stays. */
    readonly statements: readonly Statement[];
    /** Whether its target has all of it already (additions.ts). */
    readonly isMerged: boolean;
}

/** A statement of an `extend` block. */
export interface Statement {
    /** The grammar's word for the property or declaration that it says, such as `budget`. */
    readonly word: string;
    readonly span: Span;
}

export type WorkAdditions = Omit<Work, keyof Named | 'kind' | 'code' | 'ceilings'>;

/** The statements of an `extend` block for a declaration that is no department. */
export type Additions = Omit<Result, keyof Named | 'kind' | 'code'> &
    Omit<Indicator, keyof Named | 'kind' | 'unit' | 'measures'> &
    WorkAdditions &
    Omit<Thing, keyof Named | 'code' | 'quantity'> &
    Pick<Location, 'owner' | 'agreement'> &
    Pick<Vision, 'missions'> &
    Pick<Proposal, 'answeredBy'> & { readonly state: Located<string> | undefined };

export interface Unit extends Named {
    readonly kind: 'unit';
    readonly code: Located<string> | undefined;
}

/** A party of a promise. */
export type Party = Department | Unit | Partner;

// ── Work and what comes of it ────────────────────────────────────────────────────────────────────────────────────────

/** `span`: the whole statement, with its keyword. */
export interface Executor extends Placed {
    readonly lead: Reference;
    readonly partners: readonly Reference[];
}

/** A program or a part of one. Location, executor, period and `serves` are inherited by its activities: see queries.ts. */
export interface Work extends Named {
    readonly kind: 'program' | 'activity' | 'subactivity';
    readonly code: Located<string> | undefined;
    readonly serves: readonly Reference[];
    /** One is meant; more are kept because each is a finding. */
    readonly executors: readonly Executor[];
    readonly period: Period | undefined;
    /** The time before a revision. */
    readonly formerPeriod: Period | undefined;
    readonly budgets: readonly Money[];
    /** Money spent within a time, not up to it. */
    readonly spent: readonly Money[];
    /** The most it may cost, by year and fund; in no ceiling of the department. */
    readonly ceilings: readonly Money[];
    /** When the budget is meant to be spent. */
    readonly cashPlan: readonly Money[];
    /** Next year's outlook; outside sums and ceilings. */
    readonly forecasts: readonly Money[];
    readonly places: readonly Place[];
    readonly at: Point | undefined;
    readonly needs: readonly Reference[];
    readonly after: readonly Reference[];
    readonly maintains: readonly Reference[];
    readonly continues: readonly Reference[];
    readonly answers: readonly Reference[];
    readonly requests: readonly Request[];
    readonly progress: readonly Reading[];
    readonly beneficiaries: readonly Located<string>[];
    /** The change it brings, and its products, as sentences. */
    readonly outcomeSentences: readonly Located<string>[];
    readonly outputSentences: readonly Located<string>[];
    readonly problems: readonly Located<string>[];
    readonly followUps: readonly Located<string>[];
    readonly level: Located<string> | undefined;
    readonly digs: Span | undefined;
    readonly follows: readonly Reference[];
    readonly indicators: readonly Indicator[];
    readonly outputs: readonly Output[];
    readonly activities: readonly Work[];
}

export interface Request extends Named {
    readonly kind: 'request';
    readonly quantity: Quantity | undefined;
    readonly of: Reference | undefined;
    readonly by: Period | undefined;
}

/** Where (a part of) a thing stands, or a work is done. */
export interface Place extends Placed {
    readonly location: Reference;
    readonly amount: Decimal | undefined;
}

/** The party that maintains a thing, or receives it, and when. */
export interface Keeping extends Placed {
    readonly party: Reference;
    readonly period: Period | undefined;
}

/** The common part of outputs and existing assets. */
export interface Thing extends Named {
    readonly quantity: Quantity | undefined;
    readonly type: Located<string> | undefined;
    readonly code: Located<string> | undefined;
    readonly places: readonly Place[];
    readonly at: Point | undefined;
    readonly user: Reference | undefined;
    readonly maintainers: readonly Keeping[];
    readonly handovers: readonly Keeping[];
    readonly upkeep: readonly Money[];
    readonly follows: readonly Reference[];
    readonly consumable: Span | undefined;
}

/** A thing that exists afterwards. Bought and built things that are not used up are assets: they need a place and a maintainer. */
export interface Output extends Thing {
    readonly kind: 'output';
    readonly verb: 'buys' | 'builds' | 'delivers';
}

/** A thing that already stands. */
export interface Asset extends Thing {
    readonly kind: 'asset';
    readonly state: Located<'in-use' | 'idle' | 'unfinished'> | undefined;
}

/** A proposal of residents or others; open without a state. */
export interface Proposal extends Named {
    readonly kind: 'proposal';
    readonly quantity: Quantity | undefined;
    readonly proposer: Reference | undefined;
    readonly state: Located<'accepted' | 'rejected' | 'deferred'> | undefined;
    readonly code: Located<string> | undefined;
    readonly places: readonly Place[];
    readonly at: Point | undefined;
    readonly answeredBy: readonly Reference[];
}

// ── Patterns ─────────────────────────────────────────────────────────────────────────────────────────────────────────

export interface Requirement {
    readonly span: Span;
    /** The grammar's word, such as `location` or `upkeep`. */
    readonly what: string;
    /** `for 5 years`. */
    readonly years: Decimal | undefined;
}

/** The plan owner's own completeness rules. */
export interface Pattern extends Named {
    readonly kind: 'pattern';
    /** Verbs, `program`, `activity`; a quoted kind of thing is `quoted`. */
    readonly appliesTo: readonly (Located<string> & { readonly quoted: boolean })[];
    readonly requires: readonly Requirement[];
    readonly follows: readonly Reference[];
}

// ── Files ────────────────────────────────────────────────────────────────────────────────────────────────────────────

/** A comment that silences rules on its own line, or on the next when it stands alone. */
export interface Ignore {
    readonly span: Span;
    /** Line, from 0, whose findings are silenced. */
    readonly line: number;
    readonly rules: readonly Located<string>[];
    readonly reason: string;
}

/** A part of the text that could not be read. `key` names the sentence in language/problems.ts; nothing else of the file is lost. */
export interface Problem {
    readonly rule: 'syntax' | 'number' | 'limit';
    readonly key: string;
    readonly values: Readonly<Record<string, string | number>>;
    readonly span: Span;
}

/** One file of a plan, read on its own. An edit makes a new one, in which unchanged declarations keep their identity (reconcile.ts). */
export interface PlanFile {
    readonly uri: string;
    /** See `lineStarts` in source.ts. */
    readonly lineStarts: readonly number[];
    readonly elements: readonly Scope[];
    /** Everything declared, however deep, in the order of the text; `extend` blocks are in `extensions`. */
    readonly declarations: readonly Declaration[];
    readonly extensions: readonly Extension[];
    readonly references: readonly Reference[];
    readonly ignores: readonly Ignore[];
    readonly problems: readonly Problem[];
}
