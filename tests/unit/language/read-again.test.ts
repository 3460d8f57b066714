// An edited file of which one block is read again is the file that is read whole: the same declarations, references, problems and places, after
// any edit, and with the same objects around the block.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { readAgain } from '../../../src/language/read-again.ts';
import { childrenOf } from '../../../src/plan/children.ts';
import type { PlanFile, Scope } from '../../../src/plan/model.ts';
import { reconcile } from '../../../src/plan/reconcile.ts';
import { applySplice, isPending, settleFile } from '../../../src/plan/splice.ts';
import { generateCity } from '../../bench/city.ts';
import { mutate, randomOf } from '../edits.ts';
import type { Random } from '../random.ts';
import { language, readFile } from '../read-plans.ts';

const uri = 'file:///city/parks.plan';

/** All that a file says and where; what stands around a thing by its place. */
function said({ declarations, extensions, references, ...file }: PlanFile): string {
    const lists = [...declarations, ...extensions, ...references].map(({ span }) => span);
    return JSON.stringify([file, lists], (key, value: unknown) => {
        if (typeof value === 'bigint') return String(value);
        return key === 'parent' || (key === 'from' && typeof value === 'object') ? (value as Scope | undefined)?.span : value;
    });
}

/** Everything stands in what says that it holds it, and the lists of the file hold the same things. */
function expectWhole(file: PlanFile, at: string): void {
    const reached = new Set<Scope>();
    const visit = (scope: Scope, parent: Scope | undefined) => {
        expect(scope.parent, at).toBe(parent);
        reached.add(scope);
        for (const child of scope.kind === 'plan' ? [...scope.catalogues, ...scope.relatedPlans] : childrenOf(scope)) visit(child, scope);
    };
    for (const element of file.elements) visit(element, undefined);
    expect(reached, at).toEqual(new Set<Scope>([...file.declarations, ...file.extensions]));
    for (const { from } of file.references) expect(reached.has(from), at).toBe(true);
}

/** The file after an edit, moved as the plan moves it; whether one block was enough. */
function edited(before: PlanFile, was: string, is: string, at: string): { readonly file: PlanFile; readonly isBlock: boolean } {
    const file = readAgain(language, { text: was, file: before }, is);
    const isBlock = isPending(file);
    expect([file.declarations.length, file.references.length], at).toEqual(countsOf(readFile(is, uri)));
    if (!applySplice(before, file)) reconcile(before, file);
    expect(said(file), at).toBe(said(readFile(is, uri)));
    expectWhole(file, at);
    return { file, isBlock };
}

function countsOf({ declarations, references }: PlanFile): number[] {
    return [declarations.length, references.length];
}

const city = `goal G "Shade" { indicator x }
department D "Parks" {
    code "1"
    program A "Trees" { // a comment
        serves G // ignore: no-goal -- later
        budget 1 billion in 2026 from F
        buys tree 5 "tree" { location L }
    }
    program B { activity B1 { needs A.tree } }
    ceiling 2 billion in 2026
    goal D2 { indicator y { target 5 in 2026 } } // ignore: no-indicator
}
fund F "Fund" { note "one" }
location L { code "1" }
`;

describe('one block is read', () => {
    const insert = (after: string, more: string) => {
        const at = city.indexOf(after) + after.length;
        return city.slice(0, at) + more + city.slice(at);
    };
    it.each<[what: string, after: string, more: string]>([
        ['a letter of a title', '"Trees', ' and'],
        ['a letter of a name', 'program A', 'b'],
        ['a digit', 'budget 1', '5'],
        ['a half-written line', '// a comment', '\n        budget 5 in \n'],
        ['a comment that silences a rule', 'from F', ' // ignore: over-ceiling'],
        ['more lines', 'from F', '\n\n\n'],
        ['a block in a block', 'from F', '\n activity N { needs A }\n'],
        ['a number that cannot be read', 'budget 1', '.000,5.3'],
        ['an element outside all blocks', '"one', ' or two'],
        ['a heading without its braces', 'from F', '\n        activity N\n            note "a"\n'],
    ])('%s', (_, after, more) => {
        const text = insert(after, more);
        const before = readFile(city, uri);
        const [others, [a]] = [new Set<object>(before.declarations), before.declarations.filter(({ name }) => name === 'B1')];
        const { file, isBlock } = edited(before, city, text, text);
        expect(isBlock).toBe(true);
        expect(file.declarations).toContain(a);
        expect(file.declarations.filter(one => !others.has(one)).length).toBeLessThan(5);
        // And back.
        expect(edited(file, text, city, 'back').isBlock).toBe(true);
    });

    it('nothing is new where only spaces and comments changed', () => {
        const before = readFile(city, uri);
        const known = new Set<object>(before.declarations);
        const { file, isBlock } = edited(before, city, insert('from F', '   /* five */'), 'spaces');
        expect(isBlock).toBe(true);
        expect(file.declarations.filter(one => !known.has(one))).toEqual([]);
    });
});

describe('all of the text is read', () => {
    it.each<[what: string, was: string, is: string]>([
        ['a brace too many', 'program B {', 'program B { {'],
        ['a brace too few', 'needs A.tree }', 'needs A.tree '],
        ['a comment that nobody closes', 'program B {', 'program B { /*'],
        ['a quote that takes the last brace', 'needs A.tree }', 'needs A.tree "}'],
        ['a line of the department itself', 'code "1"', 'code "12"'],
        ['the title of the department', '"Parks"', '"Park"'],
        ['two blocks', 'needs A.tree } }\n    ceiling 2', 'needs A.tre } }\n    ceiling 3'],
        ['an error in a heading that reaches further', 'program B {', 'program B C {'],
        ['a tab', 'serves G //', 'serves\tG //'],
    ])('%s', (_, was, is) => {
        const text = city.replace(was, is);
        expect(text).not.toBe(city);
        expect(edited(readFile(city, uri), city, text, text).isBlock).toBe(false);
    });

    it('where one brace closes both the block and the department', () => {
        const open = 'department D {\n    program A {\n        code "1"\n    }\n';
        expect(edited(readFile(open, uri), open, open.replace('"1"', '"12"'), 'a digit').isBlock).toBe(false);
    });

    it('while an edit before it is still to be taken into the plan, or when another file stands there', () => {
        const before = readFile(city, uri);
        const [once, twice] = [city.replace('billion', 'million'), city.replace('1 billion', '3 million')];
        const first = readAgain(language, { text: city, file: before }, once);
        expect(isPending(first)).toBe(true);
        expect(isPending(readAgain(language, { text: once, file: first }, twice))).toBe(false);
        settleFile(first, [before]);
        expect(isPending(first)).toBe(true);
        settleFile(first);
        expect(said(first)).toBe(said(readFile(once, uri)));
        expect(said(before)).toBe(said(readFile(city, uri)));
    });
});

const seed = Number(process.env['ALUR_SEED'] ?? 1);
const edits = Number(process.env['ALUR_EDITS'] ?? (process.env['CI'] ? 2_000 : 400));
const folder = join(import.meta.dirname, '../../../examples/palu');
const palu = readdirSync(folder).flatMap(name => (name.endsWith('.plan') ? [readFileSync(join(folder, name), 'utf8')] : []));

test.each([
    ['the sample city', palu],
    ['a made city', [...generateCity({ programs: 40, programsPerFile: 20 }).values()]],
] as const)('whatever is typed into %s, the file is the one that is read whole', (_, texts) => {
    const random = randomOf(seed);
    let [text] = texts as readonly [string];
    let file = readFile(text, uri);
    let undone = text;
    let blocks = 0;
    let broken = 0;
    for (let i = 0; i < edits; i++) {
        // Now and then another file takes its place, so that the text does not rot away.
        const isOther = i % 12 === 0;
        const isUndo = file.problems.length > 0 && i % 12 > 1 && random(4) > 0;
        const other = () => (random(3) === 0 ? mutate(text, texts[0] as string, random)[0] : typed(text, random));
        const whole = () => texts[random(texts.length)] as string;
        const next = isOther ? (random(3) === 0 ? withoutBrace(whole(), random) : whole()) : isUndo ? undone : other();
        const after = edited(file, text, next, `seed ${seed}, edit ${i}`);
        if (after.isBlock) blocks++;
        if (after.isBlock && after.file.problems.length > 0) broken++;
        if (!isUndo) undone = text;
        [text, file] = [next, after.file];
    }
    console.log(`seed ${seed}: ${edits} edits, ${blocks} of them read one block, ${broken} of those with errors`);
    expect(blocks).toBeGreaterThan(edits / 8);
    expect(broken).toBeGreaterThan(edits / 50);
});

/** One brace less; mostly one of the last. */
function withoutBrace(text: string, random: Random): string {
    const braces = [...text.matchAll(/\}/g)].map(({ index }) => index);
    const at = braces.at(random(2) === 0 ? -1 - random(3) : random(braces.length)) ?? 0;
    return text.slice(0, at) + text.slice(at + 1);
}

/** As people type: a letter, a digit, a word, half a line, a line less; mostly in the midst of the text. */
function typed(text: string, random: Random): string {
    const at = random(text.length);
    const line = text.indexOf('\n', at) + 1;
    const put = (place: number, more: string, less = 0) => text.slice(0, place) + more + text.slice(place + less);
    const pieces = ['a', '7', ' ', '"', '{', '}', '/*', '*/', '//', ',', 'program X ', ' in 2026', '\n', '.', "'", '\u201c', 'needs '];
    const lines = [
        'budget Rp 5 in ',
        'needs ',
        'note "',
        'activity N {',
        '}',
        'code "1"',
        'buys x 5',
        'indicator y {',
        'budgt 5',
        'during 2026..',
    ];
    switch (random(5)) {
        case 0:
            return put(at, pieces[random(pieces.length)] as string);
        case 1:
            return put(line, `        ${lines[random(lines.length)]}\n`);
        case 2:
            return put(at, '', 1 + random(3));
        case 3:
            return put(line, '', Math.max(0, text.indexOf('\n', line) + 1 - line));
        default:
            return put(at, pieces[random(pieces.length)] as string, random(4));
    }
}
