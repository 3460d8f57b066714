// The sample city as it was before: a program at another time and cheaper, another one without a part of its money.
import type { Older } from '../../src/server/drawing/older-versions.ts';
import { textsOf } from '../unit/examples.ts';
import { findingsOf, planOf } from '../unit/plans.ts';

const edits: readonly (readonly [file: string, from: string, to: string])[] = [
    ['pupr.plan', 'selama 2025-07..2026-06', 'selama 2025-03..2026-02'],
    ['pupr.plan', 'anggaran 9,8 miliar', 'anggaran 8 miliar'],
    ['perkim.plan', 'anggaran 2,4 miliar', 'anggaran 3 miliar'],
];

export function olderPalu(): Older {
    const texts: Record<string, string> = { ...textsOf('palu') };
    for (const [file, from, to] of edits) {
        const text = texts[file] ?? '';
        if (!text.includes(from)) throw new Error(`The sample city no longer says: ${from}`);
        texts[file] = text.replace(from, to);
    }
    const plan = planOf(texts);
    const name = 'the last commit';
    return { name, version: { name, plan, findings: findingsOf(plan) } };
}
