// Names coloured by what they mean: a goal, a program, a thing, a party. Names that lead nowhere stay plain; keywords, numbers and texts
// are left to the TextMate grammar. It must not know colours: package.json says what themes make of each type.
import {
    type Range,
    type SemanticTokens,
    SemanticTokensBuilder,
    type SemanticTokensDelta,
    type SemanticTokensOptions,
} from 'vscode-languageserver';
import type { Kind } from '../../plan/model.ts';
import { spansOfPath } from '../../plan/names/paths.ts';
import { positionAt, type Span } from '../../plan/source.ts';
import { type OpenFile, targetOfPart } from './place.ts';

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

export const semanticTokensOptions: SemanticTokensOptions = {
    legend: { tokenTypes: [...tokenTypes], tokenModifiers: [...tokenModifiers] },
    full: { delta: true },
    range: true,
};

/** Tokens last sent for each open text, by URI, so that only changes are sent again. */
export class SentTokens {
    private readonly builders = new Map<string, SemanticTokensBuilder>();

    full(open: OpenFile): SemanticTokens {
        const builder = new SemanticTokensBuilder();
        this.builders.set(open.file.uri, builder);
        return fill(builder, open).build();
    }

    delta(open: OpenFile, previousResultId: string): SemanticTokens | SemanticTokensDelta {
        const builder = this.builders.get(open.file.uri) ?? new SemanticTokensBuilder();
        this.builders.set(open.file.uri, builder);
        builder.previousResult(previousResultId);
        return fill(builder, open).buildEdits();
    }

    forget(uri: string): void {
        this.builders.delete(uri);
    }
}

export function semanticTokensIn(open: OpenFile, range: Range): SemanticTokens {
    return fill(new SemanticTokensBuilder(), open, range).build();
}

function fill(builder: SemanticTokensBuilder, open: OpenFile, range?: Range): SemanticTokensBuilder {
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
    return builder;
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
        const spans = spansOfPath(reference);
        spans.forEach((span, part) => {
            // A name that exists but cannot stand here is as wrong as one that does not exist.
            if (misfit && part === spans.length - 1) return;
            const target = targetOfPart(plan, reference, part);
            const type = target && typeOf[target.kind];
            if (type) tokens.push({ span, type, declares: false });
        });
    }
    return tokens;
}
