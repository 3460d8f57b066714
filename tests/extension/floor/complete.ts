// Puts in what install scripts would bring to the oldest VS Code. It must not reach the network.
import { chmodSync, copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { codeServer, host } from '../host/place.ts';

export function completeFloor(): void {
    // Hashes passwords, which nobody has here: it would have to be compiled.
    writeFileSync(path.join(host, 'node_modules/argon2/argon2.js'), 'module.exports = {};\n');
    // Finds the files that wake an extension: it would be downloaded.
    const found = path.join(host, 'node_modules/@vscode/ripgrep-universal/bin', `${process.platform}-${process.arch}`, 'rg');
    const place = path.join(codeServer, 'lib/vscode/node_modules/@vscode/ripgrep/bin');
    mkdirSync(place, { recursive: true });
    copyFileSync(found, path.join(place, 'rg'));
    chmodSync(path.join(place, 'rg'), 0o755);
}
