// A pattern that contradicts itself or what it follows, or that asks for what nothing of its kind can have. It must not look at what
// follows it: pattern-unmet does.
import { inEach } from '../l10n/keyword-locale.ts';
import { type KeywordId, spell } from '../l10n/keywords.ts';
import type { Text, Values } from '../l10n/say.ts';
import { compareDecimals, type Decimal, plainDecimal, toNumber } from '../plan/decimal.ts';
import { derivedValue } from '../plan/derived.ts';
import type { Pattern, Reference, Requirement } from '../plan/model.ts';
import type { Plan } from '../plan/plan.ts';
import { titleOf } from '../plan/queries.ts';
import type { Span } from '../plan/source.ts';
import { sayWay, type Way, waysRound } from './analysis/cycle-paths.ts';
import { circlesOfPatterns, followedTimes, type Link } from './analysis/pattern-requirements.ts';
import type { Fix } from './engine/finding.ts';
import { type Hit, rule } from './engine/rule.ts';

export default rule<'pattern'>({
    id: 'pattern-conflict',
    severity: 'warning',
    messages: {
        circle: {
            en: 'The pattern "{x}" follows itself: {chain}.',
            id: 'Pola "{x}" mengikuti dirinya sendiri: {chain}.',
        },
        years: {
            en: 'This pattern requires {what} for {a}, but "{other}", which it follows, for {b}; the longer one holds.',
            id: 'Pola ini mewajibkan {what} selama {a}, sedangkan "{other}" yang diikutinya {b}; yang lebih lama berlaku.',
        },
        misfit: {
            en: '"{what}" cannot be required here: this pattern applies to {kinds} only.',
            id: '"{what}" tidak dapat diwajibkan di sini: pola ini hanya berlaku untuk {kinds}.',
        },
    },
    why: {
        en: 'A pattern is repeated in every department. One that contradicts itself is kept by nobody, and everyone believes that the others do.',
        id: 'Pola diulang di setiap perangkat daerah. Pola yang bertentangan dengan dirinya tidak dipenuhi siapa pun, dan setiap pihak mengira yang lain memenuhinya.',
    },
    doesNotReport: {
        en: 'Two patterns that apply to one thing and ask for different times: the longer one holds. A pattern that is only followed, whatever it asks for.',
        id: 'Dua pola yang berlaku untuk hal yang sama dengan waktu berbeda: yang lebih lama berlaku. Pola yang hanya diikuti, apa pun yang diwajibkannya.',
    },
    on: ['pattern'],
    *check(pattern, plan) {
        yield* inCircle(pattern, plan);
        for (const requirement of pattern.requires) {
            yield* ofYears(pattern, requirement, plan);
            yield* ofMisfit(pattern, requirement);
        }
    },
    alone: pattern => pattern.requires.flatMap(requirement => [...ofMisfit(pattern, requirement)]),
    examples: [
        {
            bad: 'pattern A { applies-to buys requires <|upkeep for 5 year|> follows B }\npattern B { requires upkeep for 3 year }',
            good: 'pattern A { applies-to buys requires upkeep for 5 year follows B }\npattern B { requires upkeep for 5 year, code }',
            fixed: 'pattern A { applies-to buys requires upkeep for 3 year follows B }\npattern B { requires upkeep for 3 year }',
        },
        {
            bad: 'pattern A { follows <|B|> }\npattern B { follows <|A|> }',
            good: 'pattern A { follows B }\npattern B { requires code }',
        },
        {
            bad: 'pattern A { applies-to program, activity requires code, <|handover|> }',
            good: 'pattern A { applies-to program, builds requires code, handover }\npattern B { requires handover }',
            fixed: 'pattern A { applies-to program, activity requires code }',
        },
    ],
});

/** The link that leads back, at each pattern of the circle. */
function* inCircle(pattern: Pattern, plan: Plan): Iterable<Hit> {
    for (const reference of pattern.follows) {
        const way = waysOf(plan).get(reference);
        if (!way) continue;
        const [first] = way.links as [Link];
        const names = [...way.links.map(({ from }) => titleOf(from)), ...(way.length === undefined ? [titleOf(first.to)] : [])];
        yield {
            at: reference.span,
            message: 'circle',
            values: { x: titleOf(pattern), chain: sayWay(names, way.length, titleOf(pattern)) },
            fixes: () => [
                drop(pattern.file, reference.span, { en: 'Do not follow "{y}"', id: 'Jangan ikuti "{y}"' }, { y: titleOf(first.to) }),
            ],
        };
    }
}

/** A way round for each link that lies in a circle. */
const waysOf: (plan: Plan) => ReadonlyMap<Reference, Way<Link>> = derivedValue(plan => {
    const ways = new Map<Reference, Way<Link>>();
    for (const circle of circlesOfPatterns(plan)) {
        const from = Map.groupBy(circle, link => link.from);
        const round = waysRound(
            circle,
            link => [from.get(link.to) ?? []],
            (first, last) => last.to === first.from,
        );
        for (const [link, way] of round) ways.set(link.reference, way);
    }
    return ways;
});

/** Another time than in a pattern that it follows, directly or through others that say none; in a circle the circle is the fault. */
function* ofYears(pattern: Pattern, { what, years, span }: Requirement, plan: Plan): Iterable<Hit> {
    const theirs = years && followedTimes(pattern, what, plan).find(other => other.years && compareDecimals(other.years, years) !== 0);
    if (!years || !theirs?.years) return;
    yield {
        at: span,
        message: 'years',
        values: { what: wordOf(what), a: time(years), other: titleOf(theirs.pattern), b: time(theirs.years) },
        related: [{ file: theirs.pattern.file, span: theirs.span, message: { en: 'Required here', id: 'Diwajibkan di sini' }, values: {} }],
        fixes: () => [askFor(pattern.file, span, what, theirs.years as Decimal, theirs.pattern)],
    };
}

type Kind = 'work' | 'thing';

/** Kinds that can have a requirement; all others are asked of things alone. */
const bothHave = new Set(['location', 'indicator', 'budget', 'code']);
const worksHave = new Set(['executor', 'serves']);

function* ofMisfit({ appliesTo, file }: Pattern, { what, span }: Requirement): Iterable<Hit> {
    if (appliesTo.length === 0 || bothHave.has(what)) return;
    const fitting: Kind = worksHave.has(what) ? 'work' : 'thing';
    const kindOf = (applicable: Pattern['appliesTo'][number]): Kind =>
        !applicable.quoted && (applicable.value === 'program' || applicable.value === 'activity') ? 'work' : 'thing';
    if (appliesTo.some(applicable => kindOf(applicable) === fitting)) return;
    yield {
        at: span,
        message: 'misfit',
        values: {
            what: wordOf(what),
            kinds:
                fitting === 'work'
                    ? { en: 'assets and outputs', id: 'aset dan keluaran' }
                    : { en: 'programs and activities', id: 'program atau kegiatan' },
        },
        fixes: () => [drop(file, span, { en: 'Do not require {what}', id: 'Jangan wajibkan {what}' }, { what: wordOf(what) })],
    };
}

function drop(file: string, span: Span, title: Text, values: Values): Fix {
    return { title, values, changes: [{ kind: 'drop', file, span }] };
}

/** As long as the other pattern says. */
function askFor(file: string, span: Span, what: string, years: Decimal, other: Pattern): Fix {
    const text = inEach(word => `${word(what as KeywordId)} ${word('for')} ${plainDecimal(years)} ${word('year')}`);
    return {
        title: { en: 'Require {b}, as "{other}" does', id: 'Wajibkan {b} seperti "{other}"' },
        values: { b: time(years), other: titleOf(other) },
        changes: [{ kind: 'replace', file, span, text }],
    };
}

function wordOf(what: string): Text {
    const word = (locale: 'en' | 'id') => spell(what as Parameters<typeof spell>[0], locale);
    return { en: word('en'), id: word('id') };
}

function time(years: Decimal): Text {
    const count = toNumber(years);
    return { en: `${count} ${count === 1 ? 'year' : 'years'}`, id: `${count} tahun` };
}
