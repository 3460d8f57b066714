// Mentions are found by what leads to a declaration: the same as if every reference of the plan were looked at.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { mentionsInFile, mentionsOf } from '../../../src/language/lsp/place.ts';
import { generateCity } from '../../bench/city.ts';
import { planOf } from '../plans.ts';

const odd = {
    'a.plan': 'department Parks { unit Crew program Plant { executor Crew buys trees after Plant } }',
    'b.plan': 'extend Parks { program Prune { after Parks.Plant, Plant needs Parks.Plant.nothing, Parks.Nobody } asset hut }',
    'c.plan': 'department Parks { program Other { needs Parks.hut, Parks.Other } }\nextend Nobody { program P { after P, Nobody.P } }',
    'd.plan': 'goal Parks { serves Plant } program Shared { executor Parks.Crew needs Parks.Plant.trees serves Parks, Shared }',
};

it.each([
    ['a city', Object.fromEntries(generateCity({ programs: 60, programsPerFile: 12 }))],
    ['an example', example('palu')],
    ['names that are doubled, missing or do not fit', odd],
])('every mention is found: %s', (_, texts) => {
    const plan = planOf(texts);
    const place = ({ file, span }: { file: string; span: { start: number } }) => `${file}:${span.start}`;
    let count = 0;
    for (const file of plan.files)
        for (const declaration of file.declarations) {
            if (declaration.name === '') continue;
            const everywhere = plan.files.flatMap(other => mentionsInFile(plan, declaration, other));
            expect(mentionsOf(plan, declaration).map(place), declaration.name).toEqual(everywhere.map(place));
            count += everywhere.length;
        }
    expect(count).toBeGreaterThan(5);
});

function example(name: string): Record<string, string> {
    const folder = join(import.meta.dirname, '../../../examples', name);
    const files = readdirSync(folder).filter(file => file.endsWith('.plan'));
    return Object.fromEntries(files.map(file => [file, readFileSync(join(folder, file), 'utf8')]));
}
