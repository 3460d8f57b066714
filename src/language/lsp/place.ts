// The name under a cursor, and all its mentions over the whole plan. It must not know which feature asks.
import type { Location, Position, Range } from 'vscode-languageserver-types';
import type { Locale } from '../../l10n/say.ts';
import type { Declaration, Kind, PlanFile, Reference, Scope } from '../../plan/model.ts';
import { allowedTargetKinds } from '../../plan/names/allowed-kinds.ts';
import { around, spansOfPath } from '../../plan/names/paths.ts';
import type { Plan } from '../../plan/plan.ts';
import { offsetOf, rangeOf, type Span } from '../../plan/source.ts';
import type { Lexed } from '../parser/lexer.ts';
import type { Plans } from '../plans.ts';
import type { OpenText } from './open-text.ts';

/** The context of every editor feature: an answer is a function of a text, a place in it, and this. */
export interface EditorContext {
    readonly plans: Plans;
    /** The reader's language. */
    readonly locale: () => Locale;
    /** Whether the editor fills in templates (`${1:Name}`). */
    readonly snippets?: () => boolean;
    /** Whether the reader wants to see what is inherited or added up. */
    readonly inlayHints?: () => boolean;
    /** Whether the reader wants lines above headings that say who else is concerned. */
    readonly codeLens?: () => boolean;
    /** Commands that the editor knows: nothing is offered that leads nowhere. */
    readonly commands?: () => readonly string[];
}

/** A file of a plan that is open in the editor. */
export interface OpenFile {
    readonly root: string;
    readonly plan: Plan;
    readonly file: PlanFile;
    readonly text: string;
    /** Its tokens and comments, made when they are asked for first. */
    readonly lex: () => Lexed;
}

/** A name under the cursor: at a declaration, or one part of the path of a reference. */
export interface Mention {
    /** The target; undefined when nothing of that name exists. */
    readonly target: Declaration | undefined;
    readonly reference: Reference | undefined;
    readonly file: string;
    readonly span: Span;
    /** Which part of the path of `reference`. */
    readonly part: number;
}

/** A text within its plan; undefined where it is part of none. */
export function openFile({ uri, text, lex }: OpenText, { plans }: Pick<EditorContext, 'plans'>): OpenFile | undefined {
    const root = plans.root(uri);
    const plan = root === undefined ? undefined : plans.plan(root);
    const file = plan?.file(uri);
    return root !== undefined && plan && file ? { root, plan, file, text, lex } : undefined;
}

export function offsetAt({ file, text }: OpenFile, position: Position): number {
    return offsetOf(text, file.lineStarts, position);
}

/** The name that the cursor is in or beside. */
export function mentionAt({ plan, file }: Pick<OpenFile, 'plan' | 'file'>, offset: number): Mention | undefined {
    const holds = ({ start, end }: Span) => start <= offset && offset <= end;
    for (const reference of file.references) {
        if (!holds(reference.span)) continue;
        const spans = spansOfPath(reference);
        const part = spans.findIndex(holds);
        if (part >= 0) return { target: targetOfPart(plan, reference, part), reference, file: file.uri, span: spans[part] as Span, part };
    }
    const target = file.declarations.find(declaration => declaration.name !== '' && holds(declaration.nameSpan));
    return target && { target, reference: undefined, file: file.uri, span: target.nameSpan, part: 0 };
}

const anyKind: ReadonlySet<Kind> = new Set<Kind>([...Object.values(allowedTargetKinds).flatMap(kinds => [...kinds]), 'indicator']);

/** The target of a part of a path: `Parks` in `Parks.PlantTrees` leads to the department. */
export function targetOfPart(plan: Plan, reference: Reference, part: number): Declaration | undefined {
    const { target, misfit } = plan.names.resolve(reference);
    let at: Declaration | undefined = target ?? misfit;
    // Where the whole path leads somewhere, its parts are what stands around that: names before the last one may be ambiguous.
    if (at) {
        for (let step = reference.path.length - 1; step > part && at; step--) at = around(plan, at);
        return at;
    }
    if (part === reference.path.length - 1) return undefined;
    return plan.names.find(reference.path.slice(0, part + 1), reference.from, anyKind).target;
}

/** All places of a plan that name a declaration, as a part of a path too, in plan order; not its own name. */
export function mentionsOf(plan: Plan, declaration: Declaration): readonly Mention[] {
    const order = (a: Reference, b: Reference) => (a.file === b.file ? a.span.start - b.span.start : plan.compareFiles(a.file, b.file));
    // A path names what it leads to and what stands around that. One that leads nowhere may name it by its first parts.
    const leading = new Set([declaration, ...inside(plan, declaration)].flatMap(target => plan.referencesTo(target)));
    const astray = plan.files.flatMap(file => plan.unresolvedIn(file));
    return [...leading, ...astray].sort(order).flatMap(reference => mentionsIn(plan, reference, declaration));
}

/** The same in one file. */
export function mentionsInFile(plan: Plan, declaration: Declaration, file: PlanFile): readonly Mention[] {
    return file.references.flatMap(reference => mentionsIn(plan, reference, declaration));
}

function mentionsIn(plan: Plan, reference: Reference, declaration: Declaration): Mention[] {
    // A part that is spelled otherwise need not be resolved: few are left.
    return reference.path.flatMap((name, part): Mention[] => {
        const span = name === declaration.name ? spansOfPath(reference)[part] : undefined;
        if (!span || targetOfPart(plan, reference, part) !== declaration) return [];
        return [{ target: declaration, reference, file: reference.file, span, part }];
    });
}

function* inside(plan: Plan, scope: Scope): Iterable<Declaration> {
    for (const child of plan.names.childrenOf(scope))
        if (child.kind !== 'extension') {
            yield child;
            yield* inside(plan, child);
        }
}

export function rangeIn(plan: Plan, uri: string, span: Span): Range {
    return rangeOf(plan.file(uri)?.lineStarts ?? [0], span);
}

export function locationOf(plan: Plan, uri: string, span: Span): Location {
    return { uri, range: rangeIn(plan, uri, span) };
}

/** Where a reader finds a scope: at its name; an extension at what it extends. */
export function nameSpanOf(scope: Scope): Span {
    return scope.kind === 'extension' ? scope.target.span : scope.nameSpan;
}
