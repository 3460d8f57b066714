import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readFile } from './plans.ts';

/** Every block of plan text in a page, but those that show a marked fault. */
function blocksOf(page: string): string[] {
    const text = readFileSync(new URL(`../../${page}`, import.meta.url), 'utf8');
    return [...text.matchAll(/```alur\n([\s\S]*?)```/g)].map(match => match[1] ?? '').filter(block => !block.includes('<|'));
}

describe.each(['README.md', 'docs/language.md'])('%s', page => {
    it.each(blocksOf(page).map((block, i) => [i + 1, block] as const))('plan text %i is read without a problem', (_, block) => {
        expect(readFile(block).problems.map(problem => problem.key)).toEqual([]);
        expect(readFile(block).declarations.length).toBeGreaterThan(0);
    });
});
