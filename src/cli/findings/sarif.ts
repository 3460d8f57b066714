// Findings as SARIF 2.1.0 (OASIS), which code hosts and review tools read.
import { toJson } from '../../l10n/safe-text.ts';
import { allRules } from '../../rules/all.ts';
import type { ShownFinding } from './shown.ts';

const levels = { error: 'error', warning: 'warning', information: 'note' } as const;

export function writeSarif(findings: readonly ShownFinding[], version: string): string {
    const ids = [...new Set([...allRules.map(rule => rule.id), ...findings.map(finding => finding.rule)])];
    const described = new Map(allRules.map(rule => [rule.id, rule]));
    const rules = ids.map(id => ({ id, ...(described.has(id) ? { fullDescription: { text: described.get(id)?.why.en } } : {}) }));
    const location = ({ file, range }: Pick<ShownFinding, 'file' | 'range'>, message?: string) => ({
        physicalLocation: {
            artifactLocation: { uri: file.split('/').map(encodeURIComponent).join('/') },
            region: {
                startLine: range.start.line + 1,
                startColumn: range.start.character + 1,
                endLine: range.end.line + 1,
                endColumn: range.end.character + 1,
            },
        },
        ...(message === undefined ? {} : { message: { text: messageText(message) } }),
    });
    const log = {
        $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
        version: '2.1.0',
        runs: [
            {
                tool: { driver: { name: 'alur', version, rules } },
                columnKind: 'utf16CodeUnits',
                results: findings.map(finding => ({
                    ruleId: finding.rule,
                    ruleIndex: ids.indexOf(finding.rule),
                    level: levels[finding.severity],
                    message: { text: messageText(finding.message) },
                    locations: [location(finding)],
                    relatedLocations: finding.related.map((other, id) => ({ id, ...location(other, other.message) })),
                })),
            },
        ],
    };
    return `${toJson(log, 2)}\n`;
}

/** SARIF takes `[text](target)` in a message for a link, and a backslash for the sign that prevents it. */
function messageText(text: string): string {
    return text.includes('](') ? text.replace(/[\\[\]]/g, '\\$&') : text;
}
