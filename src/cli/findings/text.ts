// Findings for a terminal: one line each, the other end of the fault below it.
import { styleText } from 'node:util';
import { forTerminal, nameForTerminal } from '../../l10n/safe-text.ts';
import type { Locale, Text } from '../../l10n/say.ts';
import type { ShownFinding } from './shown.ts';

const severities: Readonly<Record<ShownFinding['severity'], Text>> = {
    error: { en: 'error', id: 'kesalahan' },
    warning: { en: 'warning', id: 'peringatan' },
    information: { en: 'information', id: 'informasi' },
};
const colours = { error: 'red', warning: 'yellow', information: 'cyan' } as const;

export function writeText(findings: readonly ShownFinding[], locale: Locale, colour: boolean): string {
    const paint = (style: Parameters<typeof styleText>[0], text: string) =>
        colour ? styleText(style, text, { validateStream: false }) : text;
    const at = ({ file, range }: Pick<ShownFinding, 'file' | 'range'>) =>
        `${nameForTerminal(file)}:${range.start.line + 1}:${range.start.character + 1}`;
    return findings
        .flatMap(finding => [
            `${at(finding)}  ${paint(colours[finding.severity], severities[finding.severity][locale])}  ${forTerminal(finding.message)}  ${paint('dim', `[${finding.rule}]${finding.age ? `  ${finding.age}` : ''}`)}`,
            ...finding.related.map(other => paint('dim', `    ${at(other)}  ${forTerminal(other.message)}`)),
        ])
        .map(line => `${line}\n`)
        .join('');
}
