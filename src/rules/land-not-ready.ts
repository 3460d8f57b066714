// Building on land of somebody else, and no agreement is noted. It must not judge what the agreement says.
import { invertedIndex } from '../plan/derived.ts';
import type { Declaration, Location, Output, Party } from '../plan/model.ts';
import type { Plan } from '../plan/plan.ts';
import { departmentOfParty, isAsset, isParty, namedExecutors, titleOf, withinOf, workOf } from '../plan/queries.ts';
import { keepingWorks } from './analysis/maintainers.ts';
import { locationsOf } from './analysis/place-precision.ts';
import type { Fix } from './engine/finding.ts';
import { rule } from './engine/rule.ts';
import { takePart } from './fixes/partners.ts';
import { handOver } from './fixes/required-lines.ts';

export default rule({
    id: 'land-not-ready',
    severity: 'warning',
    messages: {
        none: {
            en: 'The land at "{loc}" belongs to {owner}, and no agreement is stated.',
            id: 'Lahan di "{loc}" milik {owner}; belum ada kesepakatan.',
        },
    },
    why: {
        en: 'When land and building have different owners, the work is stopped or the building cannot be registered as an asset.',
        id: 'Jika pemilik lahan dan bangunan berbeda, pembangunan dapat terhenti atau bangunannya tidak dapat dicatat sebagai barang milik daerah.',
    },
    doesNotReport: {
        en: 'What is bought rather than built. Land whose owner builds, takes part, uses, receives or keeps the building. An agreement on the place, or on the place around it that states the owner, is enough. Said once for each piece of land.',
        id: 'Yang dibeli, bukan dibangun. Lahan yang pemiliknya ikut membangun, memakai, menerima, atau memelihara bangunan. Kesepakatan pada lokasi, atau pada lokasi di sekelilingnya yang menyebut pemilik, sudah cukup. Disebut sekali untuk setiap bidang lahan.',
    },
    on: ['location'],
    *check(location, plan) {
        const owner = location.owner && plan.target(location.owner);
        const outputs = owner ? builtWithoutAgreement(location, plan) : [];
        if (!location.owner || !owner || outputs.length === 0) return;
        yield {
            at: location.owner.span,
            values: { loc: titleOf(location), owner: titleOf(owner) },
            related: outputs.slice(0, 10).map(output => ({
                file: output.file,
                span: output.nameSpan,
                message: { en: '"{x}" is built there', id: '"{x}" dibangun di sana' },
                values: { x: titleOf(output) },
            })),
            fixes: () => (isParty(owner) ? fixesOf(outputs, owner, plan) : []),
        };
    },
    examples: [
        {
            bad: 'partner Province\nlocation Lot { owner <|Province|> }\nlocation Corner within Lot\ndepartment D { program P { location Lot builds hall } program Q { builds hut { location Corner } } }',
            good: 'partner Province\nlocation Lot { owner Province agreement "Loan 12/2025" }\ndepartment D { program P { location Lot builds hall } }',
            fixed: 'partner Province\nlocation Lot { owner Province }\nlocation Corner within Lot\ndepartment D { program P { location Lot builds hall { handover to Province } } program Q { builds hut { location Corner  handover to Province } } }',
        },
        {
            bad: 'department Health\nlocation Yard { owner <|Health|> }\ndepartment D { program P { location Yard builds road } program Q { builds clinic { location Yard user Health } } }',
            good: 'department Health { unit Crew }\nlocation Yard { owner Health.Crew }\ndepartment D { program Q { location Yard builds clinic { handover to Health } buys desks } }',
        },
    ],
});

/** The owner gets what is built there, or takes part in building it. */
function fixesOf(outputs: readonly Output[], owner: Party, plan: Plan): Fix[] {
    const d = titleOf(owner);
    const joined = takePart(
        outputs.flatMap(output => workOf(output) ?? []),
        owner,
        plan,
    );
    const given = {
        title: { en: 'Hand over what is built there to {d}', id: 'Serahterimakan yang dibangun di sana kepada {d}' },
        values: { d },
        changes: outputs.flatMap(output => handOver(output, owner, plan).changes),
    };
    return joined
        ? [given, { title: { en: '{d} takes part in the work', id: '{d} ikut melaksanakan' }, values: { d }, changes: joined }]
        : [given];
}

/** Things that others than its owner build on a piece of land without an agreement. */
const builtWithoutAgreement = invertedIndex<Location, Output, readonly Output[]>({
    *entries(file, plan) {
        for (const output of file.declarations) {
            if (output.kind !== 'output' || output.verb !== 'builds' || !isAsset(output)) continue;
            const found = new Set(locationsOf(plan, output).flatMap(({ location }) => landOf(plan, location) ?? []));
            if (found.size === 0) continue;
            const sharing = sharingIn(plan, output);
            for (const land of found) {
                const owner = land.owner && plan.target(land.owner);
                if (isParty(owner) && !sharing.has(owner) && !sharing.has(departmentOfParty(plan, owner))) yield [land, output];
            }
        }
    },
    value: outputs => outputs,
});

/** The place that states the owner, unless an agreement is noted on the way to it. */
function landOf(plan: Plan, location: Location): Location | undefined {
    for (const at of withinOf(plan, location)) {
        if (at.agreement) return undefined;
        if (at.owner) return at;
    }
    return undefined;
}

/** All parties, with their departments, that make, use, receive or keep the thing. */
function sharingIn(plan: Plan, output: Output): ReadonlySet<Declaration | undefined> {
    const work = workOf(output);
    const references = [
        ...(work ? namedExecutors(work) : []),
        ...(output.user ? [output.user] : []),
        ...[...output.maintainers, ...output.handovers].map(({ party }) => party),
    ];
    const sharing = new Set<Declaration | undefined>();
    for (const reference of references) {
        const party = plan.target(reference);
        if (isParty(party)) sharing.add(party).add(departmentOfParty(plan, party));
    }
    for (const at of [output, ...keepingWorks(output, plan)]) sharing.add(plan.names.departmentOf(at));
    sharing.delete(undefined);
    return sharing;
}
