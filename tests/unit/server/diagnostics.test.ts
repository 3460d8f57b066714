import { afterEach, describe, expect, it } from 'vitest';
import type { CodeAction, Diagnostic } from 'vscode-languageserver-types';
import { maxPerFile } from '../../../src/language/lsp/diagnostics.ts';
import { type Client, type ClientOptions, startClient } from './client.ts';

let client: Client;
const start = async (options: ClientOptions) => {
    client = await startClient(options);
    return client;
};
afterEach(() => client.stop());

const root = 'plan City "City" { period 2025..2029 }\ngoal Shade "Shaded streets"';
const parks = 'department Parks { program Trees { serves Shade executor Parks } }';

describe('two files of a plan', () => {
    it('shows what is wrong in files that are not open', async () => {
        const { rules } = await start({ files: { '/city/city.plan': root, '/city/parks.plan': parks.replace('Shade', 'Shadow') } });
        expect(rules('/city/parks.plan')).toContain('unresolved');
        expect(rules('/city/city.plan')).toContain('goal-unserved');
    });

    it('changes the other file when one is typed in, and says nothing again that did not change', async () => {
        const { open, edit, settled, rules, published } = await start({ files: { '/city/city.plan': root, '/city/parks.plan': parks } });
        await open('/city/city.plan');
        await open('/city/parks.plan');
        await settled();
        expect(rules('/city/parks.plan')).not.toContain('unresolved');
        published.length = 0;
        await edit('/city/city.plan', root.replace('Shade ', 'Light '));
        await settled();
        expect(rules('/city/parks.plan')).toContain('unresolved');
        expect([...published].sort()).toEqual(['/city/city.plan', '/city/parks.plan']);
        published.length = 0;
        await edit('/city/city.plan', `${root.replace('Shade ', 'Light ')} // only a remark`);
        await settled();
        expect(published).toEqual([]);
    });

    it('shows again what points into a file where all has moved', async () => {
        const first = 'plan City\ngoal Shade';
        const { open, edit, settled, shown } = await start({ files: { '/city/city.plan': first, '/city/parks.plan': 'goal Shade' } });
        const other = () =>
            shown.get('/city/parks.plan')?.flatMap(({ relatedInformation = [] }) => relatedInformation)[0]?.location.range.start;
        expect(other()).toEqual({ line: 1, character: 5 });
        await open('/city/city.plan');
        await edit('/city/city.plan', `// new\n\n${first}`);
        await settled();
        expect(other()).toEqual({ line: 3, character: 5 });
    });

    it('checks once for a burst of keystrokes', async () => {
        const { open, edit, settled, published } = await start({ files: { '/city/city.plan': root, '/city/parks.plan': parks } });
        await open('/city/city.plan');
        await settled();
        published.length = 0;
        for (const name of ['S', 'Sh', 'Sha', 'Shad', 'Light']) await edit('/city/city.plan', root.replace('Shade ', `${name} `));
        await settled();
        expect(published.filter(path => path === '/city/parks.plan').length).toBe(1);
    });

    it('takes in every document of a burst, as after a restart with many of them open', async () => {
        const names = Array.from({ length: 12 }, (_, i) => `Goal${i}`);
        const all = `department D { program P { serves ${names.join(', ')} } }`;
        const { open, edit, settled, rules } = await start({ files: { '/city/all.plan': all } });
        // Reading each takes long enough for the next to arrive meanwhile.
        const long = Array.from({ length: 400 }, (_, i) => `location L${i} "A place" { code "${i}" }`).join('\n');
        for (const name of names) await open(`/city/${name}.plan`, `goal ${name}\n${long}`);
        await settled();
        expect(rules('/city/all.plan')).not.toContain('unresolved');
        for (const name of names) await edit(`/city/${name}.plan`, `goal Other${name}\n${long}`);
        await settled();
        expect(rules('/city/all.plan').filter(rule => rule === 'unresolved').length).toBe(names.length);
    });

    it('goes back to what was saved when a document is closed without saving', async () => {
        const { open, edit, close, settled, rules } = await start({ files: { '/city/city.plan': root, '/city/parks.plan': parks } });
        await open('/city/city.plan');
        await edit('/city/city.plan', 'plan City');
        await settled();
        expect(rules('/city/parks.plan')).toContain('unresolved');
        await close('/city/city.plan');
        await settled();
        expect(rules('/city/parks.plan')).not.toContain('unresolved');
    });
});

describe('files that come and go', () => {
    it('takes in a new file, and forgets one that is gone with its findings', async () => {
        const { write, remove, settled, rules, shown } = await start({ files: { '/city/parks.plan': parks } });
        expect(rules('/city/parks.plan')).toContain('unresolved');
        await write('/city/city.plan', root);
        await settled();
        expect(rules('/city/parks.plan')).not.toContain('unresolved');
        await remove('/city/parks.plan');
        await settled();
        expect(shown.has('/city/parks.plan')).toBe(false);
        expect(rules('/city/city.plan')).toContain('goal-unserved');
    });

    it('follows a folder that is deleted, and one that appears, of which only itself is reported', async () => {
        const { disk, watch, remove, settled, shown } = await start({
            files: { '/city/city.plan': root, '/city/dept/parks.plan': parks.replace('Shade', 'Shadow') },
        });
        expect(shown.has('/city/dept/parks.plan')).toBe(true);
        await remove('/city/dept');
        await settled();
        expect(shown.has('/city/dept/parks.plan')).toBe(false);
        disk.set('file:///city/moved/parks.plan', parks.replace('Shade', 'Shadow'));
        await watch([{ path: '/city/moved', type: 1 }]);
        await settled();
        expect(shown.has('/city/moved/parks.plan')).toBe(true);
    });

    it('does not let the disk win over an open document', async () => {
        const { open, write, settled, rules } = await start({ files: { '/city/city.plan': root, '/city/parks.plan': parks } });
        await open('/city/city.plan');
        await write('/city/city.plan', 'plan City');
        await settled();
        expect(rules('/city/parks.plan')).not.toContain('unresolved');
    });

    it('reads the files beside one that is opened outside the workspace, and forgets them with it', async () => {
        const { open, close, settled, rules, shown } = await start({
            folders: [],
            files: { '/else/city.plan': root, '/else/parks.plan': parks.replace('Shade', 'Shadow') },
        });
        expect(shown.size).toBe(0);
        await open('/else/city.plan');
        await settled();
        expect(rules('/else/parks.plan')).toContain('unresolved');
        await close('/else/city.plan');
        await settled();
        expect(shown.size).toBe(0);
    });
});

describe('which plan a file belongs to', () => {
    it('follows a root that is typed and removed', async () => {
        const { open, edit, settled, rules } = await start({ files: { '/city/a/goals.plan': 'goal Shade', '/city/b/parks.plan': parks } });
        await open('/city/b/parks.plan');
        await settled();
        expect(rules('/city/b/parks.plan')).not.toContain('unresolved');
        await edit('/city/b/parks.plan', `plan Own\n${parks}`);
        await settled();
        expect(rules('/city/b/parks.plan')).toContain('unresolved');
        await edit('/city/b/parks.plan', parks);
        await settled();
        expect(rules('/city/b/parks.plan')).not.toContain('unresolved');
    });

    it('keeps a nested plan, and another folder, to themselves', async () => {
        const { rules } = await start({
            folders: ['/city', '/city2'],
            files: {
                '/city/city.plan': root,
                '/city/parks.plan': parks,
                '/city/port/port.plan': 'plan Port',
                '/city/port/parks.plan': parks,
                '/city2/parks.plan': parks,
            },
        });
        expect(rules('/city/parks.plan')).not.toContain('unresolved');
        expect(rules('/city/port/parks.plan')).toContain('unresolved');
        expect(rules('/city2/parks.plan')).toContain('unresolved');
    });

    it('follows folders that are added to and removed from the workspace', async () => {
        const { folders, settled, shown } = await start({
            files: { '/city/city.plan': root, '/town/parks.plan': parks },
        });
        await folders(['/town'], ['/city']);
        await settled();
        expect([...shown.keys()]).toEqual(['/town/parks.plan']);
    });
});

describe('how it is said', () => {
    const files = { '/city/city.plan': root, '/city/parks.plan': parks.replace('Shade', 'Shadow') };
    const first = (code: string) => client.shown.get('/city/parks.plan')?.find(diagnostic => diagnostic.code === code);

    it('speaks the editor’s language', async () => {
        await start({ files, locale: 'id-ID' });
        expect(first('unresolved')?.message).toContain('Tidak ada');
    });

    it('speaks the language that is set, at once', async () => {
        const { configure, settled } = await start({ files, settings: { locale: 'id' } });
        expect(first('unresolved')?.message).toContain('Tidak ada');
        await configure({ locale: 'en' });
        await settled();
        expect(first('unresolved')?.message).toContain('There is no');
        // As VS Code has it; what it does not know counts as not set.
        await configure({ language: 'id', locale: 'en' });
        await settled();
        expect(first('unresolved')?.message).toContain('Tidak ada');
        await configure({ language: 'auto' });
        await settled();
        expect(first('unresolved')?.message).toContain('There is no');
    });

    it('tells a client that keeps pages once the language is another, and no client that does not', async () => {
        await start({ files, settings: { language: 'en' }, initialize: { initializationOptions: { servesFiles: true } } });
        await client.settled();
        expect(client.told).toEqual([]);
        await client.configure({ language: 'id' });
        await client.settled();
        expect(client.told).toEqual(['alur/languageChanged']);
        await client.configure({ language: 'id', rules: { unresolved: 'off' } });
        await client.settled();
        expect(client.told).toHaveLength(1);
        client.stop();
        await start({ files, settings: { language: 'en' } });
        await client.configure({ language: 'id' });
        await client.settled();
        expect(client.told).toEqual([]);
    });

    it('follows the severities that are set, at once', async () => {
        const { configure, settled } = await start({ files, settings: { rules: { unresolved: 'off' } } });
        expect(first('unresolved')).toBeUndefined();
        await configure({ rules: { unresolved: 'information', 'no-goal': 'nonsense' } });
        await settled();
        expect(first('unresolved')).toMatchObject({ severity: 3, source: 'alur' });
    });

    it('offers the fixes of a rule, the best one preferred', async () => {
        const { open, request, settled } = await start({ files });
        await open('/city/parks.plan');
        await settled();
        const diagnostic = first('unresolved');
        const uri = 'file:///city/parks.plan';
        const actions = await request<unknown[]>('textDocument/codeAction', {
            textDocument: { uri },
            range: diagnostic?.range,
            context: { diagnostics: [diagnostic] },
        });
        expect(actions[0]).toMatchObject({
            title: 'Replace with Shade',
            isPreferred: true,
            edit: { changes: { [uri]: [{ newText: 'Shade', range: diagnostic?.range }] } },
        });
    });
});

describe('fixes asked for before the check', () => {
    const files = { '/city/city.plan': root, '/city/parks.plan': parks.replace('Shade', 'Shadow') };
    const ask = async (triggerKind: number) => {
        const { open, edit, request, settled, shown } = await start({ files });
        await open('/city/parks.plan');
        await settled();
        const diagnostic = shown.get('/city/parks.plan')?.find(({ code }) => code === 'unresolved') as Diagnostic;
        const { range } = diagnostic;
        // Sent in one go: on a busy machine the check would come between them.
        const edited = edit('/city/parks.plan', `\n${files['/city/parks.plan']}`);
        // Editors move what they show with the text.
        const moved = { start: { ...range.start, line: 1 }, end: { ...range.end, line: 1 } };
        const actions = await request<CodeAction[]>('textDocument/codeAction', {
            textDocument: { uri: 'file:///city/parks.plan' },
            range: moved,
            context: { triggerKind, diagnostics: [{ ...diagnostic, range: moved }] },
        });
        await edited;
        await settled();
        return actions;
    };

    it('are there when a person asks', async () => {
        expect((await ask(1))[0]?.edit?.changes?.['file:///city/parks.plan']?.[0]).toMatchObject({
            newText: 'Shade',
            range: { start: { line: 1 } },
        });
    });

    it('wait for the check when the cursor only moves', async () => {
        expect(await ask(2)).toEqual([]);
    });
});

it('does nothing more after the editor has shut it down', async () => {
    const { open, edit, request, settled, published } = await start({ files: { '/city/parks.plan': parks } });
    await open('/city/parks.plan');
    await settled();
    const before = published.length;
    void edit('/city/parks.plan', 'goal');
    await request('shutdown', undefined);
    await settled();
    expect(published.length).toBe(before);
});

describe('what must not stop it', () => {
    it('lists a thousand findings of a file and counts the rest', async () => {
        const many = Array.from({ length: maxPerFile + 50 }, (_, i) => `program P${i} { serves Nothing${i} }`).join('\n');
        const { shown } = await start({ files: { '/city/a.plan': `department D {\n${many}\n}` } });
        const diagnostics = shown.get('/city/a.plan') ?? [];
        expect(diagnostics.length).toBe(maxPerFile + 1);
        expect(diagnostics.at(-1)).toMatchObject({ code: 'limit', message: expect.stringMatching(/^\d+ more findings/) });
    });

    it('says that a file cannot be opened, and reads the others', async () => {
        const { shown, rules } = await start({ files: { '/city/a.plan': 'locked', '/city/parks.plan': parks } });
        expect(shown.get('/city/a.plan')?.[0]?.message).toContain('permission denied');
        expect(rules('/city/parks.plan')).toContain('unresolved');
    });

    it('lives through random bytes, deep nesting and a file of 5 MB, and goes on', async () => {
        let seed = 7;
        const noise = Array.from({ length: 200_000 }, () => {
            seed = (seed * 1103515245 + 12345) % 2147483648;
            return String.fromCharCode(seed % 256);
        }).join('');
        const large = Array.from({ length: 10_000 }, (_, i) => `goal G${i} "${'long title '.repeat(46)}${i}"`).join('\n');
        expect(large.length).toBeGreaterThan(5_000_000);
        const { open, edit, settled, rules, logged } = await start({ files: { '/city/large.plan': large, '/city/parks.plan': parks } });
        await open('/city/noise.plan', noise);
        await settled();
        await edit('/city/noise.plan', '{'.repeat(20_000));
        await settled();
        await edit('/city/noise.plan', 'goal Shade');
        await settled();
        expect(rules('/city/parks.plan')).not.toContain('unresolved');
        expect(logged).toEqual([]);
    });
});

describe('every finding leads to its section of the guide', () => {
    const files = { '/city/city.plan': 'plan City {\ngoal', '/city/parks.plan': parks.replace('Shade', 'Shadow') };
    const more = { textDocument: { publishDiagnostics: { codeDescriptionSupport: true } } };
    const hrefs = ({ shown }: Client) =>
        [...shown.values()].flat().map(({ code, codeDescription }) => [code, codeDescription?.href] as const);

    it('as the editor shows it', async () => {
        const initialize = { initializationOptions: { guide: 'vscode://alur.alur/guide' } };
        const found = hrefs(await start({ files, more, initialize }));
        expect(found.map(([code]) => code)).toEqual(expect.arrayContaining(['syntax', 'unresolved']));
        for (const [code, href] of found) expect(href).toBe(`vscode://alur.alur/guide/rules#${code}`);
    });

    it('and so does the line that counts those beyond the cap', async () => {
        const initialize = { initializationOptions: { guide: 'vscode://alur.alur/guide' } };
        const many = Array.from({ length: maxPerFile + 1 }, (_, i) => `program P${i} { serves Nothing }`).join('\n');
        const found = hrefs(await start({ files: { '/city/a.plan': many }, more, initialize }));
        expect(found.at(-1)).toEqual(['limit', 'vscode://alur.alur/guide/rules#limit']);
    });

    it('not where the editor cannot show such a link, or nobody knows where the guide is', async () => {
        const initialize = { initializationOptions: { guide: 'vscode://alur.alur/guide' } };
        for (const options of [
            { files, initialize },
            { files, more },
        ]) {
            const client = await start(options);
            expect(hrefs(client).filter(([, href]) => href !== undefined)).toEqual([]);
            await client.stop();
        }
    });
});
