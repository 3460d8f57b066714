// A change of the text as it would be: whether it can be read, and what it would change in findings. Nothing is written.
import type { TextEdit } from '../../plan/edit.ts';
import { brokenPlaces } from '../../plan/queries.ts';
import { lineStarts, rangeOf } from '../../plan/source.ts';
import { compareFindings } from '../../rules/engine/compare-findings.ts';
import type { Finding } from '../../rules/engine/finding.ts';
import { findingSchema, writeFinding } from '../findings-in.ts';
import { type Proposal, proposalOf } from '../proposal.ts';
import { flag, integer, list, object, optional, text, withDefault, words } from '../schema.ts';
import { tool } from '../tool.ts';
import { placeSchema, ToolContext } from '../tool-context.ts';

const longestEdit = 20_000;
/** Findings of each kind that are listed. */
const maxEdits = 30;

export const proposeEdit = tool({
    name: 'propose_edit',
    title: { en: 'Propose a change', id: 'Usulkan perubahan' },
    summary: {
        en: 'A text edit and what it would change in the findings; nothing is written',
        id: 'Suntingan teks dan akibatnya bagi temuan; tidak ada yang ditulis',
    },
    description:
        'Tries a change of the plan without writing anything: give old and new text of a file, or the id of a finding to take its fix. Answers whether the text can still be read, the exact edit, and which findings would come, change and go. Show the edit to the user, who decides; only they, or an editor at their word, put it in.',
    input: {
        edits: withDefault(
            list(
                'Changes of text, all together.',
                object({
                    file: words('Path of the file as places have it.', 1000),
                    old_text: text('Text that stands exactly once in the file; empty to add at its end.', { maxLength: longestEdit }),
                    new_text: text('Text to put there instead.', { maxLength: longestEdit }),
                }),
                { maxItems: 20 },
            ),
            [],
        ),
        finding: optional(words('Id of a finding, from findings or settle_first: proposes its fix.', 100)),
        fix: withDefault(integer('Which of the fixes of the finding; 1 is the first.', { minimum: 1, maximum: 50 }), 1),
    },
    output: {
        parses: flag('Whether all changed files can be read. Where not, there are problems and no edits.'),
        written: flag('Always false: nothing was written.'),
        title: text('What the change does, of a fix.'),
        problems: list(
            'What could not be read.',
            object({ message: text('What is wrong.'), at: text('file:line:column in the changed text.') }),
        ),
        edits: list(
            'To be put into the text as they are.',
            object({ at: placeSchema, end: placeSchema, old_text: text('What stands there.'), new_text: text('What is put there.') }),
        ),
        appear: list('Findings that would come, with places in the changed text.', findingSchema),
        appear_total: integer('All of them.'),
        change: list('Findings that would say something else.', findingSchema),
        change_total: integer('All of them.'),
        go: list('Findings that would go, with places in the present text.', findingSchema),
        go_total: integer('All of them.'),
    },
    longTexts: ['old_text', 'new_text'],
    async run(input, context) {
        const proposal = await proposalOf(input, context);
        const broken = newProblems(proposal, context);
        const parses = broken.size === 0;
        const { told, changed, gone } = compared(proposal, broken, context);
        // The edit has been taken back: findings are at their own places again.
        const [again] = context.host.plans().filter(({ root }) => root === context.served.root);
        const now = again ? new ToolContext(context.host, again, context.locale) : context;
        const go = gone.slice(0, maxEdits).flatMap(k => now.findings[k] ?? []);
        const listed = <T>(list: readonly T[]) => (parses ? list.slice(0, maxEdits) : []);
        const count = ({ length }: readonly unknown[]) => (parses ? length : 0);
        return {
            parses,
            written: false,
            title: proposal.title,
            problems: parses ? [] : told.slice(0, maxEdits).map(({ message, at }) => ({ message, at })),
            edits: parses ? writtenEdits(proposal, now) : [],
            appear: listed(told),
            appear_total: count(told),
            change: listed(changed),
            change_total: count(changed),
            go: listed(go.map(finding => writeFinding(finding, now))),
            go_total: count(gone),
        };
    },
});

/** URIs of files of which more cannot be read than before. */
function newProblems({ after }: Proposal, { plan, host }: ToolContext): ReadonlySet<string> {
    const broken = [...after].filter(([uri, text]) => {
        const before = plan.file(uri);
        return brokenPlaces(host.read(uri, text)).length > (before ? brokenPlaces(before).length : 0);
    });
    return new Set(broken.map(([uri]) => uri));
}

function writtenEdits({ edits, before }: Proposal, context: ToolContext) {
    return edits.map(({ file, span, text }) => {
        const source = before.get(file) ?? '';
        const { start, end } = rangeOf(lineStarts(source), span);
        const at = ({ line, character }: typeof start) => `${context.path(file)}:${line + 1}:${character + 1}`;
        return { at: at(start), end: at(end), old_text: source.slice(span.start, span.end), new_text: text };
    });
}

/** Findings that come and change, and positions in the list of those that go. Of a text that cannot be read only what is wrong with it. */
function compared({ edits, after }: Proposal, broken: ReadonlySet<string>, { host, served, locale, findings }: ToolContext) {
    // Copies: the plan sets its places right while the edit is tried. Those behind an edit move with it and stay the same ones.
    const before = findings.map(finding =>
        moved(
            finding,
            edits.filter(({ file }) => file === finding.file),
        ),
    );
    const positions = new Map(before.map((finding, k) => [finding, k]));
    return host.supposing(served, after, supposed => {
        const found = supposed.findings();
        const { appeared, changed, gone } = compareFindings(before, found);
        const later = new ToolContext(host, supposed, locale);
        const unread = found.filter(({ file, rule }) => broken.has(file) && (rule === 'syntax' || rule === 'limit'));
        return {
            told: (broken.size === 0 ? appeared : unread).map(finding => writeFinding(finding, later)),
            changed: changed.map(({ after }) => writeFinding(after, later)),
            gone: gone.map(finding => positions.get(finding) ?? -1),
        };
    });
}

function moved({ rule, severity, file, span, message, values, related }: Finding, edits: readonly TextEdit[]): Finding {
    const at = (place: number) =>
        edits.reduce((sum, { span, text }) => (place >= span.end ? sum + text.length - (span.end - span.start) : sum), place);
    return { rule, severity, file, span: { ...span, start: at(span.start), end: at(span.end) }, message, values, related, fixes: [] };
}
