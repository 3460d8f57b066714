// What the extension says of itself: every text in both languages, every command where it makes sense, pictures for every step.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { readSamples } from './samples.ts';

const root = new URL('../../', import.meta.url);
const read = (path: string) => readFileSync(new URL(path, root), 'utf8');
const json = (path: string) => JSON.parse(read(path));

interface Command {
    readonly command: string;
    readonly category?: string;
    readonly icon?: string;
}

interface Step {
    readonly id: string;
    readonly description: string;
    readonly media: { readonly svg?: string; readonly image?: string };
    readonly completionEvents: readonly string[];
}

const manifest = json('package.json');
const english: Readonly<Record<string, string>> = json('package.nls.json');
const indonesian: Readonly<Record<string, string>> = json('package.nls.id.json');
const commands: readonly Command[] = manifest.contributes.commands;
const [walkthrough, twin]: readonly { readonly description: string; readonly when: string; readonly steps: readonly Step[] }[] =
    manifest.contributes.walkthroughs;
const { steps, description: summary } = walkthrough as NonNullable<typeof walkthrough>;
const said = (key: string) => [english, indonesian].map(texts => texts[key.slice(1, -1)] ?? '');

describe('texts of the manifest', () => {
    // `description` is put in where the extension is packed: a registry of packages wants it in words.
    const keys = ['description', ...[...read('package.json').matchAll(/"%([\w.-]+)%"/g)].map(([, key]) => key as string)];

    it('are there in English and in Indonesian, and no others', () => {
        expect(Object.keys(english).sort()).toEqual([...new Set(keys)].sort());
        expect(Object.keys(indonesian).sort()).toEqual(Object.keys(english).sort());
    });

    it('are the words of a registry, too', () => {
        expect(manifest.description).toBe(english['description']);
    });

    it('say something, with the same links', () => {
        const links = (text: string) => [...text.matchAll(/\]\((.*?)\)/g)].map(([, link]) => link);
        for (const [key, text] of Object.entries(english)) {
            expect(text.trim(), key).not.toBe('');
            expect(indonesian[key]?.trim(), key).toBeTruthy();
            expect(links(indonesian[key] ?? ''), key).toEqual(links(text));
        }
    });
});

describe('texts of the client', () => {
    const used = readdirSync(new URL('src/extension/', root), { recursive: true, encoding: 'utf8' })
        .filter(name => name.endsWith('.ts'))
        .flatMap(name => textsIn(read(`src/extension/${name.replaceAll('\\', '/')}`)));
    const bundle: Readonly<Record<string, string>> = json('l10n/bundle.l10n.id.json');

    it('are all in the Indonesian bundle, and no others', () => {
        expect(used.length).toBeGreaterThan(20);
        expect(Object.keys(bundle).sort()).toEqual([...new Set(used)].sort());
    });

    it('have the same places', () => {
        const places = (text: string) => (text.match(/\{\w+\}/g) ?? []).sort();
        for (const [text, translated] of Object.entries(bundle)) expect(places(translated), text).toEqual(places(text));
    });
});

/** What is given to `l10n.t`; every call must give it a text that can be read here. */
function textsIn(source: string): string[] {
    const calls = source.match(/\bl10n\.t\(/g)?.length ?? 0;
    const texts = [...source.matchAll(/\bl10n\.t\(\s*(?:'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)")/g)];
    expect(texts.length).toBe(calls);
    return texts.map(([, single, double]) => JSON.parse(`"${double ?? (single as string).replace(/\\'/g, "'").replaceAll('"', '\\"')}"`));
}

describe('commands', () => {
    const shown: readonly { command: string; when?: string }[] = manifest.contributes.menus.commandPalette;

    it('have a category and an icon', () => {
        expect(commands.filter(({ category, icon }) => category !== 'Alur' || !icon)).toEqual([]);
    });

    it('are offered where there are plans; only a beginning is offered anywhere', () => {
        const anywhere = commands.filter(({ command }) => !shown.some(entry => entry.command === command && entry.when));
        expect(anywhere.map(({ command }) => command).sort()).toEqual([
            'alur.importTable',
            'alur.newPlan',
            'alur.openGuide',
            'alur.openSample',
        ]);
        const isSelective = /^false$|^alur.tableReviewed$|\beditorLangId == alur\b|\bresourceLangId == alur\b/;
        expect(shown.filter(({ when = '' }) => !isSelective.test(when))).toEqual([]);
    });

    it('of menus are announced, as are those of pages and views', () => {
        const menus: Record<string, { command: string }[]> = manifest.contributes.menus;
        const announced = new Set(commands.map(({ command }) => command));
        expect(Object.values(menus).flatMap(entries => entries.filter(({ command }) => !announced.has(command)))).toEqual([]);
    });
});

describe('the side bar', () => {
    const { viewsContainers, views, viewsWelcome, keybindings } = manifest.contributes;
    const announced = new Set(commands.map(({ command }) => command));

    it('has an icon of its own, which comes with the extension', () => {
        const icons = [...viewsContainers.activitybar, ...views.alur].map(({ icon }: { icon: string }) => icon);
        expect(new Set(icons)).toEqual(new Set(['images/side-bar.svg']));
        expect(read('images/side-bar.svg')).toMatch(/^<svg /);
        expect(read('.vscodeignore')).toContain('!images/side-bar.svg');
    });

    it('says how to begin where there is no plan, in the language that was chosen for Alur too', () => {
        const [welcome, other] = viewsWelcome;
        expect([welcome.when, other.when]).toEqual([
            '!(config.alur.language == id) && !alur.hasPlan',
            'config.alur.language == id && !alur.hasPlan',
        ]);
        expect(other.contents).toBe(said(welcome.contents)[1]);
        for (const text of said(welcome.contents)) {
            const links = [...text.matchAll(/\(command:([\w.]+)\)/g)].map(([, command = '']) => command);
            expect(links).toEqual(['alur.newPlan', 'alur.importTable', 'alur.openSample', 'alur.openGuide']);
            expect(links.filter(command => !announced.has(command))).toEqual([]);
        }
    });

    it('has keys that stand in the guide, in both languages, each once', () => {
        const keys: readonly string[] = keybindings.map(({ key }: { key: string }) => key);
        expect(new Set(keys).size).toBe(5);
        for (const { command, key, mac, when } of keybindings) {
            expect(mac).toBe(key.replace('ctrl', 'cmd'));
            expect(when).toBe('alur.hasPlan || editorLangId == alur');
            const written = key
                .split(' ')
                .map((part: string) => part.replace(/(^|\+)(\w)/g, (letter: string) => letter.toUpperCase()))
                .join(' ');
            const titles = said(`%${command.replace('alur.', 'command.')}%`);
            for (const [k, guide] of ['docs/guide.md', 'docs/id/guide.md'].entries())
                expect(
                    read(guide)
                        .split('\n')
                        .some(line => line.startsWith(`| ${written} (`) && line.includes(`| ${titles[k]}`)),
                    `${key} in ${guide}`,
                ).toBe(true);
        }
    });
});

describe('the walkthrough', () => {
    it('has steps whose buttons and ends are commands', () => {
        const announced = new Set(commands.map(({ command }) => command));
        for (const { id, description, completionEvents } of steps) {
            const links = said(description).flatMap(text =>
                [...text.matchAll(/\(command:([\w.]+)/g)].map(([, command]) => command as string),
            );
            // The first step is done when the sample is there, not when somebody has asked for it.
            const ends = completionEvents.map(event =>
                event.replace('onCommand:', '').replace('onContext:alur.sampleShown', 'alur.openSample'),
            );
            expect(links.length, id).toBeGreaterThan(1);
            expect(
                [...links, ...ends].filter(command => !announced.has(command) && !/^(editor|workbench)\.action\./.test(command)),
                id,
            ).toEqual([]);
            expect(links, id).toContain(ends[0]);
        }
    });

    it('is there in Indonesian for who chose it for Alur alone', () => {
        expect([walkthrough?.when, twin?.when]).toEqual(['!(config.alur.language == id)', 'config.alur.language == id']);
        expect(twin?.steps.map(({ description }) => description)).toEqual(steps.map(({ description }) => said(description)[1]));
        expect(JSON.stringify(twin)).not.toMatch(/"%\w+\.|\.en\.svg/);
    });

    it('is described in one line of the page that it begins on', () => {
        for (const text of said(summary)) expect(text.length, text).toBeLessThanOrEqual(50);
    });

    it('opens samples that there are', () => {
        const asked = said(steps[0]?.description ?? '').flatMap(text => [...text.matchAll(/openSample\?([^)]*)\)/g)]);
        expect(asked.length).toBeGreaterThan(2);
        for (const [, given = ''] of asked) expect(Object.keys(readSamples())).toContain(JSON.parse(decodeURIComponent(given))[0]);
    });

    it('shows a picture for every step in either language', () => {
        for (const { media } of steps)
            for (const path of said(media.svg ?? media.image ?? '')) {
                expect(existsSync(new URL(path, root)), path).toBe(true);
                expect(read(path)).toMatch(/^<svg /);
                // What is taken into the page itself may not bring styles: VS Code would leave them out.
                if (media.svg) expect(read(path), path).not.toMatch(/<style|style=|class=/);
            }
    });
});

test('the extension runs where VS Code does, and says what it needs', () => {
    expect(manifest).toMatchObject({
        engines: { vscode: '^1.104.0' },
        extensionKind: ['workspace'],
        main: expect.any(String),
        browser: expect.any(String),
        icon: expect.stringMatching(/\.png$/),
        galleryBanner: { color: expect.any(String), theme: 'dark' },
        // Nothing of a workspace is run; what calls git is off in one that is not trusted.
        capabilities: { untrustedWorkspaces: { supported: true }, virtualWorkspaces: true },
    });
    expect(
        manifest.activationEvents.every((event: string) => /^(workspaceContains|onFileSystem|onWebviewPanel):|^onUri$/.test(event)),
    ).toBe(true);
    expect(manifest.keywords.length).toBeLessThanOrEqual(30);
});

test('both packages say what they are, and name no address that leads nowhere', () => {
    expect(manifest).toMatchObject({
        name: 'alur',
        publisher: expect.any(String),
        version: expect.stringMatching(/^\d+\.\d+\.\d+$/),
        license: 'MIT',
        bin: { alur: 'dist/cli.js' },
        // The command is all there is: nothing of it is for other programs to import.
        exports: { './package.json': './package.json' },
        files: expect.arrayContaining(['dist/cli*.js', 'docs/guide.md', 'docs/id']),
        engines: { node: '>=22.12' },
    });
    expect(manifest).not.toHaveProperty('dependencies');
    expect(manifest).not.toHaveProperty('optionalDependencies');
    expect(read('package.json')).not.toMatch(/example\.(invalid|com|org)/);
});

describe('samples', () => {
    it('come with the extension, and what is opened first is in them', () => {
        const samples = readSamples();
        const source = read('src/extension/samples.ts');
        const all = source + read('src/extension/flower.ts');
        const choices = [...all.matchAll(/name: '(\w+)',\s+file: '([^']+)'/g)].map(([, name = '', file = '']) => ({ name, file }));
        expect(choices.map(({ name }) => name).sort()).toEqual(Object.keys(samples).sort());
        for (const { name, file } of choices) expect(Object.keys(samples[name] ?? {})).toContain(file);
    });

    it('hold what the steps of the walkthrough go to, in either language', () => {
        const flowers = read('src/extension/flower.ts')
            .split(/: Flower = /)
            .slice(1);
        expect(flowers).toHaveLength(2);
        for (const flower of flowers) {
            const [name = '', file = '', finished = '', ...words] = [...flower.matchAll(/^ {4}\w+: '(.*)',$/gm)].map(
                ([, value = '']) => value,
            );
            expect(words).toHaveLength(3);
            for (const [i, word] of words.entries())
                for (const path of i === 1 ? [finished] : [file, finished])
                    expect(readSamples()[name]?.[path], path).toMatch(new RegExp(`\\b${word}\\b`));
        }
    });
});
