// The check as the command line does it: every file read, one plan, all rules. It must not know what it is compared with.
import { createLanguage } from '../../src/language/module.ts';
import { readPlanFile } from '../../src/language/read.ts';
import { Plan } from '../../src/plan/whole-plan.ts';
import { findAll } from '../../src/rules/run.ts';
import { type Contestant, stopwatch } from './sample.ts';

export const ours: Contestant = async () => {
    const language = createLanguage();
    return async texts => {
        const watch = stopwatch();
        const files = [...texts].map(([name, text]) => readPlanFile(language, `file:///city/${name}`, text));
        watch.lap('read');
        const plan = new Plan(files);
        watch.lap('merge');
        const findings = findAll(plan);
        watch.lap('rules');
        const references = files.flatMap(file => file.references);
        return {
            steps: watch.steps,
            findings: findings.length,
            count: () => ({ references: references.length, unresolved: references.filter(reference => !plan.target(reference)).length }),
        };
    };
};
