// Goals and objectives of a table, for the file that departments share. It must not know rows.

import { spell } from '../l10n/keywords.ts';
import type { Locale } from '../l10n/say.ts';
import { makeLocated, makeReference, makeRemarks, makeResult } from '../plan/make.ts';
import type { Declaration, Result } from '../plan/model.ts';
import type { Origin } from './account.ts';
import { makeIndicators } from './indicators.ts';
import { nameAll } from './names.ts';
import type { ResultNode } from './tree.ts';

export interface NamedResults {
    readonly names: ReadonlyMap<ResultNode, string>;
    /** Those that the plan's folder does not declare yet. */
    readonly added: readonly Result[];
    /** All of the table. */
    readonly all: readonly Result[];
}

export function makeResults(
    nodes: readonly ResultNode[],
    options: {
        locale: Locale;
        existing: readonly Declaration[];
        taken: Set<string>;
        firstYear: number | undefined;
        origins: Map<object, Origin>;
    },
): NamedResults {
    const { locale, existing, taken, firstYear, origins } = options;
    const names = new Map<ResultNode, string>();
    const known = (node: ResultNode) => existing.find(item => item.kind === node.kind && item.title?.value === node.title);
    for (const node of nodes) {
        const before = known(node);
        if (before) names.set(node, before.name);
    }
    const missing = nodes.filter(node => !names.has(node));
    const chosen = nameAll(
        missing.map(({ title, kind }) => ({ title, code: '', fallback: spell(kind, locale) })),
        taken,
    );
    missing.forEach((node, index) => {
        names.set(node, chosen[index] as string);
        taken.add(chosen[index] as string);
    });
    const all = nodes.map(node => {
        const within = node.within && names.get(node.within);
        const indicators = makeIndicators(
            node.measures.map(({ measure }) => measure),
            { locale, taken, firstYear, isOfResults: true },
            new Set(),
        );
        node.measures.forEach(({ entry }, index) => {
            if (indicators[index]) origins.set(indicators[index], { sheet: entry.sheet.name, row: entry.row });
        });
        return makeResult(node.kind, names.get(node) as string, {
            title: makeLocated(node.title),
            serves: within === undefined ? [] : [makeReference('serves', within)],
            remarks: makeRemarks({ notes: node.notes }),
            indicators,
        });
    });
    return { names, added: all.filter((_, index) => missing.includes(nodes[index] as ResultNode)), all };
}
