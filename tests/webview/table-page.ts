// The page of a table outside VS Code: the real page and script in a browser, the real reading of tables, and in the place of the extension
// between them a few lines. It must not know what tests look for.

import type { Browser } from 'playwright-core';
import { writePage } from '../../src/extension/diagram-panel/page.ts';
import type { Locale } from '../../src/l10n/say.ts';
import { makePlan } from '../../src/plan/make-plan.ts';
import type { TableChoices, TableFile, TableMode, TableView } from '../../src/protocol/table.ts';
import { type FromTablePage, readFromTablePage, type ToTablePage } from '../../src/protocol/table-page.ts';
import { TableSessions } from '../../src/server/tables/table-sessions.ts';
import { patience } from '../limits.ts';
import { readFile } from '../unit/plans.ts';
import { bundlePage } from './bundle-page.ts';
import { type ThemeName, themes } from './themes.ts';

export interface TablePageOptions {
    readonly bytes: Uint8Array;
    readonly name?: string;
    readonly theme?: ThemeName;
    readonly locale?: Locale;
    /** Texts of the plan's folder, by name. */
    readonly files?: Readonly<Record<string, string>>;
    readonly size?: { readonly width: number; readonly height: number };
}

const folder = 'file:///city';
const token = 'the-token';
const origin = 'https://panel.invalid';

let bundle: Promise<{ readonly script: string; readonly style: string }> | undefined;

export async function openTablePage(browser: Browser, options: TablePageOptions) {
    const { bytes, name = 'renja.xlsx', theme = 'light', locale = 'en', files = {}, size } = options;
    bundle ??= bundlePage([
        { in: 'src/webview/table/start.ts', out: 'table' },
        { in: 'src/webview/table/table.css', out: 'table' },
    ]);
    const { script, style } = await bundle;
    const sessions = new TableSessions();
    const plans = Object.entries(files).filter(([file]) => file.endsWith('.plan'));
    const plan = plans.length > 0 ? makePlan(plans.map(([file, text]) => readFile(text, `${folder}/${file}`))) : undefined;
    const page = await browser.newPage({ viewport: size ?? { width: 1280, height: 900 } });
    page.setDefaultTimeout(patience);
    const told: FromTablePage[] = [];
    const errors: string[] = [];
    let choices: TableChoices = { columns: [], sheets: [] };
    let mode: TableMode = 'import';
    let rows = 60;
    let proposed: readonly TableFile[] = [];
    page.on('pageerror', error => errors.push(String(error)));
    page.on('console', message => {
        if (message.type() === 'error') errors.push(message.text());
    });
    const tell = async (message: ToTablePage) => {
        await page.evaluate(data => window.postMessage(data, '*'), { ...message, word: token } as unknown);
    };
    const show = async (reviewed = false, change: (view: TableView) => TableView = view => view) => {
        const answer = await sessions.read(
            { table: 'one', file: name, content: Buffer.from(bytes).toString('base64'), mode, folder, choices, rows, bases: [] },
            {
                locale,
                keywords: locale,
                currency: 'IDR',
                plan,
                read: async uri => files[uri.slice(folder.length + 1)],
                readPlan: (uri, text) => readFile(text, uri),
                progress: () => {},
                pause: async () => {},
            },
            { isCancellationRequested: false, onCancellationRequested: () => ({}) },
        );
        if (answer.kind !== 'read') throw new Error(answer.kind);
        proposed = answer.files;
        const target = { folder, folders: [{ folder, title: 'Rencana Kota', isPlan: plan !== undefined }] };
        await tell({ type: 'view', view: change(answer.view), mode, choices, target, reviewed });
    };
    await page.exposeFunction('tellHost', async (given: unknown) => {
        const message = readFromTablePage(given);
        if (!message) return;
        told.push(message);
        if (message.type === 'choose') choices = message.choices;
        if (message.type === 'rows') rows = message.rows;
        if (message.type === 'mode') mode = message.mode;
        if (['ready', 'choose', 'rows', 'mode', 'reload'].includes(message.type)) await show();
        if (message.type === 'review') await show(true);
        if (message.type === 'write') await tell({ type: 'written', files: proposed.map(({ uri }) => uri.slice(folder.length + 1)) });
    });
    const { bodyClass, colours } = themes[theme];
    await page.addInitScript(
        ({ bodyClass, colours }) => {
            Object.assign(globalThis, {
                acquireVsCodeApi: () => ({
                    postMessage: (message: unknown) => (globalThis as unknown as { tellHost(m: unknown): void }).tellHost(message),
                }),
            });
            document.addEventListener('DOMContentLoaded', () => {
                document.body.className = bodyClass;
                for (const [key, value] of Object.entries(colours)) document.documentElement.style.setProperty(`--vscode-${key}`, value);
            });
        },
        { bodyClass, colours },
    );
    const html = writePage({
        script: `${origin}/table.js`,
        style: `${origin}/table.css`,
        source: origin,
        nonce: 'abc123',
        token,
        root: folder,
        locale,
        title: name,
    });
    const served: Readonly<Record<string, readonly [string, string]>> = {
        '/': ['text/html', html],
        '/table.js': ['text/javascript', script],
        '/table.css': ['text/css', style],
    };
    await page.route('**/*', route => {
        const [contentType, body] = served[new URL(route.request().url()).pathname] ?? ['text/plain', ''];
        return route.fulfill({ contentType, body });
    });
    await page.goto(`${origin}/`);
    await page.waitForSelector('header h1', { state: 'attached' }).catch(error => {
        throw new Error([String(error), ...errors].join('\n'));
    });
    return { page, told, errors, tell, show, close: () => page.close() };
}
