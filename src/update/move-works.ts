// Works whose code now belongs to another group of the plan move there, with the comments above them, unless a name would lead elsewhere.
// Runs on the texts as merged. It must not know tables.
import { below, type Node, nodesOf } from '../diff/nodes.ts';
import { keywordLocaleOf } from '../l10n/keyword-locale.ts';
import { applyEdits, textEdits } from '../plan/edit.ts';
import { makePlan } from '../plan/make-plan.ts';
import type { Plan } from '../plan/plan.ts';
import type { Span } from '../plan/source.ts';
import { lineStart } from '../plan/statement-edits.ts';
import type { ReadText } from './table-text.ts';

export interface WantedMove {
    /** Full names of the work and of the group that it goes into. */
    readonly path: string;
    readonly to: string;
}

/** Changes `texts`; the moves that were not made. */
export function moveWorks<M extends WantedMove>(texts: Map<string, string>, moves: readonly M[], read: ReadText): M[] {
    const left: M[] = [];
    for (const move of moves) {
        const plan = makePlan([...texts].map(([uri, text]) => read(uri, text)));
        const byPath = new Map([...below(nodesOf(plan))].map(node => [node.path, node]));
        const [work, group] = [byPath.get(move.path), byPath.get(move.to)];
        const text = work && texts.get(work.declaration.file);
        if (!work || !group || text === undefined || !canMove(work, group, plan)) {
            left.push(move);
            continue;
        }
        const { file, span } = work.declaration;
        const moved = { kind: 'move', file, span: withComments(text, span), to: group.declaration } as const;
        texts.set(file, applyEdits(text, textEdits(moved, { text, language: keywordLocaleOf(text) })));
    }
    return left;
}

/** Within one file, to a free name, and where neither side of a reference is reached by a path through the old place. */
function canMove(work: Node, group: Node, plan: Plan): boolean {
    if (work.declaration.file !== group.declaration.file || isWithin(group, work)) return false;
    if (group.children.some(({ declaration }) => declaration.name === work.declaration.name)) return false;
    const inside = new Set([...below([work])].map(({ declaration }) => declaration));
    const { file, span } = work.declaration;
    const isInside = (other: Span) => span.start <= other.start && other.end <= span.end;
    const pointed = [...inside].some(declaration =>
        plan.referencesTo(declaration).some(reference => reference.file !== file || !isInside(reference.span)),
    );
    const own = plan.file(file)?.references.filter(reference => isInside(reference.span)) ?? [];
    return (
        !pointed &&
        own.every(reference => {
            const target = plan.target(reference);
            return !target || inside.has(target) || target.parent === undefined;
        })
    );
}

function isWithin(node: Node | undefined, around: Node): boolean {
    return node !== undefined && (node === around || isWithin(node.parent, around));
}

/** From the first of the comments that stand directly above. */
function withComments(text: string, { start, end }: Span): Span {
    let from = start;
    for (let line = lineStart(text, start); line > 0; ) {
        const above = lineStart(text, text[line - 1] === '\n' && text[line - 2] === '\r' ? line - 2 : line - 1);
        if (!/^[ \t]*\/\//.test(text.slice(above, line))) break;
        from = above + text.slice(above, line).search(/\S/);
        line = above;
    }
    return { start: from, end };
}
