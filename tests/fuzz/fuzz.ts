// An editor gone wild: random edits, files and official lists that come, go and are renamed, and every question an editor asks, over a real connection. The server must
// answer each within five seconds, never with a failure of its own, never with a wrong edit, and show what a fresh reading finds.
import { setTimeout } from 'node:timers/promises';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { CodeAction, Position, TextEdit, WorkspaceEdit } from 'vscode-languageserver-types';
import { writeSource } from '../../src/exports/source.ts';
import { randomOf } from '../unit/edits.ts';
import { editList, listNames } from '../unit/list-edits.ts';
import { readFile } from '../unit/plans.ts';
import type { Random } from '../unit/random.ts';
import { type Client, startClient } from '../unit/server/client.ts';
import { fresh, shownBy } from '../unit/server/fresh.ts';
import { mutate } from './mutate.ts';

export interface FuzzOptions {
    readonly seed: number;
    /** Plan files by name. */
    readonly files: ReadonlyMap<string, string>;
    /** Whether another edit follows so many. */
    readonly goesOn: (edits: number) => boolean;
}

export interface Tried {
    readonly edits: number;
    /** How often what is shown was compared with a fresh check. */
    readonly compared: number;
    /** Findings that were compared. */
    readonly findings: number;
    /** Edits that the server made when asked. */
    readonly answers: number;
}

/** Milliseconds that an answer may take; on a busy machine as much more as the server is at work. */
const longest = 5000;

/** Resolves with how much was tried; rejects at the first fault, naming the seed and the step. */
export async function fuzz({ seed, files, goesOn }: FuzzOptions): Promise<Tried> {
    const random = randomOf(seed);
    const originals = new Map([...files].map(([name, text]) => [`/city/${name}`, text]));
    const client = await startClient({ files: Object.fromEntries(originals) });
    const run = new Run(client, originals, random);
    let edits = 0;
    try {
        for (; goesOn(edits); edits++) {
            await run.change();
            for (let questions = random(3); questions > 0; questions--) await run.ask();
            // Some edits come faster than the server works.
            if (random(3) > 0) await run.compare();
        }
        await run.compare();
        return { edits, compared: run.compared, findings: run.findings, answers: run.answers };
    } catch (error) {
        throw new Error(`seed ${seed}, edit ${edits} (${run.last}): ${error instanceof Error ? error.message : error}`, { cause: error });
    } finally {
        await client.settled();
        client.stop();
    }
}

class Run {
    compared = 0;
    findings = 0;
    answers = 0;
    /** What was done last. */
    last = '';
    private readonly client: Client;
    private readonly originals: ReadonlyMap<string, string>;
    private readonly random: Random;
    private readonly open = new Map<string, string>();
    private readonly saved: Map<string, string>;
    private readonly lists = new Map<string, string>();

    constructor(client: Client, originals: ReadonlyMap<string, string>, random: Random) {
        this.client = client;
        this.originals = originals;
        this.random = random;
        this.saved = new Map(originals);
    }

    async change(): Promise<void> {
        const { client, open, originals, random } = this;
        const dice = random(16);
        if (dice === 0) return this.renameFile();
        if (dice === 1) return this.changeList();
        const path = this.pick([...new Set([...originals.keys(), ...this.saved.keys()])]);
        const original = originals.get(path) ?? this.saved.get(path) ?? '';
        const other = originals.get(this.pick([...originals.keys()])) as string;
        const now = open.get(path);
        this.last = path;
        if (now !== undefined && random(8) > 0) {
            const text = mutate(now, original, other, random);
            open.set(path, text);
            await client.edit(path, text, random(2) ? [{ text }] : [difference(now, text)]);
        } else if (now !== undefined) {
            open.delete(path);
            await client.close(path);
        } else await this.openOrSave(path, original, other);
    }

    private async openOrSave(path: string, original: string, other: string): Promise<void> {
        const { client, open, saved, random } = this;
        const action = random(9);
        if (action < 6) {
            open.set(path, saved.get(path) ?? '');
            await client.open(path, open.get(path));
        } else if (action < 8) {
            saved.set(path, mutate(saved.get(path) ?? original, original, other, random));
            await client.write(path, saved.get(path) as string);
        } else if (saved.delete(path)) await client.remove(path);
    }

    /** As editors do: the file is gone, and there under another name, in another folder now and then. */
    private async renameFile(): Promise<void> {
        const { client, open, saved, random } = this;
        const [from, text] = this.pick([...saved]) ?? [];
        if (from === undefined || text === undefined) return;
        const to = from.replace(/^\/city\/(port\/)?/, random(2) ? '/city/port/' : '/city/x');
        this.last = `${from} is renamed to ${to}`;
        if (to === from || saved.has(to) || open.has(to)) return;
        const typed = open.get(from);
        if (open.delete(from)) await client.close(from);
        saved.delete(from);
        saved.set(to, text);
        await client.remove(from);
        await client.write(to, text);
        if (typed === undefined) return;
        open.set(to, typed);
        await client.open(to, typed);
    }

    private async changeList(): Promise<void> {
        const { client, lists, random } = this;
        const path = `/city/${this.pick(listNames)}`;
        const [text, what] = editList(lists.get(path), this.saved.values(), random);
        this.last = `${path} ${what}`;
        if (text === undefined) {
            lists.delete(path);
            await client.remove(path);
        } else {
            lists.set(path, text);
            await client.write(path, text);
        }
    }

    async ask(): Promise<void> {
        const [path, text] = this.pick([...this.open]) ?? [];
        if (path === undefined || text === undefined) return;
        const document = TextDocument.create(`file://${path}`, 'alur', 1, text);
        const textDocument = { uri: document.uri };
        const words = [...text.matchAll(/[\p{L}_][\p{L}\p{N}_]*/gu)];
        const anywhere = this.random(text.length + 1);
        const position = document.positionAt(this.random(3) ? (this.pick(words)?.index ?? anywhere) : anywhere);
        const range = { start: position, end: document.positionAt(this.random(text.length + 1)) };
        const options = { tabSize: 4, insertSpaces: true };
        const questions: (() => Promise<unknown>)[] = [
            () => this.request('textDocument/completion', { textDocument, position }),
            () => this.request('textDocument/hover', { textDocument, position }),
            () => this.request('textDocument/definition', { textDocument, position }),
            () => this.request('textDocument/implementation', { textDocument, position }),
            () => this.request('textDocument/references', { textDocument, position, context: { includeDeclaration: true } }),
            () => this.request('textDocument/documentHighlight', { textDocument, position }),
            () => this.request('textDocument/documentSymbol', { textDocument }),
            () => this.request('textDocument/foldingRange', { textDocument }),
            () => this.request('textDocument/selectionRange', { textDocument, positions: [position] }),
            () => this.request('workspace/symbol', { query: text.slice(0, this.random(3)) }),
            () => this.request('textDocument/prepareRename', { textDocument, position }, true),
            async () => this.checkLayout(document, await this.request('textDocument/formatting', { textDocument, options })),
            async () => this.checkLayout(document, await this.request('textDocument/rangeFormatting', { textDocument, options, range })),
            () => this.rename(document, position),
            () => this.rename(document, position),
            () => this.rename(document, position),
            () => this.fix(document),
            () => this.fix(document),
            () => this.fix(document),
        ];
        await this.pick(questions)();
    }

    /** What is shown must be what a fresh reading finds, in every file. */
    async compare(): Promise<void> {
        await this.client.settled();
        const [shown, found] = [shownBy(this.client), fresh(this.texts(), this.lists)];
        this.compared++;
        this.findings += shown.length;
        const lost = found.filter(line => !shown.includes(line));
        const stale = shown.filter(line => !found.includes(line));
        // Beyond a thousand in one file they are counted, not listed.
        const isCapped = shown.some(line => line.includes(' limit '));
        if (lost.length + stale.length > 0 && !isCapped) throw new Error(`lost:\n${lost.join('\n')}\nstale:\n${stale.join('\n')}`);
        if (this.client.logged.length > 0) throw new Error(`logged: ${this.client.logged.join('\n')}`);
    }

    /** Only white space may change, and the plan stays what it was. */
    private checkLayout(document: TextDocument, edits: TextEdit[] | null): void {
        const before = document.getText();
        const after = TextDocument.applyEdits(document, edits ?? []);
        const bare = (text: string) => text.replace(/[\s\u0085\ufeff]/g, '');
        if (bare(after) !== bare(before))
            throw new Error(`formatting changed words: ${JSON.stringify(before)} to ${JSON.stringify(after)}`);
        const [was, is] = [readFile(before), readFile(after)];
        if (was.problems.length > 0) return;
        const isSame = is.problems.length === 0 && writeSource(is.elements, 'en') === writeSource(was.elements, 'en');
        if (!isSame) throw new Error(`formatting changed the plan: ${JSON.stringify(before)} to ${JSON.stringify(after)}`);
        this.answers += edits?.length ?? 0;
    }

    /** A new name, and then the old one again, leave all as it was; nothing leads elsewhere meanwhile. */
    private async rename(document: TextDocument, position: Position): Promise<void> {
        const newName = 'Zz9zZ';
        const params = { textDocument: { uri: document.uri }, position, newName };
        const edit = await this.request<WorkspaceEdit | null>('textDocument/rename', params, true);
        if (!edit?.changes) return;
        const texts = this.texts();
        const renamed = this.apply(edit);
        const old = new Set(
            Object.entries(edit.changes).flatMap(([uri, edits]) => {
                const file = TextDocument.create(uri, 'alur', 1, texts.get(uri.slice('file://'.length)) ?? '');
                return edits.map(({ range }) => file.getText(range).normalize());
            }),
        );
        if (old.size !== 1) throw new Error(`rename touched ${[...old].join(', ')}`);
        const leads = (all: ReadonlyMap<string, string>) =>
            fresh(all, this.lists).filter(line => / (unresolved|duplicate-name) /.test(line)).length;
        // Names that are nearly alike may cease to be so; none may begin to lead nowhere.
        if (leads(renamed) > leads(texts)) throw new Error(`rename of ${[...old][0]} made names lead nowhere`);
        this.answers++;
    }

    /** A fix of texts that can be read leaves texts that can be read; in others it may land where a brace is missing. */
    private async fix(document: TextDocument): Promise<void> {
        await this.client.settled();
        const path = document.uri.slice('file://'.length);
        const fixable = (this.client.shown.get(path) ?? []).filter(({ data }) => data);
        const diagnostic = this.pick(fixable);
        if (!diagnostic) return;
        const context = { diagnostics: [diagnostic], triggerKind: 1 };
        const params = { textDocument: { uri: document.uri }, range: diagnostic.range, context };
        const actions = (await this.request<CodeAction[] | null>('textDocument/codeAction', params)) ?? [];
        const own = actions.filter(({ kind, edit }) => kind === 'quickfix' && edit?.changes);
        const action = this.pick(own);
        if (!action?.edit) return;
        const texts = this.texts();
        const mended = this.apply(action.edit);
        for (const uri of Object.keys(action.edit.changes ?? {})) {
            const problems = (all: ReadonlyMap<string, string>) =>
                readFile(all.get(uri.slice('file://'.length)) as string, uri).problems.length;
            if (problems(texts) === 0 && problems(mended) > 0)
                throw new Error(`"${action.title}" cannot be read: ${JSON.stringify(action.edit)}`);
        }
        this.answers++;
    }

    private apply({ changes = {} }: WorkspaceEdit): Map<string, string> {
        const texts = this.texts();
        for (const [uri, edits] of Object.entries(changes)) {
            const path = uri.slice('file://'.length);
            const text = texts.get(path);
            if (text === undefined) throw new Error(`an edit of ${path}, which is not there`);
            texts.set(path, TextDocument.applyEdits(TextDocument.create(uri, 'alur', 1, text), edits));
        }
        return texts;
    }

    private texts(): Map<string, string> {
        return new Map([...this.saved, ...this.open]);
    }

    private async request<R = never>(method: string, params: unknown, mayRefuse = false): Promise<R> {
        const done = new AbortController();
        try {
            return await Promise.race([this.client.request<R>(method, params), this.waitInVain(method, done.signal)]);
        } catch (error) {
            const { message } = error as Error;
            // A newer edit calls a question off; a rename says in words why it cannot be.
            const isRefusal = mayRefuse && !/TypeError|undefined|is not|Cannot read/.test(message);
            if (isRefusal || [-32800, -32801].includes((error as { code?: number }).code ?? 0)) return null as R;
            throw new Error(`${method}: ${message}`, { cause: error });
        } finally {
            done.abort();
        }
    }

    /** Rejects when there is no answer although the server has nothing left to do. */
    private async waitInVain(method: string, signal: AbortSignal): Promise<never> {
        await setTimeout(longest, undefined, { signal });
        await this.client.settled();
        await setTimeout(longest, undefined, { signal });
        throw new Error(`${method} is not answered`);
    }

    private pick<T>(list: readonly T[]): T {
        return list[this.random(list.length)] as T;
    }
}

/** The smallest change from one text to another, as editors send it. */
function difference(from: string, to: string): { range: { start: Position; end: Position }; text: string } {
    let start = 0;
    while (start < from.length && start < to.length && from[start] === to[start]) start++;
    let end = 0;
    while (end < from.length - start && end < to.length - start && from.at(-1 - end) === to.at(-1 - end)) end++;
    const document = TextDocument.create('file:///x', 'alur', 1, from);
    const text = to.slice(start, to.length - end);
    const range = { start: document.positionAt(start), end: document.positionAt(from.length - end) };
    // A place between the two characters of a line end, which no editor knows.
    const isExact = TextDocument.applyEdits(document, [{ range, newText: text }]) === to;
    return isExact ? { range, text } : { range: { start: document.positionAt(0), end: document.positionAt(from.length) }, text: to };
}
