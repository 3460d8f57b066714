// A random choice, as the source of chance of a test.

/** Whole numbers from 0, below `below`. */
export type Random = (below: number) => number;
