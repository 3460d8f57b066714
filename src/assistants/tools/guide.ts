// The guide of Alur: its pages, a section of one, or sections about something.

import { type GuideSection, guidePageNames, guidePages, sectionsAbout, sectionsOf } from '../guide-pages.ts';
import { Unanswerable } from '../host.ts';
import { pageInput, pageOf, pageOutput } from '../page.ts';
import { shortened } from '../safe-answer.ts';
import { choice, list, object, optional, text, words } from '../schema.ts';
import { tool } from '../tool.ts';
import type { ToolContext } from '../tool-context.ts';

const longestSection = 12_000;

export const guide = tool({
    name: 'guide',
    title: { en: 'Guide to Alur', id: 'Panduan Alur' },
    summary: { en: 'How the plan language and the program work', id: 'Cara kerja bahasa rencana dan programnya' },
    description:
        'The guide of Alur: how the plan language is written, what keywords mean, what rules and drawings are. With a query: the sections about it. With a page: its sections; with a section too, its text. Choose it before writing plan text. It says nothing about the plan itself.',
    input: {
        query: optional(words('Words that a section must have, in English.')),
        page: optional(choice('A page.', guidePageNames)),
        section: optional(words('Title of a section of the page.')),
        ...pageInput,
    },
    output: {
        sections: list(
            'Sections; their text only where a query or a section was asked for.',
            object({ page: text('Its page.'), title: text('Its title.'), text: text('Markdown.') }),
        ),
        pages: list('All pages.', object({ page: text('Name.'), about: text('What it is about.') })),
        ...pageOutput,
    },
    longTexts: ['text'],
    async run(input, context) {
        const names = input.page === undefined ? guidePageNames : [input.page];
        const all = (await Promise.all(names.map(name => read(name, context)))).flat();
        if (all.length === 0) throw new Unanswerable('The guide is not at hand here. It comes with Alur, in its folder docs.');
        const found = chosen(input, all);
        const withText = input.query !== undefined || input.section !== undefined;
        const page = pageOf(
            found,
            { ...input, limit: withText ? Math.min(input.limit, 10) : input.limit },
            ({ page: own, title, text: body }) => ({
                page: own,
                title,
                text: withText ? (body.length > longestSection ? shortened(body, longestSection) : body) : '',
            }),
        );
        const pages = guidePageNames.map(name => ({ page: name, about: guidePages[name] }));
        return { sections: page.entries, pages, total: page.total, more: page.more };
    },
});

interface Wanted {
    readonly query?: string;
    readonly page?: string;
    readonly section?: string;
}

function chosen({ query, page, section }: Wanted, all: readonly GuideSection[]): readonly GuideSection[] {
    if (section !== undefined) {
        const wanted = section.trim().toLowerCase();
        const found = all.filter(({ title }) => title.trim().toLowerCase() === wanted);
        if (found.length > 0) return found;
        const titles = all.slice(0, 40).map(({ title }) => `"${title}"`);
        throw new Unanswerable(
            `There is no section "${section}"${page === undefined ? '' : ` in ${page}`}. Sections: ${titles.join(', ')}.`,
        );
    }
    if (query === undefined) return page === undefined ? [] : all;
    return sectionsAbout(all, query);
}

async function read(name: string, { host }: ToolContext): Promise<GuideSection[]> {
    const markdown = await host.guide(name);
    return markdown === undefined ? [] : sectionsOf(name, markdown);
}
