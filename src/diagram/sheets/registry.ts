// Every kind of sheet. A new one is a folder beside these and its line here.

import type { Locale } from '../../l10n/say.ts';
import { withChanges } from './changes/attach.ts';
import { changes } from './changes/kind.ts';
import { city } from './city/kind.ts';
import { department } from './department/kind.ts';
import { flowSheet } from './flow/kind.ts';
import { goals } from './goals/kind.ts';
import { map } from './map/kind.ts';
import { pair } from './pair/kind.ts';
import type { PaperName } from './paper.ts';
import { place } from './place/kind.ts';
import { places } from './places/kind.ts';
import type { SheetContent, SheetContext, SheetKind, Subject } from './sheet.ts';
import { story } from './story/kind.ts';

/** A kind whose rows nobody else needs to know. */
export interface AnyKind extends Pick<SheetKind<never>, 'name' | 'plural' | 'inAtlas' | 'subjects' | 'find'> {
    readonly paper: PaperName;
    content(context: SheetContext, subject: Subject): SheetContent;
}

export function asKind<Rows>(kind: SheetKind<Rows>): AnyKind {
    const { name, plural, paper, inAtlas } = kind;
    return {
        name,
        ...(plural === undefined ? {} : { plural }),
        paper,
        inAtlas,
        subjects: context => kind.subjects(context),
        ...(kind.find && { find: kind.find.bind(kind) }),
        content: (context, subject) => withChanges(contentOf(kind, kind.rows(context, subject), context.locale), name, subject, context),
    };
}

function contentOf<Rows>(kind: SheetKind<Rows>, rows: Rows, locale: Locale): SheetContent {
    return {
        rows,
        head: kind.head(rows),
        legend: width => kind.legend?.(rows, width, locale),
        paint: area => kind.paint(rows, area, locale),
        outline: () => kind.outline(rows, locale),
        tables: () => kind.tables(rows, locale),
    };
}

export const sheetKinds: readonly AnyKind[] = [
    asKind(city),
    asKind(flowSheet),
    asKind(changes),
    asKind(goals),
    asKind(department),
    asKind(map),
    asKind(places),
    asKind(place),
    asKind(pair),
    asKind(story),
];
