// What is packed: all that the extension needs at run time, and nothing else; without a warning.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root } from './alur.ts';

describe('the packed extension', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'alur-vsix-'));
    const vsix = path.join(folder, 'alur.vsix');
    let said = '';
    let files: Readonly<Record<string, Uint8Array>> = {};
    const text = (name: string) => new TextDecoder().decode(files[`extension/${name}`]);

    beforeAll(() => {
        // As `npm run package` does, but of what is built already.
        const run = [path.join(root, 'scripts/package.mjs'), '-o', vsix];
        const packed = spawnSync(process.execPath, run, { cwd: root, encoding: 'utf8' });
        said = packed.stdout + packed.stderr;
        if (packed.status !== 0) throw new Error(said);
        files = unzipSync(new Uint8Array(readFileSync(vsix)));
    });
    afterAll(() => rmSync(folder, { recursive: true, force: true }));

    it('is packed without a warning', () => {
        expect(said).not.toMatch(/warn/i);
    });

    it('is small, as the README says', () => {
        expect(statSync(vsix).size).toBeLessThan(4_000_000);
        expect(text('readme.md')).toContain('at most 4 MB');
    });

    it('has no sources, tests or maps', () => {
        const stray = /\.(ts|mts|map|tsbuildinfo|langium|in\.md|test\.\w+)$|\/(src|tests|scripts|node_modules|environments|out)\//;
        expect(Object.keys(files).filter(name => stray.test(name))).toEqual([]);
        const folders = new Set(Object.keys(files).map(name => name.split('/').slice(0, 2).join('/')));
        expect(
            [...folders].filter(name => !/^(extension\/(dist|docs|images|l10n|syntaxes)|extension\/[^/]+\.\w+|[^/]+\.?\w*)$/.test(name)),
        ).toEqual([]);
        for (const [name, bytes] of Object.entries(files))
            if (/\.[cm]?js$/.test(name)) expect(new TextDecoder().decode(bytes).includes('sourceMappingURL'), name).toBe(false);
    });

    it('has every built file that its code names', () => {
        const packed = Object.keys(files).filter(name => /^extension\/dist\/.*js$/.test(name));
        const code = packed.map(name => text(name.slice('extension/'.length))).join('\n');
        const named = readdirSync(path.join(root, 'dist')).filter(name => /^(?!cli).+\.\w+$/.test(name) && code.includes(name));
        expect(named).toContain('samples.json');
        for (const name of named) expect(files[`extension/dist/${name}`] ?? files[`extension/dist/${name}.br`], name).toBeDefined();
    });

    it('has fonts and modules as they were built, packed', () => {
        for (const name of ['resvg.wasm', 'fonts/Arimo-regular.ttf', 'fonts/Arimo-bold.ttf', 'fonts/Arimo-italic.ttf']) {
            const packed = files[`extension/dist/${name}.br`];
            expect(brotliDecompressSync(packed as Uint8Array).equals(readFileSync(path.join(root, 'dist', name))), name).toBe(true);
        }
    });

    it('has everything that its manifest names', () => {
        const manifest = JSON.parse(text('package.json'));
        const texts = [JSON.parse(text('package.nls.json')), JSON.parse(text('package.nls.id.json'))];
        const { languages, grammars, walkthroughs } = manifest.contributes;
        const media: string[] = walkthroughs.flatMap(
            ({ icon, steps }: { icon: string; steps: { media: { svg?: string; image?: string; markdown?: string } }[] }) => [
                icon,
                ...steps.flatMap(({ media: { svg, image, markdown } }) => {
                    const file = svg ?? image ?? markdown ?? '';
                    return file.startsWith('%') ? texts.map(said => said[file.slice(1, -1)]) : file;
                }),
            ],
        );
        const named = [
            manifest.main,
            manifest.browser,
            manifest.icon,
            `${manifest.l10n}/bundle.l10n.id.json`,
            languages[0].configuration,
            languages[0].icon.light,
            languages[0].icon.dark,
            grammars[0].path,
            ...media,
            'dist/server.mjs',
            'dist/server.mcp.mjs',
            'dist/server.browser.js',
            'dist/samples.json',
        ].map(name => `extension/${name.replace(/^\.\//, '')}`);
        expect(named.filter(name => !(name in files))).toEqual([]);
        expect(Object.keys(files).some(name => /^extension\/LICENSE/i.test(name))).toBe(true);
    });

    it('has no dead link: what its pages lead to is packed, or has an address', () => {
        const pages = Object.keys(files).filter(name => name.endsWith('.md') && name !== 'extension/changelog.md');
        expect(pages).toEqual(expect.arrayContaining(['extension/readme.md', 'extension/docs/guide.md', 'extension/docs/id/rules.md']));
        const twins = readdirSync(path.join(root, 'docs/id')).filter(name => !name.endsWith('.in.md'));
        expect(pages).toEqual(expect.arrayContaining(twins.map(name => `extension/docs/id/${name}`)));
        const dead = pages.flatMap(page => {
            const prose = text(page.slice('extension/'.length)).replace(/^```.*?^```/gms, '');
            const links = [...prose.matchAll(/\]\(([^)\s]+)\)/g)].map(([, link = '']) => link);
            const folder = page.slice(0, page.lastIndexOf('/'));
            return links.filter(link => !/^(https:|#)/.test(link) && !(path.posix.join(folder, link.split('#')[0] ?? '') in files));
        });
        expect(dead).toEqual([]);
        expect([...text('readme.md').matchAll(/!\[[^\]]*\]\(([^)]+)\)/g)].length).toBeGreaterThan(0);
    });

    it('holds the guide in both languages, and the manifest of the extension alone', () => {
        for (const folder of ['docs', 'docs/id'])
            for (const page of ['guide', 'language', 'import', 'rules', 'drawings'])
                expect(text(`${folder}/${page}.md`).length, `${folder}/${page}`).toBeGreaterThan(500);
        const manifest = JSON.parse(text('package.json'));
        expect(manifest.description).toBe('%description%');
        for (const name of ['bin', 'files', 'exports', 'scripts', 'devDependencies', 'repository', 'homepage'])
            expect(manifest, name).not.toHaveProperty(name);
    });

    it('carries the samples whole', () => {
        const samples = JSON.parse(text('dist/samples.json'));
        expect(samples.flower['before/parks.plan']).toBe(readFileSync(path.join(root, 'examples/flower/before/parks.plan'), 'utf8'));
    });
});
