// Writes the report of one of the plans, as of now. It must not know who shows it.
import { exportReportHtml } from '../exports/report-html.ts';
import { exportReportMarkdown } from '../exports/report-markdown.ts';
import { firstOfName } from '../facts/whose.ts';
import { type Locale, say, type Text } from '../l10n/say.ts';
import { AgeFinder } from '../language/finding-ages.ts';
import type { Plans } from '../language/plans.ts';
import type { Plan } from '../plan/plan.ts';
import { titleOf } from '../plan/queries.ts';
import type { PlanChoice } from '../protocol/new-files.ts';
import {
    openGuideCommand,
    openPlaceCommand,
    openSettingCommand,
    type ReportList,
    type ReportParams,
    type ReportResult,
} from '../protocol/report.ts';
import { reportOn } from '../report/report.ts';
import type { PlaceCell, RuleCell } from '../report/table.ts';
import type { Finding } from '../rules/engine/finding.ts';
import type { FindingAges } from '../rules/engine/finding-age.ts';
import { keysOf, matchFindings } from '../rules/engine/match-findings.ts';
import type { RuleSettings } from '../rules/engine/run.ts';
import { toBase64 } from './base64.ts';
import type { WalkVersions } from './host.ts';
import type { WriteDocument } from './meeting.ts';
import { planChoice, rootAsked } from './plan-choice.ts';
import { normalizeUri } from './uris.ts';

export interface ReportOptions {
    readonly plans: Plans;
    readonly locale: Locale;
    readonly rules: RuleSettings;
    /** Left out where git cannot be run. */
    readonly versions?: WalkVersions | undefined;
    /** Left out where files of that kind cannot be written. */
    readonly writeDocument?: WriteDocument | undefined;
    readonly writeWorkbook?: WriteDocument | undefined;
    /** Lets others have their turn. */
    readonly pause: () => Promise<void>;
}

const words = {
    noDepartment: {
        en: 'The plan has no department "{name}" any more. Open the report again.',
        id: 'Perangkat daerah "{name}" tidak ada lagi dalam rencana. Buka lembar telaah sekali lagi.',
    },
    noDocument: {
        en: 'Word documents are not written here. Choose a name that ends in .html, which Word opens, or use VS Code on a computer.',
        id: 'Dokumen Word tidak dapat ditulis di sini. Pilih nama berakhiran .html, yang dapat dibuka di Word, atau gunakan VS Code di komputer.',
    },
    documentFailed: {
        en: 'The Word document could not be made: {reason}. Choose a name that ends in .html, which Word opens.',
        id: 'Dokumen Word gagal dibuat: {reason}. Pilih nama berakhiran .html, yang dapat dibuka di Word.',
    },
    noWorkbook: {
        en: 'Workbooks are not written here. Choose a name that ends in .html or .md.',
        id: 'Buku kerja tidak dapat ditulis di sini. Pilih nama berakhiran .html atau .md.',
    },
} satisfies Record<string, Text>;

/** The departments of a plan, that of the file in sight first, and the formats that can be written here. */
export function reportsFor(
    { uri }: { readonly uri: string | null },
    { plans, writeDocument, writeWorkbook }: ReportOptions,
): ReportList | PlanChoice {
    const root = rootAsked(uri, plans);
    const plan = root === undefined ? undefined : plans.plan(root);
    if (root === undefined || !plan) return planChoice(plans);
    const all = plan.all('department').filter(one => one.name !== '' && firstOfName(one, plan) === one);
    const here = uri === null ? undefined : all.find(({ file }) => file === normalizeUri(uri));
    const departments = here ? [here, ...all.filter(one => one !== here)] : all;
    return {
        root,
        departments: departments.map(one => ({ name: one.name, title: titleOf(one) })),
        formats: ['html', 'md', ...(writeDocument ? (['docx'] as const) : []), ...(writeWorkbook ? (['xlsx'] as const) : [])],
    };
}

export async function reportFor(params: ReportParams, options: ReportOptions): Promise<ReportResult> {
    const { uri, format, linked, ages = false, department: name } = params;
    const { plans, locale } = options;
    const root = rootAsked(uri, plans);
    if (root === undefined || !plans.plan(root)) return planChoice(plans);
    const ageOf = ages ? await agesAt(root, options) : undefined;
    const plan = plans.plan(root);
    if (!plan) return planChoice(plans);
    const department = name === undefined ? undefined : plan.all('department').find(one => one.name === name);
    if (name !== undefined && !department) return { refusal: say(words.noDepartment, locale, { name }) };
    const findings = findingsAt(root, plans);
    const report = reportOn(plan, findings, locale, { ages: ageOf?.(plan, findings), department });
    const { title } = report;
    switch (format) {
        case 'md':
            return { title, text: exportReportMarkdown(report) };
        case 'docx':
            if (!options.writeDocument) return { refusal: say(words.noDocument, locale) };
            try {
                return { title, base64: toBase64(await options.writeDocument(report)) };
            } catch (error) {
                return { refusal: say(words.documentFailed, locale, { reason: error instanceof Error ? error.message : String(error) }) };
            }
        case 'xlsx':
            if (!options.writeWorkbook) return { refusal: say(words.noWorkbook, locale) };
            return { title, base64: toBase64(await options.writeWorkbook(report)) };
        default:
            return { title, text: exportReportHtml(report, linked ? { linkTo, isSortable: true } : {}) };
    }
}

function findingsAt(root: string, plans: Plans): Finding[] {
    return [...plans.findings(root).values()].flat();
}

/** The ages of the findings as they are when the history was read: somebody may have typed meanwhile. Undefined where there is no history. */
async function agesAt(
    root: string,
    { plans, rules, versions, pause }: ReportOptions,
): Promise<((plan: Plan, findings: readonly Finding[]) => FindingAges) | undefined> {
    const plan = plans.plan(root);
    if (!versions || !plan) return undefined;
    const before = findingsAt(root, plans);
    const keys = before.map(finding => keysOf(finding, plan));
    const finder = new AgeFinder({ root, plan, findings: before, catalogues: plan.catalogues, rules });
    const history = await versions(root, async (version, changed) => {
        await pause();
        return finder.take(version, new Map([...changed].map(([uri, file]) => [normalizeUri(uri), file])));
    });
    if (typeof history === 'string') return undefined;
    const ages = finder.ages(history.lastDate, history.isCut);
    return (now, findings) => {
        const matches = matchFindings(
            findings.map(finding => keysOf(finding, now)),
            keys,
        );
        return new Map(
            findings.flatMap((finding, i) => {
                const twin = before[matches[i] ?? -1];
                const age = twin && ages.get(twin);
                return age ? [[finding, age] as const] : [];
            }),
        );
    };
}

/** To the place in the text; from a rule to its section of the guide, from its severity to the setting. */
export function linkTo(cell: PlaceCell | RuleCell): string {
    const [command, given] =
        'position' in cell
            ? [openPlaceCommand, [cell.file, cell.position.line, cell.position.character]]
            : cell.isSetting
              ? [openSettingCommand, ['alur.rules']]
              : [openGuideCommand, ['rules', cell.rule]];
    return `command:${command}?${encodeURIComponent(JSON.stringify(given))}`;
}
