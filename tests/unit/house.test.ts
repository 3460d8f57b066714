import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { subjectFault } from '../../scripts/check-subject.ts';
import { loadedBy } from '../mutants/test-files.ts';

const root = path.join(import.meta.dirname, '../..');

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
