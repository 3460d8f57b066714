// What is shown beside the text: inlay hints in it, code lenses above headings.
import { describe, expect, it } from 'vitest';
import type { CodeLens, InlayHintLabelPart } from 'vscode-languageserver-types';
import type { Locale } from '../../../src/l10n/say.ts';
import { codeLenses, resolveCodeLens, showFlow, showReferences } from '../../../src/language/lsp/code-lenses.ts';
import { inlayHints as hintsIn } from '../../../src/language/lsp/inlay-hints.ts';
import { readFile } from '../plans.ts';
import { edit } from './editor.ts';

type Files = string | Readonly<Record<string, string>>;

describe('inlay hints', () => {
    const everything = { start: { line: 0, character: 0 }, end: { line: 999, character: 0 } };
    function hints(files: Files, locale: Locale = 'en', range = everything, inlayHints = true) {
        const { context, open } = edit(files, locale);
        const found = hintsIn(open, range, { ...context, inlayHints: () => inlayHints });
        return found?.map(
            ({ position, label }) =>
                `${position.line} ${position.character} ${(label as InlayHintLabelPart[]).map(({ value }) => value).join('')}`,
        );
    }
    const parks = `plan C { currency USD period 2025..2026 }
location Park "City park"
opd D "Parks office" {
  program P "Plant" { location Park
    activity A { budget 1_000_000 in 2025 buys t 5 "tree" delivers c 1 "day" }
    activity B { budget 5_000 in 2025 from F, 7_000 in 2026 from G }
  }
}
fund F
fund G`;
    it('tell what is inherited and added up', () =>
        expect(hints(parks)).toEqual([
            '2 20 budget: USD 1 m',
            '3 19 executor: Parks office · budget: USD 1 m',
            '4 14 location: City park',
            '4 48 location: City park',
            '5 14 location: City park · budget: USD 12 k',
        ]));
    it('tell the executor that an activity takes over, in the language of the reader', () =>
        expect(hints('opd D { unit U "Pembibitan" program P { executor U activity A { } } }', 'id')).toEqual([
            '0 61 pelaksana: Pembibitan',
        ]));
    it('lead to what they name, and say funds and the whole sum on hover', () => {
        const { context, open, show } = edit(parks);
        const range = { start: { line: 5, character: 0 }, end: { line: 5, character: 0 } };
        const found = hintsIn(open, range, { ...context, inlayHints: () => true });
        const [place, , money] = (found?.[0]?.label ?? []) as InlayHintLabelPart[];
        expect(place?.location && show(place.location.uri, place.location.range)).toBe('a.plan 1:Park');
        expect(money?.tooltip).toBe('Sum of the amounts inside: USD 12,000\nF: USD 5,000\nG: USD 7,000');
    });
    it('count what another file adds to a department', () =>
        expect(hints({ 'a.plan': 'opd D', 'b.plan': 'extend D { program P { budget 5 million in 2025 } }' })).toEqual([
            '0 5 budget: Rp 5 m',
        ]));
    it('are silent unless asked for, outside the range, where all is written, and where nothing is known', () => {
        expect(hints(parks, 'en', everything, false)).toBeUndefined();
        expect(hints(parks, 'en', { start: { line: 0, character: 0 }, end: { line: 1, character: 0 } })).toEqual([]);
        expect(hints('program P { executor X budget 5 in 2025 location Y }\nlocation Y')).toEqual([]);
        expect(hints('program\nprogram P {\n activity { budget\n location ,\n buys x')).toEqual([]);
    });
});

describe('code lenses', () => {
    const commands = [showReferences, showFlow];
    function lensesOf(files: Files, locale: Locale = 'en', known: readonly string[] = [showReferences], codeLens = true) {
        const { context: plain, open, show } = edit(files, locale);
        const context = { ...plain, commands: () => known, codeLens: () => codeLens };
        const lenses = codeLenses(open, context);
        const resolved = lenses?.map(lens => resolveCodeLens(lens, context));
        const where = ({ command }: CodeLens) =>
            (command?.arguments?.[2] ?? []).map((at: { uri: string; range: never }) => show(at.uri, at.range));
        return {
            context,
            lenses,
            resolved,
            titles: resolved?.map(({ range, command }) => `${range.start.line} ${command?.title}`),
            places: resolved?.map(where),
        };
    }
    const goals = {
        'a.plan': 'goal G<|>\ngoal Alone\nobjective O { serves G }',
        'b.plan': 'opd A { program P { serves O }\nprogram Q { serves O activity X { serves G } } }',
        'c.plan': 'opd B { program R { serves G } }',
    };
    it('count who serves a goal, through others too, and lead there', () => {
        const { titles, places } = lensesOf(goals);
        expect(titles).toEqual(['0 served by 3 programs in 2 departments', '2 served by 2 programs in 1 department']);
        expect(places?.[0]).toEqual(['b.plan 1:G', 'c.plan 0:G', 'a.plan 2:G', 'b.plan 0:O', 'b.plan 1:O']);
        expect(lensesOf(goals, 'id').titles?.[0]).toBe('0 didukung 3 program dari 2 perangkat daerah');
    });
    it('say that only goals serve it, and survive circles', () =>
        expect(lensesOf('goal G { serves H }\ngoal H { serves G }').titles).toEqual([
            '0 served by 2 goals and objectives, but by no program yet',
            '1 served by 2 goals and objectives, but by no program yet',
        ]));
    it('say who needs a program, or anything it makes, and which other department keeps a thing', () => {
        const { titles, places } = lensesOf({
            'a.plan': 'opd A { program P<|> { buys t 5 "tree" { maintainer B }\nactivity X { buys u 1 "piece" } } }',
            'b.plan':
                'opd B "Cleaning" { program Q { maintains A.P.t } program R { needs A.P.X.u } }\nextend A { program Own { maintains P.X.u } }',
        });
        expect(titles).toEqual(['0 needed by 1 program in 1 department', '0 maintained by Cleaning']);
        expect(places).toEqual([['b.plan 0:A.P.X.u'], ['b.plan 0:A.P.t']]);
    });
    it('lead to the drawing only where the editor has one', () => {
        const text = 'plan City\nopd A { program P }\nextend A { program Q }';
        expect(lensesOf(text).titles).toEqual([]);
        const { resolved, titles } = lensesOf(text, 'id', commands);
        expect(titles).toEqual(['0 tampilkan alur', '1 tampilkan alur', '1 tampilkan alur', '2 tampilkan alur', '2 tampilkan alur'].sort());
        const given = resolved?.map(({ command }) => [command?.command, ...(command?.arguments ?? [])]);
        expect(given).toContainEqual([showFlow, 'file:///plan/a.plan', '']);
        expect(given).toContainEqual([showFlow, 'file:///plan/a.plan', 'A.Q']);
        expect(given?.at(-1)).toEqual([showFlow, 'file:///plan/a.plan', 'A']);
    });
    it('only tell, where the editor has no list of places', () => {
        const { resolved } = lensesOf(goals, 'en', []);
        expect(resolved?.[0]?.command).toEqual({ title: 'served by 3 programs in 2 departments', command: '' });
    });
    it('count only when they are looked at, and forget what is gone', () => {
        const { context, lenses } = lensesOf(goals);
        expect(lenses?.every(({ command }) => command === undefined)).toBe(true);
        context.plans.put(readFile('', 'file:///plan/a.plan'));
        expect(resolveCodeLens(lenses?.[0] as CodeLens, context).command).toEqual({ title: '', command: '' });
    });
    it('are silent when switched off and in half-written text', () => {
        expect(lensesOf(goals, 'en', commands, false).lenses).toBeUndefined();
        expect(lensesOf('goal\nopd {\nprogram { needs\ngoal G { serves', 'en', commands).titles).toEqual([]);
    });
});
