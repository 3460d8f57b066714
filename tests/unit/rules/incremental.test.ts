// After any edit the findings of every file are those of a plan that is read anew, also as they come out of a cache. Edits and severities
// are random; the seed is printed when one fails.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { FindingsCache } from '../../../src/cache/findings-cache.ts';
import { nodeStore } from '../../../src/cache/node-store.ts';
import { Plans } from '../../../src/language/plans.ts';
import type { PlanFile } from '../../../src/plan/plan.ts';
import { Plan } from '../../../src/plan/whole-plan.ts';
import type { Finding } from '../../../src/rules/finding.ts';
import { type KeptFinding, keepable } from '../../../src/rules/kept-finding.ts';
import { findAll, type RuleSettings } from '../../../src/rules/run.ts';
import { generateCity } from '../../bench/city.ts';
import { mutate, randomOf } from '../edits.ts';
import { readFile } from '../plans.ts';

const folder = 'file:///plan';
/** Of all small plans together. */
const edits = Number(process.env['ALUR_EDITS'] ?? (process.env['CI'] ? 10_000 : 200));
/** Fixes are worked out after every so many edits: they take longer than all else. */
const fixesEvery = 5;
const firstSeed = Number(process.env['ALUR_SEED'] ?? 1);

const kept = mkdtempSync(join(tmpdir(), 'alur-kept-'));
afterAll(() => rmSync(kept, { recursive: true, force: true }));

/** With their share of the edits: the larger a plan, the longer it takes to read all of it anew. */
for (const [name, texts, share] of [
    ['palu', example('palu'), 0.1],
    ['flower', example('flower/before'), 0.5],
    ['a city', generateCity({ programs: 60, programsPerFile: 12 }), 0.4],
] as const)
    for (const cached of [false, true])
        test(`edits of ${name}: findings are as if all had been read anew${cached ? ', and as they were kept' : ''}`, {
            timeout: 1_800_000,
        }, async () => {
            const sessions = 10;
            for (let session = 0; session < sessions; session++)
                await editOften(new Map(texts), firstSeed + session, Math.ceil((edits * share) / 2 / sessions), cached);
        });

test('edits between the pieces of a check: findings are as if all had been read anew', { timeout: 600_000 }, () => {
    const texts = new Map(example('palu'));
    const random = randomOf(firstSeed);
    let early = 0;
    for (let session = 0; session < Math.ceil(edits / 100); session++) {
        const plans = new Plans();
        for (const [name, text] of texts) plans.put(readFile(text, `${folder}/${name}`));
        const log: string[] = [];
        for (let i = 0; i < 4; i++) {
            let left = random(200);
            plans.check(folder, () => left-- <= 0, [`${folder}/${[...texts.keys()][random(texts.size)]}`]);
            early += plans.foundSoFar(folder).size;
            log.push(editOnce(texts, random, plans));
        }
        const anew = findAll(new Plan(Array.from(texts, ([name, text]) => apart(text, `${folder}/${name}`))));
        const now = [...plans.findings(folder).values()].flat();
        expect(now.map(showWithoutFixes).sort(), `seed ${firstSeed}, session ${session}: ${log}`).toEqual(
            anew.map(showWithoutFixes).sort(),
        );
    }
    expect(early).toBeGreaterThan(0);
});

test('edits of a large city: findings are as if all had been read anew', { timeout: 1_800_000 }, async () => {
    const [programs, count] = process.env['CI'] ? [8_000, 50] : [800, 5];
    await editOften(generateCity({ programs }), firstSeed, count, false, count);
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

/** Files that are in no plan that is edited, by what they are read from. */
const known = new Map<string, { readonly text: string; readonly file: PlanFile }>();

function apart(text: string, uri: string): PlanFile {
    const before = known.get(uri);
    if (before?.text === text) return before.file;
    const file = readFile(text, uri);
    known.set(uri, { text, file });
    return file;
}

async function editOften(texts: Map<string, string>, seed: number, count: number, cached: boolean, every = fixesEvery): Promise<void> {
    const random = randomOf(seed);
    const plans = new Plans();
    const rules = settings[seed % settings.length] as RuleSettings;
    plans.setRules(rules);
    for (const [name, text] of texts) plans.put(readFile(text, `${folder}/${name}`));
    // Other sessions begin with the same texts and other severities.
    for (let i = 0, edit = 'none'; i <= count; i++, edit = editOnce(texts, random, plans)) {
        const at = `seed ${seed}, edit ${i}: ${edit}`;
        const fresh = new Plan(Array.from(texts, ([name, text]) => apart(text, `${folder}/${name}`)));
        const now = [...plans.findings(folder).values()].flat();
        const anew = findAll(fresh, rules);
        const shown = i % every === 0 ? show : showWithoutFixes;
        expect(now.map(shown).sort(), at).toEqual(anew.map(shown).sort());
        if (cached && i % every === 0) await compareKept(texts, rules, now, anew, at);
    }
}

/** Severities as readers set them; the first lets all be as they are. */
const settings: readonly RuleSettings[] = [{}, { 'no-location': 'error', unresolved: 'warning', 'walks-alone': 'off' }, { syntax: 'off' }];

/** What was kept of these texts before, in another session too, and what is kept of them now, are the findings of a fresh check. */
async function compareKept(
    texts: ReadonlyMap<string, string>,
    rules: RuleSettings,
    now: readonly Finding[],
    anew: readonly Finding[],
    at: string,
): Promise<void> {
    const store = nodeStore(kept);
    const cache = new FindingsCache(store);
    const files = new Map([...texts].map(([name, text]) => [`${folder}/${name}`, store.digest(text)]));
    const recalled = () =>
        cache.recall({ program: 'test', files, folders: [], rules }, () => Promise.reject(new Error('There are no lists.')));
    const wanted = anew.map(({ fixes, ...finding }) => show({ ...finding, fixable: fixes.length > 0 })).sort();
    const before = await recalled();
    if (before) expect(before.map(show).sort(), at).toEqual(wanted);
    await cache.keep(
        { program: 'test', files, folders: [], rules },
        [],
        now.map(finding => keepable(finding, true)),
    );
    expect((await recalled())?.map(show).sort(), at).toEqual(wanted);
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

function showWithoutFixes(finding: Finding): string {
    return show(keepable(finding, false));
}

/** Everything that is shown of a finding. */
function show(finding: Finding | KeptFinding): string {
    return JSON.stringify(finding, (_, value: unknown) => {
        if (typeof value === 'bigint') return String(value);
        const declared = value as { nameSpan?: { start: number }; file?: string } | null;
        return declared && typeof declared === 'object' && declared.nameSpan ? `${declared.file} ${declared.nameSpan.start}` : value;
    });
}
