// The file that a model means by a path as places have it.
import { nearest } from '../l10n/nearest.ts';
import { Unanswerable } from './host.ts';
import type { ToolContext } from './tool-context.ts';

/** Files of the plan alone can be read. */
export function uriOf(file: string, context: ToolContext): string {
    const wanted = file.normalize('NFC').replace(/^\.\//, '');
    const found = context.plan.files.find(({ uri }) => context.path(uri).normalize('NFC') === wanted);
    if (found) return found.uri;
    const paths = context.plan.files.map(({ uri }) => context.path(uri));
    const [near] = nearest(wanted, paths, 1);
    throw new Unanswerable(
        `The plan has no file "${file}".${near === undefined ? ' Call read_text without a file for the list.' : ` Did you mean "${near}"?`}`,
    );
}
