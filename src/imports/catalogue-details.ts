// Details of a code in official lists, beside its name: indicator, unit, statement, SPM, tags, definition, former code.
// It must not know where codes stand.
import type { CatalogueEntry, Government, Measure } from '../plan/catalogue.ts';

/** Headers as `normalizeListHeader` leaves them. */
const headers = {
    indicator: /^(indikator( kinerja)?( (program|(sub )?kegiatan|keluaran|hasil))?|(performance |official )?indicator)$/,
    unit: /^(satuan( indikator)?|unit( of measure)?)$/,
    statement: /^((pernyataan )?kinerja( (sub )?kegiatan)?|(performance )?statement|performance)$/,
    spm: /^(spm|standar pelayanan minimal|minimum service standards?)$/,
    tags: /^(tags?|tagging|penandaan)$/,
    definition: /^((operational )?definition|definisi( operasional)?)$/,
    former: /^((kode )?(nomenklatur |program |(sub )?kegiatan )?(sebelumnya|lama|semula)|kode asal|(former|previous|old) (code|subactivity|activity|program))$/,
} as const;

type Detail = keyof typeof headers;
export type DetailColumns = Readonly<Partial<Record<Detail, number>>>;

/** Longer texts are cut: a definition of a page tells no more beside a cursor. */
const longest = 4000;
const maxFormer = 20;

export function findDetails(here: readonly string[]): DetailColumns {
    return Object.fromEntries(
        (Object.keys(headers) as Detail[]).flatMap(detail => {
            const column = here.findIndex(header => headers[detail].test(header));
            return column < 0 ? [] : [[detail, column]];
        }),
    );
}

/** Gives the same string for the same text: thousands of rows say one unit, and a list of both governments says everything twice. */
export function sharedTexts(): (text: string) => string {
    const known = new Map<string, string>();
    return text => {
        const before = known.get(text);
        if (before === undefined) known.set(text, text);
        return before ?? text;
    };
}

/** The details of one row; `governments` are those that the row is for. */
export function detailsOf(
    row: readonly string[],
    columns: DetailColumns,
    governments: readonly Government[],
    share: (text: string) => string,
): Partial<CatalogueEntry> {
    const cell = (detail: Detail) => {
        const index = columns[detail];
        return index === undefined ? '' : share(detailText(row[index]));
    };
    const [indicator, unit, statement, spm, tags] = [cell('indicator'), cell('unit'), cell('statement'), cell('spm'), cell('tags')];
    const definition = cell('definition');
    const former = codesIn(cell('former'));
    const measure: Measure | undefined = indicator
        ? { indicator, ...(unit && { unit }), ...(governments.length > 0 && { governments }) }
        : undefined;
    return {
        ...(unit && { unit }),
        ...(measure && { measures: [measure] }),
        ...(statement && { statement }),
        ...(spm && { spm }),
        ...(tags && { tags }),
        ...(definition && { definition }),
        ...(former.length > 0 && { former }),
    };
}

/** On one line; empty where a list writes that it says nothing. */
export function detailText(text: string | undefined): string {
    const tidied = (text ?? '').slice(0, longest).replace(/\s+/g, ' ').trim();
    return /^(\[?null\]?|n\/a|-+)$/i.test(tidied) ? '' : tidied;
}

/** Measures of two lines of one code; one that both have is for the governments of both. */
export function mergeMeasures(first: readonly Measure[] = [], next: readonly Measure[] = []): readonly Measure[] {
    const merged = [...first];
    for (const measure of next) {
        const at = merged.findIndex(({ indicator, unit }) => indicator === measure.indicator && unit === measure.unit);
        const known = merged[at];
        if (!known) merged.push(measure);
        else if (known.governments && measure.governments)
            merged[at] = { ...known, governments: [...new Set([...known.governments, ...measure.governments])] };
        else {
            const { governments: _, ...forAll } = known;
            merged[at] = forAll;
        }
    }
    return merged.slice(0, maxMeasures);
}

/** Measures that one code is known to have. */
const maxMeasures = 8;

/** Codes with two parts at least, wherever they stand in the text: some lists write the title behind each. */
function codesIn(text: string): string[] {
    const codes = [...text.matchAll(/(?<![\w.])[\dX]{1,2}(?:\.[\dX]{1,5}){1,8}(?![\w])/gi)].map(([code]) => code.toUpperCase());
    return [...new Set(codes)].slice(0, maxFormer);
}
