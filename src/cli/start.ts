#!/usr/bin/env node
// The command's first step, in words that any Node understands: an older one cannot even read the rest. It tells the version by itself, hands
// over to the Node that came with the project where there is one, and else says what is needed.
import { existsSync, readFileSync, writeSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const needed = [22, 12] as const;
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);

if (isVersionAsked() && tellVersion()) process.exitCode = 0;
else if (major > needed[0] || (major === needed[0] && minor >= needed[1])) {
    const main = './cli-main.js';
    void import(main);
} else void handOver();

async function handOver(): Promise<void> {
    const { spawnSync } = await import('node:child_process');
    const own = fileURLToPath(new URL('../node_modules/node/bin/node', import.meta.url));
    const self = fileURLToPath(import.meta.url);
    const run = existsSync(own) ? spawnSync(own, [self, ...process.argv.slice(2)], { stdio: 'inherit' }) : undefined;
    if (run?.status === undefined || run.status === null) {
        const version = needed.join('.');
        console.error(`alur needs Node ${version} or newer; this is ${process.version}.`);
        console.error(`alur membutuhkan Node ${version} atau lebih baru; ini ${process.version}.`);
        process.exitCode = 2;
    } else process.exitCode = run.status;
}

/** Nothing else is: then no command need be loaded. */
function isVersionAsked(): boolean {
    const [asked, ...more] = process.argv.slice(2);
    return more.length === 0 && (asked === '--version' || asked === '-V');
}

/** False where it cannot be written. */
function tellVersion(): boolean {
    try {
        const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
        writeSync(1, `${version}\n`);
        return true;
    } catch {
        // The command reports why.
        return false;
    }
}
