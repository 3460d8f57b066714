// Reads a file that is shipped beside the program, plain or packed with Brotli. It must not know what it holds.
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { brotliDecompress } from 'node:zlib';

const decompress = promisify(brotliDecompress);

/** The content of the file, or of `FILE.br`, as the packed extension has it. Rejects where there is neither. */
export async function readResource(file: string): Promise<Uint8Array> {
    try {
        return await readFile(file);
    } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
        return decompress(await readFile(`${file}.br`));
    }
}
