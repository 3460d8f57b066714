// When a window offers an MCP server, and with which words.
import { expect, it } from 'vitest';
import { mcpArguments } from '../../../src/extension/mcp-launch.ts';

const window = {
    isTrusted: true,
    folders: ['/plans/kota', '-x'],
    hasServer: true,
    hasTools: true,
    locale: 'id',
    rules: { 'no-goal': 'off' },
};

it('leaves the tools to the window that has them, and takes folders for folders whatever they are called', () => {
    expect(mcpArguments('s.mjs', window)).toEqual([
        's.mjs',
        '--no-tools',
        '--locale=id',
        '--rules={"no-goal":"off"}',
        '--',
        '/plans/kota',
        '-x',
    ]);
    expect(mcpArguments('s.mjs', { ...window, hasTools: false })).not.toContain('--no-tools');
});

it.each([{ isTrusted: false }, { folders: [] }, { hasServer: false }])('is none where %o', less => {
    expect(mcpArguments('s.mjs', { ...window, ...less })).toBeUndefined();
});
