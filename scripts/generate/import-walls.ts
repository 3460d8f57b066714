// Which folder of src/ may import which, as one table, and Biome's rules made of it. A folder that has no line here may import nothing
// of the house and be imported by nobody, so that a new one is thought about.
import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

interface Wall {
    /** Folders of src/ that it may import. */
    readonly may: readonly string[];
    /** Packages that it must not know, as Biome's patterns. */
    readonly without: readonly string[];
    /** The sentence that a refused import shows. */
    readonly why: string;
}

const parser = ['langium', 'langium/**', 'chevrotain'];
const editors = [...parser, 'vscode', 'vscode-*', 'vscode-*/**'];
const pure = [...editors, 'node:*'];
/** Every package; names that begin with a dot are files of the house. */
const all = ['**', '!./**', '!../**'];
const allButNode = [...all, '!node:*', '!node:*/**'];

/** Folders without a machine: programs that run compose them. */
const pureFolders = [
    'plan',
    'l10n',
    'rules',
    'facts',
    'scene',
    'report',
    'diagram',
    'exports',
    'site',
    'imports',
    'update',
    'diff',
    'why',
    'what-if',
    'next-year',
    'meeting',
];

/** By folder, from the ground up. */
const walls: Readonly<Record<string, Wall>> = {
    incremental: {
        may: [],
        without: all,
        why: 'incremental/ computes again what an edit can have changed, of any inputs: it knows no plan.',
    },
    plan: { may: ['incremental'], without: all, why: 'plan/ is the pure middle: it imports nothing but incremental/.' },
    scene: { may: [], without: all, why: 'scene/ is pictures as data: it imports nothing outside itself.' },
    l10n: { may: ['plan'], without: pure, why: "l10n/ holds texts: it knows the plan's plain values and nothing above." },
    layouts: { may: ['l10n'], without: all, why: 'layouts/ describes tables as data, for those who read and those who write them.' },
    rules: { may: ['incremental', 'plan', 'l10n'], without: pure, why: 'Rules know the plan and its words; arrows never run upward.' },
    facts: { may: ['plan', 'rules'], without: all, why: 'facts/ is what follows from plan and findings: no words, no pictures.' },
    diff: { may: ['plan', 'l10n'], without: pure, why: 'diff/ compares plans and nothing else.' },
    why: { may: ['plan', 'l10n'], without: pure, why: 'why/ asks the plan and nothing else.' },
    'what-if': { may: ['plan', 'l10n', 'rules', 'why'], without: pure, why: 'what-if/ asks the plan and its rules, nothing else.' },
    'next-year': { may: ['plan', 'l10n', 'exports'], without: pure, why: 'next-year/ asks the plan and writes text, nothing else.' },
    report: {
        may: ['plan', 'l10n', 'rules', 'facts'],
        without: pure,
        why: 'A report is plain data: it knows the plan and its findings, not how it is written.',
    },
    diagram: {
        may: ['plan', 'l10n', 'rules', 'facts', 'diff', 'scene'],
        without: pure,
        why: 'A drawing knows plan, findings, what changed, and scene.',
    },
    exports: {
        may: ['plan', 'l10n', 'layouts', 'rules', 'facts', 'scene', 'report', 'diagram'],
        without: pure,
        why: 'exports/ writes what is below it; arrows never run upward.',
    },
    site: {
        may: ['plan', 'l10n', 'layouts', 'rules', 'facts', 'scene', 'report', 'diagram', 'exports', 'diff'],
        without: pure,
        why: 'site/ makes pages of what is below it; it knows no disk and no window.',
    },
    meeting: {
        may: ['plan', 'l10n', 'rules', 'facts', 'diff', 'report'],
        without: pure,
        why: 'meeting/ decides on plans as data: it knows no window, and its minutes are a report that others write.',
    },
    imports: { may: ['plan', 'l10n', 'layouts'], without: pure, why: 'imports/ turns tables into plans and knows nothing else.' },
    update: {
        may: ['plan', 'l10n', 'imports', 'exports', 'diff'],
        without: pure,
        why: 'update/ merges tables into plans: it knows imports, exports of text, and comparisons.',
    },
    assistants: {
        may: ['plan', 'l10n', 'rules', 'facts', 'scene', 'report', 'diagram', 'exports', 'diff', 'why', 'what-if'],
        without: [...pure, '@modelcontextprotocol/**'],
        why: 'assistants/ answers questions about a plan: who serves it, over which protocol and from which disk, is for its host to know.',
    },
    disk: { may: ['plan', 'imports', 'language'], without: allButNode, why: 'disk/ reaches files and knows only how they form plans.' },
    git: { may: ['plan'], without: allButNode, why: 'git/ reads old versions and knows only how files form plans.' },
    cache: { may: ['plan', 'rules'], without: [...allButNode, '!valibot'], why: 'cache/ keeps findings and knows nothing else.' },
    language: {
        may: ['plan', 'l10n', 'rules', 'next-year'],
        without: ['node:*', 'vscode', 'langium/**'],
        why: 'language/ runs in a browser and knows no drawings, tables or windows; of Langium only the grammar and its parser.',
    },
    protocol: { may: ['scene'], without: [...all, '!valibot'], why: 'protocol/ is plain data, and its shapes.' },
    webview: {
        may: ['scene', 'l10n', 'protocol', 'diagram'],
        without: pure,
        why: 'A page knows placed drawings and messages only.',
    },
    server: {
        may: [...pureFolders, 'assistants', ...['disk', 'git', 'cache', 'language', 'protocol']],
        without: [...parser, 'vscode', 'vscode-languageclient', 'vscode-languageclient/**'],
        why: 'The server knows no window, and no parser: language/ does.',
    },
    extension: {
        may: ['plan', 'l10n', 'scene', 'protocol', 'disk'],
        without: parser,
        why: 'The extension talks to the server; it does not read plans itself.',
    },
    cli: {
        may: [...pureFolders, ...['disk', 'git', 'cache', 'language', 'mcp']],
        without: editors,
        why: 'The command line knows no window, and no parser: language/ does.',
    },
    mcp: {
        may: ['plan', 'l10n', 'rules', 'assistants', 'imports', 'disk', 'git', 'language', 'server'],
        without: [...parser, 'vscode', 'vscode-languageclient', 'vscode-languageclient/**'],
        why: 'mcp/ serves the tools of assistants/ and knows no answers.',
    },
    library: { may: ['cli', 'exports', 'rules'], without: editors, why: 'The library is the command line as a module.' },
};

const unknown: Wall = { may: [], without: all, why: 'This folder has no line in the table of walls yet.' };

/** Settings that biome.json extends. */
export function importWalls(): string {
    const folders = readdirSync(new URL('../../src/', import.meta.url), { withFileTypes: true })
        .filter(entry => entry.isDirectory())
        .map(({ name }) => name)
        .sort();
    const overrides = folders.map(folder => ({
        includes: [`src/${folder}/**`],
        linter: { rules: { style: { noRestrictedImports: ruleOf(folder, folders) } } },
    }));
    return formatted(JSON.stringify({ overrides }));
}

function ruleOf(folder: string, folders: readonly string[]) {
    const { may, without, why } = walls[folder] ?? unknown;
    const others = folders.filter(other => other !== folder && !may.includes(other)).map(other => `**/${other}/**`);
    return {
        level: 'error',
        options: { patterns: [{ group: [...without, ...others], message: `${why} The walls stand in scripts/generate/import-walls.ts.` }] },
    };
}

/** As Biome itself lays it out. */
function formatted(text: string): string {
    const biome = fileURLToPath(new URL('../../node_modules/@biomejs/biome/bin/biome', import.meta.url));
    return execFileSync(process.execPath, [biome, 'format', '--stdin-file-path=import-walls.json'], { input: text, encoding: 'utf8' });
}
