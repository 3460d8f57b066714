// Code actions: the rules' own fixes, changes to the whole text, and rebuilding. The edits of an action are made when it is chosen, where
// the editor can ask for them then. It must not know any single rule.

import {
    type CodeAction,
    type CodeActionContext,
    CodeActionKind,
    CodeActionTriggerKind,
    type Diagnostic,
    type Position,
    type Range,
    ResponseError,
} from 'vscode-languageserver';
import { say } from '../../l10n/say.ts';
import { rangeOf } from '../../plan/source.ts';
import type { Finding } from '../../rules/engine/finding.ts';
import type { DiagnosticData } from './diagnostics.ts';
import type { PendingAction } from './pending-action.ts';
import type { OpenFile } from './place.ts';
import { refactorings } from './refactor-actions.ts';
import { fixAll, sourceActions } from './source-actions.ts';
import { abilitiesOf, type EditContext, editsOf, workspaceEdit } from './workspace-edits.ts';

/** All kinds of actions, as the editor is told. */
export const actionKinds: readonly string[] = [
    CodeActionKind.QuickFix,
    'refactor.extract.alur',
    'refactor.move.alur',
    'refactor.rewrite.alur',
    'source.alur.sort',
    'source.alur.toEnglish',
    'source.alur.toIndonesian',
    'source.fixAll.alur',
];

/** Offers that were made and may still be chosen. */
const maxPending = 400;

/** Offers that were made and may still be chosen: what one writes is worked out when it is. */
export class PendingActions {
    private readonly pending = new Map<number, PendingAction>();
    private count = 0;

    keep(offer: PendingAction): CodeAction {
        this.pending.set(++this.count, offer);
        this.pending.delete(this.count - maxPending);
        return { ...shown(offer), data: this.count };
    }

    /** With what a chosen action writes. */
    async resolve(action: CodeAction, context: EditContext): Promise<CodeAction> {
        const offer = this.pending.get(Number(action.data));
        const edits = offer && (await offer.edits());
        const edit = edits && (await workspaceEdit(edits, action.title, context));
        return edit ? { ...action, edit } : action;
    }
}

export async function codeActions(
    open: OpenFile,
    range: Range,
    asked: CodeActionContext,
    context: EditContext,
    offers: PendingActions,
): Promise<CodeAction[]> {
    const { resolve, disabled } = abilitiesOf(context);
    const actions = offersAt(open, range, asked, context)
        .filter(({ refusal }) => refusal === undefined || disabled)
        .map(offer => (resolve || offer.refusal !== undefined ? offers.keep(offer) : withEdit(offer, context)));
    return (await Promise.all(actions)).filter(action => action !== undefined);
}

function offersAt(open: OpenFile, range: Range, asked: CodeActionContext, context: EditContext): PendingAction[] {
    const { only } = asked;
    const offers: PendingAction[] = [];
    if (isAsked(CodeActionKind.QuickFix, only)) offers.push(...fixes(open, asked, context));
    if (isAsked(CodeActionKind.QuickFix, only) || isAsked(CodeActionKind.Refactor, only))
        offers.push(...refactorings(open, range, context));
    // Only asked for by name: they are about the whole text, not about the place of the cursor.
    if (only && isAsked(CodeActionKind.Source, only)) {
        offers.push(...sourceActions(open, context));
        if (isAsked('source.fixAll.alur', only)) offers.push(...fixAll(open, context));
    }
    return offers.filter(({ kind }) => isWithinAsked(kind, only));
}

function fixes(open: OpenFile, { diagnostics, triggerKind }: CodeActionContext, context: EditContext): PendingAction[] {
    const { plans, locale } = context;
    // A file that is not checked yet will be asked about again when it is: a check must not run for every movement of the cursor, only on request.
    if (triggerKind !== CodeActionTriggerKind.Invoked && plans.changed().includes(open.root)) return [];
    const findings = plans.findings(open.root).get(open.file.uri) ?? [];
    const { versions, create } = abilitiesOf(context);
    return diagnostics.flatMap(diagnostic => {
        const finding = findings.find(candidate => isSame(candidate, diagnostic, open.file.lineStarts));
        const possible = (finding?.fixes ?? []).filter(
            ({ changes }) => (versions && create) || changes.every(({ kind }) => kind !== 'create'),
        );
        return possible.map(
            ({ title, values, changes, certainty }): PendingAction => ({
                title: say(title, locale(), values),
                kind: CodeActionKind.QuickFix,
                diagnostics: [diagnostic],
                ...(certainty ? { isPreferred: true } : {}),
                edits: () => editsOf(changes, open.plan, context),
            }),
        );
    });
}

/** For editors that cannot ask later: what turns out to be impossible is not offered, and takes nothing else away. */
async function withEdit(offer: PendingAction, context: EditContext): Promise<CodeAction | undefined> {
    try {
        const edits = await offer.edits();
        const edit = edits && (await workspaceEdit(edits, offer.title, context));
        return edit && { ...shown(offer), edit };
    } catch (error) {
        if (error instanceof ResponseError) return undefined;
        throw error;
    }
}

function shown({ title, kind, diagnostics, isPreferred, refusal }: PendingAction): CodeAction {
    return {
        title,
        kind,
        ...(diagnostics ? { diagnostics } : {}),
        ...(isPreferred ? { isPreferred } : {}),
        ...(refusal !== undefined ? { disabled: { reason: refusal } } : {}),
    };
}

/** Whether some action of this kind may be among those asked for. */
function isAsked(kind: string, only: readonly string[] | undefined): boolean {
    return !only || only.some(wanted => wanted === '' || isKind(kind, wanted) || isKind(wanted, kind));
}

function isWithinAsked(kind: string, only: readonly string[] | undefined): boolean {
    return !only || only.some(wanted => wanted === '' || isKind(kind, wanted));
}

/** `refactor.move.alur` is a `refactor.move` and a `refactor`. */
function isKind(kind: string, general: string): boolean {
    return kind === general || kind.startsWith(`${general}.`);
}

/** Its own place, or where the editor has it now: text before it may have changed, and older editors give back no more than that. */
function isSame({ rule, span }: Finding, { source, code, data, range }: Diagnostic, starts: readonly number[]): boolean {
    if (source !== 'alur' || code !== rule) return false;
    const place = (data as DiagnosticData | undefined)?.span;
    if (place?.start === span.start && place.end === span.end) return true;
    const { start, end } = rangeOf(starts, span);
    return isAt(start, range.start) && isAt(end, range.end);
}

function isAt(a: Position, b: Position): boolean {
    return a.line === b.line && a.character === b.character;
}
