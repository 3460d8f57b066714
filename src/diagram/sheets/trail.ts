// Addresses of sheets: the sheet at one, the sheets over it up to the city, the thing of the plan that it is about, the addresses of a thing.
// It must not draw.
import type { Declaration, Kind } from '../../plan/model.ts';
import type { Plan } from '../../plan/plan.ts';
import { programOf, qualifiedName } from '../../plan/queries.ts';
import type { SheetReference } from './atlas.ts';
import { sharedName } from './points.ts';
import { sheetKinds } from './registry.ts';
import type { SheetContext } from './sheet.ts';

/** Kinds of things that have a sheet, by the kind of it. */
const kindsOfSheet: Readonly<Record<string, readonly Kind[]>> = {
    department: ['department'],
    place: ['location'],
    story: ['program', 'activity', 'subactivity', 'output', 'asset', 'goal', 'objective'],
};

/** The sheet at an address; undefined where the plan has no such thing. */
export function sheetAt(address: string, context: SheetContext): SheetReference | undefined {
    const { kind: name, name: wanted } = partsOf(address);
    const kind = sheetKinds.find(one => one.name === name);
    if (!kind) return undefined;
    const all = kind.find && wanted !== '' ? kind.find(context, wanted) : kind.subjects(context);
    // Two departments have one sheet, whichever is named first.
    const subject = all.find(one => one.name === wanted) ?? all.find(one => inAnyOrder(one.name) === inAnyOrder(wanted));
    return subject && { kind, subject };
}

/** The thing that a sheet is about. */
export function thingAt(address: string, plan: Plan): Declaration | undefined {
    const { kind, name } = partsOf(address);
    return kindsOfSheet[kind]?.flatMap(one => thingsCalled(one, name, plan))[0];
}

/** Addresses of a thing and of those that it lies in, the innermost first. */
export function addressesOf(thing: Declaration, plan: Plan): string[] {
    const addresses: string[] = [];
    let at: Declaration['parent'] = thing;
    while (at) {
        if (at.kind === 'extension') {
            at = plan.names.departmentOf(at);
            continue;
        }
        const { kind, name }: Declaration = at;
        const sheet = Object.entries(kindsOfSheet).find(([, kinds]) => kinds.includes(kind))?.[0];
        if (sheet && name !== '') addresses.push(`${sheet}:${qualifiedName(at)}`);
        at = at.parent;
    }
    return addresses;
}

/** From the city down to the sheet itself. */
export function trailTo(address: string, { plan }: SheetContext): string[] {
    const { kind, name } = partsOf(address);
    if (kind === 'city') return ['city'];
    if (kind === 'place') return ['city', 'places', address];
    if (kind !== 'story') return ['city', address];
    const thing = thingAt(address, plan);
    if (thing?.kind === 'goal' || thing?.kind === 'objective') return ['city', 'goals', address];
    const program = programOf(thing);
    const department = thing && plan.names.departmentOf(thing);
    const over = department?.name ? `department:${department.name}` : program ? `department:${sharedName(plan)}` : undefined;
    const own = program && qualifiedName(program) !== name && program.name !== '' ? [`story:${qualifiedName(program)}`] : [];
    return ['city', ...(over === undefined ? [] : [over]), ...own, address];
}

function inAnyOrder(name: string): string {
    return name.split('+').sort().join('+');
}

function partsOf(address: string): { readonly kind: string; readonly name: string } {
    const at = address.indexOf(':');
    return at < 0 ? { kind: address, name: '' } : { kind: address.slice(0, at), name: address.slice(at + 1) };
}

function thingsCalled(kind: Kind, name: string, plan: Plan): readonly Declaration[] {
    return plan.all(kind).filter(one => qualifiedName(one) === name);
}
