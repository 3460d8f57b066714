// The samples as the extension carries them.
import { fileURLToPath } from 'node:url';
import { samples } from '../../scripts/samples.ts';

export function readSamples(): Readonly<Record<string, Readonly<Record<string, string>>>> {
    return samples(fileURLToPath(new URL('../../examples', import.meta.url)));
}
