// Findings in each format that they can be written in; the one list of those formats. It must not know who found them.
import type { Locale } from '../../l10n/say.ts';
import { writeGithub } from './github.ts';
import { writeGitlab } from './gitlab.ts';
import { writeJson } from './json.ts';
import { type JunitOptions, writeJunit } from './junit.ts';
import { writeSarif } from './sarif.ts';
import type { ShownFinding } from './shown.ts';
import { writeText } from './text.ts';

export const findingFormats = ['text', 'json', 'sarif', 'github', 'gitlab', 'junit'] as const;
export type FindingFormat = (typeof findingFormats)[number];

export interface WriteOptions extends JunitOptions {
    /** Ids of the findings, by position; worked out only for the formats that carry them. */
    readonly ids: () => readonly string[];
    readonly locale: Locale;
    readonly colour: boolean;
    /** Version of Alur. */
    readonly version: string;
}

export function writeFindings(findings: readonly ShownFinding[], format: FindingFormat, options: WriteOptions): string {
    switch (format) {
        case 'json':
            return writeJson(findings);
        case 'sarif':
            return writeSarif(findings, options.version);
        case 'github':
            return writeGithub(findings);
        case 'gitlab':
            return writeGitlab(findings, options.ids());
        case 'junit':
            return writeJunit(findings, options);
        default:
            return writeText(findings, options.locale, options.colour);
    }
}
