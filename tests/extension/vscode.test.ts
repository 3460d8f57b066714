// The extension as it is developed, in VS Code: the stand-in for it, or the one that ALUR_VSCODE names.
import path from 'node:path';
import process from 'node:process';
import { wanted } from './host/place.ts';
import { runInCode } from './run.ts';
import { showResults } from './show-results.ts';

await showResults('VS Code', () => runInCode(process.env['ALUR_VSCODE'] ?? path.join(wanted, 'code.ts')));
