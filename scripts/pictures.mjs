// Makes the drawings in the README and the walkthrough with the product itself ImageMagick and a Chromium on the PATH. Run after
// `npm run build`, on Node 24.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { launchChromium } from '../tests/extension/host/chromium.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const pictures = {
    'city.png': ['examples/palu', 'city'],
    'score.png': ['examples/palu', 'flow'],
    'department.png': ['examples/palu', 'PUPR'],
    'story.png': ['examples/palu', 'Pertamanan.PohonVeteran'],
    'flower-before.png': ['examples/flower/before', 'flow'],
};
/** Of a small plan, as a picture shows it: without the empty part of its sheet. */
const cut = new Set(['flower-before.png']);
const steps = {
    'sample.en': 'examples/flower/before',
    'sample.id': 'examples/bunga/sebelum',
    'flow.en': 'examples/flower/after',
    'flow.id': 'examples/bunga/sesudah',
};

mkdirSync(path.join(root, 'docs/images'), { recursive: true });
mkdirSync(path.join(root, 'images/walkthrough'), { recursive: true });
const scratch = mkdtempSync(path.join(tmpdir(), 'alur-pictures-'));
for (const [name, [plan, sheet]] of Object.entries(pictures)) {
    const whole = path.join(scratch, 'sheet.png');
    const out = path.join(root, 'docs/images', name);
    draw(plan, sheet, 'en', whole);
    // The package carries them: half the size and few colours, chosen as eyes tell them apart, make a fifth of the bytes.
    const trim = cut.has(name) ? ['-gravity', 'northwest', '-crop', '78%x40%+0+0', '+repage'] : [];
    const made = spawnSync('convert', [
        whole,
        ...trim,
        '-resize',
        '50%',
        '+dither',
        '-quantize',
        'Lab',
        '-colors',
        '32',
        '-define',
        'png:compression-level=9',
        `png8:${out}`,
    ]);
    if (made.status !== 0) throw new Error(`ImageMagick made no picture of ${plan}`);
    console.log(`docs/images/${name}`);
}
const { page, close } = await launchChromium();
for (const [name, plan] of Object.entries(steps)) {
    const svg = path.join(scratch, 'step.svg');
    draw(plan, 'flow', name.endsWith('.id') ? 'id' : 'en', svg);
    const text = readFileSync(svg, 'utf8').replace(/^<\?xml[^>]*>\s*/, '');
    // A page takes it in, as wide as it has room for; what stands around lanes and cards would make them too small to read there.
    const window = (await lanes(text)).map(Math.round).join(' ');
    const part = text.replace(/ width="\d+mm" height="\d+mm"/, '').replace(/viewBox="[^"]*"/, `viewBox="${window}"`);
    writeFileSync(path.join(root, `images/walkthrough/${name}.svg`), part);
    console.log(`images/walkthrough/${name}.svg`);
}
await close();
rmSync(scratch, { recursive: true, force: true });

function draw(plan, sheet, locale, file) {
    spawnSync(
        process.execPath,
        ['dist/cli.js', 'draw', plan, '--sheet', sheet, '--locale', locale, '--date', '2026-03-01', '--out', file],
        {
            cwd: root,
            stdio: 'inherit',
        },
    );
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
