// A requirement of a pattern that is not there. It must not repeat what another rule says: such a requirement counts as met.
import { spell } from '../l10n/keywords.ts';
import { listed } from '../l10n/kinds.ts';
import type { Text } from '../l10n/say.ts';
import { toNumber } from '../plan/decimal.ts';
import { derivedValue, memoize } from '../plan/derived.ts';
import type { Asset, Department, Output, Pattern, Requirement, Work } from '../plan/model.ts';
import { yearOf, yearsOf } from '../plan/period.ts';
import type { Plan } from '../plan/plan.ts';
import {
    departmentOfParty,
    finishOf,
    isAsset,
    isParty,
    isWork,
    placesOf,
    placesOfThing,
    programOf,
    titleOf,
    workOf,
} from '../plan/queries.ts';
import { isLonger, type Required, requirementsOf } from './analysis/pattern-requirements.ts';
import { foldTitle } from './analysis/similar-titles.ts';
import { moneyOf } from './analysis/work-money.ts';
import { type Hit, rule } from './engine/rule.ts';
import { requiredLines } from './fixes/required-lines.ts';
import { lacksMoney } from './money-without-target.ts';

type Subject = Work | Output | Asset;

export default rule<'program' | 'activity' | 'subactivity' | 'output' | 'asset'>({
    id: 'pattern-unmet',
    severity: 'completeness',
    messages: {
        unmet: {
            en: '"{x}" does not meet the pattern "{pattern}" yet; missing: {missing}.',
            id: '"{x}" belum memenuhi pola "{pattern}"; yang belum ada: {missing}.',
        },
    },
    why: {
        en: 'A requirement for everything is easily forgotten somewhere when nobody checks everything.',
        id: 'Ketentuan yang berlaku untuk semua mudah terlewat jika tidak diperiksa satu per satu.',
    },
    doesNotReport: {
        en: 'What a rule of its own says already: no location, maintainer, executor, indicator, goal, user or handover to others, and a target without money. What several patterns require, or what a work around lacks as well, is said once. What is used up, unless it follows the pattern itself. Years after the end of the plan. Requirements that do not fit, such as upkeep of a program.',
        id: 'Yang sudah dilaporkan aturan lain: tanpa lokasi, pemelihara, pelaksana, indikator, sasaran, pengguna, atau serah terima kepada pihak lain, dan target tanpa anggaran. Yang diwajibkan beberapa pola, atau yang juga belum ada pada pekerjaan di sekitarnya, disebut sekali. Barang habis pakai, kecuali mengikuti pola itu sendiri. Tahun setelah rencana berakhir. Kewajiban yang tidak cocok, misalnya pemeliharaan pada program.',
    },
    on: ['program', 'activity', 'subactivity', 'output', 'asset'],
    check: (subject, plan) => (plan.all('pattern').length === 0 ? [] : unmet(subject, plan)),
    examples: [
        {
            bad: 'pattern Built { applies-to builds requires upkeep for 2 years, kind }\nplan X { period 2025..2029 }\ndepartment D { program P { during 2025 builds <|hall|> { upkeep 5 million in 2026 } } }',
            good: 'pattern Built { applies-to builds requires upkeep for 2 years, kind }\nplan X { period 2025..2029 }\ndepartment D { program P { during 2025 builds hall { kind "hall" upkeep 5 million per year } } program Q { during 2029 builds well { kind "well" upkeep 1 million in 2029 } } }',
        },
        {
            bad: 'pattern A { requires upkeep follows B }\npattern B { requires code follows A }\ndepartment D { program P { buys <|tree|> { follows A } buys <|tent|> { follows B } } }',
            good: 'pattern A { requires upkeep follows B }\npattern B { requires code follows A }\ndepartment D { program P { buys tree { follows A code "1" upkeep 5 million per year } buys tent } }',
        },
        {
            bad: 'pola Gedung { berlaku-untuk "gedung", kegiatan mewajibkan serah-terima, kode }\ndepartment D { program P { activity <|A|> { builds <|hall|> { kind "Gedung" code "2" maintainer D } } } }',
            good: 'pola Gedung { berlaku-untuk "gedung", kegiatan mewajibkan serah-terima, kode }\ndepartment E\ndepartment D { program P { activity A { code "1" builds hall { kind "gedung" code "2" maintainer E } builds well { kind "well" } } } }',
        },
        {
            bad: 'pattern All { applies-to buys, program requires budget, location, upkeep }\ndepartment D { program <|P|> { buys trees { upkeep 3 million per year } } }',
            good: 'pattern All { applies-to buys, program requires budget, location, upkeep }\nlocation L\ndepartment D { program P { location L budget 4 million in 2025 buys trees { upkeep 3 million per year } buys rice 3 "kg" { consumable } } }',
        },
    ],
});

function* unmet(subject: Subject, plan: Plan): Iterable<Hit> {
    const missing = [...requiredOf(subject, plan).values()].filter(
        item => !isMet(item.requirement, subject, plan) && !isSaidAbove(item.requirement.what, subject, plan),
    );
    for (const [pattern, items] of Map.groupBy(missing, item => item.pattern)) {
        const requirements = items.map(({ requirement }) => requirement);
        const [first] = requirements as [Required];
        const words = requirements.map(wordsOf);
        yield {
            at: subject.nameSpan,
            values: {
                x: titleOf(subject),
                pattern: titleOf(pattern),
                missing: { en: listed(words.map(text => text.en)).en, id: listed(words.map(text => text.id)).id },
            },
            related: [
                {
                    file: first.pattern.file,
                    span: first.span,
                    message: { en: 'Required here', id: 'Diwajibkan di sini' },
                    values: {},
                },
            ],
            fixes: () => requirements.flatMap(({ what }) => requiredLines(what, subject, plan)),
        };
    }
}

function isThing(subject: Subject): subject is Output | Asset {
    return subject.kind === 'output' || subject.kind === 'asset';
}

/** A requirement of a pattern that it follows or that applies to it. */
interface AppliedRequirement {
    readonly pattern: Pattern;
    readonly requirement: Required;
}

/** Of each kind of requirement the first for the longest time: of what it says that it follows, then of what applies to its kind. */
const requiredOf: (subject: Subject, plan: Plan) => ReadonlyMap<string, AppliedRequirement> = memoize((subject, plan) => {
    const patterns = subject.follows.flatMap(reference => {
        const target = plan.target(reference);
        return target?.kind === 'pattern' ? [target] : [];
    });
    const asked = patterns.flatMap(pattern => askedBy(pattern, plan));
    const used = isThing(subject) && subject.consumable !== undefined;
    if (!used) {
        const word = subject.kind === 'output' ? subject.verb : subject.kind;
        const kind = isThing(subject) && subject.type ? `"${foldTitle(subject.type.value)}` : undefined;
        for (const key of [word, kind]) asked.push(...((key !== undefined && applyingIn(plan).get(key)) || []));
    }
    return onceOfEach(asked);
});

/** Requirements that apply to a word, once of each kind; a kind of thing begins with a quote. */
const applyingIn = derivedValue((plan): ReadonlyMap<string, readonly AppliedRequirement[]> => {
    const found = new Map<string, AppliedRequirement[]>();
    for (const pattern of plan.all('pattern'))
        for (const key of new Set(pattern.appliesTo.map(({ value, quoted }) => (quoted ? `"${foldTitle(value)}` : value)))) {
            const others = found.get(key) ?? [];
            others.push(...askedBy(pattern, plan));
            found.set(key, others);
        }
    return new Map([...found].map(([key, asked]) => [key, [...onceOfEach(asked).values()]]));
});

function askedBy(pattern: Pattern, plan: Plan): AppliedRequirement[] {
    return Array.from(requirementsOf(pattern, plan).values(), requirement => ({ pattern, requirement }));
}

function onceOfEach(asked: readonly AppliedRequirement[]): Map<string, AppliedRequirement> {
    const found = new Map<string, AppliedRequirement>();
    for (const item of asked) {
        const known = found.get(item.requirement.what);
        if (!known || isLonger(item.requirement, known.requirement)) found.set(item.requirement.what, item);
    }
    return found;
}

function isMet(requirement: Requirement, subject: Subject, plan: Plan): boolean {
    return isThing(subject) ? isMetByThing(requirement, subject, plan) : isMetByWork(requirement.what, subject, plan);
}

/** A place or money that a work around it is reported to lack. */
function isSaidAbove(what: string, subject: Subject, plan: Plan): boolean {
    if (what !== 'location' && what !== 'budget') return false;
    for (let at = subject.parent; isWork(at); at = at.parent) {
        if (requiredOf(at, plan).has(what) && !isMetByWork(what, at, plan)) return true;
    }
    return false;
}

/** A requirement with a rule of its own counts as met: one fault, one finding. */
function isMetByWork(what: string, work: Work, plan: Plan): boolean {
    switch (what) {
        case 'location':
            return isPlaced(work, plan);
        case 'indicator':
            return work.kind === 'program' || work.indicators.length > 0 || work.outputs.some(output => output.quantity);
        case 'budget':
            return moneyOf(work, plan) !== undefined || lacksMoney(work);
        case 'code':
            return work.code !== undefined;
        default:
            return true;
    }
}

function isMetByThing({ what, years }: Requirement, thing: Output | Asset, plan: Plan): boolean {
    const made = thing.kind === 'output';
    const kept = thing.maintainers.length > 0 || plan.sources(thing, 'maintains').length > 0;
    switch (what) {
        case 'location':
            return (made && isAsset(thing)) || placesOfThing(thing).length > 0 || thing.at !== undefined || workOf(thing)?.at !== undefined;
        case 'maintainer':
            return isAsset(thing) || kept;
        case 'upkeep':
            return isUpkept(thing, years === undefined ? 1 : toNumber(years), plan);
        case 'handover':
            return !made || thing.handovers.length > 0 || (isAsset(thing) && hasStranger(thing, plan));
        case 'user':
            return (!made && thing.state?.value !== 'idle') || thing.user !== undefined || thing.handovers.length > 0 || kept;
        case 'indicator':
            return !made || thing.quantity !== undefined || programOf(thing)?.indicators.length === 0;
        case 'budget':
            return !made || isPaid(workOf(thing), plan);
        case 'code':
            return thing.code !== undefined;
        case 'kind':
            return thing.type !== undefined;
        default:
            return true;
    }
}

/** Whether it says its place, or everything in it does. */
const isPlaced: (work: Work, plan: Plan) => boolean = memoize((work, plan) => {
    if (placesOf(work).length > 0 || work.at) return true;
    const things = work.outputs.filter(output => !output.consumable);
    if (things.length + work.activities.length === 0) return false;
    return things.every(thing => thing.places.length > 0 || thing.at !== undefined) && work.activities.every(part => isPlaced(part, plan));
});

/** Upkeep for so many years after it is there, as far as the plan goes. */
function isUpkept(thing: Output | Asset, years: number, plan: Plan): boolean {
    if (thing.upkeep.length === 0) return false;
    if (thing.upkeep.some(money => !money.period)) return true;
    const covered = new Set(thing.upkeep.flatMap(money => (money.period ? yearsOf(money.period) : [])));
    const finish = thing.kind === 'output' ? finishOf(plan, thing) : plan.settings.period?.from;
    const end = plan.settings.period?.to;
    const left = finish === undefined || end === undefined ? years : yearOf(end) - yearOf(finish) + 1;
    return covered.size >= Math.max(1, Math.min(years, left));
}

/** Whether another department uses or keeps it: then no-handover speaks. */
function hasStranger(thing: Output, plan: Plan): boolean {
    const own = plan.names.departmentOf(thing);
    const parties = [...(thing.user ? [thing.user] : []), ...thing.maintainers.map(keeping => keeping.party)].map(reference =>
        plan.target(reference),
    );
    const others: (Department | undefined)[] = [
        ...parties.map(party => (isParty(party) ? departmentOfParty(plan, party) : own)),
        ...plan.sources(thing, 'maintains').map(work => plan.names.departmentOf(work)),
    ];
    return others.some(department => department !== own);
}

/** Whether the work or one around it has money. */
function isPaid(work: Work | undefined, plan: Plan): boolean {
    if (!work) return true;
    if (moneyOf(work, plan) !== undefined) return true;
    for (let at: Work['parent'] = work; isWork(at); at = at.parent) if (at.budgets.length > 0 || lacksMoney(at)) return true;
    return false;
}

function wordsOf({ what, years }: Required): Text {
    const word = (locale: 'en' | 'id') => spell(what as Parameters<typeof spell>[0], locale);
    if (!years || (what !== 'upkeep' && what !== 'maintainer')) return { en: word('en'), id: word('id') };
    const count = toNumber(years);
    return { en: `${word('en')} for ${count} ${count === 1 ? 'year' : 'years'}`, id: `${word('id')} selama ${count} tahun` };
}
