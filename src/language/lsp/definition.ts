// From a name, or any part of a path, to what it names. It must not know how names resolve.
import type { LangiumDocument } from 'langium';
import type { DefinitionProvider } from 'langium/lsp';
import type { DefinitionParams, LocationLink } from 'vscode-languageserver';
import type { Scope } from '../../plan/plan.ts';
import type { Span } from '../../plan/source.ts';
import type { Plan } from '../../plan/whole-plan.ts';
import { type EditorOptions, mentionAt, nameSpanOf, offsetAt, openFile, rangeIn } from './place.ts';

export class PlanDefinition implements DefinitionProvider {
    private readonly options: EditorOptions;

    constructor(options: EditorOptions) {
        this.options = options;
    }

    getDefinition(document: LangiumDocument, { position }: DefinitionParams): LocationLink[] | undefined {
        const open = openFile(document, this.options);
        if (!open) return undefined;
        const mention = mentionAt(open, offsetAt(open, position));
        if (!mention?.target) return undefined;
        return [linkTo(open.plan, mention.target, { file: mention.file, span: mention.span })];
    }
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
