// A page of a window as the build bundles it, in memory.
import { build } from 'esbuild';

export async function bundlePage(entryPoints: string[] | { in: string; out: string }[]): Promise<{ script: string; style: string }> {
    const { outputFiles } = await build({
        entryPoints,
        absWorkingDir: new URL('../..', import.meta.url).pathname,
        outdir: 'out',
        write: false,
        bundle: true,
        format: 'iife',
        platform: 'browser',
        target: 'es2023',
        logLevel: 'warning',
        tsconfigRaw: {},
    });
    const text = (ending: string) => outputFiles.find(file => file.path.endsWith(ending))?.text ?? '';
    return { script: text('.js'), style: text('.css') };
}
