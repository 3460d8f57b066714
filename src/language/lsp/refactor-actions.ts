// Rebuilding that is offered where the cursor is: a program to another department, an activity as a program, all that serves one objective to
// another, a keeper named where it keeps. It must not know how texts are rebuilt.
import { LSPErrorCodes, type Range, ResponseError } from 'vscode-languageserver';
import { inEach } from '../../l10n/keyword-locale.ts';
import { say, type Text, type Values } from '../../l10n/say.ts';
import type { TextEdit } from '../../plan/edit.ts';
import type { Declaration, Reference, Result, Work } from '../../plan/model.ts';
import type { Plan } from '../../plan/plan.ts';
import { isWork, titleOf } from '../../plan/queries.ts';
import { departmentNamed } from '../../rules/analysis/maintainers.ts';
import { pathTo } from '../../rules/fixes/choices.ts';
import { repoint } from '../../rules/fixes/repoint.ts';
import { RefactoringError, readingTexts, type TextOf } from '../refactor/carry.ts';
import { extractActivity, refusesActivity } from '../refactor/extract-activity.ts';
import { moveProgram, refusesProgram } from '../refactor/move-program.ts';
import { nameActions } from './name-actions.ts';
import type { PendingAction } from './pending-action.ts';
import { type OpenFile, offsetAt } from './place.ts';
import { type EditContext, editsOf, isAsRead } from './workspace-edits.ts';

/** Departments and objectives beyond this are not listed. */
const maxTargets = 40;

export function refactorings(open: OpenFile, range: Range, context: EditContext): PendingAction[] {
    const offset = offsetAt(open, range.start);
    const head = headAt(open, offset);
    const reference = open.file.references.find(({ span }) => span.start <= offset && offset <= span.end);
    return [
        ...(head?.kind === 'program' ? moves(head, open, context) : []),
        ...(head?.kind === 'activity' && isWork(head.parent) && head.parent.kind === 'program' ? [extraction(head, open, context)] : []),
        ...(head?.kind === 'goal' || head?.kind === 'objective' ? repointings(head, open, context) : []),
        ...(head ? nameActions(head, open, context) : []),
        ...(reference?.role === 'maintains' ? maintainerNaming(reference, open, context) : []),
    ];
}

/** The declaration whose first line, up to its brace, holds the cursor. */
function headAt({ file }: OpenFile, offset: number): Declaration | undefined {
    return file.declarations.find(
        ({ name, span, body }) => name !== '' && span.start <= offset && offset <= (body ? body.start : span.end),
    );
}

function moves(program: Work, open: OpenFile, context: EditContext): PendingAction[] {
    const { plan } = open;
    const own = plan.names.departmentOf(program);
    return plan
        .all('department')
        .filter(
            department =>
                department !== own && department.name !== '' && plan.names.membersOf(undefined).get(department.name)?.[0] === department,
        )
        .slice(0, maxTargets)
        .map((department): PendingAction => {
            const refusal = refusesProgram(program, department, plan);
            return {
                title: sayIn(
                    context,
                    { en: 'Move "{x}" to {d}', id: 'Pindahkan "{x}" ke {d}' },
                    { x: titleOf(program), d: titleOf(department) },
                ),
                kind: 'refactor.move.alur',
                refusal: refusal && sayIn(context, refusal.text, refusal.values),
                edits: () => rebuilt(plan, context, textOf => moveProgram(program, department, plan, context.language, textOf)),
            };
        });
}

function extraction(activity: Work, open: OpenFile, context: EditContext): PendingAction {
    const refusal = refusesActivity(activity, open.plan);
    return {
        title: sayIn(context, { en: 'Make "{x}" a program of its own', id: 'Jadikan "{x}" program tersendiri' }, { x: titleOf(activity) }),
        kind: 'refactor.extract.alur',
        refusal: refusal && sayIn(context, refusal.text, refusal.values),
        edits: () => rebuilt(open.plan, context, textOf => extractActivity(activity, open.plan, context.language, textOf)),
    };
}

/** Others of its kind and home take over all that serves it. */
function repointings(result: Result, open: OpenFile, context: EditContext): PendingAction[] {
    const { plan } = open;
    const references = plan.referencesTo(result).filter(({ role }) => role === 'serves');
    if (references.length === 0) return [];
    return plan
        .all(result.kind)
        .filter(other => other !== result && other.name !== '' && plan.names.departmentOf(other) === plan.names.departmentOf(result))
        .filter(other => !references.some(({ from }) => from === other))
        .slice(0, maxTargets)
        .map(other => ({
            title: sayIn(
                context,
                { en: 'Move all that serves it ({n}) to "{y}"', id: 'Alihkan semua yang mendukungnya ({n}) ke "{y}"' },
                { n: references.length, y: titleOf(other) },
            ),
            kind: 'refactor.rewrite.alur',
            edits: () => editsOf(repoint(references, other, plan), plan, context),
        }));
}

/** The other half of the promise: the thing says who keeps it. */
function maintainerNaming(reference: Reference, open: OpenFile, context: EditContext): PendingAction[] {
    const { plan } = open;
    const thing = plan.target(reference);
    const department = plan.names.departmentOf(reference.from);
    if ((thing?.kind !== 'output' && thing?.kind !== 'asset') || !department) return [];
    if (thing.maintainers.some(({ party }) => departmentNamed(party, plan) === department)) return [];
    const statement = inEach(word => `${word('maintainer')} ${pathTo(department, thing, 'maintainer', plan)}`);
    const { file, span, body } = thing;
    return [
        {
            title: sayIn(
                context,
                { en: 'Name {d} as maintainer of "{x}"', id: 'Tulis {d} sebagai pemelihara "{x}"' },
                { d: titleOf(department), x: titleOf(thing) },
            ),
            kind: 'refactor.rewrite.alur',
            edits: () => editsOf([{ kind: 'add', to: { file, span, body }, statement }], plan, context),
        },
    ];
}

/** A text that has moved on since the plan was read is none. */
async function rebuilt(plan: Plan, context: EditContext, work: (textOf: TextOf) => TextEdit[]) {
    const read = async (file: string) => {
        const now = await context.text(file);
        return now !== undefined && isAsRead(plan, file, now) ? now : undefined;
    };
    try {
        return { edits: await readingTexts(read, work), created: [] };
    } catch (error) {
        if (!(error instanceof RefactoringError)) throw error;
        throw new ResponseError(LSPErrorCodes.RequestFailed, sayIn(context, error.text, error.values));
    }
}

function sayIn({ locale }: EditContext, text: Text, values: Values): string {
    return say(text, locale(), values);
}
