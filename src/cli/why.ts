// `alur why`: the chain from one thing of a plan to the vision and to what it needs.
import { forTerminal, nameForTerminal } from '../l10n/safe-text.ts';
import { chainOf } from '../why/chain.ts';
import { findThing } from '../why/find-thing.ts';
import { sayCuts, writeChainAsJson, writeChainAsMarkdown, writeChainAsText } from '../why/write-chain.ts';
import { questionWords } from './question-words.ts';
import { onlyPlan, readPlans, shownPath } from './read-plans.ts';
import { type ExitCode, type Session, UserError } from './session.ts';

export const whyFormats = ['text', 'json', 'md'] as const;

export interface WhyOptions {
    readonly format: (typeof whyFormats)[number];
}

export async function why(given: string, name: string, { format }: WhyOptions, session: Session): Promise<ExitCode> {
    const { plan } = onlyPlan(given, readPlans([given], session));
    const broken = plan.files.filter(file => file.problems.length > 0).length;
    if (broken > 0) session.tell(questionWords.brokenRead, { count: broken });
    const found = findThing(plan, name);
    if ('refusal' in found) throw new UserError(found.refusal);
    const steps = chainOf(plan, found.thing);
    const options = { plan, locale: session.locale, pathOf: shownPath };
    if (format === 'json') await session.write(writeChainAsJson(steps, options));
    else if (format === 'md') await session.write(writeChainAsMarkdown(steps, options));
    else {
        await session.write(writeChainAsText(steps, options, forTerminal, nameForTerminal));
        session.tell(sayCuts(steps));
    }
    return session.failed ? 2 : 0;
}
