// The language server for any editor: the very program that VS Code starts, over standard input and output. It must not know the server.
import process from 'node:process';

/** The server ends the process itself, when its editor says so or is gone. */
export async function serveEditor(): Promise<void> {
    if (!process.argv.includes('--stdio')) process.argv.push('--stdio');
    const server = './server.mjs';
    await import(server);
}
