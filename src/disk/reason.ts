// The reason that the system gives for refusing.

/** In short: `EACCES`. */
export function reasonOf(error: unknown): string {
    return error instanceof Error ? ((error as NodeJS.ErrnoException).code ?? error.message) : String(error);
}
