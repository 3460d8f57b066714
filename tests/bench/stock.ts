// The same language on Langium's own services, as any Langium project would begin, to compare with.
//
// Stock: parser, CST and AST, DefaultLinker, DefaultScopeProvider, DefaultIndexManager, DefaultReferenceDescriptionProvider,
// DefaultDocumentBuilder with validation on and nothing to validate, the default providers of completion, references and rename.
// Ours, because the language cannot be read without them: token builder and lexer. They serve both sides alike.
// The grammar is src/language/plan.langium with one rule changed by machine: a link is a cross reference instead of a text.
// A scope computation exports qualified names, as Langium's documentation shows; local names are Langium's default.
//
// Fair, and in stock's favour: it runs none of the rules, adds no amounts and reads no dates, while our side does. It also
// does not check what kind of thing a name leads to. Its services are ready before the clock starts, as ours are. Both must
// resolve the same references, or the bench fails. Langium's grammar services are loaded here to interpret the grammar: about
// 30 MB that a built project would not have; the ratio of memory therefore says something only from 8,000 programs up.
import { readFileSync } from 'node:fs';
import {
    type AstNode,
    type AstNodeDescription,
    AstUtils,
    DefaultScopeComputation,
    DocumentState,
    EmptyFileSystem,
    type GrammarAST,
    inject,
    type LangiumCoreServices,
    type LangiumDocument,
    type LanguageMetaData,
    URI,
} from 'langium';
import { createLangiumGrammarServices, interpretAstReflection } from 'langium/grammar';
import { createDefaultModule, createDefaultSharedModule, type LangiumServices } from 'langium/lsp';
import type { TextDocumentPositionParams } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { PlanLexer } from '../../src/language/parser/lexer.ts';
import { langiumLexer } from '../unit/language/langium.ts';
import { type Contestant, type Edited, type Place, type Request, stopwatch, sumOf, type Timing } from './sample.ts';

/** All that a link may lead to. */
const named =
    'Vision | Mission | Goal | Objective | Location | Fund | Partner | Asset | Output | Department | Unit | Program | Activity | Request | Pattern';
const metaData: LanguageMetaData = { languageId: 'alur', fileExtensions: ['.plan'], caseInsensitive: false, mode: 'production' };

export const stock: Contestant = async () => {
    const services = await createStock();
    const { LangiumDocumentFactory, LangiumDocuments, DocumentBuilder } = services.shared.workspace;
    DocumentBuilder.updateBuildOptions = { validation: true };
    void services.parser.LangiumParser;
    return async texts => {
        const watch = stopwatch();
        const documents = [...texts].map(([name, text]) => {
            const document = LangiumDocumentFactory.fromString(text, uriOf(name));
            LangiumDocuments.addDocument(document);
            return document;
        });
        watch.lap('parse');
        await DocumentBuilder.build(documents, { validation: true });
        watch.lap('index, link, validate');
        const references = documents.flatMap(document => document.references);
        return {
            steps: watch.steps,
            findings: documents.reduce((sum, document) => sum + (document.diagnostics?.length ?? 0), 0),
            count: () => ({ references: references.length, unresolved: references.filter(reference => reference.error).length }),
            open: { edit: (name, text) => edit(uriOf(name), text, services), ask: (request, place) => ask(request, place, services) },
        };
    };
};

const uriOf = (name: string) => URI.parse(`file:///city/${name}`);

async function edit(uri: URI, text: string, { shared }: LangiumServices): Promise<Edited> {
    const { DocumentBuilder, TextDocuments } = shared.workspace;
    TextDocuments.set(TextDocument.create(uri.toString(), 'alur', 1, text));
    const watch = stopwatch();
    const own: Timing[] = [];
    const listener = DocumentBuilder.onDocumentPhase(DocumentState.Validated, document => {
        if (document.uri.toString() === uri.toString()) own.push(watch.lap('own'));
    });
    await DocumentBuilder.update([uri], []);
    const rest = watch.lap('all');
    listener.dispose();
    return { own: sumOf(own), all: sumOf([...own, rest]) };
}

type Answer = (lsp: LangiumServices['lsp'], document: LangiumDocument, params: TextDocumentPositionParams) => unknown;

const answers: Readonly<Record<Request, Answer>> = {
    completion: (lsp, document, params) => lsp.CompletionProvider?.getCompletion(document, params),
    references: (lsp, document, params) =>
        lsp.ReferencesProvider?.findReferences(document, { ...params, context: { includeDeclaration: true } }),
    rename: (lsp, document, params) => lsp.RenameProvider?.rename(document, { ...params, newName: 'NamaYangBaru' }),
};

async function ask(request: Request, { file, offset }: Place, { shared, lsp }: LangiumServices) {
    const uri = uriOf(file);
    const document = shared.workspace.LangiumDocuments.getDocument(uri);
    if (!document) throw new Error(`Stock has no ${file}.`);
    const params = { textDocument: { uri: uri.toString() }, position: document.textDocument.positionAt(offset) };
    const watch = stopwatch();
    const answer = await answers[request](lsp, document, params);
    return { timing: watch.lap(request), answer };
}

async function createStock(): Promise<LangiumServices> {
    const plain = readFileSync(new URL('../../src/language/plan.langium', import.meta.url), 'utf8');
    const text = plain.replace('Link: path=Path;', `type Named = ${named};\nLink: target=[Named:Path];`);
    if (text === plain) throw new Error('The rule Link of plan.langium has changed: stock.ts no longer makes a cross reference of it.');
    const { grammar: tools } = createLangiumGrammarServices(EmptyFileSystem);
    const document = tools.shared.workspace.LangiumDocumentFactory.fromString(text, URI.parse('memory:/plan.langium'));
    await tools.shared.workspace.DocumentBuilder.build([document], { validation: false });
    const grammar = document.parseResult.value as GrammarAST.Grammar;
    const shared = inject(createDefaultSharedModule({ ...EmptyFileSystem }), { AstReflection: () => interpretAstReflection(grammar) });
    const services = inject(
        createDefaultModule({ shared }),
        { Grammar: () => grammar, LanguageMetaData: () => metaData, parser: {} },
        {
            parser: { Lexer: (own: LangiumCoreServices) => langiumLexer(new PlanLexer(own.Grammar)) },
            references: { ScopeComputation: (own: LangiumCoreServices) => new QualifiedNames(own) },
        },
    );
    shared.ServiceRegistry.register(services);
    return services;
}

/** Exports everything that has a name under its whole path: `Parks.PlantTrees.Buy.trees`. */
class QualifiedNames extends DefaultScopeComputation {
    override async collectExportedSymbols(document: LangiumDocument): Promise<AstNodeDescription[]> {
        const exported: AstNodeDescription[] = [];
        const visit = (node: AstNode, prefix: string) => {
            const own =
                (node as { name?: string }).name ?? (node as { extended?: { target?: { $refText: string } } }).extended?.target?.$refText;
            if (own === undefined || node.$type === 'Plan' || node.$type === 'Indicator') return;
            const path = prefix === '' ? own : `${prefix}.${own}`;
            if (node.$type !== 'Extension') exported.push(this.descriptions.createDescription(node, path, document));
            for (const child of AstUtils.streamContents(node)) visit(child, path);
        };
        for (const node of AstUtils.streamContents(document.parseResult.value)) visit(node, '');
        return exported;
    }
}
