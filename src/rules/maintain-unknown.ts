// `maintains` something that is no asset: a program, a service, what is used up. It must not speak of names that are not found: unresolved does.
import { capitalized, kindNames } from '../l10n/kinds.ts';
import { writePath } from '../l10n/write-name.ts';
import type { Declaration, Output, Reference, Work } from '../plan/model.ts';
import type { Plan } from '../plan/plan.ts';
import { isAsset, isWork, titleOf } from '../plan/queries.ts';
import { copyWith } from '../plan/source.ts';
import type { Fix } from './engine/finding.ts';
import { rule } from './engine/rule.ts';

export default rule<'program' | 'activity' | 'subactivity'>({
    id: 'maintain-unknown',
    severity: 'error',
    messages: {
        none: {
            en: '"{x}" is not an asset, so it cannot be maintained; name what is bought, built or already owned.',
            id: '"{x}" bukan aset sehingga tidak dapat dipelihara; sebutkan yang dibeli, dibangun, atau sudah dimiliki.',
        },
    },
    why: {
        en: 'Maintenance must concern an asset of the register; otherwise money is spent and nothing can be shown for it.',
        id: 'Pemeliharaan harus mengacu pada daftar barang milik daerah; jika tidak, anggaran terpakai tanpa aset yang dapat dipertanggungjawabkan.',
    },
    doesNotReport: {
        en: 'Names that are not in the plan (unresolved).',
        id: 'Nama yang tidak ada dalam rencana (dilaporkan unresolved).',
    },
    on: ['program', 'activity', 'subactivity'],
    when: work => work.maintains.length > 0,
    *check(work, plan) {
        for (const reference of work.maintains) {
            const { target, misfit } = plan.names.resolve(reference);
            const found = target ?? misfit;
            if (!found || ((found.kind === 'output' || found.kind === 'asset') && isAsset(found))) continue;
            yield {
                at: reference.span,
                values: { x: titleOf(found) },
                related: [
                    {
                        file: found.file,
                        span: found.nameSpan,
                        message: { en: '{kind} "{x}" is written here', id: '{kind} "{x}" ditulis di sini' },
                        values: { kind: capitalized(kindNames[found.kind]), x: found.name },
                    },
                ],
                fixes: () => fixesOf(reference, found, plan),
            };
        }
    },
    examples: [
        {
            bad: 'department A { program P { activity B { buys trees } } program Keep { maintains <|P|> } }',
            good: 'department A { program P { activity B { buys trees } } program Keep { maintains P.B.trees } }',
            fixed: 'department A { program P { activity B { buys trees } } program Keep { maintains P.B.trees } }',
        },
        {
            bad: 'department A { program P { buys stakes { consumable } delivers training } program Keep { maintains <|P.stakes|>, <|P.training|> } }',
            good: 'department A { asset hall program Keep { maintains hall, Unknown } }',
        },
    ],
});

/** The assets that the named work makes. */
function fixesOf(reference: Reference, found: Declaration, plan: Plan): Fix[] {
    if (!isWork(found)) return [];
    return assetsIn(found, reference.path)
        .filter(({ path, output }) => plan.target(copyWith(reference, { path })) === output)
        .slice(0, 3)
        .map(({ path }) => ({
            title: { en: 'Replace with {text}', id: 'Ganti dengan {text}' },
            values: { text: writePath(path) },
            changes: [{ kind: 'replace', file: reference.file, span: reference.span, text: writePath(path) }],
        }));
}

function assetsIn(work: Work, path: readonly string[]): { readonly path: readonly string[]; readonly output: Output }[] {
    return [
        ...work.outputs.flatMap(output => (isAsset(output) && output.name !== '' ? [{ path: [...path, output.name], output }] : [])),
        ...work.activities.flatMap(part => (part.name === '' ? [] : assetsIn(part, [...path, part.name]))),
    ];
}
