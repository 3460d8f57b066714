// Fails when a regular expression of the sources can take longer than in step with its text, or when that cannot be proved: every text may
// come from somebody else. What was proved is kept, so that only new expressions take time. `node scripts/check-patterns.mjs '(a+)+$'` tries one.
import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { parseSync } from 'vite';

// The library's own JavaScript, not a program for one kind of machine: the same answer everywhere.
process.env['RECHECK_SYNC_BACKEND'] = 'pure';
const require = createRequire(import.meta.url);
const { checkSync } = require('recheck');
const { version } = require('recheck/package.json');

/** Expressions with lookaround cannot be proved by machine; each is linear for the reason given. */
const provedByHand = new Map(
    Object.entries({
        '/^(program|kegiatan|sub ?kegiatan)\\s+(?=\\S)/': 'begins at the start alone; one run of spaces',
        '/^0+(?=.)/': 'begins at the start alone; one run of zeros',
        '/Rp\\.?(?=[ \\t]*[0-9])/y': 'tried at one place; a run of spaces that ends before the next "Rp"',
    }),
);

/** Files that put expressions together while they run, and how often: of fixed words, or of texts whose signs are escaped. */
const makers = new Map(
    Object.entries({
        'src/exports/new-plan.ts': 1,
        'src/extension/first-minutes.ts': 1,
        // The names of months between two spaces.
        'src/imports/facets.ts': 1,
        'src/l10n/spellings.ts': 1,
        'src/language/parser/kinds.ts': 2,
        'src/language/parser/scan.ts': 1,
        // The reason given there about white space holds for each.
        'src/plan/spoken-time.ts': 4,
        // A year between two characters that are no digits.
        'src/next-year/next-plan.ts': 1,
        'src/rules/analysis/code-candidates.ts': 2,
        'src/rules/wrong-level.ts': 2,
    }),
);

const leftOut = /^src\/language\/generated\//;

const kept = new URL('../node_modules/.cache/alur/', import.meta.url);
const known = new Map(Object.entries(readKept()));

const [given] = process.argv.slice(2);
const faults = given === undefined ? globSync('src/**/*.ts').sort().flatMap(faultsIn) : [faultOf(given, '')].filter(Boolean);
mkdirSync(kept, { recursive: true });
writeFileSync(new URL('patterns.json', kept), JSON.stringify(Object.fromEntries(known)));
for (const fault of faults) console.error(fault);
process.exitCode = faults.length > 0 ? 1 : 0;

function faultsIn(file) {
    const name = file.replaceAll('\\', '/');
    if (leftOut.test(name)) return [];
    const text = readFileSync(file, 'utf8');
    const found = [];
    let made = 0;
    visit(parseSync(file, text, { lang: 'ts' }).program, node => {
        if (node.type === 'NewExpression' && node.callee.name === 'RegExp') made++;
        if (!node.regex) return;
        const fault = faultOf(node.regex.pattern, node.regex.flags);
        if (fault) found.push(`${name}:${text.slice(0, node.start).split('\n').length}: ${fault}`);
    });
    if (made !== (makers.get(name) ?? 0))
        found.push(`${name}: makes ${made} expressions while it runs; prove them and count them in ${import.meta.filename}.`);
    return found;
}

/** Why an expression cannot be used; undefined when it can. */
function faultOf(pattern, flags) {
    const written = `/${pattern}/${flags}`;
    if (provedByHand.has(written)) return undefined;
    const key = `${version} ${written}`;
    if (!known.has(key)) {
        const { status, complexity, error, attack } = checkSync(pattern, flags, { checker: 'automaton', timeout: 900_000 });
        const reason =
            status === 'safe' ? '' : `${complexity?.summary ?? error?.kind ?? status}${attack ? `, such as for ${attack.pattern}` : ''}`;
        if (error?.kind === 'timeout') return `${written} was not proved in time`;
        known.set(key, reason);
    }
    return known.get(key) ? `${written} is not linear: ${known.get(key)}` : undefined;
}

function visit(node, see) {
    if (Array.isArray(node)) for (const item of node) visit(item, see);
    else if (node && typeof node === 'object') {
        if (typeof node.type === 'string') see(node);
        for (const value of Object.values(node)) visit(value, see);
    }
}

function readKept() {
    try {
        return JSON.parse(readFileSync(new URL('patterns.json', kept), 'utf8'));
    } catch {
        return {};
    }
}
