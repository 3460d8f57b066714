// The search index of a site, of all things that have an address. It must not know how it is divided.

import { capitalized, kindNames } from '../l10n/kinds.ts';
import type { Text } from '../l10n/say.ts';
import { titleOf } from '../plan/queries.ts';
import { type Addresses, folderOf, isShared, placeOn } from './addresses.ts';
import type { SiteFacts } from './facts.ts';
import type { IndexFile, SearchEntry } from './search-index.ts';
import { indexFiles } from './search-index.ts';
import { siteWords } from './words.ts';

export function searchIndex({ plan }: SiteFacts, addresses: Addresses): IndexFile[] {
    const departments = plan.all('department');
    const numbers = new Map(departments.map((department, k) => [department, k]));
    const entries = plan.files.flatMap(({ declarations }) =>
        declarations.flatMap((declaration): SearchEntry[] => {
            const address = addresses.of(declaration);
            if (!address || declaration.name === '' || declaration.kind === 'indicator') return [];
            const department = declaration.kind === 'department' ? undefined : plan.names.departmentOf(declaration);
            return [
                {
                    title: titleOf(declaration),
                    id: address.id,
                    kind: address.isPage ? folderOf(address.page) : declaration.kind,
                    page: address.page.replace(/\.html$/, ''),
                    ...(address.isPage || !isShared(folderOf(address.page)) ? {} : { place: placeOn(address) }),
                    of: (department && numbers.get(department)) ?? -1,
                    code: 'code' in declaration ? (declaration.code?.value ?? '') : '',
                },
            ];
        }),
    );
    return indexFiles(entries, departments.map(titleOf));
}

/** Kinds of things that are found, by the folder of their pages or by their own kind. */
export function searchedKinds(): Record<string, Text> {
    const kinds = {
        program: kindNames.program,
        asset: kindNames.asset,
        goal: siteWords.goals,
        place: kindNames.location,
        department: kindNames.department,
        partner: kindNames.partner,
        pair: siteWords.pairs,
        // parts of their pages
        activity: kindNames.activity,
        subactivity: kindNames.subactivity,
        output: kindNames.output,
        request: kindNames.request,
        unit: kindNames.unit,
    };
    return Object.fromEntries(Object.entries(kinds).map(([kind, text]) => [kind, capitalized(text)]));
}
