// How long tests wait for what must happen. A limit tells what hangs from what is slow, on a machine with twenty times more to do as well;
// it is never a measure of speed.

/** Milliseconds for one thing: an answer, something in sight. */
export const patience = 180_000;
/** Milliseconds for one test, or for what is set up before some. */
export const testLimit = 600_000;
/** Milliseconds for all that runs inside an editor. */
export const runLimit = 1_200_000;
