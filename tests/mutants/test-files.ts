// Which unit tests load a module, the nearest first. It must not run them.
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { importsOf } from './mutations.ts';

export class TestFiles {
    private readonly root: string;
    private readonly tests: readonly string[];

    /** Of the project in a folder. */
    constructor(root: string) {
        this.root = root;
        this.tests = globSync('tests/unit/**/*.test.ts', { cwd: root }).sort();
    }

    /**
     * By how many modules they load, fewest first: what tests little at a time is quick, and says most. Tests of the server, the editor and
     * drawings load nearly everything and look at little of it; a module of another folder is not theirs to test.
     */
    relatedTo(module: string): string[] {
        const folder = module.split('/')[1] as string;
        const near = new Set([folder, ...(neighbours[folder] ?? [])]);
        return this.tests
            .filter(test => near.has(test.split('/')[2] as string))
            .map(test => [test, loadedBy(test, this.root)] as const)
            .filter(([, loaded]) => loaded.has(module))
            .sort(([, a], [, b]) => a.size - b.size)
            .map(([test]) => test);
    }
}

/** All that a module loads, itself too: paths in the project at `root`. Imports of types load nothing. */
export function loadedBy(module: string, root: string): Set<string> {
    const loaded = new Set<string>();
    const visit = (file: string): void => {
        if (loaded.has(file)) return;
        loaded.add(file);
        for (const next of localImports(file, root)) visit(next);
    };
    visit(module);
    return loaded;
}

const known = new Map<string, readonly string[]>();

function localImports(file: string, root: string): readonly string[] {
    const place = path.join(root, file);
    let imports = known.get(place);
    if (!imports) {
        imports = importsOf(readFileSync(place, 'utf8'), file)
            .filter(name => name.startsWith('.') && name.endsWith('.ts'))
            .map(name => path.posix.join(path.posix.dirname(file), name));
        known.set(place, imports);
    }
    return imports;
}

/** Folders of tests that try a folder of modules besides its own. */
const neighbours: Readonly<Record<string, readonly string[]>> = {
    plan: ['rules', 'diff'],
    rules: ['fixes', 'plan', 'lsp', 'growth', 'scenarios.test.ts', 'examples.test.ts'],
    imports: [],
    exports: ['report'],
    diagram: ['exports'],
    language: ['lsp', 'format'],
    server: ['protocol'],
};
