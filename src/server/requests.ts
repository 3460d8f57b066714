// The one table of what an editor may ask: each request, what is announced of it, and the function that answers it. A request finds what was
// just typed in the plans; one about a text that is not open is answered with nothing. It must not know what the answers are.
import {
    CallHierarchyIncomingCallsRequest,
    CallHierarchyOutgoingCallsRequest,
    CallHierarchyPrepareRequest,
    type CancellationToken,
    CodeActionRequest,
    CodeActionResolveRequest,
    CodeLensRequest,
    CodeLensResolveRequest,
    CompletionRequest,
    DefinitionRequest,
    DocumentFormattingRequest,
    DocumentHighlightRequest,
    DocumentLinkRequest,
    DocumentOnTypeFormattingRequest,
    DocumentRangeFormattingRequest,
    DocumentSymbolRequest,
    FoldingRangeRequest,
    HoverRequest,
    ImplementationRequest,
    InlayHintRequest,
    LSPErrorCodes,
    type Position,
    PrepareRenameRequest,
    ReferencesRequest,
    RenameRequest,
    type RequestType,
    ResponseError,
    SelectionRangeRequest,
    SemanticTokensDeltaRequest,
    SemanticTokensRangeRequest,
    SemanticTokensRequest,
    type ServerCapabilities,
    TextDocumentSyncKind,
    TypeHierarchyPrepareRequest,
    TypeHierarchySubtypesRequest,
    TypeHierarchySupertypesRequest,
    WorkspaceSymbolRequest,
} from 'vscode-languageserver';
import { actionKinds, codeActions, type PendingActions } from '../language/lsp/code-actions.ts';
import { codeLenses, resolveCodeLens } from '../language/lsp/code-lenses.ts';
import { complete, completionTriggers } from '../language/lsp/completion.ts';
import { definitionAt } from '../language/lsp/definition.ts';
import { documentLinks } from '../language/lsp/document-links.ts';
import { documentSymbols } from '../language/lsp/document-symbols.ts';
import { flowItemAt, incomingCalls, outgoingCalls } from '../language/lsp/flow-hierarchy.ts';
import { foldingRanges } from '../language/lsp/folding.ts';
import { formatText, formatTextRange, formatTriggers, formatTyped } from '../language/lsp/formatting.ts';
import { goalItemAt, subtypes, supertypes } from '../language/lsp/goal-hierarchy.ts';
import { implementationsAt } from '../language/lsp/implementation.ts';
import { inlayHints } from '../language/lsp/inlay-hints.ts';
import type { OpenText } from '../language/lsp/open-text.ts';
import { type OpenFile, offsetAt, openFile } from '../language/lsp/place.ts';
import { highlightsAt, referencesAt } from '../language/lsp/references.ts';
import { rename, renameableAt } from '../language/lsp/rename.ts';
import { selectionRanges } from '../language/lsp/selection-ranges.ts';
import { type SentTokens, semanticTokensIn, semanticTokensOptions } from '../language/lsp/semantic-tokens.ts';
import type { EditContext } from '../language/lsp/workspace-edits.ts';
import { workspaceSymbols } from '../language/lsp/workspace-symbols.ts';
import type { Request } from '../protocol/message.ts';
import type { Client } from './client.ts';
import { type SourcesAt, sourcedHoverAt } from './sourced-hover.ts';
import type { Workspace } from './workspace.ts';

/** The input of an answer. */
export interface Session {
    readonly client: Client;
    readonly workspace: Workspace;
    readonly context: EditContext;
    readonly sourcesAt: SourcesAt;
    readonly offers: PendingActions;
    readonly sent: SentTokens;
}

/** A row of a table of requests. */
export interface Answered {
    readonly method: string;
    readonly announces: ServerCapabilities;
    readonly answer: (params: never, session: Session, token: CancellationToken) => unknown;
}

type Type<P, R> = RequestType<P, R, void>;
type Maybe<R> = R | undefined | Promise<R | undefined>;
interface InText {
    readonly textDocument: { readonly uri: string };
}

/** About no text in particular. A request that was cancelled before its turn came is not answered. */
function whole<P, R>(type: Type<P, R>, announces: ServerCapabilities, answer: (params: P, session: Session) => Maybe<R>): Answered {
    const asked = (params: P, session: Session, token: CancellationToken) =>
        token.isCancellationRequested
            ? new ResponseError(LSPErrorCodes.RequestCancelled, 'The request was called off.')
            : answer(params, session);
    return { method: type.method, announces, answer: asked };
}

/** About a text that is open, whether or not it is part of a plan. */
function ofText<P extends InText, R>(
    type: Type<P, R>,
    announces: ServerCapabilities,
    answer: (text: OpenText, params: P, session: Session) => Maybe<R>,
): Answered {
    return whole(type, announces, (params, session) => {
        const text = session.workspace.documents.get(params.textDocument.uri);
        return text && answer(text, params, session);
    });
}

/** About a text within its plan. */
function inPlan<P extends InText, R>(
    type: Type<P, R>,
    announces: ServerCapabilities,
    answer: (open: OpenFile, session: Session, params: P) => Maybe<R>,
): Answered {
    return ofText(type, announces, (text, params, session) => {
        const open = openFile(text, session.context);
        return open && answer(open, session, params);
    });
}

/** About a place in it. */
function at<P extends InText & { readonly position: Position }, R>(
    type: Type<P, R>,
    announces: ServerCapabilities,
    answer: (open: OpenFile, offset: number, session: Session, params: P) => Maybe<R>,
): Answered {
    return inPlan(type, announces, (open, session, params) => answer(open, offsetAt(open, params.position), session, params));
}

export const editorRequests: readonly Answered[] = [
    at(
        CompletionRequest.type,
        { completionProvider: { triggerCharacters: completionTriggers } },
        (open, offset, { context }, { context: asked }) => complete(open, offset, context, asked),
    ),
    at(HoverRequest.type, { hoverProvider: true }, (open, offset, { context, sourcesAt }) =>
        sourcedHoverAt(open, offset, context, sourcesAt),
    ),
    at(DefinitionRequest.type, { definitionProvider: true }, (open, offset, { client }) =>
        client.links('definition', definitionAt(open, offset)),
    ),
    at(ImplementationRequest.type, { implementationProvider: true }, (open, offset, { client }) =>
        client.links('implementation', implementationsAt(open, offset)),
    ),
    at(ReferencesRequest.type, { referencesProvider: true }, (open, offset, _, { context }) =>
        referencesAt(open, offset, context.includeDeclaration),
    ),
    at(DocumentHighlightRequest.type, { documentHighlightProvider: true }, (open, offset) => highlightsAt(open, offset)),
    at(PrepareRenameRequest.type, {}, (open, offset) => renameableAt(open, offset)),
    at(RenameRequest.type, { renameProvider: { prepareProvider: true } }, (open, offset, { context }, { newName }) =>
        rename(open, offset, newName, context),
    ),
    at(CallHierarchyPrepareRequest.type, { callHierarchyProvider: {} }, (open, offset, { context }) => flowItemAt(open, offset, context)),
    whole(CallHierarchyIncomingCallsRequest.type, {}, ({ item }, { context }) => incomingCalls(item, context)),
    whole(CallHierarchyOutgoingCallsRequest.type, {}, ({ item }, { context }) => outgoingCalls(item, context)),
    at(TypeHierarchyPrepareRequest.type, { typeHierarchyProvider: {} }, (open, offset, { context }) => goalItemAt(open, offset, context)),
    whole(TypeHierarchySupertypesRequest.type, {}, ({ item }, { context }) => supertypes(item, context)),
    whole(TypeHierarchySubtypesRequest.type, {}, ({ item }, { context }) => subtypes(item, context)),

    inPlan(DocumentSymbolRequest.type, { documentSymbolProvider: true }, (open, { client, context }) =>
        client.outline(documentSymbols(open, context), open.file.uri),
    ),
    whole(WorkspaceSymbolRequest.type, { workspaceSymbolProvider: { resolveProvider: false } }, ({ query }, { context }) =>
        workspaceSymbols(query, context),
    ),
    inPlan(FoldingRangeRequest.type, { foldingRangeProvider: true }, foldingRanges),
    whole(SelectionRangeRequest.type, { selectionRangeProvider: true }, ({ textDocument, positions }, { context, workspace }) => {
        const text = workspace.documents.get(textDocument.uri);
        return selectionRanges(text && openFile(text, context), positions);
    }),
    inPlan(DocumentLinkRequest.type, { documentLinkProvider: { resolveProvider: false } }, documentLinks),
    inPlan(InlayHintRequest.type, { inlayHintProvider: { resolveProvider: false } }, (open, { context }, { range }) =>
        inlayHints(open, range, context),
    ),
    inPlan(CodeLensRequest.type, { codeLensProvider: { resolveProvider: true } }, (open, { context }) => codeLenses(open, context)),
    whole(CodeLensResolveRequest.type, {}, (lens, { context }) => resolveCodeLens(lens, context)),
    tokens(SemanticTokensRequest.type, { semanticTokensProvider: semanticTokensOptions }, (open, { sent }) => sent.full(open)),
    tokens(SemanticTokensDeltaRequest.type, {}, (open, { sent }, { previousResultId }) => sent.delta(open, previousResultId)),
    tokens(SemanticTokensRangeRequest.type, {}, (open, _, { range }) => semanticTokensIn(open, range)),

    inPlan(
        CodeActionRequest.type,
        { codeActionProvider: { codeActionKinds: [...actionKinds], resolveProvider: true } },
        (open, { context, offers }, { range, context: asked }) => codeActions(open, range, asked, context, offers),
    ),
    whole(CodeActionResolveRequest.type, {}, (action, { context, offers }) => offers.resolve(action, context)),
    ofText(DocumentFormattingRequest.type, { documentFormattingProvider: true }, ({ text }, _, { context }) =>
        formatText(text, context.language.lexer),
    ),
    ofText(DocumentRangeFormattingRequest.type, { documentRangeFormattingProvider: true }, ({ text }, { range }, { context }) =>
        formatTextRange(text, range, context.language.lexer),
    ),
    ofText(
        DocumentOnTypeFormattingRequest.type,
        { documentOnTypeFormattingProvider: formatTriggers },
        ({ text }, { position, ch }, { context }) => formatTyped(text, position, ch, context.language.lexer),
    ),
];

/** A message of our own. */
export function own<P, R>({ method }: Request<P, R>, answer: (params: P, token: CancellationToken) => R | Promise<R>): Answered {
    return { method, announces: {}, answer: (params: P, _, token) => answer(params, token) };
}

/** Editors take no answer for none of the colours: where there is no plan there are no tokens. */
function tokens<P extends InText, R>(
    type: Type<P, R>,
    announces: ServerCapabilities,
    answer: (open: OpenFile, session: Session, params: P) => R,
): Answered {
    return whole(type as Type<P, R | { data: number[] }>, announces, (params, session) => {
        const text = session.workspace.documents.get(params.textDocument.uri);
        const open = text && openFile(text, session.context);
        return open ? answer(open, session, params) : { data: [] };
    });
}

/** All that the server says of itself. */
export const capabilities: ServerCapabilities = Object.assign(
    {
        textDocumentSync: { change: TextDocumentSyncKind.Incremental, openClose: true },
        // Said at once, so that it need not be registered later, which some editors cannot.
        workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
    },
    ...editorRequests.map(({ announces }) => announces),
);

/** Answers the requests of a table, of what was just typed. */
export function answerAll(table: readonly Answered[], session: Session, connection: Receiver): void {
    for (const { method, answer } of table)
        connection.onRequest(method, (params: never, token: CancellationToken) => {
            session.workspace.documents.take();
            return answer(params, session, token);
        });
}

interface Receiver {
    onRequest(method: string, handler: (params: never, token: CancellationToken) => unknown): unknown;
}
