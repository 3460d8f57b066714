// Stands in the bundles for the package that Langium's parser looks any number of tokens ahead with: one token decides in this grammar, so it
// is never asked. It must not be imported: scripts/build.mjs puts it in.

export class LLStarLookaheadStrategy {
    constructor() {
        throw new Error('This grammar is read with one token of lookahead: see recover-syntax.ts.');
    }
}
