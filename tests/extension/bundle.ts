// Bundles the tests that run inside an editor, for one of its two kinds of extension host.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { build, type Plugin } from 'esbuild';
import { root } from './host/place.ts';

export async function bundleSuite(flavour: 'node' | 'web'): Promise<string> {
    const outfile = path.join(root, `out/extension-tests/${flavour}.cjs`);
    await build({
        entryPoints: [path.join(root, `tests/extension/suite/run-${flavour}.ts`)],
        outfile,
        bundle: true,
        format: 'cjs',
        platform: flavour === 'node' ? 'node' : 'browser',
        target: 'es2023',
        logLevel: 'warning',
        external: flavour === 'node' ? ['vscode', 'mocha'] : ['vscode'],
        ...(flavour === 'web'
            ? { alias: { 'node:assert': path.join(root, 'tests/extension/suite/assert.ts') }, plugins: [mochaAsGlobal] }
            : {}),
    });
    return outfile;
}

/** Mocha for browsers would make itself the bundle's only export. */
const mochaAsGlobal: Plugin = {
    name: 'mocha-as-global',
    setup: ({ onLoad }) =>
        onLoad({ filter: /mocha[\\/]mocha\.js$/ }, ({ path: file }) => ({
            contents: `{ let module, exports, define; ${readFileSync(file, 'utf8')} }`,
        })),
};
