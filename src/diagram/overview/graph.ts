// A large flow in numbers: what every department does and lacks by year, and who promises whom how much. It must not know the plan or pixels.

import type { FlowLane } from '../flow/graph.ts';
import type { SheetFrame } from '../frame.ts';

export interface OverviewGraph extends SheetFrame {
    readonly firstYear: number;
    readonly years: number;
    readonly lanes: readonly OverviewLane[];
    /** Departments that promise each other something, givers and receivers in the lanes' order. */
    readonly pairs: readonly PairCount[];
}

export interface OverviewLane extends FlowLane {
    readonly programs: number;
    /** By year: programs that run in it, assets that nobody keeps or funds at its end. */
    readonly running: readonly number[];
    readonly unkept: readonly number[];
    /** Open points that touch the department. */
    readonly open: number;
}

export interface PairCount {
    /** Indexes into the graph's lanes. */
    readonly giver: number;
    readonly receiver: number;
    readonly count: number;
    readonly broken: number;
}
