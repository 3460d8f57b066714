// Which layout a table has: by the lines above it, else by what its figures are. It must not know rows.

import { layouts } from '../layouts/all.ts';
import { normalizeHeader } from './facets.ts';
import type { PreparedBlock } from './prepare-block.ts';

/** A layout's id; `table` for a department's own. The name of the file does not count: it is another one for each version. */
export function layoutOf(plans: readonly PreparedBlock[]): string {
    const lines = plans.flatMap(({ block }) => [block.sheet.name, ...block.titles.map(({ text }) => text)]).map(normalizeHeader);
    let best = { id: '', length: 0 };
    for (const { id, titles } of layouts)
        for (const phrase of titles.split('|'))
            if (phrase.length > best.length && lines.some(line => ` ${line} `.includes(` ${phrase} `)))
                best = { id, length: phrase.length };
    if (best.id !== '' && best.id !== 'common') return best.id;
    const figures = plans.flatMap(({ columns }) =>
        columns.all.filter(({ measure }) => measure === 'money' || measure === 'target' || measure === 'physical'),
    );
    if (figures.some(({ nature }) => nature === 'after')) return 'revision';
    const isReached = figures.some(({ nature, measure }) => nature === 'actual' || measure === 'physical');
    return isReached && figures.every(({ nature, measure }) => nature === 'actual' || measure === 'physical') ? 'rfk' : 'table';
}
