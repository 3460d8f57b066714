// An id for each finding that stays the same while lines move: what code hosts use to tell a new finding from a known one.
import { say } from '../l10n/say.ts';
import type { StoredFinding } from '../rules/engine/stored-finding.ts';

/** By position in the list. Of its rule, its file and its sentence; findings that agree in all of them are numbered. */
export function findingIds(
    findings: readonly Pick<StoredFinding, 'rule' | 'file' | 'message' | 'values'>[],
    pathOf: (uri: string) => string,
    digest: (text: string) => string,
): string[] {
    const taken = new Map<string, number>();
    return findings.map(({ rule, file, message, values }) => {
        const said = JSON.stringify([rule, pathOf(file), say(message, 'en', values)]);
        const before = taken.get(said) ?? 0;
        taken.set(said, before + 1);
        return digest(`${said}${before}`);
    });
}
