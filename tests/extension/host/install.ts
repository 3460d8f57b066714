// Installs the editors for tests, once for each version of the package beside this file. It touches nothing of the project.
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { completeFloor } from '../floor/complete.ts';
import { codeServer, host, isFloor, isInstalled, node, stamp, wanted } from './place.ts';

if (isInstalled()) console.log(`The test host is ready: ${host}`);
else {
    console.log(`Installing the test host into ${host} …`);
    mkdirSync(host, { recursive: true });
    rmSync(path.join(host, '.stamp'), { force: true });
    for (const name of ['package.json', 'package-lock.json']) copyFileSync(path.join(wanted, name), path.join(host, name));
    // Install scripts would compile what is not needed and download browsers. All that is needed comes prebuilt.
    run(host, 'npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']);
    // The editor inside brings a list of its own, which `npm ci` refuses and `npm install` follows.
    const inside = ['install', '--omit=dev', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
    run(path.join(codeServer, 'lib/vscode'), 'npm', inside);
    if (isFloor) completeFloor();
    run(host, node(), [path.join(codeServer, 'out/node/entry.js'), '--version']);
    writeFileSync(path.join(host, '.stamp'), stamp());
}

function run(cwd: string, command: string, args: readonly string[]): void {
    const { status } = spawnSync(command, args, { cwd, stdio: 'inherit', shell: process.platform === 'win32' });
    if (status !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${status}`);
}
