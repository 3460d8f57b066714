// Random edits of a whole plan, each followed by a comparison with the same texts read anew. The seed is printed when one fails.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect } from 'vitest';
import { digestOfList, FindingsCache } from '../../../src/cache/findings-cache.ts';
import { nodeStore } from '../../../src/cache/node-store.ts';
import { readCatalogue } from '../../../src/imports/catalogue.ts';
import { Plans } from '../../../src/language/plans.ts';
import { readAgain } from '../../../src/language/read-again.ts';
import { unusableList } from '../../../src/plan/catalogue.ts';
import { makePlan } from '../../../src/plan/make-plan.ts';
import type { PlanFile } from '../../../src/plan/model.ts';
import type { Finding } from '../../../src/rules/engine/finding.ts';
import { findAll, type RuleSettings } from '../../../src/rules/engine/run.ts';
import { type StoredFinding, storable } from '../../../src/rules/engine/stored-finding.ts';
import { mutate, randomOf } from '../edits.ts';
import { editList, listNames } from '../list-edits.ts';
import { cataloguesOf, language, readFile } from '../plans.ts';
import type { Random } from '../random.ts';
import { readApart } from '../read-apart.ts';

export const folder = 'file:///plan';
export const firstSeed = Number(process.env['ALUR_SEED'] ?? 1);
/** Fixes are worked out after every so many edits: they take longer than all else. */
const fixesEvery = 5;

const kept = mkdtempSync(join(tmpdir(), 'alur-kept-'));
afterAll(() => rmSync(kept, { recursive: true, force: true }));

export async function editOften(
    texts: Map<string, string>,
    seed: number,
    count: number,
    cached: boolean,
    every = fixesEvery,
): Promise<void> {
    const random = randomOf(seed);
    const plans = new Plans();
    const rules = settings[seed % settings.length] as RuleSettings;
    plans.setRules(rules);
    for (const [name, text] of texts) plans.put(readFile(text, `${folder}/${name}`));
    const lists = new Map<string, string>();
    // Other sessions begin with the same texts and other severities.
    for (let i = 0, edit = 'none'; i <= count; i++, edit = editOnce(texts, random, plans, lists)) {
        const at = `seed ${seed}, edit ${i}: ${edit}`;
        const fresh = makePlan(
            Array.from(texts, ([name, text]) => readApart(text, `${folder}/${name}`)),
            { catalogues: cataloguesOf(Object.fromEntries(lists)) },
        );
        const now = [...plans.findings(folder).values()].flat();
        const anew = findAll(fresh, rules);
        const shown = i % every === 0 ? show : showWithoutFixes;
        expect(now.map(shown).sort(), at).toEqual(anew.map(shown).sort());
        if (cached && i % every === 0) await compareKept(texts, lists, rules, now, anew, at);
    }
}

/** Severities as readers set them; the first lets all be as they are. */
const settings: readonly RuleSettings[] = [{}, { 'no-location': 'error', unresolved: 'warning', 'walks-alone': 'off' }, { syntax: 'off' }];

/** What was kept of these texts before, in another session too, and what is kept of them now, are the findings of a fresh check. */
async function compareKept(
    texts: ReadonlyMap<string, string>,
    lists: ReadonlyMap<string, string>,
    rules: RuleSettings,
    now: readonly Finding[],
    anew: readonly Finding[],
    at: string,
): Promise<void> {
    const store = nodeStore(kept);
    const cache = new FindingsCache(store);
    const files = new Map([...texts].map(([name, text]) => [`${folder}/${name}`, store.digest(text)]));
    const read = listNames.map(name => ({
        uri: `${folder}/${name}`,
        root: folder,
        digest: digestOfList(store, lists.get(name) ?? unusableList('missing')),
    }));
    const recalled = () =>
        cache.load({ program: 'test', files, folders: [], rules }, async ({ uri }) => read.find(list => list.uri === uri)?.digest ?? '');
    const wanted = anew.map(({ fixes, ...finding }) => show({ ...finding, fixable: fixes.length > 0 })).sort();
    const before = await recalled();
    if (before) expect(before.map(show).sort(), at).toEqual(wanted);
    await cache.save(
        { program: 'test', files, folders: [], rules },
        read,
        now.map(finding => storable(finding, true)),
    );
    expect((await recalled())?.map(show).sort(), at).toEqual(wanted);
}

/** One edit; says what it was. */
export function editOnce(texts: Map<string, string>, random: Random, plans: Plans, lists: Map<string, string>): string {
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
    if (dice === 2) {
        const other = `renamed${random(1000)}.plan`;
        texts.set(other, texts.get(name) as string);
        texts.delete(name);
        plans.remove(uri);
        plans.put(readFile(texts.get(other) as string, `${folder}/${other}`));
        return `${name} is renamed to ${other}`;
    }
    if (dice < 6) {
        const list = listNames[random(listNames.length)] as string;
        const [text, what] = editList(lists.get(list), texts.values(), random);
        if (text === undefined) lists.delete(list);
        else lists.set(list, text);
        plans.setCatalogues(new Map([[`${folder}/${list}`, text === undefined ? undefined : readCatalogue(text)]]));
        return `${list} ${what}`;
    }
    const before = texts.get(name) as string;
    const [text, what] = mutate(before, texts.get(names[random(names.length)] as string) as string, random);
    texts.set(name, text);
    // As the server reads what is typed.
    plans.put(readAgain(language, { text: before, file: plans.file(uri) as PlanFile }, text));
    return `${name}: ${what}`;
}

export function showWithoutFixes(finding: Finding): string {
    return show(storable(finding, false));
}

/** Everything that is shown of a finding. */
function show(finding: Finding | StoredFinding): string {
    return JSON.stringify(finding, (_, value: unknown) => {
        if (typeof value === 'bigint') return String(value);
        const declared = value as { nameSpan?: { start: number }; file?: string } | null;
        return declared && typeof declared === 'object' && declared.nameSpan ? `${declared.file} ${declared.nameSpan.start}` : value;
    });
}
