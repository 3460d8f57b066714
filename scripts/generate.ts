// Writes every generated file from its source; `npm run check` fails when one of them is stale.
import { rmSync, writeFileSync } from 'node:fs';
import { generated } from './generate/files.ts';

for (const { path, text } of await generated()) writeFileSync(new URL(`../${path}`, import.meta.url), text);

// Langium's generator writes types of its trees and a module of its services with the grammar: nothing uses them.
for (const name of ['ast.ts', 'module.ts']) rmSync(new URL(`../src/language/generated/${name}`, import.meta.url), { force: true });
