// Checks the plans that changed and publishes what is found, for every file whose findings changed. A newer change replaces a check that
// has not begun; between two plans others get their turn. It must not know what changes plans.
import type { Diagnostic } from 'vscode-languageserver';
import type { Locale } from '../l10n/say.ts';
import { type GuideAddress, type LinesOf, toDiagnostics } from '../language/lsp/diagnostics.ts';
import type { Plans } from '../language/plans.ts';
import type { PlanFile } from '../plan/model.ts';
import type { Finding } from '../rules/engine/finding.ts';
import type { StoredFinding } from '../rules/engine/stored-finding.ts';
import type { After } from './after.ts';

/** Milliseconds without a keystroke before a check begins; a slow check waits as long as it takes itself. */
const rest = 100;
/** Milliseconds of checking after which others get their turn. */
const piece = 40;
/** Milliseconds after which a check begins although somebody is still typing. */
const longestWait = 1000;

export interface PublisherOptions {
    readonly plans: Plans;
    readonly after: After;
    /** URIs of the files that somebody looks at: checked first, and shown before the others are. */
    readonly open?: () => Iterable<string>;
    /** Milliseconds; the machine's clock when left out. */
    readonly now?: () => number;
    /** Where findings are explained; asked for when they are sent. */
    readonly guide?: () => GuideAddress | undefined;
    readonly send: (uri: string, diagnostics: Diagnostic[]) => void;
    readonly report: (what: string, error: unknown) => void;
    /** Told of every plan that was checked, or said again in another language. */
    readonly checked?: (root: string) => void;
    /** Goes on with what may be asked soon, while nothing is to be checked, until `isOver`; whether nothing is left. */
    readonly prepare?: (isOver: () => boolean) => boolean;
}

export class Publisher {
    locale: Locale = 'en';
    private readonly options: PublisherOptions;
    /** Diagnostics last sent, by file. */
    private readonly sent = new Map<string, string>();
    /** The findings it was made of: those of a file that no edit concerns stay the same list. */
    private readonly shown = new Map<string, readonly Finding[]>();
    /** Files of which only what they say by themselves was sent. */
    private readonly early = new Set<string>();
    private cancel: (() => void) | undefined;
    private waitingSince: number | undefined;
    private slowest = 0;
    private readonly first = Promise.withResolvers<void>();
    private held = true;
    private stopped = false;

    constructor(options: PublisherOptions) {
        this.options = options;
    }

    /** Done when all has been checked once, or nobody listens any more: what needs all findings need not hold up everybody for them. */
    get checkedOnce(): Promise<void> {
        return this.first.promise;
    }

    /** Whether plans are still being read for the first time. */
    get isHeld(): boolean {
        return this.held;
    }

    /** Until the plan is read as a whole, half of it would look wrong. */
    release(): void {
        this.held = false;
        this.check();
    }

    /** Findings of these very files from before: shown until they are checked. */
    showStored(byFile: ReadonlyMap<string, readonly StoredFinding[]>, linesOf: LinesOf): void {
        if (!this.held) return;
        for (const [uri, findings] of byFile) {
            this.early.delete(uri);
            this.sendFindings(uri, findings, linesOf);
        }
    }

    /** Findings of a file by itself, until its plan is read. */
    showEarly({ uri, lineStarts }: PlanFile, findings: readonly Finding[]): void {
        if (!this.held || this.stopped || (this.sent.has(uri) && !this.early.has(uri))) return;
        this.early.add(uri);
        this.sendFindings(uri, findings, () => lineStarts);
    }

    /** Something changed: check soon. */
    schedule(): void {
        if (this.held || this.stopped) return;
        this.waitingSince ??= Date.now();
        const left = this.waitingSince + longestWait - Date.now();
        this.cancel?.();
        this.cancel = this.options.after(Math.max(0, Math.min(left, Math.max(rest, this.slowest))), () => this.check());
    }

    /** Says everything again, in another language. */
    repeat(): void {
        this.shown.clear();
        if (this.held) return;
        for (const root of this.options.plans.roots()) {
            this.publish(root);
            this.options.checked?.(root);
        }
    }

    /** Nobody listens any more. */
    stop(): void {
        this.stopped = true;
        this.cancel?.();
        this.first.resolve();
    }

    /** Checks and publishes all that changed, at once. */
    checkNow(): void {
        this.cancel?.();
        while (this.checkNext(Number.POSITIVE_INFINITY)) {}
        this.first.resolve();
    }

    private check(): void {
        if (this.stopped) return;
        this.waitingSince = undefined;
        const more = this.checkNext(piece);
        if (!more) this.first.resolve();
        this.cancel = more || this.prepareNext() ? this.options.after(0, () => this.check()) : undefined;
    }

    /** True when more is waiting. */
    private prepareNext(): boolean {
        const { prepare, report, now = Date.now } = this.options;
        const start = now();
        try {
            return prepare?.(() => now() - start >= piece) === false;
        } catch (error) {
            report('Preparing sheets', error);
            return false;
        }
    }

    /** A piece of the check of one plan, of so many milliseconds; true when more is waiting. */
    private checkNext(most: number): boolean {
        const { plans, report, checked, open, now = Date.now } = this.options;
        const root = plans.changed().at(-1);
        if (root !== undefined) {
            const start = now();
            const first = [...(open?.() ?? [])];
            const reported = <T>(work: () => T): T | undefined => {
                try {
                    return work();
                } catch (error) {
                    report(`Checking the plan in ${root}`, error);
                    return undefined;
                }
            };
            // A rule that fails has cost what it would have said, no more: the rest is found, and shown.
            const isDone = reported(() => plans.check(root, () => now() - start >= most, first)) ?? true;
            reported(() => (isDone ? this.publish(root) : this.publishEarly(root, first)));
            this.slowest = Math.max(this.slowest / 2, now() - start);
            if (!isDone) return true;
            plans.checked(root);
            checked?.(root);
        }
        if (plans.changed().length > 0) return true;
        for (const uri of [...this.shown.keys(), ...this.sent.keys()]) {
            if (plans.file(uri)) continue;
            this.shown.delete(uri);
            this.sendChanged(uri, []);
        }
        return false;
    }

    private publish(root: string): void {
        for (const [uri, findings] of this.options.plans.findings(root)) this.show(uri, findings);
    }

    /** Findings known already of the files that somebody looks at, where nothing is shown yet. */
    private publishEarly(root: string, first: readonly string[]): void {
        const found = this.options.plans.foundSoFar(root);
        for (const uri of first) {
            const findings = found.get(uri);
            if (findings && (!this.sent.has(uri) || this.early.has(uri))) this.show(uri, findings);
        }
    }

    private show(uri: string, findings: readonly Finding[]): void {
        if (this.shown.get(uri) === findings) return;
        this.shown.set(uri, findings);
        this.early.delete(uri);
        const linesOf = (other: string) => this.options.plans.file(other)?.lineStarts;
        this.sendFindings(uri, findings, linesOf);
    }

    private sendFindings(uri: string, findings: readonly StoredFinding[], linesOf: LinesOf): void {
        this.sendChanged(uri, toDiagnostics(findings, linesOf, this.locale, this.options.guide?.()));
    }

    private sendChanged(uri: string, diagnostics: Diagnostic[]): void {
        const content = JSON.stringify(diagnostics);
        const before = this.sent.get(uri) ?? '[]';
        if (diagnostics.length === 0) this.sent.delete(uri);
        else this.sent.set(uri, content);
        if (content !== before) this.options.send(uri, diagnostics);
    }
}
