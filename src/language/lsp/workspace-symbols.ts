// Finds what is declared anywhere, in every plan of the workspace, by parts of its name, title or code. It must not know open documents.
import type { WorkspaceSymbol } from 'vscode-languageserver';
import type { Declaration } from '../../plan/model.ts';
import type { Plan } from '../../plan/plan.ts';
import { qualifiedName } from '../../plan/queries.ts';
import { symbolKinds } from './document-symbols.ts';
import { foldedScore, foldText } from './fuzzy.ts';
import { knownOf } from './name-index.ts';
import { type EditorContext, locationOf } from './place.ts';

/** Nobody reads further; they type another letter. */
export const maxSymbols = 200;

export function workspaceSymbols(query: string, { plans }: Pick<EditorContext, 'plans'>): WorkspaceSymbol[] {
    const wanted = foldText(query).trim();
    const found: { readonly score: number; readonly make: () => WorkspaceSymbol }[] = [];
    for (const root of plans.roots()) {
        const plan = plans.plan(root);
        for (const file of plan?.files ?? [])
            for (const declaration of file.declarations) {
                const hit = plan && declaration.name !== '' && match(wanted, declaration);
                if (hit) found.push({ score: hit.score, make: () => symbolOf(declaration, hit.label, plan) });
            }
    }
    // Sorting keeps plan order among equals.
    return found
        .sort((a, b) => b.score - a.score)
        .slice(0, maxSymbols)
        .map(({ make }) => make());
}

function symbolOf(declaration: Declaration, name: string, plan: Plan): WorkspaceSymbol {
    const around = qualifiedName(declaration).split('.').slice(0, -1).join('.');
    return {
        name,
        kind: symbolKinds[declaration.kind],
        location: locationOf(plan, declaration.file, declaration.nameSpan),
        ...(around === '' ? {} : { containerName: around }),
    };
}

/** The label shows what was matched: editors filter again, by the label alone. */
function match(wanted: string, declaration: Declaration): { readonly score: number; readonly label: string } | undefined {
    const { name, title, code } = knownOf(declaration);
    const written = declaration.title?.value ?? '';
    const byName = foldedScore(wanted, name, declaration.name);
    const byTitle = foldedScore(wanted, title, written);
    const byCode = scoreOfCode(wanted, code);
    const score = Math.max(byName ?? -1, (byTitle ?? -1) - 5, byCode ?? -1);
    if (score < 0) return undefined;
    const label = written === '' ? declaration.name : `${declaration.name} "${written}"`;
    return { score, label: score === byCode && 'code' in declaration ? `${declaration.code?.value} ${label}` : label };
}

/** Codes are known by their figures: whoever types them leaves out the dots. */
function scoreOfCode(wanted: string, code: string): number | undefined {
    if (code === '' || wanted === '') return undefined;
    if (code.includes(wanted)) return code.startsWith(wanted) ? 90 : 60;
    return /^\d{3,}$/.test(wanted) && code.replace(/\D/g, '').startsWith(wanted) ? 85 : undefined;
}
