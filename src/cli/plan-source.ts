// A plan that was read, as exports of plans and the library want it.
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { PlanSource } from '../exports/data/exporter.ts';
import type { Finding } from '../rules/engine/finding.ts';
import { digestText } from './digest.ts';
import type { PlanAt } from './read-plans.ts';

/** Runs the rules when somebody asks, once. */
export function planSource({ plan, root }: PlanAt, source: Omit<PlanSource, 'plan' | 'pathOf' | 'digest'>): PlanSource {
    let findings: readonly Finding[] | undefined;
    return {
        ...source,
        plan,
        findings: () => {
            findings ??= source.findings();
            return findings;
        },
        pathOf: uri => path.relative(root, fileURLToPath(uri)).split(path.sep).join('/'),
        digest: digestText,
    };
}
