import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { writeSource } from '../../src/exports/source.ts';
import { locales, say } from '../../src/l10n/say.ts';
import { makePlan } from '../../src/plan/make-plan.ts';
import type { PlanFile } from '../../src/plan/model.ts';
import type { Plan, RelatedPlanState } from '../../src/plan/plan.ts';
import { fileName } from '../../src/plan/source.ts';
import type { Finding } from '../../src/rules/engine/finding.ts';
import { findAll } from '../../src/rules/engine/run.ts';
import { readFile } from './plans.ts';

const examples = fileURLToPath(new URL('../../examples', import.meta.url));

/** Every folder with .plan files in it, from examples/. */
const folders = readdirSync(examples, { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith('.plan'))
    .map(name => path.dirname(name).split(path.sep).join('/'))
    .filter((folder, i, all) => all.indexOf(folder) === i)
    .sort();

function textsOf(folder: string): Map<string, string> {
    const names = readdirSync(path.join(examples, folder)).filter(name => name.endsWith('.plan'));
    return new Map(names.map(name => [`file:///${folder}/${name}`, readFileSync(path.join(examples, folder, name), 'utf8')]));
}

function planOf(texts: ReadonlyMap<string, string>): Plan {
    return makePlan(
        [...texts].map(([uri, text]) => readFile(text, uri)),
        { related: besides },
    );
}

const beside = new Map<string, RelatedPlanState>();

/** The plan in another folder of the examples. */
function besides(uri: string): RelatedPlanState {
    const folder = uri.replace('file:///', '');
    const state =
        beside.get(uri) ?? (folders.includes(folder) ? { plan: planOf(textsOf(folder)) } : { unread: { key: 'missing', values: {} } });
    beside.set(uri, state);
    return state;
}

function listed(findings: readonly Finding[], texts: ReadonlyMap<string, string>): { file: string; rule: string; at: string }[] {
    return findings.map(({ file, rule, span }) => ({ file: fileName(file), rule, at: texts.get(file)?.slice(span.start, span.end) ?? '' }));
}

const inOrder = <T extends { file: string; rule: string; at: string }>(list: readonly T[]) =>
    [...list].sort((a, b) => (`${a.file} ${a.rule} ${a.at}` < `${b.file} ${b.rule} ${b.at}` ? -1 : 1));

describe.each(folders)('examples/%s', folder => {
    const texts = textsOf(folder);
    const plan = planOf(texts);
    const findings = findAll(plan);
    const golden = (name: string) => `../golden/${folder.replaceAll('/', '-')}.${name}`;

    it('is read without a problem', () => {
        expect(plan.files.flatMap(file => file.problems)).toEqual([]);
    });

    it('says the same as ever, in both languages', async () => {
        for (const locale of locales) {
            const lines = findings.map(
                ({ file, rule, severity, message, values }) => `${fileName(file)}: ${severity} ${rule}: ${say(message, locale, values)}\n`,
            );
            await expect(lines.join('')).toMatchFileSnapshot(golden(`findings.${locale}.txt`));
        }
    });

    it('says the same when its files have other names and come in another order', () => {
        const renamed = new Map([...texts].reverse().map(([uri, text], i) => [uri.replace(/[^/]+$/, `${i}-other.plan`), text]));
        const again = findAll(planOf(renamed));
        const bare = (list: readonly Finding[]) =>
            list.map(({ rule, message, values }) => `${rule} ${say(message, 'en', { ...values, file: '' })}`).sort();
        expect(bare(again)).toEqual(bare(findings));
    });

    it('is the same plan when it is written anew', () => {
        for (const [uri, text] of texts) {
            const file = readFile(text, uri);
            for (const locale of locales) {
                const written = readFile(writeSource(file.elements, locale), uri);
                expect(written.problems).toEqual([]);
                expect(outline(written)).toEqual(outline(file));
            }
        }
    });
});

/** What a file declares and refers to, without places; once each, since one fund at the end of a list may be written at each item. */
function outline(file: PlanFile): string[] {
    return [
        ...file.declarations.map(({ kind, name, title }) => `${kind} ${name} ${title?.value ?? ''}`),
        ...new Set(file.references.map(({ role, path: names }) => `${role} ${names.join('.')}`)),
    ].sort();
}

it.each(['palu', 'palu-2027'])('%s reports exactly its listed faults', folder => {
    const texts = textsOf(folder);
    const expected = JSON.parse(readFileSync(path.join(examples, folder, 'expected.json'), 'utf8')) as {
        file: string;
        rule: string;
        at: string;
    }[];
    const found = listed(findAll(planOf(texts)), texts);
    expect(inOrder(found)).toEqual(inOrder(expected.map(({ file, rule, at }) => ({ file, rule, at }))));
});

it.each([
    ['flower/before', 'flower/after', 'roses', 'stage draft', 'stage final'],
    ['bunga/sebelum', 'bunga/sesudah', 'mawar', 'tahap rancangan', 'tahap penetapan'],
])('%s lacks a place and a keeper, and nothing once it is finished, also when the plan is final', (half, whole, thing, stage, last) => {
    const before = textsOf(half);
    expect(listed(findAll(planOf(before)), before).map(({ rule, at }) => `${rule} ${at}`)).toEqual([
        `no-location ${thing}`,
        `no-maintainer ${thing}`,
    ]);
    const after = textsOf(whole);
    expect(findAll(planOf(after))).toEqual([]);
    const final = new Map([...after].map(([uri, text]) => [uri, text.replace(stage, last)]));
    expect([...final.values()].some(text => text.includes(last))).toBe(true);
    expect(findAll(planOf(final))).toEqual([]);
});

it('riverside is sound', () => {
    expect(findAll(planOf(textsOf('riverside')))).toEqual([]);
});
