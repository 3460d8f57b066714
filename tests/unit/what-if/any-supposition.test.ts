// Suppositions at random: an edit there and back finds what a check of the whole plan finds, and leaves nothing behind.
import { expect, test } from 'vitest';
import { makeEditablePlan, makePlan } from '../../../src/plan/make-plan.ts';
import type { PlanFile } from '../../../src/plan/model.ts';
import type { Plan } from '../../../src/plan/plan.ts';
import { compareFindings } from '../../../src/rules/engine/compare-findings.ts';
import type { Finding } from '../../../src/rules/engine/finding.ts';
import { Findings, findAll } from '../../../src/rules/engine/run.ts';
import { canBeSupposed } from '../../../src/what-if/supposable.ts';
import { lowering, rearranging } from '../../../src/what-if/suppose.ts';
import { readings, type Supposition } from '../../../src/what-if/supposition.ts';
import { type Outcome, whatIf } from '../../../src/what-if/what-if.ts';
import { generateCity } from '../../bench/city.ts';
import { randomOf } from '../edits.ts';
import { textsOf } from '../examples.ts';
import { readFile } from '../plans.ts';

const seed = Number(process.env['ALUR_SEED'] ?? 4_711);
const each = Number(process.env['ALUR_SUPPOSITIONS'] ?? 12);

const money = Object.fromEntries(
    Array.from({ length: 12 }, (_, i) => [
        `d${i}.plan`,
        `department D${i} { ceiling ${i + 8} million per year from F ceiling 3 million in 2026 from G
  program P { during 2026 budget ${i + 2} million in 2026 from F, 4 million in 2026 from G spent 1 million in 2026 from F
    activity A { budget 2 million in 2026 from F } activity B { during 2026-05 budget ${i} million in 2026 from F } }
  program Q "Wait" { during 2027 after P budget 5 million in 2027 from F // ignore: no-goal, over-ceiling, unused-ignore
    requests r 3 "day" from D${(i + 1) % 12} by 2026-0${(i % 9) + 1} builds hall 1 "hall" { maintainer D${(i + 2) % 12} upkeep ${i} million per year } } }`,
    ]),
);

const plans: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    palu: textsOf('palu'),
    'flower/before': textsOf('flower/before'),
    year: textsOf('year'),
    city: Object.fromEntries(generateCity({ programs: 40, programsPerFile: 8 })),
    money: { 'a.plan': 'plan C { period 2026..2028 currency EUR }\nfund F\nfund G', ...money },
    additions: {
        'a.plan': `plan C { period 2026..2028 } fund F fund G goal Z { indicator I unit "km" { target 3 in 2026 } }
department D { ceiling 20 in 2026 from F program P { during 2026 serves Z budget 10 in 2026 from F activity A { during 2026-03 } builds road 3 "km" } program Q { needs P.road } }`,
        'b.plan': `extend D.P { budget 15 in 2027 from F requests r 2 "day" from D by 2026-03 activity X { after A budget 3 in 2026 from G } }
extend D.P.A { note "y" budget 2 in 2026 from F } extend Z { indicator J unit "m" { target 2 in 2026 } }
extend D { program R { answers P.r budget 9 in 2026 from F } } extend D.R { activity Y { } }`,
    },
};

test.each(Object.entries(plans))('of %s', (_, texts) => {
    const files = Object.entries(texts).map(([name, text]) => readFile(text, `file:///plan/${name}`));
    const plan = makeEditablePlan(files);
    const checks = new Findings(plan);
    checks.check();
    const random = randomOf(seed);
    const said = () => plan.files.flatMap(({ uri }) => (checks.byFile.get(uri) ?? []).map(wordsOf));
    const [before, content] = [said(), contentOf(plan.files)];
    const { version } = plan;
    let count = 0;
    for (let i = 0; i < each; i++) {
        const suppositions = Array.from({ length: 1 + random(3) }, () => anyOf(plan, random)).flatMap(one => one ?? []);
        const about = `seed ${seed}, supposition ${i}: ${suppositions.map(one => `${one.kind} ${nameOf(one)}`)}`;
        const { broken, changed, gone } = whatIf(plan, suppositions, {}, { plan, findings: checks });
        count += broken.length + gone.length;
        expect(said(), `left behind by ${about}`).toEqual(before);
        expect(contentOf(plan.files), `left behind by ${about}`).toBe(content);
        expect(plan.version, about).toBe(version);
        const whole = compared(plan, suppositions);
        expect([broken, changed, gone].map(linesOf), about).toEqual(whole.map(linesOf));
        const alone = makePlan(plan.files);
        const apart = whatIf(alone, suppositions);
        expect([apart.broken, apart.changed, apart.gone].map(linesOf), `untracked, ${about}`).toEqual(whole.map(linesOf));
    }
    expect(count).toBeGreaterThan(0);
    // An edit afterwards still leads to what a plan says that is read anew.
    const [last = '', text = ''] = Object.entries(texts).at(-1) ?? [];
    const longer = { ...texts, [last]: `${text}\n// one more line` };
    const read = (name: string) => readFile(longer[name] ?? '', `file:///plan/${name}`);
    const file = read(last);
    if (!plan.update(new Map([[file.uri, file]]))) return;
    checks.update([file.uri]);
    const anew = findAll(makePlan(Object.keys(longer).map(read)));
    expect(plan.files.flatMap(({ uri }) => (checks.byFile.get(uri) ?? []).map(wordsOf))).toEqual(anew.map(wordsOf));
});

function anyOf(plan: Plan, random: (below: number) => number): Supposition | undefined {
    const kind = (['cut', 'cut', 'move', 'drop'] as const)[random(4)] ?? 'cut';
    const things = canBeSupposed(plan, kind);
    const thing = things[random(things.length)];
    if (!thing) return undefined;
    if (kind === 'drop') return { kind, thing };
    if (kind === 'move') return { kind, thing: thing as never, by: { months: random(30) - 12, days: random(3) } };
    const share =
        random(2) === 0
            ? { percent: { units: BigInt(random(100) + 1), scale: 0 } }
            : { amount: { units: BigInt(random(9) + 1), scale: 0 } };
    return { kind, fund: thing as never, share, within: undefined };
}

/** All rules over the whole plan as it would be. */
function compared(plan: Plan, suppositions: readonly Supposition[]): Omit<Outcome, 'readings'>[][] {
    const isCut = suppositions.some(({ kind }) => kind === 'cut');
    const now = findAll(plan.withoutDerived());
    const found: { readonly finding: Finding; readonly before?: Finding }[][] = [[], [], []];
    for (const reading of isCut ? readings : (['budgets'] as const))
        rearranging(plan, suppositions, undefined, would =>
            lowering(would, suppositions, reading, lower => {
                const isMeant = ({ rule }: Finding) => !isCut || reading === 'ceilings' || rule !== 'sum-mismatch';
                const changes = compareFindings(now.filter(isMeant), findAll(lower).filter(isMeant));
                found[0]?.push(...changes.appeared.map(finding => ({ finding })));
                found[1]?.push(...changes.changed.map(({ before, after }) => ({ finding: after, before })));
                found[2]?.push(...changes.gone.map(finding => ({ finding })));
            }),
        );
    return found;
}

function linesOf(outcomes: readonly Omit<Outcome, 'readings'>[]): string[] {
    return [...new Set(outcomes.map(({ finding, before }) => `${before ? wordsOf(before) : ''} ${wordsOf(finding)}`))].sort();
}

function wordsOf({ rule, severity, file, span, message, values }: Finding): string {
    return `${rule} ${severity} ${file} ${span.start}-${span.end} ${message.en} ${JSON.stringify(values)}`;
}

function nameOf(one: Supposition): string {
    return one.kind === 'cut' ? one.fund.name : one.thing.name;
}

/** All that files say, with what departments hold. */
function contentOf(files: readonly PlanFile[]): string {
    return JSON.stringify(files, (key, value: unknown) =>
        typeof value === 'bigint' ? String(value) : key === 'parent' || (key === 'from' && typeof value === 'object') ? undefined : value,
    );
}
