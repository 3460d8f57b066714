// The thing that a person means by a name, or in words why it is not plain which. It must not know what is asked about it.
import { kindNames } from '../l10n/kinds.ts';
import { NamePool, nearest } from '../l10n/nearest.ts';
import { fill, type Text } from '../l10n/say.ts';
import type { Declaration, Kind } from '../plan/model.ts';
import { fold, holdingWords, meantBy, named } from '../plan/names/find-named.ts';
import type { Plan } from '../plan/plan.ts';
import { qualifiedName, titleOf } from '../plan/queries.ts';
import { callThing } from './say-step.ts';

export type FoundThing = { readonly thing: Declaration } | { readonly refusal: Text };

const words = {
    unknown: { en: 'The plan has nothing called "{name}".{hint}', id: 'Tidak ada yang bernama "{name}" dalam rencana.{hint}' },
    unknownFund: { en: 'The plan has no fund called "{name}".{hint}', id: 'Tidak ada sumber dana bernama "{name}" dalam rencana.{hint}' },
    funds: { en: ' It has {things}.', id: ' Yang ada: {things}.' },
    hint: { en: ' Did you mean {things}?', id: ' Maksudnya {things}?' },
    ambiguous: {
        en: '"{name}" may mean several things: {things}. Write one of these paths.',
        id: '"{name}" dapat berarti beberapa hal: {things}. Tulis salah satu jalur nama itu.',
    },
    alike: {
        en: '"{name}" may mean several things: {things}. Write its kind before it: "{kind} {name}".',
        id: '"{name}" dapat berarti beberapa hal: {things}. Tulis jenisnya di depan: "{kind} {name}".',
    },
    or: { en: 'or', id: 'atau' },
} satisfies Record<string, Text>;

/** Candidates that a message lists; the others are counted. */
const maxListed = 6;

/** The plan and its lists serve nothing and need nothing. */
const askable = (Object.keys(kindNames) as Kind[]).filter(kind => kind !== 'plan' && kind !== 'catalogue' && kind !== 'related-plan');

/** Takes a path, a short name, a code or a title, also with the kind before it: `program Trees`. */
export function findThing(plan: Plan, given: string, kinds: readonly Kind[] = askable): FoundThing {
    const found = meantBy(plan, given, kinds);
    const [one, ...more] = found.length > 0 ? found : withKind(plan, given, kinds);
    if (one && more.length === 0) return { thing: one };
    const name = given.trim();
    if (one) {
        const all = [one, ...more];
        const isAlike = new Set(all.map(qualifiedName)).size < all.length;
        const values = { name, things: listed(all), kind: kindNames[one.kind] };
        return { refusal: fill(isAlike ? words.alike : words.ambiguous, values) };
    }
    const near = nearOnes(plan, name, kinds);
    const isFund = kinds.length === 1 && kinds[0] === 'fund';
    const funds = isFund ? plan.all('fund') : [];
    const others = funds.length > 0 ? fill(words.funds, { things: listed(funds) }) : { en: '', id: '' };
    const hint = near.length > 0 ? fill(words.hint, { things: listed(near, words.or) }) : others;
    return { refusal: fill(isFund ? words.unknownFund : words.unknown, { name, hint }) };
}

function withKind(plan: Plan, given: string, kinds: readonly Kind[]): Declaration[] {
    const text = fold(given);
    for (const kind of kinds)
        for (const word of Object.values(kindNames[kind])) {
            if (!text.startsWith(`${word} `)) continue;
            const found = meantBy(plan, given.trim().slice(word.length), [kind]);
            if (found.length > 0) return found;
        }
    return [];
}

/** Things spelled nearly like it, else those that contain its words. */
function nearOnes(plan: Plan, name: string, kinds: readonly Kind[]): Declaration[] {
    const called = kinds.flatMap(kind => plan.all(kind).flatMap(one => [one.name, qualifiedName(one), titleOf(one)]));
    const pool = new NamePool(new Set(called.filter(text => text !== '')));
    const spelled = nearest(name, pool).flatMap(text => named(plan, text, kinds));
    return [...new Set(spelled.length > 0 ? spelled : holdingWords(plan, name, kinds, maxListed + 1))];
}

function listed(things: readonly Declaration[], and: Text = { en: 'and', id: 'dan' }): Text {
    const shown = things.slice(0, maxListed).map(callThing);
    const more = things.length > shown.length ? ', …' : '';
    const joined = (locale: 'en' | 'id') => {
        const texts = shown.map(text => text[locale]);
        if (more !== '' || texts.length < 2) return texts.join(', ') + more;
        return `${texts.slice(0, -1).join(', ')} ${and[locale]} ${texts.at(-1)}`;
    };
    return { en: joined('en'), id: joined('id') };
}
