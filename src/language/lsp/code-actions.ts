// The rules' own fixes as quick fixes, best first. It must not know any single rule.
import type { LangiumDocument } from 'langium';
import type { CodeActionProvider } from 'langium/lsp';
import {
    type CodeAction,
    CodeActionKind,
    type CodeActionParams,
    CodeActionTriggerKind,
    type Diagnostic,
    type Position,
    type TextEdit,
} from 'vscode-languageserver';
import { type Locale, say } from '../../l10n/say.ts';
import { type Change, textEdit } from '../../plan/edit.ts';
import { lineStarts, rangeOf } from '../../plan/source.ts';
import type { Finding, Fix } from '../../rules/finding.ts';
import type { Plans } from '../plans.ts';
import type { DiagnosticData } from './diagnostics.ts';

export interface CodeActionOptions {
    readonly plans: Plans;
    readonly locale: () => Locale;
    /** The current text of a file, open or not. */
    readonly text: (uri: string) => Promise<string | undefined>;
}

export class PlanCodeActions implements CodeActionProvider {
    private readonly options: CodeActionOptions;

    constructor(options: CodeActionOptions) {
        this.options = options;
    }

    async getCodeActions(document: LangiumDocument, { context }: CodeActionParams): Promise<CodeAction[]> {
        const uri = document.uri.toString();
        const root = this.options.plans.root(uri);
        if (root === undefined) return [];
        // What is not checked yet will be asked again when it is: a check must not run for every movement of the cursor, only on request.
        if (context.triggerKind !== CodeActionTriggerKind.Invoked && this.options.plans.changed().includes(root)) return [];
        if (context.only && !context.only.some(kind => kind === '' || kind === CodeActionKind.QuickFix)) return [];
        const findings = this.options.plans.findings(root).get(uri) ?? [];
        const starts = this.options.plans.file(uri)?.lineStarts ?? [0];
        const actions: CodeAction[] = [];
        for (const diagnostic of context.diagnostics) {
            const finding = findings.find(candidate => isSame(candidate, diagnostic, starts));
            for (const [index, fix] of (finding?.fixes ?? []).entries()) {
                const action = await this.action(fix, diagnostic);
                if (action) actions.push(index === 0 ? { ...action, isPreferred: true } : action);
            }
        }
        return actions;
    }

    private async action(fix: Fix, diagnostic: Diagnostic): Promise<CodeAction | undefined> {
        const changes: Record<string, TextEdit[]> = {};
        for (const change of fix.changes) {
            const text = await this.options.text(fileOf(change));
            if (text === undefined) return undefined;
            const { file, span, text: newText } = textEdit(change, text);
            const edits = changes[file] ?? [];
            changes[file] = edits;
            edits.push({ range: rangeOf(lineStarts(text), span), newText });
        }
        return {
            title: say(fix.title, this.options.locale(), fix.values),
            kind: CodeActionKind.QuickFix,
            diagnostics: [diagnostic],
            edit: { changes },
        };
    }
}

function fileOf(change: Change): string {
    return change.kind === 'add' ? change.to.file : change.file;
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
