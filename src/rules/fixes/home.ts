// Where a new declaration goes: the block or file that its siblings stand in, behind the last of them. It must not know what is declared.

import { derivedValue } from '../../plan/derived.ts';
import type { Add, Append, Block, Written } from '../../plan/edit.ts';
import { fileStem } from '../../plan/file-stem.ts';
import type { Declaration, Kind, Scope } from '../../plan/model.ts';
import type { Plan } from '../../plan/plan.ts';
import type { Span } from '../../plan/source.ts';

/** Adds a declaration of a kind to a scope; to a department in whichever of its files has the most of that kind. */
export function addTo(scope: Scope, kinds: readonly Kind[], statement: Written, plan: Plan): Add {
    return { kind: 'add', ...findPlace(scope, kinds, plan), statement };
}

type InsertionPoint = Pick<Add, 'to' | 'after'>;

/** Asked again for each fix that adds to the same block. By the list of files, which an edit replaces: spans move with it. */
const known = new WeakMap<Plan['version'], Map<Scope, Map<string, InsertionPoint>>>();

function findPlace(scope: Scope, kinds: readonly Kind[], plan: Plan): InsertionPoint {
    const scopes = known.get(plan.version) ?? new Map<Scope, Map<string, InsertionPoint>>();
    known.set(plan.version, scopes);
    const places = scopes.get(scope) ?? new Map<string, InsertionPoint>();
    scopes.set(scope, places);
    const key = kinds.join(' ');
    const place = places.get(key) ?? lookForPlace(scope, kinds, plan);
    places.set(key, place);
    return place;
}

function lookForPlace(scope: Scope, kinds: readonly Kind[], plan: Plan): InsertionPoint {
    const blocks = scope.kind === 'department' ? [scope, ...plan.names.extensionsOf(scope)] : [scope];
    const siblings = plan.names.childrenOf(scope).filter(child => kinds.includes(child.kind as Kind));
    const count = (block: Block) => siblings.filter(sibling => isIn(sibling, block)).length;
    const to = blocks.reduce((best, block) => (count(block) > count(best) ? block : best));
    const last = siblings.findLast(sibling => isIn(sibling, to));
    return { to: { file: to.file, span: to.span, body: to.body }, after: last?.span };
}

/** Declares something that everybody shares: beside its siblings, else in the file of the plan. */
export function appendShared(kind: Kind, statement: Written, plan: Plan, otherwise: string): Append {
    const last = lastShared(plan).get(kind);
    return { kind: 'append', file: last?.file ?? plan.root?.file ?? otherwise, statement, after: last?.span };
}

/** A name that nothing in the scope has yet. */
export function freeName(name: string, scope: Scope | undefined, plan: Plan): string {
    const taken = plan.names.membersOf(scope);
    let free = name;
    for (let i = 2; taken.has(free); i++) free = `${name}${i}`;
    return free;
}

/** The URI of a file that is not there yet, beside those of the other departments and named for what it declares. */
export function newFile(name: string, plan: Plan, beside: string): string {
    const { folder = beside.slice(0, beside.lastIndexOf('/') + 1), taken } = neighbourhood(plan);
    const uri = (end: string) => `${folder}${encodeURIComponent(fileStem(name))}${end}.plan`;
    let file = uri('');
    for (let i = 2; taken.has(file.toLowerCase()); i++) file = uri(`-${i}`);
    return file;
}

const neighbourhood: (plan: Plan) => { readonly folder: string | undefined; readonly taken: ReadonlySet<string> } = derivedValue(plan => {
    const near = plan.all('department').find(({ file }) => file !== plan.root?.file)?.file;
    return { folder: near?.slice(0, near.lastIndexOf('/') + 1), taken: new Set(plan.files.map(({ uri }) => uri.toLowerCase())) };
});

const lastShared: (plan: Plan) => ReadonlyMap<Kind, { readonly file: string; readonly span: Span }> = derivedValue(plan => {
    const last = new Map<Kind, Declaration>();
    for (const file of plan.files) for (const element of file.elements) if (element.kind !== 'extension') last.set(element.kind, element);
    return last;
});

function isIn({ file, span }: Scope, block: Block): boolean {
    return file === block.file && span.start >= block.span.start && span.end <= block.span.end;
}
