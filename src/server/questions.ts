// Answers of the server: why something is in a plan, and what breaks if something is supposed. It must not know how they are shown.

import { kindNames } from '../l10n/kinds.ts';
import type { Text } from '../l10n/say.ts';
import { mentionAt } from '../language/lsp/place.ts';
import type { Language } from '../language/module.ts';
import type { Plans } from '../language/plans.ts';
import { readAmountText } from '../language/read-amount.ts';
import type { Declaration, PlanFile } from '../plan/model.ts';
import type { Plan } from '../plan/plan.ts';
import { qualifiedName, titleOf } from '../plan/queries.ts';
import { decodeUri } from '../plan/source.ts';
import type { PlanChoice } from '../protocol/new-files.ts';
import type { Page } from '../protocol/pages.ts';
import type { Supposable, SupposableParams, WhatIfParams, WhyParams } from '../protocol/questions.ts';
import { readSuppositions } from '../what-if/read-supposition.ts';
import { canBeSupposed } from '../what-if/supposable.ts';
import { whatIf } from '../what-if/what-if.ts';
import { writeWhatIfAsMarkdown } from '../what-if/write-what-if.ts';
import { chainOf } from '../why/chain.ts';
import { writeChainAsMarkdown } from '../why/write-chain.ts';
import type { PageOptions } from './pages.ts';
import { planChoice, rootAsked } from './plan-choice.ts';
import { normalizeUri } from './uris.ts';

const words = {
    why: { en: 'Why', id: 'Mengapa' },
    whatIf: { en: 'What if', id: 'Bagaimana jika' },
    nothingHere: {
        en: 'Put the cursor at a name, or into the block of a program, a goal or a thing.',
        id: 'Letakkan kursor pada sebuah nama, atau di dalam blok program, tujuan, atau barang.',
    },
    noPlan: {
        en: 'There is no plan here: no file ends in .plan.',
        id: 'Tidak ada rencana di sini: tidak ada berkas berakhiran .plan.',
    },
} satisfies Record<string, Text>;

export function whyPage({ uri, position }: WhyParams, { plans, locale }: PageOptions): Page {
    const root = plans.root(normalizeUri(uri));
    const plan = root === undefined ? undefined : plans.plan(root);
    const file = plan?.file(normalizeUri(uri));
    if (root === undefined || !plan || !file) return { refusal: words.noPlan[locale] };
    const thing = thingAt(plan, file, (file.lineStarts[position.line] ?? 0) + position.character);
    if (!thing) return { refusal: words.nothingHere[locale] };
    return { title: words.why[locale], markdown: writeChainAsMarkdown(chainOf(plan, thing), { plan, locale, pathOf: pathIn(root) }) };
}

/** The target of the name under the cursor, else the declaration around the cursor. */
function thingAt(plan: Plan, file: PlanFile, offset: number): Declaration | undefined {
    const isAskable = (one: Declaration | undefined) =>
        one !== undefined && one.kind !== 'plan' && one.kind !== 'catalogue' && one.kind !== 'related-plan';
    const named = mentionAt({ plan, file }, offset)?.target;
    if (isAskable(named)) return named;
    // The innermost one begins last.
    return file.declarations
        .filter(one => one.name !== '' && isAskable(one) && one.span.start <= offset && offset <= one.span.end)
        .reduce<Declaration | undefined>((inner, one) => (inner && inner.span.start > one.span.start ? inner : one), undefined);
}

export function supposableIn({ uri, kind }: SupposableParams, { plans, locale }: PageOptions): Supposable | PlanChoice {
    const plan = planAsked(uri, plans);
    if (!plan) return planChoice(plans);
    const things = canBeSupposed(plan, kind).map(one => ({
        name: qualifiedName(one),
        title: titleOf(one),
        kind: kindNames[one.kind][locale],
    }));
    return { things };
}

export function whatIfPage(
    { uri, suppositions, readOnly = false }: WhatIfParams,
    { plans, locale, rules }: PageOptions,
    language: Language,
): Page {
    const plan = planAsked(uri, plans);
    const root = rootAsked(uri === null ? null : normalizeUri(uri), plans);
    if (!plan || root === undefined) return { refusal: words.noPlan[locale] };
    const read = readSuppositions(plan, suppositions, text => readAmountText(language, text));
    if ('refusal' in read) return { refusal: read.refusal[locale] };
    const title = words.whatIf[locale];
    if (readOnly) return { title, markdown: '' };
    return {
        title,
        markdown: writeWhatIfAsMarkdown(whatIf(plan, read, rules, plans.checkedPlan(root)), { plan, locale, pathOf: pathIn(root) }),
    };
}

function planAsked(uri: string | null, plans: Plans): Plan | undefined {
    const root = rootAsked(uri === null ? null : normalizeUri(uri), plans);
    return root === undefined ? undefined : plans.plan(root);
}

/** From the folder of the plan. */
function pathIn(root: string): (uri: string) => string {
    return uri => decodeUri(uri.startsWith(`${root}/`) ? uri.slice(root.length + 1) : uri);
}
