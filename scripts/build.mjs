// Bundles every program of the product into dist/.
import { rmSync } from 'node:fs';
import { build } from 'esbuild';

const common = { bundle: true, minify: true, logLevel: 'warning', target: 'es2023', legalComments: 'none' };
const oldNode =
    'if(+process.versions.node.split(".")[0]<22){console.error(`alur needs Node 22.12 or newer; this is ${process.version}. | alur membutuhkan Node 22.12 atau lebih baru; ini ${process.version}.`);process.exit(2)}';

rmSync(new URL('../dist', import.meta.url), { recursive: true, force: true });
await Promise.all(
    [
        // The command line loads itself only after the version is known to fit: an older Node cannot even parse its libraries.
        {
            entryPoints: ['src/cli/main.ts'],
            outfile: 'dist/cli-main.js',
            platform: 'node',
            format: 'esm',
            target: 'node22',
            banner: { js: 'import{createRequire}from"node:module";const require=createRequire(import.meta.url);' },
        },
        {
            stdin: { contents: `${oldNode}else import("./cli-main.js");` },
            outfile: 'dist/cli.js',
            bundle: false,
            banner: { js: '#!/usr/bin/env node' },
            platform: 'node',
            format: 'esm',
            target: 'node18',
        },
        // VS Code gives `vscode` itself; its extension hosts load CommonJS.
        { entryPoints: ['src/extension/node.ts'], outfile: 'dist/extension.cjs', platform: 'node', format: 'cjs', external: ['vscode'] },
        {
            entryPoints: ['src/extension/browser.ts'],
            outfile: 'dist/extension.browser.cjs',
            platform: 'browser',
            format: 'cjs',
            external: ['vscode'],
        },
        // VS Code 1.104 runs the server on Node 22.
        { entryPoints: ['src/server/node.ts'], outfile: 'dist/server.cjs', platform: 'node', format: 'cjs', target: 'node22' },
        { entryPoints: ['src/server/browser.ts'], outfile: 'dist/server.browser.js', platform: 'browser', format: 'iife' },
    ].map(options => build({ ...common, ...options })),
);
