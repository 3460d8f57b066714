// Findings as a JUnit report, which nearly every build server reads: a suite for each file, a case for each finding in it.

import { forTerminal, nameForTerminal } from '../../l10n/safe-text.ts';
import { escapeXml } from '../../scene/write.ts';
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
    const counts = { tests: sum(suites, 'tests'), failures: sum(suites, 'failures'), errors: 0, skipped: sum(suites, 'skipped') };
    return `<?xml version="1.0" encoding="UTF-8"?>\n${open('testsuites', { name: 'alur', ...counts, time: 0 })}\n${suites
        .map(({ text }) => text)
        .join('')}</testsuites>\n`;
}

interface Suite {
    readonly text: string;
    readonly tests: number;
    readonly failures: number;
    readonly skipped: number;
}

function suite(file: string, findings: readonly ShownFinding[], fails: JunitOptions['fails']): Suite {
    const name = nameForTerminal(file);
    const failures = findings.filter(fails).length;
    const counts = { tests: Math.max(1, findings.length), failures, skipped: findings.length - failures };
    const cases = findings.map(finding => {
        const { rule, severity, message, range, related } = finding;
        const at = (place: Pick<ShownFinding, 'file' | 'range'>) =>
            `${nameForTerminal(place.file)}:${place.range.start.line + 1}:${place.range.start.character + 1}`;
        const said = forTerminal(message);
        const lines = [`${at(finding)}  ${said}`, ...related.map(other => `    ${at(other)}  ${forTerminal(other.message)}`)];
        const head = open('testcase', { name: `${rule}: ${said}`, classname: name, file: name, line: range.start.line + 1, time: 0 });
        const outcome = fails(finding)
            ? `${open('failure', { message: said, type: severity })}${escapeXml(lines.join('\n'))}</failure>`
            : open('skipped', { message: `${at(finding)}  ${said}` }, '/');
        return `    ${head}${outcome}</testcase>\n`;
    });
    if (findings.length === 0) cases.push(`    ${open('testcase', { name, classname: name, file: name, time: 0 }, '/')}\n`);
    const text = `  ${open('testsuite', { name, ...counts, errors: 0, time: 0 })}\n${cases.join('')}  </testsuite>\n`;
    return { text, ...counts };
}

function open(element: string, attributes: Readonly<Record<string, string | number>>, end: '' | '/' = ''): string {
    const written = Object.entries(attributes).map(([name, value]) => ` ${name}="${escapeXml(String(value))}"`);
    return `<${element}${written.join('')}${end}>`;
}

function sum(suites: readonly Suite[], count: 'tests' | 'failures' | 'skipped'): number {
    return suites.reduce((total, suite) => total + suite[count], 0);
}
