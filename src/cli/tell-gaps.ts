// Facts that a form asks for and the plan lacks, on standard error: by kind, with places and the line to add in the plan's own keywords.
import { fileURLToPath } from 'node:url';
import type { Gap } from '../exports/forms/gaps.ts';
import { keywordLocaleOf } from '../l10n/keyword-locale.ts';
import { kindNames } from '../l10n/kinds.ts';
import { say } from '../l10n/say.ts';
import { titleOf } from '../plan/queries.ts';
import { positionAt } from '../plan/source.ts';
import type { Plan } from '../plan/whole-plan.ts';
import { formWords } from './form-words.ts';
import { shownPath, textOf } from './read-plans.ts';
import type { Session } from './session.ts';

/** Places told of one kind; a plan of a region lacks thousands of some. */
const mostPlaces = 20;

export function tellGaps(gaps: readonly Gap[], plan: Plan, session: Session): void {
    if (gaps.length === 0) return;
    const { locale } = session;
    const rootFile = plan.root?.file ?? plan.files[0]?.uri;
    const keywords = keywordLocaleOf((rootFile && textOfUri(rootFile)) ?? '', locale);
    session.tell(formWords.gaps, { count: gaps.length });
    for (const ofKind of Map.groupBy(gaps, ({ what, values, line }) => `${say(what, locale, values)} ${line?.[keywords]}`).values()) {
        const [{ what, values, line }] = ofKind as [Gap];
        const said = say(what, locale, values);
        if (line) session.tell(formWords.gapKind, { what: said, count: ofKind.length, line: line[keywords] });
        else session.tell(formWords.gapKindBare, { what: said, count: ofKind.length });
        const placed = ofKind.filter(({ subject }) => subject !== undefined);
        for (const { subject } of placed.slice(0, mostPlaces)) {
            if (!subject) continue;
            const { line: row } = positionAt(plan.fileOf(subject).lineStarts, subject.nameSpan.start);
            const kind = kindNames[subject.kind][locale];
            session.tell(formWords.gapPlace, { place: `${shownPath(subject.file)}:${row + 1}`, kind, title: titleOf(subject) });
        }
        if (placed.length > mostPlaces) session.tell(formWords.gapsMore, { count: placed.length - mostPlaces });
    }
}

function textOfUri(uri: string): string | undefined {
    return textOf(fileURLToPath(uri));
}
