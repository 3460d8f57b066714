import { copyFileSync, existsSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { transformSync } from 'esbuild';
import { afterAll, describe, expect, it } from 'vitest';
import { subjectFault } from '../../scripts/check-subject.ts';
import { begin, write } from '../../scripts/new.ts';
import { loadedBy } from '../mutants/test-files.ts';

const root = path.join(import.meta.dirname, '../..');

/** The part of TypeScript's API that is used; TypeScript 7 has none yet, so it is that of the generator of schemas. */
interface TypeScript {
    readonly sys: Files;
    createCompilerHost(options: object): Files & { directoryExists(folder: string): boolean };
    createProgram(
        files: readonly string[],
        options: object,
        host: object,
    ): { getSourceFile(file: string): unknown; getSemanticDiagnostics(source: unknown): readonly { readonly messageText: unknown }[] };
    flattenDiagnosticMessageText(text: unknown, between: string): string;
}

interface Files {
    fileExists(file: string): boolean;
    readFile(file: string): string | undefined;
}

/** Type errors of files as if they stood in the project. */
function typeErrors(files: Readonly<Record<string, string>>): string[] {
    const { resolve } = createRequire(import.meta.url);
    const typescript = createRequire(resolve('ts-json-schema-generator'))('typescript') as TypeScript;
    const options = {
        strict: true,
        target: 99,
        module: 199,
        allowImportingTsExtensions: true,
        noEmit: true,
        skipLibCheck: true,
        types: [],
    };
    const begun = new Map(Object.entries(files).map(([file, text]) => [path.join(root, file), text]));
    const host = typescript.createCompilerHost(options);
    host.directoryExists = () => true;
    host.fileExists = file => begun.has(path.normalize(file)) || typescript.sys.fileExists(file);
    host.readFile = file => begun.get(path.normalize(file)) ?? typescript.sys.readFile(file);
    const program = typescript.createProgram([...begun.keys()], options, host);
    return [...begun.keys()].flatMap(file =>
        program
            .getSemanticDiagnostics(program.getSourceFile(file))
            .map(({ messageText }) => `${path.basename(file)}: ${typescript.flattenDiagnosticMessageText(messageText, ' ')}`),
    );
}

/** Modules that stand on nothing, and what is tested with texts alone. */
const alone = ['decimal', 'period'];

it.each(alone)('the tests of %s load nothing of the house but the plan’s own modules', name => {
    const loaded = [...loadedBy(`tests/unit/plan/${name}.test.ts`, root)].filter(file => file.startsWith('src/'));
    expect(loaded).toContain(`src/plan/${name}.ts`);
    expect(loaded.filter(file => !file.startsWith('src/plan/'))).toEqual([]);
});

it('tests that ask nothing of rules load none of them', () => {
    const tests = ['plan', 'language', 'format', 'diff', 'imports'].flatMap(folder =>
        globSync(`tests/unit/${folder}/*.test.ts`, { cwd: root }),
    );
    const asking = tests.filter(
        test =>
            !/rules\/|findingsOf|actionsAt|drawFlow|drawn-tables|language\/plans.ts|examples.ts/.test(
                readFileSync(path.join(root, test), 'utf8'),
            ),
    );
    expect(asking.length).toBeGreaterThan(10);
    expect(asking.filter(test => loadedBy(test, root).has('src/rules/all.ts'))).toEqual([]);
});

it('every file begins with its job, and the sentence with its noun', () => {
    const files = globSync('src/**/*.ts', { cwd: root }).filter(file => !file.includes('generated'));
    const heads = files.map(
        file =>
            `${file} ${
                readFileSync(path.join(root, file), 'utf8')
                    .replace(/^#!.*\n/, '')
                    .split('\n', 1)[0]
            }`,
    );
    expect(heads.length).toBeGreaterThan(500);
    expect(heads.filter(head => !/ \/\/ (?!(?:What|Whatever|Who|Whoever|Whom|Whose)\b)\S/.test(head))).toEqual([]);
});

it.each([
    ['rules: name both ends of a promise', undefined],
    ['l10n, docs: say "to settle" everywhere', undefined],
    ["Merge branch 'year'", undefined],
    ['fixup! rules: name both ends', undefined],
    ['Name both ends of a promise', 'does not read'],
    ['rules:name both ends', 'does not read'],
    ['rules: Name both ends', 'does not read'],
    ['rules: name both ends.', 'full stop'],
    [`rules: ${'x'.repeat(66)}`, '73 characters'],
    [`rules: ${'é'.repeat(65)}`, undefined],
    ['', 'does not read'],
])('the subject of a commit: %s', (subject, fault) => {
    if (fault === undefined) expect(subjectFault(subject)).toBeUndefined();
    else expect(subjectFault(subject)).toContain(fault);
});

describe('a thing that is begun', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'alur-new-'));
    afterAll(() => rmSync(folder, { recursive: true, force: true }));

    it.each(['rule', 'sheet', 'layout'])('is a %s that can be compiled and is in its list, once', kind => {
        const begun = begin(kind, 'made-by-a-test');
        for (const { path: list } of begun.lists) {
            mkdirSync(path.dirname(path.join(folder, list)), { recursive: true });
            copyFileSync(path.join(root, list), path.join(folder, list));
        }
        const written = write(begun, folder);
        for (const file of written) {
            const text = readFileSync(path.join(folder, file), 'utf8');
            expect(() => transformSync(text, { loader: 'ts' })).not.toThrow();
            const imported = [...text.matchAll(/from '(\.[^']+)'/g)].map(([, name = '']) => path.join(path.dirname(file), name));
            expect(imported.filter(name => !existsSync(path.join(root, name)) && !existsSync(path.join(folder, name)))).toEqual([]);
        }
        for (const { path: list } of begun.lists)
            expect(readFileSync(path.join(folder, list), 'utf8').match(/madeByATest/g)).toHaveLength(2);
        expect(() => write(begun, folder)).toThrow('is there already');
    });

    it('is of the shape that its kind has', () => {
        const shapes = [...['rule', 'sheet', 'layout'].flatMap(kind => Object.entries(begin(kind, 'made-by-a-test').files))];
        expect(typeErrors(Object.fromEntries(shapes))).toEqual([]);
        const [[file = '', text = ''] = []] = shapes;
        expect(typeErrors({ [file]: text.replace('doesNotReport', 'silent') }).join('\n')).toContain('silent');
    });

    it('is finished before it is committed', () => {
        const sources = globSync('src/**/*.ts', { cwd: root });
        expect(sources.length).toBeGreaterThan(500);
        expect(sources.filter(file => readFileSync(path.join(root, file), 'utf8').includes('TODO'))).toEqual([]);
    });

    it('has a name that files and settings can have', () => {
        for (const name of ['', 'Late', 'late_report', 'late report', '-late', '../late', 'late-'])
            expect(() => begin('rule', name)).toThrow('kebab-case');
        expect(() => begin('view', 'late')).toThrow('rule, sheet, layout');
        expect(() => write(begin('rule', 'no-goal'), root)).toThrow('src/rules/no-goal.ts is there already.');
    });
});
