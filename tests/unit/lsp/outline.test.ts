import { describe, expect, it } from 'vitest';
import type { DocumentSymbol, SelectionRange } from 'vscode-languageserver-types';
import { documentSymbols } from '../../../src/language/lsp/document-symbols.ts';
import { foldingRanges } from '../../../src/language/lsp/folding.ts';
import { fuzzyScore } from '../../../src/language/lsp/fuzzy.ts';
import { selectionRanges } from '../../../src/language/lsp/selection-ranges.ts';
import { maxSymbols, workspaceSymbols } from '../../../src/language/lsp/workspace-symbols.ts';
import { edit } from './editor.ts';

const tree = (symbols: readonly DocumentSymbol[] = []): unknown[] =>
    symbols.map(({ name, detail, children = [] }) => (children.length > 0 ? [`${name}: ${detail}`, tree(children)] : `${name}: ${detail}`));

describe('document symbols', () => {
    const text = `plan City "City" { catalogue "c.csv" as N }
extend Parks { program Plant "Plant trees" { activity Buy { buys trees "Seedlings" 5 "tree" requests sand from Roads by 2025 } } }`;
    it('nest as in the text, with kinds and titles', () => {
        const { context, open } = edit(text);
        expect(tree(documentSymbols(open, context))).toEqual([
            ['City: City (plan)', ['N: catalogue']],
            ['Parks: extend', [['Plant: Plant trees (program)', [['Buy: activity', ['trees: Seedlings (output)', 'sand: request']]]]]],
        ]);
    });
    it('speak the language of the reader', () => {
        const { context, open } = edit('goal G "Teduh"\nextend P { }', 'id');
        expect(tree(documentSymbols(open, context))).toEqual(['G: Teduh (tujuan)', 'P: lanjutan']);
    });
    it('never lack a name, and hold what selects them, however broken the text', () => {
        const { context, open } = edit('department P {\nprogram\nactivity {\nbuys\nextend\n}');
        const check = ({ name, range, selectionRange, children }: DocumentSymbol): void => {
            expect(name).not.toBe('');
            const place = ({ line, character }: { line: number; character: number }) => line * 1000 + character;
            expect(place(range.start)).toBeLessThanOrEqual(place(selectionRange.start));
            expect(place(range.end)).toBeGreaterThanOrEqual(place(selectionRange.end));
            children?.forEach(check);
        };
        documentSymbols(open, context).forEach(check);
    });
});

describe('workspace symbols', () => {
    const find = (query: string, files: string | Record<string, string>) =>
        workspaceSymbols(query, edit(files).context).map(({ name, containerName }) => `${containerName ?? ''}/${name}`);
    const files = {
        'a.plan': 'goal Shade "Shaded streets"\ndepartment Parks "Parks office" { code "1.04" }',
        'b.plan': 'extend Parks { program PlantTrees "Roadside planting" { code "2.11.04" } }',
    };
    it('match names, titles and codes, best first', () => {
        expect(find('shade', files)).toEqual(['/Shade "Shaded streets"']);
        expect(find('tree', files)).toEqual(['Parks/PlantTrees "Roadside planting"', '/Shade "Shaded streets"']);
        expect(find('roadside', files)).toEqual(['Parks/PlantTrees "Roadside planting"']);
        expect(find('2.11', files)).toEqual(['Parks/2.11.04 PlantTrees "Roadside planting"']);
        expect(find('21104', files)).toEqual(['Parks/2.11.04 PlantTrees "Roadside planting"']);
        expect(find('pktr', files)).toEqual([]);
        expect(find('ptrs', files)).toEqual(['Parks/PlantTrees "Roadside planting"']);
        expect(find('', files).length).toBe(3);
    });
    it('are at most two hundred', () =>
        expect(find('L', Array.from({ length: 500 }, (_, i) => `location L${i}`).join('\n')).length).toBe(maxSymbols));
    it('score the nearer text higher', () => {
        const scores = ['Trees', 'TreesHere', 'PlantTrees', 'street', 'too rare'].map(text => fuzzyScore('tree', text) ?? -1);
        expect([...scores].sort((a, b) => b - a)).toEqual(scores);
        expect(fuzzyScore('café', 'CAFE')).toBe(100);
    });
});

describe('folding', () => {
    it('takes blocks and groups of comments', () => {
        const { open } = edit(`// one
// two
goal A {
  // alone
  indicator I {
    target 1 in 2025
  }
}
goal B { code "1" } // not alone
// nor a group
/* a
b */
program P {
  code`);
        expect(foldingRanges(open).map(range => [range.startLine, range.endLine, range.kind ?? 'block'])).toEqual([
            [0, 1, 'comment'],
            [2, 6, 'block'],
            [4, 5, 'block'],
            [9, 11, 'comment'],
            [12, 13, 'block'],
        ]);
    });
    it('leaves what stands on one line, and on two with its closing brace', () => {
        for (const text of ['goal A { code "1" }', 'goal A { code "1"\n}', 'goal A {\n}', '// alone\ngoal A { }']) {
            const { open } = edit(text);
            expect(foldingRanges(open), text).toEqual([]);
        }
    });
});

describe('selection ranges', () => {
    const widen = (marked: string) => {
        const { open, position, uri, show } = edit(marked);
        const [range] = selectionRanges(open, [position]);
        const texts: string[] = [];
        for (let at: SelectionRange | undefined = range; at; at = at.parent) texts.push(show(uri, at.range).replace(/^\S+ \d+:/, ''));
        return texts;
    };
    it('grow from a word to the file', () => {
        expect(widen('goal G\nprogram P { code "1"\n serves Shade, Parks.Pl<|>ant\n}')).toEqual([
            'Plant',
            'Parks.Plant',
            'serves Shade, Parks.Plant',
            'code "1"\n serves Shade, Parks.Plant',
            '{ code "1"\n serves Shade, Parks.Plant\n}',
            'program P { code "1"\n serves Shade, Parks.Plant\n}',
            'goal G\nprogram P { code "1"\n serves Shade, Parks.Plant\n}',
        ]);
    });
    it('take a text without and with its quotes', () => expect(widen('goal G "Sha<|>ded"').slice(0, 2)).toEqual(['Shaded', '"Shaded"']));
    it('answer for an empty file', () => expect(widen('<|>')).toEqual(['']));
});
