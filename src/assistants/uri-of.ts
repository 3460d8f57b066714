// The file that a model means by a path as places have it.
import { nearest } from '../l10n/nearest.ts';
import type { Asked } from './asked.ts';
import { Unanswerable } from './host.ts';

/** Files of the plan alone can be read. */
export function uriOf(file: string, asked: Asked): string {
    const wanted = file.normalize('NFC').replace(/^\.\//, '');
    const found = asked.plan.files.find(({ uri }) => asked.path(uri).normalize('NFC') === wanted);
    if (found) return found.uri;
    const paths = asked.plan.files.map(({ uri }) => asked.path(uri));
    const [near] = nearest(wanted, paths, 1);
    throw new Unanswerable(
        `The plan has no file "${file}".${near === undefined ? ' Call read_text without a file for the list.' : ` Did you mean "${near}"?`}`,
    );
}
