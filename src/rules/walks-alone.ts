// A department that shares nothing with any other. It must not judge how much sharing is enough.
import { derivedValue, invertedIndex, memoize } from '../plan/derived.ts';
import type { Declaration, Department, PlanFile, Reference } from '../plan/model.ts';
import type { Plan } from '../plan/plan.ts';
import { departmentOfParty, isParty, maxServed, programOf, titleOf, withinOf } from '../plan/queries.ts';
import { rule } from './engine/rule.ts';

export default rule({
    id: 'walks-alone',
    severity: 'information',
    messages: {
        alone: {
            en: '{department} shares no goal, location, asset, need or handover with any other department.',
            id: '{department} belum terhubung dengan perangkat daerah lain: tidak ada sasaran, lokasi, aset, kebutuhan, atau serah terima bersama.',
        },
    },
    why: {
        en: 'What one department does concerns the same streets and people as the others’ work.',
        id: 'Perangkat daerah tidak boleh berjalan sendiri-sendiri: pekerjaannya berlangsung di wilayah yang sama dan melayani masyarakat yang sama.',
    },
    doesNotReport: {
        en: 'A plan of one department, and a department that states no program, objective or asset yet. A shared vision or mission is not enough, nor the place that all others lie within.',
        id: 'Rencana dengan satu perangkat daerah, dan perangkat daerah yang belum memuat program, sasaran, atau aset. Visi atau misi yang sama belum cukup, begitu pula lokasi yang melingkupi semua lokasi lain.',
    },
    on: ['department'],
    *check(department, plan) {
        if (!severalDepartments(plan) || !isWritten(department, plan) || isJoined(department, plan)) return;
        for (const thing of thingsOf(department, plan)) {
            const users = usersOf(thing, plan);
            if (users !== undefined && users !== department) return;
        }
        yield { at: department.nameSpan, values: { department: titleOf(department) } };
    },
    examples: [
        {
            bad: 'goal G\ndepartment A { program P { serves G } }\ndepartment B { program P { serves G } }\ndepartment <|C|> { program P }',
            good: 'goal G\ndepartment A { program P { serves G } }\ndepartment B { program P { serves G } }\ndepartment C { program P { needs A.P } }',
        },
        {
            bad: 'location City location L within City\ndepartment <|A|> { program P { location City } }\ndepartment <|B|> { program P { location City } }',
            good: 'location City location L within City\ndepartment A { program P { location L } }\ndepartment B { program P { location L } }',
        },
    ],
});

const severalDepartments = derivedValue(plan => plan.all('department').length > 1);

/** Whether anything is planned in it, in its declaration or an extension: one that is still empty is not alone, it is unwritten. */
const isWritten = invertedIndex<Department, true, boolean>({
    *entries(file, plan) {
        for (const element of file.elements) {
            if (element.kind !== 'department' && element.kind !== 'extension') continue;
            const department = plan.names.departmentOf(element);
            if (department && element.programs.length + element.results.length + element.assets.length > 0) yield [department, true];
        }
    },
    value: ([written = false]) => written,
});

/** Whether what a department says names another one: so nearly every department is joined, and shared things need not be looked for. */
const isJoined = invertedIndex<Department, true, boolean>({
    *entries(file, plan) {
        for (const department of namingOthers(file, plan)) yield [department, true];
    },
    value: ([joined = false]) => joined,
});

function namingOthers(file: PlanFile, plan: Plan): ReadonlySet<Department> {
    const silent = new Set(file.elements.flatMap(element => plan.names.departmentOf(element) ?? []));
    const joined = new Set<Department>();
    for (const reference of file.references) {
        if (silent.size === 0) break;
        const department = plan.names.departmentOf(reference.from);
        const target = department && silent.has(department) ? plan.target(reference) : undefined;
        const other = target && ownerOf(reference, target, plan);
        if (!department || !other || other === department) continue;
        joined.add(department);
        silent.delete(department);
    }
    return joined;
}

/** Things that join a department to others if they have them, too. */
const thingsOf = invertedIndex<Department, Declaration, readonly Declaration[]>({
    *entries(file, plan) {
        for (const [department, things] of tiesIn(file, plan)) for (const thing of things) yield [department, thing];
        // A department that others name is joined by that.
        for (const department of file.declarations) if (department.kind === 'department') yield [department, department];
    },
    value: things => things,
});

/** The department that has a thing, or that several do. */
const usersOf = invertedIndex<Declaration, Department, Department | 'several' | undefined>({
    *entries(file, plan) {
        for (const [department, things] of tiesIn(file, plan)) for (const thing of things) yield [thing, department];
    },
    value: ([first, ...others]) => (others.every(other => other === first) ? first : 'several'),
});

/** Things to share that the references of a file give each department. */
const tiesIn: (file: PlanFile, plan: Plan) => ReadonlyMap<Department, ReadonlySet<Declaration>> = memoize((file, plan) => {
    const ties = new Map<Department, Set<Declaration>>();
    const tie = (thing: Declaration, department: Department) => {
        const things = ties.get(department);
        if (things) things.add(thing);
        else ties.set(department, new Set([thing]));
    };
    const whole = placesAroundAll(plan);
    for (const reference of file.references) {
        const department = plan.names.departmentOf(reference.from);
        const target = plan.target(reference);
        if (!target) continue;
        if (!department) {
            // A shared program joins those who do it.
            const program = executes(reference) ? programOf(reference.from) : undefined;
            const party = isParty(target) ? departmentOfParty(plan, target) : undefined;
            if (program && party) tie(program, party);
            continue;
        }
        const other = ownerOf(reference, target, plan);
        if (other && other !== department) {
            tie(other, department);
            tie(department, other);
        }
        if (target.kind === 'location' && !whole.has(target)) tie(target, department);
        if (target.kind === 'goal' || target.kind === 'objective') for (const result of upward(target, plan)) tie(result, department);
        if (target.kind === 'asset' || target.kind === 'output') tie(target, department);
    }
    return ties;
}, 'coarse');

function executes({ role }: Reference): boolean {
    return role === 'executor' || role === 'partner';
}

/** The department at the other end. */
function ownerOf(reference: Reference, target: Declaration, plan: Plan): Department | undefined {
    if (reference.role === 'fund' || reference.role === 'follows' || reference.role === 'extends') return undefined;
    return isParty(target) ? departmentOfParty(plan, target) : plan.names.departmentOf(target);
}

/** A goal with the goals it serves, each once. */
function upward(result: Declaration, plan: Plan): Set<Declaration> {
    const reached = new Set<Declaration>([result]);
    for (const at of reached)
        if (reached.size < maxServed && (at.kind === 'goal' || at.kind === 'objective'))
            for (const reference of at.serves) {
                const target = plan.target(reference);
                if (target?.kind === 'goal' || target?.kind === 'objective') reached.add(target);
            }
    return reached;
}

/** Places that contain every place of the plan: sharing the whole city joins nobody. */
const placesAroundAll = derivedValue((plan): ReadonlySet<Declaration> => {
    const locations = plan.all('location');
    if (locations.length < 2) return new Set();
    let common: Set<Declaration> | undefined;
    for (const location of locations) {
        const chain = withinOf(plan, location);
        common = common ? new Set(chain.filter(outer => common?.has(outer))) : new Set(chain);
        if (common.size === 0) break;
    }
    return common ?? new Set();
}, sameSet);

function sameSet(a: ReadonlySet<Declaration> | undefined, b: ReadonlySet<Declaration> | undefined): boolean {
    return a?.size === b?.size && [...(a ?? [])].every(item => b?.has(item));
}
