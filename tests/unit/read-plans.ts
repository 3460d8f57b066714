// Plans for tests, read from texts with marks in. It loads no rules: tests of what rules stand on are not run again for one of them.
import { readNamedFile } from '../../src/imports/area-map.ts';
import { createLanguage } from '../../src/language/module.ts';
import { readPlanFile } from '../../src/language/read.ts';
import type { CatalogueList } from '../../src/plan/catalogue.ts';
import { makePlan } from '../../src/plan/make-plan.ts';
import type { PlanFile } from '../../src/plan/model.ts';
import type { Plan, RelatedPlans } from '../../src/plan/plan.ts';
import type { Span } from '../../src/plan/source.ts';

export const language = createLanguage();

/** Takes the marks `<|…|>` out of a text and says where they stood. */
export function unmark(marked: string): { readonly text: string; readonly marks: Span[] } {
    const marks: Span[] = [];
    let text = '';
    let start = -1;
    for (const part of marked.split(/(<\||\|>)/)) {
        if (part === '<|') start = text.length;
        else if (part === '|>') marks.push({ start, end: text.length });
        else text += part;
    }
    return { text, marks };
}

export function readFile(text: string, uri = 'file:///plan/a.plan'): PlanFile {
    return readPlanFile(language, uri, text);
}

/**
 * A plan of one text, or of several by file name, in `/plan`; lists are CSV by file name, `plans` those that lie beside it, each of one text,
 * by the name of their folder.
 */
export function planOf(
    texts: string | Readonly<Record<string, string>>,
    lists: Readonly<Record<string, string>> = {},
    plans: Readonly<Record<string, string>> = {},
): Plan {
    const files = typeof texts === 'string' ? { 'a.plan': texts } : texts;
    const known = new Map<string, Plan>();
    const related: RelatedPlans = uri => {
        const plan = known.get(/^file:\/\/\/(\w+)(?:\/a\.plan)?$/.exec(uri)?.[1] ?? '');
        return plan ? { plan } : { unread: { key: 'missing', values: {} } };
    };
    for (const [folder, text] of Object.entries(plans))
        known.set(folder, makePlan([readFile(text, `file:///${folder}/a.plan`)], { related }));
    const plan = makePlan(
        Object.entries(files).map(([name, text]) => readFile(text, `file:///plan/${name}`)),
        { catalogues: cataloguesOf(lists), related },
    );
    return known.set('plan', plan).get('plan') as Plan;
}

export function cataloguesOf(lists: Readonly<Record<string, string>>): Map<string, CatalogueList> {
    return new Map(Object.entries(lists).map(([name, text]) => [`file:///plan/${name}`, readNamedFile(text, name)]));
}
