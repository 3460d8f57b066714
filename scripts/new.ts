// Begins a rule, a sheet or a layout: `npm run new:rule late-report`. It compiles and passes its tests; `TODO` stands in it where the author
// has to say something, and one test (house.test.ts) fails until none is left.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

export interface Begun {
    /** New files, by path from the project's folder. */
    readonly files: Readonly<Record<string, string>>;
    /** Lists that name the new thing: text to find, and what comes in its place. */
    readonly lists: readonly { readonly path: string; readonly find: RegExp; readonly put: string }[];
    readonly next: string;
}

const kinds = ['rule', 'sheet', 'layout'] as const;
type Kind = (typeof kinds)[number];

/** Throws with a sentence where the name cannot be used. */
export function begin(kind: string, name: string): Begun {
    if (!kinds.some(one => one === kind)) throw new Error(`"${kind}" is not one of ${kinds.join(', ')}.`);
    if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(name)) throw new Error(`"${name}" is no kebab-case name, such as late-report.`);
    const variable = name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
    return { rule: beginRule, sheet: beginSheet, layout: beginLayout }[kind as Kind](name, variable);
}

function beginRule(name: string): Begun {
    return {
        files: {
            [`src/rules/${name}.ts`]: `// TODO: the fault, in one sentence. It must not judge TODO.
import { titleOf } from '../plan/queries.ts';
import { rule } from './engine/rule.ts';

export default rule<'program'>({
    id: '${name}',
    severity: 'information',
    messages: {
        found: { en: 'TODO "{x}".', id: 'TODO "{x}".' },
    },
    why: { en: 'TODO: why a planner should care.', id: 'TODO: mengapa ini penting.' },
    doesNotReport: { en: 'TODO: what is deliberately not reported.', id: 'TODO: yang sengaja tidak dilaporkan.' },
    on: ['program'],
    // Asked first, because it is quick.
    when: program => program.name === 'TODO',
    *check(program) {
        yield { at: program.nameSpan, values: { x: titleOf(program) } };
    },
    // The fault is marked; \`good\` is the same plan without it. Near misses are examples too.
    examples: [{ bad: 'program <|TODO|>', good: 'program P' }],
});
`,
        },
        lists: [],
        next: `Write src/rules/${name}.ts, run \`npm run generate\`, then \`npx vitest run --project unit tests/unit/rules\`. docs/common-tasks.md says more.`,
    };
}

function beginSheet(name: string, variable: string): Begun {
    return {
        files: {
            [`src/diagram/sheets/${name}/kind.ts`]: `// TODO: the question that the sheet answers. It must not know formats.
import { leaf } from '../../outline.ts';
import { flowPages } from '../pages.ts';
import type { SheetKind } from '../sheet.ts';
import { type ${pascal(variable)}Rows, ${variable}Rows } from './rows.ts';

export const ${variable}: SheetKind<${pascal(variable)}Rows> = {
    name: '${name}',
    paper: 'a4',
    inAtlas: false,
    subjects: () => [{ name: '', title: '${name}' }],
    rows: ${variable}Rows,
    head: ({ title }) => ({ title, question: 'TODO' }),
    paint: (_, area) => flowPages([], area),
    outline: ({ title }) => [leaf(title)],
    tables: () => [],
};
`,
            [`src/diagram/sheets/${name}/rows.ts`]: `// The rows of the sheet: plan to plain data, without px. It must not know how they are painted.
import type { SheetContext } from '../sheet.ts';

export interface ${pascal(variable)}Rows {
    readonly title: string;
}

export function ${variable}Rows({ plan }: SheetContext): ${pascal(variable)}Rows {
    return { title: plan.root?.title?.value ?? '' };
}
`,
        },
        lists: [
            {
                path: 'src/diagram/sheets/registry.ts',
                find: /(?=import type \{[^}]*\} from '\.\/sheet\.ts';)/,
                put: `import { ${variable} } from './${name}/kind.ts';\n`,
            },
            { path: 'src/diagram/sheets/registry.ts', find: /(sheetKinds[^=]*=\s*\[[^\]]*?),?(\s*\];)/, put: `$1, asKind(${variable})$2` },
        ],
        next: `Write rows.ts and kind.ts in src/diagram/sheets/${name}, then \`npx vitest run --project unit tests/unit/sheets\`.`,
    };
}

function beginLayout(name: string, variable: string): Begun {
    return {
        files: {
            [`src/layouts/${name}.ts`]: `// TODO: the official name of the table and what its rows are.
import type { Layout } from './layout.ts';

export const ${variable}: Layout = {
    id: '${name}',
    name: { en: 'TODO', id: 'TODO' },
    // Phrases of the lines above the head, in lower case without punctuation, separated by \`|\`.
    titles: 'todo ${name.replaceAll('-', ' ')}',
    // Phrases of heads by what they mean; \`=phrase\` must be the whole text.
    heads: {},
};
`,
        },
        lists: [
            {
                path: 'src/layouts/all.ts',
                find: /(?=import type \{ Layout \} from '\.\/layout\.ts';)/,
                put: `import { ${variable} } from './${name}.ts';\n`,
            },
            { path: 'src/layouts/all.ts', find: /(layouts[^=]*=\s*\[[^\]]*?),?(\s*\];)/, put: `$1, ${variable}$2` },
        ],
        next: `Write src/layouts/${name}.ts, add a table of it to tests/unit/imports/random-tables, then \`npx vitest run --project unit tests/unit/imports\`.`,
    };
}

function pascal(variable: string): string {
    return variable.charAt(0).toUpperCase() + variable.slice(1);
}

/** Writes what was begun into a project's folder; nothing is replaced. Returns the paths that were written. */
export function write({ files, lists }: Begun, root: string): string[] {
    const there = Object.keys(files).find(file => existsSync(path.join(root, file)));
    if (there) throw new Error(`${there} is there already.`);
    const texts = new Map<string, string>();
    for (const { path: list, find, put } of lists) {
        const text = texts.get(list) ?? readFileSync(path.join(root, list), 'utf8');
        const after = text.replace(find, put);
        if (after === text) throw new Error(`${list} does not look as expected: nothing was written.`);
        texts.set(list, after);
    }
    for (const [file, text] of [...Object.entries(files), ...texts]) {
        mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
        writeFileSync(path.join(root, file), text);
    }
    return [...Object.keys(files), ...texts.keys()];
}

if (import.meta.main)
    try {
        const [kind = '', name = ''] = process.argv.slice(2);
        const begun = begin(kind, name);
        const root = fileURLToPath(new URL('..', import.meta.url));
        const written = write(begun, root);
        const biome = fileURLToPath(import.meta.resolve('@biomejs/biome/bin/biome'));
        spawnSync(process.execPath, [biome, 'check', '--write', ...written], { cwd: root, stdio: 'ignore' });
        for (const file of written) console.log(file);
        console.log(begun.next);
    } catch (error) {
        console.error((error as Error).message);
        process.exitCode = 2;
    }
