// Fails when a generated file differs from what `npm run generate` would write.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { generated } from './generate/files.ts';
import { withOwnLoader } from './generate/grammar.ts';

const root = new URL('../', import.meta.url);
const stale = [];
for (const { path, text } of await generated()) if (readFileSync(new URL(path, root), 'utf8') !== text) stale.push(path);

const out = mkdtempSync(join(tmpdir(), 'alur-generated-'));
const config = JSON.parse(readFileSync(new URL('langium-config.json', root), 'utf8'));
const committed = config.out;
writeFileSync(
    join(out, 'langium-config.json'),
    JSON.stringify({
        ...config,
        languages: config.languages.map(language => ({ ...language, grammar: fileURLToPath(new URL(language.grammar, root)) })),
        out: 'generated',
    }),
);
execFileSync(
    process.execPath,
    [fileURLToPath(new URL('node_modules/langium-cli/bin/langium.js', root)), 'generate', '--file', join(out, 'langium-config.json')],
    { stdio: 'pipe' },
);
const grammar = `${committed}/grammar.ts`;
if (withOwnLoader(readFileSync(join(out, 'generated/grammar.ts'), 'utf8')) !== readFileSync(new URL(grammar, root), 'utf8'))
    stale.push(grammar);
rmSync(out, { recursive: true });

if (stale.length > 0) {
    console.error(`Stale, run \`npm run generate\`: ${stale.join(', ')}`);
    process.exit(1);
}
