// An existing thing in use, and nobody says by whom. It must not speak of what stands idle: asset-left-idle does.

import { writePath } from '../l10n/write-name.ts';
import type { Asset } from '../plan/model.ts';
import type { Plan } from '../plan/plan.ts';
import { isAsset, titleOf } from '../plan/queries.ts';
import { rule } from './engine/rule.ts';
import { likelyDepartments, pathTo } from './fixes/choices.ts';
import { addProperty } from './fixes/statements.ts';

export default rule<'asset'>({
    id: 'no-user',
    severity: 'warning',
    messages: { none: { en: 'No user is stated for "{x}".', id: 'Pengguna "{x}" belum ditetapkan.' } },
    why: {
        en: 'Without a user nobody is entitled to ask for repair or to give the asset back.',
        id: 'Tanpa penetapan status penggunaan, tidak ada yang berwenang mengusulkan perbaikan atau mengembalikan aset.',
    },
    doesNotReport: {
        en: 'What is idle or unfinished, or is to be handed over: the receiver uses it. Without a state an asset is taken to be in use. New things: their receiver or maintainer is their user.',
        id: 'Yang menganggur atau belum selesai, atau akan diserahterimakan: penerimanya pengguna. Tanpa status, aset dianggap dipakai. Barang baru: penerima atau pemeliharanya adalah pengguna.',
    },
    on: ['asset'],
    *check(asset, plan) {
        if (asset.user || !isAsset(asset) || asset.handovers.length > 0) return;
        if (asset.state && asset.state.value !== 'in-use') return;
        const party = likelyUser(asset, plan);
        yield {
            at: asset.nameSpan,
            values: { x: titleOf(asset) },
            fixes: () =>
                party
                    ? [addProperty({ en: 'Used by {party}', id: 'Dipakai {party}' }, { party }, asset, 'user', party, 'likely')]
                    : likelyDepartments(asset, plan).map(department =>
                          addProperty(
                              { en: 'Used by {party}', id: 'Dipakai {party}' },
                              { party: titleOf(department) },
                              asset,
                              'user',
                              pathTo(department, asset, 'user', plan),
                          ),
                      ),
        };
    },
    examples: [
        {
            bad: 'department D { asset <|hall|> { state in-use maintainer D } }',
            good: 'department D { asset hall { state in-use user D } asset hut { state idle } }',
            fixed: 'department D { asset hall { state in-use maintainer D  user D } }',
        },
        { bad: 'asset <|Market|>', good: 'partner R\nasset Market { user R }' },
    ],
});

/** The department that lists it, else its keeper. */
function likelyUser(asset: Asset, plan: Plan): string | undefined {
    const department = plan.names.departmentOf(asset);
    const path = department ? [department.name] : asset.maintainers[0]?.party.path;
    return path && writePath(path);
}
