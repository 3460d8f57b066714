import { describe, expect, it } from 'vitest';
import { keywordBySpelling, keywords } from '../../../src/l10n/keywords.ts';
import { problemTexts } from '../../../src/l10n/problems.ts';
import { plainDecimal } from '../../../src/plan/decimal.ts';
import type { Declaration, DeclarationOf, Kind, PlanFile } from '../../../src/plan/model.ts';
import { positionAt } from '../../../src/plan/source.ts';
import { language, readFile, unmark } from '../read-plans.ts';
import { langiumServices } from './langium.ts';

function only<K extends Kind>(file: PlanFile, kind: K): DeclarationOf<K> {
    return file.declarations.find(declaration => declaration.kind === kind) as DeclarationOf<K>;
}

/** `line key` of each problem, lines from 1. */
const problems = (text: string) => {
    const file = readFile(text);
    return file.problems.map(problem => `${positionAt(file.lineStarts, problem.span.start).line + 1} ${problem.key}`);
};
const names = (file: PlanFile) => file.declarations.map((declaration: Declaration) => `${declaration.kind} ${declaration.name}`);

describe('keywords', () => {
    it('are the words of the grammar, and no others', () => {
        const tokens = Object.keys(language.lexer.definition).filter(
            name => /^[a-z]/i.test(name) && !/^(WS|DATE|NUM|NAME|ID|STRING|ML_COMMENT|SL_COMMENT)$/.test(name),
        );
        expect(tokens.filter(name => !name.includes('@')).sort()).toEqual(Object.keys(keywords).sort());
    });

    it('have spellings that serve one keyword each', () => {
        const spellings = Object.values(keywords).flatMap(({ spellings: { en, id } }) => [...new Set<string>([...en, ...id])]);
        expect(spellings.filter((word, i) => spellings.indexOf(word) !== i)).toEqual([]);
        expect(keywordBySpelling.size).toBe(spellings.length);
    });

    it('may be names, in both languages, except where they join a line', () => {
        const file = readFile(
            'department D {\n  program goal { serves location, tujuan.tahun needs year.in }\n  program target\n}\ngoal ^in\nlocation within2 within year',
        );
        expect(file.problems).toEqual([]);
        expect(names(file)).toEqual(['department D', 'program goal', 'program target', 'goal in', 'location within2']);
        expect(file.references.map(reference => reference.path.join('.'))).toEqual(['location', 'tujuan.tahun', 'year.in', 'year']);
    });

    it.each([
        ['atrium', 'location Hall { owner atrium }'],
        ['goalkeeper', 'goal goalkeeper'],
        ['input', 'goal input'],
        ['fromage', 'fund fromage'],
        ['Rp', 'fund Rp'],
        ['diskominfo', 'department diskominfo'],
        ['perkim', 'department perkim'],
    ])('do not bite off the beginning of %s', (name, text) => {
        const file = readFile(text);
        expect(file.problems).toEqual([]);
        expect([
            ...file.declarations.map(declaration => declaration.name),
            ...file.references.flatMap(reference => reference.path),
        ]).toContain(name);
    });

    it('read the same in both languages', () => {
        const english = readFile(
            'plan P { stage final period 2025 }\ndepartment D { unit U program X { during 2025-Q1 budget 2 million per year from F } }',
        );
        const indonesian = readFile(
            'rencana P { tahap penetapan periode 2025 }\nopd D { unit U program X { selama 2025-TW1 anggaran 2 juta per tahun dari F } }',
        );
        expect(indonesian.problems).toEqual([]);
        expect(names(indonesian)).toEqual(names(english));
        expect(only(indonesian, 'plan').stage?.value).toBe('final');
        expect(only(indonesian, 'program').period?.to).toBe(only(english, 'program').period?.to);
        expect(only(indonesian, 'program').budgets[0]?.amount).toEqual(only(english, 'program').budgets[0]?.amount);
    });
});

describe('names', () => {
    it('of any script, with NFC and NFD spellings meeting', () => {
        const file = readFile('goal Cafe\u0301\ngoal 緑の道\ngoal أخضر\ndepartment D { program P { serves Caf\u00e9, 緑の道, أخضر } }');
        expect(file.problems).toEqual([]);
        expect(file.declarations[0]?.name).toBe('Caf\u00e9');
        expect(file.references.map(reference => reference.path[0])).toEqual(['Caf\u00e9', '緑の道', 'أخضر']);
    });

    it('such as constructor and __proto__ are names', () => {
        const file = readFile('goal constructor\ngoal __proto__\ngoal toString\ngoal hasOwnProperty');
        expect(names(file)).toEqual(['goal constructor', 'goal __proto__', 'goal toString', 'goal hasOwnProperty']);
    });

    it('may have line separators of any kind, a mark at the start and NUL around them', () => {
        const file = readFile('\ufeffgoal A\u0085goal B\r\ngoal C\rgoal D');
        expect(file.problems).toEqual([]);
        expect(names(file)).toEqual(['goal A', 'goal B', 'goal C', 'goal D']);
        expect(problems('goal A\u0000\ngoal B')).toEqual(['1 unexpected-characters']);
    });
});

describe('half-written text', () => {
    it('says how to write a name that would be an amount', () => {
        expect(problems('location Rp5')).toEqual(['1 amount-not-name']);
        expect(problems('location ^Rp5')).toEqual([]);
    });
    it('errs on the line that is unfinished and loses nothing', () => {
        const text = `opd A {
  program P "x" {
    anggaran pada 2025
    indikator satuan "%"
    lokasi
    pelaksana
    selama 2025-01..
    meminta dari B
    mendukung tujuan
  }
  program Q { mendukung X }
}`;
        expect(problems(text)).toEqual([
            '3 wanted-number',
            '4 wanted-name',
            '5 missing-name',
            '6 missing-name',
            '7 missing-time',
            '8 wanted-name',
        ]);
        const file = readFile(text);
        expect(names(file)).toEqual(['department A', 'program P', 'indicator ', 'request ', 'program Q']);
        expect(file.references.map(reference => `${reference.role} ${reference.path}`)).toEqual([
            'requests B',
            'serves tujuan',
            'serves X',
        ]);
        expect(only(file, 'indicator').unit?.value).toBe('%');
    });

    it.each([
        ['maintainer X', 'maintainer X\n', 'during 2025'],
        ['an executor that is missing', 'executor\n', 'digs'],
        ['a place that is missing', 'location\n', 'needs A'],
        ['a dot that is left hanging', 'needs A.\n', 'during 2025'],
        ['a budget without number', 'budget in 2025\n', 'code "1"'],
        ['a word nobody knows', 'locaton Talise\n', 'code "1"'],
        ['a word in the wrong place', 'units 5\n', 'code "1"'],
    ])('%s does not swallow the next line', (_, first, next) => {
        const file = readFile(`department D { program P {\n${first}${next}\n}\nprogram Q }\ngoal G`);
        expect(
            file.problems.every(problem => positionAt(file.lineStarts, problem.span.start).line === 1),
            'on the line that is wrong',
        ).toBe(true);
        expect(names(file)).toEqual(['department D', 'program P', 'program Q', 'goal G']);
        const program = only(file, 'program');
        expect([program.period, program.digs, program.code, program.needs[0]].filter(value => value !== undefined).length).toBeGreaterThan(
            0,
        );
    });

    it('says what was probably meant', () => {
        const file = readFile('department D { program P {\nlocaton Talise\n} }');
        expect(file.problems.map(problem => [problem.key, problem.values['suggestion']])).toEqual([['misspelled', 'location']]);
    });

    it('an unclosed text ends with its line', () => {
        const file = readFile('goal A "open\ngoal B "shut"\ngoal C "escaped \\"\ngoal D');
        expect(file.problems.map(problem => problem.key)).toEqual(['unclosed-text', 'unclosed-text']);
        expect(file.declarations.map(declaration => declaration.title?.value)).toEqual(['open', 'shut', 'escaped "', undefined]);
    });

    it('every prefix of a plan is read without an exception, and what stands complete before the end is kept', () => {
        const text =
            'plan P { period 2025..2029 }\ngoal G "Shade" { indicator I unit "%" { target 14,5 in 2026 } }\ndepartment D "D" { program P { serves G budget 1.2 billion in 2025 from F buys trees 5 "tree" { location L 3, M 2 } } }';
        for (let end = 0; end <= text.length; end++) {
            const file = readFile(text.slice(0, end));
            expect(file.problems.map(problem => problem.key)).not.toContain('parser-failed');
            if (end > 29) expect(file.declarations[0]).toMatchObject({ kind: 'plan', name: 'P' });
        }
    });
});

describe('limits', () => {
    const deep = `${'activity A { '.repeat(300)}${'} '.repeat(300)}`;

    it('blocks nested too deep are cut off there, and only there', () => {
        const file = readFile(`department D { program P { ${deep} }\nprogram Q }\ngoal G`);
        expect(file.problems.map(problem => problem.key)).toEqual(['too-deep']);
        expect(names(file).slice(-2)).toEqual(['program Q', 'goal G']);
    });

    it('ten thousand braces', () => {
        for (const text of [
            '{'.repeat(10_000),
            '}'.repeat(10_000),
            `${'{'.repeat(10_000)}${'}'.repeat(10_000)}`,
            `goal A\n${'{'.repeat(10_000)}\ngoal B`,
        ]) {
            const file = readFile(text);
            expect(file.problems.length).toBeGreaterThan(0);
            expect(file.problems.length).toBeLessThan(105);
            expect(file.problems.map(problem => problem.key)).not.toContain('parser-failed');
        }
    });

    it('random bytes give a hundred problems at most, and say how many more', () => {
        let seed = 7;
        const random = () => {
            seed = (seed * 1103515245 + 12345) % 2147483648;
            return seed / 2147483648;
        };
        const file = readFile(Array.from({ length: 300_000 }, () => String.fromCharCode(Math.floor(random() * 256))).join(''));
        expect(file.problems.length).toBeLessThanOrEqual(
            101 + file.problems.filter(problem => problem.key === 'too-deep' || problem.rule === 'number').length + 100,
        );
        expect(file.problems.map(problem => problem.key)).toContain('more-problems');
    });

    it('many comments and many ignores stay linear', () => {
        readFile(`${'// a comment\n'.repeat(50_000)}goal G`);
        expect(readFile('// ignore: no-goal\n'.repeat(1_000)).ignores.length).toBe(1_000);
        // Nothing closes them: looking for the end of each would take minutes.
        expect(readFile(`goal G\n${'/* '.repeat(300_000)}`).declarations.length).toBe(1);
    });

    it('five megabytes of plan are read', () => {
        const text = `department D {\n${Array.from({ length: 60_000 }, (_, i) => `  program P${i} "Program number ${i} of very many" { serves G during 2025 }\n`).join('')}}\n`;
        expect(text.length).toBeGreaterThan(4_000_000);
        const file = readFile(text);
        expect(file.problems).toEqual([]);
        expect(file.declarations.length).toBe(60_001);
    });
});

describe('values', () => {
    const money = (text: string) => only(readFile(`department D { program P { budget ${text} } }`), 'program').budgets;
    const amounts = (text: string) => money(text).map(({ amount }) => amount && plainDecimal(amount));

    it.each([
        ['1.2 billion in 2025', ['1200000000.0']],
        ['Rp1.200.000.000,00 in 2025', ['1200000000.00']],
        ['Rp. 1.200.000 in 2025', ['1200000']],
        ['Rp 109.598.599.483,22 in 2025', ['109598599483.22']],
        ['3_752_200 in 2024', ['3752200']],
        ['150 juta per tahun', ['150000000']],
        ['2,5 miliar in 2026 from DAK, 1,5 miliar in 2026 from PAD', ['2500000000.0', '1500000000.0']],
        ['0.375 million in 2025', ['375.000'.replace('375.000', '375000.000')]],
    ])('%s', (text, expected) => {
        expect(amounts(text)).toEqual(expected);
    });

    it('a number that can be read two ways is none', () => {
        expect(problems('department D { program P { budget 1.200 in 2025 } }')).toEqual(['1 ambiguous-number']);
        expect(amounts('1.200 in 2025')).toEqual([undefined]);
        expect(problems('location L { at -0.863, 119.887 }')).toEqual([]);
        expect(problems('goal G { indicator I { target 0,375 in 2025 } }')).toEqual([]);
    });

    it('a fund at the end of a list holds for the items before it', () => {
        expect(money('1 in 2025, 2 in 2026 from A\nbudget 3 in 2027').map(({ fund }) => fund?.path[0])).toEqual(['A', 'A', undefined]);
    });

    it('points may be written without a space', () => {
        const { at } = only(readFile('location X { at -0.8635,119.8870 }'), 'location');
        expect([at?.latitude, at?.longitude].map(value => value && plainDecimal(value))).toEqual(['-0.8635', '119.8870']);
    });

    it('codes and quantities keep their text', () => {
        const output = only(readFile('department D { program P { code "1.03.02" builds road 2.10 "km" } }'), 'output');
        expect(output.quantity?.text).toBe('2.10');
    });

    it.each(['2025-13', '2025-02-30', '25', '2025-Q1..2025-00'])('%s is no time', text => {
        expect(problems(`department D { program P { during ${text} } }`)).toEqual(['1 no-such-time']);
    });

    it('two numbers joined by a comma are told apart', () => {
        expect(problems('department D { ceiling 1 million in 2025,3 million in 2026 }')).toContain('1 joined-numbers');
    });

    it('a repeat is kept, the first counts', () => {
        const { text, marks } = unmark('department D { program P { code "1"\n<|code "2"|> } }');
        const program = only(readFile(text), 'program');
        expect(program.code?.value).toBe('1');
        expect(program.repeats.map(repeat => repeat.span)).toEqual(marks);
    });
});

describe('ignore comments', () => {
    it('hold for their own line, or the next when they stand alone', () => {
        const file = readFile(
            'goal A // ignore: no-indicator -- soon\n// abaikan: no-indicator, goal-unserved -- nanti\n\n/* ignore: no-goal */\ngoal B',
        );
        expect(file.ignores.map(({ line, rules, reason }) => [line, rules.map(rule => rule.value).join(' '), reason])).toEqual([
            [0, 'no-indicator', 'soon'],
            [4, 'no-indicator goal-unserved', 'nanti'],
            [4, 'no-goal', ''],
        ]);
    });
});

it('the grammar needs one token to decide, and development mode finds nothing to say', () => {
    const said: unknown[] = [];
    const log = console.log;
    console.log = (...words) => said.push(words);
    try {
        const services = langiumServices(language, 'development');
        expect(services.parser.LangiumParser.parse('goal A').parserErrors).toEqual([]);
    } finally {
        console.log = log;
    }
    expect(said).toEqual([]);
});

it('every problem that can be reported has its sentence in both languages', () => {
    for (const text of Object.values(problemTexts)) expect(text.en.match(/\{\w+\}/g) ?? []).toEqual(text.id.match(/\{\w+\}/g) ?? []);
});
