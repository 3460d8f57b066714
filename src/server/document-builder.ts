// Builds the open documents. Langium tells nobody of a phase in which it had no document to process, as when one is closed: a request that
// came meanwhile would wait for the next keystroke. It must not know what documents are built for.
import { DefaultDocumentBuilder, type DocumentState, interruptAndCheck, type LangiumDocument } from 'langium';
import type { CancellationToken } from 'vscode-languageserver';

export class TellingDocumentBuilder extends DefaultDocumentBuilder {
    protected override async notifyBuildPhase(documents: LangiumDocument[], state: DocumentState, cancelToken: CancellationToken) {
        for (const listener of this.buildPhaseListeners.get(state).slice()) {
            await interruptAndCheck(cancelToken);
            await listener(documents, cancelToken);
        }
    }
}
