// From a sheet to the text of a plan, and from the text to its sheets. It must not know how sheets are drawn.
import type { SheetContext } from '../../diagram/sheets/sheet.ts';
import { addressesOf, thingAt } from '../../diagram/sheets/trail.ts';
import type { Declaration } from '../../plan/model.ts';
import type { Plan } from '../../plan/plan.ts';
import { qualifiedName } from '../../plan/queries.ts';
import { rangeOf } from '../../plan/source.ts';
import type { FoundSheets, TextPlace } from '../../protocol/diagram.ts';

/** Where the thing of a sheet is declared in `now`, or where a point of the drawn plan lies. */
export function placeInText(key: string, now: Plan, drawn: SheetContext): TextPlace | undefined {
    const [, number] = /^point:(\d+)$/.exec(key) ?? [];
    if (number !== undefined) {
        const finding = drawn.points[Number(number) - 1]?.finding;
        const lines = finding && drawn.plan.file(finding.file)?.lineStarts;
        return finding && lines && { uri: finding.file, range: rangeOf(lines, finding.span) };
    }
    const thing = thingAt(key, now);
    const lines = thing && now.file(thing.file)?.lineStarts;
    return thing && lines && { uri: thing.file, range: rangeOf(lines, thing.nameSpan) };
}

/** The sheets of what stands at an offset of a file. */
export function sheetsOf(uri: string, offset: number, plan: Plan): FoundSheets | undefined {
    let innermost: Declaration | undefined;
    // Declarations stand in the order of the text, what is in them after them.
    for (const one of plan.file(uri)?.declarations ?? []) {
        if (one.span.start > offset) break;
        if (offset <= one.span.end) innermost = one;
    }
    return innermost && { addresses: addressesOf(innermost, plan) };
}

/** The sheets of what a path of names leads to. */
export function sheetsUnder(path: string, plan: Plan): FoundSheets | undefined {
    for (const file of plan.files)
        for (const one of file.declarations) if (qualifiedName(one) === path) return { addresses: addressesOf(one, plan) };
    return undefined;
}
