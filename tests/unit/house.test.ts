import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { loadedBy } from '../mutants/test-files.ts';

const root = path.join(import.meta.dirname, '../..');

/** Modules that stand on nothing, and what is tested with texts alone. */
const alone = ['decimal', 'period', 'by-file'];

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
