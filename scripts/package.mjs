// Packs the extension as a .vsix, `alur.vsix` or `-o FILE`. The packer accepts no `files` beside `.vscodeignore`, and `files` says what the
// command line's package holds: so it is given a folder of its own, with a manifest that has nothing of the workshop in it.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { brotliCompressSync, constants } from 'node:zlib';

const root = fileURLToPath(new URL('..', import.meta.url));
const { out } = parseArgs({ options: { out: { type: 'string', short: 'o', default: path.join(root, 'alur.vsix') } } }).values;
const staged = path.join(root, 'out/vsix');

rmSync(staged, { recursive: true, force: true });
mkdirSync(staged, { recursive: true });
for (const folder of ['dist', 'docs', 'images', 'l10n', 'syntaxes'])
    cpSync(path.join(root, folder), path.join(staged, folder), { recursive: true });
const kept = /^(package\.nls.*|README|CHANGELOG|LICENSE|language-configuration|\.vscodeignore)/;
for (const name of readdirSync(root).filter(name => kept.test(name))) cpSync(path.join(root, name), path.join(staged, name));

// Brotli makes fonts and modules a quarter smaller than a .vsix itself does; the server reads either (src/disk/read-resource.ts).
const cache = path.join(root, 'node_modules/.cache/alur');
for (const name of ['dist/resvg.wasm', ...readdirSync(path.join(staged, 'dist/fonts')).map(font => `dist/fonts/${font}`)]) {
    if (!/\.(wasm|ttf)$/.test(name)) continue;
    const file = path.join(staged, name);
    writeFileSync(`${file}.br`, compressed(readFileSync(file)));
    rmSync(file);
}

/** It takes seconds, so that what was compressed once is kept by its digest. */
function compressed(bytes) {
    const kept = path.join(cache, `${createHash('sha256').update(bytes).digest('hex')}.br`);
    if (existsSync(kept)) return readFileSync(kept);
    const packed = brotliCompressSync(bytes, {
        params: { [constants.BROTLI_PARAM_LGWIN]: constants.BROTLI_MAX_WINDOW_BITS, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
    });
    mkdirSync(cache, { recursive: true });
    writeFileSync(kept, packed);
    return packed;
}

const {
    private: _,
    bin,
    exports,
    files,
    scripts,
    devDependencies,
    allowScripts,
    overrides,
    ...manifest
} = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
// The registry of the command line wants plain words; the editor has them in the reader's language.
writeFileSync(path.join(staged, 'package.json'), JSON.stringify({ ...manifest, description: '%description%' }, null, 2));

const vsce = path.join(root, 'node_modules/@vscode/vsce/vsce');
const options = ['package', '--no-dependencies', '--no-rewrite-relative-links', '--allow-missing-repository', '-o', path.resolve(out)];
const { status } = spawnSync(process.execPath, [vsce, ...options], { cwd: staged, stdio: 'inherit' });
process.exitCode = status ?? 1;
