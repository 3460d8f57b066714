// Findings of the plan, each with its reason and its fixes.
import { keywordLocaleOf } from '../../l10n/keyword-locale.ts';
import { nearest } from '../../l10n/nearest.ts';
import { fileOf, textEdits } from '../../plan/edit.ts';
import { lineStarts, rangeOf } from '../../plan/source.ts';
import { contextOf } from '../../report/context.ts';
import { allRules } from '../../rules/all.ts';
import type { Finding, Fix } from '../../rules/engine/finding.ts';
import { findingFields, idsOfFindings, reasonOf, severities, writeFinding } from '../findings-in.ts';
import { Unanswerable } from '../host.ts';
import { pageInput, pageOf, pageOutput } from '../page.ts';
import { choice, flag, integer, list, object, optional, text, withDefault, words } from '../schema.ts';
import { tool } from '../tool.ts';
import { placeSchema, type ToolContext } from '../tool-context.ts';

/** Fixes of one finding, and edits of one fix, that are written out. */
const maxFixes = 5;
const maxEdits = 10;

const editSchema = object({
    at: placeSchema,
    end: placeSchema,
    new_text: text('Put there instead of what stands from "at" to "end".'),
});

export const findings = tool({
    name: 'findings',
    title: { en: 'Findings and fixes', id: 'Temuan dan perbaikannya' },
    summary: {
        en: 'What does not fit together, why it matters, how to fix it',
        id: 'Yang belum sesuai, alasannya, dan cara memperbaikinya',
    },
    description:
        'What does not fit together in the plan: each finding with its rule, severity, sentence, place, other ends, the reason why it matters, and ready fixes as text edits. Filter by severity, rule, department or thing. For matters that departments must agree on, in order of weight, choose settle_first; to try a change, propose_edit.',
    input: {
        severity: optional(choice('Only findings of this severity.', severities)),
        rule: optional(words('Only findings of this rule, by its id.', 80)),
        department: optional(words('Only findings that concern this department.')),
        thing: optional(words('Only findings in the text of this thing.')),
        fixes: withDefault(flag('Whether to write out fixes.'), true),
        ...pageInput,
    },
    output: {
        findings: list(
            'In the order of the plan.',
            object({
                ...findingFields,
                id: text('Stays the same while lines move; propose_edit takes it.'),
                reason: text('Why a planner should care.'),
                fixes: list(
                    'What can be done, best first. Where several are listed, people choose.',
                    object({
                        title: text('What it does.'),
                        edits: list('All of them together.', editSchema),
                        edits_total: integer('All edits of the fix.'),
                    }),
                ),
            }),
        ),
        ...pageOutput,
    },
    longTexts: ['new_text'],
    async run(input, context) {
        const chosen = chosenFindings(input, context);
        const ids = idsOfFindings(context);
        const texts = new Map<string, string>();
        if (input.fixes) await readTexts(chosen.slice(input.from, input.from + input.limit), texts, context);
        const page = pageOf(chosen, input, finding => ({
            ...writeFinding(finding, context),
            id: ids.get(finding) ?? '',
            reason: reasonOf(finding.rule, context),
            fixes: input.fixes ? finding.fixes.slice(0, maxFixes).map(fix => writeFix(fix, texts, context)) : [],
        }));
        return { findings: page.entries, total: page.total, more: page.more };
    },
});

interface Chosen {
    readonly severity?: Finding['severity'];
    readonly rule?: string;
    readonly department?: string;
    readonly thing?: string;
}

function chosenFindings({ severity, rule, department, thing }: Chosen, context: ToolContext): Finding[] {
    if (rule !== undefined) expectRule(rule);
    const within = thing === undefined ? undefined : context.find(thing);
    const party = department === undefined ? undefined : context.department(department);
    const { departmentsAt } = contextOf(context.plan, context.findings, context.locale);
    return context.findings.filter(
        ({ severity: own, rule: id, file, span, related }) =>
            (severity === undefined || own === severity) &&
            (rule === undefined || id === rule) &&
            (!within || (file === within.file && within.span.start <= span.start && span.end <= within.span.end)) &&
            (!party || [{ file, span }, ...related].some(place => departmentsAt(place.file, place.span).includes(party))),
    );
}

export function expectRule(rule: string): void {
    const known = [...allRules.map(({ id }) => id), 'syntax', 'limit', 'number'];
    if (known.includes(rule)) return;
    const [near] = nearest(rule, known, 1);
    throw new Unanswerable(
        `There is no rule "${rule}".${near === undefined ? ' The tool "rules" lists them.' : ` Did you mean "${near}"?`}`,
    );
}

async function readTexts(found: readonly Finding[], texts: Map<string, string>, context: ToolContext): Promise<void> {
    const files = new Set(found.flatMap(({ fixes }) => fixes.slice(0, maxFixes).flatMap(({ changes }) => changes.map(fileOf))));
    for (const file of files) {
        const text = await context.host.text(file);
        if (text !== undefined) texts.set(file, text);
    }
}

/** New files are edits of an empty text at its start. */
function writeFix({ title, values, changes }: Fix, texts: ReadonlyMap<string, string>, context: ToolContext) {
    const edits = changes.flatMap(change => {
        const source = texts.get(fileOf(change)) ?? '';
        const like = change.kind === 'create' ? (texts.get(change.like) ?? '') : source;
        return textEdits(change, { text: source, language: keywordLocaleOf(like) }).map(edit => ({ edit, source }));
    });
    const written = edits.slice(0, maxEdits).map(({ edit: { file, span, text }, source }) => {
        const { start, end } = rangeOf(lineStarts(source), span);
        const at = ({ line, character }: typeof start) => `${context.path(file)}:${line + 1}:${character + 1}`;
        return { at: at(start), end: at(end), new_text: text.slice(0, 4000) };
    });
    return { title: context.say(title, values), edits: written, edits_total: edits.length };
}
