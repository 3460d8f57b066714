// Names coloured by what they mean: a goal, a program, a thing, a party. Names that lead nowhere stay plain; keywords, numbers and texts
// are left to the TextMate grammar. It must not know colours: package.json says what themes make of each type.
import type { LangiumDocument } from 'langium';
import type { SemanticTokenProvider } from 'langium/lsp';
import {
    type Range,
    type SemanticTokens,
    SemanticTokensBuilder,
    type SemanticTokensDelta,
    type SemanticTokensDeltaParams,
    type SemanticTokensOptions,
    type SemanticTokensRangeParams,
} from 'vscode-languageserver';
import type { Kind } from '../../plan/plan.ts';
import { positionAt, type Span } from '../../plan/source.ts';
import { type EditorOptions, type OpenFile, openFile, targetOfPart } from './place.ts';

/** The legend. The names are also in package.json (`semanticTokenTypes`, `semanticTokenScopes`). */
export const tokenTypes = ['goal', 'program', 'thing', 'party', 'location', 'fund', 'indicator', 'pattern'] as const;
export const tokenModifiers = ['declaration'] as const;

type TokenType = (typeof tokenTypes)[number];

/** A plan's own name and those of its catalogues are referred to by nothing: they stay as the grammar colours them. */
const typeOf: Readonly<Partial<Record<Kind, TokenType>>> = {
    vision: 'goal',
    mission: 'goal',
    goal: 'goal',
    objective: 'goal',
    program: 'program',
    activity: 'program',
    subactivity: 'program',
    output: 'thing',
    asset: 'thing',
    request: 'thing',
    proposal: 'thing',
    'related-plan': 'goal',
    department: 'party',
    unit: 'party',
    partner: 'party',
    location: 'location',
    fund: 'fund',
    indicator: 'indicator',
    pattern: 'pattern',
};

interface Token {
    readonly span: Span;
    readonly type: TokenType;
    readonly declares: boolean;
}

export class PlanSemanticTokens implements SemanticTokenProvider {
    readonly tokenTypes: Record<string, number> = Object.fromEntries(tokenTypes.map((type, index) => [type, index]));
    readonly tokenModifiers: Record<string, number> = Object.fromEntries(tokenModifiers.map((type, index) => [type, index]));
    readonly semanticTokensOptions: SemanticTokensOptions = {
        legend: { tokenTypes: [...tokenTypes], tokenModifiers: [...tokenModifiers] },
        full: { delta: true },
        range: true,
    };
    private readonly options: EditorOptions;
    /** What was last sent for each open document, so that only what changed is sent again. */
    private readonly builders = new WeakMap<LangiumDocument, SemanticTokensBuilder>();

    constructor(options: EditorOptions) {
        this.options = options;
    }

    semanticHighlight(document: LangiumDocument): SemanticTokens {
        const builder = new SemanticTokensBuilder();
        this.builders.set(document, builder);
        this.fill(builder, document);
        return builder.build();
    }

    semanticHighlightDelta(
        document: LangiumDocument,
        { previousResultId }: SemanticTokensDeltaParams,
    ): SemanticTokens | SemanticTokensDelta {
        const builder = this.builders.get(document) ?? new SemanticTokensBuilder();
        this.builders.set(document, builder);
        builder.previousResult(previousResultId);
        this.fill(builder, document);
        return builder.buildEdits();
    }

    semanticHighlightRange(document: LangiumDocument, { range }: SemanticTokensRangeParams): SemanticTokens {
        const builder = new SemanticTokensBuilder();
        this.fill(builder, document, range);
        return builder.build();
    }

    private fill(builder: SemanticTokensBuilder, document: LangiumDocument, range?: Range): void {
        const open = openFile(document, this.options);
        if (!open) return;
        const { lineStarts } = open.file;
        const start = range ? (lineStarts[range.start.line] ?? Infinity) : 0;
        const end = range ? (lineStarts[range.end.line + 1] ?? Infinity) : Infinity;
        let last = -1;
        for (const { span, type, declares } of tokensOf(open, { start, end }).sort((a, b) => a.span.start - b.span.start)) {
            // An editor drops everything when two overlap.
            if (span.start < last || span.end <= span.start) continue;
            last = span.end;
            const { line, character } = positionAt(lineStarts, span.start);
            builder.push(line, character, span.end - span.start, tokenTypes.indexOf(type), declares ? 1 : 0);
        }
    }
}

function tokensOf({ plan, file }: OpenFile, within: Span): Token[] {
    const isIn = ({ start, end }: Span) => start < within.end && end > within.start;
    const tokens: Token[] = [];
    for (const { kind, name, nameSpan } of file.declarations) {
        const type = typeOf[kind];
        if (type && name !== '' && isIn(nameSpan)) tokens.push({ span: nameSpan, type, declares: true });
    }
    for (const reference of file.references) {
        if (!isIn(reference.span)) continue;
        const { misfit } = plan.names.resolve(reference);
        reference.parts.forEach((span, part) => {
            // What exists but cannot stand here is as wrong as what does not exist.
            if (misfit && part === reference.parts.length - 1) return;
            const target = targetOfPart(plan, reference, part);
            const type = target && typeOf[target.kind];
            if (type) tokens.push({ span, type, declares: false });
        });
    }
    return tokens;
}
