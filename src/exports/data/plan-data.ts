// The plan as data: the types of `alur export --format json` and of the library. The JSON Schema is generated from them. They stand alone,
// because the package of the command line carries this file as its types. A change that breaks a reader raises `schemaVersion`.

/**
 * A number, exact, as digits with a point: `250000000`, `-14.5`. A string, because many readers of JSON round large numbers.
 * @pattern ^-?[0-9]+(\.[0-9]+)?$
 */
export type DecimalText = string;

/**
 * A day: `2026-03-14`.
 * @pattern ^[0-9]{4,}-[0-9]{2}-[0-9]{2}$
 */
export type DateText = string;

/** Identifies a declaration: its kind and its full name, `program:Parks.PlantTrees`. The same wherever in the plan's files it stands. */
export type Id = string;

/** Where something is said. Lines and columns from 1; columns count UTF-16 units; the end is the column after the last sign. */
export interface At {
    /** Path from the plan's folder, with forward slashes. */
    readonly file: string;
    readonly line: number;
    readonly column: number;
    readonly endLine: number;
    readonly endColumn: number;
}

/** A text and where it is said. */
export interface TextFact {
    readonly value: string;
    readonly at: At;
}

/** A word that stands alone, such as `priority`. */
export interface Flag {
    readonly at: At;
}

/** A name that points at something. */
export interface Reference {
    /** As it is written: `Parks.PlantTrees`. */
    readonly text: string;
    /** The id of its target; null where nothing of that name and a fitting kind exists. */
    readonly id: Id | null;
    readonly at: At;
}

/** From the first to the last day, both included. `from` is later than `to` where it was written the wrong way round. */
export interface Period {
    readonly from: DateText;
    readonly to: DateText;
    /** As it is written: `2026-Q1`. */
    readonly text: string;
    readonly at: At;
}

export interface Interval {
    readonly from: DateText;
    readonly to: DateText;
}

export interface Money {
    /** In whole units of the plan's currency; null where the number cannot be read. */
    readonly amount: DecimalText | null;
    /** As it is written, `Rp` as `IDR`; null where it is not. */
    readonly currency: TextFact | null;
    /** Whether the amount holds for each calendar year of its period. */
    readonly perYear: boolean;
    /** Null: the period of the work. */
    readonly period: Period | null;
    readonly fund: Reference | null;
    /** The amount before a revision. */
    readonly was: { readonly amount: DecimalText | null; readonly currency: TextFact | null; readonly at: At } | null;
    readonly at: At;
}

/** A figure before a revision. */
export interface FormerFigure {
    /** Null for a grade. */
    readonly value: DecimalText | null;
    readonly text: string;
    readonly at: At;
}

export interface Quantity {
    readonly amount: DecimalText | null;
    /** The number as it is written. */
    readonly text: string;
    readonly unit: TextFact;
    readonly was: FormerFigure | null;
    readonly at: At;
}

/** A measured or aimed-for value. */
export interface Reading {
    readonly value: DecimalText | null;
    /** As it is written. */
    readonly text: string;
    readonly percent: boolean;
    /** A quoted value, such as `B` or `n/a`; `value` is null then. */
    readonly grade: TextFact | null;
    readonly was: FormerFigure | null;
    readonly period: Period | null;
    readonly at: At;
}

/** Degrees, WGS 84. */
export interface Point {
    readonly latitude: DecimalText | null;
    readonly longitude: DecimalText | null;
    readonly at: At;
}

/** Where a thing, or so many of it, stands, or where a work is done. */
export interface Whereabouts {
    readonly location: Reference;
    readonly amount: DecimalText | null;
    readonly at: At;
}

/** The maintainer or receiver of a thing, and the time. */
export interface Keeping {
    readonly party: Reference;
    readonly period: Period | null;
    readonly at: At;
}

export interface Executor {
    readonly lead: Reference;
    readonly partners: readonly Reference[];
    readonly at: At;
}

/** The properties of every declaration. */
export interface Declared {
    readonly id: Id;
    /** Empty where it is not written yet. */
    readonly name: string;
    readonly title: TextFact | null;
    /** Where the name stands; the keyword where there is none. */
    readonly at: At;
    /** The id of the enclosing declaration; null at the top. An `extend` block lends its department. */
    readonly parent: Id | null;
    readonly risks: readonly TextFact[];
    readonly assumptions: readonly TextFact[];
    readonly notes: readonly TextFact[];
    readonly tags: readonly TextFact[];
}

export interface PlanHead extends Declared {
    readonly kind: 'plan';
    readonly period: Period | null;
    readonly currency: TextFact | null;
    readonly stage: TextFact | null;
    readonly region: TextFact | null;
    readonly document: TextFact | null;
    readonly map: TextFact | null;
}

/** A list of official codes beside the plan. */
export interface Catalogue extends Declared {
    readonly kind: 'catalogue';
    readonly path: TextFact;
}

/** A plan above this one or before it. */
export interface RelatedPlan extends Declared {
    readonly kind: 'related-plan';
    readonly path: TextFact;
}

export interface Vision extends Declared {
    readonly kind: 'vision';
}

export interface Mission extends Declared {
    readonly kind: 'mission';
}

export interface Result extends Declared {
    readonly kind: 'goal' | 'objective';
    readonly code: TextFact | null;
    readonly serves: readonly Reference[];
    readonly coordinator: Reference | null;
    readonly period: Period | null;
    readonly formerPeriod: Period | null;
    readonly level: TextFact | null;
    readonly priority: Flag | null;
    readonly priorityTitle: TextFact | null;
}

/** A party or a post that answers for an indicator. */
export interface Responsible {
    readonly party: Reference | null;
    readonly post: TextFact | null;
    readonly at: At;
}

/** Figures of an indicator and how they are read, in it or in an addition to it. */
export interface IndicatorFigures {
    /** `up` or `down`. */
    readonly direction: TextFact | null;
    readonly baselines: readonly Reading[];
    readonly targets: readonly Reading[];
    readonly actuals: readonly Reading[];
    readonly source: TextFact | null;
    /** Grades, worst first. */
    readonly scale: readonly TextFact[];
    readonly definition: TextFact | null;
    readonly formula: TextFact | null;
    readonly type: TextFact | null;
    readonly responsible: readonly Responsible[];
    /** Whether figures for parts of a year add up to that of the year. */
    readonly addsUp: Flag | null;
    readonly level: TextFact | null;
}

export interface Indicator extends Declared, IndicatorFigures {
    readonly kind: 'indicator';
    readonly unit: TextFact | null;
    /** `impact`, `outcome` or `output`. */
    readonly measures: TextFact | null;
}

export interface Location extends Declared {
    readonly kind: 'location';
    readonly within: Reference | null;
    readonly code: TextFact | null;
    readonly point: Point | null;
    readonly owner: Reference | null;
    readonly agreement: TextFact | null;
}

export interface Fund extends Declared {
    readonly kind: 'fund';
    readonly code: TextFact | null;
}

export interface Partner extends Declared {
    readonly kind: 'partner';
}

export interface Department extends Declared {
    readonly kind: 'department';
    readonly code: TextFact | null;
    /** With those that `extend` blocks add. */
    readonly ceilings: readonly Money[];
}

/** A statement of an `extend` block. */
export interface Statement {
    /** The keyword, such as `budget`. */
    readonly word: string;
    readonly at: At;
}

/** All that an `extend` block says of what is no department. */
export interface Additions extends WorkFacts, IndicatorFigures, ThingFacts {
    readonly coordinator: Reference | null;
    readonly priority: Flag | null;
    readonly priorityTitle: TextFact | null;
    readonly owner: Reference | null;
    readonly agreement: TextFact | null;
    readonly state: TextFact | null;
    readonly answeredBy: readonly Reference[];
}

/** An `extend` block. What it declares has its target as its parent. */
export interface Extension {
    readonly kind: 'extension';
    /** The target of the addition, mostly a department. */
    readonly department: Reference;
    readonly statements: readonly Statement[];
    /** Its statements about a target other than a department. Null where they fit the target, which then has all of them. */
    readonly adds: Additions | null;
    readonly code: TextFact | null;
    readonly ceilings: readonly Money[];
    readonly risks: readonly TextFact[];
    readonly assumptions: readonly TextFact[];
    readonly notes: readonly TextFact[];
    readonly tags: readonly TextFact[];
    readonly at: At;
}

export interface Unit extends Declared {
    readonly kind: 'unit';
    readonly code: TextFact | null;
}

export interface Work extends Declared, WorkFacts {
    readonly kind: 'program' | 'activity' | 'subactivity';
    readonly code: TextFact | null;
    readonly ceilings: readonly Money[];
    readonly effective: EffectiveWork;
}

/** Properties of a work, in it or in an addition to it. */
export interface WorkFacts {
    readonly serves: readonly Reference[];
    /** One is meant; more are kept, because each is a finding. */
    readonly executors: readonly Executor[];
    readonly period: Period | null;
    readonly formerPeriod: Period | null;
    readonly level: TextFact | null;
    readonly budgets: readonly Money[];
    /** Money spent within a time. */
    readonly spent: readonly Money[];
    readonly cashPlan: readonly Money[];
    readonly outcomeSentences: readonly TextFact[];
    readonly outputSentences: readonly TextFact[];
    readonly problems: readonly TextFact[];
    readonly followUps: readonly TextFact[];
    /** Next year's outlook, outside of all sums. */
    readonly forecasts: readonly Money[];
    readonly places: readonly Whereabouts[];
    readonly point: Point | null;
    readonly needs: readonly Reference[];
    readonly after: readonly Reference[];
    readonly maintains: readonly Reference[];
    readonly continues: readonly Reference[];
    readonly answers: readonly Reference[];
    readonly progress: readonly Reading[];
    readonly beneficiaries: readonly TextFact[];
    readonly digs: Flag | null;
    readonly follows: readonly Reference[];
}

/** A work's properties after inheritance: those it does not state come from the work around it. */
export interface EffectiveWork {
    readonly department: Id | null;
    /** The outermost work. */
    readonly program: Id;
    readonly lead: Id | null;
    readonly serves: readonly Id[];
    readonly locations: readonly Id[];
    readonly period: Interval | null;
    /** All money of all its years: its own figure where it states one, else the sum of its parts; null where nobody says. */
    readonly total: DecimalText | null;
}

export interface Request extends Declared {
    readonly kind: 'request';
    readonly quantity: Quantity | null;
    readonly of: Reference | null;
    readonly by: Period | null;
}

/** The common properties of outputs and existing assets. */
export interface Thing extends Declared, ThingFacts {
    readonly quantity: Quantity | null;
    readonly code: TextFact | null;
    readonly effective: EffectiveThing;
}

/** Properties of a thing, in it or in an addition to it. */
export interface ThingFacts {
    readonly type: TextFact | null;
    readonly places: readonly Whereabouts[];
    readonly point: Point | null;
    readonly user: Reference | null;
    readonly maintainers: readonly Keeping[];
    readonly handovers: readonly Keeping[];
    readonly upkeep: readonly Money[];
    readonly follows: readonly Reference[];
    readonly consumable: Flag | null;
}

export interface EffectiveThing {
    readonly department: Id | null;
    /** The work that makes it; null for what already stands. */
    readonly work: Id | null;
    readonly locations: readonly Id[];
    /** Whether it lasts, and so needs a place and a maintainer. */
    readonly lasting: boolean;
}

export interface Output extends Thing {
    readonly kind: 'output';
    readonly verb: 'buys' | 'builds' | 'delivers';
}

export interface Asset extends Thing {
    readonly kind: 'asset';
    /** `in-use`, `idle` or `unfinished`. */
    readonly state: TextFact | null;
}

/** A proposal; open without a state. */
export interface Proposal extends Declared {
    readonly kind: 'proposal';
    readonly quantity: Quantity | null;
    readonly proposer: Reference | null;
    /** `accepted`, `rejected` or `deferred`. */
    readonly state: TextFact | null;
    readonly code: TextFact | null;
    readonly places: readonly Whereabouts[];
    readonly point: Point | null;
    readonly answeredBy: readonly Reference[];
}

export interface Requirement {
    /** The keyword, such as `location` or `upkeep`. */
    readonly what: string;
    readonly years: DecimalText | null;
    readonly at: At;
}

export interface Pattern extends Declared {
    readonly kind: 'pattern';
    readonly appliesTo: readonly TextFact[];
    readonly requires: readonly Requirement[];
    readonly follows: readonly Reference[];
}

/** A comment that silences rules. */
export interface Ignore {
    readonly rules: readonly TextFact[];
    readonly reason: string;
    readonly at: At;
}

export type Severity = 'error' | 'warning' | 'information';

export interface Finding {
    /** Recognises the finding after edits elsewhere: of its rule, its file and what it says, not of its line. */
    readonly id: string;
    readonly rule: string;
    readonly severity: Severity;
    /** In the language that was asked for. */
    readonly message: string;
    readonly at: At;
    /** The other ends of the fault. */
    readonly related: readonly { readonly message: string; readonly at: At }[];
}

export interface SourceFile {
    /** Path from the plan's folder, with forward slashes. */
    readonly path: string;
    /** False where something in it could not be read; its findings say what. */
    readonly complete: boolean;
}

/** A plan with all its facts, each with its place. Lists are in the order of the plan, which does not depend on the names of files. */
export interface PlanData {
    readonly schema: 'alur-plan';
    /** Raised by changes that break a reader; new optional fields do not raise it. */
    readonly schemaVersion: 1;
    /** Version of Alur that wrote it. */
    readonly alur: string;
    /** ISO 4217. */
    readonly currency: string;
    readonly stage: 'initial' | 'draft' | 'final' | 'revision';
    readonly files: readonly SourceFile[];
    /** The plan's own declaration; null where no file has one. */
    readonly plan: PlanHead | null;
    /** Declarations of a plan after the first: without effect, and a finding each. */
    readonly otherPlans: readonly PlanHead[];
    readonly catalogues: readonly Catalogue[];
    readonly relatedPlans: readonly RelatedPlan[];
    readonly visions: readonly Vision[];
    readonly missions: readonly Mission[];
    readonly results: readonly Result[];
    readonly indicators: readonly Indicator[];
    readonly locations: readonly Location[];
    readonly funds: readonly Fund[];
    readonly partners: readonly Partner[];
    readonly departments: readonly Department[];
    readonly extensions: readonly Extension[];
    readonly units: readonly Unit[];
    readonly works: readonly Work[];
    readonly requests: readonly Request[];
    readonly outputs: readonly Output[];
    readonly assets: readonly Asset[];
    readonly proposals: readonly Proposal[];
    readonly patterns: readonly Pattern[];
    readonly ignores: readonly Ignore[];
    readonly findings: readonly Finding[];
}
