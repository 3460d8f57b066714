// What the editor offers to do: the rules' own fixes, changes to the whole text, and rebuilding. What an action would write is worked out
// when it is chosen, where the editor can ask for it then. It must not know any single rule.
import type { LangiumCoreServices, LangiumDocument } from 'langium';
import type { CodeActionProvider } from 'langium/lsp';
import {
    type CodeAction,
    CodeActionKind,
    type CodeActionParams,
    CodeActionTriggerKind,
    type Diagnostic,
    type Position,
    ResponseError,
} from 'vscode-languageserver';
import { type Locale, say } from '../../l10n/say.ts';
import { rangeOf } from '../../plan/source.ts';
import type { Finding } from '../../rules/finding.ts';
import type { Plans } from '../plans.ts';
import type { DiagnosticData } from './diagnostics.ts';
import { type OpenFile, openFile } from './place.ts';
import { refactorings } from './refactor-actions.ts';
import { fixAll, sourceActions } from './source-actions.ts';
import { abilitiesOf, type EditOptions, type Edits, editsOf, workspaceEdit } from './workspace-edits.ts';

export interface CodeActionOptions extends EditOptions {
    readonly plans: Plans;
    readonly locale: () => Locale;
}

/** Something that can be done, and how. */
export interface Offer {
    readonly title: string;
    readonly kind: string;
    readonly diagnostics?: Diagnostic[];
    readonly isPreferred?: boolean;
    /** Why it cannot be done. */
    readonly refusal?: string | undefined;
    /** Undefined when it cannot be done any more. */
    readonly edits: () => Promise<Edits | undefined>;
}

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
const mostKept = 400;

export class PlanCodeActions implements CodeActionProvider {
    private readonly options: CodeActionOptions;
    private readonly language: LangiumCoreServices;
    private readonly kept = new Map<number, Offer>();
    private count = 0;

    constructor(options: CodeActionOptions, language: LangiumCoreServices) {
        this.options = options;
        this.language = language;
    }

    async getCodeActions(document: LangiumDocument, { context, range }: CodeActionParams): Promise<CodeAction[]> {
        const open = openFile(document, this.options);
        if (!open) return [];
        const asked = (kind: string) => isAsked(kind, context.only);
        const offers: Offer[] = [];
        if (asked(CodeActionKind.QuickFix)) offers.push(...this.fixes(open, context));
        if (asked(CodeActionKind.QuickFix) || asked(CodeActionKind.Refactor))
            offers.push(...refactorings(open, range, this.language, this.options));
        // Only asked for by name: they are about the whole text, not about the place of the cursor.
        if (context.only && asked(CodeActionKind.Source)) {
            offers.push(...sourceActions(open, this.language, this.options));
            if (asked('source.fixAll.alur')) offers.push(...fixAll(open, this.options));
        }
        const chosen = offers.filter(({ kind }) => isWithinAsked(kind, context.only));
        const { resolve, disabled } = abilitiesOf(this.options);
        const actions = chosen
            .filter(({ refusal }) => refusal === undefined || disabled)
            .map(offer => (resolve || offer.refusal !== undefined ? this.later(offer) : this.now(offer)));
        return (await Promise.all(actions)).filter(action => action !== undefined);
    }

    /** What a chosen action writes. */
    async resolve(action: CodeAction): Promise<CodeAction> {
        const offer = this.kept.get(Number(action.data));
        const edits = offer && (await offer.edits());
        const edit = edits && (await workspaceEdit(edits, action.title, this.options));
        return edit ? { ...action, edit } : action;
    }

    private fixes(open: OpenFile, { diagnostics, triggerKind }: CodeActionParams['context']): Offer[] {
        const { plans } = this.options;
        // What is not checked yet will be asked again when it is: a check must not run for every movement of the cursor, only on request.
        if (triggerKind !== CodeActionTriggerKind.Invoked && plans.changed().includes(open.root)) return [];
        const findings = plans.findings(open.root).get(open.file.uri) ?? [];
        return diagnostics.flatMap(diagnostic => {
            const finding = findings.find(candidate => isSame(candidate, diagnostic, open.file.lineStarts));
            const { versions, create } = abilitiesOf(this.options);
            const possible = (finding?.fixes ?? []).filter(
                ({ changes }) => (versions && create) || changes.every(({ kind }) => kind !== 'create'),
            );
            return possible.map(
                ({ title, values, changes, certainty }): Offer => ({
                    title: say(title, this.options.locale(), values),
                    kind: CodeActionKind.QuickFix,
                    diagnostics: [diagnostic],
                    ...(certainty ? { isPreferred: true } : {}),
                    edits: () => editsOf(changes, open.plan, this.options),
                }),
            );
        });
    }

    private later(offer: Offer): CodeAction {
        this.kept.set(++this.count, offer);
        this.kept.delete(this.count - mostKept);
        return { ...shown(offer), data: this.count };
    }

    /** For editors that cannot ask later: what turns out to be impossible is not offered, and takes nothing else away. */
    private async now(offer: Offer): Promise<CodeAction | undefined> {
        try {
            const edits = await offer.edits();
            const edit = edits && (await workspaceEdit(edits, offer.title, this.options));
            return edit && { ...shown(offer), edit };
        } catch (error) {
            if (error instanceof ResponseError) return undefined;
            throw error;
        }
    }
}

function shown({ title, kind, diagnostics, isPreferred, refusal }: Offer): CodeAction {
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
