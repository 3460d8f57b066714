import { defineConfig } from 'vitest/config';
import { patience, testLimit } from './tests/limits.ts';

export default defineConfig({
    test: {
        reporters: ['default', './tests/closing-line.ts'],
        testTimeout: testLimit,
        hookTimeout: testLimit,
        expect: { poll: { timeout: patience } },
        projects: [
            { extends: true, test: { name: 'unit', include: ['tests/unit/**/*.test.ts'] } },
            { extends: true, test: { name: 'webview', include: ['tests/webview/**/*.test.ts'], fileParallelism: false } },
            { extends: true, test: { name: 'product', include: ['tests/product/**/*.test.ts'], fileParallelism: false } },
            // Real editors are slow enough alone.
            {
                extends: true,
                test: { name: 'hosts', include: ['tests/extension/*.test.ts'], fileParallelism: false, sequence: { groupOrder: 1 } },
            },
        ],
    },
});
