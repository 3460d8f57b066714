// The extension in the oldest VS Code that package.json allows. It runs in a process of its own: which editor is meant is decided once.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { missingFor, root } from './host/place.ts';
import { showResults } from './show-results.ts';
import type { Result } from './suite/record.ts';

await showResults('The oldest VS Code', runFloor, missingFor(true));

async function runFloor(): Promise<Result[]> {
    const folder = mkdtempSync(path.join(tmpdir(), 'alur-floor-'));
    const file = path.join(folder, 'results.json');
    try {
        const run = spawn(process.execPath, ['tests/extension/floor/run.ts', file], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
        let said = '';
        for (const stream of [run.stdout, run.stderr])
            stream.on('data', chunk => {
                said += chunk;
            });
        await new Promise(resolve => run.once('close', resolve));
        try {
            return JSON.parse(readFileSync(file, 'utf8')) as Result[];
        } catch {
            return [{ title: 'The run comes to its end', state: 'failed', error: said.slice(-3000) }];
        }
    } finally {
        rmSync(folder, { recursive: true, force: true });
    }
}
