import { afterEach, expect, it } from 'vitest';
import { sheetExporters } from '../../../src/exports/formats.ts';
import type { ExportAnswer } from '../../../src/protocol/export.ts';
import { toBase64 } from '../../../src/server/base64.ts';
import { exportFormats } from '../../../src/server/export-formats.ts';
import { runJob } from '../../../src/server/export-job.ts';
import type { Exporting } from '../../../src/server/host.ts';
import { type Client, startClient } from './client.ts';

let client: Client | undefined;
afterEach(() => client?.stop());

it('offers what there is', () => {
    expect(exportFormats).toEqual(sheetExporters.map(({ format, endings, holdsAtlas }) => ({ format, endings, holdsAtlas })));
});

it('writes bytes as any reader of base64 reads them', () => {
    for (const length of [0, 1, 2, 3, 4, 255]) {
        const bytes = Uint8Array.from({ length }, (_, k) => (k * 37) % 256);
        expect(toBase64(bytes)).toBe(Buffer.from(bytes).toString('base64'));
    }
});

it('answers with the sheet that is shown as files, or with all of them as one', async () => {
    const exporting: Exporting = {
        formats: exportFormats,
        export: async job =>
            // as it goes to a thread
            runJob(structuredClone(job), sheetExporters, {
                font: async () => new Uint8Array(),
                wasm: async () => new Uint8Array(),
            }),
    };
    const programs = Array.from({ length: 90 }, (_, k) => `program P${k} "Work ${k}" { during 2026 }`).join('\n');
    const text = `plan City { period 2026..2027 }\nprogram Plant "Plant trees" { during 2026 }\ndepartment Long { ${programs} }`;
    client = await startClient({ files: { '/city/city.plan': text }, exporting });
    const ask = (format: string, state: string[], isAtlas = false, root = 'file:///city') =>
        client?.request<ExportAnswer>('alur/exportDrawing', { root, state, format, isAtlas });
    const contents = async (...given: Parameters<typeof ask>) => {
        const answer = await ask(...given);
        if (answer?.kind !== 'exported') throw new Error(answer?.kind);
        return answer.contents;
    };
    const [svg] = await contents('svg', ['sheet=city']);
    expect(svg).toMatch(/^<\?xml[\s\S]*width="420mm" height="297mm"/);
    const pages = await contents('svg', ['sheet=department:Long']);
    expect(pages.length).toBeGreaterThan(1);
    expect(pages[1]).toContain('continued 2/');
    expect((await contents('csv', ['sheet=department:Long']))[0]).toContain('Work 89');
    expect((await contents('mermaid', ['sheet=city']))[0]).toContain('Plant trees');
    const [one] = await contents('html', ['sheet=city']);
    const [atlas] = await contents('html', ['sheet=city'], true);
    expect(one).not.toContain('sheet-department');
    expect(atlas).toContain('sheet-department');
    const xlsx = await ask('xlsx', ['sheet=city']);
    expect(xlsx).toMatchObject({ kind: 'exported', binary: true, contents: [expect.stringMatching(/^UEsD/)] });
    expect(await ask('docx', [])).toEqual({ kind: 'gone' });
    expect(await ask('svg', [], false, 'file:///elsewhere')).toEqual({ kind: 'gone' });
});
