// Every rule as it stands for a plan: how much it counts and why that much, what it finds now, what is ignored and with which reason.
// It must not know where this is shown.
import type { Text } from '../../l10n/say.ts';
import { makePlan } from '../../plan/make-plan.ts';
import type { Ignore } from '../../plan/model.ts';
import type { Plan } from '../../plan/plan.ts';
import { positionAt } from '../../plan/source.ts';
import { allRules } from '../all.ts';
import type { Finding, Severity } from './finding.ts';
import type { RuleSeverity } from './rule.ts';
import { findAll, type RuleSettings, severityOf } from './run.ts';

export interface RuleState {
    readonly id: string;
    /** Its messages; values stand as `{x}`. */
    readonly says: readonly Text[];
    readonly why: Text;
    readonly severity: Severity | 'off';
    /** The rule's own severity, the stage of the plan, or a setting. */
    readonly from: 'rule' | 'stage' | 'setting';
    /** Those that are shown. */
    readonly findings: readonly Finding[];
    /** Findings that comments silence. */
    readonly ignored: readonly Ignored[];
}

interface Ignored {
    readonly file: string;
    /** From 0. */
    readonly line: number;
    readonly reason: string;
}

/** By id. Problems of reading are among them, as `syntax` and `limit`. `shown`: the findings, where they are known. */
export function describeRules(plan: Plan, settings: RuleSettings = {}, shown: readonly Finding[] = findAll(plan, settings)): RuleState[] {
    const found = Map.groupBy(shown, ({ rule }) => rule);
    const ignored = Map.groupBy(ignoredIn(plan, settings, shown), ({ rule }) => rule);
    return [...reading, ...allRules.map(({ id, severity, messages, why }) => ({ id, severity, says: Object.values(messages), why }))]
        .map(({ id, severity, says, why }): RuleState => {
            const isSet = Object.hasOwn(settings, id);
            return {
                id,
                says,
                why,
                severity: severityOf(id, severity, plan, settings) ?? 'off',
                from: isSet ? 'setting' : severity === 'completeness' ? 'stage' : 'rule',
                findings: found.get(id) ?? [],
                ignored: ignored.get(id) ?? [],
            };
        })
        .sort((a, b) => (a.id < b.id ? -1 : 1));
}

const reading: readonly { readonly id: string; readonly severity: RuleSeverity; readonly says: readonly Text[]; readonly why: Text }[] = [
    {
        id: 'syntax',
        severity: 'error',
        says: [{ en: 'This cannot be read.', id: 'Ini tidak dapat dibaca.' }],
        why: {
            en: 'What cannot be read is in no check, no drawing and no sum.',
            id: 'Yang tidak terbaca tidak ikut diperiksa, digambar, atau dijumlahkan.',
        },
    },
    {
        id: 'limit',
        severity: 'warning',
        says: [
            {
                en: 'The plan is larger than Alur can read or show.',
                id: 'Rencana ini lebih besar daripada yang dapat dibaca atau ditampilkan.',
            },
        ],
        why: {
            en: 'Without this message nobody would notice that something was left out.',
            id: 'Tanpa pesan ini tidak ada yang tahu bahwa sebagian isi tidak diperiksa.',
        },
    },
];

/** Findings that comments silence. */
function ignoredIn(plan: Plan, settings: RuleSettings, shown: readonly Finding[]): (Ignored & { readonly rule: string })[] {
    if (plan.files.every(file => file.ignores.length === 0)) return [];
    const keyOf = ({ rule, file, span }: Finding) => `${rule} ${span.start} ${span.end} ${file}`;
    const visible = new Set(shown.map(keyOf));
    const bare = makePlan(
        plan.files.map(file => ({ ...file, ignores: [] })),
        plan,
    );
    return findAll(bare, settings).flatMap(finding => {
        const file = plan.file(finding.file);
        if (!file || visible.has(keyOf(finding))) return [];
        const { line } = positionAt(file.lineStarts, finding.span.start);
        const names = (ignore: Ignore) => ignore.line === line && ignore.rules.some(rule => rule.value === finding.rule);
        return [{ rule: finding.rule, file: file.uri, line, reason: file.ignores.find(names)?.reason ?? '' }];
    });
}
