// A table's file as the server is asked about it: sent once, again when the server has forgotten it, and anew when it was saved since.
// It must not know what is in it.
import * as vscode from 'vscode';
import { type BaseLanguageClient, State } from 'vscode-languageclient';
import { sendRequest } from '../../protocol/message.ts';
import { forgetTable, readTable, type TableAnswer, type TableRequest } from '../../protocol/table.ts';
import { randomText } from '../random-text.ts';
import { readBases } from './bases.ts';

let made = 0;

export class TableSource {
    /** By which the server remembers it. */
    readonly name = `table ${++made} ${randomText()}`;
    readonly #client: BaseLanguageClient;
    readonly #table: vscode.Uri;
    readonly #subscription: vscode.Disposable;
    #bytes: Uint8Array | undefined;
    #isSent = false;

    constructor(client: BaseLanguageClient, table: vscode.Uri) {
        this.#client = client;
        this.#table = table;
        this.#subscription = client.onDidChangeState(({ newState }) => {
            if (newState === State.Running) this.#isSent = false;
        });
    }

    /** It was saved, or may have been. */
    renew(): void {
        this.#bytes = undefined;
        this.#isSent = false;
    }

    async ask(request: Omit<TableRequest, 'table' | 'file' | 'content' | 'bases'>, token: vscode.CancellationToken): Promise<TableAnswer> {
        const whole = { ...request, table: this.name, file: nameOf(this.#table), bases: await readBases(request.folder) };
        for (let tries = 0; tries < 2; tries++) {
            const isKnown = this.#isSent;
            this.#bytes ??= await vscode.workspace.fs.readFile(this.#table);
            const content = isKnown ? {} : { content: toBase64(this.#bytes) };
            const answer = await sendRequest(this.#client, readTable, { ...whole, ...content }, token);
            this.#isSent = answer.kind !== 'unknown';
            if (answer.kind !== 'unknown') return answer;
        }
        return { kind: 'unknown' };
    }

    dispose(): void {
        this.#subscription.dispose();
        // A server that has ended has forgotten it.
        sendRequest(this.#client, forgetTable, { table: this.name }).catch(() => {});
    }
}

export function nameOf(uri: vscode.Uri): string {
    return uri.path.slice(uri.path.lastIndexOf('/') + 1);
}

function toBase64(bytes: Uint8Array): string {
    let letters = '';
    // More arguments than this no engine takes at once.
    for (let at = 0; at < bytes.length; at += 8192) letters += String.fromCharCode(...bytes.subarray(at, at + 8192));
    return btoa(letters);
}
