// Where in the text each piece of a drawing was said. It must not know how pieces are painted, only what they are called.
import { type Drawing, kindOf, wholeOf } from '../../diagram/drawing.ts';
import type { DrawnFrom } from '../../diagram/frame.ts';
import { declarationOf } from '../../diagram/views/view.ts';
import type { Declaration, Scope } from '../../plan/model.ts';
import type { Plan } from '../../plan/plan.ts';
import { qualifiedName } from '../../plan/queries.ts';
import { rangeOf } from '../../plan/source.ts';
import type { Found, TextPlace } from '../../protocol/diagram.ts';

/** The places of one drawing of one plan, found again in later versions of the plan by the names of things. Nothing is looked up unasked. */
export class Places {
    /** Where the lines began in the files that the drawing was made of. */
    private readonly lines: ReadonlyMap<string, readonly number[]>;
    private readonly drawing: Drawing;
    private pieces: Pieces | undefined;

    constructor(plan: Plan, drawing: Drawing) {
        this.lines = new Map(plan.files.map(file => [file.uri, file.lineStarts]));
        this.drawing = drawing;
    }

    /** Where a piece's thing stands in `now`; where the drawing was made from when it is gone. */
    inText(key: string, now: Plan): TextPlace | undefined {
        const origin = this.originOf(key);
        if (!origin) return undefined;
        const { file: uri, span } = origin;
        const thing = declarationOf(origin);
        const same = thing && now.all(thing.kind).find(one => nameOf(one) === nameOf(thing));
        if (same) return { uri: same.file, range: rangeOf(now.file(same.file)?.lineStarts ?? [0], same.nameSpan) };
        const file = now.file(uri);
        // A reference that is still there moves with its text.
        const lines = file?.references.some(reference => reference.span === span) ? file.lineStarts : this.lines.get(uri);
        return { uri, range: rangeOf(lines ?? [0], span) };
    }

    /** The piece that shows what stands at an offset of a file of `now`, or what it stands in. */
    at(uri: string, offset: number, now: Plan): Found | undefined {
        let innermost: Declaration | undefined;
        // Declarations stand in the order of the text, what is in them after them.
        for (const one of now.file(uri)?.declarations ?? []) {
            if (one.span.start > offset) break;
            if (offset <= one.span.end) innermost = one;
        }
        return innermost && this.showing(innermost, now);
    }

    /** The piece that shows what a path of names leads to. */
    under(path: string, now: Plan): Found | undefined {
        for (const file of now.files) for (const one of file.declarations) if (qualifiedName(one) === path) return this.showing(one, now);
        return undefined;
    }

    private showing(thing: Declaration, now: Plan): Found {
        const department = thing.kind === 'department' ? thing : now.names.departmentOf(thing);
        const where = department && department.name !== '' ? { department: department.name } : {};
        this.pieces ??= piecesOf(this.drawing);
        for (let at: Scope | undefined = thing; at; at = at.kind === 'extension' ? now.names.departmentOf(at) : at.parent) {
            const key = at.kind === 'extension' ? undefined : this.pieces.keys.get(nameOf(at));
            if (key !== undefined) return { key, ...where };
        }
        return where;
    }

    private originOf(key: string): DrawnFrom | undefined {
        const [, number] = /^open:(\d+)$/.exec(key) ?? [];
        if (number !== undefined) return wholeOf(this.drawing).open[Number(number) - 1]?.from;
        this.pieces ??= piecesOf(this.drawing);
        return this.pieces.origins.get(key);
    }
}

interface Pieces {
    readonly origins: ReadonlyMap<string, DrawnFrom>;
    /** Keys of pieces by the thing they show. */
    readonly keys: ReadonlyMap<string, string>;
}

function piecesOf(drawing: Drawing): Pieces {
    const origins = new Map(kindOf(drawing).sources(drawing));
    const keys = new Map<string, string>();
    for (const [key, origin] of origins) {
        const thing = declarationOf(origin);
        // what is shown again comes after where it stands in full
        if (thing && !keys.has(nameOf(thing))) keys.set(nameOf(thing), key);
    }
    return { origins, keys };
}

function nameOf(thing: Declaration): string {
    return `${thing.kind} ${qualifiedName(thing)}`;
}
