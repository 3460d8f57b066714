// Makes the drawings in the README and the walkthrough with the product itself and a Chromium on the PATH. Run after `npm run build`, on
// Node 24.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { launchChromium } from '../tests/extension/host/chromium.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const pictures = { 'flow.png': 'examples/riverside', 'flower-before.png': 'examples/flower/before' };
const steps = {
    'sample.en': 'examples/flower/before',
    'sample.id': 'examples/bunga/sebelum',
    'flow.en': 'examples/flower/after',
    'flow.id': 'examples/bunga/sesudah',
};
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
    // The extension carries them: few colours make a third of the size. Where ImageMagick is missing they are merely larger.
    spawnSync('convert', [out, '+dither', '-colors', '64', '-define', 'png:compression-level=9', `png8:${out}`], { stdio: 'ignore' });
    console.log(`docs/images/${name}`);
}
const { page, close } = await launchChromium();
for (const [name, plan] of Object.entries(steps)) {
    const svg = path.join(scratch, 'step.svg');
    draw(plan, name.endsWith('.id') ? 'id' : 'en', svg);
    const text = readFileSync(svg, 'utf8').replace(/^<\?xml[^>]*>\s*/, '');
    // A page takes it in, as wide as it has room for; what stands around lanes and cards would make them too small to read there.
    const window = (await lanes(text)).map(Math.round).join(' ');
    const cut = text.replace(/ width="\d+" height="\d+"/, '').replace(/viewBox="[^"]*"/, `viewBox="${window}"`);
    writeFileSync(path.join(root, `images/walkthrough/${name}.svg`), cut);
    console.log(`images/walkthrough/${name}.svg`);
}
await close();
rmSync(scratch, { recursive: true, force: true });

function draw(plan, locale, svg) {
    spawnSync(process.execPath, ['dist/cli.js', 'draw', plan, '--locale', locale, '--date', '2026-03-01', '--out', svg], {
        cwd: root,
        stdio: 'inherit',
    });
}

/** Corner and size of the lanes with what stands in them. */
async function lanes(svg) {
    await page.setContent(`<style>body { margin: 0 }</style>${svg}`);
    return page.evaluate(() => {
        const box = selector => [...document.querySelectorAll(selector)].map(piece => piece.getBoundingClientRect());
        const [body, legend] = [box('.body'), box('.legend')];
        const right = Math.max(...box('.card, .life, .promise').map(piece => piece.right)) + 16;
        return [0, body[0].top, right, legend[0].top - body[0].top - 4];
    });
}
