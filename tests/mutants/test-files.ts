// Which unit tests load a module, the nearest first. It must not run them.
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { importsOf } from './mutations.ts';

export class TestFiles {
    private readonly root: string;
    private readonly imports = new Map<string, readonly string[]>();
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
            .map(test => [test, this.loadedBy(test)] as const)
            .filter(([, loaded]) => loaded.has(module))
            .sort(([, a], [, b]) => a.size - b.size)
            .map(([test]) => test);
    }

    private loadedBy(test: string): Set<string> {
        const loaded = new Set<string>();
        const visit = (file: string): void => {
            if (loaded.has(file)) return;
            loaded.add(file);
            for (const next of this.importsOf(file)) visit(next);
        };
        visit(test);
        return loaded;
    }

    private importsOf(file: string): readonly string[] {
        let known = this.imports.get(file);
        if (!known) {
            const source = readFileSync(path.join(this.root, file), 'utf8');
            known = importsOf(source, file)
                .filter(name => name.startsWith('.') && name.endsWith('.ts'))
                .map(name => path.posix.join(path.posix.dirname(file), name));
            this.imports.set(file, known);
        }
        return known;
    }
}

/** Folders of tests that try a folder of modules besides its own. */
const neighbours: Readonly<Record<string, readonly string[]>> = {
    plan: ['rules', 'diff'],
    rules: ['fixes', 'plan'],
    imports: [],
    exports: ['report'],
    diagram: ['exports'],
    language: ['lsp', 'format'],
    server: ['protocol'],
};
