// Answers of the server: the plan of a later year, as the editor has the plan, saved or not. It must not write files: the editor does.
import { type Locale, say, type Text, type Values } from '../l10n/say.ts';
import type { Language } from '../language/module.ts';
import type { Plans } from '../language/plans.ts';
import { startYear } from '../language/start-year.ts';
import { readYear } from '../next-year/next-year.ts';
import { writeAccountAsMarkdown } from '../next-year/write-account.ts';
import { isLeftOut } from '../plan/find-files.ts';
import { folderOf, foldersAround } from '../plan/grouping.ts';
import { planYears, titleOf } from '../plan/queries.ts';
import { decodeUri, fileName } from '../plan/source.ts';
import type { PlanChoice } from '../protocol/new-files.ts';
import type { NextYearFiles, NextYearParams, NextYearSuggestion, NotThisYear } from '../protocol/next-year.ts';
import { planChoice, rootAsked } from './plan-choice.ts';
import { normalizeUri } from './uris.ts';

export interface NextYearOptions {
    readonly plans: Plans;
    readonly locale: Locale;
    /** Folders that are open, by URI. */
    readonly folders: readonly string[];
    /** As it is in the editor, else as it was saved. */
    readonly text: (uri: string) => Promise<string | undefined>;
}

const words = {
    title: { en: 'Next Year', id: 'Tahun Berikutnya' },
    noPlan: {
        en: 'There is no plan here: no file ends in .plan.',
        id: 'Tidak ada rencana di sini: tidak ada berkas berakhiran .plan.',
    },
    notSaved: {
        en: 'This plan is in no folder yet: save it first, so that the new one can refer to it.',
        id: 'Rencana ini belum berada dalam folder: simpan dahulu, agar rencana baru dapat mengacu padanya.',
    },
    year: { en: 'Write a year of four digits, such as 2027.', id: 'Tulis tahun dengan empat angka, misalnya 2027.' },
    hidden: {
        en: 'A plan in a hidden folder, or in node_modules, is not read: choose another folder.',
        id: 'Rencana dalam folder tersembunyi atau node_modules tidak dibaca: pilih folder lain.',
    },
    around: {
        en: 'The old plan lies in this folder: choose a folder beside it.',
        id: 'Rencana lama berada di dalam folder ini: pilih folder di sebelahnya.',
    },
    inPlan: {
        en: 'This folder belongs to a plan, "{plan}": choose a folder outside of it.',
        id: 'Folder ini termasuk rencana "{plan}": pilih folder di luarnya.',
    },
    outside: {
        en: 'This folder is not open here: names of the old plan are only found when a folder that holds both is open.',
        id: 'Folder ini tidak dibuka di sini: nama dari rencana lama baru ditemukan bila folder yang memuat keduanya dibuka.',
    },
} satisfies Record<string, Text>;

export function suggestionFor(
    { uri }: { readonly uri: string | null },
    { plans, locale }: NextYearOptions,
): NextYearSuggestion | PlanChoice | NotThisYear {
    const root = rootAsked(uri === null ? null : normalizeUri(uri), plans);
    const plan = root === undefined ? undefined : plans.plan(root);
    if (root === undefined || !plan) return planChoice(plans);
    if (!/^[^/]*\/\/[^/]*\/./.test(root) || root.startsWith('untitled:')) return { refusal: words.notSaved[locale] };
    const last = planYears(plan).at(-1);
    const year = last === undefined ? null : last + 1;
    const name = fileName(root);
    const stem = name.replace(/[-_ ]?\d{4}$/, '');
    return { root, title: plan.root ? titleOf(plan.root) : name, year, folder: `${stem === '' ? name : stem}-` };
}

export async function nextYearFor(
    params: NextYearParams,
    options: NextYearOptions,
    language: Language,
): Promise<NextYearFiles | NotThisYear> {
    const { plans, locale, text } = options;
    const root = normalizeUri(params.root);
    const plan = plans.plan(root);
    const refuse = (said: Text, values: Values = {}) => ({ refusal: say(said, locale, values) });
    if (!plan) return refuse(words.noPlan);
    const year = readYear(params.year);
    if (year === undefined) return refuse(words.year);
    const folder =
        params.folder === null
            ? `${folderOf(root)}/${encodeURIComponent(`${decodeUri(fileName(root))}-${year}`)}`
            : normalizeUri(params.folder);
    const isInPlan = params.folder === null ? undefined : refusalOf(folder, root, options);
    if (isInPlan) return refuse(...isInPlan);
    const texts = new Map<string, string>();
    for (const { uri } of plan.files) texts.set(uri, (await text(uri)) ?? '');
    const next = startYear(plan, { year, oldRoot: root, newRoot: folder, textOf: uri => texts.get(uri) ?? '', language });
    if ('refusal' in next) return refuse(next.refusal, next.values);
    const to = (path: string) => `${folder}/${path.split('/').map(encodeURIComponent).join('/')}`;
    const pathOf = (uri: string) => decodeUri(uri.startsWith(`${root}/`) ? uri.slice(root.length + 1) : uri);
    const isOpen = options.folders.some(open => folder === open || folder.startsWith(`${open}/`));
    return {
        title: words.title[locale],
        markdown: writeAccountAsMarkdown(next, { plan, title: plan.root ? titleOf(plan.root) : '', locale, pathOf }),
        files: next.files.map(file => ({ uri: to(file.path), text: file.text })),
        copies: next.copies.map(copy => ({ from: copy.uri, to: to(copy.path) })),
        ...(isOpen ? {} : { doubt: words.outside[locale] }),
    };
}

/** Why a folder is no place for a new plan, as far as the plans tell that are open. */
function refusalOf(folder: string, root: string, { plans }: NextYearOptions): [Text, Values?] | undefined {
    if (
        folder
            .split('/')
            .slice(3)
            .some(step => isLeftOut(decodeUri(step)))
    )
        return [words.hidden];
    if (root === folder || root.startsWith(`${folder}/`)) return [words.around];
    const around = foldersAround(folder).find(one => plans.plan(one)?.root);
    const other = around === undefined ? undefined : plans.plan(around)?.root;
    return other && [words.inPlan, { plan: titleOf(other) }];
}
