import { describe, expect, it } from 'vitest';
import { definitionAt } from '../../../src/language/lsp/definition.ts';
import { implementationsAt } from '../../../src/language/lsp/implementation.ts';
import { highlightsAt, referencesAt } from '../../../src/language/lsp/references.ts';
import { type Editor, edit } from './editor.ts';

type Files = string | Readonly<Record<string, string>>;
const definition = ({ open, offset, showAll }: Editor) => showAll(definitionAt(open, offset));
const leads = (files: Files) => {
    const editor = edit(files);
    expect(definition(editor)).toEqual(editor.marked);
};

describe('definition', () => {
    it('leads from a name to its declaration in another file', () =>
        leads({ 'a.plan': 'goal <|Shade|> "Shaded streets"', 'b.plan': 'department D { program P { serves Sh<|>ade } }' }));
    it('leads from each part of a path to what that part names', () => {
        const files = (link: string, [dept, work, thing]: readonly [string, string, string]) => ({
            'a.plan': `department ${dept} { program ${work} { buys ${thing} 5 "tree" } }`,
            'b.plan': `opd Roads { program Dig { membutuhkan ${link} } }`,
        });
        leads(files('Pa<|>rks.Plant.trees', ['<|Parks|>', 'Plant', 'trees']));
        leads(files('Parks.Pl<|>ant.trees', ['Parks', '<|Plant|>', 'trees']));
        leads(files('Parks . Plant . trees<|>', ['Parks', 'Plant', '<|trees|>']));
    });
    it('leads to the department through an extension in a third file', () =>
        leads({
            'a.plan': 'department <|Parks|>',
            'b.plan': 'extend Parks { program Plant }',
            'c.plan': 'department Roads { program Dig { after P<|>arks.Plant } }',
        }));
    it('leads from what is extended to its department', () => leads({ 'a.plan': 'department <|Parks|>', 'b.plan': 'extend P<|>arks { }' }));
    it('prefers the own scope', () =>
        leads('fund X\ndepartment Roads { unit Crew }\ndepartment Parks { unit <|Crew|>\nprogram P { executor Cr<|>ew } }'));
    it('follows the parts of a path as far as they are known', () =>
        leads('department <|Parks|> { program Plant }\ndepartment R { program Q { needs Pa<|>rks.Nothing.here } }'));
    it('leads nowhere from a name that does not exist, from a keyword, and from a title', () => {
        for (const text of ['goal G { serves No<|>thing }', 'go<|>al G "T"', 'goal G "T<|>itle"'])
            expect(definition(edit(text))).toEqual([]);
    });
    it('works while the text is half-written', () =>
        leads('goal <|Shade|>\ndepartment D { program P { serves Sha<|>de budget in from\nprogram'));
    it('reads `^in` and composed letters as the same name', () => {
        leads('goal <|^in|>\nprogram P { serves ^i<|>n }');
        leads(`goal <|Caf\u00e9|>\nprogram P { serves Caf<|>e\u0301 }`);
    });
});

describe('references', () => {
    const find = ({ open, offset, showAll }: Editor, includeDeclaration: boolean) =>
        showAll(referencesAt(open, offset, includeDeclaration));
    const marked = {
        'a.plan': 'department <|Parks|> { program Plant { executor <|Parks|> } }',
        'b.plan': 'extend <|Parks|> { program Prune { after <|Parks|>.Plant } }',
        'c.plan': 'department Roads { program Dig { needs <|Parks|>.Plant\n requests sand from <|Parks|> by 2025 } }',
    };
    const cursor = {
        'a.plan': 'department Parks { program Plant { executor Parks } }',
        'b.plan': 'extend Parks { program Prune { after Parks.Plant } }',
        'c.plan': 'department Roads { program Dig { needs Pa<|>rks.Plant\n requests sand from Parks by 2025 } }',
    };
    it('finds every mention in every file, parts of paths too', () => {
        const all = edit(marked).marked;
        expect(find(edit(cursor), true)).toEqual(all);
        expect(find(edit(cursor), false).length).toBe(all.length - 1);
    });
    it('finds nothing where there is no name', () => expect(find(edit('goal G  <|> "t"\n'), true)).toEqual([]));
    it('tells two things of one name apart', () => {
        const at = edit(
            'department A { unit Cr<|>ew\nprogram P { executor Crew } }\ndepartment B { unit Crew\nprogram P { executor Crew } }',
        );
        expect(find(at, true)).toEqual(['a.plan 0:Crew', 'a.plan 1:Crew']);
    });
    it('highlights this file only, the declaration as written', () => {
        const { open, offset, uri, show } = edit({
            'a.plan': 'goal Sh<|>ade\nprogram P { serves Shade }',
            'b.plan': 'program Q { serves Shade }',
        });
        const found = highlightsAt(open, offset) ?? [];
        expect(found.map(({ range, kind }) => `${show(uri, range)} ${kind}`)).toEqual(['a.plan 0:Shade 3', 'a.plan 1:Shade 2']);
    });
});

describe('implementation', () => {
    const other = (files: Files) => {
        const editor = edit(files);
        const { open, offset, showAll, marked } = editor;
        expect(showAll(implementationsAt(open, offset))).toEqual(marked);
    };
    const parks = 'department Parks { program Plant { buys trees 5 "tree" { maintainer Cleaning } } }';
    const cleaning = 'department Cleaning { program Keep { maintains Parks.Plant.trees } }';
    it('leads from a thing to the works that maintain it', () =>
        other({ 'a.plan': parks.replace('trees', 'tr<|>ees'), 'b.plan': cleaning.replace('Keep', '<|Keep|>') }));
    it('leads from the name of its maintainer there too', () =>
        other({ 'a.plan': parks.replace('maintainer C', 'maintainer C<|>'), 'b.plan': cleaning.replace('Keep', '<|Keep|>') }));
    it('leads from `maintains` to where the thing names its maintainer', () =>
        other({
            'a.plan': parks.replace('maintainer Cleaning', 'maintainer <|Cleaning|>'),
            'b.plan': cleaning.replace('trees', 'tr<|>ees'),
        }));
    it('leads to the party that is named where nobody has planned for it', () => {
        other({ 'a.plan': parks.replace('trees', 'tr<|>ees'), 'b.plan': 'department <|Cleaning|>' });
        other('department A { program P { requests sa<|>nd from B } }\ndepartment <|B|>');
    });
    it('leads from a request to what answers it, and from a goal to what serves it', () => {
        other('department A { program P { requests sa<|>nd from B } }\ndepartment B { program <|Q|> { answers A.P.sand } }');
        other('goal G<|>\nobjective <|O|> { serves G }\nprogram <|P|> { serves G }');
    });
});
