// Facts that are inherited or added up instead of written, shown beside a heading: who executes, where, how much. Only on request. It must
// not know how hints are drawn.
import type { InlayHint, InlayHintLabelPart, Range } from 'vscode-languageserver';
import { formatMoney, formatShortMoney } from '../../l10n/format.ts';
import { spell } from '../../l10n/keywords.ts';
import type { Locale, Text } from '../../l10n/say.ts';
import { budgetOf, sum, totalOf } from '../../plan/budget.ts';
import type { Decimal } from '../../plan/decimal.ts';
import type { Asset, Declaration, Department, Location, Output, Party, Place, Work } from '../../plan/model.ts';
import type { Plan } from '../../plan/plan.ts';
import { isAsset, isWork, leadOf, namedExecutors, placesOf, placesOfThing, titleOf } from '../../plan/queries.ts';
import { rangeOf } from '../../plan/source.ts';
import { type EditorContext, locationOf, type OpenFile } from './place.ts';

const texts = {
    inherited: {
        en: 'Not written here: taken from the program or department around it.',
        id: 'Tidak tertulis di sini: mengikuti induknya.',
    },
    parts: { en: 'Sum of its parts', id: 'Jumlah rinciannya' },
    total: { en: 'Sum of the amounts inside', id: 'Jumlah anggaran di dalamnya' },
    programs: { en: 'Sum of its programs, in all files', id: 'Jumlah seluruh programnya, dari semua berkas' },
} satisfies Record<string, Text>;

/** Places beyond this number are only counted: a hint is read in passing. */
const maxPlaces = 2;

type Part = InlayHintLabelPart;

export function inlayHints({ plan, file }: OpenFile, range: Range, context: EditorContext): InlayHint[] | undefined {
    if (!context.inlayHints?.()) return undefined;
    const hints: InlayHint[] = [];
    for (const declaration of file.declarations) {
        const { end } = rangeOf(file.lineStarts, declaration.title?.span ?? declaration.nameSpan);
        if (declaration.name === '' || end.line < range.start.line || end.line > range.end.line) continue;
        const label = separated(partsOf(plan, declaration, context.locale()));
        if (label.length > 0) hints.push({ position: end, label, paddingLeft: true });
    }
    return hints;
}

/** The hints of one heading. */
function partsOf(plan: Plan, declaration: Declaration, locale: Locale): Part[] {
    if (isWork(declaration)) return [...inheritedBy(plan, declaration, locale), ...totalFor(plan, declaration, locale)];
    if (declaration.kind === 'output' || declaration.kind === 'asset') return placesFor(plan, declaration, locale);
    if (declaration.kind === 'department') return totalOfPrograms(plan, declaration, locale);
    return [];
}

function inheritedBy(plan: Plan, work: Work, locale: Locale): Part[] {
    // That a department carries out its own work is said once, at the program.
    const tells = work.executors.length === 0 && (!isWork(work.parent) || namedExecutors(work).length > 0);
    const lead = tells ? leadOf(plan, work) : undefined;
    const places = work.places.length === 0 ? placesOf(work) : [];
    return [
        ...(lead ? [linkTo(plan, `${spell('executor', locale)}: ${titleOf(lead)}`, lead, locale)] : []),
        ...namedPlaces(plan, places, locale),
    ];
}

function placesFor(plan: Plan, thing: Output | Asset, locale: Locale): Part[] {
    return thing.places.length === 0 && isAsset(thing) ? namedPlaces(plan, placesOfThing(thing), locale) : [];
}

function namedPlaces(plan: Plan, places: readonly Place[], locale: Locale): Part[] {
    const found = places.map(({ location }) => plan.target(location)).filter(target => target?.kind === 'location');
    const [first] = found;
    if (!first) return [];
    const more = found.length > maxPlaces ? ` +${found.length - maxPlaces}` : '';
    const names = found.slice(0, maxPlaces).map(titleOf).join(', ');
    return [linkTo(plan, `${spell('location', locale)}: ${names}${more}`, first, locale)];
}

/** The sum of several amounts, or of the parts where the work itself states none. */
function totalFor(plan: Plan, work: Work, locale: Locale): Part[] {
    const own = budgetOf(plan, work);
    if (own.length === 1) return [];
    const total = totalOf(plan, work);
    if (!total) return [];
    const funds = Map.groupBy(own, ({ fund }) => fund);
    const byFund = [...funds].map(([fund, amounts]) => `${fund || '?'}: ${money(plan, sum(amounts.map(({ value }) => value)), locale)}`);
    const said = own.length > 0 ? texts.total : texts.parts;
    return [moneyPart(plan, total, said, funds.size > 1 ? byFund : [], locale)];
}

function totalOfPrograms(plan: Plan, department: Department, locale: Locale): Part[] {
    const programs = [department, ...plan.names.extensionsOf(department)].flatMap(body => body.programs);
    const totals = programs.flatMap(program => totalOf(plan, program) ?? []);
    return totals.length > 0 ? [moneyPart(plan, sum(totals), texts.programs, [], locale)] : [];
}

function moneyPart(plan: Plan, total: Decimal, said: Text, more: readonly string[], locale: Locale): Part {
    return {
        value: `${spell('budget', locale)}: ${formatShortMoney(total, plan.settings.currency)[locale]}`,
        tooltip: [`${said[locale]}: ${money(plan, total, locale)}`, ...more].join('\n'),
    };
}

function money(plan: Plan, value: Decimal, locale: Locale): string {
    return formatMoney(value, plan.settings.currency)[locale];
}

function linkTo(plan: Plan, value: string, target: Party | Location, locale: Locale): Part {
    return { value, tooltip: texts.inherited[locale], location: locationOf(plan, target.file, target.nameSpan) };
}

function separated(parts: readonly Part[]): Part[] {
    return parts.flatMap((part, index) => (index === 0 ? [part] : [{ value: ' · ' }, part]));
}
