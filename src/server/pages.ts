// Makes the documents for reading: the rules as they stand, and what changed since the last commit. It must not know how they are shown.

import { atlasOf, drawSheets } from '../diagram/sheets/atlas.ts';
import { sheetContext } from '../diagram/sheets/context.ts';
import { sharedName } from '../diagram/sheets/points.ts';
import { unreadIn } from '../diff/certainty.ts';
import { comparePlans } from '../diff/compare.ts';
import { type PlanChanges, sayUnread, type UnreadText, writeChangesAsMarkdown } from '../diff/write-changes.ts';
import { exportReportHtml } from '../exports/report-html.ts';
import { writeSheetPage } from '../exports/sheets/html.ts';
import type { Locale, Text } from '../l10n/say.ts';
import type { Plans } from '../language/plans.ts';
import { makePlan } from '../plan/make-plan.ts';
import type { Plan } from '../plan/plan.ts';
import { titleOf } from '../plan/queries.ts';
import { decodeUri, fileName } from '../plan/source.ts';
import type { Page, PageParams } from '../protocol/pages.ts';
import { contextOf } from '../report/context.ts';
import { reportRules } from '../report/rules.ts';
import { describeRules } from '../rules/engine/rule-states.ts';
import { findAll, type RuleSettings } from '../rules/engine/run.ts';
import type { PlansAt } from './host.ts';
import { linkTo } from './report.ts';
import { normalizeUri } from './uris.ts';
import { versionTroubles, versionWords } from './version-words.ts';

/** Of a larger plan a page of all sheets would be too long: those of the whole plan are shown. */
const maxWithAllSheets = 500;

export interface PageOptions {
    readonly plans: Plans;
    readonly locale: Locale;
    readonly rules: RuleSettings;
}

const words = {
    compared: { en: 'Changes since the last commit', id: 'Perubahan sejak commit terakhir' },
    now: { en: 'now', id: 'sekarang' },
    noPlan: {
        en: 'There is no plan here: no file ends in .plan.',
        id: 'Tidak ada rencana di sini: tidak ada berkas berakhiran .plan.',
    },
    largePlan: {
        en: 'This plan is large, so only the sheets of the whole plan are shown here. `alur draw PLAN --sheet NAME` writes any other.',
        id: 'Rencana ini besar, sehingga hanya lembar tentang seluruh rencana yang ditampilkan di sini. `alur draw RENCANA --sheet NAMA` menulis lembar lainnya.',
    },
} satisfies Record<string, Text>;

export function rulesPage({ uri }: PageParams, { plans, locale, rules }: PageOptions): Page {
    const lists = rootsOf(uri, plans).flatMap(root => {
        const plan = plans.plan(root);
        if (!plan) return [];
        const name = plan.root ? titleOf(plan.root) : pathOf(root);
        return [{ name, context: contextOf(plan, [], locale), rules: describeRules(plan, rules) }];
    });
    if (lists.length === 0) return { refusal: words.noPlan[locale] };
    const report = reportRules(lists, locale);
    return { title: report.title, html: exportReportHtml(report, { linkTo, isSortable: true }) };
}

/** One plan as sheets with every change in a sentence; several, or one that was not there before, in sentences alone. */
export async function changesPage({ uri }: PageParams, options: PageOptions, plansAt: PlansAt | undefined, today?: number): Promise<Page> {
    const { plans, locale } = options;
    if (!plansAt) return { refusal: versionWords.browser[locale] };
    const roots = rootsOf(uri, plans);
    const compared: PlanChanges[] = [];
    for (const root of roots) {
        const older = await plansAt(root, 'HEAD');
        if (typeof older === 'string') return { refusal: versionTroubles[older][locale] };
        const known = older.find(other => normalizeUri(other.root) === root)?.plan;
        const before = known ?? makePlan([]);
        const now = plans.plan(root) ?? makePlan([]);
        const unread = unreadIn(before, now).map(({ version, uri, at }) => ({ version, place: `${fileName(uri)}:${at.line + 1}` }));
        const changes = comparePlans(before, now);
        if (known && roots.length === 1 && changes.length > 0) return changedSheets(root, known, options, unread, today);
        compared.push({ plan: roots.length > 1 ? pathOf(root) : '', changes, unread });
    }
    if (compared.length === 0) return { refusal: words.noPlan[locale] };
    const names = { before: versionWords.lastCommit[locale], after: words.now[locale] };
    return { title: words.compared[locale], markdown: writeChangesAsMarkdown(compared, names, locale) };
}

/** The changes, and the sheets of the departments in which something changed. */
function changedSheets(
    root: string,
    before: Plan,
    { plans, locale, rules }: PageOptions,
    unread: readonly UnreadText[],
    today?: number,
): Page {
    const plan = plans.plan(root) ?? makePlan([]);
    const against = { name: versionWords.lastCommit[locale], plan: before, findings: findAll(before, rules) };
    const findings = [...plans.findings(root).values()].flat();
    const context = sheetContext(plan, findings, { locale, against, ...(today === undefined ? {} : { today }) });
    const isLarge = context.selection.programs.length > maxWithAllSheets;
    const changed = new Set(context.before?.changes.map(({ of }) => of.department?.path ?? sharedName(plan)));
    const shown = atlasOf(context).filter(
        ({ kind, subject }) => kind.name === 'changes' || (kind.name === 'department' && changed.has(subject.name) && !isLarge),
    );
    const names = { before: versionWords.lastCommit[locale], after: words.now[locale] };
    const notes = [...sayUnread([{ plan: '', changes: [], unread }], names, locale), ...(isLarge ? [words.largePlan[locale]] : [])];
    const title = words.compared[locale];
    const note = notes.length > 0 ? { note: notes.join(' ') } : {};
    return { title, html: writeSheetPage(drawSheets(shown, context), { title, locale, followsLinks: true, ...note }) };
}

/** A text that was never saved has no folder, and so no earlier version. */
function rootsOf(uri: string | null, plans: Plans): string[] {
    const roots = plans.roots();
    const own = uri === null ? undefined : (plans.root(normalizeUri(uri)) ?? roots.find(root => root === uri));
    return (own === undefined ? roots : [own]).filter(root => (plans.plan(root)?.files.length ?? 0) > 0);
}

function pathOf(uri: string): string {
    return decodeUri(uri).replace(/^file:\/\//, '');
}
