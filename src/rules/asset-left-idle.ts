// Something that stands idle, and nobody plans to use it. It must not say what it could be used for: idle-twin does.
import { titleOf } from '../plan/queries.ts';
import { rule } from './engine/rule.ts';
import { likelyDepartments, pathTo } from './fixes/choices.ts';
import { addProperty } from './fixes/statements.ts';

export default rule<'asset'>({
    id: 'asset-left-idle',
    severity: 'information',
    messages: {
        idle: {
            en: '"{x}" is idle, and no use is planned.',
            id: '"{x}" menganggur dan belum direncanakan penggunaannya.',
        },
    },
    why: {
        en: 'An idle asset decays at public cost while the same is built anew elsewhere.',
        id: 'Aset yang menganggur rusak dengan biaya publik, sementara aset serupa dibangun baru di tempat lain.',
    },
    doesNotReport: {
        en: 'Idle assets that have a user, that a program continues or needs, or that are to be handed over.',
        id: 'Aset menganggur yang sudah ada penggunanya, yang dilanjutkan atau dibutuhkan suatu pekerjaan, dan yang akan diserahterimakan.',
    },
    on: ['asset'],
    when: asset => asset.state?.value === 'idle',
    *check(asset, plan) {
        if (asset.state?.value !== 'idle' || asset.user || asset.handovers.length > 0) return;
        if (plan.isMeant(asset, 'continues', 'needs')) return;
        yield {
            at: asset.state.span,
            values: { x: titleOf(asset) },
            fixes: () =>
                likelyDepartments(asset, plan).map(department =>
                    addProperty(
                        { en: '{d} will use it', id: 'Akan dipakai {d}' },
                        { d: titleOf(department) },
                        asset,
                        'user',
                        pathTo(department, asset, 'user', plan),
                    ),
                ),
        };
    },
    examples: [
        {
            bad: 'asset Market { state <|idle|> }',
            good: 'asset Market { state idle }\ndepartment D { program P { continues Market } asset Hall { state idle user D } asset Hut { state in-use } }',
        },
    ],
});
