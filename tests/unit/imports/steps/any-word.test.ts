// Words that every JavaScript object knows, such as `constructor`, are words like others, in every cell and in a file's own spelling.
import { expect, test } from 'vitest';
import { unescapeXml } from '../../../../src/imports/xlsx/xml.ts';
import { importCsv, textOf } from '../tables.ts';

const words = Object.getOwnPropertyNames(Object.prototype);
const head =
    'Kode,Program/Kegiatan/Sub Kegiatan,Indikator,Target 2026,Satuan,Pagu 2026,Sumber Dana,Lokasi,Prioritas,Penanggung Jawab,Keterangan'.split(
        ',',
    );
const row = [
    '1.03.10.2.01.0001',
    'Menanam pohon',
    'Pohon yang ditanam',
    '12',
    'batang',
    '5000000',
    'APBD',
    'Palu',
    'Hijau',
    'Bidang Taman',
    'x',
];

test.each(words)('%s', async word => {
    for (const cell of [word, `5 ${word}`, `${word}:`])
        for (let at = -1; at < 2 * head.length; at++) {
            const isHead = at >= head.length;
            const heads = head.map((text, index) => (isHead && index === at - head.length ? cell : text));
            const cells = row.map((text, index) => (!isHead && (index === at || at < 0) ? cell : text));
            const result = await importCsv(`${heads.join(',')}\n${cells.join(',')}\n`);
            expect(result.unreadable.length + result.doubts.length + result.files.length, `${cell} in ${at}`).toBeGreaterThan(0);
            expect(textOf(result)).not.toContain('native code');
        }
    await expect(importCsv(`${head.join(',')}\n${row.join(',')}\n`, { mapping: { [word]: word } })).resolves.toBeDefined();
});

test('an entity that XML does not know stays as it is', () => {
    expect(unescapeXml('&amp;&lt;&#65;&#x42;&nbsp;&constructor;&toString;&#x110000;')).toBe('&<AB&nbsp;&constructor;&toString;\ufffd');
});
