// A department that shares nothing with any other. It must not judge how much sharing is enough.
import type { Declaration, Department, Reference } from '../plan/plan.ts';
import { departmentOfParty, isParty, titleOf, withinOf } from '../plan/queries.ts';
import type { Plan } from '../plan/whole-plan.ts';
import { planRule } from './rule.ts';

export default planRule({
    id: 'walks-alone',
    severity: 'information',
    messages: {
        alone: {
            en: '{department} shares no goal, location, asset, need or hand-over with any other.',
            id: '{department} tidak berbagi sasaran, lokasi, aset, atau serah terima dengan yang lain.',
        },
    },
    why: {
        en: 'Departments must not walk alone: what one of them does lands in the same streets and serves the same people.',
        id: 'Perangkat daerah tidak boleh berjalan sendiri: yang dikerjakan satu pihak berlangsung di jalan yang sama dan menyangkut warga yang sama.',
    },
    silent: {
        en: 'A plan of one department. A shared vision or mission is not enough, nor the place that all others lie within.',
        id: 'Rencana dengan satu perangkat daerah. Visi atau misi yang sama belum cukup, begitu pula lokasi yang melingkupi semua lokasi lain.',
    },
    *check(plan) {
        const departments = plan.all('department');
        if (departments.length < 2) return;
        const joined = joinedDepartments(plan);
        for (const department of departments)
            if (department.name !== '' && !joined.has(department))
                yield { file: department.file, at: department.nameSpan, values: { department: titleOf(department) } };
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

function joinedDepartments(plan: Plan): ReadonlySet<Department> {
    const joined = new Set<Department>();
    const users = new Map<Declaration, Department>();
    const whole = placesAroundAll(plan);
    const share = (thing: Declaration, department: Department) => {
        const other = users.get(thing);
        if (!other) users.set(thing, department);
        else if (other !== department) joined.add(other).add(department);
    };
    for (const file of plan.files)
        for (const reference of file.references) {
            const department = plan.names.departmentOf(reference.from);
            const target = department && plan.target(reference);
            if (!department || !target) continue;
            const other = ownerOf(reference, target, plan);
            if (other && other !== department) joined.add(department).add(other);
            if (target.kind === 'location' && !whole.has(target)) share(target, department);
            if (target.kind === 'goal' || target.kind === 'objective') for (const result of upward(target, plan)) share(result, department);
            if (target.kind === 'asset' || target.kind === 'output') share(target, department);
        }
    return joined;
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
        if (at.kind === 'goal' || at.kind === 'objective')
            for (const reference of at.serves) {
                const target = plan.target(reference);
                if (target?.kind === 'goal' || target?.kind === 'objective') reached.add(target);
            }
    return reached;
}

/** Places that contain every place of the plan: sharing the whole city joins nobody. */
function placesAroundAll(plan: Plan): ReadonlySet<Declaration> {
    const locations = plan.all('location');
    if (locations.length < 2) return new Set();
    let common: Set<Declaration> | undefined;
    for (const location of locations) {
        const chain = withinOf(plan, location);
        common = common ? new Set(chain.filter(outer => common?.has(outer))) : new Set(chain);
        if (common.size === 0) break;
    }
    return common ?? new Set();
}
