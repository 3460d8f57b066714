// What is packed: all that the extension needs at run time, and nothing else; without a warning.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
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
        const { scripts } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
        // As `npm run package` does, but of what is built already.
        const options = /vsce package (.*?) -o /.exec(scripts.package)?.[1]?.split(' ') ?? [];
        const run = [path.join(root, 'node_modules/@vscode/vsce/vsce'), 'package', ...options, '-o', vsix];
        const packed = spawnSync(process.execPath, run, { cwd: root, encoding: 'utf8' });
        said = packed.stdout + packed.stderr;
        if (packed.status !== 0) throw new Error(said);
        files = unzipSync(new Uint8Array(readFileSync(vsix)));
    }, 120_000);
    afterAll(() => rmSync(folder, { recursive: true, force: true }));

    it('is packed without a warning', () => {
        expect(said).not.toMatch(/warn/i);
    });

    it('is small', () => {
        expect(statSync(vsix).size).toBeLessThan(3_500_000);
    });

    it('has no sources, tests or maps', () => {
        const stray = /\.(ts|mts|map|tsbuildinfo|langium|test\.\w+)$|\/(src|tests|scripts|node_modules|environments|out)\//;
        expect(Object.keys(files).filter(name => stray.test(name))).toEqual([]);
        const folders = new Set(Object.keys(files).map(name => name.split('/').slice(0, 2).join('/')));
        expect(
            [...folders].filter(name => !/^(extension\/(dist|docs|images|l10n|syntaxes)|extension\/[^/]+\.\w+|[^/]+\.?\w*)$/.test(name)),
        ).toEqual([]);
        for (const [name, bytes] of Object.entries(files))
            if (/\.c?js$/.test(name)) expect(new TextDecoder().decode(bytes).includes('sourceMappingURL'), name).toBe(false);
    });

    it('has everything that its manifest names', () => {
        const manifest = JSON.parse(text('package.json'));
        const texts = [JSON.parse(text('package.nls.json')), JSON.parse(text('package.nls.id.json'))];
        const { languages, grammars, walkthroughs } = manifest.contributes;
        const media: string[] = walkthroughs.flatMap(
            ({ icon, steps }: { icon: string; steps: { media: { svg?: string; image?: string } }[] }) => [
                icon,
                ...steps.flatMap(({ media: { svg, image } }) => texts.map(said => said[(svg ?? image ?? '').slice(1, -1)])),
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
            'dist/server.cjs',
            'dist/server.browser.js',
            'dist/samples.json',
        ].map(name => `extension/${name.replace(/^\.\//, '')}`);
        expect(named.filter(name => !(name in files))).toEqual([]);
        expect(Object.keys(files).some(name => /^extension\/LICENSE/i.test(name))).toBe(true);
    });

    it('shows the pictures of its page from itself', () => {
        const page = text('readme.md');
        const pictures = [...page.matchAll(/!\[[^\]]*\]\(([^)]+)\)/g)].map(([, link]) => link as string);
        expect(pictures.length).toBeGreaterThan(0);
        expect(pictures.filter(link => !(`extension/${link}` in files))).toEqual([]);
    });

    it('carries the samples whole', () => {
        const samples = JSON.parse(text('dist/samples.json'));
        expect(samples.flower['before/parks.plan']).toBe(readFileSync(path.join(root, 'examples/flower/before/parks.plan'), 'utf8'));
    });
});
