// The same in a large city, where each comparison takes seconds: a file of its own, so that it runs beside the small plans.
import { test } from 'vitest';
import { generateCity } from '../../bench/city.ts';
import { editOften, firstSeed } from './edit-often.ts';

test('edits of a large city: findings are as if all had been read anew', async () => {
    const [programs, count] = process.env['CI'] ? [8_000, 20] : [800, 5];
    await editOften(generateCity({ programs }), firstSeed, count, false, count);
});
