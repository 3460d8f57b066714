// Another editor, with a client that nobody here wrote.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { runLimit } from '../limits.ts';
import { inFolder, root } from '../product/alur.ts';
import { needed } from '../product/needed.ts';

const steps = [
    'shows findings in two files after one edit',
    'goes to a definition in another file',
    'completes names of other files',
    'mends what it finds',
    'renames in every file',
    'formats',
    'is told nothing that it cannot do, and ends the server',
];

const neovim = needed('Neovim', spawnSync('nvim', ['--version']).status === 0);

describe.skipIf(!neovim)('Neovim', () => {
    const said = neovim ? run() : '';
    it.each(steps)('%s', step => {
        expect(said.split('\n'), said).toContain(`ok ${step}`);
    });
});

function run(): string {
    const files = {
        'city.plan': 'plan City { period 2025..2029 }\n// é\ngoal Shade "Shaded streets"\n',
        'parks.plan': 'department Parks {\n program Trees { serves Shadow executor Parks }\n}\n',
    };
    return inFolder(files, cwd => {
        const server = `{ ${[process.execPath, `${root}/dist/cli.js`, 'lsp', '--stdio'].map(word => JSON.stringify(word)).join(', ')} }`;
        const script = fileURLToPath(new URL('neovim.lua', import.meta.url));
        const options = ['--headless', '-u', 'NONE', '-i', 'NONE', '-n', '-c', `lua server = ${server}`, '-c', `luafile ${script}`];
        const { stdout, stderr } = spawnSync('nvim', options, {
            cwd,
            encoding: 'utf8',
            timeout: runLimit,
            env: { ...process.env, XDG_STATE_HOME: cwd },
        });
        return stdout + stderr;
    });
}
