// Which departments work in one place at the same time. It must not know places, nor what is done there.
import { type Locale, say, type Text } from '../../l10n/say.ts';
import type { Department, Work } from '../../plan/model.ts';
import type { Plan } from '../../plan/plan.ts';
import type { Interval } from '../../plan/queries.ts';
import { writeTime } from './time.ts';

const meeting: Text = { en: '{names} at the same time: {time}', id: '{names} bersamaan: {time}' };

interface Stay {
    readonly program: Work;
    readonly extent: Interval | undefined;
}

interface Until {
    readonly department: Department;
    readonly until: number;
}

/** Who of those is there at the same time, and when that begins and ends; undefined when nobody meets. */
export function meetingIn(stays: Iterable<Stay>, plan: Plan, locale: Locale): string | undefined {
    const inTime = [...stays]
        .filter((stay): stay is Stay & { extent: Interval } => stay.extent !== undefined)
        .sort((a, b) => a.extent.from - b.extent.from);
    const departments = new Set<Department>();
    let first = Number.POSITIVE_INFINITY;
    let last = Number.NEGATIVE_INFINITY;
    // Of each department the stretch that ends last is enough to meet whoever begins next; who has met is looked at no more.
    const unmet = new Map<Department, number>();
    let longest: Until | undefined;
    let second: Until | undefined;
    for (const { program, extent } of inTime) {
        const department = plan.names.departmentOf(program);
        if (!department) continue;
        const until = longest?.department === department ? second?.until : longest?.until;
        if (until !== undefined && until >= extent.from) {
            for (const [other, end] of unmet) {
                if (other === department) continue;
                if (end >= extent.from) departments.add(other);
                unmet.delete(other);
            }
            departments.add(department);
            first = Math.min(first, extent.from);
            last = Math.max(last, Math.min(until, extent.to));
        }
        if (!departments.has(department)) unmet.set(department, Math.max(unmet.get(department) ?? extent.to, extent.to));
        const own: Until = { department, until: Math.max(extent.to, longest?.department === department ? longest.until : extent.to) };
        if (!longest || longest.department === department || own.until > longest.until) {
            if (longest && longest.department !== department) second = longest;
            longest = own;
        } else if (!second || own.until > second.until) second = own;
    }
    if (departments.size === 0) return undefined;
    const names = [...departments].map(department => department.name);
    const shown = names.length > 3 ? `${names.slice(0, 2).join(', ')} +${names.length - 2}` : names.join(' + ');
    return say(meeting, locale, { names: shown, time: writeTime({ from: first, to: last }, locale) });
}
