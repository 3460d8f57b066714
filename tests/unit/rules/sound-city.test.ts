import { expect, it } from 'vitest';
import { say } from '../../../src/l10n/say.ts';
import { positionAt } from '../../../src/plan/source.ts';
import { generateCity } from '../../bench/city.ts';
import { findingsOf, planOf } from '../plans.ts';

it.each([{ programs: 1000 }, { programs: 1000, seed: 7 }, { programs: 3 }, { programs: 130, programsPerFile: 130 }])(
    'every rule is silent on a sound city: %o',
    options => {
        const texts = Object.fromEntries(generateCity(options));
        expect(Object.keys(texts).length).toBeGreaterThan(1);
        const plan = planOf(texts);
        expect(plan.settings.stage).toBe('final');
        expect(plan.all('program')).toHaveLength(options.programs);
        const spoken = findingsOf(plan).map(({ rule, file, span, message, values }) => {
            const { line } = positionAt(plan.file(file)?.lineStarts ?? [], span.start);
            return `${rule} ${file}:${line + 1} ${say(message, 'en', values)}`;
        });
        expect(spoken.slice(0, 10)).toEqual([]);
    },
    60_000,
);

it('makes the same city from the same seed', () => {
    expect(generateCity({ programs: 50, seed: 1 })).toEqual(generateCity({ programs: 50, seed: 1 }));
    expect(generateCity({ programs: 50, seed: 1 })).not.toEqual(generateCity({ programs: 50, seed: 2 }));
});
