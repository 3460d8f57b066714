import { randomUUID } from 'node:crypto';
import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { patience, testLimit } from './tests/limits.ts';

export default defineConfig({
    test: {
        reporters: ['default', './tests/closing-line.ts'],
        testTimeout: testLimit,
        hookTimeout: testLimit,
        expect: { poll: { timeout: patience } },
        projects: [
            // Unit tests use every core (the default leaves one idle); the others start processes and browsers of their own, two files at a time.
            { extends: true, test: { name: 'unit', include: ['tests/unit/**/*.test.ts'], maxWorkers: availableParallelism() } },
            {
                extends: true,
                test: { name: 'product', include: ['tests/product/**/*.test.ts'], maxWorkers: 2, sequence: { groupOrder: 1 } },
            },
            {
                extends: true,
                test: { name: 'webview', include: ['tests/webview/**/*.test.ts'], maxWorkers: 2, sequence: { groupOrder: 1 } },
            },
            // Real editors are slow enough alone.
            {
                extends: true,
                test: {
                    name: 'hosts',
                    include: ['tests/extension/*.test.ts'],
                    fileParallelism: false,
                    sequence: { groupOrder: 3 },
                    // Tells one run from another: the extension is packed once for all of its files.
                    env: { ALUR_RUN: randomUUID() },
                },
            },
        ],
    },
});
