// The script with the writer of Word documents, as both servers load it: imported by a process, and with `importScripts` by a web worker that
// has no address of its own. Both write the same bytes as the library does from its sources.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exportReportDocx } from '../../src/exports/documents/report-docx.ts';
import { reportOn } from '../../src/report/report.ts';
import { wordScript, wordWriter } from '../../src/server/load-word.ts';
import { exampleNamed } from '../unit/examples.ts';
import { findingsOf } from '../unit/plans.ts';
import { chromiumPath, launch } from './browser.ts';

const plan = exampleNamed('palu');
const report = structuredClone(reportOn(plan, findingsOf(plan), 'id'));
const script = new URL(`../../dist/${wordScript}`, import.meta.url);
const digest = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const expected = exportReportDocx(report).then(digest);

it('is loaded once by a process, and says where it is not', async () => {
    await expect(wordWriter(() => undefined)).rejects.toThrow(wordScript);
    const write = await wordWriter(() => import(script.href));
    expect(digest(await write(report))).toBe(await expected);
    expect(
        await wordWriter(() => {
            throw new Error('loaded twice');
        }),
    ).toBe(write);
});

describe.skipIf(!chromiumPath)('in a browser', () => {
    let browser: Browser;
    beforeAll(async () => {
        browser = await launch();
    });
    afterAll(() => browser?.close());

    it('is loaded by a worker that was made of a blob', async () => {
        const page = await browser.newPage();
        const body = readFileSync(script, 'utf8');
        await page.route('**/*', route =>
            route.fulfill({
                contentType: route.request().url().endsWith('.js') ? 'text/javascript' : 'text/html',
                body: route.request().url().endsWith('.js') ? body : '',
            }),
        );
        await page.goto('https://editor.invalid/');
        const bytes = await page.evaluate(
            ([given, address]) =>
                new Promise<number[]>((resolve, reject) => {
                    const code = `onmessage = async ({ data }) => {
                        importScripts(${JSON.stringify(address)});
                        postMessage([...(await globalThis.alurWordDocuments(data))]);
                    };`;
                    const worker = new Worker(URL.createObjectURL(new Blob([code], { type: 'text/javascript' })));
                    worker.onmessage = ({ data }) => resolve(data);
                    worker.onerror = event => reject(new Error(event.message));
                    worker.postMessage(given);
                }),
            [report, `https://editor.invalid/${wordScript}`] as const,
        );
        expect(digest(new Uint8Array(bytes))).toBe(await expected);
        await page.close();
    });
});
