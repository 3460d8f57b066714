// Findings as a JUnit report, which nearly every build server reads: a suite for each file, a case for each finding in it.

import { forTerminal, nameForTerminal } from '../../l10n/safe-text.ts';
import type { SceneNode } from '../../scene/node.ts';
import { writeNode } from '../../scene/write.ts';
import type { ShownFinding } from './shown.ts';

export interface JunitOptions {
    /** Every file that was checked, as it is shown; one without findings is a case that passed. */
    readonly files: readonly string[];
    /** Whether a finding makes the check fail; others are cases that were skipped, with their sentence. */
    readonly fails: (finding: ShownFinding) => boolean;
}

export function writeJunit(findings: readonly ShownFinding[], { files, fails }: JunitOptions): string {
    const byFile = Map.groupBy(findings, ({ file }) => file);
    const names = [...new Set([...files, ...byFile.keys()])].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
    const suites = names.map(file => suite(file, byFile.get(file) ?? [], fails));
    const tests = suites.reduce((total, { count }) => total + count, 0);
    const failures = findings.filter(fails).length;
    const counts = { tests, failures, errors: 0, skipped: findings.length - failures, time: 0 };
    const root: SceneNode = ['testsuites', { name: 'alur', ...counts }, '\n', ...suites.flatMap(({ node }) => ['  ', node, '\n'])];
    return `<?xml version="1.0" encoding="UTF-8"?>\n${writeNode(root)}\n`;
}

function suite(file: string, findings: readonly ShownFinding[], fails: JunitOptions['fails']): { node: SceneNode; count: number } {
    const name = nameForTerminal(file);
    const failures = findings.filter(fails).length;
    const count = Math.max(1, findings.length);
    const cases = findings.map((finding): SceneNode => {
        const { rule, severity, message, range, related } = finding;
        const at = (place: Pick<ShownFinding, 'file' | 'range'>) =>
            `${nameForTerminal(place.file)}:${place.range.start.line + 1}:${place.range.start.character + 1}`;
        const said = forTerminal(message);
        const lines = [`${at(finding)}  ${said}`, ...related.map(other => `    ${at(other)}  ${forTerminal(other.message)}`)];
        const outcome: SceneNode = fails(finding)
            ? ['failure', { message: said, type: severity }, lines.join('\n')]
            : ['skipped', { message: `${at(finding)}  ${said}` }];
        return ['testcase', { name: `${rule}: ${said}`, classname: name, file: name, line: range.start.line + 1, time: 0 }, outcome];
    });
    if (findings.length === 0) cases.push(['testcase', { name, classname: name, file: name, time: 0 }]);
    const counts = { tests: count, failures, skipped: findings.length - failures, errors: 0, time: 0 };
    return { node: ['testsuite', { name, ...counts }, '\n', ...cases.flatMap(one => ['    ', one, '\n']), '  '], count };
}
