// Plans of later years for tests: begun from texts, read again beside the plan that they came from.
import { startYear } from '../../../src/language/start-year.ts';
import { type Account, sayNote } from '../../../src/next-year/account.ts';
import type { NextYear } from '../../../src/next-year/next-year.ts';
import { makePlan } from '../../../src/plan/make-plan.ts';
import type { Plan, RelatedPlans } from '../../../src/plan/plan.ts';
import { language, readFile } from '../plans.ts';

export type Texts = Readonly<Record<string, string>>;

/** Plans by the folder that they lie in, each as the texts of its files. They find each other. */
export class Folders {
    private readonly plans = new Map<string, Plan>();
    private readonly texts = new Map<string, string>();
    private readonly related: RelatedPlans = uri => {
        const plan = this.plans.get(uri);
        return plan ? { plan } : { unread: { key: 'missing', values: {} } };
    };

    add(folder: string, texts: Texts): Plan {
        const files = Object.entries(texts).map(([name, text]) => {
            const uri = `file:///${folder}/${name}`;
            this.texts.set(uri, text);
            return readFile(text, uri);
        });
        const plan = makePlan(files, { related: this.related });
        this.plans.set(`file:///${folder}`, plan);
        return plan;
    }

    start(from: string, year: number, to = String(year)) {
        const plan = this.plans.get(`file:///${from}`) as Plan;
        const textOf = (uri: string) => this.texts.get(uri) ?? '';
        return startYear(plan, { year, oldRoot: `file:///${from}`, newRoot: `file:///${to}`, textOf, language });
    }

    /** Starts a year and reads what is written. */
    next(from: string, year: number): { readonly next: NextYear; readonly plan: Plan; readonly texts: Texts } {
        const next = this.start(from, year);
        if ('refusal' in next) throw new Error(next.refusal.en);
        const texts = Object.fromEntries(next.files.map(({ path, text }) => [path, text]));
        return { next, plan: this.add(String(year), texts), texts };
    }
}

/** The plan of 2027 from one of a single text, and its account in English. */
export function nextOf(text: string, year = 2027, more: Readonly<Record<string, Texts>> = {}) {
    const folders = new Folders();
    for (const [folder, texts] of Object.entries(more)) folders.add(folder, texts);
    folders.add('old', { 'a.plan': text });
    const { next, plan, texts } = folders.next('old', year);
    return { text: texts['a.plan'] ?? '', plan, ...said(next.account) };
}

function said({ leftOut, open }: Account): { readonly leftOut: string[]; readonly open: string[] } {
    return { leftOut: leftOut.map(note => sayNote(note).en), open: open.map(note => sayNote(note).en) };
}
