// Which name means what. Scopes are braces: from where a name is written outward, a department's own names before the shared ones.
// It must not know rules; what fits where is the table at its end.
import type { Declaration, Department, Extension, Kind, PlanFile, Reference, Role, Scope } from './plan.ts';

/** What a reference leads to. */
export interface Resolution {
    /** What it means; undefined when nothing of that name and a fitting kind exists. */
    readonly target: Declaration | undefined;
    /** Something of that name that does not fit, when nothing fits. */
    readonly misfit: Declaration | undefined;
    /** How many parts of the path lead somewhere, from the best place to start. */
    readonly known: number;
}

type Members = ReadonlyMap<string, readonly Declaration[]>;

/** Names of one plan. Files come in plan order; where a name is declared twice the first one is meant. */
export class Names {
    private readonly shared: Members;
    private readonly extensions = new Map<string, Extension[]>();
    private readonly members = new Map<Scope, Members>();
    private readonly resolutions = new Map<Reference, Resolution>();

    constructor(files: readonly PlanFile[]) {
        this.shared = byName(files.flatMap(file => file.elements));
        for (const file of files)
            for (const extension of file.extensions) {
                const key = extension.target.path.join('.');
                const others = this.extensions.get(key);
                if (others) others.push(extension);
                else this.extensions.set(key, [extension]);
            }
    }

    /** What a reference means. Remembered: a plan never changes. */
    resolve(reference: Reference): Resolution {
        let resolution = this.resolutions.get(reference);
        if (!resolution) {
            resolution = this.find(reference.path, reference.from, fits[reference.role]);
            this.resolutions.set(reference, resolution);
        }
        return resolution;
    }

    /** What a path means from a scope, among the kinds that fit. */
    find(path: readonly string[], from: Scope | undefined, kinds: ReadonlySet<Kind>): Resolution {
        let misfit: Declaration | undefined;
        let known = 0;
        for (let scope = from; ; scope = scope.parent) {
            const [found, depth] = this.follow(path, scope, kinds);
            if (found && kinds.has(found.kind)) return { target: found, misfit: undefined, known: path.length };
            misfit ??= found;
            known = Math.max(known, depth);
            if (!scope) return { target: undefined, misfit, known };
        }
    }

    /** Everything declared directly in a scope, by name; of a department also what extensions add. The plan itself: undefined. */
    membersOf(scope: Scope | undefined): Members {
        if (!scope) return this.shared;
        let members = this.members.get(scope);
        if (!members) {
            const home = scope.kind === 'extension' ? (this.departmentOf(scope) ?? scope) : scope;
            members = home === scope ? byName(this.childrenOf(scope)) : this.membersOf(home);
            this.members.set(scope, members);
        }
        return members;
    }

    /** Everything declared directly inside, in the order of the text; what extensions add to a department comes after. */
    childrenOf(scope: Scope): Scope[] {
        const own = childrenOf(scope);
        if (scope.kind !== 'department' || this.departmentNamed(scope.name) !== scope) return own;
        return [...own, ...this.extensionsOf(scope).flatMap(childrenOf)];
    }

    /** Extensions of a department, in plan order. Only the first department of a name is extended. */
    extensionsOf(department: Department): readonly Extension[] {
        return this.departmentNamed(department.name) === department ? (this.extensions.get(department.name) ?? []) : [];
    }

    /** The department a thing belongs to: the one it stands in, or is. */
    departmentOf(scope: Scope): Department | undefined {
        for (let at: Scope | undefined = scope; at; at = at.parent) {
            if (at.kind === 'department') return at;
            if (at.kind === 'extension') return this.departmentNamed(at.target.path.join('.'));
        }
        return undefined;
    }

    private departmentNamed(name: string): Department | undefined {
        return this.shared.get(name)?.find(declaration => declaration.kind === 'department');
    }

    /** Follows a path inside one scope; the second value is how many parts led somewhere. */
    private follow(path: readonly string[], scope: Scope | undefined, kinds: ReadonlySet<Kind>): [Declaration | undefined, number] {
        let candidates = this.membersOf(scope).get(path[0] as string) ?? [];
        let depth = candidates.length > 0 ? 1 : 0;
        for (let i = 1; i < path.length && candidates.length > 0; i++) {
            candidates = candidates.flatMap(candidate => this.membersOf(candidate).get(path[i] as string) ?? []);
            if (candidates.length > 0) depth = i + 1;
        }
        return [candidates.find(candidate => kinds.has(candidate.kind)) ?? candidates[0], depth];
    }
}

/** Everything declared directly inside, in the order of the text. A plan's catalogues stand outside all names. */
export function childrenOf(scope: Scope): Scope[] {
    switch (scope.kind) {
        case 'vision':
            return [...scope.missions];
        case 'goal':
        case 'objective':
            return [...scope.indicators];
        case 'department':
        case 'extension':
            return inOrder([...scope.units, ...scope.results, ...scope.programs, ...scope.assets]);
        case 'program':
        case 'activity':
        case 'subactivity':
            return inOrder([...scope.requests, ...scope.indicators, ...scope.outputs, ...scope.activities]);
        default:
            return [];
    }
}

function inOrder(scopes: Scope[]): Scope[] {
    return scopes.sort((a, b) => a.span.start - b.span.start);
}

function byName(scopes: readonly Scope[]): Members {
    const members = new Map<string, Declaration[]>();
    for (const scope of scopes) {
        if (scope.kind === 'extension' || scope.kind === 'plan' || scope.name === '') continue;
        const others = members.get(scope.name);
        if (others) others.push(scope);
        else members.set(scope.name, [scope]);
    }
    return members;
}

const parties: readonly Kind[] = ['department', 'unit', 'partner'];
const works: readonly Kind[] = ['program', 'activity', 'subactivity'];
const results: readonly Kind[] = ['goal', 'objective', 'mission', 'vision'];

/** Which kinds a reference may lead to. */
export const fits: Readonly<Record<Role, ReadonlySet<Kind>>> = {
    serves: new Set(results),
    coordinator: new Set(parties),
    within: new Set<Kind>(['location']),
    owner: new Set(parties),
    location: new Set<Kind>(['location']),
    user: new Set(parties),
    maintainer: new Set(parties),
    handover: new Set(parties),
    executor: new Set(parties),
    partner: new Set(parties),
    fund: new Set<Kind>(['fund']),
    needs: new Set<Kind>(['output', 'asset', 'request', ...works]),
    after: new Set<Kind>(['output', ...works]),
    maintains: new Set<Kind>(['output', 'asset']),
    continues: new Set<Kind>(['output', 'asset', ...works]),
    answers: new Set<Kind>(['request']),
    requests: new Set(parties),
    follows: new Set<Kind>(['pattern']),
    extends: new Set<Kind>(['department']),
};
