// Findings of open texts by themselves, shown while the rest of their plans is read. It must not know how they are found.
import type { PlanFile } from '../plan/model.ts';
import { earlyFindings } from '../rules/engine/early-findings.ts';
import type { RuleSettings } from '../rules/engine/run.ts';
import type { Publisher } from './publisher.ts';

export interface EarlyFindingsOptions {
    readonly publisher: Publisher;
    /** The files that are open, as they were read. */
    readonly open: () => readonly PlanFile[];
    /** Whether a file will be part of a plan for sure: what is shown of another would vanish. */
    readonly willBelong: (uri: string, folders: readonly string[]) => Promise<boolean>;
    readonly rules: () => RuleSettings;
}

export class EarlyFindings {
    /** URIs of the workspace's folders; none as long as settings and folders are unknown. */
    folders: readonly string[] = [];
    private readonly options: EarlyFindingsOptions;
    private readonly looked = new WeakSet<PlanFile>();

    constructor(options: EarlyFindingsOptions) {
        this.options = options;
    }

    async show(): Promise<void> {
        const { publisher, open, willBelong, rules } = this.options;
        if (!publisher.isHeld || this.folders.length === 0) return;
        for (const file of open()) {
            if (this.looked.has(file) || !(await willBelong(file.uri, this.folders))) continue;
            this.looked.add(file);
            publisher.showEarly(file, earlyFindings(file, rules()));
        }
    }
}
