// The system's Chromium under Playwright, with a profile that is thrown away. It must not know what is looked at.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium as browser, type Page } from 'playwright-core';
import { patience } from '../../limits.ts';
import { chromium } from './place.ts';

const quiet = ['--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update'];

export async function launchChromium(): Promise<{ page: Page; close: () => Promise<void> }> {
    const profile = mkdtempSync(path.join(tmpdir(), 'alur-chromium-'));
    mkdirSync(path.join(profile, 'Default'));
    // Debian's Chromium blocks third-party cookies: webviews of @vscode/test-web, from another origin, would then stay blank.
    const preferences = { profile: { cookie_controls_mode: 0, block_third_party_cookies: false } };
    writeFileSync(path.join(profile, 'Default/Preferences'), JSON.stringify(preferences));
    const context = await browser.launchPersistentContext(profile, {
        ...(chromium ? { executablePath: chromium } : {}),
        headless: true,
        viewport: { width: 1280, height: 800 },
        args: ['--no-sandbox', '--disable-sync', '--disable-dev-shm-usage', ...quiet],
    });
    context.setDefaultTimeout(patience);
    return {
        page: context.pages()[0] ?? (await context.newPage()),
        close: async () => {
            await context.close();
            rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
        },
    };
}
