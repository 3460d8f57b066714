// Facts of a plan as data, each with its place and with the ids of what it refers to. It must not know any one kind of declaration.
import { type Decimal, plainDecimal } from '../../plan/decimal.ts';
import type * as model from '../../plan/model.ts';
import type { Day } from '../../plan/period.ts';
import type { Plan } from '../../plan/plan.ts';
import { type Located, positionAt, type Span } from '../../plan/source.ts';
import type { PlanSource } from './exporter.ts';
import { idsOf } from './ids.ts';
import type * as data from './plan-data.ts';

export class Facts {
    readonly plan: Plan;
    private readonly ids: ReadonlyMap<model.Declaration, data.Id>;
    private readonly files: ReadonlyMap<string, { readonly path: string; readonly lineStarts: readonly number[] }>;
    private readonly dates = new Map<Day, data.DateText>();

    constructor({ plan, pathOf }: Pick<PlanSource, 'plan' | 'pathOf'>) {
        this.plan = plan;
        this.ids = idsOf(plan);
        this.files = new Map(plan.files.map(({ uri, lineStarts }) => [uri, { path: pathOf(uri), lineStarts }]));
    }

    id(declaration: model.Declaration): data.Id {
        return this.ids.get(declaration) as data.Id;
    }

    idOrNull(declaration: model.Declaration | undefined): data.Id | null {
        return declaration ? this.id(declaration) : null;
    }

    path(uri: string): string {
        return this.files.get(uri)?.path ?? uri;
    }

    /** `uri` is the file of what is said; an addition from another file says its own. */
    at(uri: string, { start, end, file = uri }: Span): data.At {
        const { path, lineStarts } = this.files.get(file) ?? { path: file, lineStarts: [0] };
        const from = positionAt(lineStarts, start);
        const to = positionAt(lineStarts, end);
        return { file: path, line: from.line + 1, column: from.character + 1, endLine: to.line + 1, endColumn: to.character + 1 };
    }

    date(day: Day): data.DateText {
        let date = this.dates.get(day);
        if (date === undefined) {
            date = new Date(day * 86_400_000).toISOString().slice(0, 10);
            this.dates.set(day, date);
        }
        return date;
    }

    interval(interval: { readonly from: Day; readonly to: Day } | undefined): data.Interval | null {
        return interval ? { from: this.date(interval.from), to: this.date(interval.to) } : null;
    }

    number(value: Decimal | undefined): data.DecimalText | null {
        return value ? plainDecimal(value) : null;
    }

    text(file: string, said: Located<string> | undefined): data.TextFact | null {
        return said ? { value: said.value, at: this.at(file, said.span) } : null;
    }

    texts(file: string, said: readonly Located<string>[]): data.TextFact[] {
        return said.map(({ value, span }) => ({ value, at: this.at(file, span) }));
    }

    flag(file: string, span: Span | undefined): data.Flag | null {
        return span ? { at: this.at(file, span) } : null;
    }

    reference(reference: model.Reference): data.Reference {
        return {
            text: reference.path.join('.'),
            id: this.idOrNull(this.plan.target(reference)),
            at: this.at(reference.file, reference.span),
        };
    }

    references(references: readonly model.Reference[]): data.Reference[] {
        return references.map(reference => this.reference(reference));
    }

    referenceOrNull(reference: model.Reference | undefined): data.Reference | null {
        return reference ? this.reference(reference) : null;
    }

    period(file: string, period: model.Money['period']): data.Period | null {
        if (!period) return null;
        return { from: this.date(period.from), to: this.date(period.to), text: period.text, at: this.at(file, period.span) };
    }

    moneys(file: string, moneys: readonly model.Money[]): data.Money[] {
        return moneys.map(({ amount, currency, perYear, period, fund, was, span }) => ({
            amount: this.number(amount),
            currency: this.text(file, currency),
            perYear,
            period: this.period(file, period),
            fund: this.referenceOrNull(fund),
            was: was ? { amount: this.number(was.amount), currency: this.text(file, was.currency), at: this.at(file, was.span) } : null,
            at: this.at(file, span),
        }));
    }

    quantity(file: string, quantity: model.Quantity | undefined): data.Quantity | null {
        if (!quantity) return null;
        const { amount, text, unit, was, span } = quantity;
        return {
            amount: this.number(amount),
            text,
            unit: { value: unit.value, at: this.at(file, unit.span) },
            was: this.former(file, was),
            at: this.at(file, span),
        };
    }

    private former(file: string, was: model.FormerFigure | undefined): data.FormerFigure | null {
        return was ? { value: this.number(was.value), text: was.text, at: this.at(file, was.span) } : null;
    }

    readings(file: string, readings: readonly model.Reading[]): data.Reading[] {
        return readings.map(({ value, text, percent, grade, period, was, span }) => ({
            value: this.number(value),
            text,
            percent,
            grade: this.text(file, grade),
            was: this.former(file, was),
            period: this.period(file, period),
            at: this.at(file, span),
        }));
    }

    point(file: string, point: model.Point | undefined): data.Point | null {
        if (!point) return null;
        const { latitude, longitude, span } = point;
        return { latitude: this.number(latitude), longitude: this.number(longitude), at: this.at(file, span) };
    }

    places(file: string, places: readonly model.Place[]): data.Whereabouts[] {
        return places.map(({ location, amount, span }) => ({
            location: this.reference(location),
            amount: this.number(amount),
            at: this.at(file, span),
        }));
    }

    keepings(file: string, keepings: readonly model.Keeping[]): data.Keeping[] {
        return keepings.map(({ party, period, span }) => ({
            party: this.reference(party),
            period: this.period(file, period),
            at: this.at(file, span),
        }));
    }

    /** Ids of what the places of a work or thing mean. */
    locationIds(places: readonly model.Place[]): data.Id[] {
        return this.targetIds(places.map(({ location }) => location));
    }

    targetIds(references: readonly model.Reference[]): data.Id[] {
        const ids = references.flatMap(reference => this.idOrNull(this.plan.target(reference)) ?? []);
        return [...new Set(ids)];
    }
}
