// Writes every generated file from its source; `npm run check` fails when one of them is stale.
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { generated } from './generate/files.ts';
import { withOwnLoader } from './generate/grammar.ts';

for (const { path, text } of await generated()) writeFileSync(new URL(`../${path}`, import.meta.url), text);

const grammar = new URL('../src/language/generated/grammar.ts', import.meta.url);
writeFileSync(grammar, withOwnLoader(readFileSync(grammar, 'utf8')));
// Langium's generator writes types of its trees and a module of its services with the grammar: nothing uses them.
for (const name of ['ast.ts', 'module.ts']) rmSync(new URL(name, grammar), { force: true });
