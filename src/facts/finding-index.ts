// Findings by where they lie: at a name, within a declaration, in a program. It must not know what is drawn of them.

import { topOf } from '../plan/in-file.ts';
import { addToList } from '../plan/lists.ts';
import type { Declaration, Work } from '../plan/model.ts';
import type { Plan } from '../plan/plan.ts';
import type { Span } from '../plan/source.ts';
import type { Finding } from '../rules/engine/finding.ts';

interface FileSpan {
    readonly file: string;
    readonly span: Span;
}

/** All findings of a plan, found by place in logarithmic time. */
export class FindingIndex {
    private readonly byFile = new Map<string, Finding[]>();
    private readonly plan: Plan;
    private ends: ReadonlyMap<string, readonly Finding[]> | undefined;

    constructor(plan: Plan, findings: readonly Finding[]) {
        this.plan = plan;
        for (const finding of findings) {
            addToList(this.byFile, finding.file, finding);
        }
        for (const own of this.byFile.values()) own.sort((a, b) => a.span.start - b.span.start);
    }

    /** The findings that begin within a stretch of a file. */
    within({ file, span }: FileSpan): Finding[] {
        const own = this.byFile.get(file) ?? [];
        const found: Finding[] = [];
        for (let at = lowerBound(own, span.start); ; at++) {
            const finding = own[at];
            if (!finding || finding.span.start >= span.end) return found;
            found.push(finding);
        }
    }

    /** The findings within a declaration, and those elsewhere that name it as their other end. */
    about(declaration: Declaration): Finding[] {
        this.ends ??= endsOf(this.byFile);
        return [...this.within(declaration), ...(this.ends.get(`${declaration.file}\n${declaration.nameSpan.start}`) ?? [])];
    }

    /** The program that a place lies in. */
    programAt({ file, span }: FileSpan): Work | undefined {
        const home = this.plan.file(file);
        const own = home ? topOf(home).programs : [];
        const program = own[lowerBound(own, span.start + 1) - 1];
        return program && span.start < program.span.end ? program : undefined;
    }
}

/** The first that does not begin before a place. */
export function lowerBound(sorted: readonly { readonly span: Span }[], start: number): number {
    let low = 0;
    let high = sorted.length;
    while (low < high) {
        const middle = (low + high) >> 1;
        if ((sorted[middle] as { readonly span: Span }).span.start < start) low = middle + 1;
        else high = middle;
    }
    return low;
}

function endsOf(byFile: ReadonlyMap<string, readonly Finding[]>): Map<string, Finding[]> {
    const ends = new Map<string, Finding[]>();
    for (const own of byFile.values())
        for (const finding of own)
            for (const { file, span } of finding.related) {
                const key = `${file}\n${span.start}`;
                addToList(ends, key, finding);
            }
    return ends;
}
