// Lasting things that a reader may mean by a name on the command line.

import { nearest } from '../l10n/nearest.ts';
import { topOf } from '../plan/in-file.ts';
import type { Asset, Output } from '../plan/model.ts';
import type { Plan } from '../plan/plan.ts';
import { isAsset, qualifiedName, titleOf } from '../plan/queries.ts';
import { outputsOf } from '../plan/work-parts.ts';

/** Where there are none, the names somebody probably meant. */
export function findAsset(plan: Plan, asked: string): { readonly things: readonly (Output | Asset)[]; readonly near: readonly string[] } {
    const wanted = asked.normalize('NFC').trim().toLocaleLowerCase();
    const made = plan.files.flatMap(file =>
        topOf(file)
            .programs.flatMap(outputsOf)
            .filter(output => output.name !== ''),
    );
    const all = [...made, ...plan.files.flatMap(file => topOf(file).assets)].filter(isAsset);
    const names = (thing: Output | Asset) => [qualifiedName(thing), thing.name, titleOf(thing)];
    const things = all.filter(thing => names(thing).some(name => name.toLocaleLowerCase() === wanted));
    return { things, near: things.length > 0 ? [] : nearest(asked, all.flatMap(names), 3) };
}
