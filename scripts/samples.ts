// The examples as one file of texts by path, for the extension to write out: in a browser it cannot list a folder of its own.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** `{ "flower": { "before/town.plan": "…" } }` */
export function samples(folder: string): Record<string, Record<string, string>> {
    return Object.fromEntries(
        readdirSync(folder)
            .sort()
            .map((name): [string, Record<string, string>] => {
                const files = readdirSync(path.join(folder, name), { recursive: true, withFileTypes: true }).filter(entry =>
                    entry.isFile(),
                );
                const paths = files.map(file => path.join(path.relative(path.join(folder, name), file.parentPath), file.name));
                return [name, Object.fromEntries(paths.sort().map(file => [file.replaceAll(path.sep, '/'), textOf(folder, name, file)]))];
            })
            // A sample is opened alone: one that refers to another plan would miss it.
            .filter(([, texts]) => !Object.values(texts).some(text => /^\s*(?:refers-to|mengacu) "\.\.\//m.test(text))),
    );
}

function textOf(...parts: string[]): string {
    return readFileSync(path.join(...parts), 'utf8').replaceAll('\r\n', '\n');
}
