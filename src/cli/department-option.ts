// The department that `--department` means, by name, code or title, or in words why it is not plain which. It must not know what is written of it.
import { nearest } from '../l10n/nearest.ts';
import type { Text } from '../l10n/say.ts';
import type { Department } from '../plan/model.ts';
import { holdingWords, meantBy } from '../plan/names/find-named.ts';
import type { Plan } from '../plan/plan.ts';
import { titleOf } from '../plan/queries.ts';
import { UserError } from './session.ts';

const words = {
    unknown: {
        en: '--department {value}: the plan has no such department.{hint}',
        id: '--department {value}: tidak ada perangkat daerah demikian dalam rencana.{hint}',
    },
    ambiguous: {
        en: '--department {value}: this may mean {things}. Write the name in the plan.',
        id: '--department {value}: ini dapat berarti {things}. Tulis namanya seperti dalam rencana.',
    },
    near: { en: ' Did you mean {things}?', id: ' Maksudnya {things}?' },
    all: { en: ' It has {things}.', id: ' Yang ada: {things}.' },
    none: { en: ' It has none.', id: ' Rencana ini tidak memuat perangkat daerah.' },
} satisfies Record<string, Text>;

/** Names that a message lists. */
const maxListed = 6;

export function departmentCalled(value: string, plan: Plan): Department {
    const found = meantBy(plan, value, ['department']).filter(one => one.kind === 'department');
    const [one, ...others] = found;
    if (one && others.length === 0) return one;
    if (one) throw new UserError(words.ambiguous, { value, things: listed(found.map(({ name }) => name)) });
    throw new UserError(words.unknown, { value, hint: hintFor(value, plan) });
}

/** The nearest names, else those that hold its words, else all there are. */
function hintFor(value: string, plan: Plan): Text {
    const departments = plan.all('department').filter(({ name }) => name !== '');
    const near = nearest(
        value,
        departments.flatMap(one => [one.name, titleOf(one)]),
    );
    if (near.length > 0) return filled(words.near, listed(near));
    const holding = holdingWords(plan, value, ['department'], maxListed + 1);
    if (holding.length > 0) return filled(words.near, listed(holding.map(({ name }) => name)));
    return departments.length === 0 ? words.none : filled(words.all, listed(departments.map(({ name }) => name)));
}

function filled(text: Text, things: string): Text {
    return { en: text.en.replace('{things}', () => things), id: text.id.replace('{things}', () => things) };
}

function listed(names: readonly string[]): string {
    const all = [...new Set(names)];
    return all
        .slice(0, maxListed)
        .map(name => `"${name}"`)
        .concat(all.length > maxListed ? ['…'] : [])
        .join(', ');
}
