// One thing that the editor offers to do at a place. It must not know which there are.
import type { Diagnostic } from 'vscode-languageserver';
import type { Edits } from './workspace-edits.ts';

/** Something that can be done, and how. */
export interface PendingAction {
    readonly title: string;
    readonly kind: string;
    readonly diagnostics?: Diagnostic[];
    readonly isPreferred?: boolean;
    /** Why it cannot be done. */
    readonly refusal?: string | undefined;
    /** Undefined when it cannot be done any more. */
    readonly edits: () => Promise<Edits | undefined>;
}
