// Runs the tests inside an extension host on Node. The file of results is written last: a host that died leaves none.
import { writeFileSync } from 'node:fs';
import process from 'node:process';
import { testLimit } from '../../limits.ts';
import { record } from './record.ts';

export async function run(): Promise<void> {
    // By `require` it comes as itself or as a module, as the Node of the editor is new or old.
    const { default: Mocha } = await import('mocha');
    const mocha = new Mocha({ ui: 'bdd', timeout: testLimit, color: false, reporter: 'spec' });
    mocha.suite.emit('pre-require', globalThis, '', mocha);
    await import('./features.ts');
    await import('./guide.ts');
    await import('./files.ts');
    await import('./samples.ts');
    await import('./assistants.ts');
    await import('./mcp-server.ts');
    await import('./forms.ts');
    await import('./side-bar.ts');
    await import('./window.ts');
    const results = await record(done => mocha.run(done));
    writeFileSync(process.env['ALUR_RESULTS'] as string, JSON.stringify(results));
    const failed = results.filter(({ state }) => state === 'failed').length;
    if (failed > 0) throw new Error(`${failed} failed`);
}
