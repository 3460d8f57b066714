// Identifiers for other standards that lead back to the names of a plan: `alur.Parks.PlantTrees`. src/imports/standards reads them.
// It must not know any standard.
import type { Declaration } from '../../plan/model.ts';
import { qualifiedName } from '../../plan/queries.ts';

const identifierPrefix = 'alur.';

/** Invariant: no two declarations share an identifier, and the same plan gives the same ones. Letters, digits, `_`, `.` and `-` alone. */
export class Identifiers {
    private readonly used = new Map<string, number>();
    private readonly known = new Map<Declaration, string>();

    of(declaration: Declaration): string {
        let identifier = this.known.get(declaration);
        if (identifier !== undefined) return identifier;
        const base = identifierPrefix + plainId(qualifiedName(declaration) || declaration.kind);
        const times = (this.used.get(base) ?? 0) + 1;
        this.used.set(base, times);
        // Names hold no point: two in a row set the number apart.
        identifier = times === 1 ? base : `${base}..${times}`;
        this.known.set(declaration, identifier);
        return identifier;
    }
}

/** Letters, digits, points and hyphens stay, all else is spelled as `_hex_`: no two texts share an identifier. */
export function plainId(text: string): string {
    return text.toWellFormed().replace(/[^A-Za-z0-9.-]/gu, sign => `_${(sign.codePointAt(0) as number).toString(16)}_`);
}
