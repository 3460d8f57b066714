// In which order statements are offered in a block: first what a declaration is asked for, and is not said yet; last what is said already.
// It must not know how they are shown.
import type { KeywordId } from '../../l10n/keywords.ts';
import type { Lexed } from '../parser/lexer.ts';

/** By rule of the grammar, what a reader will ask for, the first first. */
const wanted: Readonly<Record<string, readonly KeywordId[]>> = {
    '': ['department', 'program', 'goal', 'objective', 'location', 'fund'],
    Plan: ['period', 'currency', 'stage', 'region'],
    Vision: ['mission'],
    Goal: ['indicator', 'serves', 'coordinator'],
    Objective: ['indicator', 'serves', 'coordinator'],
    Indicator: ['baseline', 'target', 'measures', 'direction', 'source'],
    Location: ['code', 'at'],
    Department: ['code', 'unit', 'ceiling', 'program'],
    Extension: ['actual', 'program', 'unit', 'ceiling', 'state', 'problem'],
    Proposal: ['state', 'answered-by', 'location'],
    Program: ['serves', 'executor', 'during', 'budget', 'location', 'indicator', 'buys', 'builds', 'delivers', 'activity', 'code'],
    Activity: ['during', 'budget', 'executor', 'location', 'indicator', 'buys', 'builds', 'delivers', 'code'],
    Output: ['location', 'maintainer', 'user', 'handover', 'upkeep', 'kind'],
    Asset: ['state', 'location', 'maintainer', 'user', 'kind'],
    Pattern: ['applies-to', 'requires'],
};

/** Said as often as there is something to say. */
export const repeatedStatements: ReadonlySet<KeywordId> = new Set<KeywordId>([
    ...([
        'department',
        'program',
        'activity',
        'subactivity',
        'goal',
        'objective',
        'mission',
        'location',
        'fund',
        'partner',
        'unit',
    ] as const),
    ...(['indicator', 'buys', 'builds', 'delivers', 'asset', 'requests', 'needs', 'after', 'maintains', 'answers', 'follows'] as const),
    ...(['budget', 'forecast', 'ceiling', 'upkeep', 'target', 'actual', 'progress', 'handover', 'maintainer', 'catalogue'] as const),
    ...(['risk', 'assumption', 'note', 'tag', 'pattern', 'extend', 'vision', 'proposal'] as const),
    ...(['problem', 'follow-up', 'cash-plan', 'outcome', 'output', 'refers-to'] as const),
]);

/** Sorts a statement among the others of its block. */
export function statementRank(word: KeywordId, rule: string, said: ReadonlySet<KeywordId>): string {
    if (said.has(word)) return repeatedStatements.has(word) ? '5' : '9';
    const place = wanted[rule]?.indexOf(word) ?? -1;
    return place < 0 ? '5' : `0${String.fromCharCode(97 + place)}`;
}

/** The statements that stand directly in the block that a brace opens; at -1 those outside all blocks. `cursor`: where one is being written. */
export function statementsIn({ tokens }: Pick<Lexed, 'tokens'>, brace: number, cursor: number): ReadonlySet<KeywordId> {
    const said = new Set<KeywordId>();
    let depth = 0;
    for (let index = firstAfter(tokens, brace); index < tokens.length && depth >= 0; index++) {
        const { image, startOffset, tokenType } = tokens[index] as Lexed['tokens'][number];
        if (image === '{') depth++;
        else if (image === '}') depth--;
        else if (depth === 0 && tokenType.name.endsWith('@start') && !(startOffset <= cursor && cursor <= startOffset + image.length))
            said.add(tokenType.name.slice(0, -'@start'.length) as KeywordId);
    }
    return said;
}

function firstAfter(tokens: Lexed['tokens'], offset: number): number {
    let low = 0;
    let high = tokens.length;
    while (low < high) {
        const middle = (low + high) >> 1;
        if ((tokens[middle]?.startOffset ?? 0) > offset) high = middle;
        else low = middle + 1;
    }
    return low;
}
