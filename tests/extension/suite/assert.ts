// The few words of node:assert that the tests use, where there is no Node.
export function ok(value: unknown, message = 'expected something'): asserts value {
    if (!value) throw new Error(message);
}

export function equal(actual: unknown, expected: unknown): void {
    ok(actual === expected, `expected ${String(expected)}, got ${String(actual)}`);
}

export function deepEqual(actual: unknown, expected: unknown): void {
    equal(JSON.stringify(actual), JSON.stringify(expected));
}

export function match(text: string, pattern: RegExp): void {
    ok(pattern.test(text), `expected ${pattern}, got ${text}`);
}

export async function rejects(act: () => Promise<unknown>, fits: (error: unknown) => boolean): Promise<void> {
    const error = await act().then(
        () => undefined,
        (reason: unknown) => reason,
    );
    ok(error !== undefined && fits(error), `expected another rejection than ${String(error)}`);
}
