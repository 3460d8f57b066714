// Indicators as an import finds them, and with their names. It must not know any standard.
import { makeIndicator, makeLocated, makeRemarks } from '../../plan/make.ts';
import type { Indicator, Reading } from '../../plan/model.ts';
import { Naming, type ToDeclare } from './naming.ts';

export interface DraftIndicator extends ToDeclare {
    readonly unit: string | undefined;
    readonly measures: 'outcome' | 'output' | 'impact' | undefined;
    readonly direction: 'up' | 'down' | undefined;
    readonly baselines: readonly Reading[];
    readonly targets: readonly Reading[];
    readonly actuals: readonly Reading[];
    readonly notes: readonly string[];
}

export function makeIndicators(drafts: readonly DraftIndicator[], taken: ReadonlySet<string> = new Set()): Indicator[] {
    const names = new Naming(taken).choose(drafts);
    return drafts.map((draft, k) => {
        const name = names[k] as string;
        return makeIndicator(name, {
            title: makeLocated(draft.title && !(draft.path && draft.title === name) ? draft.title : undefined),
            unit: makeLocated(draft.unit),
            measures: makeLocated(draft.measures),
            direction: makeLocated(draft.direction),
            baselines: draft.baselines,
            targets: draft.targets,
            actuals: draft.actuals,
            remarks: makeRemarks({ notes: draft.notes }),
        });
    });
}
