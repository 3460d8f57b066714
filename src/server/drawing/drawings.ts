// The drawings that editors show: each is drawn of the plan as it is now, or as it last could be read. It must not know how a drawing is
// painted, nor who asks.
import { type Drawing, draw, mostOpen, pictureOf } from '../../diagram/drawing.ts';
import { findUnknown } from '../../diagram/filter-values.ts';
import { select } from '../../diagram/select.ts';
import { type DrawingState, readState } from '../../diagram/state.ts';
import { lastingThings } from '../../diagram/views/asset.ts';
import { problemTexts } from '../../l10n/problems.ts';
import type { Locale } from '../../l10n/say.ts';
import { say } from '../../l10n/say.ts';
import type { Plans } from '../../language/plans.ts';
import { makePlan } from '../../plan/make-plan.ts';
import type { PlanFile } from '../../plan/model.ts';
import type { Plan } from '../../plan/plan.ts';
import { brokenPlaces, titleOf } from '../../plan/queries.ts';
import { fileName, rangeOf } from '../../plan/source.ts';
import type { BrokenText, DrawAnswer, DrawingPatch, DrawRequest, FindRequest, Found, TextPlace } from '../../protocol/diagram.ts';
import type { CancellationToken } from '../../protocol/message.ts';
import type { Finding } from '../../rules/engine/finding.ts';
import { choicesOf } from './choices.ts';
import { Places } from './places.ts';
import type { TimedPainter } from './timed-painter.ts';

export interface DrawingsOptions {
    readonly plans: Plans;
    readonly painter: TimedPainter;
    readonly locale: () => Locale;
    /** The day that drawings are made for. */
    readonly today: () => number;
}

/** What was found when all of a plan could be read, and the plan as it was drawn since. */
interface Readable {
    readonly found: ReadonlyMap<string, { readonly file: PlanFile; readonly findings: readonly Finding[] }>;
    earlier?: { readonly files: readonly PlanFile[]; readonly plan: Plan };
}

/** A drawing as it was last made. */
interface Kept {
    readonly root: string;
    readonly state: DrawingState;
    readonly drawing: Drawing;
    readonly places: Places;
    readonly choices: string;
    /** Of programs, or assets. */
    readonly count: number;
    /** The version that is drawn with all that lies out of sight; 0 while there is none. */
    readonly whole: number;
    /** It took too long at this many programs, so nobody waits for it again before there are fewer. */
    readonly tooMany: number | undefined;
}

export class Drawings {
    private readonly options: DrawingsOptions;
    private readonly kept = new Map<string, Kept>();
    /** By root, while somebody looks at it. */
    private readonly readable = new Map<string, Readable>();

    constructor(options: DrawingsOptions) {
        this.options = options;
    }

    async draw(request: DrawRequest, token?: CancellationToken): Promise<DrawAnswer> {
        const { painter, locale } = this.options;
        const { drawing: name, root, known, seen } = request;
        const { state } = readState(request.state);
        const before = this.kept.get(name);
        const same = before !== undefined && before.root === root;
        const again = same && JSON.stringify(before.state) === JSON.stringify(state);
        let tooMany = again ? before.tooMany : undefined;
        let made = this.make(root, state, tooMany);
        if (!made) return { kind: 'gone' };
        if (tooMany !== undefined && made.count < tooMany) tooMany = undefined;
        const continues = same && before.state.view === state.view;
        const first = again && known === before.whole ? {} : { seen };
        let patch = await painter.paint({ name, drawing: pictureOf(made.drawing), known, continues, ...first }, token);
        if (patch === 'late') {
            tooMany = made.count;
            made = this.make(root, state, tooMany);
            if (!made) return { kind: 'gone' };
            patch = await painter.paint({ name, drawing: pictureOf(made.drawing), known, continues: false }, token);
        }
        if (patch === undefined) return { kind: 'calledOff' };
        if (patch === 'late') return { kind: 'tooLong' };
        const choices = JSON.stringify(made.choices);
        this.kept.set(name, {
            root,
            state,
            drawing: made.drawing,
            places: made.places,
            choices,
            count: made.count,
            tooMany,
            whole: patch.more ? 0 : patch.version,
        });
        return {
            kind: 'drawn',
            title: made.title,
            locale: locale(),
            patch,
            ...(made.broken ? { broken: made.broken } : {}),
            late: tooMany !== undefined,
            collapsed: made.count > mostOpen,
            unknown: made.unknown,
            ...(known === 0 || choices !== before?.choices ? { choices: made.choices } : {}),
        };
    }

    /** All that needs the plan, which an edit may change while others paint. From `tooMany` programs on only departments are drawn. */
    private make(root: string, state: DrawingState, tooMany: number | undefined) {
        const now = this.planNow(root);
        if (!now) return undefined;
        const options = { locale: this.options.locale(), today: this.options.today() };
        const broken = brokenIn(now, options.locale);
        const { plan, findings } = this.readableAt(root, now, broken !== undefined);
        const count = countIn(plan, findings, state, options.locale);
        const shown: DrawingState = tooMany === undefined || count < tooMany ? state : { ...state, depth: 'departments', opened: [] };
        const drawing = draw(plan, findings, shown, options);
        return {
            drawing,
            count,
            places: new Places(plan, drawing),
            title: plan.root ? titleOf(plan.root) : '',
            broken: broken && { ...broken, earlier: plan !== now },
            choices: choicesOf(plan),
            unknown: findUnknown(plan, state.filter).map(({ value }) => value),
        };
    }

    /** A drawing that nobody keeps, as for a file. */
    drawAlone(root: string, state: readonly string[]): Drawing | undefined {
        return this.make(root, readState(state).state, undefined)?.drawing;
    }

    /** The next pieces of a drawing that began with what is seen. */
    async more(name: string, known: number): Promise<DrawingPatch | undefined> {
        const patch = await this.options.painter.more(name, known);
        const kept = this.kept.get(name);
        if (kept && patch === 'late') this.kept.set(name, { ...kept, tooMany: kept.count });
        else if (kept && patch && patch !== 'late' && !patch.more) this.kept.set(name, { ...kept, whole: patch.version });
        return patch === 'late' ? undefined : patch;
    }

    find({ drawing, at }: FindRequest): Found | undefined {
        const kept = this.kept.get(drawing);
        const plan = kept && this.planNow(kept.root);
        if (!kept || !plan) return undefined;
        if ('path' in at) return kept.places.under(at.path, plan);
        const starts = plan.file(at.uri)?.lineStarts;
        if (!starts) return undefined;
        return kept.places.at(at.uri, (starts[at.line] ?? Number.MAX_SAFE_INTEGER) + at.character, plan);
    }

    placeInText(name: string, key: string): TextPlace | undefined {
        const kept = this.kept.get(name);
        const plan = kept && this.planNow(kept.root);
        return kept && plan ? kept.places.inText(key, plan) : undefined;
    }

    /** A drawing as it was last made, before it is placed. */
    drawing(name: string): Drawing | undefined {
        return this.kept.get(name)?.drawing;
    }

    /** Whether somebody looks at the plan at a root. */
    shows(root: string): boolean {
        return [...this.kept.values()].some(kept => kept.root === root);
    }

    forget(name: string): void {
        const root = this.kept.get(name)?.root;
        this.kept.delete(name);
        this.options.painter.forget(name);
        if (root === undefined || this.shows(root)) return;
        this.readable.delete(root);
        this.options.plans.keepReadable(root, false);
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

function countIn(plan: Plan, findings: readonly Finding[], { view, filter, asset }: DrawingState, locale: Locale): number {
    const selection = select(plan, findings, filter, locale);
    if (view !== 'asset') return selection.programs.length;
    return asset === undefined ? lastingThings(selection).length : 1;
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
