// Hover with sources, without a server: they stand below what a name means, as plain text.
import { expect, it } from 'vitest';
import type { MarkupContent } from 'vscode-languageserver-types';
import { sourcedHoverAt } from '../../../src/server/sourced-hover.ts';
import { edit } from '../lsp/editor.ts';

const hover = async (marked: string, lines: readonly string[]) => {
    const { open, offset, context } = edit(marked);
    const found = await sourcedHoverAt(open, offset, context, async () => lines);
    return found && (found.contents as MarkupContent).value;
};

it('adds its lines below what is said of a name', async () => {
    const alone = await hover('goal Sh<|>ade "Shaded streets"', []);
    expect(alone).toContain('Shaded streets');
    expect(await hover('goal Sh<|>ade "Shaded streets"', ['Renja 2026, row 3', '*not* markup'])).toBe(
        `${alone}\n\nRenja 2026, row 3  \n\\*not\\* markup`,
    );
});

it('stands alone where nothing else is known, and says nothing where nothing is', async () => {
    expect(await hover('goal G "a te<|>xt"', ['Renja 2026, row 3'])).toBe('Renja 2026, row 3');
    expect(await hover('goal G "a te<|>xt"', [])).toBeUndefined();
});
