// Writes every generated file from its source; `npm run check` fails when one of them is stale.
import { writeFileSync } from 'node:fs';
import { generated } from './generate/files.ts';

for (const { path, text } of await generated()) writeFileSync(new URL(`../${path}`, import.meta.url), text);
