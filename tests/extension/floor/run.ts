// `npm run test:floor`: the tests of tests/extension/suite in the oldest VS Code that package.json allows.
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';

process.env['ALUR_FLOOR'] = '1';
const { missing, wanted } = await import('../host/place.ts');
const { runInCode } = await import('../run.ts');
const lacking = missing();
if (lacking) throw new Error(`${lacking} is not here. npm run setup:hosts installs it.`);
const results = await runInCode(path.join(wanted, '../host/code.ts'));
const count = (wanted: string) => results.filter(({ state }) => state === wanted).length;
for (const { title, error } of results) if (error !== undefined) console.error(`failed: ${title}\n${error}`);
console.log(`${count('passed')} passed, ${count('failed')} failed, ${count('skipped')} skipped`);
const [, , file] = process.argv;
if (file !== undefined) writeFileSync(file, JSON.stringify(results));
process.exit(count('failed') > 0 ? 1 : 0);
