// From which severity on a finding makes a check fail.
import type { Severity } from '../rules/engine/finding.ts';

export const limits = ['error', 'warning', 'information', 'never'] as const;
export type Limit = (typeof limits)[number];

export function failsAt(severity: Severity, limit: Limit): boolean {
    return limit !== 'never' && limits.indexOf(severity) <= limits.indexOf(limit);
}
