// The choice among several plans, with VS Code stood in for: texts of a plan are data there too.
import { expect, it, vi } from 'vitest';
import { choosePlan } from '../../../src/extension/choose-plan.ts';

const { shown } = vi.hoisted(() => ({ shown: [] as unknown[] }));

vi.mock('vscode', () => ({
    Uri: { parse: (uri: string) => ({ path: uri.replace('file://', '') }) },
    l10n: { t: (text: string) => text },
    window: {
        showQuickPick: async (items: readonly { uri: string }[]) => {
            shown.push(...items);
            return items.at(-1);
        },
        showInformationMessage: async (text: string) => void shown.push(text),
    },
    // As VS Code does: a text is taken for a path, not for a URI.
    workspace: { asRelativePath: (at: string | { path: string }) => (typeof at === 'string' ? at : at.path.replace('/city/', '')) },
}));

it('names each plan and its folder, and lets no title draw an icon', async () => {
    shown.length = 0;
    const plans = [
        { uri: 'file:///city/palu', title: 'Palu $(trash)\n2026' },
        { uri: 'file:///city/willowby', title: '' },
    ];
    expect(await choosePlan(plans)).toBe('file:///city/willowby');
    expect(shown).toEqual([
        { label: 'Palu \\$(trash) 2026', description: 'palu', uri: 'file:///city/palu' },
        { label: 'willowby', description: 'willowby', uri: 'file:///city/willowby' },
    ]);
});

it('says so where there is none', async () => {
    shown.length = 0;
    expect(await choosePlan([])).toBeUndefined();
    expect(shown).toEqual(['There is no plan here: no file ends in .plan.']);
});
