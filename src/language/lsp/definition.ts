// From a name, or any part of a path, to what it names. It must not know how names resolve.
import type { LocationLink } from 'vscode-languageserver';
import type { Scope } from '../../plan/model.ts';
import type { Plan } from '../../plan/plan.ts';
import type { Span } from '../../plan/source.ts';
import { mentionAt, nameSpanOf, type OpenFile, rangeIn } from './place.ts';

export function definitionAt(open: OpenFile, offset: number): LocationLink[] | undefined {
    const mention = mentionAt(open, offset);
    return mention?.target && [linkTo(open.plan, mention.target, mention)];
}

/** A link from a name under the cursor to a declaration or an extension. */
export function linkTo(plan: Plan, target: Scope, origin: { readonly file: string; readonly span: Span }): LocationLink {
    return {
        originSelectionRange: rangeIn(plan, origin.file, origin.span),
        targetUri: target.file,
        targetRange: rangeIn(plan, target.file, target.span),
        targetSelectionRange: rangeIn(plan, target.file, nameSpanOf(target)),
    };
}
