// While a plan is being written it is broken most of the time: no rule may stop for that, and circles may not turn for ever.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { writeSource } from '../../../src/exports/source.ts';
import { locales, say } from '../../../src/l10n/say.ts';
import { makePlan } from '../../../src/plan/make-plan.ts';
import type { Plan } from '../../../src/plan/plan.ts';
import { servedBy, withinOf } from '../../../src/plan/queries.ts';
import type { Finding } from '../../../src/rules/engine/finding.ts';
import { findAll } from '../../../src/rules/engine/run.ts';
import { flowOf, textsOf } from '../examples.ts';
import { planOf, readFile } from '../plans.ts';
import { sheetsOf, writeSheets } from '../sheets/drawn.ts';

/** Every finding can be shown: in its file, within its text, in both languages, with its related places and fixes. */
function expectSound(plan: Plan, texts: ReadonlyMap<string, string>, findings: readonly Finding[]): void {
    let last: Finding | undefined;
    for (const finding of findings) {
        for (const { file, span, message, values } of [finding, ...finding.related]) {
            const length = texts.get(file)?.length ?? -1;
            expect([finding.rule, span.start >= 0 && span.start <= span.end && span.end <= length]).toEqual([finding.rule, true]);
            for (const locale of locales) expect(say(message, locale, values)).not.toMatch(/undefined|NaN|\[object|\{[a-z]\w*\}/);
        }
        for (const fix of finding.fixes) for (const locale of locales) expect(say(fix.title, locale, fix.values)).not.toMatch(/undefined/);
        if (last?.file === finding.file) expect(last.span.start).toBeLessThanOrEqual(finding.span.start);
        last = finding;
    }
    const order = plan.files.map(file => file.uri);
    const files = findings.map(finding => order.indexOf(finding.file));
    expect(files).toEqual(files.toSorted((a, b) => a - b));
}

function checkAndDraw(text: string, draw = true): void {
    const file = readFile(text, 'file:///plan/broken.plan');
    expect(file.problems.map(({ key }) => key)).not.toContain('parser-failed');
    const plan = makePlan([file]);
    const findings = findAll(plan);
    expectSound(plan, new Map([[file.uri, text]]), findings);
    if (!draw) return;
    // One sheet after the other: each has its turn.
    const sheet = ['city', 'flow'][text.length % 2];
    expect(() => writeSheets(sheetsOf(plan, sheet, findings))).not.toThrow();
    expect(() => writeSource(file.elements, 'id')).not.toThrow();
}

/** Every rule has something to say of it. */
const everyRule = `plan X { period 2025..2026 stage final stage draft currency IDR }
vision V { mission M }
goal G { serves V.M }
objective O { serves G }
fund F
fund F
location L
department D "Dinas PU" {
  unit U
  program P {
    during 2026..2025
    serves Gone
    budget 5 million in 2025, 1.200 in 2026
    needs E.Q
    activity A { budget 3 million in 2025 from F }
    buys x 5 "tree" { location L 3 maintainer E upkeep 5 per year }
  }
  program R { budget 5 in 2025 indicator I unit "%" builds y }
}
department E "Dinas  PU" { program Q { after D.P } }
department C "Alone" { program Z }
extend D { asset S { state idle } }
`;

describe('a plan of which every rule has something to say', () => {
    test('is that', () => {
        const rules = new Set(findAll(planOf(everyRule)).map(({ rule }) => rule));
        for (const rule of [
            'bad-period',
            'dependency-cycle',
            'duplicate-name',
            'goal-unserved',
            'maintainer-unaware',
            'money-without-target',
            'no-executor',
            'no-goal',
            'no-indicator',
            'no-location',
            'no-maintainer',
            'stated-twice',
            'sum-mismatch',
            'unresolved',
            'walks-alone',
            'number',
        ])
            expect([...rules]).toContain(rule);
    });

    test('is checked and drawn up to every character', () => {
        for (let end = 0; end <= everyRule.length; end++) checkAndDraw(everyRule.slice(0, end), end % 16 === 0);
    });

    test('is checked and drawn without any one word of it', () => {
        for (const { index, 0: word } of everyRule.matchAll(/"[^"\n]*"|[\w.,]+|[{}]/g))
            checkAndDraw(everyRule.slice(0, index) + everyRule.slice(index + word.length));
    });
});

describe('Palu with words taken out, doubled and put elsewhere', () => {
    const texts = textsOf('palu');
    const names = Object.keys(texts);
    const files = new Map(names.map(name => [name, readFile(texts[name] as string, `file:///plan/${name}`)]));
    const byUri = new Map(names.map(name => [`file:///plan/${name}`, texts[name] as string]));

    test('stops no rule', () => {
        fc.assert(
            fc.property(
                fc.constantFrom(...names),
                fc.array(fc.tuple(fc.nat(), fc.constantFrom('drop', 'double', 'move', 'cut'), fc.nat()), { minLength: 1, maxLength: 6 }),
                (name, changes) => {
                    const words = (texts[name] as string).match(/\s+|"[^"\n]*"|[^\s"]+/g) ?? [];
                    for (const [at, change, to] of changes) {
                        const index = at % words.length;
                        const word = words[index] as string;
                        if (change === 'double') words.splice(index, 0, word);
                        else if (change === 'cut') words[index] = word.slice(0, to % (word.length + 1));
                        else words.splice(index, 1);
                        if (change === 'move') words.splice(to % (words.length + 1), 0, word);
                    }
                    const others = names.filter(other => other !== name).flatMap(other => files.get(other) ?? []);
                    const text = words.join('');
                    const file = readFile(text, `file:///plan/${name}`);
                    const plan = makePlan([...others, file]);
                    expectSound(plan, new Map([...byUri, [file.uri, text]]), findAll(plan));
                },
            ),
            { numRuns: 200 },
        );
    });

    test('without any one of its files it is still a plan', () => {
        for (const name of names) {
            const plan = makePlan(names.filter(other => other !== name).flatMap(other => files.get(other) ?? []));
            const findings = findAll(plan);
            expectSound(plan, byUri, findings);
            expect(() => flowOf(plan, findings, 'id')).not.toThrow();
        }
    });
});

test('anything at all is read, checked and drawn', () => {
    const word = fc.constantFrom(
        ...'plan goal objective department extend program activity unit budget in from per year { } } { , . .. " // /* */ ^in 2025 2025-03 1.200 -5 Rp x D P D.P "t" % serves needs within location at maintainer handover to \n \n'.split(
            ' ',
        ),
    );
    fc.assert(
        fc.property(fc.array(word, { maxLength: 40 }), words => checkAndDraw(words.join(' '))),
        { numRuns: 100 },
    );
    fc.assert(
        fc.property(fc.string({ unit: 'binary', maxLength: 60 }), text => checkAndDraw(text)),
        { numRuns: 100 },
    );
});

describe('circles come to an end', () => {
    test.each([
        [
            'goals',
            'goal A { serves A }\ngoal B { serves C }\ngoal C { serves D }\ngoal D { serves B, A }\ndepartment E { program P { serves B } }\ndepartment F { program Q { serves C } }',
        ],
        [
            'locations',
            'location A within A\nlocation B within C\nlocation C within B\ndepartment E { program P { location A } }\ndepartment F { program Q { location B } }',
        ],
        ['patterns', 'pattern A { follows B requires location }\npattern B { follows A }\ndepartment D { program P { follows A } }'],
        ['works', 'department D { program A { after B continues B maintains B.o } program B { needs A continues A builds o } }'],
        [
            'handovers',
            'department D { program A { builds o { handover to E handover to D maintainer E maintainer D } } }\ndepartment E { program B { maintains D.A.o } }',
        ],
        ['extensions of each other', 'extend A { program P }\nextend B { program A }\ndepartment A { program B }'],
    ])('of %s', (_, text) => {
        checkAndDraw(text);
    });

    test('of a plan in several files that refers to itself, and of two that refer to each other', () => {
        const b = 'department D { program P { serves A.G continues A.D.P follows A } }';
        for (const path of ['.', '', '../plan', '../other']) {
            const texts = { 'x.plan': `plan X { refers-to "${path}" as A }\ngoal G`, 'b.plan': b };
            const plan = planOf(texts, {}, { other: `plan Y { refers-to "../plan" as A }\ngoal G\n${b}` });
            expect(findAll(plan).length).toBeGreaterThan(0);
            for (const work of plan.all('program')) expect(work.serves.map(to => plan.target(to)?.name)).toEqual(['G']);
        }
    });

    test('with each thing named once', () => {
        const plan = planOf('goal A { serves B }\ngoal B { serves A }\nlocation L within M\nlocation M within L');
        const [goal] = plan.all('goal');
        const [location] = plan.all('location');
        expect(goal && [...servedBy(plan, goal)].map(({ name }) => name)).toEqual(['B', 'A']);
        expect(location && withinOf(plan, location).map(({ name }) => name)).toEqual(['L', 'M']);
    });

    test('also a very long one, in time', () => {
        const count = 400;
        const programs = Array.from({ length: count }, (_, i) => `program P${i} { after P${(i + 1) % count} }`);
        const findings = findAll(planOf(`department D {\n${programs.join('\n')}\n}`)).filter(({ rule }) => rule === 'dependency-cycle');
        expect(findings).toHaveLength(count);
    });
});
