import { describe, expect, it } from 'vitest';
import type { Locale } from '../../../src/l10n/say.ts';
import { rename as renameAt, renameableAt } from '../../../src/language/lsp/rename.ts';
import { applyEdits } from '../../../src/plan/edit.ts';
import { lineStarts } from '../../../src/plan/source.ts';
import { edit } from './editor.ts';

type Files = Readonly<Record<string, string>>;

async function rename(files: Files | string, newName: string, locale: Locale = 'en') {
    const { context, open, offset, texts } = edit(files, locale);
    const result = await renameAt(open, offset, newName, context);
    return Object.fromEntries(
        Object.entries(texts).map(([uri, text]) => {
            const starts = lineStarts(text);
            const at = ({ line, character }: { line: number; character: number }) => (starts[line] as number) + character;
            const edits = (result?.changes?.[uri] ?? []).map(({ range, newText }) => ({
                file: uri,
                span: { start: at(range.start), end: at(range.end) },
                text: newText,
            }));
            return [uri.slice('file:///plan/'.length), applyEdits(text, edits)];
        }),
    );
}

describe('rename', () => {
    const files: Files = {
        'a.plan': 'department Parks { program Plant { executor Parks } }',
        'b.plan': 'extend Parks { program Prune { after Parks.Plant, Plant } }',
        'c.plan': 'department Roads { program Dig { needs Pa<|>rks . Plant } }',
    };
    it('changes every mention in every file, and keeps the rest of a path', async () => {
        expect(await rename(files, 'Gardens')).toEqual({
            'a.plan': 'department Gardens { program Plant { executor Gardens } }',
            'b.plan': 'extend Gardens { program Prune { after Gardens.Plant, Plant } }',
            'c.plan': 'department Roads { program Dig { needs Gardens . Plant } }',
        });
        expect(
            await rename({ ...files, 'a.plan': files['a.plan']?.replace('Plant', 'Pl<|>ant') ?? '', 'c.plan': 'goal G' }, 'Sow'),
        ).toEqual({
            'a.plan': 'department Parks { program Sow { executor Parks } }',
            'b.plan': 'extend Parks { program Prune { after Parks.Sow, Sow } }',
            'c.plan': 'goal G',
        });
    });
    it('writes `^` before words that join a line, and before any keyword that would begin one', async () => {
        expect(await rename('goal G<|>\nprogram P { serves G }', 'in')).toEqual({ 'a.plan': 'goal ^in\nprogram P { serves ^in }' });
        expect(await rename('goal G<|>\nprogram P { serves G,\n G }', 'code')).toEqual({
            'a.plan': 'goal code\nprogram P { serves code,\n ^code }',
        });
        expect(await rename('goal ^i<|>n\nprogram P { serves ^in }', '^Out')).toEqual({ 'a.plan': 'goal Out\nprogram P { serves Out }' });
    });
    it('reads all of a file that has changed on disk since, wherever it changed', async () => {
        const { context, open, offset } = edit({ 'a.plan': 'department D { program P { builds o<|>ne } }\n' });
        const text = async (uri: string) => `${await context.text(uri)}goal {\n`;
        expect((await renameAt(open, offset, 'two', context))?.changes).toBeDefined();
        await expect(renameAt(open, offset, 'two', { ...context, text })).rejects.toThrow('a.plan, line 2, could not be read any more.');
    });
    it('touches no other plan', async () => {
        const files = { 'a.plan': 'plan A\ngoal G<|>', 'sub/b.plan': 'plan B\nprogram P { serves G }' };
        expect((await rename(files, 'H'))['sub/b.plan']).toBe('plan B\nprogram P { serves G }');
    });
    it('composes letters, and finds names that are written otherwise', async () =>
        expect(await rename('goal Cafe\u0301<|>\nprogram P { serves Caf\u00e9 }', 'The\u0301')).toEqual({
            'a.plan': 'goal Th\u00e9\nprogram P { serves Th\u00e9 }',
        }));
    it('works in half-written text, and leaves titles and comments alone', async () =>
        expect(await rename('goal Shade<|> "Shade" // Shade\nprogram P { serves Shade budget in\n', 'Sun')).toEqual({
            'a.plan': 'goal Sun "Shade" // Shade\nprogram P { serves Sun budget in\n',
        }));
    it('may make a name right that led nowhere', async () =>
        expect(await rename('goal Shad<|>\nprogram P { serves Shade }', 'Shade')).toEqual({
            'a.plan': 'goal Shade\nprogram P { serves Shade }',
        }));

    const refusal = (files: Files | string, newName: string, locale?: Locale) =>
        rename(files, newName, locale).then(
            () => 'renamed',
            (error: Error) => error.message,
        );
    it('refuses what is no name', async () => {
        for (const name of ['', '2025', 'a b', '-a', 'a.b', '"a"', 'a{'])
            expect(await refusal('goal G<|>', name)).toContain('cannot be a short name');
        expect(await refusal('goal G<|>', 'a b', 'id')).toContain('tidak dapat menjadi nama pendek');
    });
    it('offers a name that fits in the place of a title', async () => {
        expect(await refusal('location S<|>', 'Jalan Sudirman')).toBe(
            '"Jalan Sudirman" cannot be a short name: letters, digits, _ and - only. Write JalanSudirman.',
        );
        expect(await refusal('location S<|>', 'jalan  sudirman (timur)', 'id')).toContain('Tulis JalanSudirmanTimur.');
        expect(await refusal('location S<|>', '2 pasar')).toContain('Write _2Pasar.');
        expect(await refusal('location S<|>', '!')).not.toContain('Write');
        // Four names further on nothing is promised.
        expect(await refusal('goal A<|>\ngoal B\ngoal B2\ngoal B3\ngoal B4\ngoal B5', 'B')).not.toContain('Write');
    });
    it('refuses a name that exists in that scope, in another file too', async () => {
        expect(await refusal({ 'a.plan': 'goal G<|>', 'b.plan': '\nlocation Here' }, 'Here')).toBe(
            'Here is taken: location in b.plan, line 2. Write Here2.',
        );
        expect(await refusal({ 'a.plan': 'department D { unit U<|> }', 'b.plan': 'extend D { program P }' }, 'P', 'id')).toBe(
            'D.P sudah dipakai: program di b.plan, baris 1. Tulis P2.',
        );
        expect(await refusal('department D { unit U<|> }\ngoal Free', 'Free')).toBe('renamed');
    });
    it('refuses a name that an inner scope would capture', async () => {
        const text = 'goal G<|>\ndepartment D { goal Own program P { serves G } }';
        expect(await refusal(text, 'Own')).toBe('"G" in a.plan, line 2, would mean something else. Write Own2.');
    });
    it('refuses a name that would capture what others mean', async () => {
        const text = 'goal Shared\ndepartment D { goal O<|>wn program P { serves Shared } }';
        expect(await refusal(text, 'Shared', 'id')).toBe('"Shared" di a.plan, baris 2, akan berarti lain. Tulis Shared2.');
    });
    it('refuses a name with which the text could not be read', async () =>
        expect(await refusal('goal G<|>\nprogram P { serves /* half\nwritten */ G }', 'program')).toBe(
            'a.plan, line 2, could not be read any more. Write program2.',
        ));
    it('refuses when a file changed meanwhile', async () => {
        const { context, open, offset } = edit('goal G<|>');
        await expect(renameAt(open, offset, 'H', { ...context, text: async () => 'goal Other' })).rejects.toThrow(
            'has changed in the meantime',
        );
    });
    it('shows what would be renamed, or that nothing would', () => {
        const prepare = (marked: string) => {
            const { open, offset, uri, show } = edit(marked);
            const range = renameableAt(open, offset);
            return range && show(uri, range);
        };
        expect(prepare('department D { program P }\nprogram Q { after D<|>.P }')).toBe('a.plan 1:D');
        expect(prepare('goal ^i<|>n')).toBe('a.plan 0:^in');
        expect(prepare('go<|>al G')).toBeUndefined();
        expect(prepare('program P { serves No<|>thing }')).toBeUndefined();
    });
});
