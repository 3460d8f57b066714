// Random edits of official lists beside a plan: they appear, change, break and go.
import type { Random } from './random.ts';

/** Names that edits of plans write behind `catalogue`, too. */
export const listNames = ['codes.csv', 'regions.csv', 'lists/codes.csv'] as const;

/** One edit; `plans` are the texts whose codes a new list may hold. Undefined is no list. */
export function editList(list: string | undefined, plans: Iterable<string>, random: Random): [list: string | undefined, what: string] {
    if (list === undefined) return [newList([...plans], random), 'appears'];
    const lines = list.split('\n');
    const at = random(lines.length);
    switch (random(6)) {
        case 0:
            return [undefined, 'is gone'];
        case 1:
            return [['', 'PK\u0003\u0004', 'kode\n', 'name\nNo code here'][random(4)], 'breaks'];
        case 2:
            return [lines.toSpliced(at, 1).join('\n'), `lost line ${at}`];
        case 3:
            return [lines.toSpliced(at, 0, `${random(9)}.0${random(9)};Added`).join('\n'), `got line ${at}`];
        case 4:
            return [list.replace(/\d+(?=;)/, String(random(20))), 'has another first code'];
        default:
            return [newList([...plans], random), 'is another'];
    }
}

/** Most of the codes of the plans, so that some are unknown. */
function newList(plans: readonly string[], random: Random): string {
    const codes = plans.flatMap(text => [...text.matchAll(/\b(?:code|kode) "([^"\n]+)"/g)].map(([, code]) => code as string));
    const rows = [...new Set(codes)].filter(() => random(8) > 0).map(code => `${code};Named ${code}`);
    return ['kode;nomenklatur', ...rows].join('\n');
}
