// Findings as workflow commands of GitHub Actions, which show them beside the changed lines.
import { forTerminal } from '../../l10n/safe-text.ts';
import type { ShownFinding } from './shown.ts';

const commands = { error: 'error', warning: 'warning', information: 'notice' } as const;

export function writeGithub(findings: readonly ShownFinding[]): string {
    return findings
        .map(({ rule, severity, message, file, range }) => {
            // GitHub takes an end column only on the start's line.
            const sameLine = range.start.line === range.end.line;
            const properties = {
                file,
                line: range.start.line + 1,
                endLine: range.end.line + 1,
                ...(sameLine
                    ? { col: range.start.character + 1, endColumn: Math.max(range.end.character, range.start.character + 1) }
                    : {}),
                title: rule,
            };
            const listed = Object.entries(properties).map(([name, value]) => `${name}=${escapeProperty(String(value))}`);
            return `::${commands[severity]} ${listed.join(',')}::${escapeData(message)}\n`;
        })
        .join('');
}

/** Line breaks are kept in the service's own way; what steers a log is not. */
function escapeData(text: string): string {
    const shown = text
        .split(/\r\n|[\r\n]/)
        .map(forTerminal)
        .join('\n');
    return shown.replaceAll('%', '%25').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
    return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
