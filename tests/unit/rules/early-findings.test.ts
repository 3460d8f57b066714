// Findings of a file by itself are found in the whole plan too: nothing that is shown early vanishes. Edits are random.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { say } from '../../../src/l10n/say.ts';
import { makePlan } from '../../../src/plan/make-plan.ts';
import type { PlanFile } from '../../../src/plan/model.ts';
import { allRules } from '../../../src/rules/all.ts';
import { earlyFindings } from '../../../src/rules/engine/early-findings.ts';
import type { Finding } from '../../../src/rules/engine/finding.ts';
import { findAll, type RuleSettings } from '../../../src/rules/engine/run.ts';
import { generateCity } from '../../bench/city.ts';
import { mutate, randomOf } from '../edits.ts';
import { planOf, readFile, unmark } from '../plans.ts';

const seed = Number(process.env['ALUR_SEED'] ?? 1);
const edits = Number(process.env['ALUR_EDITS'] ?? (process.env['CI'] ? 2_000 : 300));

const shown = ({ rule, severity, file, span, message, values }: Finding) =>
    [rule, severity, file, span.start, span.end, say(message, 'en', values), say(message, 'id', values)].join('|');

/** Findings that are shown early of one file and not in the end. */
function vanishing(file: PlanFile, all: readonly Finding[], settings: RuleSettings = {}): string[] {
    const found = new Set(all.map(shown));
    return earlyFindings(file, settings)
        .map(shown)
        .filter(one => !found.has(one));
}

const early = allRules.filter(rule => 'alone' in rule && rule.alone);

test.each(early.map(rule => [rule.id, rule] as const))('%s: its examples show something early', (id, rule) => {
    const found = rule.examples.flatMap(({ bad }) => earlyFindings(readFile(unmark(bad).text), {}));
    expect(found.map(finding => finding.rule)).toContain(id);
    const off = rule.examples.flatMap(({ bad }) => earlyFindings(readFile(unmark(bad).text), { [id]: 'off' }));
    expect(off.map(finding => finding.rule)).not.toContain(id);
});

test('of the examples of all rules nothing vanishes', () => {
    for (const { examples } of allRules)
        for (const { bad, good, catalogues, plans } of examples)
            for (const text of [unmark(bad).text, good]) {
                const plan = planOf(text, catalogues, plans);
                for (const file of plan.files) expect(vanishing(plan.asRead(file), findAll(plan))).toEqual([]);
            }
});

/** Additions that complete, contradict or repeat what other files say. */
const additions = new Map([
    [
        'a.plan',
        'goal G {\n  indicator I { target "A" in 2026 direction up }\n  indicator J { scale "C", "B", "c" target "A" in 2026, 7 in 2027 adds-up }\n}\ndepartment D {\n  code "1" code "2"\n  program P {\n    during 2027..2026\n    budget 5 million in 2028..2026\n    code "1" code "1"\n  }\n}\npattern A { applies-to builds requires executor, maintainer }\n',
    ],
    [
        'b.plan',
        'extend G.I { scale "D", "A" actual "B" in 2026 }\nextend G.J { scale "A" actual "A" in 2027 }\nextend D.P {\n  during 2026\n  code "3"\n  actual 1 million in 2026-S2..2026-S1\n}\nextend D { code "4" program Q { during 2026..2025 } }\n',
    ],
    [
        'c.plan',
        'plan City { period 2026..2025 stage draft stage final refers-to "/plans/rpjmd" }\npattern B { applies-to program requires maintainer follows A }\n',
    ],
]);

test.each([
    ['additions', additions, 0.6],
    ['palu', example('palu'), 0.1],
    ['a city', generateCity({ programs: 40, programsPerFile: 8 }), 0.3],
] as const)('random edits of %s: nothing vanishes', (_, given, share) => {
    const random = randomOf(seed);
    const settings: readonly RuleSettings[] = [
        {},
        { 'bad-period': 'information', 'stated-twice': 'off' },
        { syntax: 'off', 'not-on-scale': 'warning' },
    ];
    let texts = new Map(given);
    const seen = new Set<string>();
    for (let i = 0; i < edits * share; i++) {
        if (i % 12 === 0) texts = new Map(given);
        const names = [...texts.keys()];
        const [name, other] = [names[random(names.length)] as string, names[random(names.length)] as string];
        const [text, what] = mutate(texts.get(name) as string, texts.get(other) as string, random);
        texts.set(name, text);
        const files = Array.from(texts, ([uri, said]) => readFile(said, `file:///plan/${uri}`));
        const rules = settings[i % settings.length] as RuleSettings;
        const all = findAll(makePlan(files), rules);
        for (const file of files) {
            expect(vanishing(file, all, rules), `seed ${seed}, edit ${i} of ${name}: ${what}`).toEqual([]);
            for (const { rule } of earlyFindings(file, rules)) seen.add(rule);
        }
    }
    expect(seen).toContain('syntax');
    if (given === additions) for (const { id } of early) expect(seen).toContain(id);
});

function example(name: string): ReadonlyMap<string, string> {
    const from = join(import.meta.dirname, '../../../examples', name);
    return new Map(
        readdirSync(from)
            .filter(file => file.endsWith('.plan'))
            .map(file => [file, readFileSync(join(from, file), 'utf8')]),
    );
}
