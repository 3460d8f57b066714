// From the path of a list or map to its file. It must not know what the file holds.
import type { DocumentLink } from 'vscode-languageserver';
import { cataloguesIn, catalogueUri, mapsIn } from '../../plan/catalogue.ts';
import { type OpenFile, rangeIn } from './place.ts';

/** Only to files that may be read: a plan from elsewhere must not lead anywhere else. */
export function documentLinks({ plan, file }: OpenFile): DocumentLink[] {
    return [...cataloguesIn(file), ...mapsIn(file)].flatMap(named => {
        const target = catalogueUri(named);
        const list = typeof target === 'string' ? plan.catalogues.get(target) : undefined;
        if (typeof target !== 'string' || !list || (list.problem && unreadable.has(list.problem.key))) return [];
        return [{ range: rangeIn(plan, file.uri, named.path.span), target }];
    });
}

const unreadable: ReadonlySet<string> = new Set(['outside', 'extension', 'missing']);
