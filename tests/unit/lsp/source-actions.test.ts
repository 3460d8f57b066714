import { describe, expect, it } from 'vitest';
import { actionsAt } from './actions.ts';

describe('source actions', () => {
    it('are offered only when asked for, each by its kind', async () => {
        const text = 'goal G<|>';
        const kinds = async (only?: string[]) => (await actionsAt(text, only ? { only } : {}).all()).map(({ kind }) => kind);
        expect((await kinds()).filter(kind => kind?.startsWith('source'))).toEqual([]);
        expect(await kinds(['source'])).toEqual([
            'source.alur.sort',
            'source.alur.toEnglish',
            'source.alur.toIndonesian',
            'source.fixAll.alur',
        ]);
        expect(await kinds(['source.fixAll'])).toEqual(['source.fixAll.alur']);
        expect(await kinds(['source.alur.toEnglish'])).toEqual(['source.alur.toEnglish']);
        expect(await kinds(['source.organizeImports'])).toEqual([]);
        expect(await kinds(['refactor.inline'])).toEqual([]);
    });
    it('write all keywords in one language; names, texts and comments stay', async () => {
        const text = `// ignore: no-goal -- department
plan tujuan "goal" { stage draft period 2025..2026 }
department goal "department" {
  unit ^unit
  goal ^in { indicator source "unit" unit "%" { measures outcome direction up baseline 1 in 2024 } }
  program program { during 2025-Q1 budget Rp 5 million per year from ^dari
    executor goal.^unit
    buys kegiatan 3 "goal" { handover to goal.^unit in 2026 upkeep 5 in 2025 } serves ^in }
    maintainer goal.^unit budget 5 in
}
fund ^dari`;
        const id = `// abaikan: no-goal -- department
rencana tujuan "goal" { tahap rancangan periode 2025..2026 }
opd goal "department" {
  unit ^unit
  tujuan ^in { indikator source "unit" satuan "%" { mengukur hasil arah naik awal 1 pada 2024 } }
  program program { selama 2025-Q1 anggaran Rp 5 juta per tahun dari ^dari
    pelaksana goal.^unit
    membeli kegiatan 3 "goal" { serah-terima kepada goal.^unit pada 2026 pemeliharaan 5 pada 2025 } mendukung ^in }
    maintainer goal.^unit budget 5 in
}
dana ^dari`;
        expect(await actionsAt(`${text}<|>`, { only: ['source.alur.toIndonesian'] }).choose('Write')).toEqual({ 'a.plan': id });
        expect(await actionsAt(`${id}<|>`, { only: ['source.alur.toIndonesian'] }).choose('Write')).toEqual({});
        expect(await actionsAt(`${id}<|>`, { only: ['source.alur.toEnglish'] }).choose('Write')).toEqual({ 'a.plan': text });
    });
    it('sort declarations within their sections, with their comments', async () => {
        const text = `// The city.

plan City

department Parks {
  code "2"
  program B { code "1.10" }
  // About A.
  program A {
    code "1.9"
    activity Y { code "2" } // why
    activity X { code "1" }
  } // end of A

  unit Z
  unit Y

  // ---- More ----

  program D
  program C
}
fund F
location L // here
/* two
   lines */
location K
<|>`;
        expect((await actionsAt(text, { only: ['source.alur.sort'] }).choose('Sort'))['a.plan']).toBe(`// The city.

plan City

/* two
   lines */
location K

location L // here

fund F

department Parks {
  code "2"
  unit Y
  unit Z

  // About A.
  program A {
    code "1.9"
    activity X { code "1" }
    activity Y { code "2" } // why
  } // end of A

  program B { code "1.10" }

  // ---- More ----

  program C
  program D
}
`);
    });
    it('move nothing where it would be unclear what is meant', async () => {
        for (const text of [
            'goal B goal A\ngoal C',
            'goal B\ngoal A\ngoal B',
            'department D { program B program A }',
            'program B {\ngoal A',
            'goal B\ngoal',
        ])
            expect(await actionsAt(`${text}<|>`, { only: ['source.alur.sort'] }).choose('Sort')).toEqual({});
    });
    it('fix all that is certain, and nothing else', async () => {
        const text = `plan X { stage draft stage final }
fund City
goal G { serves Nothing }
department D<|> {
  program P { // ignore: no-location
    servs G
    budget 5 million in 2025
    budget 4 million in 2026
    buys roses 4 "bush"
  }
}`;
        const after = (await actionsAt(text, { only: ['source.fixAll'] }).choose('Fix all'))['a.plan'] ?? '';
        expect(after).toBe(
            text
                .replace('<|>', '')
                .replace('servs', 'serves')
                .replace(' // ignore: no-location', '')
                .replace('in 2025', 'in 2025 from City')
                .replace('in 2026', 'in 2026 from City'),
        );
    });
});

describe('edits', () => {
    it('carry versions and a label, and are worked out when chosen', async () => {
        const files = { 'a.plan': 'goal G<|>\nlocation A', 'b.plan': 'goal H { serves G }' };
        const actions = actionsAt(files, { only: ['source.alur.toIndonesian'] });
        const [action] = await actions.all();
        expect(action?.edit).toBeUndefined();
        const { edit } = await actions.resolve(action as NonNullable<typeof action>);
        expect(edit?.documentChanges).toMatchObject([
            { textDocument: { uri: 'file:///plan/a.plan', version: 7 }, edits: [{ annotationId: 'alur' }, { annotationId: 'alur' }] },
        ]);
        expect(edit?.changeAnnotations).toEqual({ alur: { label: 'Write all keywords in Indonesian' } });
    });
    it('are there at once, without versions, for an editor that can do no more', async () => {
        const abilities = { versions: false, create: false, labels: false, resolve: false, disabled: false };
        const [action] = await actionsAt('goal G<|>', { only: ['source.alur.toIndonesian'], abilities }).all();
        expect(action?.edit?.changes?.['file:///plan/a.plan']).toHaveLength(1);
    });
});
