// The sheets that editors show: each is drawn of the plan as it is now, or as it last could be read, and told as what changed since. It must
// not know windows.
import { findUnknown } from '../../diagram/filter-values.ts';
import { atlasOf, drawSheets, type Sheet, type SheetReference } from '../../diagram/sheets/atlas.ts';
import { sheetContext } from '../../diagram/sheets/context.ts';
import { maxCards } from '../../diagram/sheets/flow/cards.ts';
import { sheetKinds } from '../../diagram/sheets/registry.ts';
import { drawForScreen } from '../../diagram/sheets/screen.ts';
import type { SheetContent, SheetContext } from '../../diagram/sheets/sheet.ts';
import { sheetAt, trailTo } from '../../diagram/sheets/trail.ts';
import { readWindowState, type WindowState } from '../../diagram/sheets/window-state.ts';
import { sheetNames } from '../../diagram/sheets/words.ts';
import { problemTexts } from '../../l10n/problems.ts';
import type { Locale } from '../../l10n/say.ts';
import { say } from '../../l10n/say.ts';
import type { Plans } from '../../language/plans.ts';
import { makePlan } from '../../plan/make-plan.ts';
import type { PlanFile } from '../../plan/model.ts';
import type { Plan } from '../../plan/plan.ts';
import { brokenPlaces, titleOf } from '../../plan/queries.ts';
import { fileName, rangeOf } from '../../plan/source.ts';
import type {
    BrokenText,
    ComparedVersion,
    DrawAnswer,
    DrawingText,
    DrawRequest,
    FindRequest,
    FoundSheets,
    SheetName,
    TextPlace,
} from '../../protocol/diagram.ts';
import type { ExportRequest } from '../../protocol/export.ts';
import type { Finding } from '../../rules/engine/finding.ts';
import { diffScenes } from '../../scene/diff.ts';
import type { Scene } from '../../scene/scene.ts';
import { choicesOf } from './choices.ts';
import { describeSheet } from './describe.ts';
import type { Older } from './older-versions.ts';
import { placeInText, sheetsOf, sheetsUnder } from './places.ts';

export interface DrawingsOptions {
    readonly plans: Plans;
    readonly locale: () => Locale;
    /** The day that sheets are made for. */
    readonly today: () => number;
}

/** Findings of the time when all of a plan could be read, and the plan as it was drawn since. */
interface Readable {
    readonly found: ReadonlyMap<string, { readonly file: PlanFile; readonly findings: readonly Finding[] }>;
    earlier?: { readonly files: readonly PlanFile[]; readonly plan: Plan };
}

/** A sheet as it was last drawn. */
interface Drawn {
    readonly root: string;
    readonly address: string;
    readonly context: SheetContext;
    readonly content: SheetContent;
    readonly scene: Scene;
    readonly version: number;
    readonly choices: string;
    /** Root of the plan in another folder that it is compared with. */
    readonly against: string | undefined;
}

/** Pages of one sheet that are shown together. */
const maxPages = 6;

export class Drawings {
    private readonly options: DrawingsOptions;
    private readonly drawn = new Map<string, Drawn>();
    /** By root, while somebody looks at it. */
    private readonly readable = new Map<string, Readable>();
    private version = 0;

    constructor(options: DrawingsOptions) {
        this.options = options;
    }

    /** `older`: the version that the state asks to be compared with. */
    draw({ drawing: name, root, state: pairs, known, width }: Omit<DrawRequest, 'isTrusted'>, older?: Older): DrawAnswer {
        const state = readWindowState(pairs);
        const made = this.contextAt(root, state, older);
        if (!made) return { kind: 'gone' };
        const { context, broken } = made;
        const { plan, locale } = context;
        const asked = state.sheet ?? firstSheet(context);
        const { address, reference } = nearest(asked, context);
        const { content, scene, pages, isLoose, pageHeight } = drawForScreen(reference, context, {
            width,
            first: address === asked ? state.page : 1,
            most: maxPages,
        });
        const before = this.drawn.get(name);
        const isSame = before !== undefined && before.root === root && before.address === address && before.version === known;
        const version = ++this.version;
        const choices = choicesOf(plan);
        const written = JSON.stringify(choices);
        this.drawn.set(name, { root, address, context, content, scene, version, choices: written, against: state.against });
        return {
            kind: 'drawn',
            title: plan.root ? titleOf(plan.root) : '',
            locale,
            patch: { ...diffScenes(isSame ? before.scene : undefined, scene), base: isSame ? known : 0, version },
            sheet: {
                address,
                pages,
                isLoose,
                pageHeight,
                trail: trailTo(address, context).map(one => nameOf(one, context)),
                sheets: sheetsOfPlan(context),
                ...(address === asked ? {} : { missing: asked }),
            },
            ...(broken ? { broken } : {}),
            ...(older ? { compared: comparedWith(older) } : {}),
            unknown: findUnknown(plan, state.filter).map(({ value }) => value),
            ...(known === 0 || written !== before?.choices ? { choices } : {}),
        };
    }

    /** Sheets for a file: the one that is shown, or the atlas. */
    sheetsForFile(
        { root, state: pairs, isAtlas }: Pick<ExportRequest, 'root' | 'state' | 'isAtlas'>,
        older: Older | undefined,
        withIndex: boolean,
    ) {
        const state = readWindowState(pairs);
        const made = this.contextAt(root, state, older);
        if (!made) return undefined;
        const { context } = made;
        const shown = nearest(state.sheet ?? firstSheet(context), context).reference;
        const sheets: Sheet[] = drawSheets(isAtlas ? atlasOf(context) : [shown], context, { withIndex: isAtlas && withIndex });
        return { sheets, context };
    }

    find({ root, at }: FindRequest): FoundSheets | undefined {
        const plan = this.planNow(root);
        if (!plan) return undefined;
        if ('path' in at) return sheetsUnder(at.path, plan);
        const starts = plan.file(at.uri)?.lineStarts;
        return starts && sheetsOf(at.uri, (starts[at.line] ?? Number.MAX_SAFE_INTEGER) + at.character, plan);
    }

    placeInText(name: string, key: string): TextPlace | undefined {
        const drawn = this.drawn.get(name);
        const plan = drawn && this.planNow(drawn.root);
        return drawn && plan ? placeInText(key, plan, drawn.context) : undefined;
    }

    /** The sheet that was drawn last, in words. */
    read(name: string): DrawingText | undefined {
        const drawn = this.drawn.get(name);
        return drawn && describeSheet(drawn.content, drawn.context.locale);
    }

    /** Roots of the plans that somebody looks at where the plan at `root` is drawn or compared with. */
    showing(root: string): readonly string[] {
        const drawn = [...this.drawn.values()].filter(one => one.root === root || one.against === root);
        return [...new Set(drawn.map(one => one.root))];
    }

    forget(name: string): void {
        const root = this.drawn.get(name)?.root;
        this.drawn.delete(name);
        if (root === undefined || [...this.drawn.values()].some(drawn => drawn.root === root)) return;
        this.readable.delete(root);
        this.options.plans.keepReadable(root, false);
    }

    /** The input of all sheets of a plan, which an edit may change. */
    private contextAt(
        root: string,
        { filter }: WindowState,
        older: Older | undefined,
    ): { readonly context: SheetContext; readonly broken?: BrokenText } | undefined {
        const now = this.planNow(root);
        if (!now) return undefined;
        const [locale, today] = [this.options.locale(), this.options.today()];
        const broken = brokenIn(now, locale);
        const { plan, findings } = this.readableAt(root, now, broken !== undefined);
        const context = sheetContext(plan, findings, { locale, filter, today, ...(older?.version ? { against: older.version } : {}) });
        return { context, ...(broken ? { broken: { ...broken, earlier: plan !== now } } : {}) };
    }

    private planNow(root: string): Plan | undefined {
        const { plans } = this.options;
        const plan = plans.roots().includes(root) ? plans.plan(root) : undefined;
        return plan && plan.files.length > 0 ? plan : undefined;
    }

    /** The plan as it is now; while it is broken, as it was before, when somebody has seen it then. */
    private readableAt(root: string, now: Plan, broken: boolean): { readonly plan: Plan; readonly findings: readonly Finding[] } {
        const { plans } = this.options;
        plans.keepReadable(root, true);
        const copies = plans.readable(root);
        const current = plans.findings(root);
        const findingsIn = ({ uri }: PlanFile) => current.get(uri) ?? [];
        if (!broken) this.readable.set(root, { found: new Map(now.files.map(file => [file.uri, { file, findings: findingsIn(file) }])) });
        const before = this.readable.get(root);
        if (!broken || !before || copies.size === 0) return { plan: now, findings: now.files.flatMap(findingsIn) };
        const files = now.files.map(file => copies.get(file.uri)?.file ?? file);
        // While the same file is broken, the others mostly stay as they are.
        const { earlier } = before;
        const stays = earlier?.files.length === files.length && earlier.files.every((file, i) => file === files[i]);
        const plan = stays ? earlier.plan : makePlan(files, { catalogues: now.catalogues, related: now.related });
        before.earlier = { files, plan };
        const findings = now.files.flatMap(file => {
            const then = before.found.get(file.uri);
            return copies.get(file.uri)?.findings ?? (then?.file === file ? then.findings : findingsIn(file));
        });
        return { plan, findings };
    }
}

function comparedWith({ name, version, trouble }: Older): ComparedVersion {
    return { name, isRead: version !== undefined, ...(trouble === undefined ? {} : { trouble }) };
}

/** A small plan opens with its flow. */
function firstSheet({ selection }: SheetContext): string {
    const { length } = selection.programs;
    return length > 0 && length <= maxCards ? 'flow' : 'city';
}

/** The sheet at an address; where the plan has none, the next one on the way up. */
function nearest(address: string, context: SheetContext): { readonly address: string; readonly reference: SheetReference } {
    for (const one of trailTo(address, context).reverse()) {
        const reference = sheetAt(one, context);
        if (reference) return { address: one, reference };
    }
    throw new Error('A plan has no city.');
}

function nameOf(address: string, context: SheetContext): SheetName {
    const name = sheetNames[address as keyof typeof sheetNames];
    return { address, title: name ? say(name, context.locale) : (sheetAt(address, context)?.subject.title ?? address) };
}

/** Those that a plan has one of. */
function sheetsOfPlan(context: SheetContext): SheetName[] {
    return sheetKinds
        .filter(({ name, inAtlas, plural }) => inAtlas && plural === undefined && sheetAt(name, context))
        .map(({ name }) => nameOf(name, context));
}

function brokenIn(plan: Plan, locale: Locale): Omit<BrokenText, 'earlier'> | undefined {
    const problems = plan.files.flatMap(file => brokenPlaces(file).map(problem => ({ file, problem })));
    const [first] = problems;
    if (!first) return undefined;
    const { file, problem } = first;
    const text = problemTexts[problem.key];
    return {
        count: problems.length,
        message: `${fileName(file.uri)}: ${text ? say(text, locale, problem.values) : problem.key}`,
        place: { uri: file.uri, range: rangeOf(file.lineStarts, problem.span) },
    };
}
