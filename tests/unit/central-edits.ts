// Random edits of the few lines that much depends on: the plan's own, extensions, patterns, ignore comments. Chosen evenly among all lines
// of a city, each would be hit once in some hundred edits.
import { type KeywordId, keywords } from '../../src/l10n/keywords.ts';
import type { Random } from './random.ts';

const spellingsOf = (name: KeywordId) => Object.values(keywords[name].spellings).flat();

/** What begins a central line, with values that may come to stand there. */
const values: Readonly<Partial<Record<KeywordId, readonly string[]>>> = {
    plan: ['City', 'City "City"', 'Palu "Palu" {', ''],
    period: ['2025..2029', '2026', '2024..2026', '2031..2035', '2029..2025', '2025-Q2..2027', 'soon'],
    currency: ['IDR', 'USD', 'Rp', 'x', ''],
    stage: ['draft', 'final', 'rancangan', 'penetapan', 'soon'],
    region: ['"72.71"', '"72"', '"1"', '""'],
    document: ['"RKPD 2026"', '""'],
    catalogue: ['"codes.csv"', '"regions.csv"', '"lists/codes.csv"', '"none.csv"', '"../codes.csv"', '"codes.csv" as Codes', ''],
    extend: [
        'Parks {',
        'Pertamanan {',
        'Roads {',
        'PUPR {',
        'Nobody {',
        'Parks { program Extra "Extra" { budget 5 million in 2026 } }',
        '',
    ],
    pattern: ['Care {', 'Care { applies-to builds, "jalan" requires maintainer, upkeep for 2 year, location }', ''],
    'applies-to': ['builds', 'buys, delivers', 'program, activity', '"pohon", "tree"'],
    requires: ['maintainer', 'upkeep for 3 year', 'location, user', 'handover, code, serves', 'budget'],
    follows: ['Care', 'Nobody'],
    department: ['Parks {', 'Roads "Roads" {', 'Pertamanan {'],
    fund: ['APBD', 'DAK "DAK"'],
};
const names = Object.keys(values) as KeywordId[];
const nameBySpelling = new Map(names.flatMap(name => spellingsOf(name).map(spelling => [spelling, name] as const)));
const rules = ['no-goal', 'unresolved', 'no-location', 'unused-ignore', 'bad-period', 'code-unknown', 'syntax', 'limit', 'none-such'];
const ignoring = ['// ignore:', '// abaikan:', '/* ignore:'];

/** One edit of a central line, or one more of them; says what it was. */
export function editCentralLine(text: string, other: string, random: Random): [text: string, what: string] {
    const pick = <T>(list: readonly T[]) => list[random(list.length)] as T;
    const lines = text.split('\n');
    const central = centralIn(lines);
    const fresh = () => {
        if (random(3) === 0) return ignoreComment(pick, random);
        const name = pick(names);
        return `${pick(spellingsOf(name))} ${pick(values[name] ?? [''])}`;
    };
    const at = central.length > 0 ? pick(central) : -1;
    const line = lines[at];
    if (line === undefined || random(4) === 0) {
        const added = random(3) === 0 ? pick(centralLines(other) ?? [fresh()]) : fresh();
        const place = random(2) === 0 ? afterHead(lines) : random(lines.length + 1);
        return [lines.toSpliced(place, 0, added).join('\n'), `central line ${place} added: ${added}`];
    }
    switch (random(5)) {
        case 0:
            return [lines.toSpliced(at, 1).join('\n'), `central line ${at} deleted: ${line}`];
        case 1:
            return [lines.toSpliced(random(lines.length), 0, line).join('\n'), `central line repeated: ${line}`];
        case 2: {
            const place = random(lines.length);
            return [lines.toSpliced(at, 1).toSpliced(place, 0, line).join('\n'), `central line moved to ${place}: ${line}`];
        }
        default: {
            const changed = otherwise(line, pick, random);
            return [lines.with(at, changed).join('\n'), `central line ${at}: ${line} to ${changed}`];
        }
    }
}

type Pick = <T>(list: readonly T[]) => T;

/** The same line with another value, or another rule to ignore. */
function otherwise(line: string, pick: Pick, random: Random): string {
    const [, indent = '', word = ''] = /^(\s*)([\p{L}-]*)/u.exec(line) ?? [];
    const name = nameBySpelling.get(word);
    if (line.includes('//') && (!name || random(2) === 0))
        return line.replace(/\/\/.*$/, () => (random(3) ? ignoreComment(pick, random) : ''));
    // What opens a block goes on doing so, mostly: else all that follows would be lost.
    const opens = line.trimEnd().endsWith('{');
    const own = (values[name ?? 'period'] ?? []).filter(value => random(10) === 0 || value.endsWith('{') === opens);
    return `${indent}${random(4) ? word : pick(spellingsOf(name ?? 'period'))} ${own.length > 0 ? pick(own) : ''}`;
}

function ignoreComment(pick: Pick, random: Random): string {
    const ids = Array.from({ length: 1 + random(2) }, () => pick(rules));
    return `${pick(ignoring)} ${ids.join(', ')}${random(2) ? ' -- agreed' : ''}`;
}

function centralLines(text: string): string[] | undefined {
    const lines = text.split('\n');
    const central = centralIn(lines).map(at => lines[at] as string);
    return central.length > 0 ? central : undefined;
}

function centralIn(lines: readonly string[]): number[] {
    return lines.flatMap((line, at) => {
        const [word = ''] = /[\p{L}-]+/u.exec(line) ?? [];
        return (nameBySpelling.has(word) && line.trimStart().startsWith(word)) || /(ignore|abaikan):/.test(line) ? [at] : [];
    });
}

/** Where a line would stand first in the plan's own block; else at the top. */
function afterHead(lines: readonly string[]): number {
    return lines.findIndex(line => /^\s*(plan|rencana)\b.*\{\s*$/.test(line)) + 1;
}
