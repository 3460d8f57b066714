// Packs the extension as a .vsix, `alur.vsix` or `-o FILE`. The packer accepts no `files` beside `.vscodeignore`, and `files` says what the
// command line's package holds: so it is given a folder of its own, with a manifest that has nothing of the workshop in it.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const root = fileURLToPath(new URL('..', import.meta.url));
const { out } = parseArgs({ options: { out: { type: 'string', short: 'o', default: path.join(root, 'alur.vsix') } } }).values;
const staged = path.join(root, 'out/vsix');

rmSync(staged, { recursive: true, force: true });
mkdirSync(staged, { recursive: true });
for (const folder of ['dist', 'docs', 'images', 'l10n', 'syntaxes'])
    cpSync(path.join(root, folder), path.join(staged, folder), { recursive: true });
const kept = /^(package\.nls.*|README|CHANGELOG|LICENSE|language-configuration|\.vscodeignore)/;
for (const name of readdirSync(root).filter(name => kept.test(name))) cpSync(path.join(root, name), path.join(staged, name));

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
