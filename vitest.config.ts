import { defineConfig } from 'vitest/config';

export default defineConfig({
    test: {
        reporters: ['default', './tests/closing-line.ts'],
        projects: [
            { extends: true, test: { name: 'unit', include: ['tests/unit/**/*.test.ts'] } },
            {
                extends: true,
                test: { name: 'product', include: ['tests/product/**/*.test.ts'], testTimeout: 60_000, fileParallelism: false },
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
