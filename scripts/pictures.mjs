// Makes the drawings in the README and the walkthrough with the product itself, those of the README with a Chromium on the PATH. Run after
// `npm run build`, on Node 24.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const pictures = { 'flow.png': 'examples/riverside', 'flower-before.png': 'examples/flower/before' };
const steps = { sample: 'examples/flower/before', flow: 'examples/flower/after' };
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
mkdirSync(path.join(root, 'images/walkthrough'), { recursive: true });
const scratch = mkdtempSync(path.join(tmpdir(), 'alur-pictures-'));
for (const [name, plan] of Object.entries(pictures)) {
    const svg = path.join(scratch, 'flow.svg');
    draw(plan, 'en', svg);
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
for (const [name, plan] of Object.entries(steps))
    for (const locale of ['en', 'id']) {
        const svg = path.join(scratch, 'step.svg');
        draw(plan, locale, svg);
        // A page takes it in, as wide as it has room for.
        const text = readFileSync(svg, 'utf8').replace(/^<\?xml[^>]*>\s*/, '');
        writeFileSync(path.join(root, `images/walkthrough/${name}.${locale}.svg`), text.replace(/ width="\d+" height="\d+"/, ''));
        console.log(`images/walkthrough/${name}.${locale}.svg`);
    }
rmSync(scratch, { recursive: true, force: true });

function draw(plan, locale, svg) {
    spawnSync(process.execPath, ['dist/cli.js', 'draw', plan, '--locale', locale, '--date', '2026-03-01', '--out', svg], {
        cwd: root,
        stdio: 'inherit',
    });
}
