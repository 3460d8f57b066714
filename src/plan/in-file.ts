// The programs and assets of one file that have a name: remembered, since a file never changes, and found from the top of it, since looking
// through all that is declared costs many times as much. It must not know other files.
import type { Asset, Declaration, PlanFile, Work } from './model.ts';

interface Top {
    readonly programs: readonly Work[];
    /** Things that stand already; those that programs make are in them. */
    readonly assets: readonly Asset[];
}

const known = new WeakMap<PlanFile, Top>();

export function topOf(file: PlanFile): Top {
    let top = known.get(file);
    if (!top) {
        const programs: Work[] = [];
        const assets: Asset[] = [];
        for (const element of file.elements) {
            if (element.kind === 'program') programs.push(element);
            else if (element.kind === 'asset') assets.push(element);
            else if (element.kind === 'department' || element.kind === 'extension') {
                for (const program of element.programs) programs.push(program);
                for (const asset of element.assets) assets.push(asset);
            }
        }
        const isNamed = ({ name }: Declaration) => name !== '';
        top = { programs: programs.filter(isNamed), assets: assets.filter(isNamed) };
        known.set(file, top);
    }
    return top;
}
