// Bundles every program of the product into dist/.
import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const common = { absWorkingDir: root, bundle: true, minify: true, logLevel: 'warning', target: 'es2023', legalComments: 'none' };
const requireInModule = 'import{createRequire}from"node:module";const require=createRequire(import.meta.url);';

rmSync(new URL('../dist', import.meta.url), { recursive: true, force: true });
await Promise.all(
    [
        { entryPoints: ['src/cli/start.ts'], outfile: 'dist/cli.js', platform: 'node', format: 'esm', target: 'node14' },
        {
            entryPoints: ['src/cli/main.ts'],
            outfile: 'dist/cli-main.js',
            platform: 'node',
            format: 'esm',
            target: 'node22',
            banner: { js: requireInModule },
        },
    ].map(options => build({ ...common, ...options })),
);
