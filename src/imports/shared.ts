// Declarations that a table's departments share: the plan, its funds and locations; those of the plan's folder are not declared again. It
// must not know rows.

import type { Locale } from '../l10n/say.ts';
import { compareTexts } from '../plan/compare-texts.ts';
import { makeFund, makeLocated, makeLocation, makePartner, makePeriod, makePlan } from '../plan/make.ts';
import type { Declaration, Fund, Scope } from '../plan/model.ts';
import { nameAll } from './names.ts';
import type { Nomenclature } from './nomenclature.ts';
import { findOfficialName } from './nomenclature.ts';

/** Prints declarations as `.plan` text. */
export type WriteText = (elements: readonly Scope[], locale: Locale) => string;

export interface Shared {
    /** Names by what the cells say. */
    readonly funds: ReadonlyMap<string, string>;
    readonly locations: ReadonlyMap<string, string>;
    readonly parties: ReadonlyMap<string, string>;
    /** Declarations of all funds in `funds`. */
    readonly allFunds: readonly Fund[];
    /** Declarations that are missing still. */
    readonly added: readonly Scope[];
}

/** The file for what departments share. */
export function sharedFileName(locale: Locale): string {
    return locale === 'id' ? 'bersama.plan' : 'shared.plan';
}

export interface SharedOptions {
    readonly locale: Locale;
    readonly nomenclature: Nomenclature;
    /** All that the folder's plan declares at its top, whatever the file. */
    readonly existing: readonly Declaration[];
    readonly plan: { readonly name?: string; readonly title?: string };
    readonly currency: string;
}

/** Texts of cells, repeats and all. */
export interface Mentions {
    readonly funds: readonly string[];
    readonly places: readonly string[];
    /** Proposers. */
    readonly parties?: readonly string[];
}

export function findShared(mentions: Mentions, years: readonly number[], options: SharedOptions): Shared {
    const { existing, locale } = options;
    const added: Scope[] = [];
    const [first, last] = [Math.min(...years), Math.max(...years)];
    const period = years.length > 0 ? makePeriod(String(first), String(last)) : undefined;
    if (!existing.some(declaration => declaration.kind === 'plan')) {
        const word = locale === 'id' ? 'Rencana' : 'Plan';
        const name = options.plan.name ?? (period ? `${word}${period.text.replace('..', '-')}` : word);
        added.push(
            makePlan(name, {
                title: makeLocated(options.plan.title),
                period,
                currency: makeLocated(options.currency),
                stage: makeLocated('draft' as const),
            }),
        );
    }
    const taken = new Set(existing.map(declaration => declaration.name));

    const funds = new Map<string, string>();
    const cells = sorted(mentions.funds);
    const knownFunds = existing.filter(declaration => declaration.kind === 'fund');
    const newFunds = cells.filter(
        cell =>
            !remember(
                cell,
                funds,
                knownFunds.find(fund => isFund(fund, cell)),
            ),
    );
    const fundTitles = newFunds.map(cell => splitFund(cell, options.nomenclature));
    const word = locale === 'id' ? 'Dana' : 'Fund';
    nameAll(
        fundTitles.map(({ code, title }) => ({ title, code: title ? code : '', fallback: `${word}-${code.replaceAll('.', '-')}` })),
        taken,
    ).forEach((name, index) => {
        const { code, title } = fundTitles[index] as (typeof fundTitles)[number];
        funds.set(newFunds[index] as string, name);
        taken.add(name);
        added.push(makeFund(name, { title: makeLocated(title || undefined), code: makeLocated(code || undefined) }));
    });

    const locations = new Map<string, string>();
    const places = sorted(mentions.places);
    const knownPlaces = new Map(
        existing.flatMap(known => (known.kind === 'location' && known.title ? [[known.title.value, known] as const] : [])),
    );
    const newPlaces = places.filter(place => !remember(place, locations, knownPlaces.get(place)));
    nameAll(
        newPlaces.map(place => ({ title: place, code: '', fallback: locale === 'id' ? 'Lokasi' : 'Location' })),
        taken,
    ).forEach((name, index) => {
        locations.set(newPlaces[index] as string, name);
        taken.add(name);
        added.push(makeLocation(name, { title: makeLocated(newPlaces[index] as string) }));
    });

    const parties = new Map<string, string>();
    const knownParties = new Map(
        existing.flatMap(known =>
            (known.kind === 'partner' || known.kind === 'department') && known.title ? [[known.title.value, known] as const] : [],
        ),
    );
    const newParties = sorted(mentions.parties ?? []).filter(party => !remember(party, parties, knownParties.get(party)));
    nameAll(
        newParties.map(party => ({ title: party, code: '', fallback: locale === 'id' ? 'Mitra' : 'Partner' })),
        taken,
    ).forEach((name, index) => {
        parties.set(newParties[index] as string, name);
        added.push(makePartner(name, { title: makeLocated(newParties[index] as string) }));
    });
    const named = new Set(funds.values());
    const allFunds = [...knownFunds, ...added].filter(scope => scope.kind === 'fund' && named.has(scope.name)) as Fund[];
    return { funds, locations, parties, allFunds, added };
}

/** The text of the shared file: what it said, and what is new under it. Undefined when there is nothing to say. */
export function writeShared(added: readonly Scope[], before: string | undefined, locale: Locale, write: WriteText): string | undefined {
    if (added.length === 0) return before;
    const text = write(added, locale);
    const lineEnd = /\r\n?|\n/.exec(before ?? '')?.[0] ?? '\n';
    const own = text.replaceAll('\n', lineEnd);
    return before?.trim() ? `${before.trimEnd()}${lineEnd}${lineEnd}${own}` : own;
}

function remember(text: string, names: Map<string, string>, known: Declaration | undefined): boolean {
    if (known) names.set(text, known.name);
    return known !== undefined;
}

function isFund(fund: Extract<Declaration, { kind: 'fund' }>, cell: string): boolean {
    return (
        fund.code?.value === cell ||
        fund.title?.value === cell ||
        [fund.code?.value, fund.title?.value].join(' ') === cell.replace(/\s+/g, ' ').replace(/ ?- /, ' ')
    );
}

/** `1.2.1.01.02`, `1.2.1.01.02 - DAU` or `DAU`. */
function splitFund(cell: string, list: Nomenclature): { code: string; title: string } {
    const [, code = '', after = cell] = /^(\d+(?:\.\d+)+)([\s\S]*)$/.exec(cell) ?? [];
    const title = code ? after.replace(/^[\s:-]+/, '') : after;
    return { code, title: title || (findOfficialName(code, list) ?? '') };
}

function sorted(texts: readonly string[]): string[] {
    return [...new Set(texts)].sort(compareTexts);
}
