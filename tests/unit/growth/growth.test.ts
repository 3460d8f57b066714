// Nothing takes longer than in step with the plan: for plans that ask much of one part of the house, everything is done for a size and for
// twice that size, and nothing may take three times the steps. No time is measured.

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findSheets } from '../../../src/diagram/sheets/atlas.ts';
import { sheetContext } from '../../../src/diagram/sheets/context.ts';
import { comparePlans } from '../../../src/diff/compare.ts';
import { chooseNames } from '../../../src/l10n/choose-names.ts';
import { say } from '../../../src/l10n/say.ts';
import type { Branch } from '../../../src/protocol/side-bar.ts';
import { reportOn } from '../../../src/report/report.ts';
import type { Finding } from '../../../src/rules/engine/finding.ts';
import { findAll } from '../../../src/rules/engine/run.ts';
import { AllPoints } from '../../../src/server/side-bar/plan-points.ts';
import { countsFor, rowsFor } from '../../../src/server/side-bar/rows.ts';
import { format } from '../format/texts.ts';
import { planOf, readFile } from '../plans.ts';
import { sheetsOf, writeSheets } from '../sheets/drawn.ts';
import { inputs } from './inputs.ts';
import { growth, StepCounter } from './steps.ts';

const counter = new StepCounter();
beforeAll(() => counter.begin());
afterAll(() => counter.end());

const size = 150;
/** Where names are looked up among others a question costs the same only once there are some hundreds of them. */
const sizeOfNames = 400;
const named = /name|missing|nothing carries on/;

/** What is done with a plan of a size, ready to begin; texts that come out are returned. */
const works: Readonly<Record<string, (input: ReturnType<(typeof inputs)[string]>) => () => unknown>> = {
    read:
        ({ text }) =>
        () =>
            readFile(text),
    check: ({ text, lists }) => {
        const plan = planOf(text, lists);
        return () => findAll(plan);
    },
    messages: input => {
        const { findings } = checked(input);
        const told = ({ message, values, related }: Finding) =>
            say(message, 'id', values) + related.map(other => say(other.message, 'id', other.values)).join('');
        return () => findings.map(told).join('\n');
    },
    fixes: input => {
        const { findings } = checked(input);
        return () => findings.map(({ fixes }) => fixes.length);
    },
    format:
        ({ text }) =>
        () =>
            format(text),
    report: input => {
        const { plan, findings } = checked(input);
        return () => reportOn(plan, findings, 'id');
    },
    'side bar': input => {
        const { plan, findings } = checked(input);
        const plans = { roots: () => ['root'], plan: () => plan, findings: () => new Map([['', findings]]) };
        return () => {
            const all = new AllPoints(plans, () => 'id');
            const list = (branch: Branch): unknown[] =>
                rowsFor({ branch, most: 200 }, all, 'id').rows.map(row => (row.branch ? list(row.branch) : row.said));
            return [countsFor('root', all, 'id'), list({ of: 'settle' }), list({ of: 'parts' })];
        };
    },
    diff: ({ text, lists }) => {
        const [before, after] = [planOf(text, lists), planOf(text.replaceAll('2025', '2026').replaceAll('P1', 'Q1'), lists)];
        return () => comparePlans(before, after);
    },
};

/** Drawn from what makes drawings large. */
const drawn = new Set([
    'works that wait in a circle',
    'departments with two needs each',
    'parts that need their neighbours',
    'places one within another',
    'works that share one place and title',
    'works that serve one long cascade',
    'extensions of one department',
    'one work that keeps many things',
    'answers to many requests',
]);

const drawings: typeof works = Object.fromEntries(
    ['city', 'flow', 'goals', 'departments', 'pairs'].map(sheet => [
        sheet,
        (input: ReturnType<(typeof inputs)[string]>) => {
            const { plan, findings } = checked(input);
            const has = findSheets(sheet, sheetContext(plan, findings, { locale: 'id' })).kind === 'sheets';
            return () => (has ? writeSheets(sheetsOf(plan, sheet, findings, 'id')).join('') : '');
        },
    ]),
);

function checked({ text, lists }: ReturnType<(typeof inputs)[string]>) {
    const plan = planOf(text, lists);
    return { plan, findings: findAll(plan) };
}

describe.each(Object.entries(inputs))('%s', (told, make) => {
    test('costs twice as much for twice as many', async () => {
        const faults: string[] = [];
        for (const [name, prepare] of Object.entries({ ...works, ...(drawn.has(told) && drawings) })) {
            let written = 0;
            const run = async (count: number) => {
                const work = prepare(make(count));
                return await counter.of(() => {
                    const text = work();
                    written = typeof text === 'string' ? text.length : 0;
                });
            };
            const count = named.test(told) && name === 'check' ? sizeOfNames : size;
            const once = await run(count);
            const before = written;
            const twice = await run(2 * count);
            const fault = growth(once, twice);
            if (fault) faults.push(`${name}: ${fault}`);
            if (written > 3 * before + 1000) faults.push(`${name}: writes ${before} letters, then ${written}`);
        }
        expect(faults).toEqual([]);
    });
});

test.each([
    ['of one title', (i: number) => ({ title: 'Pembangunan gedung sekolah', key: `1.03.${i % 7}` })],
    ['that begin alike', (i: number) => ({ title: `Pembangunan gedung sekolah dasar nomor ${i}`, key: `1.03.${i}` })],
    ['with a long text before an abbreviation', (i: number) => ({ title: `${'dan '.repeat(100)}(DD) ${i % 2}`, key: '' })],
])('names are chosen for titles %s', async (_told, named) => {
    const run = (count: number) => {
        const items = Array.from({ length: count }, (_, i) => ({ ...named(i), fallback: 'X' }));
        return counter.of(() => chooseNames(items));
    };
    expect(growth(await run(size), await run(2 * size))).toBeUndefined();
});

test('a long name and a long comment are said short', () => {
    const long = 'x'.repeat(100_000);
    const { findings } = checked({
        text: `department ${long} { program P program Q program R }\n// ignore: ${'a '.repeat(100_000)}\ngoal G`,
    });
    const text = findings.map(({ message, values }) => say(message, 'en', values)).join('\n');
    expect(findings.length).toBeLessThan(130);
    expect(text.length).toBeLessThan(60_000);
});

test('what takes a step for each pair is noticed', async () => {
    const pairs = (count: number) => counter.of(() => allPairs(count));
    expect(growth(await pairs(size), await pairs(2 * size))).toContain('allPairs');
});

function allPairs(count: number): number {
    let sum = 0;
    for (let i = 0; i < count; i++) for (let j = 0; j < count; j++) sum += i * j;
    return sum;
}
