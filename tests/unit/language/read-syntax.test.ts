// The readers beside Langium's parser, and the scanner beside Chevrotain's lexer: same tokens, same trees, same errors.
import { type IRecognitionException, Lexer, type TokenType } from 'chevrotain';
import { DefaultTokenBuilder, type GrammarAST } from 'langium';
import { describe, expect, it } from 'vitest';
import { keywordBySpelling, keywords } from '../../../src/l10n/keywords.ts';
import type { SyntaxNode } from '../../../src/language/build/syntax.ts';
import { automatonOf } from '../../../src/language/parser/automaton.ts';
import { bodiesOf } from '../../../src/language/parser/bodies.ts';
import type { Lexed } from '../../../src/language/parser/lexer.ts';
import { mendBlocks } from '../../../src/language/parser/mend-blocks.ts';
import { readSyntax } from '../../../src/language/parser/read-syntax.ts';
import { recoverBlocks } from '../../../src/language/parser/recover-blocks.ts';
import { recoverSyntax } from '../../../src/language/parser/recover-syntax.ts';
import { scannerOf } from '../../../src/language/parser/scan.ts';
import { deepestBlock } from '../../../src/language/parser/token-list.ts';
import { generateCity } from '../../bench/city.ts';
import { language } from '../read-plans.ts';
import { langiumServices } from './langium.ts';
import { examples, mutatedText } from './mutations.ts';
import { syntaxOf } from './syntax-of-cst.ts';
import { soundYears } from './year-samples.ts';

const scanner = scannerOf(language.grammar);
const bodies = bodiesOf(language.grammar);
const { lexer } = language;
const { LangiumParser } = langiumServices(language).parser;
const read = (text: string) => readSyntax(automatonOf(language.grammar), scanner.scan(text));

/**
 * Expects that all readers make what Langium's own parser makes, errors and all, and that the one without recovery takes a text exactly
 * when there is no error. Returns whether it took this one.
 */
function expectSame(text: string, hint = text): boolean {
    const { value, lexerErrors, parserErrors, lexerReport } = LangiumParser.parse(text);
    const { tooDeep } = lexerReport as unknown as Lexed;
    const theirs = partsOf(syntaxOf(value));
    const recovered = recoverSyntax(language, lexer.lex(text).tokens);
    const isSound = lexerErrors.length + parserErrors.length === 0 && !tooDeep;
    const syntax = read(text);
    expectEqual(partsOf(syntax), isSound ? theirs : undefined, hint);
    expectEqual(partsOf(recovered.syntax), theirs, hint);
    expectEqual(recovered.errors.map(errorOf), parserErrors.map(errorOf), hint);
    expectSameBlocks(text, hint);
    return syntax !== undefined;
}

/** Broken texts of which Langium's parser read single blocks. */
let recoveredBlocks = 0;

/** Expects the tree and the errors of the whole text from its blocks, also with braces put in. */
function expectSameBlocks(text: string, hint: string): void {
    const scanned = scanner.scan(text);
    const tokenLists = [
        scanned,
        ...(scanned.tooDeep < 0 && scanned.count > 0 ? [mendBlocks(scanned, bodies, scanner.kinds.names).tokens] : []),
    ];
    for (const tokens of tokenLists) {
        const blocks = recoverBlocks(language, text, tokens);
        if (!blocks) continue;
        const whole = recoverSyntax(language, lexer.lex(text, tokens).tokens);
        expectEqual(partsOf(blocks.syntax), partsOf(whole.syntax), hint);
        expectEqual(blocks.errors.map(errorOf), whole.errors.map(errorOf), hint);
        if (blocks.errors.length > 0) recoveredBlocks++;
    }
}

function partsOf(syntax: SyntaxNode | undefined): string | undefined {
    return syntax && JSON.stringify(syntax.parts, undefined, 1);
}

function errorOf({ name, message, token }: IRecognitionException): string {
    return `${name} ${message} ${token.tokenType.name} ${token.startOffset}`;
}

/** Quicker than `toEqual` where it is. */
function expectEqual(ours: unknown, theirs: unknown, hint: string): void {
    if (String(ours) !== String(theirs)) expect(ours, hint).toEqual(theirs);
}

function expectSameTokens(text: string, hint = text): void {
    expectEqual(scanned(text), lexedByChevrotain(text), hint);
}

// ── Chevrotain's lexer, with the grammar's terminals ─────────────────────────────────────────────────────────────────

const chevrotain = new Lexer(
    (new DefaultTokenBuilder().buildTokens(language.grammar as GrammarAST.Grammar) as TokenType[]).map(type => {
        if (type.name === 'Rp') return { ...type, PATTERN: /Rp\.?(?=[ \t]*[0-9])/, LONGER_ALT: [] };
        const isWord = Object.hasOwn(keywords, type.name) || type.name === 'NAME';
        return isWord ? { ...type, PATTERN: Lexer.NA, LONGER_ALT: [] } : { ...type, LINE_BREAKS: true };
    }),
    { positionTracking: 'full' },
);

/** `kind start-end` of every token, then comments, then what is none. */
function lexedByChevrotain(text: string): string[] {
    const { tokens, groups, errors } = chevrotain.tokenize(text);
    const told = tokens.map((token, index) => {
        const previous = tokens[index - 1];
        const keyword = token.tokenType.name === 'ID' ? keywordBySpelling.get(token.image) : undefined;
        const begins = !previous || previous.endLine !== token.startLine || /^[{}]$/.test(previous.image);
        const isName = !keyword || keyword === 'Rp' || (!begins && previous.image === '.');
        const kind = isName ? token.tokenType.name : `${keyword}@${begins || keywords[keyword].role === 'joining' ? 'start' : 'word'}`;
        return `${kind} ${token.startOffset}-${token.startOffset + token.image.length}`;
    });
    const comments = (groups['hidden'] ?? []).map(
        ({ tokenType, startOffset, image }) => `${tokenType.name} ${startOffset}-${startOffset + image.length}`,
    );
    return [...told, ...comments, ...errors.map(({ offset, length }) => `? ${offset}-${offset + length}`)];
}

function scanned(text: string): string[] {
    const { count, kinds, starts, ends, comments, unreadable } = scanner.literally(text);
    const name = (kind: number | undefined) => scanner.kinds.names[kind ?? -1];
    return [
        ...Array.from({ length: count }, (_, i) => `${name(kinds[i])} ${starts[i]}-${ends[i]}`),
        ...comments.map(({ kind, start, end }) => `${name(kind)} ${start}-${end}`),
        ...unreadable.map(({ start, end }) => `? ${start}-${end}`),
    ];
}

// ── The same, of everything ──────────────────────────────────────────────────────────────────────────────────────────

const cities = [...generateCity({ programs: 80, programsPerFile: 40 }), ...generateCity({ programs: 30, seed: 7 })];
const years = soundYears.map((text, i) => [`year ${i + 1}`, text] as const);

describe('a sound text', () => {
    it.each([...examples, ...years, ...cities])('%s is read as Langium reads it', (name, text) => {
        expect(read(text)).toBeDefined();
        expectSame(text, name);
        expectSameTokens(text, name);
    });

    it('is still that with any word of either language in place of a keyword, and any line end', () => {
        const [, text] = examples.find(([name]) => name.endsWith('riverside/parks.plan')) ?? ['', ''];
        const other = (word: string) => {
            const id = keywordBySpelling.get(word);
            return id ? (keywords[id].spellings.id.at(-1) ?? word) : word;
        };
        for (const changed of [
            text.replace(/[a-z-]+/g, other),
            text.replaceAll('\n', '\r'),
            text.replaceAll('\n', '\r\n'),
            `\ufeff${text}`,
        ])
            expectSame(changed);
        expect(read(text.replaceAll('\n', '\r'))).toBeDefined();
    });
});

describe('a broken text', () => {
    it('is recovered as Langium does, wherever it is cut off', () => {
        const [, text] = examples.find(([name]) => name.endsWith('flower/after/parks.plan')) ?? ['', ''];
        const { count, ends } = scanner.scan(text);
        const kept = Array.from({ length: count }, (_, i) => expectSame(text.slice(0, ends[i]))).filter(Boolean);
        expect(kept.length).toBeGreaterThan(0);
        expect(kept.length).toBeLessThan(count);
    });

    it('is one nested too deep, and not one block earlier', () => {
        const nested = (depth: number) => `department D { program P { ${'activity A { '.repeat(depth - 2)}${'} '.repeat(depth)}`;
        expect(expectSame(nested(deepestBlock))).toBe(true);
        expect(expectSame(nested(deepestBlock + 1))).toBe(false);
    });

    const count = process.env['CI'] ? 10_000 : 500;
    it(`changed in ${count} ways: the same tokens, the same trees, the same errors`, () => {
        let fitting = 0;
        recoveredBlocks = 0;
        for (let seed = 1; seed <= count; seed++) {
            const text = mutatedText(seed);
            const hint = `seed ${seed}: ${JSON.stringify(text)}`;
            expectSameTokens(text, hint);
            if (expectSame(text, hint)) fitting++;
        }
        // Half of them would prove little if nearly all were sound, or none.
        expect(fitting / count).toBeGreaterThan(0.15);
        expect(fitting / count).toBeLessThan(0.85);
        expect(recoveredBlocks / count).toBeGreaterThan(0.05);
    });

    it('gives Langium the block that does not fit, and no other', () => {
        const [, text] = [...generateCity({ programs: 100, programsPerFile: 100 })][1] as [string, string];
        const line = text.indexOf('\n', text.indexOf('    program', text.length >> 1)) + 1;
        const broken = `${text.slice(0, line)}        budget Rp 5 in \n${text.slice(line)}`;
        const tokens = scanner.scan(broken);
        const { errors = [], tokens: given = [] } = recoverBlocks(language, broken, tokens) ?? {};
        expect(errors).toHaveLength(1);
        expect(given.length).toBeGreaterThan(10);
        expect(given.length).toBeLessThan(tokens.count / 20);
        expectSame(broken);
    });
});
