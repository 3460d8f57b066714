// Brings open documents into the plans. It must not know what is made of them.
import { DocumentState, type ParseResult } from 'langium';
import type { LangiumServices } from 'langium/lsp';
import { parsedText } from '../language/lsp/text-parser.ts';
import type { Plans } from '../language/plans.ts';
import type { PlanFile } from '../plan/plan.ts';

/**
 * Documents that were parsed go into the plans, with the text of the parse: the document may have moved on. All are looked at each time:
 * Langium does not tell of a document whose build was called off between its parse and the telling.
 */
export function documentTaker(
    services: LangiumServices,
    plans: Plans,
    readPlan: (uri: string, text: string) => PlanFile,
    isLeftOut: (uri: string) => boolean,
): () => void {
    const { LangiumDocuments, TextDocuments } = services.shared.workspace;
    const taken = new WeakMap<ParseResult, PlanFile>();
    return () => {
        for (const { uri, state, parseResult } of LangiumDocuments.all) {
            const name = uri.toString();
            if (state < DocumentState.Parsed || !TextDocuments.get(name) || isLeftOut(name)) continue;
            const known = taken.get(parseResult);
            // Whatever replaced a file has taken over its declarations.
            const file = known && plans.file(name) === known ? known : readPlan(name, parsedText(parseResult));
            taken.set(parseResult, file);
            plans.put(file);
        }
    };
}
