// What some tests need beyond the project itself: another editor, a browser. Where it is missing they are skipped, aloud; where
// everything is installed on purpose (CI=1), that is a failure.
export function needed(what: string, isHere: boolean): boolean {
    if (isHere) return true;
    if (process.env['CI']) throw new Error(`${what} is not here. .ci/run installs it.`);
    console.warn(`Skipped: ${what} is not here. .ci/run installs it.`);
    return false;
}
