// The plan of a later year, line by line: what becomes of money, figures, times, works that are over, and names that led to them.
import { describe, expect, it } from 'vitest';
import { findingsOf } from '../plans.ts';
import { Folders, nextOf } from './year-of.ts';

const plan = (body: string, head = '') => `plan P "Plan 2026" { period 2026 ${head} }\nfund F\n${body}`;

/** The block of a work as it is written, without white space at its ends. */
const block = (text: string, name: string) => {
    const lines = text.split('\n');
    const start = lines.findIndex(line => line.trimStart().split(' ')[1] === name);
    const indent = lines[start]?.search(/\S/) ?? 0;
    const end = lines.findIndex((line, i) => i > start && line.search(/\S/) <= indent && line.trim() !== '');
    return lines.slice(start + 1, end).map(line => line.trim());
};

describe('money', () => {
    it.each([
        ['budget 5 million in 2026 forecast 7 million in 2027', ['budget 7 million in 2027'], '7000000'],
        [
            'budget 5 million in 2026 from F forecast 7.25 million in 2027 from F was 9 million',
            ['budget 7_250_000 in 2027 from F'],
            '7250000',
        ],
        [
            'forecast 1 million in 2027-Q1, 2 million in 2027-S2 from F',
            ['budget 1 million in 2027-Q1 from F', 'budget 2 million in 2027-S2 from F'],
            '3000000',
        ],
        ['forecast 3 million in 2027..2029 per year', ['budget 3 million in 2027', 'forecast 3 million in 2028..2029 per year'], '3000000'],
        ['forecast 7 million in 2027, 8 million in 2028', ['budget 7 million in 2027', 'forecast 8 million in 2028'], '7000000'],
        ['budget 5 million in 2026', [], '0'],
        ['forecast USD 100 in 2027', ['budget USD 100 in 2027'], '100'],
        ['actual 3 million in 2026 cash-plan 5 million in 2026-Q1, 1 million in 2027-Q1', ['cash-plan 1 million in 2027-Q1'], '0'],
        ['ceiling 5 million in 2026, 6 million in 2027 was 7 million', ['ceiling 6 million in 2027'], '0'],
    ])('%s', (stated, lines, sum) => {
        const folders = new Folders();
        folders.add('old', { 'a.plan': plan(`department D { program W { ${stated} } }`) });
        const { next, texts } = folders.next('old', 2027);
        const written = block(texts['a.plan'] ?? '', 'W').filter(line => /^(budget|forecast|ceiling|cash-plan|actual)/.test(line));
        expect(written).toEqual(lines);
        expect(`${next.account.money.units / 10n ** BigInt(next.account.money.scale)}`).toBe(sum);
    });

    it('is not split, and what cannot be placed is told', () => {
        const { text, leftOut } = nextOf(
            plan('department D { program W { during 2026..2028 budget 9 million in 2026..2028 forecast 3 million } }'),
        );
        expect(text).not.toMatch(/budget|forecast/);
        expect(leftOut).toEqual([
            'program "W" (D.W): Rp 9,000,000 (budget) is for 2026–2028; the share of 2027 is not stated.',
            'program "W" (D.W): Rp 3,000,000 (forecast) is for 2026–2028; the share of 2027 is not stated.',
        ]);
        expect(nextOf(plan('department D { program W { forecast 3 million } }')).leftOut).toEqual([
            'program "W" (D.W): Rp 3,000,000 (forecast) states no year.',
        ]);
    });

    it('of a plan above is its budget for the year, and later budgets are forecasts', () => {
        const { text, leftOut } = nextOf(
            'plan R { period 2025..2029 }\ndepartment D { ceiling 5 in 2026, 6 in 2027, 7 in 2028 program W { budget 1 in 2026, 2 in 2027, 3 in 2028 forecast 9 in 2027 } }',
        );
        expect(block(text, 'W')).toEqual(['budget 2 in 2027', 'forecast 3 in 2028', 'continues R.D.W']);
        expect(text).toContain('ceiling 6 in 2027');
        expect(leftOut).toEqual([
            'Figures for the time after 2027 stay in the old plan: 1 ceiling.',
            'program "W" (D.W): the forecast of Rp 9 for 2027 stands beside a budget for 2027, which was taken.',
        ]);
    });
});

describe('figures', () => {
    it.each([
        ['baseline 1 in 2024 actual 3 in 2025, 5 in 2026-S1', 'baseline 5 in 2026-S1'],
        ['baseline 1 in 2024 actual 5 in 2026, 4 in 2026-Q4', 'baseline 5 in 2026'],
        ['baseline 1 in 2024', 'baseline 1 in 2024'],
        ['baseline 1 in 2024 actual "n/a" in 2026', 'baseline 1 in 2024'],
        ['scale "C", "B" baseline "C" in 2024 actual "B" in 2026', 'baseline "B" in 2026'],
        ['adds-up actual 2 in 2026-Q1, 3 in 2026-Q2, 1 in 2026-Q3, 4 in 2026-Q4', 'baseline 10 in 2026-Q1..2026-Q4'],
        ['adds-up actual 2 in 2026-Q1, 3 in 2026-S1, 4 in 2026-S2', 'baseline 7 in 2026-S1..2026-S2'],
        ['adds-up actual 20 in 2025, 3 in 2026-Q1', 'baseline 20 in 2025'],
        ['adds-up actual 2.5 in 2026-Q1, 3 in 2026-Q2', 'baseline 5.5 in 2026-Q1..2026-Q2'],
        ['adds-up actual 2 in 2026-Q1, 3 in 2026-Q3', 'baseline 3 in 2026-Q3'],
        ['actual 12% in 2026', 'baseline 12% in 2026'],
    ])('%s', (stated, baseline) => {
        const { text } = nextOf(plan(`goal G { indicator I unit "u" { direction up ${stated} target 9 in 2027 was 8, 10 in 2028 } }`));
        const lines = block(text, 'I');
        expect(lines).toContain(baseline);
        expect(lines).toContain('target 9 in 2027');
        expect(lines.join()).not.toMatch(/actual|was|2028/);
        expect(lines.filter(line => line.startsWith('baseline'))).toHaveLength(1);
    });

    it('that are missing are left to decide', () => {
        const { open } = nextOf(plan('goal G { indicator I { baseline 1 in 2025 target 9 in 2026 } }'));
        expect(open.slice(1)).toEqual([
            'indicator "I" (G.I) has no target for 2027.',
            'indicator "I" (G.I) has no actual figure; its baseline is still the old one.',
        ]);
        expect(nextOf(plan('goal G { indicator I { target 9 in 2027 } }')).open[1]).toBe(
            'indicator "I" (G.I) has neither a baseline nor an actual figure.',
        );
    });
});

describe('works', () => {
    it.each([
        ['during 2026..2028', 'goes on', ['during 2027']],
        ['during 2026-06..2027-03', 'goes on', ['during 2027-01..2027-03']],
        ['during 2026-03..2026-05 forecast 1 in 2027', 'goes on', ['budget 1 in 2027']],
        ['during 2026-03..2026-05 progress 40% in 2026', 'goes on', []],
        ['during 2026', 'is open', []],
        ['budget 5 in 2026', 'is open', []],
        ['during 2026-03..2026-05', 'ended', undefined],
        ['progress 40% in 2026-S1, 100% in 2026', 'ended', undefined],
        [
            'during 2026-03..2026-05 activity A { during 2026-04..2026-05 forecast 1 in 2027 }',
            'goes on',
            ['activity A {', 'budget 1 in 2027', 'continues P.D.W.A', '}'],
        ],
    ])('%s: %s', (stated, standing, lines) => {
        const { text, leftOut, open } = nextOf(plan(`department D { program W { ${stated} } }`));
        if (lines) expect(block(text, 'W').filter(line => line !== '' && line !== 'continues P.D.W')).toEqual(lines);
        else expect(text).not.toContain('program W');
        expect(leftOut.some(note => /"W".* (ends in|is finished)/.test(note))).toBe(standing === 'ended');
        expect(open.includes('program "W" (D.W) says nothing about 2027: does it go on?')).toBe(standing === 'is open');
    });

    it('that are over leave no name behind: who named them is told, what they made is an asset', () => {
        const {
            text,
            leftOut,
            open,
            plan: next,
        } = nextOf(
            plan(
                'location L unit\ngoal G { during 2026-01..2026-06 }\ngoal H { serves G }\n'.replace(' unit', '') +
                    `department D {
  program Road { during 2026-01..2026-06 serves G location L requests sand 3 "t" from D
    builds road "The road" 250 "m" { maintainer D upkeep 2 million per year } buys paint "Paint" 3 "l" { consumable } }
  program Care { during 2026..2029 serves G after Road needs Road.road, Road.paint maintains Road.road answers Road.sand continues Road }
}`,
            ),
        );
        expect(block(text, 'Care')).toEqual(
            ['serves P.G', 'during 2027', 'needs road', 'continues P.D.Care', 'maintains road'].map(line =>
                line.replace(/\broad$/, 'D.road'),
            ),
        );
        expect(text).toContain('asset road "The road" 250 "m" {');
        expect(block(text, 'road')).toEqual(['location L', 'maintainer D', 'upkeep 2 million per year']);
        expect(leftOut).toEqual([
            'goal "G" ends in January to June 2026; it states nothing for 2027 or later.',
            'program "Road" (D.Road) ends in January to June 2026; it states nothing for 2027 or later.',
            'program "Care" (D.Care) no longer names program "Road" (D.Road) (after), which is left out.',
            'program "Care" (D.Care) no longer names output "Paint" (D.Road.paint) (needs), which is left out.',
            'program "Care" (D.Care) no longer names request "sand" (D.Road.sand) (answers), which is left out.',
        ]);
        expect(open).toContain('output "The road" (D.Road.road) was made by work that is left out, and is an asset now: does it stand?');
        expect(findingsOf(next, 'unresolved')).toEqual([]);
    });

    it('keep the quantities of several years, and ask for those of one', () => {
        const { text, open } = nextOf(
            plan(
                'location L\ndepartment D { program A { during 2026..2028 buys x 5 "u" { location L 5 } } program B { buys y 7 "u" was 3 { location L 7 } } }',
            ),
        );
        expect(text).toContain('buys x 5 "u" { location L 5 }');
        expect(text).toContain('buys y { location L }');
        expect(open).toContain('output "y" (D.B.y) was 7 u: how many in 2027?');
    });

    it('lose requests that are past, and nothing else', () => {
        const { text, leftOut } = nextOf(
            plan(
                'department D { program W { during 2026..2028 requests a from D by 2026-05 requests b 3 "u" from D by 2027-05 requests c from D risk "r" problem "p" follow-up "f" note "n" outcome "o" digs } }',
            ),
        );
        expect(block(text, 'W').filter(line => !/^(during|continues)/.test(line))).toEqual([
            'outcome "o"',
            'requests b 3 "u" from D by 2027-05',
            'requests c from D',
            'digs',
            'risk "r"',
            'note "n"',
        ]);
        expect(leftOut).toEqual(['request "a" (D.W.a) was due in May 2026.']);
    });
});

describe('the plan itself', () => {
    it('is the year’s, at its beginning, and refers to the old one and to plans above', () => {
        const above = {
            up: { 'a.plan': 'plan R { period 2025..2029 }\ngoal G' },
            prior: { 'a.plan': 'plan Q { period 2025 }\ndepartment D { program W program V }' },
        };
        const old = `plan P2026 "Plan of 2026" { period 2026 stage revision document "d" region "72.71" refers-to "../up" as U refers-to "../prior" as B note "n" }
department D { program W { during 2026..2027 serves U.G continues B.D.W, B.D.X } }`;
        const { text, leftOut, plan: next } = nextOf(old, 2027, above);
        expect(text).toBe(`plan P2027 "Plan of 2027" {
  period 2027
  stage initial
  region "72.71"
  refers-to "../old" as P2026
  refers-to "../up" as U
  note "n"
}

department D {
  program W {
    serves U.G
    during 2027
    continues P2026.D.W
  }
}
`);
        expect(leftOut).toEqual([
            'plan "Plan of 2026": the document "d" is that of the old plan.',
            'plan "Plan of 2026": the plan "../prior" is neither above the new one nor named in it.',
        ]);
        expect(findingsOf(next).filter(({ severity }) => severity === 'error')).toEqual([]);
    });

    it('keeps a name apart from all others', () => {
        expect(nextOf('plan D { period 2026 }\ndepartment D { program W { during 2026..2027 } }').text).toContain(
            'refers-to "../old" as D2026',
        );
        expect(nextOf('plan P { period 2025..2026 }\nlocation P\nlocation P2025-2026').text).toContain('as P2025-2026-2');
    });

    it('keeps the comments of declarations, and tells of those that it cannot keep', () => {
        const old = `// The head of the file.

plan P { period 2026 }

// Why D.
department D {
  // Over and gone.
  program Gone { during 2026-01 }
  // Why W.
  // ignore: no-goal -- agreed
  program W {
    during 2026..2028
    // Inside.
    note "n" // behind
  }
}
`;
        const { text, leftOut } = nextOf(old);
        expect(text.startsWith('// The head of the file.\n\nplan P2027 "P, 2027" {')).toBe(true);
        expect(text).toContain('\n\n// Why D.\ndepartment D {\n  // Why W.\n  // ignore: no-goal -- agreed\n  program W {');
        expect(text).not.toContain('Over and gone');
        expect(leftOut.filter(note => note.startsWith('The comment'))).toEqual(['The comment // Inside.', 'The comment // behind']);
    });

    it('takes what additions say, each file for itself, and leaves none behind that only reported', () => {
        const folders = new Folders();
        folders.add('old', {
            'plan-2026.plan':
                'plan P { period 2026 }\ndepartment D { program W { during 2026..2027 indicator I { target 1 in 2026, 2 in 2027 } } }',
            'results.plan': 'extend D.W { actual 5 in 2026 note "late" }\nextend D.W.I { actual 3 in 2026 }',
            'more.plan': 'lanjutan D { program V { selama 2026..2027 } }',
        });
        const { texts } = folders.next('old', 2027);
        expect(Object.keys(texts).sort()).toEqual(['more.plan', 'plan-2027.plan']);
        expect(texts['plan-2027.plan']).toContain('baseline 3 in 2026');
        expect(texts['plan-2027.plan']).toContain('note "late"');
        expect(texts['plan-2027.plan']).not.toContain('actual');
        expect(texts['more.plan']).toContain('melanjutkan P.D.V');
    });
});

describe('refusals', () => {
    it.each([
        ['goal G', 2027, 'new', /No file here has a plan block/],
        ['plan P { period 2026 }', 2026, 'new', /The plan is for 2026/],
        ['plan P { period 2026..2028 }', 2025, 'new', /begins in 2026/],
        ['plan P { period 2026 }\ngoal G {\n  code\n}', 2027, 'new', /a.plan, line 3, cannot be read/],
        ['plan P { period 2026 }', 2027, 'old', /must not lie in the folder of the old one/],
        ['plan P { period 2026 }', 2027, 'old/2027', /must not lie in the folder of the old one/],
        ['plan P { period 2026 }', 2027, '.next', /hidden folder/],
    ])('%s for %s in %s', (text, year, folder, words) => {
        const folders = new Folders();
        folders.add('old', { 'a.plan': text });
        const next = folders.start('old', year, folder);
        expect('refusal' in next && next.values && next.refusal.en.replace(/\{(\w+)\}/g, (_, name) => String(next.values[name]))).toMatch(
            words,
        );
    });
});
