// Texts that drift from each other are found by their index as by comparing all of them in pairs, also while files come and go.
import { expect, test } from 'vitest';
import { Plans } from '../../../src/language/plans.ts';
import { makePlan } from '../../../src/plan/make-plan.ts';
import type { Finding } from '../../../src/rules/engine/finding.ts';
import { randomOf } from '../edits.ts';
import { findingsOf, readFile } from '../plans.ts';
import type { Random } from '../random.ts';

const seed = Number(process.env['ALUR_SEED'] ?? 1);
const rounds = process.env['CI'] ? 40 : 6;
const folder = 'file:///plan';

const stems = [
    'Panjang jalan dalam kondisi baik',
    'Rumah dengan air bersih 800',
    'Terselenggaranya',
    'Dokumen perencanaan tahun 2026 tersusun',
    'Kelas II baik',
];

/** A stem with up to two slips, as people type: a letter more, less or exchanged, a space, another case. */
function drifted(random: Random): string {
    let text = stems[random(stems.length)] as string;
    for (let slips = random(3); slips > 0; slips--) {
        const at = random(text.length);
        const changes = [
            () => text.slice(0, at) + text.slice(at + 1),
            () => `${text.slice(0, at)}e${text.slice(at)}`,
            () => `${text.slice(0, at)} ${text.slice(at)}`,
            () => text.slice(0, at) + text.slice(at).toUpperCase(),
        ];
        text = (changes[random(changes.length)] as () => string)();
    }
    return text.trim();
}

const fileOf = (text: string, i: number) =>
    readFile(`objective O${i} ${JSON.stringify(text)}\n`, `${folder}/${String(i).padStart(2, '0')}.plan`);
const sources = (findings: readonly Finding[]) => new Map(findings.map(({ file, values }) => [file, values['source']]));

test('as by pairs', () => {
    const random = randomOf(seed);
    let found = 0;
    for (let round = 0; round < rounds; round++) {
        const texts = [...new Set(Array.from({ length: 16 }, () => drifted(random)))];
        const all = makePlan(texts.map(fileOf));
        const whole = sources(findingsOf(all, 'text-drift'));
        const pairs = new Map<string, string[]>();
        for (const [i, a] of texts.entries())
            for (const [j, b] of texts.entries()) {
                if (i >= j) continue;
                for (const [file, source] of sources(findingsOf(makePlan([fileOf(a, i), fileOf(b, j)]), 'text-drift')))
                    pairs.set(file, [...(pairs.get(file) ?? []), String(source)]);
            }
        // A text that drifts from another in a pair drifts in the whole plan, too, and from one of those.
        expect([...whole.keys()].sort(), `seed ${seed}, round ${round}: ${texts.join(' | ')}`).toEqual([...pairs.keys()].sort());
        for (const [file, source] of whole) expect(pairs.get(file)).toContain(source);
        // Not only those that differ in spaces and case.
        const letters = (text: unknown) => String(text).replace(/\s/g, '').toLowerCase();
        for (const [file, source] of whole) if (letters(texts[Number(/(\d+)\.plan$/.exec(file)?.[1])]) !== letters(source)) found++;
    }
    expect(found).toBeGreaterThan(rounds);
});

test('files that come and go: as in a plan that is read anew', () => {
    const random = randomOf(seed);
    for (let round = 0; round < rounds; round++) {
        const plans = new Plans();
        const texts = new Map<number, string>();
        for (let step = 0; step < 40; step++) {
            const i = random(12);
            if (random(3) === 0 && texts.delete(i)) plans.remove(fileOf('', i).uri);
            else {
                const text = drifted(random);
                texts.set(i, text);
                plans.put(fileOf(text, i));
            }
            const now = [...plans.findings(folder).values()].flat().filter(({ rule }) => rule === 'text-drift');
            const anew = findingsOf(makePlan(Array.from(texts, ([at, text]) => fileOf(text, at))), 'text-drift');
            expect([...sources(now)].sort(), `seed ${seed}, round ${round}, step ${step}`).toEqual([...sources(anew)].sort());
        }
    }
});
