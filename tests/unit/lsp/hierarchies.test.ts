import { describe, expect, it } from 'vitest';
import type { CallHierarchyItem, TypeHierarchyItem } from 'vscode-languageserver-types';
import type { Locale } from '../../../src/l10n/say.ts';
import { flowItemAt, incomingCalls, outgoingCalls } from '../../../src/language/lsp/flow-hierarchy.ts';
import { goalItemAt, subtypes, supertypes } from '../../../src/language/lsp/goal-hierarchy.ts';
import { readFile } from '../plans.ts';
import { edit } from './editor.ts';

type Files = string | Readonly<Record<string, string>>;

function flow(files: Files, locale: Locale = 'en') {
    const { context, open, offset, show } = edit(files, locale);
    const [item] = flowItemAt(open, offset, context) ?? [];
    const line = (at: CallHierarchyItem, uri: string, ranges: CallHierarchyItem['range'][]) =>
        `${at.name} | ${at.detail} | ${ranges.map(range => show(uri, range)).join(', ')}`;
    return {
        context,
        item: item as CallHierarchyItem,
        shown: item && `${item.name} | ${item.detail}`,
        outgoing: item && outgoingCalls(item, context)?.map(({ to, fromRanges }) => line(to, item.uri, fromRanges)),
        incoming: item && incomingCalls(item, context)?.map(({ from, fromRanges }) => line(from, from.uri, fromRanges)),
    };
}

const city = {
    'parks.plan': `department Parks "Parks office" {
  program Plant "Plant trees" {
    needs Roads.Widen.verge
    after Roads.Drain
    continues Old
    activity Buy { requests trucks "Truck days" 20 "day" from Roads by 2027-06 requests sand "Sand" from Roads
      buys trees "Trees" 600 "tree" { maintainer Cleaning in 2027 handover to Cleaning in 2027-05 } }
  }
  asset Old "Old park"
}`,
    'roads.plan': `department Roads "Roads office" {
  program Widen "Widen" { builds verge "Verge" 5 "km" }
  program Drain "Drains" { after Widen }
  program Fleet "Trucks" { answers Parks.Plant.Buy.trucks }
}`,
    'cleaning.plan': 'department Cleaning "Cleaning office" { program Keep "Keep trees" { maintains Parks.Plant.Buy.trees } }',
};
const at = (file: keyof typeof city, word: string) => ({ ...city, [file]: city[file].replace(word, `${word}<|>`) });

describe('the flow as a call hierarchy', () => {
    it('begins at works, things, requests and parties, and nowhere else', () => {
        expect(flow(at('parks.plan', 'program Plant')).shown).toBe('Plant trees | Parks office · program');
        expect(flow(at('cleaning.plan', 'Buy.trees'), 'id').shown).toBe('Trees | Parks office · keluaran');
        for (const text of ['goal G<|>', 'location L<|>', 'program P { serves No<|>thing }', 'pro<|>gram P'])
            expect(flow(text).shown).toBeUndefined();
    });
    it('goes out to all that a program and its parts need, with department and what passes', () =>
        expect(flow(at('parks.plan', 'program Plant')).outgoing).toEqual([
            'Verge | Roads office · needs: 5 km | parks.plan 2:Roads.Widen.verge',
            'Drains | Roads office · after | parks.plan 3:Roads.Drain',
            'Old park | Parks office · continues | parks.plan 4:Old',
            'Trucks | Roads office · requests: Truck days, 20 day | parks.plan 5:Roads',
            'Roads office | requests: Sand (not answered yet) | parks.plan 5:Roads',
        ]));
    it('goes out from a keeper to what it keeps and is given, in the language of the reader', () => {
        expect(flow(at('cleaning.plan', 'program Keep'), 'id').outgoing).toEqual([
            'Trees | Parks office · memelihara: 600 tree · serah-terima: 2027-05 | cleaning.plan 0:Parks.Plant.Buy.trees',
        ]);
        expect(flow(at('cleaning.plan', 'department Cleaning')).outgoing).toEqual([
            'Trees | Parks office · maintainer: 600 tree · handover: 600 tree | cleaning.plan 0:Cleaning',
        ]);
    });
    it('goes out from an output to the work that makes it', () =>
        expect(flow(at('parks.plan', 'buys trees')).outgoing).toEqual(['Buy | Parks office · buys: 600 tree | parks.plan 6:trees']));
    it('comes in from those who need anything that a program makes, or is to give', () => {
        expect(flow(at('roads.plan', 'program Widen')).incoming).toEqual([
            'Drains | Roads office · after | roads.plan 2:Widen',
            'Plant trees | Parks office · needs: Verge, 5 km | parks.plan 2:Roads.Widen.verge',
        ]);
        expect(flow(at('parks.plan', 'program Plant')).incoming).toEqual([
            'Keep trees | Cleaning office · maintains: Trees, 600 tree | cleaning.plan 0:Parks.Plant.Buy.trees',
        ]);
        expect(flow(at('roads.plan', 'program Fleet')).incoming).toEqual([
            'Buy | Parks office · requests: Truck days, 20 day | parks.plan 5:trucks',
        ]);
        expect(flow(at('roads.plan', 'department Roads')).incoming).toEqual([
            'Buy | Parks office · requests: Truck days, 20 day · requests: Sand | parks.plan 5:Roads, parks.plan 5:Roads',
        ]);
    });
    it('comes in from a named keeper where none of its works says so', () =>
        expect(flow({ ...at('parks.plan', 'buys trees'), 'cleaning.plan': 'department Cleaning "Cleaning office"' }).incoming).toEqual([
            'Cleaning office | handover: 600 tree, 2027-05 · maintainer: 600 tree, 2027 | cleaning.plan 0:Cleaning',
        ]));
    it('goes round in circles only as far as one asks', () => {
        const { context, item } = flow('program A<|> { after B }\nprogram B { after A }');
        let next = item;
        for (const expected of ['B', 'A', 'B']) {
            next = outgoingCalls(next, context)?.[0]?.to as CallHierarchyItem;
            expect(next.name).toBe(expected);
        }
        expect(flow('program A<|> { after A needs A }').outgoing).toEqual([]);
    });
    it('finds its things again after an edit, and nothing of what is gone', () => {
        const { context, item } = flow('program A<|> { after B }\nprogram B');
        context.plans.put(readFile('\n\nprogram B\nprogram A { activity X { after B } }'));
        expect(outgoingCalls(item, context)?.map(({ to }) => to.name)).toEqual(['B']);
        context.plans.put(readFile('program B'));
        expect(outgoingCalls(item, context)).toBeUndefined();
        context.plans.remove(item.uri);
        expect([outgoingCalls(item, context), incomingCalls(item, context)]).toEqual([undefined, undefined]);
    });
    it('works in half-written text', () =>
        expect(flow('program A<|> { needs B, \n after\n requests x from\n maintains Nothing.at\nprogram B').outgoing).toEqual([
            'B | needs | a.plan 0:B',
        ]));
});

function goals(files: Files, locale: Locale = 'en') {
    const { context, open, offset } = edit(files, locale);
    const [item] = goalItemAt(open, offset, context) ?? [];
    const shown = ({ name, detail }: TypeHierarchyItem) => `${name} | ${detail}`;
    return {
        context,
        item: item as TypeHierarchyItem,
        up: item && supertypes(item, context)?.map(shown),
        down: item && subtypes(item, context)?.map(shown),
    };
}

describe('the cascade of purposes as a type hierarchy', () => {
    const files = {
        'a.plan': 'vision V "Green city" { mission M "Streets" }\ngoal G "Shade" { serves V.M indicator I "Cover" }',
        'b.plan': `department Parks "Parks office" { objective O "Trees" { serves G }
program P "Plant" { serves O, G activity A { buys t 5 "tree" } } }`,
    };
    const on = (file: keyof typeof files, word: string, locale?: Locale) =>
        goals({ ...files, [file]: files[file].replace(word, `${word}<|>`) }, locale);
    it('leads up from an output to the vision', () => {
        expect(on('b.plan', 'buys t').up).toEqual(['Trees | objective · Parks office', 'Shade | goal']);
        expect(on('b.plan', 'activity A').up).toEqual(['Trees | objective · Parks office', 'Shade | goal']);
        expect(on('b.plan', 'objective O', 'id').up).toEqual(['Shade | tujuan']);
        expect(on('a.plan', 'goal G').up).toEqual(['Streets | mission']);
        expect(on('a.plan', 'mission M').up).toEqual(['Green city | vision']);
        expect(on('a.plan', 'vision V').up).toEqual([]);
        expect(on('a.plan', 'indicator I').up).toEqual(['Shade | goal']);
    });
    it('leads down to what serves it, in every file', () => {
        expect(on('a.plan', 'vision V').down).toEqual(['Streets | mission']);
        expect(on('a.plan', 'mission M').down).toEqual(['Shade | goal']);
        expect(on('a.plan', 'goal G').down).toEqual(['Trees | objective · Parks office', 'Plant | program · Parks office']);
        expect(on('b.plan', 'objective O').down).toEqual(['Plant | program · Parks office']);
        expect(on('b.plan', 'program P').down).toEqual([]);
    });
    it('goes round in circles only as far as one asks, and never to itself', () => {
        expect(goals('goal A<|> { serves B }\ngoal B { serves A }').up).toEqual(['B | goal']);
        expect(goals('goal A<|> { serves A }').up).toEqual([]);
    });
    it('is nothing where there is no purpose', () => {
        for (const text of ['fund F<|>', 'goal G { serves <|>Nothing }', '<|>']) expect(goals(text).item).toBeUndefined();
        expect(goals('goal G<|> { serves Nothing, ').up).toEqual([]);
    });
});
