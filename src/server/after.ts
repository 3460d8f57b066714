// A timer as the host has it.

/** Runs `action` once, after so many milliseconds; the result cancels it. */
export type After = (milliseconds: number, action: () => void) => () => void;
