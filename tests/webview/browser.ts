// The system's Chromium, where there is one; without it tests of the page are skipped, and say so. It must not know what is looked at.
import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const places = [process.env['CHROMIUM'], '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

export const chromiumPath = places.find(place => place !== undefined && existsSync(place));

if (!chromiumPath) console.warn('No Chromium here: the page of drawings is not looked at. CHROMIUM=/path/to/it names one.');

export function launch(): Promise<Browser> {
    return chromium.launch({
        ...(chromiumPath ? { executablePath: chromiumPath } : {}),
        args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--disable-background-networking'],
    });
}
