// Writes the facts of a declaration as Markdown: names, links, times, money. It must not know which are asked of a kind.
import { formatDecimal, formatMoney } from '../../l10n/format.ts';
import { type KeywordId, spell } from '../../l10n/keywords.ts';
import { capitalized } from '../../l10n/kinds.ts';
import { codeText, linkText, plainText } from '../../l10n/markdown.ts';
import { type Locale, say, type Text } from '../../l10n/say.ts';
import { type Amount, sum } from '../../plan/budget.ts';
import type { Decimal } from '../../plan/decimal.ts';
import type { Declaration, Keeping, Place, Reading, Reference, Scope } from '../../plan/model.ts';
import type { Period } from '../../plan/period.ts';
import type { Plan } from '../../plan/plan.ts';
import { titleOf } from '../../plan/queries.ts';
import type { Located } from '../../plan/source.ts';
import { rangeIn } from './place.ts';

/** One answer; both are Markdown. */
export interface Fact {
    readonly label: string;
    readonly text: string;
}

export const texts = {
    parts: { en: 'from its parts', id: 'dari bagiannya' },
    quantity: { en: 'Quantity', id: 'Volume' },
    department: { en: 'Department', id: 'Perangkat daerah' },
    madeBy: { en: 'Made by', id: 'Dihasilkan oleh' },
    maintainedBy: { en: 'Maintained by', id: 'Dipelihara oleh' },
    neededBy: { en: 'Needed by', id: 'Dibutuhkan oleh' },
    answeredBy: { en: 'Answered by', id: 'Disanggupi oleh' },
    servedBy: { en: 'Served by', id: 'Didukung oleh' },
    more: { en: 'and {count} more', id: 'dan {count} lagi' },
} satisfies Record<string, Text>;

/** Names beyond this number are counted. */
const maxNames = 5;

/** A keyword as people write it: `serah-terima` is two words. */
function words(id: KeywordId, locale: Locale): string {
    return spell(id, locale).replaceAll('-', ' ');
}

/** Gathers the facts of one declaration. */
export class FactWriter {
    readonly facts: Fact[] = [];
    protected readonly plan: Plan;
    protected readonly locale: Locale;
    private readonly target: Declaration;

    constructor(plan: Plan, target: Declaration, locale: Locale) {
        this.plan = plan;
        this.target = target;
        this.locale = locale;
    }

    protected add(label: KeywordId | keyof typeof texts, text: string | undefined): void {
        if (!text) return;
        const name = Object.hasOwn(texts, label)
            ? texts[label as keyof typeof texts]
            : capitalized({ en: words(label as KeywordId, 'en'), id: words(label as KeywordId, 'id') });
        this.facts.push({ label: name[this.locale], text });
    }

    protected text(label: KeywordId, said: Located<string> | undefined): void {
        this.add(label, said && plainText(said.value));
    }

    protected quotes(label: KeywordId, said: readonly Located<string>[]): void {
        this.add(label, said.map(({ value }) => plainText(value)).join(' · '));
    }

    protected party(reference: Reference): string {
        return nameFor(this.plan, reference);
    }

    protected limited(names: readonly string[]): string {
        return limited(names, this.locale);
    }

    protected named(references: readonly Reference[]): string {
        return this.limited(references.map(reference => this.party(reference)));
    }

    protected linked(references: readonly Reference[]): string {
        return this.limited(references.map(reference => linkFor(this.plan, reference)));
    }

    /** Links to whoever refers to the declaration in a role. */
    protected from(role: Reference['role']): string {
        return this.limited([...new Set(this.plan.sources(this.target, role).map(source => linkTo(this.plan, source)))]);
    }

    protected keepings(list: readonly Keeping[]): string {
        return list.map(({ party, period }) => this.party(party) + (period ? ` (${timeText(period)})` : '')).join(', ');
    }

    protected places(list: readonly Place[]): string {
        return this.limited(
            list.map(({ location, amount }) => this.party(location) + (amount ? ` ${formatDecimal(amount)[this.locale]}` : '')),
        );
    }

    protected money(amounts: readonly Amount[]): string {
        return byYear(amounts, this.plan.settings.currency, this.locale);
    }

    protected readings(list: readonly Reading[]): string {
        return list
            .map(({ text, percent, period, was }) => {
                const sign = percent ? '%' : '';
                const former = was ? ` (${spell('was', this.locale)} ${plainText(was.text)}${was.isGrade ? '' : sign})` : '';
                return `${period ? `${timeText(period)}: ` : ''}${plainText(text)}${sign}${former}`;
            })
            .join(' · ');
    }
}

export function timeText(period: Period | undefined): string | undefined {
    return period && plainText(period.text);
}

/** Amounts of the same years added: `2025: Rp 1,200,000 · 2026..2029: Rp 4,000,000`. */
function byYear(amounts: readonly Amount[], currency: string, locale: Locale): string {
    const years = new Map<string, Decimal[]>();
    for (const { fromYear, toYear, value } of [...amounts].sort((a, b) => a.fromYear - b.fromYear || a.toYear - b.toYear)) {
        const key = fromYear === toYear ? String(fromYear) : `${fromYear}..${toYear}`;
        years.set(key, [...(years.get(key) ?? []), value]);
    }
    return [...years].map(([year, values]) => `${year}: ${plainText(formatMoney(sum(values), currency)[locale])}`).join(' · ');
}

/** The title of what a reference means; its own text where nothing of that name exists. */
function nameFor(plan: Plan, reference: Reference): string {
    const target = plan.target(reference);
    return target ? plainText(titleOf(target)) : codeText(reference.path.join('.'));
}

/** The same as a link to where it is declared. */
function linkFor(plan: Plan, reference: Reference): string {
    const target = plan.target(reference);
    return target ? linkTo(plan, target) : nameFor(plan, reference);
}

export function linkTo(plan: Plan, scope: Scope): string {
    if (scope.kind === 'extension') return codeText(scope.target.path.join('.'));
    const { line, character } = rangeIn(plan, scope.file, scope.nameSpan).start;
    return linkText(titleOf(scope), `${scope.file}#L${line + 1},${character + 1}`);
}

function limited(names: readonly string[], locale: Locale): string {
    if (names.length <= maxNames) return names.join(', ');
    return `${names.slice(0, maxNames).join(', ')} ${say(texts.more, locale, { count: names.length - maxNames })}`;
}
