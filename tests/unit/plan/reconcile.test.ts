// What an edit leaves as it was stays the same object, and a file looks as if it had been read anew.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { childrenOf } from '../../../src/plan/children.ts';
import type { Declaration, PlanFile, Scope } from '../../../src/plan/model.ts';
import { reconcile } from '../../../src/plan/reconcile.ts';
import { mutate, randomOf } from '../edits.ts';
import { readFile } from '../read-plans.ts';

const uri = 'file:///city/parks.plan';

/** Names of what came out as another object. */
function changedBy(was: string, is: string): string[] {
    const before = readFile(was, uri);
    const known = new Set<object>([...before.declarations, ...before.extensions, ...before.references]);
    const after = readFile(is, uri);
    reconcile(before, after);
    expect(said(after)).toBe(said(readFile(is, uri)));
    expectWhole(after);
    const names = [...after.declarations, ...after.extensions]
        .filter(one => !known.has(one))
        .map(one => (one.kind === 'extension' ? 'extend' : one.name));
    return [...names, ...after.references.filter(one => !known.has(one)).map(one => `-> ${one.path.join('.')}`)];
}

/** All that a file says and where; what stands around a thing by its place. Quicker than to compare circles step by step. */
function said({ declarations, extensions, references, ...file }: PlanFile): string {
    const lists = [...declarations, ...extensions, ...references].map(({ span }) => span);
    return JSON.stringify([file, lists], (key, value: unknown) => {
        if (typeof value === 'bigint') return String(value);
        return key === 'parent' || (key === 'from' && typeof value === 'object') ? (value as Scope | undefined)?.span : value;
    });
}

/** Everything stands in what says that it holds it, and the lists of the file hold the same things. */
function expectWhole(file: PlanFile): void {
    const listed = new Set<Scope>([...file.declarations, ...file.extensions]);
    const reached = new Set<Scope>();
    const visit = (scope: Scope, parent: Scope | undefined) => {
        expect(scope.parent).toBe(parent);
        reached.add(scope);
        for (const child of scope.kind === 'plan' ? scope.catalogues : childrenOf(scope)) visit(child, scope);
    };
    for (const element of file.elements) visit(element, undefined);
    expect(reached).toEqual(listed);
    for (const { from } of file.references) expect(listed.has(from)).toBe(true);
}

const city = (...programs: string[]) => `goal G "Shade" { indicator "x" }\ndepartment D "Parks" {\n${programs.join('\n')}\n}\nfund F`;
const [a, b, c] = ['program A { serves G budget 1 billion from F buys tree }', 'program B { activity B1 { needs A.tree } }', 'program C'];

describe('an edit keeps', () => {
    it.each<[what: string, was: string, is: string, changed: string[]]>([
        ['all, when a comment pushes it down', city(a, b, c), `// new\n\n${city(a, b, c)}`, []],
        ['all, when lines are laid out in another way', city(a, b, c), city(a.replaceAll(' ', '\n    '), b, c), []],
        [
            'a program with a half-written line',
            city('program A { budget R8 in 2026 from F }'),
            `// new\n${city('program A { budget R8 in 2026 from F }')}`,
            ['-> F'],
        ],
        ['all but the program that is typed in', city(a, b, c), city(a, b.replace('B1', 'B2'), c), ['B2', 'B', '-> A.tree']],
        ['what stands around a new program', city(a, c), city(a, b, c), ['B1', 'B', '-> A.tree']],
        ['what stands around a program that is gone', city(a, b, c), city(a, c), []],
        ['what is declared beside a department that is called otherwise', city(c), city(c).replace('Parks', 'Trees'), ['D', 'C']],
        ['what an extension holds', `extend D { ${a} ${c} }`, `extend D { ${a} ${b} ${c} }`, ['B1', 'B', '-> A.tree']],
        ['of two that changed places the last one', city(a, b, c), city(b, a, c), ['tree', 'A', 'B1', 'B', '-> G', '-> F', '-> A.tree']],
    ])('%s', (_, was, is, changed) => {
        expect(changedBy(was, is).sort()).toEqual(changed.sort());
    });

    it('nothing of a program whose statements are in another order', () => {
        expect(changedBy('program P { activity A buys B }', 'program P { buys B activity A }')).toEqual(['P', 'B', 'A']);
    });

    it('nothing of amounts that share a fund no more', () => {
        const one = 'program P { budget 1 in 2025, 2 in 2026 from F }';
        const two = 'program P { budget 1 in 2025 from F, 2 in 2026 from F }';
        expect(changedBy(one, two)).toEqual(['P', '-> F', '-> F']);
        expect(changedBy(two, one)).toEqual(['P', '-> F']);
    });
});

const seed = Number(process.env['ALUR_SEED'] ?? 1);
const edits = Number(process.env['ALUR_EDITS'] ?? (process.env['CI'] ? 1_000 : 200));

test('whatever is edited, the file is as if it had been read anew', () => {
    const folder = join(import.meta.dirname, '../../../examples/palu');
    const texts = readdirSync(folder).flatMap(name => (name.endsWith('.plan') ? [readFileSync(join(folder, name), 'utf8')] : []));
    const random = randomOf(seed);
    let text = texts[0] as string;
    let before = readFile(text, uri);
    let kept = 0;
    for (let i = 0; i < edits; i++) {
        const known = new Set<Declaration>(before.declarations);
        // Now and then another file takes its place, so that the text does not rot away.
        const [next, what] =
            i % 25 === 0 ? [texts[random(texts.length)] as string, 'another file'] : mutate(text, texts[0] as string, random);
        const after = readFile(next, uri);
        reconcile(before, after);
        expect(said(after), `seed ${seed}, edit ${i}: ${what}`).toBe(said(readFile(next, uri)));
        expectWhole(after);
        for (const one of after.declarations) if (known.has(one)) kept++;
        [text, before] = [next, after];
    }
    expect(kept).toBeGreaterThan(edits);
});
