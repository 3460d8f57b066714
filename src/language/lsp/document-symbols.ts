// The outline of a file: what it declares, nested as in the text. It must not know the plan around the file.
import { type DocumentSymbol, SymbolKind } from 'vscode-languageserver';
import { spell } from '../../l10n/keywords.ts';
import { kindNames } from '../../l10n/kinds.ts';
import type { Locale } from '../../l10n/say.ts';
import { childrenOf } from '../../plan/children.ts';
import type { Kind, PlanFile, Scope } from '../../plan/model.ts';
import { rangeOf } from '../../plan/source.ts';
import { type EditorContext, nameSpanOf, type OpenFile } from './place.ts';

export function documentSymbols({ file }: OpenFile, { locale }: EditorContext): DocumentSymbol[] {
    return file.elements.map(element => symbolOf(element, file, locale()));
}

/** The nearest that editors have a picture for. */
export const symbolKinds: Readonly<Record<Kind, SymbolKind>> = {
    plan: SymbolKind.Package,
    catalogue: SymbolKind.File,
    vision: SymbolKind.Namespace,
    mission: SymbolKind.Namespace,
    goal: SymbolKind.Interface,
    objective: SymbolKind.Interface,
    indicator: SymbolKind.Number,
    location: SymbolKind.Key,
    fund: SymbolKind.Constant,
    partner: SymbolKind.Struct,
    department: SymbolKind.Module,
    unit: SymbolKind.Struct,
    program: SymbolKind.Class,
    activity: SymbolKind.Method,
    subactivity: SymbolKind.Function,
    request: SymbolKind.Event,
    output: SymbolKind.Object,
    asset: SymbolKind.Object,
    proposal: SymbolKind.Event,
    'related-plan': SymbolKind.File,
    pattern: SymbolKind.TypeParameter,
};

function symbolOf(scope: Scope, file: PlanFile, locale: Locale): DocumentSymbol {
    const inside = scope.kind === 'plan' ? [...scope.catalogues, ...scope.relatedPlans] : childrenOf(scope);
    // Symbols of additions belong to the files of the additions.
    const children = inside.filter(child => child.file === file.uri).map(child => symbolOf(child, file, locale));
    const range = rangeOf(file.lineStarts, scope.span);
    const selectionRange = rangeOf(file.lineStarts, nameSpanOf(scope));
    if (scope.kind === 'extension')
        return {
            name: scope.target.path.join('.') || '…',
            detail: spell('extend', locale),
            kind: SymbolKind.Module,
            range,
            selectionRange,
            children,
        };
    const kind = kindNames[scope.kind][locale];
    const title = scope.title?.value ?? '';
    return {
        // A declaration without a name is being written; a symbol without one would make the editor drop the whole outline.
        name: scope.name || '…',
        detail: title === '' ? kind : `${title} (${kind})`,
        kind: symbolKinds[scope.kind],
        range,
        selectionRange,
        children,
    };
}
