// What came of a run of Mocha, as plain data. It must not know where the run happens.

export interface Result {
    readonly title: string;
    readonly state: 'passed' | 'failed' | 'skipped';
    readonly error?: string;
}

/** The part of Mocha's runner that is looked at; the same on Node and in a browser. */
interface Runner {
    on(event: 'pass' | 'pending' | 'fail', listener: (test: { fullTitle(): string }, error?: Error) => void): unknown;
}

/** Runs and resolves with all results, failed ones too; `tell` hears of each as it comes. */
export function record(run: (done: () => void) => Runner, tell: (result: Result) => void = () => {}): Promise<Result[]> {
    return new Promise(resolve => {
        const results: Result[] = [];
        const add = (state: Result['state']) => (test: { fullTitle(): string }, error?: Error) => {
            const result = { title: test.fullTitle(), state, ...(error ? { error: error.stack ?? error.message } : {}) };
            results.push(result);
            tell(result);
        };
        const runner = run(() => resolve(results));
        runner.on('pass', add('passed'));
        runner.on('pending', add('skipped'));
        runner.on('fail', add('failed'));
    });
}
