// Every layout that tables are drawn from.
import type { Laid, WorksLayout } from './layout.ts';
import { layWorks } from './layout.ts';
import { layCascade } from './layouts/cascade.ts';
import { programBudget, workplan } from './layouts/english.ts';
import { regionPrograms, renstra, sideBySide, tC27 } from './layouts/five-years.ts';
import { evaluation, report, revision } from './layouts/reports.ts';
import type { ResultsLayout } from './layouts/results.ts';
import { actionPlan, agreement, goalTargets, keyIndicators, layResults, resultsFramework } from './layouts/results.ts';
import { departmentRows, flat, flatExport, fundsAsColumns, renja, sheets, tC33 } from './layouts/yearly.ts';

const ofWorks: readonly WorksLayout[] = [
    renja,
    tC33,
    flat,
    sheets,
    departmentRows,
    revision,
    report,
    evaluation,
    fundsAsColumns,
    flatExport,
    tC27,
    renstra,
    regionPrograms,
    sideBySide,
    programBudget,
    workplan,
];
const ofResults: readonly ResultsLayout[] = [agreement, actionPlan, keyIndicators, goalTargets, resultsFramework];

export const layouts: readonly { readonly name: string; readonly lay: (seed: number) => Laid }[] = [
    ...ofWorks.map(layout => ({ name: layout.name, lay: (seed: number) => layWorks(layout, seed) })),
    { name: 'cascade', lay: layCascade },
    ...ofResults.map(layout => ({ name: layout.name, lay: (seed: number) => layResults(layout, seed) })),
];
