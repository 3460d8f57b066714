// A step of a chain as a sentence in both languages. It must not know where it is shown.
import { kindNames } from '../l10n/kinds.ts';
import { fill, type Text } from '../l10n/say.ts';
import type { Declaration } from '../plan/model.ts';
import { qualifiedName } from '../plan/queries.ts';
import type { Cut, Relation, Step } from './step.ts';

const relations: Readonly<Record<Relation, Text>> = {
    self: { en: '{thing}', id: '{thing}' },
    serves: { en: 'serves {thing}', id: 'mendukung {thing}' },
    partOf: { en: 'is part of {thing}', id: 'bagian dari {thing}' },
    belongsTo: { en: 'belongs to {thing}', id: 'milik {thing}' },
    madeBy: { en: 'is made by {thing}', id: 'dihasilkan oleh {thing}' },
    measures: { en: 'measures {thing}', id: 'mengukur {thing}' },
    askedBy: { en: 'is asked for by {thing}', id: 'diminta oleh {thing}' },
    usedBy: { en: 'is used by {thing}', id: 'dipakai oleh {thing}' },
    has: { en: 'has {thing}', id: 'memiliki {thing}' },
    servedBy: { en: 'is served by {thing}', id: 'didukung oleh {thing}' },
    needs: { en: 'needs {thing}', id: 'membutuhkan {thing}' },
    after: { en: 'comes after {thing}', id: 'dilaksanakan setelah {thing}' },
    continues: { en: 'continues {thing}', id: 'melanjutkan {thing}' },
    maintains: { en: 'maintains {thing}', id: 'memelihara {thing}' },
    asks: { en: 'makes {thing}', id: 'mengajukan {thing}' },
    askedOf: { en: 'is addressed to {thing}', id: 'ditujukan kepada {thing}' },
    answers: { en: 'answers {thing}', id: 'menyanggupi {thing}' },
    answeredBy: { en: 'is answered by {thing}', id: 'disanggupi oleh {thing}' },
    executor: { en: 'is executed by {thing}', id: 'dilaksanakan oleh {thing}' },
    partner: { en: 'is carried out together with {thing}', id: 'dilaksanakan bersama {thing}' },
    place: { en: 'is at {thing}', id: 'berada di {thing}' },
    user: { en: 'is used by {thing}', id: 'dipakai oleh {thing}' },
    keeper: { en: 'is maintained by {thing}', id: 'dipelihara oleh {thing}' },
    receiver: { en: 'is handed over to {thing}', id: 'diserahterimakan kepada {thing}' },
    paidFrom: { en: 'is paid from {thing}', id: 'dibiayai dari {thing}' },
    coordinator: { en: 'is coordinated by {thing}', id: 'dikoordinasikan oleh {thing}' },
};

const cuts: Readonly<Record<Exclude<Cut, 'unresolved' | 'circle'>, Text>> = {
    servesNothing: { en: 'cut here: {thing} serves nothing yet', id: 'terputus di sini: {thing} belum mendukung apa pun' },
    unserved: { en: 'cut here: nothing serves {thing} yet', id: 'terputus di sini: belum ada yang mendukung {thing}' },
    unanswered: { en: 'cut here: nobody has answered {thing} yet', id: 'terputus di sini: belum ada yang menyanggupi {thing}' },
    noExecutor: { en: 'cut here: {thing} has no executor yet', id: 'terputus di sini: {thing} belum memiliki pelaksana' },
    noPlace: { en: 'cut here: {thing} has no place yet', id: 'terputus di sini: {thing} belum memiliki lokasi' },
    noKeeper: { en: 'cut here: nobody maintains {thing} yet', id: 'terputus di sini: belum ada pemelihara {thing}' },
    unused: { en: 'cut here: nothing in the plan uses {thing}', id: 'terputus di sini: tidak ada yang memakai {thing} dalam rencana' },
};

const words = {
    circle: {
        en: '{step}: back at the same place, the chain goes in a circle',
        id: '{step}: kembali ke tempat yang sama, rantainya berputar',
    },
    told: { en: '{step} (already listed above)', id: '{step} (sudah disebut di atas)' },
    unresolved: {
        en: 'cut here: {step}, but the plan has nothing of that name',
        id: 'terputus di sini: {step}, tetapi nama itu tidak ada dalam rencana',
    },
} satisfies Record<string, Text>;

/** Of a step without what reaches it, `at` is what the chain ends at. */
export function sayStep({ relation, thing, name, cut, isTold }: Step, at: Declaration): Text {
    if (cut === 'unresolved') return fill(words.unresolved, { step: fill(relations[relation], { thing: `"${name}"` }) });
    if (cut && cut !== 'circle') return fill(cuts[cut], { thing: callThing(at) });
    const step = thing ? fill(relations[relation], { thing: callThing(thing) }) : { en: name, id: name };
    return cut ? fill(words.circle, { step }) : isTold ? fill(words.told, { step }) : step;
}

/** Kind, title and path: `program "Trees" (Parks.Trees)`. */
export function callThing(thing: Declaration): Text {
    const path = qualifiedName(thing);
    const called = thing.title?.value ? `"${thing.title.value}" (${path})` : path;
    const kind = kindNames[thing.kind];
    return { en: `${kind.en} ${called}`, id: `${kind.id} ${called}` };
}
