// Answers of the server: which official forms a plan can be written in, and one of them as a file. It must not know workbooks.
import { gapsAsMarkdown, groupGaps } from '../exports/forms/list-gaps.ts';
import type { FormSheet } from '../exports/forms/sheet.ts';
import { type FormRefusal, formLayouts, writeForm } from '../exports/forms/write-form.ts';
import { keywordLocaleOf } from '../l10n/keyword-locale.ts';
import { type Locale, say, type Text } from '../l10n/say.ts';
import type { Plans } from '../language/plans.ts';
import { planYears, titleOf } from '../plan/queries.ts';
import { decodeUri } from '../plan/source.ts';
import type { FormChoices, FormFile, FormParams, NoForm } from '../protocol/forms.ts';
import type { PlanChoice } from '../protocol/new-files.ts';
import { toBase64 } from './base64.ts';
import { planChoice, rootAsked } from './plan-choice.ts';
import { normalizeUri } from './uris.ts';

/** Writes sheets as a file; what needs a library is the host's. */
export type WriteSheets = (sheets: readonly FormSheet[], format: 'xlsx' | 'csv') => Promise<Uint8Array | string>;

export interface FormOptions {
    readonly plans: Plans;
    readonly locale: Locale;
    readonly text: (uri: string) => Promise<string | undefined>;
    readonly write: WriteSheets;
}

const words = {
    noPlan: { en: 'There is no plan here: no file ends in .plan.', id: 'Tidak ada rencana di sini: tidak ada berkas berakhiran .plan.' },
    noYears: {
        en: 'The plan names no year. Write its period first: `period 2026`.',
        id: 'Rencana ini belum menyebut tahun. Tulis periodenya dahulu: `periode 2026`.',
    },
    noDepartments: { en: 'The plan has no departments yet.', id: 'Rencana ini belum memuat perangkat daerah.' },
    noOther: {
        en: 'This table compares with the plan above. Name it in the plan first: `refers-to "../rpjmd" as RPJMD`.',
        id: 'Tabel ini membandingkan dengan rencana di atasnya. Sebutkan dahulu dalam rencana: `mengacu "../rpjmd" sebagai RPJMD`.',
    },
    changed: {
        en: 'The plan has changed meanwhile. Run the command again.',
        id: 'Rencana berubah sementara perintah berjalan. Jalankan lagi perintahnya.',
    },
    missing: { en: 'What the table still lacks', id: 'Isian tabel yang belum ada' },
} satisfies Record<string, Text>;

export function formChoices({ uri }: { readonly uri: string | null }, { plans, locale }: FormOptions): FormChoices | PlanChoice {
    const root = rootAsked(uri === null ? null : normalizeUri(uri), plans);
    const plan = root === undefined ? undefined : plans.plan(root);
    if (root === undefined || !plan) return planChoice(plans);
    return {
        root,
        layouts: formLayouts.map(({ id, name, form }) => ({
            id,
            name: say(name, locale),
            isYearly: form.covers === 'year',
            hasQuarters: form.quarters === true,
            isJoined: form.joined === true,
        })),
        years: planYears(plan),
        departments: plan.all('department').map(department => ({ name: department.name, title: titleOf(department) })),
    };
}

export async function formFor(params: FormParams, { plans, locale, text, write }: FormOptions): Promise<FormFile | NoForm> {
    const root = normalizeUri(params.root);
    const plan = plans.plan(root);
    if (!plan) return { refusal: words.noPlan[locale] };
    const { layout, year, department, quarter, format } = params;
    const book = writeForm({
        plan,
        layout,
        ...(year === null ? {} : { year }),
        ...(department === null ? {} : { department }),
        ...(quarter === null ? {} : { quarter }),
    });
    if ('kind' in book) return { refusal: refusalOf(book)[locale] };
    if (book.sheets.length === 0) return { refusal: words.noDepartments[locale] };
    const content = await write(book.sheets, format);
    const rootFile = plan.root?.file ?? plan.files[0]?.uri ?? '';
    const keywords = keywordLocaleOf((await text(rootFile)) ?? '', locale);
    const pathOf = (uri: string) => decodeUri(uri.startsWith(`${root}/`) ? uri.slice(root.length + 1) : uri);
    const title = words.missing[locale];
    const listed = () => `# ${title}\n\n${gapsAsMarkdown(groupGaps(book.gaps, plan, locale, keywords), locale, pathOf)}`;
    return {
        ...(typeof content === 'string' ? { content, binary: false } : { content: toBase64(content), binary: true }),
        missing: book.gaps.length === 0 ? null : { count: book.gaps.length, title, markdown: listed() },
    };
}

function refusalOf(refusal: FormRefusal): Text {
    if (refusal.kind === 'no-other') return words.noOther;
    if ((refusal.kind === 'year' || refusal.kind === 'which-year') && refusal.choices.length === 0) return words.noYears;
    return refusal.kind === 'department' && refusal.choices.length === 0 ? words.noDepartments : words.changed;
}
