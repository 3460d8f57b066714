// VS Code in a browser, served by code-server from throw-away folders. It must not know what is tested in it.
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { patience } from '../../limits.ts';
import { freePort } from './free-port.ts';
import { codeServer, node } from './place.ts';

export interface CodeServerOptions {
    readonly workspace: string;
    readonly settings?: object;
    /** Packed extensions to install. */
    readonly vsix?: readonly string[];
    /** Nobody has said that the folder may be trusted. */
    readonly isRestricted?: boolean;
}

const settingsForTests = {
    'security.workspace.trust.enabled': false,
    'telemetry.telemetryLevel': 'off',
    'workbench.startupEditor': 'none',
    'workbench.tips.enabled': false,
    'extensions.autoCheckUpdates': false,
    'extensions.autoUpdate': false,
    'extensions.ignoreRecommendations': true,
    'update.mode': 'none',
    'workbench.enableExperiments': false,
    'git.enabled': false,
    'chat.disableAIFeatures': true,
    'workbench.secondarySideBar.defaultVisibility': 'hidden',
    'files.simpleDialog.enable': true,
    'editor.accessibilitySupport': 'off',
};

/** Opened without asking, and not trusted. */
const restricted = { 'security.workspace.trust.enabled': true, 'security.workspace.trust.startupPrompt': 'never' };

export async function startCodeServer({ workspace, settings = {}, vsix = [], isRestricted = false }: CodeServerOptions) {
    const folder = mkdtempSync(path.join(tmpdir(), 'alur-code-server-'));
    const [data, extensions, config, log] = ['data', 'extensions', 'config.yaml', 'log'].map(name => path.join(folder, name)) as [
        string,
        string,
        string,
        string,
    ];
    mkdirSync(path.join(data, 'User'), { recursive: true });
    mkdirSync(extensions);
    writeFileSync(
        path.join(data, 'User/settings.json'),
        JSON.stringify({ ...settingsForTests, ...(isRestricted ? restricted : {}), ...settings }),
    );
    writeFileSync(config, 'auth: none\n');
    // It would write into the home folder, and look for extensions on the network.
    const env: NodeJS.ProcessEnv = {
        ...process.env,
        HOME: folder,
        XDG_CONFIG_HOME: folder,
        XDG_DATA_HOME: folder,
        EXTENSIONS_GALLERY: '{}',
    };
    for (const name of ['PORT', 'VSCODE_IPC_HOOK_CLI', 'NODE_OPTIONS', 'CODE_SERVER_CONFIG']) delete env[name];
    const command = [
        path.join(codeServer, 'out/node/entry.js'),
        '--config',
        config,
        '--user-data-dir',
        data,
        '--extensions-dir',
        extensions,
    ];
    for (const file of vsix) {
        const ran = spawnSync(node(), [...command, '--install-extension', file, '--force'], { env, encoding: 'utf8' });
        if (ran.status !== 0) throw new Error(`Installing ${file}: ${ran.stdout}${ran.stderr}`);
    }
    const port = await freePort('127.0.0.1');
    const trust = isRestricted ? [] : ['workspace-trust'];
    const off = ['telemetry', 'update-check', 'getting-started-override', 'proxy', ...trust].map(name => `--disable-${name}`);
    const out = openSync(log, 'w');
    const server = spawn(
        node(),
        [...command, '--auth', 'none', '--bind-addr', `127.0.0.1:${port}`, '--ignore-last-opened', ...off, ...smokeTestDriver()],
        { env, stdio: ['ignore', out, out], detached: true },
    );
    const ended = new Promise<void>(resolve => server.once('exit', () => resolve()));
    const it = {
        /** The page of the workbench; `payload` are settings of the window, such as the extension that is tested. */
        url: (payload: readonly (readonly [string, string])[] = [], folder = workspace) => {
            const query = new URLSearchParams({ folder });
            if (payload.length > 0) query.set('payload', JSON.stringify(payload));
            return `http://127.0.0.1:${port}/?${query}`;
        },
        /** A file of this machine, as the browser names it. */
        remote: (file: string) => `vscode-remote://127.0.0.1:${port}${path.resolve(file)}`,
        log: () => readFileSync(log, 'utf8').slice(-3000),
        stop: async () => {
            signal(server.pid, 'SIGTERM');
            const timer = setTimeout(() => signal(server.pid, 'SIGKILL'), 5000);
            await ended;
            clearTimeout(timer);
            rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
        },
    };
    await untilServed(it.url(), () => server.exitCode === null).catch(async error => {
        const said = it.log();
        await it.stop();
        throw new Error(`${error.message}\n${said}`);
    });
    return it;
}

/** A built workbench takes the extension to test only where this is allowed; older ones take it anyway and do not know the option. */
function smokeTestDriver(): string[] {
    const knows = readFileSync(path.join(codeServer, 'out/node/cli.js'), 'utf8').includes('vscode-option');
    return knows ? ['--vscode-option', 'enable-smoke-test-driver'] : [];
}

/** Its own sign of health is given even where the workbench cannot be loaded. */
async function untilServed(url: string, isRunning: () => boolean): Promise<void> {
    for (const end = Date.now() + patience; Date.now() < end && isRunning(); await new Promise(resolve => setTimeout(resolve, 150))) {
        const page = await fetch(url).then(
            response => (response.ok ? response.text() : ''),
            () => '',
        );
        if (page.includes('workbench')) return;
    }
    throw new Error('code-server does not serve its page.');
}

/** To the whole group: the extension hosts are its children. */
function signal(pid: number | undefined, name: NodeJS.Signals): void {
    try {
        if (pid !== undefined) process.kill(-pid, name);
    } catch {
        // Gone already.
    }
}
