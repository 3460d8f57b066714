// A department that builds much and plans little to keep it. It must not ask for a single thing: the other rules of upkeep do.
import { formatDecimal } from '../l10n/format.ts';
import { sum } from '../plan/budget.ts';
import { type Decimal, normalizeDecimal, plainDecimal } from '../plan/decimal.ts';
import { memoize } from '../plan/derived.ts';
import type { Department, Output, Work } from '../plan/model.ts';
import type { Plan } from '../plan/plan.ts';
import { isAsset, isWork, titleOf } from '../plan/queries.ts';
import { departmentNamed, keepingWorks } from './analysis/maintainers.ts';
import { moneyOf } from './analysis/work-money.ts';
import { rule } from './engine/rule.ts';

export default rule<'department'>({
    id: 'upkeep-low',
    severity: 'information',
    percent: 2,
    messages: {
        low: {
            en: 'The upkeep budgets of {department} are only {pct}% of what it builds.',
            id: 'Anggaran pemeliharaan {department} hanya {pct}% dari nilai pembangunannya.',
        },
    },
    why: {
        en: 'In one real plan maintenance was 1.2% of new construction: much of what is built is then lost in a few years.',
        id: 'Dalam satu rencana nyata, pemeliharaan hanya 1,2% dari pembangunan: banyak hasil pembangunan lalu rusak dalam beberapa tahun.',
    },
    doesNotReport: {
        en: 'What others will keep. Budgets that pay for both, which cannot be told apart. Departments without any upkeep budget: maintenance-unfunded names the things.',
        id: 'Yang akan dipelihara pihak lain. Anggaran yang mencakup keduanya, karena tidak dapat dipisahkan. Perangkat daerah tanpa anggaran pemeliharaan sama sekali: maintenance-unfunded menyebut asetnya.',
    },
    on: ['department'],
    *check(department, plan) {
        const works = worksOf(department, plan);
        const keeping = bearers(
            works.filter(work => work.maintains.length > 0),
            plan,
        );
        if (keeping.size === 0) return;
        const building = bearers(
            works.filter(work => work.outputs.some(isBuilt) && buildsForItself(work, plan)),
            plan,
        );
        for (const work of [...keeping]) {
            if (!building.has(work)) continue;
            keeping.delete(work);
            building.delete(work);
        }
        const kept = totalFor(keeping, plan);
        const built = totalFor(building, plan);
        if (kept.units === 0n || built.units === 0n) return;
        const percent = Number(plainDecimal(shareOf(kept, built, 6)));
        if (percent >= 100) return;
        yield {
            at: department.nameSpan,
            percent,
            values: { department: titleOf(department), pct: formatDecimal(shareOf(kept, built, 1)) },
            related: [...keeping].slice(0, 10).map(work => ({
                file: work.file,
                span: work.nameSpan,
                message: { en: 'Upkeep: "{x}"', id: 'Pemeliharaan: "{x}"' },
                values: { x: titleOf(work) },
            })),
        };
    },
    examples: [
        {
            bad: 'department <|D|> { program P { budget 900 million in 2025 builds road } program Keep { maintains P.road budget 9 million in 2026 } }',
            good: 'department D { program P { budget 900 million in 2025 builds road } program Keep { maintains P.road budget 18 million in 2026 } }',
        },
        {
            bad: 'department <|D|> { program P { budget 900 million in 2025 activity A { builds road } } }\nextend D { program Keep { maintains P.A.road budget 9 million in 2026 } }',
            good: 'department E { program K { maintains D.P.road budget 1 million in 2026 } }\ndepartment D { asset hut program P { budget 900 million in 2025 builds road { maintainer E } } program Keep { maintains hut budget 9 million in 2026 } }',
        },
    ],
});

function worksOf(department: Department, plan: Plan): Work[] {
    const list: Work[] = [];
    const visit = (work: Work) => {
        list.push(work);
        work.activities.forEach(visit);
    };
    plan.names.childrenOf(department).filter(isWork).forEach(visit);
    return list;
}

function isBuilt(output: Output): boolean {
    return output.verb === 'builds' && isAsset(output);
}

/** Whether something is built by a work that its department keeps itself, or nobody yet. */
const buildsForItself: (work: Work, plan: Plan) => boolean = memoize((work, plan) => {
    const department = plan.names.departmentOf(work);
    return work.outputs.some(output => {
        if (!isBuilt(output)) return false;
        const others = output.maintainers.map(({ party }) => departmentNamed(party, plan));
        const maintainers = [...others, ...keepingWorks(output, plan).map(keeping => plan.names.departmentOf(keeping))];
        return maintainers.every(maintainer => maintainer === department);
    });
});

/** The works whose figures pay for these: each itself, else the nearest around it that states money. */
function bearers(works: readonly Work[], plan: Plan): Set<Work> {
    const found = new Set<Work>();
    for (const work of works)
        for (let at: Work['parent'] = work; isWork(at); at = at.parent)
            if (moneyOf(at, plan)) {
                found.add(at);
                break;
            }
    return found;
}

/** Works inside another one of the list are part of its figure. */
function totalFor(works: ReadonlySet<Work>, plan: Plan): Decimal {
    const isInside = (work: Work) => {
        for (let at = work.parent; isWork(at); at = at.parent) if (works.has(at)) return true;
        return false;
    };
    return sum([...works].flatMap(work => (isInside(work) ? [] : (moneyOf(work, plan) ?? []))));
}

/** In percent, with this many decimals, rounded down so that it stays below the limit. */
function shareOf(part: Decimal, all: Decimal, decimals: number): Decimal {
    const scale = Math.max(part.scale, all.scale);
    const units = (value: Decimal) => value.units * 10n ** BigInt(scale - value.scale);
    return normalizeDecimal({ units: (units(part) * 100n * 10n ** BigInt(decimals)) / units(all), scale: decimals });
}
