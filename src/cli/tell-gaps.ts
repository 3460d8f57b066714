// Facts that a form asks for and the plan lacks, on standard error: by kind, with places and the line to add in the plan's own keywords.
import { fileURLToPath } from 'node:url';
import type { Gap } from '../exports/forms/gaps.ts';
import { groupGaps } from '../exports/forms/list-gaps.ts';
import { keywordLocaleOf } from '../l10n/keyword-locale.ts';
import type { Plan } from '../plan/plan.ts';
import { formWords } from './form-words.ts';
import { shownPath, textOf } from './read-plans.ts';
import type { Session } from './session.ts';

/** Places told of one kind; a plan of a region lacks thousands of some. */
const maxPlaces = 20;

export function tellGaps(gaps: readonly Gap[], plan: Plan, session: Session): void {
    if (gaps.length === 0) return;
    const { locale } = session;
    const rootFile = plan.root?.file ?? plan.files[0]?.uri;
    const keywords = keywordLocaleOf((rootFile && textOf(fileURLToPath(rootFile))) ?? '', locale);
    session.tell(formWords.gaps, { count: gaps.length });
    for (const { what, count, line, places } of groupGaps(gaps, plan, locale, keywords)) {
        if (line === undefined) session.tell(formWords.gapKindBare, { what, count });
        else session.tell(formWords.gapKind, { what, count, line });
        for (const { uri, line: row, kind, title } of places.slice(0, maxPlaces))
            session.tell(formWords.gapPlace, { place: `${shownPath(uri)}:${row}`, kind, title });
        if (places.length > maxPlaces) session.tell(formWords.gapsMore, { count: places.length - maxPlaces });
    }
}
