// Actions on a whole text: sort it, write its keywords in one language, and everything that may be fixed unasked. It must not know rules.
import { keywordLocaleOf } from '../../l10n/keyword-locale.ts';
import { say, type Text } from '../../l10n/say.ts';
import { fileOf, type TextEdit, textEdits } from '../../plan/edit.ts';
import type { Span } from '../../plan/source.ts';
import { convertKeywords } from '../convert-keywords.ts';
import { sortDeclarations } from '../sort-declarations.ts';
import type { PendingAction } from './pending-action.ts';
import type { OpenFile } from './place.ts';
import { type EditContext, isAsRead } from './workspace-edits.ts';

const titles = {
    sort: { en: 'Sort the contents', id: 'Urutkan isi' },
    toEnglish: { en: 'Write all keywords in English', id: 'Tulis semua kata kunci dalam bahasa Inggris' },
    toIndonesian: { en: 'Write all keywords in Indonesian', id: 'Tulis semua kata kunci dalam bahasa Indonesia' },
    fixAll: { en: 'Fix all that can be fixed safely', id: 'Perbaiki semua yang pasti' },
} satisfies Record<string, Text>;

type Work = (text: string) => readonly { readonly span: Span; readonly text: string }[];

export function sourceActions(open: OpenFile, context: EditContext): PendingAction[] {
    const offer = (name: keyof typeof titles, work: Work): PendingAction => ({
        title: say(titles[name], context.locale()),
        kind: `source.alur.${name}`,
        edits: async () => {
            const text = await currentText(open, context);
            return text === undefined ? undefined : { edits: work(text).map(edit => ({ file: open.file.uri, ...edit })), created: [] };
        },
    });
    return [
        offer('sort', text => sortDeclarations(open.file, text, context.language.lexer)),
        offer('toEnglish', text => convertKeywords(context.language, text, 'en')),
        offer('toIndonesian', text => convertKeywords(context.language, text, 'id')),
    ];
}

/** All fixes of this file that change nothing anybody meant; of two at one place the first, the other at the next time. */
export function fixAll(open: OpenFile, context: EditContext): PendingAction[] {
    const { uri } = open.file;
    const edits = async () => {
        const text = await currentText(open, context);
        if (text === undefined) return undefined;
        const language = keywordLocaleOf(text);
        const candidates = (context.plans.findings(open.root).get(uri) ?? []).flatMap(({ fixes }): TextEdit[][] => {
            const [fix, other] = fixes.filter(({ certainty }) => certainty === 'certain');
            if (!fix || other || fix.changes.some(change => fileOf(change) !== uri || change.kind === 'create')) return [];
            return [fix.changes.flatMap(change => textEdits(change, { text, language }))];
        });
        const chosen = apart(candidates);
        return { edits: chosen, created: [] };
    };
    return [{ title: say(titles.fixAll, context.locale()), kind: 'source.fixAll.alur', edits }];
}

/** From the top, each that begins behind the last one chosen. */
function apart(candidates: readonly (readonly TextEdit[])[]): TextEdit[] {
    const begin = (edits: readonly TextEdit[]) => Math.min(...edits.map(({ span }) => span.start));
    let end = -1;
    return candidates
        .toSorted((a, b) => begin(a) - begin(b))
        .flatMap(edits => {
            if (begin(edits) <= end) return [];
            end = Math.max(...edits.map(({ span }) => span.end));
            return edits;
        });
}

/** Undefined while the text is ahead of what was read. */
async function currentText({ file, plan }: OpenFile, { text }: EditContext): Promise<string | undefined> {
    const current = await text(file.uri);
    return current !== undefined && isAsRead(plan, file.uri, current) ? current : undefined;
}
