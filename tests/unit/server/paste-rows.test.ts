// Rows that were copied in Excel, pasted into plans.
import { afterEach, describe, expect, it } from 'vitest';
import type { PasteAnswer } from '../../../src/protocol/table.ts';
import { readFile } from '../plans.ts';
import { type Client, startClient } from './client.ts';

let client: Client;
afterEach(() => client.stop());

const city = 'plan C { period 2026 }\nfund DAU "DAU"\n';
const head = 'Kode\tProgram / Kegiatan / Sub Kegiatan\tIndikator\tTarget 2026\tSatuan\tPagu 2026 (Rp)\tSumber Dana\tLokasi';
const works = [
    '2.11.04\tProgram Keanekaragaman Hayati\t\t\t\t500.000.000\t\t',
    '2.11.04.2.01\tPengelolaan Taman\tTaman terawat\t8\ttaman\t500.000.000\t\t',
    '2.11.04.2.01.0001\tPemeliharaan Taman\tTaman dipelihara\t8\ttaman\t500.000.000\tDAU\tKec. Mawar',
];

/** `|` is where the cursor stands. */
async function paste(file: string, text: string, more: { readonly plan?: string; readonly locale?: string } = {}) {
    const at = file.indexOf('|');
    const lines = file.slice(0, at).split('\n');
    const before = file.replace('|', '');
    client = await startClient({
        files: { '/city/city.plan': more.plan ?? city, '/city/parks.plan': before },
        locale: more.locale ?? 'en',
    });
    const answer = await client.request<PasteAnswer>('alur/pasteRows', {
        uri: 'file:///city/parks.plan',
        line: lines.length - 1,
        character: lines.at(-1)?.length ?? 0,
        text,
    });
    return answer.kind === 'programs' ? { ...answer, after: before.slice(0, at) + answer.text + before.slice(at) } : answer;
}

async function pasted(...given: Parameters<typeof paste>) {
    const answer = await paste(...given);
    if (!('after' in answer)) throw new Error(JSON.stringify(answer));
    expect(readFile(answer.after, 'file:///city/parks.plan').problems).toEqual([]);
    return answer;
}

describe('rows with their head', () => {
    it('become programs of the department around the cursor, and bring the places that they name', async () => {
        const { after, files } = await pasted('department Parks "Parks" {\n  |\n}\n', [head, ...works].join('\r\n'));
        expect(after).toBe(`department Parks "Parks" {
  program KeanekaragamanHayati "Program Keanekaragaman Hayati" {
    code "2.11.04"
    budget 500 million in 2026

    activity PengelolaanTaman "Pengelolaan Taman" {
      code "2.11.04.2.01"
      budget 500 million in 2026
      indicator TamanTerawat "Taman terawat" unit "taman" { target 8 in 2026 }

      subactivity PemeliharaanTaman "Pemeliharaan Taman" {
        code "2.11.04.2.01.0001"
        location KecMawar
        budget 500 million in 2026 from DAU
        indicator TamanDipelihara "Taman dipelihara" unit "taman" { target 8 in 2026 }
      }
    }
  }
}
`);
        expect(files).toEqual([
            { uri: 'file:///city/shared.plan', before: null, text: expect.stringContaining('location KecMawar "Kec. Mawar"') },
        ]);
    });

    it('say what is left out, and take nothing when a sum does not agree', async () => {
        const { notes } = await pasted('department Parks {\n  |\n}\n', [head, ...works, '\tJUMLAH\t\t\t\t500.000.000\t\t'].join('\n'));
        expect(notes.join()).toContain('Row 5 was left out');
        client.stop();
        const wrong = await paste('department Parks {\n  |\n}\n', [head, ...works, '\tJUMLAH\t\t\t\t700.000.000\t\t'].join('\n'));
        expect(wrong).toMatchObject({ kind: 'doubts', doubts: [expect.stringContaining('700000000')] });
    });

    it('go into the activity that they belong to, and nowhere else', async () => {
        const activity =
            'department Parks {\n  program A {\n    code "2.11.04"\n    activity B {\n      code "2.11.04.2.01"\n      |\n    }\n  }\n}\n';
        const { after } = await pasted(activity, [head, works[2]].join('\n'));
        expect(after).toContain('      code "2.11.04.2.01"\n      subactivity PemeliharaanTaman');
        // The only part of a group: what it says is not said at the group, which is not pasted.
        expect(after).toContain('location KecMawar');
        expect(after.match(/program/g)).toHaveLength(1);
        client.stop();
        const other = await paste(activity.replace('2.11.04.2.01"', '2.11.04.2.09"'), [head, works[2]].join('\n'));
        expect(other).toMatchObject({ kind: 'doubts', doubts: [expect.stringContaining('belong to 2.11.04')] });
    });

    it('that the department has already are no second program', async () => {
        const again = await paste('department Parks {\n  program A { code "2.11.04" }\n  |\n}\n', [head, ...works].join('\n'));
        expect(again).toMatchObject({ kind: 'doubts', doubts: [expect.stringContaining('Update from Table')] });
    });
});

describe('rows without a head', () => {
    it('are read by what the columns hold: codes, titles, one column of amounts, the rest as notes', async () => {
        const { after } = await pasted(
            'department Parks {\n  |\n}\n',
            '2.11.04\tProgram Taman\tRp 500.000.000\tmendesak\n2.11.05\tProgram Pohon\tRp 250.000.000\t\n',
        );
        expect(after).toContain('program Taman "Program Taman" {\n    code "2.11.04"\n    budget 500 million in 2026\n    note "mendesak"');
        expect(after).toContain('program Pohon "Program Pohon" {\n    code "2.11.05"\n    budget 250 million in 2026');
    });

    it('become activities in a program, under names that are free', async () => {
        const { after } = await pasted(
            'department Parks {\n  program P {\n    activity Taman\n    |\n  }\n}\n',
            'Taman\t500.000.000\nPohon\t250.000.000\n',
        );
        expect(after).toContain('    activity Taman-2 "Taman" {\n      budget 500 million in 2026');
        expect(after).toContain('    activity Pohon "Pohon"');
    });

    it('are not guessed at: a year that nobody says, figures of two columns, small numbers', async () => {
        const plan = 'plan C { period 2026..2030 }\n';
        expect(await paste('department Parks {\n  |\n}\n', 'Taman\t500.000.000\nPohon\t250.000.000\n', { plan })).toMatchObject({
            kind: 'doubts',
            doubts: [expect.stringContaining('for which year')],
        });
        client.stop();
        expect(
            await paste('department Parks {\n  |\n}\n', 'Taman\t500.000.000\t600.000.000\nPohon\t250.000.000\t300.000.000\n'),
        ).toMatchObject({
            kind: 'doubts',
            doubts: expect.arrayContaining([expect.stringContaining('Column B'), expect.stringContaining('Column C')]),
        });
        client.stop();
        expect(
            await paste('department Parks {\n  |\n}\n', 'Taman\t500.000.000\t3\nPohon\t250.000.000\t7\n', { locale: 'id' }),
        ).toMatchObject({
            kind: 'doubts',
            doubts: [expect.stringContaining('Kolom C berisi angka')],
        });
    });

    it('keep quotes, tabs within cells and lines within cells as text', async () => {
        const { after } = await pasted(
            'department Parks {\n  |\n}\n',
            '2.11.04\t"Program ""Taman"" \\ { }"\t"Rp 500.000.000"\n2.11.05\t"Program\nPohon"\t250.000.000\n',
        );
        expect(after).toContain('"Program \\"Taman\\" \\\\ { }"');
        expect(after).toContain('"Program Pohon"');
    });
});

describe('what is no paste of rows', () => {
    it.each([
        ['a sentence', 'department Parks {\n  |\n}\n', 'Taman kota yang baik'],
        ['a comment', 'department Parks {\n  // |\n}\n', [head, ...works].join('\n')],
        ['a text', 'department Parks {\n  note "|"\n}\n', [head, ...works].join('\n')],
        ['a long comment', 'department Parks {\n  /* \n  |\n  */\n}\n', [head, ...works].join('\n')],
        [
            'a place where no work can stand',
            'department Parks {\n  program P { activity A { subactivity S {\n  |\n  } } }\n}\n',
            [head, ...works].join('\n'),
        ],
    ])('%s', async (_, file, text) => {
        expect(await paste(file, text)).toEqual({ kind: 'none' });
    });
});
