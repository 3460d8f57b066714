import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { SemanticTokens, SemanticTokensDelta } from 'vscode-languageserver-types';
import { OpenText } from '../../../src/language/lsp/open-text.ts';
import { type OpenFile, openFile } from '../../../src/language/lsp/place.ts';
import { SentTokens, semanticTokensIn, tokenModifiers, tokenTypes } from '../../../src/language/lsp/semantic-tokens.ts';
import { language, readFile } from '../plans.ts';
import { edit } from './editor.ts';

/** `text=type`, with `!` where it is declared. */
function decode(text: string, { data }: SemanticTokens): string[] {
    const lines = text.split('\n');
    let line = 0;
    let character = 0;
    const shown: string[] = [];
    for (let i = 0; i < data.length; i += 5) {
        const [down, right, length, type, modifiers] = data.slice(i, i + 5) as [number, number, number, number, number];
        line += down;
        character = down > 0 ? right : character + right;
        shown.push(`${lines[line]?.slice(character, character + length)}=${tokenTypes[type]}${modifiers === 1 ? '!' : ''}`);
    }
    return shown;
}

function tokens(files: string | Readonly<Record<string, string>>) {
    const { open } = edit(files);
    return decode(open.text, new SentTokens().full(open));
}

describe('semantic tokens', () => {
    it('tell things by kind, declared or referred to, in each part of a path', () =>
        expect(
            tokens({
                'a.plan': `extend Parks { program Plant { serves Shade location L executor Nursery budget 1 in 2025 from APBD
needs Roads . Dig.pipe follows Full indicator I requests r from Roads } asset a }`,
                'b.plan':
                    'department Parks { unit Nursery }\nopd Roads { program Dig { builds pipe 1 "km" } }\ngoal Shade\nlocation L\nfund APBD\npattern Full',
            }),
        ).toEqual([
            'Parks=party',
            'Plant=program!',
            'Shade=goal',
            'L=location',
            'Nursery=party',
            'APBD=fund',
            'Roads=party',
            'Dig=program',
            'pipe=thing',
            'Full=pattern',
            'I=indicator!',
            'r=thing!',
            'Roads=party',
            'a=thing!',
        ]));
    it('leave plain what leads nowhere or does not fit, and what is not written yet', () =>
        expect(tokens('goal G\nprogram P { serves Nothing, P, G needs Q.x location\nprogram\n')).toEqual([
            'G=goal!',
            'P=program!',
            'G=goal',
        ]));
    it('colour the known beginning of a path', () =>
        expect(tokens('department D { program P }\nprogram Q { needs D.No }')).toEqual([
            'D=party!',
            'P=program!',
            'Q=program!',
            'D=party',
        ]));
    it('answer for a part of the file', () => {
        const { open } = edit('goal A\ngoal B\ngoal C');
        const range = { start: { line: 1, character: 2 }, end: { line: 1, character: 5 } };
        expect(decode(open.text, semanticTokensIn(open, range))).toEqual(['B=goal!']);
    });
    it('send only what changed, and everything to who has something else', () => {
        const { context, open, uri } = edit('goal A\ngoal B');
        const sent = new SentTokens();
        const first = sent.full(open);
        context.plans.put(readFile('goal A\nfund  B', uri));
        const next = openFile(new OpenText(uri, 'goal A\nfund  B', language.lexer), context) as OpenFile;
        const delta = sent.delta(next, first.resultId as string) as SemanticTokensDelta;
        const data = [...first.data];
        for (const { start, deleteCount, data: put = [] } of delta.edits) data.splice(start, deleteCount, ...put);
        expect(decode('goal A\nfund  B', { data })).toEqual(['A=goal!', 'B=fund!']);
        expect(delta.edits.flatMap(({ data: put = [] }) => put).length).toBeLessThan(first.data.length);
        const all = sent.delta(next, 'other') as SemanticTokens;
        expect(decode('goal A\nfund  B', all)).toEqual(['A=goal!', 'B=fund!']);
    });
    it('are named in the manifest, with what themes colour', () => {
        const { contributes } = JSON.parse(readFileSync('package.json', 'utf8'));
        const own: { id: string }[] = contributes.semanticTokenTypes;
        expect(own.map(({ id }) => id)).toEqual(tokenTypes);
        expect(Object.keys(contributes.semanticTokenScopes[0].scopes)).toEqual(tokenTypes);
        expect(tokenModifiers).toEqual(['declaration']);
    });
});
