// Lists of all there is: departments, goals, places, pairs, programs, assets, points. Without a script they lead to everything.
// They must not know the pages that they lead to.

import type { Text } from '../l10n/say.ts';
import { sum } from '../plan/budget.ts';
import type { Department } from '../plan/model.ts';
import { moneyOf } from '../rules/analysis/work-money.ts';
import type { Content } from '../scene/node.ts';
import { type Group, pagesOf } from './long-lists.ts';
import type { SitePage } from './page.ts';
import { pairLine, placeLine } from './party-pages.ts';
import { anchor, dotted, muted, type Reader } from './reader.ts';
import { thingLine, workLine } from './said.ts';
import { goalLine } from './thing-pages.ts';
import { siteWords } from './words.ts';

type ListName = 'departments' | 'goals' | 'places' | 'pairs' | 'programs' | 'assets' | 'to-settle';

export interface SiteList {
    readonly name: ListName;
    readonly title: string;
    readonly count: number;
    readonly path: string;
    readonly groups: () => readonly Group[];
}

/** Lists with something in them, in the order of the first page. Of a large plan each department lists its own programs and assets. */
export function siteLists(reader: Reader, isLarge: boolean): SiteList[] {
    const { plan, facts } = reader;
    const departments = plan.all('department');
    const byDepartment = <T>(
        all: readonly T[],
        of: (one: T) => Department | undefined,
        line: (one: T) => Content[],
        [single, many]: readonly [Text, Text],
    ): Group[] => {
        const groups = Map.groupBy(all, of);
        const filled = departments.filter(department => groups.has(department));
        const counted = (department: Department) =>
            dotted(reader.link(department), muted(reader.count(single, many, groups.get(department)?.length ?? 0)));
        const own = isLarge
            ? [{ title: '', items: filled.map(counted) }]
            : filled.map(department => ({ title: reader.link(department), items: (groups.get(department) ?? []).map(line) }));
        return [...own, { title: reader.say(siteWords.shared), items: (groups.get(undefined) ?? []).map(line) }].filter(
            ({ items }) => items.length > 0,
        );
    };
    const one = (items: readonly Content[][]): Group[] => [{ title: '', items }];
    const aims = facts.aims.rows.filter(({ isAgain }) => !isAgain);
    const lists: Omit<SiteList, 'path'>[] = [
        { name: 'to-settle', title: reader.say(siteWords.settleHead), count: facts.settle.count, groups: () => pointGroups(reader) },
        {
            name: 'departments',
            title: reader.say(siteWords.departments),
            count: departments.length,
            groups: () => [
                { title: '', items: departments.map(department => departmentLine(department, reader)) },
                { title: reader.say(siteWords.partners), items: plan.all('partner').map(partner => [reader.link(partner)]) },
            ],
        },
        {
            name: 'goals',
            title: reader.say(siteWords.goals),
            count: aims.length,
            groups: () => one(aims.map(({ aim }) => goalLine(aim, reader))),
        },
        {
            name: 'pairs',
            title: reader.say(siteWords.pairs),
            count: facts.pairs.length,
            groups: () => one(facts.pairs.map(pair => pairLine(pair, reader))),
        },
        {
            name: 'places',
            title: reader.say(siteWords.places),
            count: plan.all('location').length,
            groups: () => one(plan.all('location').map(place => placeLine(place, reader))),
        },
        {
            name: 'programs',
            title: reader.say(siteWords.programs),
            count: plan.all('program').length,
            groups: () =>
                byDepartment(
                    plan.all('program'),
                    program => plan.names.departmentOf(program),
                    program => workLine(program, reader),
                    [siteWords.nProgram, siteWords.nPrograms],
                ),
        },
        {
            name: 'assets',
            title: reader.say(siteWords.assets),
            count: facts.things.length,
            groups: () =>
                byDepartment(
                    facts.things,
                    thing => plan.names.departmentOf(thing),
                    thing => thingLine(thing, reader),
                    [siteWords.nAsset, siteWords.nAssets],
                ),
        },
    ];
    return lists
        .filter(({ name, count }) => count > 0 || (name === 'departments' && plan.all('partner').length > 0))
        .map(each => ({ ...each, path: `list/${each.name}.html` }));
}

export function listPages({ title, path, groups }: SiteList, reader: Reader): SitePage[] {
    return pagesOf({ path, title, trail: [] }, groups(), reader);
}

function pointGroups(reader: Reader): Group[] {
    const { facts, plan } = reader;
    const of = (department: Department | undefined, title: Content): Group => ({
        title,
        items: facts.pointsOfDepartment(department).map(point => reader.pointLine(point)),
    });
    const own = plan.all('department').map(department => of(department, reader.link(department)));
    return [...own, of(undefined, reader.say(siteWords.sharedPoints))].filter(({ items }) => items.length > 0);
}

/** The counts of a department and of points for its head, each a link to the list. */
export function departmentLine(department: Department, reader: Reader): Content[] {
    const { plan, facts, addresses } = reader;
    const programs = plan.names.programsOf(department);
    const money = programs.flatMap(program => moneyOf(program, plan) ?? []);
    const open = facts.pointsOfDepartment(department).length;
    const page = addresses.of(department)?.page;
    const settle: Content =
        open === 0 || page === undefined
            ? ''
            : ['b', {}, anchor(reader.href(page, 'to-settle'), `▲ ${reader.say(siteWords.toSettle, { n: reader.number(open) })}`)];
    return dotted(
        reader.link(department),
        muted(reader.count(siteWords.nProgram, siteWords.nPrograms, programs.length)),
        muted(money.length > 0 ? reader.shortMoney(sum(money)) : ''),
        settle,
    );
}
