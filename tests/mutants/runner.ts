// Runs test files in a copy of the project, as often as it is asked: `{ changed, tests }` comes in, the first that failed goes out. A process
// of its own, so that a fault that never ends can be stopped.
import path from 'node:path';
import process from 'node:process';
import { createVitest, type TestSpecification } from 'vitest/node';

export interface Asked {
    /** The module that was changed. */
    readonly changed: string;
    readonly tests: readonly string[];
}

/** In the order in which they are asked for. */
class AsAsked {
    shard(files: TestSpecification[]): TestSpecification[] {
        return files;
    }
    sort(files: TestSpecification[]): TestSpecification[] {
        return files.toSorted((a, b) => order.indexOf(a.moduleId) - order.indexOf(b.moduleId));
    }
}
let order: readonly string[] = [];
let last: string | undefined;

const vitest = await createVitest(
    {
        watch: false,
        project: ['unit'],
        bail: 1,
        reporters: [{}],
        maxWorkers: 1,
        silent: true,
        sequence: { sequencer: AsAsked },
    },
    {},
    { stdout: process.stderr },
);
process.on('message', ({ changed, tests }: Asked) => {
    void firstFailure(changed, tests).then(failed => process.send?.({ failed }));
});
process.send?.({ ready: true });

/** Empty when all passed. */
async function firstFailure(changed: string, tests: readonly string[]): Promise<string> {
    // The one before is whole again.
    for (const module of [last, changed]) if (module !== undefined) vitest.invalidateFile(module);
    last = changed;
    order = tests.map(test => path.resolve(test));
    const specifications = await vitest.globTestSpecifications([...tests]);
    const { testModules, unhandledErrors } = await vitest.runTestSpecifications(specifications);
    // It also tells what came of tests that were asked for before.
    const failed = testModules.find(module => order.includes(module.moduleId) && !module.ok());
    if (failed) return [...failed.children.allTests('failed')].map(test => `${failed.moduleId}: ${test.fullName}`)[0] ?? failed.moduleId;
    return unhandledErrors.length > 0 ? String(unhandledErrors[0]) : '';
}
