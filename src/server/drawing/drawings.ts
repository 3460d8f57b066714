// The drawings that editors show: each is drawn of the plan as it is now, or as it last could be read. It must not know how a drawing is
// painted, nor who asks.
import { type Drawing, draw, mostOpen } from '../../diagram/drawing.ts';
import { findUnknown, select } from '../../diagram/select.ts';
import { type DrawingState, readState } from '../../diagram/state.ts';
import { lastingThings } from '../../diagram/views/asset.ts';
import { problemTexts } from '../../l10n/problems.ts';
import type { Locale } from '../../l10n/say.ts';
import { say } from '../../l10n/say.ts';
import type { Plans } from '../../language/plans.ts';
import { titleOf } from '../../plan/queries.ts';
import { rangeOf } from '../../plan/source.ts';
import type { Plan } from '../../plan/whole-plan.ts';
import type { BrokenText, DrawAnswer, DrawRequest, FindRequest, Found, TextPlace } from '../../protocol/diagram.ts';
import type { CallOff } from '../../protocol/message.ts';
import type { Finding } from '../../rules/finding.ts';
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

/** A plan that could be read, with what was found in it. */
interface Readable {
    readonly plan: Plan;
    readonly findings: readonly Finding[];
}

/** A drawing as it was last made. */
interface Kept {
    readonly root: string;
    readonly state: DrawingState;
    readonly drawing: Drawing;
    readonly places: Places;
    readonly choices: string;
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

    async draw(request: DrawRequest, token?: CallOff): Promise<DrawAnswer> {
        const { painter, locale, today } = this.options;
        const { drawing: name, root, known } = request;
        const now = this.planNow(root);
        if (!now) return { kind: 'gone' };
        const broken = brokenIn(now, locale());
        const { plan, findings } = this.readableAt(root, now, broken !== undefined);
        const { state } = readState(request.state);
        const before = this.kept.get(name);
        const sameView = before !== undefined && sameState(before.state, state) && before.root === root;
        const count = countIn(plan, findings, state, locale());
        const options = { locale: locale(), today: today() };
        const given = before?.tooMany !== undefined && sameView && count >= before.tooMany ? before.tooMany : undefined;
        let tooMany = given;
        let drawing = draw(plan, findings, given === undefined ? state : collapsed(state), options);
        const continues = before !== undefined && before.root === root && before.state.view === state.view;
        let patch = await painter.paint({ name, drawing, known, continues }, token);
        if (patch === 'late') {
            tooMany = count;
            drawing = draw(plan, findings, collapsed(state), options);
            patch = await painter.paint({ name, drawing, known: 0, continues: false }, token);
        }
        // Whoever called it off asks again; a drawing of departments alone is never late.
        if (patch === undefined || patch === 'late') return { kind: 'calledOff' };
        const choices = choicesOf(plan);
        const written = JSON.stringify(choices);
        this.kept.set(name, { root, state, drawing, places: new Places(plan, drawing), choices: written, tooMany });
        return {
            kind: 'drawn',
            title: plan.root ? titleOf(plan.root) : '',
            locale: locale(),
            patch,
            ...(broken ? { broken: { ...broken, earlier: plan !== now } } : {}),
            late: tooMany !== undefined,
            collapsed: count > mostOpen,
            unknown: findUnknown(plan, state.filter).map(({ value }) => value),
            ...(known === 0 || written !== before?.choices ? { choices } : {}),
        };
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
        if (root !== undefined && !this.shows(root)) this.readable.delete(root);
    }

    private planNow(root: string): Plan | undefined {
        const { plans } = this.options;
        const plan = plans.roots().includes(root) ? plans.plan(root) : undefined;
        return plan && plan.files.length > 0 ? plan : undefined;
    }

    /** The plan as it is now; while it is broken, as it was before, when somebody has seen it then. */
    private readableAt(root: string, now: Plan, broken: boolean): Readable {
        const before = this.readable.get(root);
        if (broken && before) return before;
        if (before?.plan === now) return before;
        const found = { plan: now, findings: [...this.options.plans.findings(root).values()].flat() };
        if (!broken) this.readable.set(root, found);
        return found;
    }
}

function sameState(a: DrawingState, b: DrawingState): boolean {
    return JSON.stringify(a) === JSON.stringify(b);
}

/** Departments only, none of them open. */
function collapsed(state: DrawingState): DrawingState {
    return { ...state, depth: 'departments', opened: [] };
}

function countIn(plan: Plan, findings: readonly Finding[], { view, filter, asset }: DrawingState, locale: Locale): number {
    const selection = select(plan, findings, filter, locale);
    if (view !== 'asset') return selection.programs.length;
    return asset === undefined ? lastingThings(selection).length : 1;
}

/** What of a text cannot be read as a plan. A number that reads two ways leaves the rest of its plan as it is. */
function brokenIn(plan: Plan, locale: Locale): Omit<BrokenText, 'earlier'> | undefined {
    const problems = plan.files.flatMap(file => file.problems.filter(({ rule }) => rule !== 'number').map(problem => ({ file, problem })));
    const [first] = problems;
    if (!first) return undefined;
    const { file, problem } = first;
    const text = problemTexts[problem.key];
    return {
        count: problems.length,
        message: text ? say(text, locale, problem.values) : problem.key,
        place: { uri: file.uri, range: rangeOf(file.lineStarts, problem.span) },
    };
}
