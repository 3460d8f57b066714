// Runs git to read, and only to read: whatever a repository's own configuration says, it starts no other program and reaches no network.
// It must not know plans.
import { spawn } from 'node:child_process';
import { statSync } from 'node:fs';
import { devNull } from 'node:os';
import path from 'node:path';
import process from 'node:process';

/** Why git could not say: it is not installed, this is no repository, it knows no such revision, it never ended; or its own words. */
export class GitTrouble extends Error {
    readonly kind: 'no-git' | 'no-repository' | 'no-revision' | 'no-answer' | 'failed';

    constructor(kind: GitTrouble['kind'], reason = '') {
        super(reason);
        this.kind = kind;
    }
}

/** Settings by which a repository could make git run or reach something, turned off on the command line, which it cannot overrule. */
const harmless = [
    'core.fsmonitor=false',
    `core.hooksPath=${devNull}`,
    `core.attributesFile=${devNull}`,
    // Only makes walks through the history faster, and may be a pipe.
    'core.commitGraph=false',
    'core.pager=cat',
    'core.askPass=',
    'core.sshCommand=false',
    'credential.helper=',
    'protocol.allow=never',
    'safe.bareRepository=explicit',
    'gc.auto=0',
    'maintenance.auto=false',
];

/** Commands that read the stored objects alone: they look at no file of the working folder, so no filter and no monitor has a say. */
type Reading = readonly ['rev-parse' | 'rev-list' | 'ls-tree' | 'diff-tree' | 'cat-file', ...string[]];

/** Milliseconds without a byte after which git is ended: a configuration may include a pipe that nobody writes to. */
const limit = 30_000;

/** All that git writes. */
export async function runGit(folder: string, args: Reading, input = '', timeout = limit): Promise<Buffer> {
    const out: Buffer[] = [];
    await streamGit(folder, args, chunk => out.push(chunk), input, timeout);
    return Buffer.concat(out);
}

/** Hands over what git writes as it comes, so that it need not be held whole; an error of `take` ends git. There is no shell in between. */
export function streamGit(folder: string, args: Reading, take: (chunk: Buffer) => void, input = '', timeout = limit): Promise<void> {
    const git = findGit();
    if (!git) return Promise.reject(new GitTrouble('no-git'));
    const options = ['--no-pager', '--no-replace-objects', '--literal-pathspecs', ...harmless.flatMap(option => ['-c', option])];
    return new Promise((resolve, reject) => {
        const child = spawn(git, [...options, '-C', folder, ...args], {
            env: cleanEnvironment(),
            windowsHide: true,
            shell: false,
        });
        let complaint = '';
        let failure: unknown;
        const silence = setTimeout(() => child.kill(), timeout);
        child.stdout.on('data', (chunk: Buffer) => {
            if (failure !== undefined) return;
            try {
                take(chunk);
            } catch (error) {
                failure = error;
                child.kill();
            }
            silence.refresh();
        });
        child.stderr.on('data', (chunk: Buffer) => {
            if (complaint.length < 10_000) complaint += chunk.toString();
        });
        child.on('error', error => {
            clearTimeout(silence);
            reject(new GitTrouble('failed', error.message));
        });
        child.on('close', (code, signal) => {
            clearTimeout(silence);
            if (failure !== undefined) reject(failure);
            else if (code === 0) resolve();
            else if (signal && complaint === '') reject(new GitTrouble('no-answer'));
            else reject(troubleOf(complaint));
        });
        // A command that ends before it read all says so by its exit code.
        child.stdin.on('error', () => {});
        child.stdin.end(input);
    });
}

function troubleOf(complaint: string): GitTrouble {
    if (/not a git repository/i.test(complaint)) return new GitTrouble('no-repository');
    return new GitTrouble(
        'failed',
        complaint
            .split('\n')
            .find(line => line.trim() !== '')
            ?.replace(/^(fatal|error): /, '') ?? '',
    );
}

/** Found here and not by the system, which on Windows would also look in the current folder. */
function findGit(): string | undefined {
    const name = process.platform === 'win32' ? 'git.exe' : 'git';
    const folders = (process.env['PATH'] ?? process.env['Path'] ?? '').split(path.delimiter).filter(folder => path.isAbsolute(folder));
    return folders.map(folder => path.join(folder, name)).find(isFile);
}

/** No for what this user may not look at: a search path may name folders of others. */
function isFile(file: string): boolean {
    try {
        return statSync(file).isFile();
    } catch {
        return false;
    }
}

/** Nothing of what steers git from outside; no question, no lock, no fetching of what is missing. */
function cleanEnvironment(): NodeJS.ProcessEnv {
    const kept = Object.entries(process.env).filter(([name]) => !/^(GIT_|SSH_ASKPASS|PAGER$|LESS)/i.test(name));
    return {
        ...Object.fromEntries(kept),
        GIT_OPTIONAL_LOCKS: '0',
        GIT_NO_LAZY_FETCH: '1',
        // For a git that knows no such thing yet: no way of fetching is allowed.
        GIT_ALLOW_PROTOCOL: '',
        GIT_TERMINAL_PROMPT: '0',
        LC_ALL: 'C',
    };
}
