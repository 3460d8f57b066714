// A plan as data: everything it says, with places, ids and findings, as one value and as JSON.
import { toJson } from '../../l10n/safe-text.ts';
import { say } from '../../l10n/say.ts';
import { works } from '../../plan/queries.ts';
import { findingIds } from '../finding-ids.ts';
import * as write from './declarations.ts';
import type { PlanExporter, PlanSource } from './exporter.ts';
import { Facts } from './facts.ts';
import type { Finding, PlanData } from './plan-data.ts';

export const json: PlanExporter = {
    format: 'json',
    endings: ['.json'],
    export: source => ({ content: writePlanData(planData(source)), losses: [] }),
};

export function planData(source: PlanSource): PlanData {
    const { plan, version } = source;
    const facts = new Facts(source);
    const { root, settings, files } = plan;
    let findings: readonly Finding[] | undefined;
    return {
        schema: 'alur-plan',
        schemaVersion: 1,
        alur: version,
        currency: settings.currency,
        stage: settings.stage,
        files: files.map(({ uri, problems }) => ({ path: facts.path(uri), complete: problems.length === 0 })),
        plan: root ? write.planHead(facts, root) : null,
        otherPlans: plan
            .all('plan')
            .filter(one => one !== root)
            .map(one => write.planHead(facts, one)),
        catalogues: plan.all('catalogue').map(one => write.catalogue(facts, one)),
        relatedPlans: plan.all('related-plan').map(one => write.relatedPlan(facts, one)),
        visions: plan.all('vision').map(one => write.plain(facts, one)),
        missions: plan.all('mission').map(one => write.plain(facts, one)),
        results: [...plan.all('goal'), ...plan.all('objective')].map(one => write.result(facts, one)),
        indicators: plan.all('indicator').map(one => write.indicator(facts, one)),
        locations: plan.all('location').map(one => write.location(facts, one)),
        funds: plan.all('fund').map(one => write.coded(facts, one)),
        partners: plan.all('partner').map(one => write.plain(facts, one)),
        departments: plan.all('department').map(one => write.department(facts, one)),
        extensions: files.flatMap(file => file.extensions.map(one => write.extension(facts, one))),
        units: plan.all('unit').map(one => write.coded(facts, one)),
        works: works(plan).map(one => write.work(facts, one)),
        requests: plan.all('request').map(one => write.request(facts, one)),
        outputs: plan.all('output').map(one => write.output(facts, one)),
        assets: plan.all('asset').map(one => write.asset(facts, one)),
        proposals: plan.all('proposal').map(one => write.proposal(facts, one)),
        patterns: plan.all('pattern').map(one => write.pattern(facts, one)),
        ignores: files.flatMap(({ uri, ignores }) =>
            ignores.map(({ rules, reason, span }) => ({ rules: facts.texts(uri, rules), reason, at: facts.at(uri, span) })),
        ),
        /** Worked out when somebody asks: the library reads many plans that nobody checks. */
        get findings() {
            findings ??= findingData(source, facts);
            return findings;
        },
    };
}

export function findingData({ findings, locale, pathOf, digest }: PlanSource, facts: Facts): Finding[] {
    const found = findings();
    const ids = findingIds(found, pathOf, digest);
    return found.map(({ rule, severity, message, values, file, span, related }, k) => ({
        id: ids[k] as string,
        rule,
        severity,
        message: say(message, locale, values),
        at: facts.at(file, span),
        related: related.map(other => ({ message: say(other.message, locale, other.values), at: facts.at(other.file, other.span) })),
    }));
}

/** One line for each element of a list: short to read and to compare. */
export function writePlanData(data: PlanData): string {
    const fields = Object.entries(data).map(([name, value]) => {
        if (!Array.isArray(value)) return `  ${toJson(name)}: ${toJson(value)}`;
        const items = value.map(item => `    ${toJson(item)}`);
        return `  ${toJson(name)}: [${items.length > 0 ? `\n${items.join(',\n')}\n  ` : ''}]`;
    });
    return `{\n${fields.join(',\n')}\n}\n`;
}
