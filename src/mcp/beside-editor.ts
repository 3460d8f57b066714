// The MCP server that an editor starts: `server.mcp.mjs [--no-tools] [--locale=id] [--rules=JSON] FOLDER…`. It must not know which editor.

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { localeOf } from '../l10n/say.ts';
import { type RuleSettings, ruleSettingsIn } from '../rules/engine/run.ts';
import { startMcp } from './start.ts';

const { values, positionals } = parseArgs({
    options: { 'no-tools': { type: 'boolean' }, locale: { type: 'string' }, rules: { type: 'string' } },
    allowPositionals: true,
    strict: false,
});
const root = path.join(import.meta.dirname, '..');
const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as { version: string };

startMcp({
    folders: positionals,
    locale: localeOf(typeof values['locale'] === 'string' ? values['locale'] : undefined),
    rules: rulesFrom(values['rules']),
    version,
    hasTools: values['no-tools'] !== true,
    guide: path.join(root, 'docs'),
    leftOut: ({ path, reason = '' }) => console.error(`${path} ${reason}`),
    fail: error => console.error(error),
});

/** Settings as the editor has them; what is none is left out. */
function rulesFrom(given: unknown): RuleSettings {
    const all: unknown = typeof given === 'string' ? JSON.parse(given) : {};
    return ruleSettingsIn(all as Record<string, unknown>);
}
