// Build phases of Langium that have nothing to do: names and findings come from the whole plan (plan/names.ts, rules/run.ts), not from
// syntax trees. They stay in place, empty, so that documents pass through every state that requests may wait for.
// It must not know what comes in their place.
import type { DocumentValidator, LangiumDocument, Linker, ReferenceDescriptionProvider } from 'langium';
import { DefaultLinker } from 'langium';
import type { Diagnostic } from 'vscode-languageserver-types';

export class IdleLinker extends DefaultLinker implements Linker {
    override link(_document: LangiumDocument): Promise<void> {
        return Promise.resolve();
    }
}

export class NoReferences implements ReferenceDescriptionProvider {
    createDescriptions(): Promise<never[]> {
        return Promise.resolve([]);
    }
}

export class NoValidator implements DocumentValidator {
    validateDocument(): Promise<Diagnostic[]> {
        return Promise.resolve([]);
    }
}
