// The story of a thing and of a goal, of the same parts as that of a program. It must not know px.

import { aimTable } from '../../../facts/goals.ts';
import { holds, isBetween } from '../../../facts/promise.ts';
import { promisesOfProgram, promisesOfSide } from '../../../facts/promises.ts';
import { homeOf } from '../../../facts/whose.ts';
import { say } from '../../../l10n/say.ts';
import { addDecimals } from '../../../plan/decimal.ts';
import type { Asset, Output, Result } from '../../../plan/model.ts';
import { placesOfThing, programOf, qualifiedName, titleOf } from '../../../plan/queries.ts';
import { statedTime } from '../../../rules/analysis/stated-time.ts';
import { moneyOf } from '../../../rules/analysis/work-money.ts';
import { timeBefore } from '../changes/notes.ts';
import { assetLine, outputLine } from '../department/leaves.ts';
import { pointLine } from '../department/rows.ts';
import { headTitle, nameOfSide, sayUpkeep, shortMoney, textOfThing, titleAt, titleOfSide } from '../said.ts';
import type { SheetContext } from '../sheet.ts';
import { yearsOf } from '../time-scale.ts';
import { type Fact, placesFact, purpose } from './facts.ts';
import { indicatorFact } from './measured.ts';
import { noteOf, type OtherWork, pointsWithin, receivingWork, type StoryRows, slipLines, stateOf } from './rows.ts';
import { storyWords as words } from './words.ts';

export function thingStory(thing: Output | Asset, context: SheetContext): StoryRows {
    const { plan, locale, today, selection, before } = context;
    const home = homeOf(thing, plan);
    const maker = programOf(thing.parent);
    const around = maker ? promisesOfProgram(maker, plan) : promisesOfSide(home, plan);
    const promises = around.filter(promise => promise.thing === thing);
    const line =
        thing.kind === 'output'
            ? { ...outputLine(thing, promises, home, context), ...noteOf(thing, context) }
            : { ...assetLine(thing, home, context), handed: '', note: '' };
    const time = maker && statedTime(maker);
    const waiting = promises.map(promise => receivingWork(promise, context));
    const head = (text: (typeof words)[keyof typeof words], value: string, detail = ''): Fact => ({
        head: say(text, locale),
        value: value || say(words.none, locale),
        detail,
    });
    return {
        locale,
        title: textOfThing(thing, locale),
        over: [headTitle(home, locale)].filter(Boolean).join(' · '),
        ...stateOf(promises.filter(promise => !holds(promise)).length, pointsWithin(thing, context).length, locale),
        facts: [
            head(words.madeBy, maker ? titleOf(maker) : say(words.standing, locale), maker ? titleOfSide(homeOf(maker, plan), locale) : ''),
            placesFact(
                placesOfThing(thing).map(({ location }) => location),
                context,
            ),
            head(words.user, thing.user ? titleAt(thing.user, plan) : thing.handovers.map(({ party }) => titleAt(party, plan)).join(', ')),
            { ...head(words.maintainer, line.maintainers.join(', '), line.faults.join('; ')), isMissing: line.faults.length > 0 },
            head(words.upkeep, sayUpkeep(thing, plan, locale)),
        ],
        sentences: [],
        years: yearsOf(plan, selection.years, time ? [time] : [], today),
        today,
        waits: [],
        work: maker && {
            title: titleOf(maker),
            who: titleOf(maker),
            time: time && { from: time.from, to: time.to },
            was: timeBefore(maker, before),
            money: '',
            parts: [],
        },
        leaves: [line],
        waiting,
        serving: [],
        indicators: [],
        slips: maker && slipLines(maker, context),
        givers: undefined,
        signers: promises.some(isBetween)
            ? [...new Set(promises.flatMap(({ giver, receiver }) => [nameOfSide(giver, locale), nameOfSide(receiver, locale)]))]
            : [],
        points: pointsWithin(thing, context).map(pointLine),
    };
}

export function goalStory(goal: Result, context: SheetContext): StoryRows {
    const { plan, locale, today, selection, points } = context;
    const chosen = selection.whole ? undefined : new Set(selection.programs);
    const row = aimTable(plan, chosen && (program => chosen.has(program))).rows.find(({ aim }) => aim === goal);
    const programs = row?.programs ?? [];
    const money = programs.flatMap(program => moneyOf(program, plan) ?? []);
    const serving = programs.map((program): OtherWork => {
        const time = statedTime(program);
        const own = moneyOf(program, plan);
        return {
            promise: undefined,
            party: nameOfSide(homeOf(program, plan), locale),
            kind: 'serves',
            what: titleOf(program),
            work: own ? shortMoney(own, plan.settings.currency, locale) : '',
            story: `story:${qualifiedName(program)}`,
            time: time && { from: time.from, to: time.to },
            was: timeBefore(program, context.before),
            readyAt: undefined,
            neededAt: undefined,
            spare: '',
            isTight: false,
            isBroken: false,
        };
    });
    const departments = new Set(programs.map(program => homeOf(program, plan)));
    const home = homeOf(goal, plan);
    const coordinator = goal.coordinator ? titleAt(goal.coordinator, plan) : '';
    return {
        locale,
        title: titleOf(goal),
        over: [home ? headTitle(home, locale) : '', goal.code?.value ?? ''].filter(Boolean).join(' · '),
        state: '',
        isBroken: programs.length === 0,
        facts: [
            { ...purpose(goal.serves, context), head: say(words.serves, locale) },
            {
                head: say(words.coordinator, locale),
                value: coordinator || say(words.none, locale),
                detail: '',
                isMissing: coordinator === '',
            },
            {
                head: say(words.programs, locale),
                value: String(programs.length),
                detail: [...departments].map(side => nameOfSide(side, locale)).join(', '),
                isMissing: programs.length === 0,
            },
            {
                head: say(words.budget, locale),
                value: money.length > 0 ? shortMoney(money.reduce(addDecimals), plan.settings.currency, locale) : say(words.none, locale),
                detail: '',
            },
        ],
        sentences: [],
        years: yearsOf(plan, selection.years, [], today),
        today,
        waits: [],
        work: undefined,
        leaves: [],
        waiting: [],
        serving: serving.sort((a, b) => (a.time?.from ?? 0) - (b.time?.from ?? 0)),
        indicators: goal.indicators.map(indicator => indicatorFact(indicator, today, locale)),
        slips: undefined,
        givers: undefined,
        signers: [],
        points: points.filter(({ result }) => result === goal).map(pointLine),
    };
}
