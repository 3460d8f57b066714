// Builds the open documents, and tells of each phase everybody who waits for it. Langium tells nobody of a phase in which it had no document
// to process, as when one is closed, nor those who began to wait while it was telling others: their requests would hang until the next
// keystroke. It must not know what documents are built for.
import { DefaultDocumentBuilder, type DocumentState, interruptAndCheck, type LangiumDocument } from 'langium';
import type { CancellationToken } from 'vscode-languageserver';

export class TellingDocumentBuilder extends DefaultDocumentBuilder {
    protected override async notifyBuildPhase(documents: LangiumDocument[], state: DocumentState, cancelToken: CancellationToken) {
        const told = new Set<unknown>();
        for (;;) {
            const listener = this.buildPhaseListeners.get(state).find(each => !told.has(each));
            if (!listener) break;
            told.add(listener);
            await interruptAndCheck(cancelToken);
            await listener(documents, cancelToken);
        }
        // At once: who asks from now on need not wait.
        this.currentState = state;
    }
}
