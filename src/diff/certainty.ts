// Certainty about two versions when a text of one cannot be read: half a line, the marks of a merge. Nothing is told of what such a text
// declares, nor of what may be in it. It must not know changes.
import { compareTexts } from '../plan/compare-texts.ts';
import { folderOf } from '../plan/grouping.ts';
import type { PlanFile } from '../plan/model.ts';
import type { Plan } from '../plan/plan.ts';
import { brokenPlaces } from '../plan/queries.ts';
import { type Position, positionAt } from '../plan/source.ts';
import type { Node } from './nodes.ts';

/** Where a text cannot be read, first. */
export interface Unread {
    readonly version: 'before' | 'after';
    readonly uri: string;
    readonly at: Position;
}

export interface Certainty {
    /** Both versions could be read whole: sums are of everything. */
    readonly isWhole: boolean;
    /** The texts of the newer version on which the answers depend. */
    readonly texts: readonly string[];
    /** Whether something of one version is as it seems; `twin` is what it is in the other, where it was found. */
    isCertain(node: Node, twin: Node | undefined, version: Unread['version']): boolean;
}

export function unreadIn(before: Plan, after: Plan): Unread[] {
    const of = (plan: Plan, version: Unread['version']) =>
        plan.files.flatMap(file => {
            const [first] = brokenPlaces(file).toSorted((a, b) => a.span.start - b.span.start);
            return first ? [{ version, uri: file.uri, at: positionAt(file.lineStarts, first.span.start) }] : [];
        });
    return [...of(before, 'before'), ...of(after, 'after')].sort((a, b) => compareTexts(a.uri, b.uri));
}

export function certaintyOf(before: Plan, after: Plan): Certainty {
    const versions = { before: textsOf(before), after: textsOf(after) };
    const isRead = (node: Node, { broken }: Texts) => node.parts.every(({ file }) => !broken.has(file));
    return {
        isWhole: versions.before.broken.size === 0 && versions.after.broken.size === 0,
        texts: [versions.after.folder, '', ...versions.after.broken, '', ...versions.after.sound],
        isCertain(node, twin, version) {
            const [own, other] = version === 'after' ? [versions.after, versions.before] : [versions.before, versions.after];
            if (!isRead(node, own)) return false;
            if (twin) return isRead(twin, other);
            // It is not in the other version when the text that would have it is there and can be read.
            return other.broken.size === 0 || node.parts.every(({ file }) => other.sound.has(file.slice(own.folder.length)));
        },
    };
}

interface Texts {
    /** URI of the folder that holds all. */
    readonly folder: string;
    readonly broken: ReadonlySet<string>;
    /** By their URIs from the folder. */
    readonly sound: ReadonlySet<string>;
}

function textsOf(plan: Plan): Texts {
    const isBroken = (file: PlanFile) => brokenPlaces(file).length > 0;
    const folders = plan.files.map(({ uri }) => folderOf(uri)).sort((a, b) => a.length - b.length);
    const folder = plan.root ? folderOf(plan.root.file) : (folders[0] ?? '');
    return {
        folder,
        broken: new Set(plan.files.filter(isBroken).map(({ uri }) => uri)),
        sound: new Set(plan.files.filter(file => !isBroken(file)).map(({ uri }) => uri.slice(folder.length))),
    };
}
