// Files that a planner asks for: the first of a plan, and one for a department. It must not write them: the editor does.
import { startDepartment } from '../exports/new-department.ts';
import { readYears, startPlan } from '../exports/new-plan.ts';
import { plainTitle } from '../exports/start-file.ts';
import { keywordLocaleOf } from '../l10n/keyword-locale.ts';
import { type Locale, say, type Text, type Values } from '../l10n/say.ts';
import type { FileAccess } from '../language/file-access.ts';
import type { Plans } from '../language/plans.ts';
import { fileStem } from '../plan/file-stem.ts';
import { folderOf } from '../plan/grouping.ts';
import type { Plan } from '../plan/plan.ts';
import { titleOf } from '../plan/queries.ts';
import { fileName } from '../plan/source.ts';
import type { NewDepartmentParams, NewFile, NewFileRefusal, NewPlanParams, PlanChoice } from '../protocol/new-files.ts';
import { findNearTitles, foldTitle } from '../rules/analysis/similar-titles.ts';
import { newFile } from '../rules/fixes/home.ts';
import { planChoice, rootAsked } from './plan-choice.ts';
import { normalizeUri } from './uris.ts';

export interface NewFileOptions {
    readonly plans: Plans;
    readonly locale: Locale;
    /** As it is in the editor, else as it was saved. */
    readonly text: (uri: string) => Promise<string | undefined>;
    readonly access: FileAccess;
    /** Reads a text far enough to say whether it declares a plan. */
    readonly declaresPlan: (uri: string, text: string) => boolean;
}

const words = {
    holdsPlan: {
        en: 'This folder holds a plan already, in {file}. A department can be added to it; another plan needs a folder of its own.',
        id: 'Folder ini sudah berisi rencana, di {file}. Perangkat daerah dapat ditambahkan ke dalamnya; rencana lain memerlukan foldernya sendiri.',
    },
    isPart: {
        en: 'The plans in this folder are part of another plan, {plan}. Choose a folder of its own.',
        id: 'Berkas rencana di folder ini bagian dari rencana lain, {plan}. Pilihlah folder tersendiri.',
    },
    years: {
        en: 'Write years such as 2026-2030, or one year: 2026.',
        id: 'Tulis tahun seperti 2026-2030, atau satu tahun: 2026.',
    },
    same: { en: '"{title}" is in this plan already, in {file}.', id: '"{title}" sudah ada dalam rencana ini, di {file}.' },
    near: {
        en: 'This plan has "{title}", in {file}. Is it another one?',
        id: 'Rencana ini mempunyai "{title}", di {file}. Apakah ini perangkat daerah yang lain?',
    },
} satisfies Record<string, Text>;

export async function newPlan({ city, years, ...asked }: NewPlanParams, options: NewFileOptions): Promise<NewFile | NewFileRefusal> {
    const folder = asked.folder === null ? null : normalizeUri(asked.folder);
    const { locale } = options;
    const refuse = (about: NewFileRefusal['about'], text: Text, values?: Values) => ({ about, refusal: say(text, locale, values) });
    const files = folder === null ? [] : await options.access.list(folder, false);
    for (const uri of files) {
        const text = await options.text(uri).catch(() => undefined);
        if (text !== undefined && options.declaresPlan(uri, text)) return refuse('folder', words.holdsPlan, { file: fileName(uri) });
    }
    const around = files[0] === undefined ? undefined : options.plans.root(files[0]);
    const outer = around === undefined ? undefined : options.plans.plan(around)?.root;
    if (outer) return refuse('folder', words.isPart, { plan: titleOf(outer) });
    const period = readYears(years);
    if (!period) return refuse('years', words.years);
    const { name, text, question, body } = startPlan(city, period, locale);
    return { uri: folder === null ? null : freeFile(folder, name, files), text, question, body };
}

export async function newDepartment(
    { uri, title, code }: NewDepartmentParams,
    options: NewFileOptions,
): Promise<NewFile | NewFileRefusal | PlanChoice> {
    const { plans, locale } = options;
    const root = rootAsked(uri === null ? null : normalizeUri(uri), plans);
    const plan = root === undefined ? undefined : plans.plan(root);
    if (root === undefined || !plan) return planChoice(plans);
    const twin = twinOf(title, plan);
    const values = twin && { title: titleOf(twin), file: fileName(twin.file) };
    if (twin && foldTitle(titleOf(twin)) === foldTitle(plainTitle(title)))
        return { about: 'title', refusal: say(words.same, locale, values) };
    const taken = new Set(plan.names.membersOf(undefined).keys());
    const started = startDepartment(title, code, taken, await keywordsOf(plan, options));
    const beside = plan.root?.file ?? plan.files[0]?.uri ?? `${root}/`;
    const file = { uri: newFile(started.name, plan, beside), text: started.text, question: started.question, body: started.body };
    return twin ? { ...file, doubt: say(words.near, locale, values) } : file;
}

/** The party whose title is nearly this one. */
function twinOf(title: string, plan: Plan) {
    const parties = [...plan.all('department'), ...plan.all('partner')];
    const titles = [...parties.map(titleOf), plainTitle(title)];
    const twin = findNearTitles([...titles.keys()], at => titles[at] as string).get(parties.length);
    return twin === undefined ? undefined : parties[twin];
}

/** A reader of Indonesian writes it. English is also the language of an editor by itself: there the plan tells what its people write. */
export async function keywordsOf(plan: Plan, { locale, text }: Pick<NewFileOptions, 'locale' | 'text'>): Promise<Locale> {
    const file = plan.root?.file ?? plan.files[0]?.uri;
    if (locale === 'id' || file === undefined) return locale;
    return keywordLocaleOf((await text(file).catch(() => undefined)) ?? '');
}

function freeFile(folder: string, name: string, files: readonly string[]): string {
    const taken = new Set(files.filter(uri => folderOf(uri) === folder).map(uri => uri.toLowerCase()));
    const uri = (end: string) => `${folder}/${encodeURIComponent(fileStem(name))}${end}.plan`;
    let free = uri('');
    for (let i = 2; taken.has(free.toLowerCase()); i++) free = uri(`-${i}`);
    return free;
}
