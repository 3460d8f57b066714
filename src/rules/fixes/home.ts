// Where a new declaration goes: the block or file that its siblings stand in, behind the last of them. It must not know what is declared.
import type { Add, Append, Block, Written } from '../../plan/edit.ts';
import type { Declaration, Department, Kind, Scope } from '../../plan/plan.ts';
import type { Span } from '../../plan/source.ts';
import type { Plan } from '../../plan/whole-plan.ts';
import { rememberPlan } from '../remember.ts';

/** Adds a declaration of a kind to a scope; to a department in whichever of its files has the most of that kind. */
export function addTo(scope: Scope, kinds: readonly Kind[], statement: Written, plan: Plan): Add {
    const blocks = scope.kind === 'department' ? [scope, ...plan.names.extensionsOf(scope)] : [scope];
    const siblings = plan.names.childrenOf(scope).filter(child => kinds.includes(child.kind as Kind));
    const count = (block: Block) => siblings.filter(sibling => isIn(sibling, block)).length;
    const to = blocks.reduce((best, block) => (count(block) > count(best) ? block : best));
    const last = siblings.findLast(sibling => isIn(sibling, to));
    return { kind: 'add', to: { file: to.file, span: to.span, body: to.body }, statement, after: last?.span };
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
    const [department] = plan.all('department').filter(({ file }) => file !== plan.root?.file) as readonly Department[];
    const near = department?.file ?? beside;
    const folder = near.slice(0, near.lastIndexOf('/') + 1);
    const taken = new Set(plan.files.map(({ uri }) => uri.toLowerCase()));
    const uri = (end: string) => `${folder}${encodeURIComponent(name.toLowerCase())}${end}.plan`;
    let file = uri('');
    for (let i = 2; taken.has(file.toLowerCase()); i++) file = uri(`-${i}`);
    return file;
}

const lastShared: (plan: Plan) => ReadonlyMap<Kind, { readonly file: string; readonly span: Span }> = rememberPlan(plan => {
    const last = new Map<Kind, Declaration>();
    for (const file of plan.files) for (const element of file.elements) if (element.kind !== 'extension') last.set(element.kind, element);
    return last;
});

function isIn({ file, span }: Scope, block: Block): boolean {
    return file === block.file && span.start >= block.span.start && span.end <= block.span.end;
}
