// After something moved: every reference is made to lead to what it led to before, and read again to prove it. It must not know what moved,
// nor why.

import type { Text, Values } from '../../l10n/say.ts';
import { writePath } from '../../l10n/write-name.ts';
import { applyEdits, type TextEdit } from '../../plan/edit.ts';
import { makePlan } from '../../plan/make-plan.ts';
import type { Declaration, PlanFile, Reference, Work } from '../../plan/model.ts';
import { shortestPath } from '../../plan/names/paths.ts';
import type { Plan } from '../../plan/plan.ts';
import { fileName, positionAt, type Span } from '../../plan/source.ts';
import type { Language } from '../module.ts';
import { readPlanFile } from '../read.ts';

/** A rebuilding that is not done, and why. */
export class RefactoringError extends Error {
    readonly text: Text;
    readonly values: Values;

    constructor(text: Text, values: Values = {}) {
        super(text.en);
        this.text = text;
        this.values = values;
    }
}

/** A move: the work as it was, where it is now, and what it now says for itself that it had from around it, in the order of the text. */
export interface Moved {
    readonly before: Work;
    readonly after: (next: Plan) => Work | undefined;
    readonly inherited: readonly Reference[];
}

/** The text of a file as the plan was read from it; undefined when there is no such any more. */
export type TextOf = (file: string) => string | undefined;

const texts = {
    unreadable: { en: '{file} could not be read any more at line {line}.', id: '{file} tidak terbaca lagi di baris {line}.' },
    captured: {
        en: '"{reference}" in {file}, line {line}, would mean something else.',
        id: '"{reference}" di {file}, baris {line}, akan berarti lain.',
    },
    outdated: { en: '{file} has changed in the meantime. Try again.', id: 'Berkas {file} telah berubah. Coba lagi.' },
} satisfies Record<string, Text>;

/** The edits of a move together with those that mend all references to what moved, and out of it. */
export function carryReferences(plan: Plan, edits: readonly TextEdit[], moved: Moved, language: Language, textOf: TextOf): TextEdit[] {
    const before = new Map<string, string>();
    const load = (file: string) => before.set(file, before.get(file) ?? currentText(file, textOf));
    for (const file of new Set(edits.map(edit => edit.file))) load(file);
    const first = readWith(plan, edits, before, language);
    const mending = pairs(plan, first, moved, edits).flatMap(({ from, to, wanted }): TextEdit[] => {
        if (first.target(to) === wanted) return [];
        const path = shortestPath(first, wanted, to.from, to.role);
        if (!path) throw captured(from, plan);
        return [{ file: to.file, span: to.span, text: writePath(path) }];
    });
    for (const file of new Set(mending.map(edit => edit.file))) load(file);
    const all = [...Map.groupBy([...edits, ...mending], edit => edit.file).keys()].flatMap(file =>
        compose(
            edits.filter(edit => edit.file === file),
            mending.filter(edit => edit.file === file),
        ),
    );
    const last = readWith(plan, all, before, language);
    for (const { from, to, wanted } of pairs(plan, last, moved, edits)) if (last.target(to) !== wanted) throw captured(from, plan);
    return all;
}

export function currentText(file: string, textOf: TextOf): string {
    const text = textOf(file);
    if (text === undefined) throw new RefactoringError(texts.outdated, { file: fileName(file) });
    return text;
}

/** Runs with the texts that it asks for: what is not read yet is read, and it runs again. */
export async function readingTexts<T>(read: (file: string) => Promise<string | undefined>, run: (textOf: TextOf) => T): Promise<T> {
    const texts = new Map<string, string | undefined>();
    for (;;) {
        const missing = new Set<string>();
        const textOf = (file: string) => {
            if (!texts.has(file)) missing.add(file);
            return texts.get(file);
        };
        try {
            const result = run(textOf);
            if (missing.size === 0) return result;
        } catch (error) {
            // It stopped for want of a text, and may get further with it.
            if (missing.size === 0) throw error;
        }
        for (const file of missing) texts.set(file, await read(file));
    }
}

function readWith(plan: Plan, edits: readonly TextEdit[], before: ReadonlyMap<string, string>, language: Language): Plan {
    const byFile = Map.groupBy(edits, edit => edit.file);
    return makePlan(
        plan.files.map(file => {
            const own = byFile.get(file.uri);
            if (!own) return plan.asRead(file);
            const read = readPlanFile(language, file.uri, applyEdits(before.get(file.uri) ?? '', own));
            if (read.problems.length > file.problems.length) {
                const line = positionAt(read.lineStarts, read.problems[0]?.span.start ?? 0).line + 1;
                throw new RefactoringError(texts.unreadable, { file: fileName(file.uri), line });
            }
            return read;
        }),
        { related: plan.related },
    );
}

interface Pair {
    readonly from: Reference;
    readonly to: Reference;
    /** Its target. */
    readonly wanted: Declaration;
}

/** Each reference that led somewhere, with the same one in the plan after the move. */
function pairs(plan: Plan, next: Plan, moved: Moved, edits: readonly TextEdit[]): Pair[] {
    const arrived = moved.after(next);
    if (!arrived) throw new RefactoringError(texts.outdated, { file: fileName(moved.before.file) });
    const twins = new Map<Declaration, Declaration>();
    const references: [Reference, Reference][] = [];
    const zip = <T>(a: readonly T[], b: readonly T[], each: (a: T, b: T) => void) => {
        if (a.length !== b.length) throw new RefactoringError(texts.outdated, { file: fileName(moved.before.file) });
        a.forEach((item, i) => {
            each(item, b[i] as T);
        });
    };
    for (const file of plan.files) {
        const after = next.file(file.uri) as PlanFile;
        const stays = outside(file, moved.before);
        const staysNow = outside(after, arrived);
        zip(file.declarations.filter(stays), after.declarations.filter(staysNow), (a, b) => twins.set(a, b));
        const gone = edits.filter(edit => edit.file === file.uri);
        const kept = file.references.filter(({ span }) => !gone.some(edit => edit.span.start <= span.start && span.end <= edit.span.end));
        zip(kept.filter(stays), after.references.filter(staysNow), (a, b) => references.push([a, b]));
    }
    const within = (work: Work, at: Plan) => {
        const file = at.file(work.file) as PlanFile;
        const stays = outside(file, work);
        return {
            declarations: file.declarations.filter(item => !stays(item)),
            references: file.references.filter(item => !stays(item)),
        };
    };
    const [old, now] = [within(moved.before, plan), within(arrived, next)];
    zip(old.declarations, now.declarations, (a, b) => twins.set(a, b));
    zip([...moved.inherited, ...old.references], now.references, (a, b) => references.push([a, b]));
    return references.flatMap(([from, to]) => {
        const target = plan.target(from);
        const wanted = target && twins.get(target);
        return wanted ? [{ from, to, wanted }] : [];
    });
}

function outside(file: PlanFile, { file: own, span }: Work): (item: { readonly span: Span }) => boolean {
    return item => file.uri !== own || item.span.start < span.start || item.span.start >= span.end;
}

function captured(reference: Reference, plan: Plan): RefactoringError {
    const line = positionAt(plan.file(reference.file)?.lineStarts ?? [0], reference.span.start).line + 1;
    return new RefactoringError(texts.captured, { reference: reference.path.join('.'), file: fileName(reference.file), line });
}

/** Edits of a text, and edits of what it is after those, as edits of the text. */
function compose(first: readonly TextEdit[], then: readonly TextEdit[]): TextEdit[] {
    const sorted = first.toSorted((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
    const result: TextEdit[] = [];
    let shift = 0;
    const rest = [...then];
    /** Those of `then` that lie before an offset of the new text. */
    const takeBefore = (end: number) => {
        for (let i = 0; i < rest.length; ) {
            const edit = rest[i] as TextEdit;
            if (edit.span.end > end) i++;
            else {
                rest.splice(i, 1);
                result.push({ ...edit, span: { start: edit.span.start - shift, end: edit.span.end - shift } });
            }
        }
    };
    for (const edit of sorted) {
        const start = edit.span.start + shift;
        const end = start + edit.text.length;
        takeBefore(start);
        const inside = rest.filter(({ span }) => span.start >= start && span.end <= end);
        for (const item of inside) rest.splice(rest.indexOf(item), 1);
        const local = inside.map(item => ({ ...item, span: { start: item.span.start - start, end: item.span.end - start } }));
        result.push({ ...edit, text: applyEdits(edit.text, local) });
        shift += edit.text.length - (edit.span.end - edit.span.start);
    }
    takeBefore(Number.POSITIVE_INFINITY);
    return result;
}
