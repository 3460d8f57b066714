// The page of a drawing outside VS Code: the real page and script in a browser, the real drawings of the server, and in the place of the
// extension between them a few lines. Nothing comes from a network. It must not know what tests look for.

import type { Browser } from 'playwright-core';
import { writePage } from '../../src/extension/diagram-panel/page.ts';
import type { Locale } from '../../src/l10n/say.ts';
import { Plans } from '../../src/language/plans.ts';
import { dayOf } from '../../src/plan/period.ts';
import { type FromPage, readFromPage, type ToPage } from '../../src/protocol/panel.ts';
import { Drawings } from '../../src/server/drawing/drawings.ts';
import type { Older } from '../../src/server/drawing/older-versions.ts';
import { patience } from '../limits.ts';
import { readFile } from '../unit/plans.ts';
import { bundlePage } from './bundle-page.ts';
import { type ThemeName, themes } from './themes.ts';

export interface PanelOptions {
    readonly files: Readonly<Record<string, string>>;
    readonly theme?: ThemeName;
    readonly locale?: Locale;
    readonly state?: readonly string[];
    readonly size?: { readonly width: number; readonly height: number };
    /** What VS Code kept of an earlier page. */
    readonly kept?: unknown;
    /** The version that is read where the state asks for one. */
    readonly older?: Older;
}

export type Panel = Awaited<ReturnType<typeof openPanel>>;

const root = 'file:///plan';
const token = 'the-token';
const origin = 'https://panel.invalid';

let bundle: Promise<{ readonly script: string; readonly style: string }> | undefined;

export async function openPanel(browser: Browser, options: PanelOptions) {
    const { files, theme = 'light', locale = 'en', state: first = [], size, kept, older } = options;
    bundle ??= bundlePage(['src/webview/panel.ts', 'src/webview/panel.css']);
    const { script, style } = await bundle;
    const plans = new Plans();
    const put = (name: string, text: string) => plans.put(readFile(text, `${root}/${name}`));
    for (const [name, text] of Object.entries(files)) put(name, text);
    const drawings = new Drawings({ plans, locale: () => locale, today: () => dayOf(2026, 5) });
    const page = await browser.newPage({ viewport: size ?? { width: 1280, height: 800 } });
    page.setDefaultTimeout(patience);
    const told: FromPage[] = [];
    const errors: string[] = [];
    const sent: ToPage[] = [];
    let state = first;
    let known = 0;
    let width = 0;
    page.on('pageerror', error => errors.push(String(error)));
    page.on('console', message => {
        if (message.type() === 'error') errors.push(message.text());
    });
    const tell = async (message: ToPage) => {
        sent.push(message);
        await page.evaluate(data => window.postMessage(data, '*'), { ...message, word: token } as unknown);
    };
    const draw = async () => {
        const isCompared = state.some(pair => pair.startsWith('against='));
        const answer = drawings.draw({ drawing: 'one', root, state, known, width }, isCompared ? older : undefined);
        if (answer.kind === 'calledOff') return;
        if (answer.kind !== 'drawn') return tell({ type: 'notice', notice: answer.kind });
        known = answer.patch.version;
        const { kind: _, title: __, broken, ...drawn } = answer;
        const shown = broken ? { broken: { count: broken.count, message: broken.message, earlier: broken.earlier } } : {};
        await tell({ type: 'drawing', state, ...drawn, ...shown });
    };
    await page.exposeFunction('tellHost', async (given: unknown) => {
        const message = readFromPage(given);
        if (!message) return;
        told.push(message);
        if (message.type === 'ready') known = 0;
        if (message.type === 'state') state = message.state;
        if (message.type === 'ready' || message.type === 'state') {
            width = message.width;
            await draw();
        }
        const text = message.type === 'text' && drawings.read('one');
        if (text) await tell({ type: 'text', ...text });
    });
    const { bodyClass, colours } = themes[theme];
    await page.addInitScript(
        ({ kept, bodyClass, colours }) => {
            let memory = kept;
            Object.assign(globalThis, {
                memoryOfPage: () => memory,
                acquireVsCodeApi: () => ({
                    postMessage: (message: unknown) => (globalThis as unknown as { tellHost(m: unknown): void }).tellHost(message),
                    getState: () => memory,
                    setState: (next: unknown) => {
                        memory = next;
                    },
                }),
            });
            document.addEventListener('DOMContentLoaded', () => {
                document.body.className = bodyClass;
                for (const [name, value] of Object.entries(colours)) document.documentElement.style.setProperty(`--vscode-${name}`, value);
            });
        },
        { kept, bodyClass, colours },
    );
    const files_ = { '/panel.js': ['text/javascript', script], '/panel.css': ['text/css', style] } as const;
    const html = writePage({
        script: `${origin}/panel.js`,
        style: `${origin}/panel.css`,
        source: origin,
        nonce: 'abc123',
        token,
        root,
        locale,
        title: 'Flow',
    });
    await page.route('**/*', route => {
        const { pathname } = new URL(route.request().url());
        const [contentType, body] =
            pathname === '/' ? ['text/html', html] : (files_[pathname as keyof typeof files_] ?? ['text/plain', '']);
        return route.fulfill({ contentType, body });
    });
    await page.goto(`${origin}/`);
    await page.waitForSelector('#stage > svg .body', { state: 'attached' }).catch(error => {
        throw new Error([String(error), ...errors].join('\n'));
    });
    return {
        page,
        /** What the page told the extension. */
        told,
        /** What the page was told. */
        sent,
        errors,
        tell,
        draw,
        /** As the extension does when a version was chosen. */
        setState: async (next: readonly string[]) => {
            state = next;
            await draw();
        },
        /** Types: the file's whole text is now this. */
        edit: async (name: string, text: string) => {
            put(name, text);
            await draw();
        },
        remove: async (name: string) => {
            plans.remove(`${root}/${name}`);
            for (const changed of plans.changed()) plans.checked(changed);
            await draw();
        },
        kept: () => page.evaluate(() => (globalThis as unknown as { memoryOfPage(): Record<string, unknown> }).memoryOfPage()),
        /** The address of the sheet that is shown. */
        sheet: () => page.getAttribute('nav.trail [aria-current]', 'data-address'),
        close: () => page.close(),
    };
}
