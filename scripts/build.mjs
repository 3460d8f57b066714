// Bundles every program of the product into dist/; with `--debug` as it is written, with source maps, so that breakpoints are found.
import { copyFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { samples } from './samples.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const debug = process.argv.includes('--debug');
const common = {
    absWorkingDir: root,
    bundle: true,
    minify: !debug,
    sourcemap: debug && 'inline',
    logLevel: 'warning',
    target: 'es2023',
    legalComments: 'none',
    // See there.
    alias: {
        '@modelcontextprotocol/server/_shims': `${root}src/mcp/sdk-shims.ts`,
        'brotli/decompress.js': `${root}src/exports/pictures/no-woff2.ts`,
        'chevrotain-allstar': `${root}src/language/parser/no-long-lookahead.ts`,
    },
};
// Under a name of its own: an unminified library may import `createRequire` as well.
const requireInModule = 'import{createRequire as requireOfModule}from"node:module";const require=requireOfModule(import.meta.url);';

rmSync(new URL('../dist', import.meta.url), { recursive: true, force: true });
await Promise.all(
    [
        { entryPoints: ['src/cli/start.ts'], outfile: 'dist/cli.js', platform: 'node', format: 'esm', target: 'node14' },
        {
            // In parts, so that a command loads what it needs and nothing else, and the library shares them.
            entryPoints: [
                { in: 'src/cli/main.ts', out: 'cli-main' },
                { in: 'src/cli/check-worker.ts', out: 'cli-check-worker' },
                { in: 'src/cli/site-thread.ts', out: 'cli-site-thread' },
                { in: 'src/library/index.ts', out: 'library' },
            ],
            outdir: 'dist',
            chunkNames: 'cli-[name]-[hash]',
            splitting: true,
            platform: 'node',
            format: 'esm',
            target: 'node22',
            banner: { js: requireInModule },
        },
        { entryPoints: ['src/webview/panel.ts', 'src/webview/panel.css'], outdir: 'dist/panel', platform: 'browser', format: 'iife' },
        {
            entryPoints: [
                { in: 'src/webview/table/start.ts', out: 'table' },
                { in: 'src/webview/table/table.css', out: 'table' },
            ],
            outdir: 'dist/panel',
            platform: 'browser',
            format: 'iife',
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
        {
            // VS Code 1.104 runs the server on Node 22. Its threads, and the server for assistants beside it, share its parts.
            entryPoints: [
                { in: 'src/server/node.ts', out: 'server' },
                { in: 'src/server/node-exporter.ts', out: 'server.exporter' },
                { in: 'src/server/node-site-thread.ts', out: 'server.site' },
                { in: 'src/mcp/beside-editor.ts', out: 'server.mcp' },
            ],
            outdir: 'dist',
            outExtension: { '.js': '.mjs' },
            chunkNames: 'server.[name]-[hash]',
            splitting: true,
            platform: 'node',
            format: 'esm',
            target: 'node22',
            banner: { js: requireInModule },
        },
        // One script for both servers: a module cannot be loaded by every web worker.
        { entryPoints: ['src/server/word-documents.ts'], outfile: 'dist/server.word.js', platform: 'browser', format: 'iife' },
        { entryPoints: ['src/server/browser.ts'], outfile: 'dist/server.browser.js', platform: 'browser', format: 'iife' },
    ].map(options => build({ ...common, ...options })),
);

// What drawings are made with at run time: the font that texts are measured with, and the module that draws PNG.
const modules = new URL('../node_modules/', import.meta.url);
const dist = new URL('../dist/', import.meta.url);
mkdirSync(new URL('fonts/', dist), { recursive: true });
for (const [style, file] of [
    ['regular', '400Regular/Arimo_400Regular.ttf'],
    ['bold', '700Bold/Arimo_700Bold.ttf'],
    ['italic', '400Regular_Italic/Arimo_400Regular_Italic.ttf'],
])
    copyFileSync(new URL(`@expo-google-fonts/arimo/${file}`, modules), new URL(`fonts/Arimo-${style}.ttf`, dist));
copyFileSync(new URL('@expo-google-fonts/arimo/LICENSE_FONT', modules), new URL('fonts/LICENSE-OFL.txt', dist));
copyFileSync(new URL('@resvg/resvg-wasm/index_bg.wasm', modules), new URL('resvg.wasm', dist));
writeFileSync(`${root}/dist/samples.json`, JSON.stringify(samples(`${root}/examples`)));
