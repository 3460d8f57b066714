// One activity of an IATI file as plain data: what a plan can hold of it. It must not know the other activities.
import { type Locale, say } from '../../l10n/say.ts';
import type { Period } from '../../plan/period.ts';
import type { DraftIndicator } from './draft-indicators.ts';
import { type IatiMoney, readMoney } from './iati-money.ts';
import { type DraftOutput, readResults } from './iati-results.ts';
import { narrativeOf } from './iati-text.ts';
import { noteWords } from './messages.ts';
import { readDay, readFigure, readPeriod } from './texts.ts';
import type { XmlNode } from './xml-node.ts';

export interface Organisation {
    readonly ref: string;
    readonly title: string;
    /** Of the government, by its type. */
    readonly isOffice: boolean;
}

export interface ActivityPlace {
    readonly ref: string;
    readonly title: string;
    readonly code: string | undefined;
    readonly at: { readonly latitude: string; readonly longitude: string } | undefined;
}

export interface Activity {
    readonly line: number;
    readonly identifier: string;
    readonly title: string;
    readonly notes: string[];
    readonly beneficiaries: readonly string[];
    readonly reporting: Organisation | undefined;
    readonly accountable: Organisation | undefined;
    readonly funders: readonly Organisation[];
    readonly implementers: readonly Organisation[];
    readonly code: string | undefined;
    readonly period: Period | undefined;
    readonly places: readonly ActivityPlace[];
    readonly tags: readonly string[];
    readonly money: IatiMoney;
    readonly parent: string | undefined;
    readonly children: readonly string[];
    readonly indicators: readonly DraftIndicator[];
    readonly outputs: readonly DraftOutput[];
}

export function readActivity(node: XmlNode, locale: Locale): Activity {
    node.take().attribute('hierarchy');
    const identifier = node.first('iati-identifier')?.words() ?? '';
    const note = (key: keyof typeof noteWords, text = '') => say(noteWords[key], locale, { text });
    const title = narrativeOf(node.first('title'), locale);
    const described = descriptionsOf(node, locale);
    const general = described.filter(({ type }) => type !== '3').map(({ text }) => text);
    // The standard asks for a description: one that is the title again says nothing.
    const notes = general.length === 1 && general[0] === title ? [] : general;
    const organisations = organisationsOf(node, locale);
    const inRole = (role: string) => organisations.filter(one => one.role === role);
    const reporting = organisationOf(node.first('reporting-org'), locale);
    const [accountable] = inRole('2');
    for (const { title: extending } of inRole('3'))
        if (extending !== (accountable ?? reporting)?.title) notes.push(note('extending', extending));
    const status = node.first('activity-status');
    const stopped = { 5: 'cancelled', 6: 'suspended' }[status?.peek('code') ?? ''] as 'cancelled' | 'suspended' | undefined;
    if (status && /^[1-6]$/.test(status.peek('code'))) status.take().attribute('code');
    if (stopped) notes.push(note(stopped));
    const period = datesOf(node, notes, note);
    const { indicators, outputs } = readResults(node, locale);
    return {
        line: node.line,
        identifier,
        title,
        notes,
        beneficiaries: described.filter(({ type }) => type === '3').map(({ text }) => text),
        reporting,
        accountable,
        funders: inRole('1'),
        implementers: inRole('4'),
        code: codeOf(node, identifier),
        period,
        places: placesOf(node, locale),
        tags: tagsOf(node, locale),
        money: readMoney(node),
        parent: relatedOf(node, '1')[0],
        children: relatedOf(node, '2'),
        indicators,
        outputs,
    };
}

function descriptionsOf(node: XmlNode, locale: Locale): { readonly type: string; readonly text: string }[] {
    return node.all('description').flatMap(one => {
        const narratives = one.take().all('narrative');
        const chosen = narratives.find(text => text.peek('xml:lang').toLowerCase().startsWith(locale)) ?? narratives[0];
        chosen?.attribute('xml:lang');
        const text = (chosen ?? one).lines();
        return text ? [{ type: one.attribute('type') ?? '1', text }] : [];
    });
}

function organisationOf(node: XmlNode | undefined, locale: Locale): Organisation | undefined {
    if (!node) return undefined;
    const title = narrativeOf(node, locale);
    const ref = node.attribute('ref') ?? '';
    const isOffice = node.attribute('type') === '10';
    return title || ref ? { ref, title: title || ref, isOffice } : undefined;
}

function organisationsOf(node: XmlNode, locale: Locale): (Organisation & { readonly role: string })[] {
    return node.all('participating-org').flatMap(one => {
        const role = one.peek('role');
        if (!/^[1-4]$/.test(role)) return [];
        const organisation = organisationOf(one, locale);
        one.attribute('role');
        return organisation ? [{ ...organisation, role }] : [];
    });
}

/** The organisation's own code where Alur wrote the file; else the identifier of the activity, which no other shares. */
function codeOf(node: XmlNode, identifier: string): string | undefined {
    const own = node.all('other-identifier').find(one => one.peek('type') === 'A1');
    if (!identifier.startsWith('ALUR-')) return identifier || undefined;
    own?.take().attribute('type');
    return own?.attribute('ref');
}

/** Planned dates, else actual ones; actual ones that differ are kept as a note. */
function datesOf(
    node: XmlNode,
    notes: string[],
    note: (key: 'starts' | 'ends' | 'actualDates', text: string) => string,
): Period | undefined {
    const dates = new Map<string, string>();
    for (const one of node.all('activity-date')) {
        const [type, date] = [one.peek('type'), one.peek('iso-date')];
        if (!/^[1-4]$/.test(type) || dates.has(type) || readDay(date) === undefined) continue;
        one.take().attribute('type');
        one.attribute('iso-date');
        dates.set(type, date.slice(0, 10));
    }
    const of = (type: string) => dates.get(type);
    const planned = readPeriod(of('1'), of('3'));
    const period = planned ?? readPeriod(of('1') ?? of('2'), of('3') ?? of('4'));
    const actual = [of('2'), of('4')].filter(Boolean).join('..');
    const isSame = (!of('2') || of('2') === of('1')) && (!of('4') || of('4') === of('3'));
    if (planned && actual && !isSame) notes.push(note('actualDates', actual));
    if (!period) {
        const [start, end] = [of('1') ?? of('2'), of('3') ?? of('4')];
        if (start) notes.push(note('starts', start));
        if (end) notes.push(note('ends', end));
    }
    return period;
}

function placesOf(node: XmlNode, locale: Locale): ActivityPlace[] {
    const places = node.all('location').map((one): ActivityPlace => {
        one.take();
        const title = narrativeOf(one.first('name'), locale) || narrativeOf(one.first('description'), locale);
        const code = one.first('location-id');
        code?.take().attribute('vocabulary');
        const point = one.first('point');
        const position = point?.first('pos');
        const [latitude, longitude] = (position?.peekText() ?? '').split(/[\s,]+/).filter(part => readFigure(part) !== undefined);
        const at = latitude !== undefined && longitude !== undefined ? { latitude, longitude } : undefined;
        if (at) for (const taken of [point, position]) taken?.take().attribute('srsName');
        return { ref: one.attribute('ref') ?? '', title, code: code?.attribute('code'), at };
    });
    const countries = [...node.all('recipient-country'), ...node.all('recipient-region')];
    const inTransactions = node.all('transaction').flatMap(one => [...one.all('recipient-country'), ...one.all('recipient-region')]);
    const named = (countries.length > 0 ? countries : places.length === 0 ? inTransactions : []).flatMap((one): ActivityPlace[] => {
        const title = narrativeOf(one, locale);
        const code = one.attribute('code');
        return title || code ? [{ ref: code ?? '', title: title || countryName(one.local, code ?? '', locale), code, at: undefined }] : [];
    });
    const unique = new Map([...places, ...named].map(place => [JSON.stringify([place.ref, place.title, place.at]), place]));
    return [...unique.values()];
}

/** `BB` is Barbados. */
function countryName(element: string, code: string, locale: Locale): string {
    if (element !== 'recipient-country' || !/^[A-Z]{2}$/.test(code)) return code;
    regionNames[locale] ??= new Intl.DisplayNames(locale, { type: 'region', fallback: 'code' });
    return regionNames[locale].of(code) ?? code;
}

/** Made when first asked for: that takes longer than to ask. */
const regionNames: Partial<Record<Locale, Intl.DisplayNames>> = {};

/** Tags, and sectors: those of transactions where the activity names none. */
function tagsOf(node: XmlNode, locale: Locale): string[] {
    const own = node.all('sector');
    const sectors = own.length > 0 ? own : node.all('transaction').flatMap(one => one.all('sector'));
    const texts = [...node.all('tag'), ...sectors].flatMap(one => {
        const text = narrativeOf(one, locale);
        const code = one.attribute('code') ?? '';
        one.attribute('vocabulary');
        const said = one.local === 'tag' || !code ? text || code : [code, text].filter(Boolean).join(' ');
        return said ? [said] : [];
    });
    return [...new Set(texts)];
}

function relatedOf(node: XmlNode, type: string): string[] {
    return node.all('related-activity').flatMap(one => {
        if (one.peek('type') !== type) return [];
        one.take().attribute('type');
        return one.attribute('ref') ?? [];
    });
}
