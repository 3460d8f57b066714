import { describe, expect, it } from 'vitest';
import type { MarkupContent } from 'vscode-languageserver-types';
import type { Locale } from '../../../src/l10n/say.ts';
import { hoverAt } from '../../../src/language/lsp/hover.ts';
import { edit } from './editor.ts';

function hover(files: string | Readonly<Record<string, string>>, locale: Locale = 'en', checked = true) {
    const { context, open, offset, uri, show } = edit(files, locale);
    if (checked) for (const root of context.plans.roots()) context.plans.checked(root);
    const found = hoverAt(open, offset, context);
    return found && { text: (found.contents as MarkupContent).value, at: found.range && show(uri, found.range) };
}

const files = {
    'city.plan': 'plan City { period 2025..2029 }\nobjective Cool "Cool roads"\nlocation Talise "Talise"\nfund APBD',
    'parks.plan': `department Parks "Parks office" {
  unit Nursery "City nursery"
  program Plant "Plant trees" {
    code "2.11"
    serves Cool
    executor Nursery
    during 2025-03..2025-09
    budget 1.2 billion in 2025 from APBD
    activity Buy {
      buys trees "Seedlings" 5000 "tree" { location Talise 3000 maintainer Cleaning in 2026 upkeep 150 million per year }
    }
  }
}`,
    'cleaning.plan': 'department Cleaning "Cleaning office" { program Keep "Keep trees" { maintains Parks.Plant.Buy.trees } }',
};
const at = (file: keyof typeof files, word: string) => ({ ...files, [file]: files[file].replace(word, `${word}<|>`) });

describe('hover', () => {
    it('answers who, where, when, with what money and what for', () => {
        expect(hover(at('parks.plan', 'program Plant'))?.text.split('\n---')[0]?.trim()).toBe(`**Plant trees**  
Program \`Parks.Plant\`

- Code: 2.11
- Department: Parks office
- Executor: City nursery
- During: 2025-03..2025-09
- Budget: 2025: Rp 1,200,000,000
- Serves: [Cool roads](file:///plan/city.plan#L2,11)`);
    });
    it('answers the same at a reference, in the language of the reader', () => {
        const found = hover(at('cleaning.plan', 'Parks.Plant.Buy.trees'), 'id');
        expect(found?.at).toBe('cleaning.plan 0:trees');
        expect(found?.text.split('\n---')[0]?.trim()).toBe(`**Seedlings**  
Keluaran \`Parks.Plant.Buy.trees\`

- Perangkat daerah: Parks office
- Volume: 5.000 tree
- Dihasilkan oleh: Buy
- Lokasi: Talise 3.000
- Pemelihara: Cleaning office (2026)
- Dipelihara oleh: [Keep trees](file:///plan/cleaning.plan#L1,49)
- Pemeliharaan: 2025: Rp150.000.000
- Mendukung: [Cool roads](file:///plan/city.plan#L2,11)`);
    });
    it('answers for each part of a path', () => expect(hover(at('cleaning.plan', 'Parks'))?.text).toContain('Department `Parks`'));
    it('tells what is found there, not inside, in the language of the reader', () => {
        const found = hover('program <|>P { activity A { buys x 1 "y" } }', 'id')?.text;
        expect(found).toContain('⚠️');
        expect(found).not.toContain('lokasi');
        expect(hover('program <|>P', 'en', false)?.text).not.toContain('⚠️');
    });
    it('takes every text as data', () => {
        const text = hover('goal <|>G "<script>*b* [x](http://e) `c` | _d_\\n# e"')?.text ?? '';
        expect(text.split('  \n')[0]).toBe('**\\<script\\>\\*b\\* \\[x\\](http:&#8203;//e) \\`c\\` \\| \\_d\\_ \\# e**');
    });
    it('links with addresses and titles that cannot end the link', () => {
        const text = hover({ 'a (1).plan': 'goal G "x](http://e)"', 'b.plan': 'program <|>P { serves G }' })?.text;
        expect(text).toContain('- Serves: [x\\]\\(http:&#8203;//e\\)](file:///plan/a%20%281%29.plan#L1,6)');
    });
    it('tells what a mission serves, and how an asset is', () => {
        expect(hover('vision V "Green" { mission <|>M }')?.text).toContain('- Serves: [Green](file:///plan/a.plan#L1,8)');
        expect(hover('asset <|>A { state idle }', 'id')?.text).toContain('- Status: menganggur');
    });
    it('adds up a work without money of its own from its parts, and says so', () =>
        expect(
            hover(
                'plan C { period 2025..2026 }\nprogram <|>P { activity A { budget 1 million in 2025 } activity B { budget 2 million per year } }',
            )?.text,
        ).toContain('Budget: 2025: Rp 3,000,000 · 2026: Rp 2,000,000 (from its parts)'));
    it('has something to say of every kind, in both languages, however little is written', () => {
        const kinds = ['plan', 'vision', 'goal', 'objective', 'location', 'fund', 'partner', 'asset', 'department', 'program', 'pattern'];
        for (const kind of kinds)
            for (const locale of ['en', 'id'] as const) expect(hover(`${kind} X<|> {`, locale)?.text, kind).toContain('`X`');
        expect(hover('program P { requests sa<|>nd from')?.text).toContain('Request `P.sand`');
    });
    it('is silent where there is no name, or nothing of that name', () => {
        expect(hover('goal G { serves <|>Nothing }')).toBeUndefined();
        expect(hover('goal G "T<|>"')).toBeUndefined();
    });
});
