// The check that proves regular expressions must find one that is slow, or it proves nothing.
import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { styleOf } from '../../src/plan/statement-edits.ts';

const checked = (pattern: string) => spawnSync(process.execPath, ['scripts/check-patterns.mjs', pattern], { encoding: 'utf8' });

test.each(['(a+)+$', '(?:x*)\\s*(.*?)\\s*$', '\\/+$'])('%s is refused', pattern => {
    const { status, stderr } = checked(pattern);
    expect(stderr).toContain('is not linear');
    expect(status).toBe(1);
});

test.each(['^[a-z]+$', '[\\w-]+'])('%s is linear', pattern => {
    expect(checked(pattern)).toMatchObject({ status: 0, stderr: '' });
});

test('blank lines of any number behind a brace tell no indentation', () => {
    expect(styleOf(`department D {${'\r\n'.repeat(200)}}`)).toEqual({ newline: '\r\n', unit: '  ' });
    expect(styleOf(`department D {${'\r\n'.repeat(200)}\tcode "1" }`)).toEqual({ newline: '\r\n', unit: '\t' });
});
