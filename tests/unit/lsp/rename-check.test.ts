// A new name leads references elsewhere by names alone exactly where it does in a plan that is read anew. Plans, declarations and names are
// random; most names are taken from the plan, where they are in the way of something.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { mentionsOf } from '../../../src/language/lsp/place.ts';
import { isPlain, ledAstrayAnew, ledAstrayByNames, type RenamedPlan } from '../../../src/language/lsp/rename-check.ts';
import { readAgain } from '../../../src/language/read-again.ts';
import { applyEdits } from '../../../src/plan/edit.ts';
import { makePlan } from '../../../src/plan/make-plan.ts';
import type { Declaration, PlanFile, Reference } from '../../../src/plan/model.ts';
import type { Plan } from '../../../src/plan/plan.ts';
import { isPending } from '../../../src/plan/splice.ts';
import { generateCity } from '../../bench/city.ts';
import { mutate, randomOf } from '../edits.ts';
import { language, readFile } from '../plans.ts';
import type { Random } from '../random.ts';

const seed = Number(process.env['ALUR_SEED'] ?? 1);
const rounds = Number(process.env['ALUR_EDITS'] ?? (process.env['CI'] ? 2_000 : 300));

/** One name at many depths, twice in a scope, in departments and what extends them, and in a department that is declared twice. */
const tangled = new Map([
    [
        'a.plan',
        'goal A\ngoal B { indicator A }\nfund C\ndepartment D {\n  unit A\n  goal B\n  program C {\n    serves A, B\n    executor A\n    needs D.C.B, C.A, A\n    builds A { maintainer D.A }\n    builds B\n    activity A { after C, B serves D.B }\n  }\n}\n',
    ],
    [
        'b.plan',
        'extend D {\n  program B {\n    serves A\n    needs C.A, D.C.B\n    executor A\n    activity C { after B executor D }\n  }\n  program A { needs C.B }\n  unit C\n}\n',
    ],
    [
        'c.plan',
        'department B {\n  program A { serves A needs D.C.A, B.A.C, A.C executor B builds C }\n  program A { builds B after A }\n  unit D\n}\n',
    ],
    [
        'd.plan',
        'department D {\n  program C { builds A after D.C executor D.A }\n  program E { needs C.A, D.B.C serves B }\n}\nextend E { program X }\nextend Z { unit A }\n',
    ],
]);

test.each([
    ['tangled names', tangled, 0.6],
    ['palu', example('palu'), 0.1],
    ['a city', generateCity({ programs: 40, programsPerFile: 8 }), 0.3],
])('new names in %s: by names as in a plan that is read anew', (_, given, share) => {
    const random = randomOf(seed);
    const seen = { plain: 0, astray: 0, other: 0, blocks: 0 };
    let texts = new Map(given);
    for (let round = 0; round < rounds * share; round++) {
        if (round % 20 === 0) texts = edited(given, random);
        const files = Array.from(texts, ([name, text]) => readFile(text, `file:///plan/${name}`));
        const renamed = rename(makePlan(files), texts, random);
        if (!renamed) continue;
        const anew = ledAstrayAnew(renamed);
        const told = `seed ${seed}, round ${round}: ${renamed.target.kind} ${renamed.target.name} to ${renamed.name} in ${renamed.target.file}`;
        const byBlocks = readByBlocks(renamed, texts);
        if ([...byBlocks.files.values()].some(isPending)) seen.blocks++;
        expect(isPlain(byBlocks), told).toBe(isPlain(renamed));
        if (!isPlain(renamed)) {
            seen.other++;
            continue;
        }
        seen.plain++;
        if (anew) seen.astray++;
        expect(ledAstrayByNames(renamed), told).toBe(anew);
        expect(ledAstrayByNames(byBlocks), told).toBe(anew);
        expect(ledAstrayAnew(byBlocks), told).toBe(anew);
    }
    expect(seen.blocks).toBeGreaterThan(0);
    expect(seen.plain).toBeGreaterThan(seen.other);
    if (given === tangled) expect(seen.astray).toBeGreaterThan(0);
});

test('of more than twenty things of one name another one is followed when the first is renamed', () => {
    const units = Array.from({ length: 20 }, () => 'unit A\n').join('');
    const text = `program A { builds I }\ndepartment D {\n${units}program A { builds I }\nprogram B { needs A.I }\n}\n`;
    const plan = makePlan([readFile(text, 'file:///plan/a.plan')]);
    const target = plan.files[0]?.declarations.find(({ kind }) => kind === 'unit') as Declaration;
    const read = readFile(text.replace('unit A', 'unit N'), 'file:///plan/a.plan');
    const renamed = { plan, target, name: 'N', paths: new Map(), files: new Map([[read.uri, read]]) };
    expect(isPlain(renamed)).toBe(true);
    expect(ledAstrayByNames(renamed)?.path).toEqual(['A', 'I']);
    expect(ledAstrayAnew(renamed)?.path).toEqual(['A', 'I']);
});

/** Two times of three with a few edits, as people make them. */
function edited(texts: ReadonlyMap<string, string>, random: Random): Map<string, string> {
    const after = new Map(texts);
    const names = [...after.keys()];
    for (let i = random(3); i > 0; i--) {
        const name = names[random(names.length)] as string;
        after.set(name, mutate(after.get(name) as string, after.get(names[random(names.length)] as string) as string, random)[0]);
    }
    return after;
}

/** A renamed plan, with the new text of each file by its URI. */
interface Tried extends RenamedPlan {
    readonly texts: ReadonlyMap<string, string>;
}

/** The same, where only the block that says the name is read, as far as there is one. */
function readByBlocks(renamed: Tried, texts: ReadonlyMap<string, string>): RenamedPlan {
    const files = new Map<string, PlanFile>();
    for (const [uri, text] of renamed.texts) {
        const before = texts.get(uri.slice('file:///plan/'.length)) as string;
        files.set(uri, readAgain(language, { text: before, file: renamed.plan.asRead(renamed.plan.file(uri) as PlanFile) }, text));
    }
    return { ...renamed, files };
}

/** A random declaration with a random name that is free in its scope; undefined where there is none, or it cannot be read. */
function rename(plan: Plan, texts: ReadonlyMap<string, string>, random: Random): Tried | undefined {
    const all = plan.files.flatMap(file => file.declarations.filter(one => one.name !== ''));
    const said = plan.files.flatMap(file => file.references.flatMap(({ path }) => path));
    const target = all[random(all.length)];
    const name = random(5) === 0 ? 'Fresh' : random(2) === 0 ? all[random(all.length)]?.name : said[random(said.length)];
    if (!target || !name || name === target.name || plan.names.membersOf(target.parent).has(name)) return undefined;
    const mentions = mentionsOf(plan, target);
    const places = Map.groupBy([{ file: target.file, span: target.nameSpan }, ...mentions], ({ file }) => file);
    const files = new Map<string, PlanFile>();
    const changed = new Map<string, string>();
    for (const [file, own] of places) {
        const text = texts.get(file.slice('file:///plan/'.length)) as string;
        const said = applyEdits(
            text,
            own.map(({ span }) => ({ file, span, text: name })),
        );
        const read = readFile(said, file);
        const before = plan.file(file) as PlanFile;
        if (read.declarations.length !== before.declarations.length || read.references.length !== before.references.length)
            return undefined;
        files.set(file, read);
        changed.set(file, said);
    }
    const paths = new Map<Reference, readonly string[]>();
    for (const { reference, part } of mentions) if (reference) paths.set(reference, reference.path.with(part, name));
    return { plan, target: target as Declaration, name, paths, files, texts: changed };
}

function example(name: string): ReadonlyMap<string, string> {
    const from = join(import.meta.dirname, '../../../examples', name);
    return new Map(
        readdirSync(from)
            .filter(file => file.endsWith('.plan'))
            .map(file => [file, readFileSync(join(from, file), 'utf8')]),
    );
}
