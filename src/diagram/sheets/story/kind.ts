// The sheet of one program, thing or goal. It must not know formats.
import { type Locale, say, type Text } from '../../../l10n/say.ts';
import { derivedValue } from '../../../plan/derived.ts';
import type { Asset, Declaration, Output, Result, Work } from '../../../plan/model.ts';
import { meantBy } from '../../../plan/names/find-named.ts';
import type { Plan } from '../../../plan/plan.ts';
import { qualifiedName, titleOf } from '../../../plan/queries.ts';
import { leaf, type Outline } from '../../outline.ts';
import { columnsOf, type DrawingTable } from '../../table.ts';
import { writeDay } from '../department/tables.ts';
import { legendOf } from '../legend.ts';
import { promiseKindWords } from '../said.ts';
import type { SheetContext, SheetKind, Subject } from '../sheet.ts';
import { sayTime } from '../time-scale.ts';
import { goalStory, thingStory } from './others.ts';
import { paintStory } from './paint.ts';
import { type OtherWork, programStory, type StoryRows } from './rows.ts';
import { storyWords as words } from './words.ts';

const kinds = ['program', 'activity', 'subactivity', 'output', 'asset', 'goal', 'objective'] as const;

export const story: SheetKind<StoryRows> = {
    name: 'story',
    plural: 'stories',
    paper: 'a4',
    inAtlas: false,
    subjects: ({ selection }) => selection.programs.map(subjectOf),
    find: ({ plan }, asked) => {
        const program = programsByName(plan).get(asked);
        return program ? [subjectOf(program)] : meantBy(plan, asked, kinds).map(subjectOf);
    },
    rows: storyRows,
    head: ({ title, over, state, locale }) => ({ title, question: say(words.question, locale), lines: [over, state].filter(Boolean) }),
    paint: paintStory,
    legend: (rows, width, locale) => legendOf(signsOf(rows), width, locale),
    outline,
    tables,
};

/** The signs on the sheet, as it is painted. */
function signsOf({ work, waits, leaves, waiting, serving, points }: StoryRows) {
    const others = [...waits, ...waiting, ...serving];
    const [alive, signs] = [leaves.filter(({ spans }) => spans.length > 0), leaves.filter(({ spans }) => spans.length === 0)];
    const passed = new Set([...waits, ...waiting.filter(({ readyAt }) => readyAt !== undefined), ...signs].map(({ kind }) => kind));
    const spans = new Set(alive.flatMap(leave => leave.spans.map(({ kind }) => kind)));
    const isReady = [...passed].some(kind => !['request', 'after', 'serves'].includes(kind)) || alive.some(({ at }) => at !== undefined);
    return {
        work: [work, ...(work?.parts ?? [])].some(one => one?.time),
        other: others.some(({ time }) => time !== undefined),
        ready: isReady,
        asked: passed.has('request'),
        after: passed.has('after'),
        kept: spans.has('kept'),
        nobody: spans.has('nobody'),
        gives: leaves.some(({ receivers }) => receivers.length > 0),
        open: points.length > 0,
        before: [work, ...(work?.parts ?? []), ...others].some(one => one?.was),
    };
}

/** Stories of programs are asked for one after the other; looking through all that is declared would cost more than painting them. */
const programsByName: (plan: Plan) => ReadonlyMap<string, Work> = derivedValue(
    plan =>
        new Map(
            plan
                .all('program')
                .toReversed()
                .map(program => [qualifiedName(program), program]),
        ),
);

function subjectOf(declaration: Declaration): Subject {
    return { name: qualifiedName(declaration), title: titleOf(declaration) };
}

function storyRows(context: SheetContext, { name }: Subject): StoryRows {
    const found = programsByName(context.plan).get(name) ?? meantBy(context.plan, name, kinds)[0];
    switch (found?.kind) {
        case 'output':
        case 'asset':
            return thingStory(found as Output | Asset, context);
        case 'goal':
        case 'objective':
            return goalStory(found as Result, context);
        default:
            return programStory(found as Work, context);
    }
}

function outline(
    { facts, sentences, waits, work, leaves, waiting, serving, indicators, slips, givers, points }: StoryRows,
    locale: Locale,
): Outline[] {
    const section = (head: Text, texts: readonly string[]): Outline[] =>
        texts.length > 0 ? [{ text: say(head, locale), children: texts.map(text => leaf(text)) }] : [];
    return [
        ...facts.map(({ head, value, detail }) => leaf([`${head}: ${value}`, detail].filter(Boolean).join(' · '))),
        ...sentences.map(text => leaf(text)),
        ...section(
            words.indicators,
            indicators.map(({ head, value, detail }) => `${head}: ${value} · ${detail}`),
        ),
        ...section(
            words.settle,
            points.map(({ number, message }) => `▲ ${number} ${message}`),
        ),
        ...section(
            words.waits,
            waits.map(row => sayOther(row, locale)),
        ),
        ...(work
            ? section(words.work, [
                  [work.title, work.who, work.time ? sayTime(work.time, locale) : say(words.noTime, locale), work.money]
                      .filter(Boolean)
                      .join(' · '),
                  ...work.parts.map(({ title, time }) => `${title} · ${time ? sayTime(time, locale) : say(words.noTime, locale)}`),
              ])
            : []),
        ...section(
            words.leaves,
            leaves.map(({ what, receivers, maintainers, note, handed, faults }) =>
                [receivers.length > 0 ? `${what} ► ${receivers.join(', ')}` : what, maintainers.join(', '), handed, note, ...faults]
                    .filter(Boolean)
                    .join(' · '),
            ),
        ),
        ...section(
            words.waiting,
            waiting.map(row => sayOther(row, locale)),
        ),
        ...section(
            words.serving,
            serving.map(row => sayOther(row, locale)),
        ),
        ...section(words.slips, slips ? [...slips.lines, slips.sum].filter(Boolean) : []),
        ...section(words.givers, givers ?? []),
    ];
}

function sayOther({ party, what, work, time, spare }: OtherWork, locale: Locale): string {
    return [party, what, work, time ? sayTime(time, locale) : '', spare].filter(Boolean).join(' · ');
}

function tables({ title, waits, waiting, serving, leaves, facts, points }: StoryRows, locale: Locale): DrawingTable[] {
    const others = (section: Text, rows: readonly OtherWork[]) =>
        rows.map(({ party, kind, what, work, time, readyAt, neededAt, spare }) => [
            say(section, locale),
            party,
            kind === 'serves' ? '' : say(promiseKindWords[kind], locale),
            what,
            work,
            writeDay(readyAt ?? time?.from),
            writeDay(neededAt ?? time?.to),
            spare,
        ]);
    return [
        {
            name: say(words.story, locale),
            title,
            columns: columnsOf(locale, [
                words.section,
                words.party,
                words.kind,
                words.what,
                words.program,
                words.ready,
                words.needed,
                words.spare,
            ]),
            rows: [
                ...others(words.waits, waits),
                ...leaves.map(({ what, receivers, maintainers, at, note, faults }) => [
                    say(words.leaves, locale),
                    receivers.join(', '),
                    maintainers.join(', '),
                    what,
                    note,
                    writeDay(at),
                    '',
                    faults.join('; '),
                ]),
                ...others(words.waiting, waiting),
                ...others(words.serving, serving),
            ],
        },
        {
            name: say(words.facts, locale),
            title,
            columns: columnsOf(locale, [words.fact, words.value, words.detail]),
            rows: [
                ...facts.map(({ head, value, detail }) => [head, value, detail]),
                ...points.map(({ number, message }) => [`▲ ${number}`, message, '']),
            ],
        },
    ];
}
