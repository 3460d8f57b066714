// Shows each part of a hit in the file where it stands: a property that an `extend` block adds to a declaration is in another file than the
// declaration. It must not know rules.
import type { Change } from '../../plan/edit.ts';
import type { Span } from '../../plan/source.ts';
import type { Fix, Related } from './finding.ts';
import type { Hit } from './rule.ts';

/** A hit, with the file that it is shown in; `file` is that of what was checked. */
export function inOwnFile(hit: Hit, file: string): { readonly hit: Hit; readonly file: string } {
    const own = hit.at.file ?? hit.file ?? file;
    const related = hit.related?.some(({ span }) => span.file !== undefined) ? hit.related.map(relatedInOwnFile) : hit.related;
    const { fixes } = hit;
    if (hit.at.file === undefined && related === hit.related && !fixes) return { hit, file: own };
    return {
        hit: {
            ...hit,
            at: plain(hit.at),
            ...(related && { related }),
            ...(fixes && { fixes: () => fixes().flatMap(fixInOwnFile) }),
        },
        file: own,
    };
}

function plain(span: Span): Span {
    return span.file === undefined ? span : { start: span.start, end: span.end };
}

function relatedInOwnFile(related: Related): Related {
    return { ...related, file: related.span.file ?? related.file, span: plain(related.span) };
}

/** Many fixes share one list of changes, such as a name that is mended everywhere. */
const settled = new WeakMap<readonly Change[], readonly (Change | undefined)[]>();

/** None where a statement would have to move from one file to another. */
function fixInOwnFile(fix: Fix): Fix[] {
    let changes = settled.get(fix.changes);
    if (!changes) {
        changes = fix.changes.map(changeInOwnFile);
        settled.set(fix.changes, changes.includes(undefined) ? [undefined] : changes);
    }
    return changes.includes(undefined) ? [] : [{ ...fix, changes: changes as readonly Change[] }];
}

function changeInOwnFile(change: Change): Change | undefined {
    switch (change.kind) {
        case 'replace':
        case 'drop':
            return change.span.file === undefined ? change : { ...change, file: change.span.file, span: plain(change.span) };
        case 'move':
            return (change.span.file ?? change.file) === change.to.file
                ? { ...change, file: change.to.file, span: plain(change.span) }
                : undefined;
        case 'add': {
            const isBeside = (span: Span | undefined) => (span?.file ?? change.to.file) === change.to.file;
            return {
                ...change,
                after: isBeside(change.after) ? change.after : undefined,
                before: isBeside(change.before) ? change.before : undefined,
            };
        }
        default:
            return change;
    }
}
