// The guide as sections that can be listed, searched and read. It must not know where its pages lie.
import { fold } from '../plan/names/find-named.ts';

/** Pages of the guide, with what each is about; the order in which they are read. */
export const guidePages = {
    guide: 'First steps: a plan in a quarter of an hour.',
    language: 'The plan language: every keyword, with examples.',
    questions: 'Why something is in the plan, and what breaks if.',
    rules: 'Every rule, what it says, why, and what it does not report.',
    drawings: 'Drawings and their filters.',
    report: 'The report for those who decide.',
    site: 'The plan as a site of pages.',
    import: 'Tables to plans, and tables that come in again.',
    tables: 'The plan as the official tables.',
    meeting: 'The meeting and its minutes.',
    'next-year': 'The plan of the next year.',
    editor: 'Working in an editor.',
    diff: 'What changed between two versions.',
    data: 'The plan as data.',
    exchange: 'Standards for other systems.',
    ci: 'Checks on a build server.',
    nation: 'Many plans at once.',
    assistants: 'Questions to a plan through an assistant.',
} as const;
export type GuidePage = keyof typeof guidePages;
export const guidePageNames = Object.keys(guidePages) as GuidePage[];

export interface GuideSection {
    readonly page: string;
    readonly title: string;
    readonly text: string;
}

/** A page cut at its headings of the first two levels; lines in blocks of code are no headings. */
export function sectionsOf(page: string, markdown: string): GuideSection[] {
    const sections: { page: string; title: string; lines: string[] }[] = [];
    let isCode = false;
    for (const line of markdown.split(/\r?\n/)) {
        if (line.startsWith('```')) isCode = !isCode;
        const [, title] = (!isCode && /^#{1,3} (.*)$/.exec(line)) || [];
        if (title !== undefined) sections.push({ page, title, lines: [] });
        else if (sections.length === 0) sections.push({ page, title: page, lines: [line] });
        else sections.at(-1)?.lines.push(line);
    }
    return sections.map(({ page, title, lines }) => ({ page, title, text: lines.join('\n').trim() }));
}

/** Sections that hold all the words, those with them in the title first, then the shortest. */
export function sectionsAbout(sections: readonly GuideSection[], query: string): GuideSection[] {
    const words = fold(query)
        .split(/\s+/)
        .filter(word => word !== '');
    const scored = sections.flatMap(section => {
        const title = fold(section.title);
        const text = `${title}\n${fold(section.text)}`;
        if (!words.every(word => text.includes(word))) return [];
        return [{ section, inTitle: words.filter(word => title.includes(word)).length }];
    });
    return scored.sort((a, b) => b.inTitle - a.inTitle || a.section.text.length - b.section.text.length).map(({ section }) => section);
}
