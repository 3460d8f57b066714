// The first page of a site: nine questions with their answers in a line each, then each answer in full. It must not know single pages.

import { nameDay } from '../diagram/plan-frame.ts';
import type { Content, SceneNode } from '../scene/node.ts';
import type { SiteList } from './list-pages.ts';
import { type Group, pagesOf } from './long-lists.ts';
import type { SitePage } from './page.ts';
import type { Question } from './questions.ts';
import { anchor, list, muted, type Reader, state } from './reader.ts';
import { questions, siteWords } from './words.ts';

/** The whole list of each question whose answer does not fit on the first page. */
export function questionPages(all: readonly Question[], reader: Reader): SitePage[] {
    return all.flatMap(({ name, groups }) => {
        const own = groups(reader);
        return countIn(own) > shownAtHome
            ? pagesOf({ path: `question/${name}.html`, title: reader.say(questions[name]), trail: [] }, own, reader)
            : [];
    });
}

/** Items of an answer on the first page. */
const shownAtHome = 6;

export interface HomeOptions {
    readonly questions: readonly Question[];
    readonly lists: readonly SiteList[];
    readonly title: string;
    readonly facts: readonly (readonly [name: string, value: string])[];
    /** Under the answers at a glance. */
    readonly extra: readonly SceneNode[];
    /** Below all. */
    readonly after: readonly SceneNode[];
}

/** `reader` links from the first page, which lies beside the folders of all others. */
export function homePage({ questions: all, lists, title, facts, extra, after }: HomeOptions, reader: Reader): SitePage {
    const { today } = reader.facts;
    const glance = all.map(
        ({ name, short, isOpen }): SceneNode => [
            'li',
            {},
            anchor(`#${name}`, reader.say(questions[name])),
            ['br', {}],
            isOpen ? ['b', { class: 'r' }, `▲ ${short}`] : ['b', {}, short],
        ],
    );
    const index = lists.map(({ title: name, path, count }): Content[] => [
        anchor(reader.href(path), name),
        ' ',
        muted(reader.number(count)),
    ]);
    return {
        path: 'index.html',
        title,
        trail: [],
        body: [
            [
                'p',
                { class: 'm made' },
                dottedText(
                    today === undefined ? '' : reader.say(siteWords.asOf, { day: nameDay(today, reader.locale) }),
                    reader.say(siteWords.madeWith),
                ),
            ],
            ['ol', { class: 'questions' }, ...glance],
            ...extra,
            ['section', { id: 'pages', class: 'index' }, ['h2', {}, reader.say(siteWords.pages)], ...list(index)],
            ...all.map(question => answer(question, reader)),
            ...after,
            [
                'dl',
                {},
                ...facts.flatMap(([name, value]): SceneNode[] => [
                    ['dt', {}, name],
                    ['dd', {}, value],
                ]),
            ],
        ],
    };
}

function dottedText(...parts: readonly string[]): string {
    return parts.filter(Boolean).join(' · ');
}

/** The question with the first part of its answer, and the way to all of it. */
export function answer({ name, short, groups }: Question, reader: Reader): SceneNode {
    const own = groups(reader);
    const count = countIn(own);
    const heading: SceneNode = ['h2', {}, reader.say(questions[name])];
    if (count === 0) return ['section', { id: name }, heading, ['p', {}, short]];
    let room = shownAtHome;
    const shown = own.flatMap(({ title, items }): SceneNode[] => {
        const first = items.slice(0, room);
        room -= first.length;
        if (first.length === 0) return [];
        return [...(title === '' ? [] : [['h3', {}, title] satisfies SceneNode]), ...list(first)];
    });
    const all: SceneNode[] =
        count > shownAtHome
            ? [['p', {}, anchor(reader.href(`question/${name}.html`), reader.say(siteWords.allOf, { n: reader.number(count) }))]]
            : [];
    return ['section', { id: name }, heading, ...shown, ...all];
}

function countIn(groups: readonly Group[]): number {
    return groups.reduce((sum, { items }) => sum + items.length, 0);
}

/** A site of a plan that cannot be read in full says so. */
export function unreadFiles(reader: Reader): SceneNode[] {
    const count = reader.plan.files.filter(({ problems }) => problems.length > 0).length;
    return count === 0 ? [] : [['p', {}, state(reader.say(siteWords.unread, { n: reader.number(count) }), true)]];
}
