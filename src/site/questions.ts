// The nine questions of a site's first page, each with its answer in few words and in full. They must not know where they stand.

import { changeSections, type PlanChanges, sayUnread } from '../diff/write-changes.ts';
import { resultRows } from '../facts/goals.ts';
import { isBetween, type Side } from '../facts/promise.ts';
import { trackOf } from '../facts/track.ts';
import { upkeepOf } from '../facts/upkeep.ts';
import type { Declaration, Department } from '../plan/model.ts';
import { qualifiedName, titleOf } from '../plan/queries.ts';
import type { Content } from '../scene/node.ts';
import { departmentLine } from './list-pages.ts';
import type { Group, Item } from './long-lists.ts';
import { pairLine, placeLine } from './party-pages.ts';
import { dotted, type Reader, state } from './reader.ts';
import { promiseState, thingLine, trackLine } from './said.ts';
import { goalLine } from './thing-pages.ts';
import { answers, factWords, type questions, siteWords } from './words.ts';

export interface Compared {
    /** As it was asked for: a revision or a folder. */
    readonly version: string;
    readonly changes: readonly PlanChanges[];
}

type QuestionName = keyof typeof questions;

export interface Question {
    readonly name: QuestionName;
    /** Few words: the answer at a glance. */
    readonly short: string;
    readonly isOpen: boolean;
    /** On a page of the folder `question`, which needs links of its own. */
    readonly groups: (reader: Reader) => readonly Group[];
}

export function questionsOf(reader: Reader, compared: Compared | undefined): Question[] {
    return [
        unserved(reader),
        unkept(reader),
        waits(reader),
        overlaps(reader),
        who(reader),
        where(reader),
        changed(reader, compared),
        track(reader),
        next(reader),
    ];
}

/** The changes of one department. */
export function ofDepartment({ version, changes }: Compared, department: Department): Compared {
    const path = qualifiedName(department);
    return { version, changes: changes.map(plan => ({ ...plan, changes: plan.changes.filter(({ of }) => of.department?.path === path) })) };
}

function one(items: readonly Item[]): Group[] {
    return [{ title: '', items }];
}

/** "3: Parks, Roads and 1 more". */
function listed(things: readonly Declaration[], reader: Reader): string {
    return reader.say(answers.listed, { n: reader.number(things.length), names: names(things.map(titleOf), reader) });
}

function names(all: readonly string[], reader: Reader, most = 3): string {
    const rest = all.length - most;
    return rest > 0 ? `${all.slice(0, most).join(', ')} ${reader.say(answers.and, { n: reader.number(rest) })}` : all.join(', ');
}

/** Titles of departments are long: at a glance the names that everybody knows them by do. */
function shortName(side: Side, reader: Reader): string {
    return side ? side.name || titleOf(side) : reader.side(side);
}

function unserved(reader: Reader): Question {
    const aims = resultRows(reader.facts.aims.rows)
        .filter(({ isUnserved }) => isUnserved)
        .map(({ aim }) => aim);
    return {
        name: 'unserved',
        short: aims.length === 0 ? reader.say(siteWords.nobodyUnserved) : listed(aims, reader),
        isOpen: aims.length > 0,
        groups: own => one(aims.map(aim => goalLine(aim, own))),
    };
}

function unkept(reader: Reader): Question {
    const { plan, facts } = reader;
    const things = facts.things.filter(
        thing =>
            (upkeepOf(thing, plan)?.gaps.length ?? 0) > 0 ||
            (thing.maintainers.length === 0 && !upkeepOf(thing, plan) && facts.pointsOf(thing).length > 0),
    );
    return {
        name: 'unkept',
        short: things.length === 0 ? reader.say(siteWords.allKept) : listed(things, reader),
        isOpen: things.length > 0,
        groups: own => one(things.map(thing => thingLine(thing, own))),
    };
}

function waits(reader: Reader): Question {
    const { pairs } = reader.facts;
    const count = pairs.reduce((sum, { promises }) => sum + promises.length, 0);
    const open = pairs.reduce((sum, pair) => sum + pair.open, 0);
    const sorted = pairs.toSorted((a, b) => b.open - a.open || b.promises.length - a.promises.length);
    const broken = sorted.filter(pair => pair.open > 0).map(pair => `${shortName(pair.one, reader)} – ${shortName(pair.other, reader)}`);
    return {
        name: 'waits',
        short:
            count === 0
                ? reader.say(siteWords.noPromises)
                : [
                      reader.say(answers.waits, { n: reader.number(count), pairs: reader.number(pairs.length) }),
                      ...(open === 0 ? [] : [`${reader.say(siteWords.broken, { n: reader.number(open) })}: ${names(broken, reader, 2)}`]),
                  ].join('; '),
        isOpen: open > 0,
        groups: own => one(sorted.map(pair => pairLine(pair, own))),
    };
}

function overlaps(reader: Reader): Question {
    const points = reader.facts.pointsAbout(['overlap', 'order', 'allotment']);
    const subjects = new Set(points.flatMap(point => reader.facts.subjectOf(point) ?? []));
    return {
        name: 'overlaps',
        short:
            points.length > 0
                ? reader.say(answers.listed, { n: reader.number(points.length), names: names([...subjects].map(titleOf), reader) })
                : reader.say(siteWords.noOverlaps),
        isOpen: points.length > 0,
        groups: own => one(points.map(point => own.pointLine(point))),
    };
}

function who(reader: Reader): Question {
    const { plan, facts } = reader;
    const departments = plan.all('department');
    const open = departments
        .map(department => ({ department, n: facts.pointsOfDepartment(department).length }))
        .filter(({ n }) => n > 0)
        .sort((a, b) => b.n - a.n);
    const most = names(
        open.map(({ department, n }) => `${shortName(department, reader)} (${n})`),
        reader,
        2,
    );
    const count = reader.count(siteWords.nDepartment, siteWords.nDepartments, departments.length);
    return {
        name: 'who',
        short: open.length === 0 ? count : `${count}; ${reader.say(answers.maxOpen, { names: most })}`,
        isOpen: false,
        groups: own =>
            one(
                departments
                    .toSorted((a, b) => facts.pointsOfDepartment(b).length - facts.pointsOfDepartment(a).length)
                    .map(department => departmentLine(department, own)),
            ),
    };
}

function where(reader: Reader): Question {
    const { inPlace } = reader.facts;
    const busy = [...inPlace]
        .sort(([, a], [, b]) => b.programs.size + b.things.size - a.programs.size - a.things.size)
        .map(([place]) => place);
    // a place that holds others has the work of all of them: the innermost say more
    const inner = busy.filter(place => reader.plan.sources(place, 'within').length === 0);
    const most = inner
        .slice(0, 2)
        .map(
            place => `${titleOf(place)} (${reader.count(siteWords.nProgram, siteWords.nPrograms, inPlace.get(place)?.programs.size ?? 0)})`,
        );
    const count = reader.plan.all('location').length;
    return {
        name: 'where',
        short:
            count === 0
                ? reader.say(siteWords.noPlaces)
                : [
                      reader.count(answers.nPlace, answers.nPlaces, count),
                      ...(most.length > 0 ? [reader.say(answers.maxWork, { names: most.join(', ') })] : []),
                  ].join('; '),
        isOpen: false,
        groups: own => one([...inner, ...busy.filter(place => !inner.includes(place))].map(place => placeLine(place, own))),
    };
}

export function changed(reader: Reader, compared: Compared | undefined): Question {
    if (!compared) return { name: 'changed', short: reader.say(siteWords.notCompared), isOpen: false, groups: () => [] };
    const { version, changes } = compared;
    const sections = changeSections(changes, reader.locale);
    const unread = sayUnread(changes, { before: version, after: reader.say(siteWords.home) }, reader.locale);
    const count = sections.reduce((sum, { sentences }) => sum + sentences.length, 0);
    return {
        name: 'changed',
        short:
            count === 0
                ? reader.say(siteWords.noChanges, { version })
                : reader.say(count === 1 ? siteWords.changeSince : siteWords.changesSince, { n: reader.number(count), version }),
        isOpen: false,
        groups: () => [
            ...(unread.length > 0 ? [{ title: '', items: unread.map((sentence): Item => [state(sentence, true)]) }] : []),
            ...sections.map(({ title, sentences }) => ({ title, items: sentences.map((sentence): Item => [sentence]) })),
        ],
    };
}

function track(reader: Reader): Question {
    const { plan, facts } = reader;
    const all = [...plan.all('goal'), ...plan.all('objective')].flatMap(result => {
        const found = trackOf(result.indicators, facts.today);
        return found
            ? [{ result, found, isBehind: found.reached !== undefined && found.passed !== undefined && found.reached < found.passed }]
            : [];
    });
    const behind = all.filter(({ isBehind }) => isBehind);
    const sorted = [...behind, ...all.filter(({ isBehind }) => !isBehind)];
    const values = {
        n: reader.number(behind.length),
        all: reader.number(all.length),
        names: names(
            behind.map(({ result }) => titleOf(result)),
            reader,
        ),
    };
    const said = facts.today === undefined ? answers.undated : behind.length > 0 ? answers.behind : answers.onTime;
    return {
        name: 'track',
        short: all.length === 0 ? reader.say(siteWords.noTrack) : reader.say(said, values),
        isOpen: behind.length > 0,
        groups: own =>
            one(
                sorted.map(({ result, found, isBehind }) =>
                    dotted([isBehind ? ['b', { class: 'r' }, '▲ '] : '', own.link(result)], trackLine(found, own)),
                ),
            ),
    };
}

function next(reader: Reader): Question {
    const { pairs, hands } = reader.facts;
    const open = pairs.flatMap(({ promises }) => promises.filter(promise => promise.fault === 'unanswered' && isBetween(promise)));
    const [first] = hands;
    const due = first
        ? reader.say(answers.hands, { n: reader.number(hands.length), what: titleOf(first.thing), when: reader.day(first.day) })
        : '';
    const asked = open.length === 0 ? '' : reader.count(answers.unansweredOne, answers.unanswered, open.length);
    const short = [asked, due].filter(Boolean).join('; ');
    return {
        name: 'next',
        short: short === '' ? reader.say(siteWords.nothingNext) : short,
        isOpen: open.length > 0,
        groups: own =>
            one([
                ...open.map(promise =>
                    dotted(
                        own.linkThing(promise),
                        [own.linkSide(promise.receiver), ' → ', own.linkSide(promise.giver)],
                        promiseState(promise, own),
                    ),
                ),
                ...hands.map(({ thing, day, giver, receivers, holds }) =>
                    dotted(
                        ['b', {}, own.day(day)],
                        own.link(thing),
                        [
                            own.linkSide(giver),
                            ' → ',
                            ...receivers.flatMap((receiver, k): Content[] =>
                                k === 0 ? [own.linkSide(receiver)] : [', ', own.linkSide(receiver)],
                            ),
                        ],
                        holds ? '' : state(own.say(factWords.state), true),
                    ),
                ),
            ]),
    };
}
