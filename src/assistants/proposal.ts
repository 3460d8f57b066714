// A change as it is proposed: edits of texts, given as text or as the fix of a finding, and what the texts would be. It must not judge it.
import { keywordLocaleOf } from '../l10n/keyword-locale.ts';
import { applyEdits, type Change, fileOf, type TextEdit, textEdits } from '../plan/edit.ts';
import { idsOfFindings } from './findings-in.ts';
import { Unanswerable } from './host.ts';
import type { ToolContext } from './tool-context.ts';
import { uriOf } from './uri-of.ts';

export interface Proposal {
    /** The effect of a fix, in words; empty for a change of text. */
    readonly title: string;
    /** In the order in which they were given. */
    readonly edits: readonly TextEdit[];
    /** By URI, the texts before; empty for a file that is to be made. */
    readonly before: ReadonlyMap<string, string>;
    readonly after: ReadonlyMap<string, string>;
}

export interface Wanted {
    readonly edits: readonly { readonly file: string; readonly old_text: string; readonly new_text: string }[];
    readonly finding?: string;
    readonly fix: number;
}

export async function proposalOf({ edits, finding, fix }: Wanted, context: ToolContext): Promise<Proposal> {
    if (finding !== undefined && edits.length > 0) throw new Unanswerable('Pass edits or a finding, not both.');
    if (finding === undefined && edits.length === 0) throw new Unanswerable('Nothing is proposed: pass edits, or the id of a finding.');
    const before = new Map<string, string>();
    const { title, made } = finding === undefined ? await ofTexts(edits, before, context) : await ofFix(finding, fix, before, context);
    const after = new Map(
        [...before].map(([file, text]) => [
            file,
            applyEdits(
                text,
                made.filter(edit => edit.file === file),
            ),
        ]),
    );
    return { title, edits: made, before, after };
}

async function ofTexts(given: Wanted['edits'], before: Map<string, string>, context: ToolContext) {
    const made: TextEdit[] = [];
    for (const { file: path, old_text: old, new_text: put } of given) {
        const file = uriOf(path, context);
        const source = await textOf(file, context);
        before.set(file, source);
        const start = old === '' ? source.length : source.indexOf(old);
        if (start < 0)
            throw new Unanswerable(
                `The old text does not stand in ${path}. Read it with read_text; spaces and line breaks count, and signs shown as \ufffd hide others.`,
            );
        if (old !== '' && source.indexOf(old, start + 1) >= 0)
            throw new Unanswerable(`The old text stands more than once in ${path}. Give more of what is around it.`);
        const span = { start, end: start + old.length };
        if (made.some(other => other.file === file && other.span.start < span.end && span.start < other.span.end))
            throw new Unanswerable(`Two edits of ${path} overlap. Make them one.`);
        made.push({ file, span, text: put });
    }
    return { title: '', made };
}

async function ofFix(id: string, which: number, before: Map<string, string>, context: ToolContext) {
    const ids = idsOfFindings(context);
    const finding = context.findings.find(one => ids.get(one) === id);
    if (!finding) throw new Unanswerable('There is no finding with this id any more. Ask findings again.');
    const { fixes } = finding;
    const fix = fixes[which - 1];
    if (!fix)
        throw new Unanswerable(
            fixes.length === 0 ? 'This finding has no fix that a machine can make.' : `This finding has ${fixes.length} fixes.`,
        );
    const made: TextEdit[] = [];
    for (const change of fix.changes) made.push(...(await editsOf(change, before, context)));
    return { title: context.say(fix.title, fix.values), made };
}

async function editsOf(change: Change, before: Map<string, string>, context: ToolContext): Promise<readonly TextEdit[]> {
    const file = fileOf(change);
    const isNew = change.kind === 'create';
    if (isNew === context.plan.hasFile(file))
        throw new Unanswerable('This fix makes or needs a file that is not as expected. Ask findings again.');
    const text = isNew ? '' : await textOf(file, context);
    before.set(file, text);
    return textEdits(change, { text, language: keywordLocaleOf(isNew ? await textOf(change.like, context) : text) });
}

async function textOf(file: string, context: ToolContext): Promise<string> {
    const text = await context.host.text(file);
    if (text === undefined) throw new Unanswerable(`${context.path(file)} has changed meanwhile. Ask again.`);
    return text;
}
