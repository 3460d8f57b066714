// A git repository for tests, in a folder of its own that is gone afterwards.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

export interface Repository {
    readonly folder: string;
    write(files: Readonly<Record<string, string>>): void;
    git(...args: string[]): string;
    commit(files: Readonly<Record<string, string>>): void;
}

export async function inRepository<T>(use: (repository: Repository) => Promise<T>): Promise<T> {
    const folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'alur-git-')));
    const who = ['-c', 'user.name=T', '-c', 'user.email=t@example.invalid', '-c', 'commit.gpgSign=false'];
    const git = (...args: string[]) =>
        execFileSync('git', [...who, '-C', folder, ...args], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
    const write = (files: Readonly<Record<string, string>>) => {
        for (const [name, content] of Object.entries(files)) {
            mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
            writeFileSync(path.join(folder, name), content);
        }
    };
    try {
        git('init', '-q', '-b', 'main');
        return await use({
            folder,
            write,
            git,
            commit: files => {
                write(files);
                git('add', '-A');
                git('commit', '-q', '-m', 'x');
            },
        });
    } finally {
        rmSync(folder, { recursive: true, force: true });
    }
}
