// Makes the pictures of the README with the product itself and a Chromium on the PATH. Run after `npm run build`, on Node 24.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const pictures = { 'flow.png': 'examples/riverside', 'flower-before.png': 'examples/flower/before' };
const quiet = [
    '--headless',
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--hide-scrollbars',
];

mkdirSync(path.join(root, 'docs/images'), { recursive: true });
const scratch = mkdtempSync(path.join(tmpdir(), 'alur-pictures-'));
for (const [name, plan] of Object.entries(pictures)) {
    const svg = path.join(scratch, 'flow.svg');
    spawnSync(process.execPath, ['dist/cli.js', 'draw', plan, '--date', '2026-03-01', '--out', svg], { cwd: root, stdio: 'inherit' });
    const [, width, height] = /viewBox="0 0 (\d+) (\d+)"/.exec(readFileSync(svg, 'utf8')) ?? [];
    const out = path.join(root, 'docs/images', name);
    const shot = spawnSync(
        'chromium',
        [...quiet, `--user-data-dir=${scratch}/profile`, `--screenshot=${out}`, `--window-size=${width},${height}`, `file://${svg}`],
        { stdio: 'ignore' },
    );
    if (shot.status !== 0) throw new Error(`Chromium made no picture of ${plan}`);
    console.log(`docs/images/${name}`);
}
rmSync(scratch, { recursive: true, force: true });
