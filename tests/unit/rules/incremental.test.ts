// After any edit the findings of every file are those of a plan that is read anew. Edits are random; the seed is printed when one fails.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { Plans } from '../../../src/language/plans.ts';
import { Plan } from '../../../src/plan/whole-plan.ts';
import type { Finding } from '../../../src/rules/finding.ts';
import { findAll } from '../../../src/rules/run.ts';
import { generateCity } from '../../bench/city.ts';
import { mutate, randomOf } from '../edits.ts';
import { readFile } from '../plans.ts';

const folder = 'file:///plan';
const edits = Number(process.env['ALUR_EDITS'] ?? (process.env['CI'] ? 2_000 : 200));
const firstSeed = Number(process.env['ALUR_SEED'] ?? 1);

for (const [name, texts] of [
    ['palu', example('palu')],
    ['flower', example('flower/before')],
    ['a city', generateCity({ programs: 60, programsPerFile: 12 })],
] as const)
    test(`edits of ${name}: findings are as if all had been read anew`, { timeout: 600_000 }, () => {
        const sessions = 10;
        for (let session = 0; session < sessions; session++)
            editOften(new Map(texts), firstSeed + session, Math.ceil(edits / sessions / 3));
    });

test('however often a file is edited, no more is kept of it than of its last version', () => {
    const texts = generateCity({ programs: 60, programsPerFile: 12 });
    const plans = new Plans();
    for (const [name, text] of texts) plans.put(readFile(text, `${folder}/${name}`));
    const sizes: number[] = [];
    for (let i = 0; i < 30; i++) {
        for (const [name, text] of texts) {
            // Moved, with a text that was never there, a name that leads nowhere, and whole again.
            const typed = text.replace(/"([^"]*)"/, `"$1 ${'x'.repeat(i + 1)}"`).replace(/serves \w+/, `serves Nothing${i % 3}`);
            plans.put(readFile(`// ${'x'.repeat(i)}\n${typed}`, `${folder}/${name}`));
            plans.findings(folder);
            plans.put(readFile(text, `${folder}/${name}`));
            plans.findings(folder);
        }
        sizes.push(plans.plan(folder)?.ledger?.size ?? 0);
    }
    expect(sizes.at(-1)).toBeGreaterThan(0);
    // Names that were looked for are remembered; facts about declarations that are gone are not.
    expect((sizes.at(-1) as number) - (sizes[4] as number)).toBeLessThan(texts.size * 5);
});

function example(name: string): Map<string, string> {
    const path = join(import.meta.dirname, '../../../examples', name);
    const files = readdirSync(path).filter(file => file.endsWith('.plan'));
    return new Map(files.map(file => [file, readFileSync(join(path, file), 'utf8')]));
}

function editOften(texts: Map<string, string>, seed: number, count: number): void {
    const random = randomOf(seed);
    const plans = new Plans();
    for (const [name, text] of texts) plans.put(readFile(text, `${folder}/${name}`));
    plans.findings(folder);
    const log: string[] = [];
    for (let i = 0; i < count; i++) {
        log.push(editOnce(texts, random, plans));
        const fresh = new Plan(Array.from(texts, ([name, text]) => readFile(text, `${folder}/${name}`)));
        const now = [...plans.findings(folder)].flatMap(([, findings]) => findings.map(show)).sort();
        const anew = findAll(fresh).map(show).sort();
        expect(now, `seed ${seed}, edit ${i}: ${log.at(-1)}`).toEqual(anew);
    }
}

/** One edit; says what it was. */
function editOnce(texts: Map<string, string>, random: (below: number) => number, plans: Plans): string {
    const names = [...texts.keys()];
    const name = names[random(names.length)] as string;
    const uri = `${folder}/${name}`;
    const dice = random(40);
    if (dice === 0 && names.length > 2) {
        texts.delete(name);
        plans.remove(uri);
        return `${name} is gone`;
    }
    if (dice === 1) {
        const copy = `copy${random(1000)}.plan`;
        texts.set(copy, texts.get(name) as string);
        plans.put(readFile(texts.get(copy) as string, `${folder}/${copy}`));
        return `${name} is copied to ${copy}`;
    }
    const [text, what] = mutate(texts.get(name) as string, texts.get(names[random(names.length)] as string) as string, random);
    texts.set(name, text);
    plans.put(readFile(text, uri));
    return `${name}: ${what}`;
}

/** Everything that is shown of a finding. */
function show(finding: Finding): string {
    return JSON.stringify(finding, (_, value: unknown) => {
        if (typeof value === 'bigint') return String(value);
        const declared = value as { nameSpan?: { start: number }; file?: string } | null;
        return declared && typeof declared === 'object' && declared.nameSpan ? `${declared.file} ${declared.nameSpan.start}` : value;
    });
}
