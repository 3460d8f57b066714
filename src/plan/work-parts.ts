// A work taken together with the parts it consists of. It must not know other works.
import type { Output, Work } from './model.ts';

/** A work with all that is in it. */
export function withParts(work: Work): Work[] {
    return [work, ...work.activities.flatMap(withParts)];
}

const outputsKnown = new WeakMap<Work, readonly Output[]>();

/** Everything that a work and its parts make, in the order of the text. Remembered: a plan never changes. */
export function outputsOf(work: Work): readonly Output[] {
    if (work.activities.length === 0) return work.outputs;
    let outputs = outputsKnown.get(work);
    if (!outputs) {
        outputs = [...work.outputs, ...work.activities.flatMap(outputsOf)];
        outputsKnown.set(work, outputs);
    }
    return outputs;
}
