// The order of a plan's files: by what they declare, never by their names, so that renaming a file changes nothing.
// It must not know what the order decides.
import { compareTexts } from './compare-texts.ts';
import type { PlanFile } from './model.ts';
import { settleFile } from './splice.ts';

export function inPlanOrder(files: readonly PlanFile[]): PlanFile[] {
    return [...files].sort(comparePlanFiles);
}

/** Below zero where `a` comes first. */
function comparePlanFiles(a: PlanFile, b: PlanFile): number {
    return (
        compareTexts(orderKey(a), orderKey(b)) ||
        compareTexts(a.uri === b.uri ? '' : contentOf(a), a.uri === b.uri ? '' : contentOf(b)) ||
        compareTexts(a.uri, b.uri)
    );
}

/** The files after a change, in plan order; undefined when one that stays would have to change places. */
export function exchangeInOrder(files: readonly PlanFile[], changes: ReadonlyMap<string, PlanFile | undefined>): PlanFile[] | undefined {
    const known = new Set(files.map(file => file.uri));
    const next = files.flatMap(file => (changes.has(file.uri) ? (changes.get(file.uri) ?? []) : file));
    // Files that stay stand in order already.
    for (const [i, file] of next.entries()) {
        const before = next[i - 1];
        if (before && (changes.has(before.uri) || changes.has(file.uri)) && comparePlanFiles(before, file) > 0) return undefined;
    }
    for (const [uri, file] of changes) {
        if (!file || known.has(uri)) continue;
        const at = next.findIndex(other => comparePlanFiles(file, other) < 0);
        next.splice(at < 0 ? next.length : at, 0, file);
    }
    return next;
}

const orderKeys = new WeakMap<PlanFile, string>();

/** The file with the plan first, then by department code, then by the names declared. */
function orderKey(file: PlanFile): string {
    let key = orderKeys.get(file);
    if (key === undefined) {
        const rank = file.elements.some(element => element.kind === 'plan') ? '0' : '1';
        const code = file.elements.find(element => element.kind === 'department')?.code?.value ?? '';
        const first = file.declarations.slice(0, 50);
        const names = first.map(declaration => `${declaration.kind} ${declaration.name} ${declaration.title?.value ?? ''}`);
        key = [rank, code, ...names, String(file.lineStarts.length), String(file.references.length)].join('\n');
        orderKeys.set(file, key);
    }
    return key;
}

/** Lets the changed copy of a file stand where the file itself stands. */
export function keepPlace(copy: PlanFile, original: PlanFile): void {
    orderKeys.set(copy, orderKey(original));
    const content = contents.get(original);
    if (content !== undefined) contents.set(copy, content);
}

const contents = new WeakMap<PlanFile, string>();

/** All that a file says, for the few that begin alike. Only files of one content are told apart by their names. */
function contentOf(file: PlanFile): string {
    let content = contents.get(file);
    if (content === undefined) {
        settleFile(file);
        const outside = new Set(['parent', 'from', 'file']);
        content = JSON.stringify([file.elements, file.ignores, file.problems], (key, value: unknown) =>
            typeof value === 'bigint' ? String(value) : outside.has(key) && typeof value !== 'number' ? undefined : value,
        );
        contents.set(file, content);
    }
    return content;
}
