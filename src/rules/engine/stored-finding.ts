// Findings as they are kept between two runs: data that can be written and read back, in no reader's language. What is read back was
// written by whoever could write there, so nothing of it is taken on trust. It must not know where findings are kept.
import type { Text, Values } from '../../l10n/say.ts';
import type { Span } from '../../plan/source.ts';
import type { Finding, Related, Severity } from './finding.ts';
import type { FindingAge } from './finding-age.ts';

/** A finding without its fixes: they are made of the plan, when somebody asks for them. */
export interface StoredFinding extends Omit<Finding, 'fixes'> {
    /** Whether there are fixes; absent where nobody looked. */
    readonly fixable?: boolean;
    /** Where the history was read. Never kept: every commit changes it. */
    readonly age?: FindingAge;
}

/** `fixes`: also works out whether there are any, which costs about as much as the check. */
export function storable(finding: Finding, fixes: boolean): StoredFinding {
    const { rule, severity, file, span, message, values, related } = finding;
    const kept = { rule, severity, file, span, message, values, related };
    return fixes ? { ...kept, fixable: finding.fixes.length > 0 } : kept;
}

/** Whether a value that was read is a list of findings in these files. */
export function areStoredFindings(value: unknown, isFile: (uri: string) => boolean): value is StoredFinding[] {
    return Array.isArray(value) && value.every(one => isKeptFinding(one, isFile));
}

const severities: ReadonlySet<unknown> = new Set<Severity>(['error', 'warning', 'information']);

function isKeptFinding(value: unknown, isFile: (uri: string) => boolean): boolean {
    if (!isRelated(value, isFile)) return false;
    const { rule, severity, related, fixable } = value as { readonly [Name in keyof StoredFinding]?: unknown };
    return (
        typeof rule === 'string' &&
        severities.has(severity) &&
        Array.isArray(related) &&
        related.every(other => isRelated(other, isFile)) &&
        (fixable === undefined || typeof fixable === 'boolean')
    );
}

function isRelated(value: unknown, isFile: (uri: string) => boolean): value is Related {
    if (!isObject(value)) return false;
    const { file, span, message, values } = value;
    return typeof file === 'string' && isFile(file) && isSpan(span) && isText(message) && isValues(values);
}

function isSpan(value: unknown): value is Span {
    if (!isObject(value)) return false;
    const { start, end } = value as { start?: unknown; end?: unknown };
    return Number.isSafeInteger(start) && Number.isSafeInteger(end) && 0 <= (start as number) && (start as number) <= (end as number);
}

function isText(value: unknown): value is Text {
    return isObject(value) && typeof value['en'] === 'string' && typeof value['id'] === 'string';
}

function isValues(value: unknown): value is Values {
    return isObject(value) && Object.values(value).every(one => typeof one === 'string' || typeof one === 'number' || isText(one));
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
