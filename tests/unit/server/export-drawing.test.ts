import { afterEach, expect, it } from 'vitest';
import type { Exporter } from '../../../src/exports/exporter.ts';
import { exporters } from '../../../src/exports/formats.ts';
import type { ExportAnswer } from '../../../src/protocol/export.ts';
import { toBase64 } from '../../../src/server/base64.ts';
import { exportFormats } from '../../../src/server/export-formats.ts';
import type { Exporting } from '../../../src/server/host.ts';
import { type Client, startClient } from './client.ts';

let client: Client | undefined;
afterEach(() => client?.stop());

it('offers what there is', () => {
    expect(exportFormats).toEqual(exporters.map(({ format, endings }) => ({ format, endings })));
});

it('writes bytes as any reader of base64 reads them', () => {
    for (const length of [0, 1, 2, 3, 4, 255]) {
        const bytes = Uint8Array.from({ length }, (_, k) => (k * 37) % 256);
        expect(toBase64(bytes)).toBe(Buffer.from(bytes).toString('base64'));
    }
});

it('answers with a drawing as a file, of the view that was asked for', async () => {
    const exporting: Exporting = {
        formats: exportFormats,
        export: ({ drawing, format, today }) =>
            (exporters.find(one => one.format === format) as Exporter).export(drawing, {
                theme: 'light',
                today,
                resources: {
                    script: async () => ({ text: '', digest: '' }),
                    font: async () => new Uint8Array(),
                    wasm: async () => new Uint8Array(),
                },
            }),
    };
    client = await startClient({ files: { '/city/city.plan': 'plan City\nprogram Plant "Plant trees" { during 2026 }' }, exporting });
    const ask = (format: string, root = 'file:///city', state: string[] = []) =>
        client?.request<ExportAnswer>('alur/exportDrawing', { root, state, format });
    expect(await ask('svg')).toMatchObject({ kind: 'exported', binary: false, content: expect.stringContaining('Plant trees') });
    expect(await ask('csv', 'file:///city', ['view=matrix'])).toMatchObject({ content: expect.stringContaining('Plant trees') });
    const xlsx = await ask('xlsx');
    expect(xlsx).toMatchObject({ kind: 'exported', binary: true, content: expect.stringMatching(/^UEsD/) });
    expect(await ask('docx')).toEqual({ kind: 'gone' });
    expect(await ask('svg', 'file:///elsewhere')).toEqual({ kind: 'gone' });
});
