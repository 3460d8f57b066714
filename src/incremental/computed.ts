// A result with the facts it was computed of. It must not know who keeps it.
import type { DependencySet } from './dependencies.ts';

export interface Computed<V> {
    readonly value: V;
    readonly dependencies: DependencySet | undefined;
    readonly verifiedAt: number;
}

export function isStale({ dependencies, verifiedAt }: Omit<Computed<unknown>, 'value'>): boolean {
    return dependencies !== undefined && dependencies.changedAt > verifiedAt;
}
