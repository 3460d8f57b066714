// `npm run test:floor`: the tests of tests/extension/suite in the oldest VS Code that package.json allows. Where it cannot be had it says
// so and ends well.
import path from 'node:path';
import process from 'node:process';

process.env['ALUR_FLOOR'] = '1';
const { missing, root } = await import('../host/place.ts');
const lacking = await import('../host/install.ts').then(missing, (error: Error) => `The oldest VS Code (${error.message})`);
if (lacking) {
    console.warn(`Skipped: ${lacking} is not here.`);
    process.exit(0);
}
const { runInCode } = await import('../run.ts');
const results = await runInCode(path.join(root, 'tests/extension/host/code.ts'));
const count = (wanted: string) => results.filter(({ state }) => state === wanted).length;
for (const { title, error } of results) if (error !== undefined) console.error(`failed: ${title}\n${error}`);
console.log(`${count('passed')} passed, ${count('failed')} failed, ${count('skipped')} skipped`);
process.exit(count('failed') > 0 ? 1 : 0);
