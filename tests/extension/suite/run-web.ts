// Runs the tests inside an extension host that is a web worker. There is no disk: results go to the console, the last line says the end.
import 'mocha/mocha.js';
import { testLimit } from '../../limits.ts';
import { record } from './record.ts';

export async function run(): Promise<void> {
    // Its usual reporter would write a page.
    mocha.setup({ ui: 'bdd', timeout: testLimit, reporter: class extends Mocha.reporters.Base {} });
    await import('./features.ts');
    await import('./guide.ts');
    await import('./files.ts');
    await import('./samples.ts');
    await import('./assistants.ts');
    await import('./forms.ts');
    await import('./side-bar.ts');
    await import('./window.ts');
    const results = await record(
        done => mocha.run(done),
        result => console.log(`alur-result ${JSON.stringify(result)}`),
    );
    console.log('alur-results-end');
    const failed = results.filter(({ state }) => state === 'failed').length;
    if (failed > 0) throw new Error(`${failed} failed`);
}
