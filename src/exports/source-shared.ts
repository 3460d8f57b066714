// Declarations that all departments share, as text: the plan itself, catalogues, places, funds, partners, patterns. It must not know
// departments.
import type { KeywordId } from '../l10n/keywords.ts';
import { keywords, spell } from '../l10n/keywords.ts';
import type { Locale } from '../l10n/say.ts';
import { writeName } from '../l10n/write-name.ts';
import { writeString } from '../plan/edit.ts';
import type { Catalogue, Fund, Location, Partner, Pattern, PlanDeclaration, RelatedPlan, Requirement, Unit } from '../plan/model.ts';
import { writeMoments, writeNumber, writePoint, writeReference, writeReferences } from './source-amounts.ts';
import type { Block } from './source-lines.ts';
import { chosen, line, quoted, remarkLines, writeHead } from './source-parts.ts';

export function writePlan(plan: PlanDeclaration, locale: Locale): Block {
    return {
        head: writeHead('plan', plan, locale),
        body: [
            ...line('period', plan.period && writeMoments(plan.period), locale),
            ...line('currency', plan.currency?.value, locale),
            ...chosen('stage', plan.stage, locale),
            ...quoted('region', plan.region, locale),
            ...quoted('document', plan.document, locale),
            ...plan.catalogues.map(catalogue => writeCatalogue(catalogue, locale)),
            ...plan.relatedPlans.map(related => writeRelatedPlan(related, locale)),
            ...quoted('map', plan.map, locale),
            ...remarkLines(plan.remarks, locale),
        ],
        apart: true,
    };
}

export function writeCatalogue(catalogue: Catalogue, locale: Locale): string {
    const name = catalogue.name ? ` ${spell('as', locale)} ${writeName(catalogue.name)}` : '';
    return `${spell('catalogue', locale)} ${writeString(catalogue.path.value)}${name}`;
}

export function writeRelatedPlan(related: RelatedPlan, locale: Locale): string {
    const name = related.name ? ` ${spell('as', locale)} ${writeName(related.name)}` : '';
    return `${spell('refers-to', locale)} ${writeString(related.path.value)}${name}`;
}

export function writeLocation(location: Location, locale: Locale): Block {
    const within = location.within ? ` ${spell('within', locale)} ${writeReference(location.within)}` : '';
    return {
        head: writeHead('location', location, locale) + within,
        body: [
            ...quoted('code', location.code, locale),
            ...line('at', location.at && writePoint(location.at), locale),
            ...line('owner', location.owner && writeReference(location.owner), locale),
            ...quoted('agreement', location.agreement, locale),
            ...remarkLines(location.remarks, locale),
        ],
    };
}

/** A fund, or a unit of a department: a name with a code. */
export function writeCoded(coded: Fund | Unit, locale: Locale): Block {
    return {
        head: writeHead(coded.kind, coded, locale),
        body: [...quoted('code', coded.code, locale), ...remarkLines(coded.remarks, locale)],
    };
}

export function writePartner(partner: Partner, locale: Locale): Block {
    return { head: writeHead('partner', partner, locale), body: remarkLines(partner.remarks, locale) };
}

export function writePattern(pattern: Pattern, locale: Locale): Block {
    const applies = pattern.appliesTo.map(what => (what.quoted ? writeString(what.value) : writeWord(what.value, locale)));
    return {
        head: writeHead('pattern', pattern, locale),
        body: [
            ...line('applies-to', applies.join(', '), locale),
            ...line('requires', pattern.requires.map(requirement => writeRequirement(requirement, locale)).join(', '), locale),
            ...line('follows', writeReferences(pattern.follows), locale),
            ...remarkLines(pattern.remarks, locale),
        ],
        apart: true,
    };
}

function writeRequirement(requirement: Requirement, locale: Locale): string {
    const what = writeWord(requirement.what, locale);
    if (!requirement.years) return what;
    const years = writeNumber(requirement.years);
    const [one, many = one] = keywords.year.spellings[locale];
    return `${what} ${spell('for', locale)} ${years} ${years === '1' ? one : many}`;
}

/** A word of the grammar in the reader's language; any other stays as it is. */
function writeWord(word: string, locale: Locale): string {
    return Object.hasOwn(keywords, word) ? spell(word as KeywordId, locale) : word;
}
