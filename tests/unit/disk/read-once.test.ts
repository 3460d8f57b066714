// The file that declares a plan is read to find the plan, and not again to check it, unless it was saved meanwhile.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { QuietSession } from '../../../src/cli/quiet-session.ts';
import { findPlans, readFound } from '../../../src/cli/read-plans.ts';
import { Scanner } from '../../../src/language/parser/scan.ts';

let folder = '';
beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'alur-'));
});
afterEach(() => {
    vi.restoreAllMocks();
    rmSync(folder, { recursive: true });
});

const write = (name: string, text: string) => writeFileSync(path.join(folder, name), text);
const session = new QuietSession('en', sentence => expect.unreachable(sentence));
const goals = (found: ReturnType<typeof findPlans>) =>
    readFound(found, session).flatMap(({ plan }) => plan.all('goal').map(({ name }) => name));

test('each text once', () => {
    write('a.plan', 'plan X\ngoal A');
    write('b.plan', 'goal B');
    const scan = vi.spyOn(Scanner.prototype, 'scan');
    const found = findPlans([folder], session);
    expect(goals(found)).toEqual(['A', 'B']);
    expect(scan).toHaveBeenCalledTimes(2);
    // Files of two plans are never the same objects.
    const [first, second] = [readFound(found, session), readFound(found, session)].map(([at]) => at?.plan.files[0]);
    expect(first).not.toBe(second);
});

test('what was saved meanwhile', () => {
    write('a.plan', 'plan X\ngoal A');
    const found = findPlans([folder], session);
    write('a.plan', 'plan X\ngoal B');
    expect(goals(found)).toEqual(['B']);
});
