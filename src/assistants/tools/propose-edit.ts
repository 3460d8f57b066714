// A change of the text as it would be: whether it can be read, and what it would change in findings. Nothing is written.

import { keywordLocaleOf } from '../../l10n/keyword-locale.ts';
import { applyChanges, type Change, fileOf, type Replace } from '../../plan/edit.ts';
import { brokenPlaces } from '../../plan/queries.ts';
import { lineStarts, rangeOf } from '../../plan/source.ts';
import { compareFindings } from '../../rules/compare-findings.ts';
import type { Finding } from '../../rules/finding.ts';
import { Asked, placeSchema } from '../asked.ts';
import { findingSchema, idsOfFindings, writeFinding } from '../findings-in.ts';
import { Unanswerable } from '../host.ts';
import { flag, integer, list, object, optional, text, withDefault, words } from '../schema.ts';
import { tool } from '../tool.ts';
import { uriOf } from './read-text.ts';

const longestEdit = 20_000;
/** Findings of each kind that are listed. */
const most = 30;

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
    async run(input, asked) {
        const { title, changes } = await changesAsked(input, asked);
        const sources = await sourcesOf(changes, asked);
        const texts = applyChanges(changes, file => sources.get(file));
        if (!texts) throw new Unanswerable('This change makes or needs a file that is not as expected. Read the files again.');
        const broken = newProblems(texts, asked);
        const { appear, change, gone } = compared(texts, sources, broken, asked);
        // Before the edit was tried its findings were at their own places; they are there again.
        const [again] = asked.host.plans().filter(({ root }) => root === asked.served.root);
        const now = again ? new Asked(asked.host, again, asked.locale) : asked;
        const go = gone.flatMap(k => now.findings[k] ?? []).slice(0, most);
        const parses = broken.size === 0;
        const problems = parses ? [] : appear.filter(({ rule }) => rule === 'syntax' || rule === 'limit');
        return {
            parses,
            written: false,
            title,
            problems: problems.slice(0, most).map(({ message, at }) => ({ message, at })),
            edits: parses ? [...texts].map(([file, text]) => writtenEdit(now.path(file), sources.get(file)?.text ?? '', text)) : [],
            appear: parses ? appear.slice(0, most) : [],
            appear_total: parses ? appear.length : 0,
            change: parses ? change.slice(0, most) : [],
            change_total: parses ? change.length : 0,
            go: parses ? go.map(finding => writeFinding(finding, now)) : [],
            go_total: parses ? gone.length : 0,
        };
    },
});

interface Wanted {
    readonly edits: readonly { readonly file: string; readonly old_text: string; readonly new_text: string }[];
    readonly finding?: string;
    readonly fix: number;
}

async function changesAsked({ edits, finding, fix }: Wanted, asked: Asked): Promise<{ title: string; changes: readonly Change[] }> {
    if (finding !== undefined && edits.length > 0) throw new Unanswerable('Pass edits or a finding, not both.');
    if (finding !== undefined) return fixOf(finding, fix, asked);
    if (edits.length === 0) throw new Unanswerable('Nothing is proposed: pass edits, or the id of a finding.');
    const changes: Replace[] = [];
    for (const { file, old_text: old, new_text: put } of edits) {
        const uri = uriOf(file, asked);
        const source = (await asked.host.text(uri)) ?? '';
        const start = old === '' ? source.length : source.indexOf(old);
        if (start < 0)
            throw new Unanswerable(
                `The old text does not stand in ${file}. Read it with read_text; spaces and line breaks count, and signs shown as \ufffd hide others.`,
            );
        if (old !== '' && source.indexOf(old, start + 1) >= 0)
            throw new Unanswerable(`The old text stands more than once in ${file}. Give more of what is around it.`);
        const span = { start, end: start + old.length };
        if (changes.some(other => other.file === uri && other.span.start < span.end && span.start < other.span.end))
            throw new Unanswerable(`Two edits of ${file} overlap. Make them one.`);
        changes.push({ kind: 'replace', file: uri, span, text: put });
    }
    return { title: '', changes };
}

function fixOf(id: string, which: number, asked: Asked): { title: string; changes: readonly Change[] } {
    const ids = idsOfFindings(asked);
    const finding = asked.findings.find(one => ids.get(one) === id);
    if (!finding) throw new Unanswerable('There is no finding with this id any more. Ask findings again.');
    const { fixes } = finding;
    const fix = fixes[which - 1];
    if (!fix)
        throw new Unanswerable(
            fixes.length === 0 ? 'This finding has no fix that a machine can make.' : `This finding has ${fixes.length} fixes.`,
        );
    return { title: asked.say(fix.title, fix.values), changes: fix.changes };
}

async function sourcesOf(changes: readonly Change[], asked: Asked) {
    const files = new Set(changes.flatMap(change => [fileOf(change), ...(change.kind === 'create' ? [change.like] : [])]));
    const sources = new Map<string, { text: string; language: 'en' | 'id' }>();
    for (const file of files) {
        const source = asked.plan.file(file) ? await asked.host.text(file) : undefined;
        if (source !== undefined) sources.set(file, { text: source, language: keywordLocaleOf(source) });
    }
    return sources;
}

/** URIs of files of which more cannot be read than before. */
function newProblems(texts: ReadonlyMap<string, string>, { plan, host }: Asked): ReadonlySet<string> {
    const broken = [...texts].filter(([uri, text]) => {
        const before = plan.file(uri);
        return brokenPlaces(host.read(uri, text)).length > (before ? brokenPlaces(before).length : 0);
    });
    return new Set(broken.map(([uri]) => uri));
}

interface Edit {
    readonly start: number;
    /** In the text before. */
    readonly end: number;
    readonly put: string;
}

/** What is the same at the start and at the end stays. */
function smallestEdit(before: string, after: string): Edit {
    let start = 0;
    while (start < before.length && start < after.length && before[start] === after[start]) start++;
    let same = 0;
    while (same < before.length - start && same < after.length - start && before.at(-1 - same) === after.at(-1 - same)) same++;
    return { start, end: before.length - same, put: after.slice(start, after.length - same) };
}

function writtenEdit(file: string, before: string, after: string) {
    const { start, end, put } = smallestEdit(before, after);
    const range = rangeOf(lineStarts(before), { start, end });
    const at = ({ line, character }: typeof range.start) => `${file}:${line + 1}:${character + 1}`;
    return { at: at(range.start), end: at(range.end), old_text: before.slice(start, end), new_text: put };
}

/** Findings that come, change and go; of the last their positions in the list. Those behind an edit have moved: they are the same ones. */
function compared(
    texts: ReadonlyMap<string, string>,
    sources: ReadonlyMap<string, { readonly text: string }>,
    broken: ReadonlySet<string>,
    { host, served, locale, findings }: Asked,
) {
    const edits = new Map([...texts].map(([file, text]) => [file, smallestEdit(sources.get(file)?.text ?? '', text)]));
    // Copies: the plan sets its places right while the edit is tried.
    const before = findings.map(finding => moved(finding, edits.get(finding.file)));
    const positions = new Map(before.map((finding, k) => [finding, k]));
    return host.supposing(served, texts, supposed => {
        const found = supposed.findings();
        const { appeared, changed, gone } = compareFindings(before, found);
        const later = new Asked(host, supposed, locale);
        // What cannot be read is told first: nothing else is told then.
        const told = broken.size === 0 ? appeared : found.filter(({ file }) => broken.has(file));
        return {
            appear: told.map(finding => writeFinding(finding, later)),
            change: changed.map(({ after }) => writeFinding(after, later)),
            gone: gone.map(finding => positions.get(finding) ?? -1),
        };
    });
}

function moved({ rule, severity, file, span, message, values, related }: Finding, edit: Edit | undefined): Finding {
    const by = edit ? edit.put.length - (edit.end - edit.start) : 0;
    const at = (place: number) => (edit && place >= edit.end ? place + by : place);
    return { rule, severity, file, span: { ...span, start: at(span.start), end: at(span.end) }, message, values, related, fixes: [] };
}
