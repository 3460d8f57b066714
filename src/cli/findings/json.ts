// Findings as a JSON array, for programs.
import type { ShownFinding } from './shown.ts';

export function writeJson(findings: readonly ShownFinding[]): string {
    return `[${findings.map(finding => `\n  ${JSON.stringify(finding)}`).join(',')}\n]\n`;
}
