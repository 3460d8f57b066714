// Incremental computation over a plan: `src/incremental` with the plan as its database and files as its inputs.
import type { Refreshable } from '../incremental/database.ts';
import type { Granularity } from '../incremental/dependencies.ts';
import * as incremental from '../incremental/memo.ts';
import { PerInput } from '../incremental/per-input.ts';
import type { PlanFile } from './model.ts';
import type { Plan } from './plan.ts';

export type { Definition } from '../incremental/database.ts';
export { untracked } from '../incremental/database.ts';
export { isSameList } from '../incremental/tracked-lists.ts';

export type Derived = Refreshable<Plan>;
export type IndexDefinition<K, T, V> = incremental.IndexDefinition<K, T, V, PlanFile, Plan>;

export const memoize: <K extends object, V>(compute: (key: K, plan: Plan) => V, granularity?: Granularity) => (key: K, plan: Plan) => V =
    incremental.memoize;

export const derivedMap: <K, V>(
    compute: (plan: Plan) => ReadonlyMap<K, V>,
    isSame?: (a: V | undefined, b: V | undefined) => boolean,
) => (key: K, plan: Plan) => V | undefined = incremental.derivedMap;

export const derivedValue: <V>(compute: (plan: Plan) => V, isSame?: (a: V | undefined, b: V | undefined) => boolean) => (plan: Plan) => V =
    incremental.derivedValue;

export const invertedIndex: <K, T, V>(definition: IndexDefinition<K, T, V>) => (key: K, plan: Plan) => V = incremental.invertedIndex;

export class PerFile<V> extends PerInput<V, PlanFile, Plan> {}
