// The check as the command line does it: every file read, one plan, all rules. It must not know what it is compared with.
import { createLanguage } from '../../src/language/module.ts';
import { buildPlanFile } from '../../src/language/read.ts';
import { Plan } from '../../src/plan/whole-plan.ts';
import { findAll } from '../../src/rules/run.ts';
import { type Contestant, stopwatch } from './sample.ts';

export const ours: Contestant = async () => {
    const language = createLanguage();
    const parser = language.parser.LangiumParser;
    return async texts => {
        const watch = stopwatch();
        // As readPlanFile does, with a look at the clock in between; a file's syntax tree is dropped when it is built.
        let parsing = 0;
        const files = [...texts].map(([name, text]) => {
            const start = performance.now();
            const parsed = parser.parse(text);
            parsing += performance.now() - start;
            return buildPlanFile(`file:///city/${name}`, text, parsed);
        });
        watch.lap('build');
        watch.steps['build'] = (watch.steps['build'] ?? 0) - parsing;
        const plan = new Plan(files);
        watch.lap('merge');
        const findings = findAll(plan);
        watch.lap('rules');
        const references = files.flatMap(file => file.references);
        return {
            steps: { parse: parsing, ...watch.steps },
            findings: findings.length,
            count: () => ({ references: references.length, unresolved: references.filter(reference => !plan.target(reference)).length }),
        };
    };
};
