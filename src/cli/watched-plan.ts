// One plan of the disk, looked at again and again: what an edit cannot have changed is neither read nor checked again.
// It must not know why it is watched.
import { fileURLToPath } from 'node:url';
import { relatedPlans } from '../disk/read-related-plans.ts';
import { type EditablePlan, makeEditablePlan } from '../plan/make-plan.ts';
import type { PlanFile } from '../plan/model.ts';
import type { Finding } from '../rules/engine/finding.ts';
import { Findings } from '../rules/engine/run.ts';
import { type ListText, readCatalogues } from './read-catalogues.ts';
import { findPlans, onlyPlan, type PlanAt, readFilesFound } from './read-plans.ts';
import type { Session } from './session.ts';

export interface PlanNow extends PlanAt {
    readonly plan: EditablePlan;
    readonly findings: readonly Finding[];
}

interface Known {
    readonly root: string;
    readonly plan: EditablePlan;
    readonly findings: Findings;
    readonly files: ReadonlyMap<string, PlanFile>;
    /** Texts of the lists that it names. */
    readonly lists: string;
}

export class WatchedPlan {
    private readonly given: string;
    private readonly session: Session;
    private texts: ReadonlyMap<string, { readonly text: string; readonly file: PlanFile }> = new Map();
    private known: Known | undefined;

    constructor(given: string, session: Session) {
        this.given = given;
        this.session = session;
    }

    /** Throws a UserError where there is no plan. The plan is that of the look before, brought up to date, where that is quicker. */
    look(): PlanNow {
        const found = findPlans([this.given], this.session);
        const texts = new Map<string, { text: string; file: PlanFile }>();
        const groups = readFilesFound(found, this.session, (uri, text, read) => {
            const before = this.texts.get(uri);
            const file = before?.text === text ? before.file : read();
            texts.set(uri, { text, file });
            return file;
        });
        this.texts = texts;
        const at = onlyPlan(
            this.given,
            groups.map(([uri, members]) => ({ root: fileURLToPath(`${uri}/`), uri, members })),
        );
        const said: [string, ListText][] = [];
        const catalogues = readCatalogues(at.members, at.uri, (uri, text) => said.push([uri, text]));
        const lists = JSON.stringify(said);
        const files = new Map(at.members.map(file => [file.uri, file]));
        if (this.known?.root !== at.root || this.known.lists !== lists || !update(this.known, files)) {
            const plan = makeEditablePlan(at.members, { catalogues, related: relatedPlans() });
            this.known = { root: at.root, plan, findings: new Findings(plan), files, lists };
        } else this.known = { ...this.known, files };
        const { plan, findings } = this.known;
        findings.check();
        return { root: at.root, plan, asked: found.asked, findings: plan.files.flatMap(({ uri }) => findings.byFile.get(uri) ?? []) };
    }
}

/** Whether the plan could be brought up to date. What it refers to is read anew each time. */
function update({ plan, findings, files: before }: Known, files: ReadonlyMap<string, PlanFile>): boolean {
    if ((plan.root?.relatedPlans.length ?? 0) > 0) return false;
    const changes = new Map<string, PlanFile | undefined>();
    for (const [uri, file] of files) if (before.get(uri) !== file) changes.set(uri, file);
    for (const uri of before.keys()) if (!files.has(uri)) changes.set(uri, undefined);
    if (changes.size === 0) return true;
    const exchanged = plan.update(changes);
    if (exchanged) findings.update(exchanged);
    return exchanged !== undefined;
}
