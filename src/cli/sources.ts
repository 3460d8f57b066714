// `alur sources`: where the figures of a plan came from, and what was edited since.
import { lineForTerminal, nameForTerminal, toJson } from '../l10n/safe-text.ts';
import { createLanguage } from '../language/module.ts';
import { readPlanFile } from '../language/read.ts';
import { positionAt } from '../plan/source.ts';
import { messages } from '../update/messages.ts';
import { sourcesOf } from '../update/sources.ts';
import { readTable } from '../update/table-text.ts';
import { basesIn } from './bases.ts';
import { onlyPlan, readPlans, shownPath } from './read-plans.ts';
import type { ExitCode, Session } from './session.ts';
import { updateWords } from './update-words.ts';
import { counted } from './words.ts';

export const sourcesFormats = ['text', 'json'] as const;

export interface SourcesOptions {
    readonly format: (typeof sourcesFormats)[number];
    /** Only what was edited since. */
    readonly edited?: boolean;
}

export async function sources(given: string, options: SourcesOptions, session: Session): Promise<ExitCode> {
    const { root, plan, asked } = onlyPlan(given, readPlans([given], session));
    const language = createLanguage();
    const tables = basesIn(root).flatMap(({ name, text }) => readTable(name, text, (uri, said) => readPlanFile(language, uri, said)) ?? []);
    const lines = sourcesOf(plan, tables, session.locale)
        .filter(({ declaration, edited }) => asked.has(declaration.file) && (!options.edited || edited !== undefined))
        .map(({ declaration, span, ...line }) => {
            const { line: row, character } = positionAt(plan.file(declaration.file)?.lineStarts ?? [0], span.start);
            return { file: shownPath(declaration.file), line: row + 1, character: character + 1, ...line };
        });
    if (options.format === 'json') await session.write(`[${lines.map(line => `\n  ${toJson(line)}`).join(',')}\n]\n`);
    else
        for (const { file, line, character, label, now, source, edited } of lines) {
            const since = edited === undefined ? '' : `; ${session.say(messages.sourceEdited, { value: edited })}`;
            const sentence = `${nameForTerminal(file)}:${line}:${character}: ${label}: ${now} (${source}${since})`;
            await session.write(`${lineForTerminal(sentence)}\n`);
        }
    if (tables.length === 0) session.tell(updateWords.noSources);
    else {
        const edited = lines.filter(line => line.edited !== undefined).length;
        session.tell(updateWords.sourcesSummary, { lines: counted(lines.length, 'value', 'values', 'nilai'), edited });
    }
    return session.failed ? 2 : 0;
}
