import { describe, expect, it } from 'vitest';
import { actionsAt } from './actions.ts';

describe('a program in another department', () => {
    const files = {
        'parks.plan': `department Parks {
  unit Nursery
  objective Own

  // Old street trees.
  // Every third dies.
  program Tre<|>es "Street trees" { // since 2020
    code "2.11.04"
    serves Own, Shade
    executor Nursery
    during 2026
    after Prune
    needs Trees.Dig.pits
    activity Dig {
      builds pits
      requests cars from Roads
      after Prune.Cut
    }
  } // end

  program Prune { activity Cut }
}
`,
        'roads.plan': `goal Shade
opd Roads {
\tunit Crew
\tprogram Cars { memenuhi Parks.Trees.Dig.cars }
}
`,
        'more.plan': 'extend Parks { program Q { after Trees needs Parks.Trees.Dig.pits } }\ndepartment Last { program Prune }',
    };
    it('goes with its comments; what it names and what names it goes on meaning the same', async () => {
        const actions = actionsAt(files);
        expect(await actions.titles('refactor.move')).toEqual(['Move "Street trees" to Roads', 'Move "Street trees" to Last']);
        expect(await actions.choose('Move "Street trees" to Roads')).toEqual({
            'parks.plan': `department Parks {
  unit Nursery
  objective Own

  program Prune { activity Cut }
}
`,
            'roads.plan': `goal Shade
opd Roads {
\tunit Crew
\tprogram Cars { memenuhi Trees.Dig.cars }

\t// Old street trees.
\t// Every third dies.
\tprogram Trees "Street trees" { // since 2020
\t\tcode "2.11.04"
\t\tserves Parks.Own, Shade
\t\texecutor Parks.Nursery
\t\tduring 2026
\t\tafter Parks.Prune
\t\tneeds Trees.Dig.pits
\t\tactivity Dig {
\t\t\tbuilds pits
\t\t\trequests cars from Roads
\t\t\tafter Parks.Prune.Cut
\t\t}
\t} // end
}
`,
            'more.plan': 'extend Parks { program Q { after Roads.Trees needs Roads.Trees.Dig.pits } }\ndepartment Last { program Prune }',
        });
    });
    it('goes into a department that has no block yet, in the same file, with CRLF', async () => {
        const text =
            'department A {\r\n  program P<|> {\r\n    // first\r\n    code "1"\r\n  }\r\n  program Q { after P }\r\n}\r\ndepartment B "B" // empty\r\n';
        expect(await actionsAt(text).choose('Move')).toEqual({
            'a.plan':
                'department A {\r\n  program Q { after B.P }\r\n}\r\ndepartment B "B" {\r\n  program P {\r\n    // first\r\n    code "1"\r\n  }\r\n} // empty\r\n',
        });
    });
    it('is refused where the name is taken, and says why', async () => {
        const [move] = await actionsAt('department A { program P<|> }\ndepartment B { asset P }', { only: ['refactor.move'] }).all();
        expect(move?.disabled?.reason).toBe('B.P already exists: asset in a.plan, line 2.');
        const abilities = { versions: true, create: true, labels: true, resolve: true, disabled: false };
        expect(await actionsAt('department A { program P<|> }\ndepartment B { asset P }', { abilities }).titles('refactor')).toEqual([]);
    });
    it('is refused where a name would mean something else', async () => {
        const text = 'goal G\ndepartment A { program P<|> { serves G } }\ndepartment B { goal G }';
        await expect(actionsAt(text).choose('Move')).rejects.toThrow('"G" in a.plan, line 2, would mean something else.');
        await expect(actionsAt(text, { locale: 'id' }).choose('Pindahkan')).rejects.toThrow('akan berarti lain');
    });
});

describe('an activity as a program', () => {
    it('takes its money, indicators and codes along and says what it had from its program', async () => {
        const files = {
            'a.plan': `plan X { period 2026..2027 }
fund City
opd D {
  unit U
  program P "Whole" {
    kode "1.01"
    mendukung G
    pelaksana U bersama E
    selama 2026..2027
    lokasi L 3
    anggaran 5 juta pada 2026, 3 juta pada 2027 dari City
    // The survey.
    kegiatan Sur<|>vey "Survey" {
      kode "1.01.02"
      anggaran 2 juta pada 2026, 3 juta pada 2027 dari City
      indikator I
      menghasilkan map
      subkegiatan S { setelah Plant }
    }
    kegiatan Plant { membutuhkan Survey.map }
  }
}
`,
            'b.plan': 'goal G\nlocation L\ndepartment E { program Q { needs D.P.Survey.map after D.P.Survey.S } }',
        };
        expect(await actionsAt(files, { only: ['refactor.extract'] }).choose('Make "Survey" a program')).toEqual({
            'a.plan': `plan X { period 2026..2027 }
fund City
opd D {
  unit U
  program P "Whole" {
    kode "1.01"
    mendukung G
    pelaksana U bersama E
    selama 2026..2027
    lokasi L 3
    anggaran 3_000_000 pada 2026 dari City
    kegiatan Plant { membutuhkan Survey.map }
  }

  // The survey.
  program Survey "Survey" {
    mendukung G
    pelaksana U bersama E
    selama 2026..2027
    lokasi L 3
    kode "1.01.02"
    anggaran 2 juta pada 2026, 3 juta pada 2027 dari City
    indikator I
    menghasilkan map
    kegiatan S { setelah P.Plant }
  }
}
`,
            'b.plan': 'goal G\nlocation L\ndepartment E { program Q { needs D.Survey.map after D.Survey.S } }',
        });
    });
    it('in a block of one line and without a block', async () => {
        const text = 'goal G\ndepartment D { program P { serves G activity A<|> activity B { after A } } }';
        expect(await actionsAt(text).choose('Make')).toEqual({
            'a.plan': 'goal G\ndepartment D { program P { serves G activity B { after A } }  program A { serves G } }',
        });
    });
    it('takes all of a list of amounts, or those in its middle or at its end', async () => {
        const text = (budget: string, own: string) =>
            `fund F\ndepartment D {\n  program P {\n    during 2025..2028\n${budget}    activity A<|> { budget ${own} }\n  }\n}`;
        const left = async (budget: string, own: string) =>
            (await actionsAt(text(`    budget ${budget}\n`, own)).choose('Make'))['a.plan']?.split(/during 2025..2028\n|\n\n/)[1];
        expect(await left('1 in 2025, 2 in 2026 from F', '1 in 2025, 2 in 2026 from F')).toBe('  }');
        expect(await left('1 in 2025, 2 in 2026, 3 in 2027, 4 in 2028 from F', '2 in 2026, 3 in 2027 from F')).toBe(
            '    budget 1 in 2025, 4 in 2028 from F\n  }',
        );
        expect(await left('1 in 2025, 2 in 2026, 3 in 2027 from F', '2 in 2026, 1 in 2027 from F')).toBe(
            '    budget 1 in 2025, 2 in 2027 from F\n  }',
        );
        expect(await left('1 in 2025, 2 in 2026, 3 in 2027 from F', '2 in 2026, 3 in 2027 from F')).toBe(
            '    budget 1 in 2025 from F\n  }',
        );
    });
    it('is refused where the name is taken', async () => {
        const [extract] = await actionsAt('department D { unit A program P { activity A<|> } }', { only: ['refactor.extract'] }).all();
        expect(extract?.disabled?.reason).toBe('D.A already exists: unit in a.plan, line 1.');
    });
});

it('all that serves one objective serves another', async () => {
    const files = {
        'city.plan': 'objective Ol<|>d "Old one"\nobjective New "New one"\ngoal Top { serves New }',
        'a.plan': 'department A { objective New program P { serves Old, Top } }\ndepartment B { program Q { serves Old } }',
    };
    expect(await actionsAt(files, { only: ['refactor'] }).titles()).toEqual(['Move all that serves it (2) to "New one"']);
    expect(await actionsAt({ ...files, 'a.plan': files['a.plan'].replace('objective New ', '') }).choose('Move all')).toEqual({
        'a.plan': 'department A { program P { serves New, Top } }\ndepartment B { program Q { serves New } }',
    });
});

it('the one thing that serves an objective may serve another; where nothing does, nothing is offered', async () => {
    const titles = (programs: string) =>
        actionsAt(`objective Ol<|>d\nobjective New "New one"\ndepartment A { ${programs} }`, { only: ['refactor'] }).titles();
    expect(await titles('program P { serves Old }')).toEqual(['Move all that serves it (1) to "New one"']);
    expect(await titles('program P { serves New }')).toEqual([]);
});

it('offers nothing where nothing can be rebuilt, nor in half-written text', async () => {
    for (const text of [
        '<|>',
        'program<|>',
        'department D { program <|>',
        'department { activity A<|> { ',
        'goal G<|>',
        'depart<|>ment D { maintains',
    ])
        expect(await actionsAt(text, { only: ['refactor'] }).titles()).toEqual([]);
});
