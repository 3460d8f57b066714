// Findings as a JSON array, for programs.
import { toJson } from '../../l10n/safe-text.ts';
import type { ShownFinding } from './shown.ts';

export function writeJson(findings: readonly ShownFinding[]): string {
    return `[${findings.map(finding => `\n  ${toJson(finding)}`).join(',')}\n]\n`;
}
