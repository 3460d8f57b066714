// The way from one folder to another as it is written in a plan: `../rpjmd`. It must not know disks.
import { decodeUri } from '../plan/source.ts';

/** From a folder to a file or folder, both as URIs without a slash at the end; undefined where no way leads from one to the other. */
export function relativePath(from: string, to: string): string | undefined {
    const [start, end] = [stepsOf(from), stepsOf(to)];
    if (start.origin !== end.origin) return undefined;
    let shared = 0;
    while (shared < start.steps.length && shared < end.steps.length && start.steps[shared] === end.steps[shared]) shared++;
    // Disks of Windows have nothing in common.
    if (shared === 0 && (isDisk(start.steps[0]) || isDisk(end.steps[0]))) return undefined;
    return [...start.steps.slice(shared).map(() => '..'), ...end.steps.slice(shared)].join('/') || '.';
}

function stepsOf(uri: string): { readonly origin: string; readonly steps: readonly string[] } {
    const origin = /^[^/]*\/\/[^/]*/.exec(uri)?.[0] ?? '';
    const steps = uri
        .slice(origin.length)
        .split('/')
        .filter(step => step !== '');
    return { origin, steps: steps.map(decodeUri) };
}

function isDisk(step: string | undefined): boolean {
    return /^[a-z]:$/i.test(step ?? '');
}
