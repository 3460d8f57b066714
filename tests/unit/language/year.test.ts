// A plan in its year, as text: what is sound, where half-written lines err, and what is read of each line.
import { describe, expect, it } from 'vitest';
import type { KeywordId } from '../../../src/l10n/keywords.ts';
import { keywords } from '../../../src/l10n/keywords.ts';
import { type Decimal, normalizeDecimal, plainDecimal } from '../../../src/plan/decimal.ts';
import type { Extension, Kind, Money, Work } from '../../../src/plan/model.ts';
import { positionAt } from '../../../src/plan/source.ts';
import { readFile } from '../read-plans.ts';
import { soundYears } from './year-samples.ts';

const linesOf = (text: string) => {
    const file = readFile(text);
    return file.problems.map(problem => positionAt(file.lineStarts, problem.span.start).line + 1);
};

/** Expects one problem on each line that ends with `// !`, and none elsewhere. */
function expectMarked(text: string): void {
    expect(linesOf(text), text).toEqual(text.split('\n').flatMap((line, i) => (line.includes('// !') ? [i + 1] : [])));
}

function only<K extends Kind>(text: string, kind: K) {
    const file = readFile(text);
    expect(file.problems).toEqual([]);
    return file.declarations.find(declaration => declaration.kind === kind);
}

const work = (lines: string) => only(`department D { program P {\n${lines}\n} }`, 'program') as Work;
const plain = (value: Decimal) => plainDecimal(normalizeDecimal(value));
const money = ({ amount, period, fund, was }: Money) =>
    [amount && plain(amount), period?.text, fund?.path.join('.'), was?.amount && plain(was.amount)].join(' ').trim();

describe('a sound plan', () => {
    it.each(soundYears)('%# is read without a problem', text => {
        expect(readFile(text).problems).toEqual([]);
    });
});

describe('half-written lines err at their own end, and lose no other', () => {
    it('in English', () => {
        expectMarked(`plan Palu {
  stage // !
  period 2026 }
department D { program P {
  actual 920 million in // !
  budget 2 billion in 2026 was // !
  outcome // !
  indicator G { scale "C", // !
  target "B" in 2026 }
} }
`);
    });
    it('in Indonesian', () => {
        expectMarked(`lanjutan Taman.Teduh {
  realisasi // !
  status // !
  kode "1"
}
usulan Jalur dari // !
dana APBD
`);
    });
    it.each([
        'measures',
        'direction',
        'kind',
        'formula',
        'definition',
        'responsible',
        'scale',
        'target "B" in 2026 was',
        'target 5 in 2026 was',
        'level',
    ])('%s in an indicator', statement => {
        expectMarked(`goal G {\n  indicator A {\n    ${statement} // !\n    source "S"\n    baseline 5 in 2025\n  }\n}\n`);
    });
    it.each([
        'actual',
        'actual 5 million',
        'actual 5 million in 2026 from',
        'budget 5 in 2026 from APBD was',
        'ceiling',
        'during 2026 was',
        'cash-plan 5 million',
        'problem',
        'follow-up',
        'progress',
        'buys trees 5 "tree" was',
        'requests x from',
        'outcome "a",',
    ])('%s in a work', statement => {
        expectMarked(`department D {\n  program P {\n    ${statement} // !\n    digs\n    code "1"\n  }\n  unit U\n}\n`);
    });
    it.each(['refers-to', 'refers-to "x" as', 'map', 'stage'])('%s in the plan', statement => {
        expectMarked(`plan P {\n  ${statement} // !\n  currency IDR\n  region "1"\n}\ngoal G\n`);
    });
    it.each(['state', 'answered-by', 'actual', 'actual "B"', 'budget 5 in 2026 was', 'level'])('%s in an addition', statement => {
        expectMarked(`extend P {\n  ${statement} // !\n  code "1"\n  follows F\n}\ngoal G\n`);
    });
    it('an addition without a block', () => {
        expectMarked('extend Parks.Shade // !\ngoal G {\n  code "1"\n}\n');
    });
});

describe('a revision', () => {
    it('gives what an amount was, before the fund or after it', () => {
        const { budgets } = work('budget 2.65 billion in 2026 was 2.3 billion from APBD, 5 in 2027 from DAK was USD 0');
        expect(budgets.map(money)).toEqual(['2650000000 2026 APBD 2300000000', '5 2027 DAK 0']);
        expect(budgets[1]?.was?.currency?.value).toBe('USD');
    });
    it('gives what a quantity, a figure, a grade and a time were', () => {
        const program = work(
            'during 2026 was 2026-S1\nbuys t 5000 "tree" was 4000\nindicator I { target 14% in 2026 was 13%, "B" in 2027 was "C" }',
        );
        expect([program.period?.text, program.formerPeriod?.text]).toEqual(['2026', '2026-S1']);
        expect(program.outputs[0]?.quantity).toMatchObject({ text: '5000', was: { text: '4000' } });
        expect(program.indicators[0]?.targets).toMatchObject([
            { text: '14', percent: true, was: { text: '13', isGrade: false } },
            { text: 'B', grade: { value: 'B' }, value: undefined, was: { text: 'C', isGrade: true } },
        ]);
    });
    it('a word of it is a name where it is written ^was, and not without', () => {
        expect(readFile('goal ^was\ngoal ^semula').declarations.map(({ name }) => name)).toEqual(['was', 'semula']);
        expect(linesOf('goal was')).toEqual([1]);
    });
    it('has four stages', () => {
        const stages = ['initial', 'draft', 'final', 'revision'] satisfies KeywordId[];
        for (const stage of stages) {
            expect(only(`plan P { stage ${stage} }`, 'plan')).toMatchObject({ stage: { value: stage } });
            expect(only(`rencana P { tahap ${keywords[stage].spellings.id[0]} }`, 'plan')).toMatchObject({ stage: { value: stage } });
        }
    });
});

describe('an addition', () => {
    const extension = (lines: string): Extension => {
        const file = readFile(`extend A.B {\n${lines}\n}`);
        expect(file.problems).toEqual([]);
        return file.extensions[0] as Extension;
    };
    it('keeps a figure as one of an indicator or as money, a plain number as both', () => {
        const { adds } = extension('actual "B" in 2026-S1, 7% in 2027, 5 in 2026, 1.9 billion in 2026 from APBD');
        expect(adds.actuals.map(({ text }) => text)).toEqual(['B', '7', '5']);
        expect(adds.spent.map(money)).toEqual(['5 2026 APBD', '1900000000 2026 APBD']);
    });
    it('reports a number once that cannot be read', () => {
        expect(linesOf('extend A.B { actual 1.2.3,4 in 2026 }')).toEqual([1]);
        expect(linesOf('extend A.B { actual 1.2.3,4 million in 2026 }')).toEqual([1]);
    });
    it('lists its statements with their words', () => {
        expect(extension('kode "1"\nbudget 5 in 2026, 6 in 2027\nunit N\nadds-up').statements.map(({ word }) => word)).toEqual([
            'code',
            'budget',
            'adds-up',
        ]);
    });
    it('refers once to each thing that it names', () => {
        const file = readFile('extend A.B { follows F location L maintainer M in 2026 responsible R, "post" user U }');
        expect(file.references.map(({ role }) => role).sort()).toEqual([
            'extends',
            'follows',
            'location',
            'maintainer',
            'responsible',
            'user',
        ]);
    });
    it('goes on with a unit of measurement that stands below an indicator', () => {
        expect(extension('indicator I\n  unit "km"').adds.indicators[0]?.unit?.value).toBe('km');
    });
});

it('a statement said twice names its keyword', () => {
    const file = readFile('goal G { indicator I { adds-up adds-up } }');
    expect(file.declarations.find(({ kind }) => kind === 'indicator')?.repeats.map(({ property }) => property)).toEqual(['adds-up']);
});

it.each(['proposal', 'scale', 'usulan', 'level', 'map', 'accepted', 'formula', 'problem'])(
    '%s stays free as a name where no line begins',
    name => {
        const file = readFile(`fund ${name}\ndepartment D { program P { budget 5 in 2026 from ${name} } }`);
        expect(file.problems).toEqual([]);
    },
);

it('a post in quotes is no name, whatever stands before it', () => {
    const file = readFile('goal G { indicator I { responsible needs, "Head", serves, "" } }');
    expect(file.problems).toEqual([]);
    const indicator = file.declarations.find(({ kind }) => kind === 'indicator');
    expect(indicator).toMatchObject({
        responsible: [{ party: { path: ['needs'] } }, { post: { value: 'Head' } }, {}, { post: { value: '' } }],
    });
});

it('times and amounts before a revision are read as people write them', () => {
    const program = work('selama Januari 2026 semula tahun 2025\nanggaran 250 jt di 2026 semula 200 jt');
    expect([program.formerPeriod?.text, program.budgets.map(money)]).toEqual(['2025', ['250000000 2026  200000000']]);
});
