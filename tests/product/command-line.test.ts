import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { writeSheets } from '../unit/imports/tables.ts';
import { alur, expectNoTrace, inFolder, root } from './alur.ts';

const flower = 'department Parks {\n  program P {\n    buys flowers 5 "tree"\n  }\n}\n';

describe('alur check', () => {
    it('reports the flower without place and keeper, in both languages, and nothing once it is finished', () => {
        const before = JSON.parse(alur(['check', 'examples/flower/before', '--format', 'json']).out);
        expect(before.map((finding: { rule: string }) => finding.rule)).toEqual(['no-location', 'no-maintainer']);
        const english = alur(['check', 'examples/flower/before']);
        const indonesian = alur(['check', 'examples/flower/before', '--locale', 'id']);
        expect(english.code).toBe(0);
        expect(english.out).toMatch(/its location is not stated[\s\S]*Nobody maintains/);
        expect(indonesian.out).toMatch(/lokasinya belum disebut[\s\S]*Belum ada yang memelihara/);
        expect(alur(['check', 'examples/flower/after', '--fail-on', 'information'])).toMatchObject({ code: 0, out: '' });
        expect(alur(['check', 'examples/riverside', '--fail-on', 'information'])).toMatchObject({ code: 0, out: '' });
    });

    it('writes JSON with ranges as in the Language Server Protocol', () => {
        inFolder({ 'a.plan': flower }, folder => {
            const [first, ...more] = JSON.parse(alur(['check', '.', '--format', 'json'], { cwd: folder }).out);
            expect(first).toEqual({
                rule: 'no-goal',
                severity: 'warning',
                message: 'Program "P" of Parks serves no goal or objective yet.',
                file: 'a.plan',
                range: { start: { line: 1, character: 10 }, end: { line: 1, character: 11 } },
                related: [],
                fixable: false,
            });
            expect(more.map((finding: { rule: string }) => finding.rule)).toEqual(['no-location', 'no-maintainer']);
        });
    });

    it('fails at and above the severity that is asked for', () => {
        inFolder({ 'a.plan': flower }, folder => {
            const code = (...args: string[]) => alur(['check', folder, ...args]).code;
            expect([code(), code('--fail-on', 'warning'), code('--fail-on', 'never'), code('--rule', 'no-location=error')]).toEqual([
                0, 1, 0, 1,
            ]);
            expect(
                code('--fail-on', 'warning', '--rule', 'no-location=off', '--rule', 'no-maintainer=off', '--rule', 'no-goal=information'),
            ).toBe(0);
        });
        inFolder({ 'a.plan': 'goal' }, folder => expect(alur(['check', folder]).code).toBe(1));
    });

    it('writes SARIF and GitHub commands, with what they cannot hold escaped', () => {
        inFolder({ 'a, b%.plan': 'goal G "100%\\nsure"\ngoal G' }, folder => {
            const sarif = JSON.parse(alur(['check', '.', '--format', 'sarif'], { cwd: folder }).out);
            expect(sarif.version).toBe('2.1.0');
            const [result] = sarif.runs[0].results;
            expect(sarif.runs[0].tool.driver.rules[result.ruleIndex].id).toBe(result.ruleId);
            expect(result.locations[0].physicalLocation.artifactLocation.uri).toBe('a%2C%20b%25.plan');
            const github = alur(['check', '.', '--format', 'github'], { cwd: folder }).out.trimEnd().split('\n');
            expect(github.length).toBe(sarif.runs[0].results.length);
            for (const line of github)
                expect(line).toMatch(/^::(error|warning|notice) file=a%2C b%25\.plan,line=\d+,[^:]*title=[\w-]+::[^\n]+$/);
        });
    });

    it('colours nothing that is not a terminal, and lets no plan move the cursor', () => {
        inFolder({ 'a.plan': 'goal G "\u001b[31mred\u0007\u202e"' }, folder => {
            const { out } = alur(['check', folder, '--rule', 'no-indicator=error'], { env: { FORCE_COLOR: '1' } });
            expect(out).toContain('red');
            for (const control of ['\u001b', '\u0007', '\u202e']) expect(out).not.toContain(control);
        });
    });

    it('reads the whole plan although one file or folder of it is named', () => {
        const files = {
            'city.plan': 'plan C\ngoal G { indicator I }',
            'parks/a.plan': 'department A { program P { serves G indicator J needs B.Q } }',
            'roads/b.plan': 'department B { program Q { indicator K } }',
        };
        inFolder(files, folder => {
            const rules = (...args: string[]) =>
                (JSON.parse(alur(['check', ...args, '--format', 'json'], { cwd: folder }).out) as { rule: string; file: string }[])
                    // Only what depends on the other files.
                    .filter(({ rule }) => rule === 'no-goal' || rule === 'unresolved' || rule === 'goal-unserved')
                    .map(({ rule, file }) => `${rule} ${file}`);
            expect(rules('parks/a.plan')).toEqual([]);
            expect(rules('roads')).toEqual(['no-goal roads/b.plan']);
            expect(rules('.')).toEqual(['no-goal roads/b.plan']);
        });
    });

    it('keeps nested plans and plans side by side apart', () => {
        inFolder(
            {
                'city/c.plan': 'plan C\ngoal G',
                'city2/d.plan': 'plan D\ndepartment X { program P { serves G } }',
                'city/old/o.plan': 'plan O\ngoal G',
            },
            folder => {
                const found = JSON.parse(alur(['check', folder, '--format', 'json']).out) as { rule: string; file: string }[];
                expect(found.filter(({ rule }) => rule === 'unresolved').length).toBe(1);
                expect(found.filter(({ rule }) => rule === 'duplicate-name')).toEqual([]);
            },
        );
    });
});

describe('a wrong call', () => {
    it.each([
        [['check', 'no/such/folder'], /no\/such\/folder: there is no such file or folder/],
        [['check', 'docs'], /contains no \.plan files/],
        [['check', 'package.json'], /not a \.plan file/],
        [['check', 'examples/palu', '--rule', 'no-gaol=off'], /Did you mean "no-goal"/],
        [['check', 'examples/palu', '--rule', 'no-goal=loud'], /ID=warning/],
        [['check', 'examples/palu', '--rule', 'no-goal.percent=3'], /upkeep-low\.percent=2/],
        [['check', 'examples/palu', '--rule', 'upkeep-low.percent=101'], /upkeep-low\.percent=2/],
        [['check', 'examples/palu', '--format', 'xml'], /choose one of text, json/],
        [['check', '--nonsense'], /no option --nonsense/],
        [['chek'], /no command "chek"/],
        [['draw'], /needs path/],
        [['draw', 'examples/palu', '--out', 'flow.docx'], /\*\.svg/],
        [['draw', 'examples/palu', '--date', 'tomorrow'], /2025-03-14/],
        [['draw', 'examples/flower'], /several plans/],
        [['draw', 'examples/riverside', '--filter', 'colour=red'], /department, mine, goal/],
        [['draw', 'examples/riverside', '--filter', 'department=Praks'], /Parks/],
        [['draw', 'examples/riverside', '--view', 'asset', '--asset', 'bandstnd'], /bandstand/],
        [['draw', 'examples/riverside', '--asset', 'bandstand'], /--view asset/],
        [['draw', 'examples/riverside', '--sheet', 'citty'], /no such sheet.*"city"/],
        [['draw', 'examples/riverside', '--sheet', 'city', '--view', 'flow'], /either --sheet or --view/],
        [['draw', 'examples/palu', '--out', 'no/such/folder/flow.svg'], /cannot be written/],
        [['import', 'package.json', '--out', 'x'], /package\.json/],
        [['import', 'no-such.xlsx', '--out', 'x'], /no such file/],
        [['import', 'x.csv'], /--out/],
        [['import', 'x.csv', '--out', 'x', '--map', 'nonsense'], /no such file|Header=field/],
    ])('%j is refused with exit code 2 and a way out', (args, message) => {
        for (const locale of ['en', 'id']) {
            const ran = alur([...args, '--locale', locale]);
            expect(ran.code).toBe(2);
            expect(ran.out).toBe('');
            expectNoTrace(ran);
            if (locale === 'en') expect(ran.err).toMatch(message);
            else expect(ran.err.length).toBeGreaterThan(10);
        }
    });

    it('help shows examples, and asking for it is no mistake', () => {
        for (const args of [
            ['--help'],
            ['--help', '--locale', 'id'],
            ['check', '--help'],
            ['draw', '--help', '--locale', 'id'],
            ['import', '--help'],
        ]) {
            const ran = alur(args);
            expect(ran.code).toBe(0);
            expect(ran.out).toMatch(/Examples:|Contoh:/);
            // The library's own words.
            if (args.includes('id')) expect(ran.out).not.toMatch(/Usage|\[options\]|\[command\]|choices|default/);
        }
        expect(alur([]).code).toBe(2);
        expect(alur(['--version']).out.trim()).toBe(JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')).version);
    });
});

describe('bad input', () => {
    it('random bytes, a folder named x.plan, a text in UTF-16: each is said or read, nothing else is lost', () => {
        const files = {
            'noise.plan': Uint8Array.from({ length: 100_000 }, (_, i) => (i * 7919 + ((i * i) % 251)) % 256),
            'folder.plan/inner.plan': 'goal Inner',
            'excel.plan': new Uint8Array(Buffer.from('\ufeffgoal Wide', 'utf16le')),
            'good.plan': 'goal Good',
        };
        inFolder(files, folder => {
            const ran = alur(['check', '.', '--format', 'json'], { cwd: folder });
            expectNoTrace(ran);
            expect(ran.code).toBe(1);
            const marked = (JSON.parse(ran.out) as { rule: string; file: string; message: string }[]).filter(
                ({ rule }) => rule === 'no-indicator',
            );
            expect(marked.map(({ message }) => /"(.*)"/.exec(message)?.[1]).sort()).toEqual(['Good', 'Inner', 'Wide']);
        });
    });

    it('a file that cannot be read is named, the others are checked', () => {
        inFolder({ 'b.plan': 'goal B' }, folder => {
            // A link that leads nowhere cannot be read by anybody, not even by an administrator.
            symlinkSync('nowhere', path.join(folder, 'secret.plan'));
            const ran = alur(['check', folder]);
            expect(ran.code).toBe(0);
            expect(ran.err).toContain('secret.plan: this link leads to nothing and was left out');
            expect(ran.out).toMatch(/"B"/);
        });
    });

    it('two hundred thousand findings are all written', () => {
        inFolder({ 'a.plan': `department D {\n${Array.from({ length: 100_000 }, (_, i) => `program P${i}\n`).join('')}}` }, folder => {
            const ran = alur(['check', folder, '--format', 'json', '--fail-on', 'warning']);
            expect(ran.code).toBe(1);
            expect(JSON.parse(ran.out).length).toBe(200_000);
        });
    });

    it('ten thousand braces and a five-megabyte file are drawn and checked', () => {
        inFolder(
            {
                'a.plan': `goal A\n${'{'.repeat(10_000)}\ngoal B`,
                'b.plan': `department D {\n${'// a remark\n'.repeat(400_000)}program P }`,
            },
            folder => {
                for (const args of [
                    ['check', folder],
                    ['draw', folder],
                ]) {
                    const ran = alur(args);
                    expectNoTrace(ran);
                    expect(ran.code).toBe(args[0] === 'check' ? 1 : 0);
                }
            },
        );
    });
});

describe('alur draw', () => {
    it('writes the same picture for the same plan and day', () => {
        inFolder({}, folder => {
            const draw = (name: string) => {
                const ran = alur(['draw', 'examples/flower/before', '--date', '2026-03-01', '--out', path.join(folder, name)]);
                expect(ran).toMatchObject({ code: 0, out: '' });
                return readFileSync(path.join(folder, name), 'utf8');
            };
            const svg = draw('a.svg');
            expect(draw('b.svg')).toBe(svg);
            expect(svg).toMatch(/^<\?xml/);
            expect(svg).toContain('Town plan of Willowby');
            const html = draw('c.html');
            expect(html).toMatch(/^<!doctype html>/);
            expect(html).not.toMatch(/https?:\/\/(?!www\.w3\.org\/)/);
        });
    });

    it('writes every format by the ending of its file, the same bytes each time', () => {
        inFolder({}, folder => {
            const begins = {
                png: '\u0089PNG',
                pdf: '%PDF-',
                xlsx: 'PK',
                mmd: '---',
                csv: '\u00ef\u00bb\u00bf',
                svg: '<?xml',
                html: '<!doctype',
            };
            for (const [ending, start] of Object.entries(begins)) {
                const draw = (name: string) => {
                    const file = path.join(folder, `${name}.${ending}`);
                    const ran = alur(['draw', 'examples/flower/after', '--view', 'asset', '--date', '2026-03-01', '--out', file]);
                    expect(ran.code, ran.err).toBe(0);
                    expectNoTrace(ran);
                    return readFileSync(file).toString('latin1');
                };
                const content = draw('a');
                expect(content.slice(0, start.length)).toBe(start);
                expect(draw('b')).toBe(content);
            }
        });
    });

    it('draws a part of the plan and says which', () => {
        const filters = ['--filter', 'mine=Parks', '--filter', 'year=2027'];
        const ran = alur(['draw', 'examples/riverside', ...filters, '--locale', 'id', '--date', 'none']);
        expect(ran.code).toBe(0);
        const said = ran.out.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');
        expect(said).toContain('perangkat daerah saya (Parks and Gardens Department)');
        expect(said).toContain('tahun 2027');
        expect(said).toMatch(/\d+ belum tuntas, \d+ pada lembar ini/);
    });

    it('states the paper of a sheet', () => {
        const root = (args: readonly string[]) => /<svg[^>]*>/.exec(alur(['draw', 'examples/riverside', ...args]).out)?.[0];
        expect(root([])).toContain(' width="420mm" height="297mm" ');
        expect(root(['--sheet', 'city', '--paper', 'a4'])).toContain(' width="297mm" height="210mm" ');
    });

    it('draws the sheet that took the place of a view, and says so in a sentence', () => {
        for (const view of ['flow', 'cascade', 'asset', 'timeline', 'places', 'matrix']) {
            const ran = alur(['draw', 'examples/riverside', '--view', view, '--depth', 'outputs', '--open', 'Parks']);
            expect(ran.code, ran.err).toBe(0);
            expect(ran.out).toContain('<svg');
            expect(ran.err).toContain(`--view ${view} is now --sheet `);
            expect(ran.err).toContain('--depth has no effect');
            expect(ran.err).toContain('--open has no effect');
        }
    });

    it('draws the story of the asset that was asked for, and says how to ask for it', () => {
        const ran = alur(['draw', 'examples/riverside', '--view', 'asset', '--asset', 'lime TREES']);
        expect(ran.code, ran.err).toBe(0);
        expect(ran.err).toContain('--view asset is now --sheet story:Parks.RiverTrees.Plant.trees.');
        expect(ran.err).not.toContain('city');
    });

    it('draws what can be read of a broken plan, and says so', () => {
        inFolder({ 'a.plan': 'department Whole { program P "One" \n program' }, folder => {
            const ran = alur(['draw', folder]);
            expect(ran.code).toBe(0);
            expect(ran.err).toMatch(/1 files? hold/);
            expect(ran.out).toContain('Whole');
        });
    });
});

describe('alur import', () => {
    const table =
        'Kode;Uraian;Anggaran;Sumber Dana;Lokasi;Warna\n2.11.04.2.01.0003;Pengadaan Bibit;1.200.000.000;1.2.1;"Kota Palu, Semua Kecamatan";hijau\n;;;;;\n;Jumlah;1.200.000.000;;;\n';

    it('writes plans that parse, gives an account, and changes nothing the second time', () => {
        inFolder({ 'renja 2025.csv': table }, folder => {
            const run = () => alur(['import', 'renja 2025.csv', '--out', 'plan', '--department', 'Taman'], { cwd: folder });
            const first = run();
            expect(first.code).toBe(0);
            expectNoTrace(first);
            expect(first.err).toContain('Warna');
            expect(first.out).toMatch(/Rows +2\n +imported +1\n +skipped +1\n/);
            expect(first.out).toContain('Rp 1,200,000,000');
            const text = readFileSync(path.join(folder, 'plan', 'taman.plan'), 'utf8');
            expect(text).toContain('"2.11.04.2.01.0003"');
            expect(
                JSON.parse(alur(['check', path.join(folder, 'plan'), '--format', 'json']).out).filter(
                    (finding: { severity: string }) => finding.severity === 'error',
                ),
            ).toEqual([]);
            const second = run();
            expect(second.err.match(/Unchanged/g)?.length).toBe(3);
            expect(readFileSync(path.join(folder, 'plan', 'taman.plan'), 'utf8')).toBe(text);
        });
    });

    it('never replaces what somebody wrote by hand unless asked to', () => {
        inFolder({ 'r.csv': table, 'plan/taman.plan': 'department Taman "mine"\n' }, folder => {
            const args = ['import', 'r.csv', '--out', 'plan', '--department', 'Taman', '--year', '2025'];
            const kept = alur(args, { cwd: folder });
            expect(kept.code).toBe(2);
            expect(kept.err).toMatch(/taman\.plan already exists with other contents/);
            expect(readFileSync(path.join(folder, 'plan/taman.plan'), 'utf8')).toContain('mine');
            expect(alur([...args, '--overwrite', '--dry-run'], { cwd: folder }).err).toMatch(/Would be changed/);
            expect(readFileSync(path.join(folder, 'plan/taman.plan'), 'utf8')).toContain('mine');
            expect(alur([...args, '--overwrite'], { cwd: folder }).code).toBe(0);
            expect(readFileSync(path.join(folder, 'plan/taman.plan'), 'utf8')).not.toContain('mine');
        });
    });

    it('an empty table, and one without a header, say what is missing', () => {
        inFolder({ 'empty.csv': '', 'plain.csv': 'a,b\n1,2\n' }, folder => {
            for (const name of ['empty.csv', 'plain.csv']) {
                const ran = alur(['import', name, '--out', 'plan'], { cwd: folder });
                expect(ran.code).toBe(2);
                expectNoTrace(ran);
                expect(ran.err.length).toBeGreaterThan(20);
                expect(existsSync(path.join(folder, 'plan'))).toBe(false);
            }
        });
    });

    const real = path.join(root, '../shared/data/indonesia');
    it.skipIf(!existsSync(real))('the real table of a public works department, to the rupiah (needs ../shared)', () => {
        inFolder({}, folder => {
            mkdirSync(path.join(folder, 'plan'));
            for (const ending of ['xlsx', 'csv']) {
                const ran = alur([
                    'import',
                    path.join(real, `renja_dpa_2024_dpupr_pasangkayu.${ending}`),
                    '--out',
                    path.join(folder, 'plan'),
                    '--locale',
                    'id',
                ]);
                expect(ran.code).toBe(0);
                expect(ran.out.split('\n').map(line => line.split(/ {2,}/).at(-1))).toEqual([
                    '44',
                    '44',
                    '0',
                    '1',
                    '11',
                    '18',
                    '44',
                    '20',
                    'Rp125.103.902.555',
                    '36',
                    '19',
                    '1',
                    '',
                ]);
            }
            const found = JSON.parse(alur(['check', path.join(folder, 'plan'), '--format', 'json']).out) as { severity: string }[];
            expect(found.filter(({ severity }) => severity === 'error')).toEqual([]);
        });
    });
});

describe('lists of official codes', () => {
    const list = 'kode;nomenklatur\n1.03.10;PROGRAM PENYELENGGARAAN JALAN\n';
    const found = (files: Readonly<Record<string, string | Uint8Array>>, cwd = '.', change: (folder: string) => void = () => {}) =>
        inFolder(files, folder => {
            change(folder);
            const ran = alur(['check', '.', '--format', 'json'], { cwd: path.join(folder, cwd) });
            expectNoTrace(ran);
            const shown = JSON.parse(ran.out) as { rule: string; message: string; fixable: boolean }[];
            return shown.filter(({ rule }) => ['code-unknown', 'catalogue-unread'].includes(rule)).map(({ message }) => message);
        });
    const plan = (file: string) => `plan X { catalogue "${file}" as N2023 }\ndepartment D { program P { code "1.3.10" } }\n`;

    it('are read beside the plan, or in the current folder around it', () => {
        const message = '1.3.10 is not in the catalogue N2023. Did you mean 1.03.10?';
        expect(found({ 'a.plan': plan('codes 1.csv'), 'codes 1.csv': `\uFEFF${list}` })).toEqual([message]);
        expect(found({ '2025/a.plan': plan('../lists/n.csv'), 'lists/n.csv': list })).toEqual([message]);
        expect(found({ '2025/a.plan': plan('../lists/n.csv'), 'lists/n.csv': list }, '2025')).toEqual([
            '"../lists/n.csv" leads out of the folder of the plan. Put the list beside the plan.',
        ]);
    });

    it.each([
        ['UTF-16, as Excel saves Unicode text', (text: string) => Buffer.from(`\uFEFF${text.replaceAll(';', '\t')}`, 'utf16le')],
        ['the code page of an older Excel', (text: string) => Buffer.from(text, 'latin1')],
    ])('may be written in %s', (_, encode) => {
        const text = 'plan X { catalogue "n.csv" }\ndepartment D { program P "Jalan" { code "1.03.10" } }\n';
        expect(found({ 'a.plan': text, 'n.csv': encode('kode;nama\n1.03.10;Café\n') })).toEqual([
            'The official name of 1.03.10 is "Café".',
        ]);
    });

    it('may be a workbook, whatever its name says', async () => {
        const sheets = [
            {
                sheet: 'Daftar',
                data: [
                    ['kode', 'nomenklatur', 'kode sebelumnya'],
                    ['1.03.10', 'Jalan', '1.3.10'],
                ],
            },
        ];
        const bytes = await writeSheets(sheets);
        const message = '1.3.10 is a former code; in N2023 it has become 1.03.10.';
        expect(found({ 'a.plan': plan('n.xlsx'), 'n.xlsx': bytes })).toEqual([message]);
        expect(found({ 'a.plan': plan('n.csv'), 'n.csv': bytes })).toEqual([message]);
    });

    it('are never read elsewhere, not even through a link', () => {
        expect(found({ 'a.plan': plan('../../../../../../etc/passwd') })).toEqual([expect.stringContaining('leads out of the folder')]);
        expect(found({ 'a.plan': plan('/etc/passwd') })).toEqual([expect.stringContaining('on one computer only')]);
        const link = (folder: string) => symlinkSync(path.join(root, 'package.json'), path.join(folder, 'n.csv'));
        expect(found({ 'a.plan': plan('n.csv') }, '.', link)).toEqual([expect.stringContaining('leads out of the folder')]);
    });

    it('say what is wrong with them', () => {
        expect(found({ 'a.plan': plan('n.csv') })).toEqual([expect.stringContaining('is not there')]);
        expect(found({ 'a.plan': plan('n.csv'), 'n.csv/x.txt': '' })).toEqual([expect.stringContaining('is not there')]);
        expect(found({ 'a.plan': plan('n.csv'), 'n.csv': new Uint8Array([80, 75, 3, 4, 0, 0, 255]) })).toEqual([
            expect.stringContaining('neither text nor a workbook'),
        ]);
    });
});

describe('a command loads what it needs', () => {
    /** The bytes of a built file and of all that it imports from the beginning. */
    const weight = (name: string, seen = new Set<string>()): number => {
        if (seen.has(name)) return 0;
        seen.add(name);
        const text = readFileSync(path.join(root, 'dist', name), 'utf8');
        const imports = [...text.matchAll(/(?:from|import)"\.\/([^"]+)"/g)].map(([, other]) => other as string);
        return text.length + imports.reduce((sum, other) => sum + weight(other, seen), 0);
    };
    const partOf = (command: string) =>
        readdirSync(path.join(root, 'dist')).find(name => new RegExp(`^cli-${command}-\\w+\\.js$`).test(name)) ?? '';

    it('to say its version or its help: nothing of plans', () => expect(weight('cli-main.js')).toBeLessThan(120_000));

    it('to check, format, import or report: nothing of pictures', () => {
        const drawing = weight(partOf('draw'));
        for (const command of ['check', 'format', 'diff', 'rules', 'import'])
            expect(weight(partOf(command)), command).toBeLessThan(drawing / 2);
    });
});
