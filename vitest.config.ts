import { defineConfig } from 'vitest/config';

export default defineConfig({
    test: {
        reporters: ['default', './tests/closing-line.ts'],
        projects: [
            // Long enough for a busy machine: a test that hangs is told from a slow one, nothing else.
            { extends: true, test: { name: 'unit', include: ['tests/unit/**/*.test.ts'], testTimeout: 60_000 } },
            {
                extends: true,
                test: {
                    name: 'webview',
                    include: ['tests/webview/**/*.test.ts'],
                    testTimeout: 60_000,
                    hookTimeout: 60_000,
                    fileParallelism: false,
                },
            },
            {
                extends: true,
                test: { name: 'product', include: ['tests/product/**/*.test.ts'], testTimeout: 180_000, fileParallelism: false },
            },
            {
                extends: true,
                test: {
                    name: 'hosts',
                    include: ['tests/extension/*.test.ts'],
                    fileParallelism: false,
                    // Real editors are slow enough alone.
                    sequence: { groupOrder: 1 },
                },
            },
        ],
    },
});
