// The ages of findings, from version to version back in time: what an older version changes is read, and checked as an edit is.
// It must not know git.
import type { CatalogueList } from '../plan/catalogue.ts';
import type { PlanFile } from '../plan/model.ts';
import { dayOf } from '../plan/period.ts';
import type { Plan } from '../plan/plan.ts';
import type { Finding } from '../rules/engine/finding.ts';
import type { FindingAge, FindingAges, PlanVersion } from '../rules/engine/finding-age.ts';
import { type FindingKeys, keysOf, matchFindings } from '../rules/engine/match-findings.ts';
import type { RuleSettings } from '../rules/engine/run.ts';
import { Plans } from './plans.ts';

export interface AgesOptions {
    /** URI of the plan's folder, without a slash at the end. */
    readonly root: string;
    readonly plan: Plan;
    readonly findings: readonly Finding[];
    /** As they are now: an official list has no versions here. */
    readonly catalogues: ReadonlyMap<string, CatalogueList>;
    readonly rules: RuleSettings;
}

interface Tracked {
    readonly finding: Finding;
    keys: FindingKeys;
}

/** Takes versions, the newest first, and tells since when each finding has stood. */
export class AgeFinder {
    private readonly plans = new Plans();
    private readonly root: string;
    private tracked: Tracked[];
    private readonly since = new Map<Finding, PlanVersion | undefined>();
    private last: PlanVersion | undefined;

    constructor({ root, plan, findings, catalogues, rules }: AgesOptions) {
        this.root = root;
        this.plans.setFolders([root]);
        this.plans.setRules(rules);
        this.plans.setCatalogues(catalogues);
        // As it is now, like an official list: an older version of another plan is in another history.
        this.plans.setElsewhere(plan.related);
        this.tracked = findings.map(finding => ({ finding, keys: keysOf(finding, plan) }));
    }

    /** `changed`: by URI, what differs from the version before; undefined for what is not there. Returns whether an older version is of use. */
    take(version: PlanVersion, changed: ReadonlyMap<string, PlanFile | undefined>): boolean {
        for (const [uri, file] of changed) {
            if (file) this.plans.put(file);
            else this.plans.remove(uri);
        }
        const plan = this.plans.plan(this.root);
        const there = plan ? [...this.plans.findings(this.root).values()].flat().map(finding => keysOf(finding, plan)) : [];
        const matches = matchFindings(
            this.tracked.map(({ keys }) => keys),
            there,
        );
        this.tracked = this.tracked.filter((one, i) => {
            const keys = there[matches[i] ?? -1];
            // From here on it is looked for as it was here.
            if (keys) one.keys = keys;
            else this.since.set(one.finding, this.last);
            return keys !== undefined;
        });
        this.last = version;
        return this.tracked.length > 0;
    }

    /** `date`: `2026-03-14`, to which days are counted. `isCut`: there are older versions than those that were taken. */
    ages(date: string, isCut: boolean): FindingAges {
        const ages = new Map<Finding, FindingAge>();
        const today = dayFrom(date);
        const age = (since: PlanVersion | undefined, isAtLeast: boolean): FindingAge => ({
            since,
            days: since ? Math.max(0, today - dayFrom(since.date)) : 0,
            isAtLeast,
        });
        for (const [finding, since] of this.since) ages.set(finding, age(since, false));
        for (const { finding } of this.tracked) ages.set(finding, age(this.last, isCut && this.last !== undefined));
        return ages;
    }
}

function dayFrom(date: string): number {
    const [year = 1970, month = 1, day = 1] = date.split('-').map(Number);
    return dayOf(year, month - 1, day);
}
