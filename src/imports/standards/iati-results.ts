// Results of an IATI activity as indicators, and as outputs where Alur wrote them as such. It must not know the activity.
import { spell } from '../../l10n/keywords.ts';
import { type Locale, say } from '../../l10n/say.ts';
import { makePeriod, makeQuantity, makeReading } from '../../plan/make.ts';
import type { Output, Quantity, Reading } from '../../plan/model.ts';
import type { Period } from '../../plan/period.ts';
import type { DraftIndicator } from './draft-indicators.ts';
import { narrativeOf } from './iati-text.ts';
import { noteWords } from './messages.ts';
import { pathOf, type ToDeclare } from './naming.ts';
import { capital, figureText, readFigure, readPeriod } from './texts.ts';
import type { XmlNode } from './xml-node.ts';

export interface DraftOutput extends ToDeclare {
    readonly verb: Output['verb'];
    readonly quantity: Quantity | undefined;
}

export interface ReadResults {
    readonly indicators: readonly DraftIndicator[];
    readonly outputs: readonly DraftOutput[];
}

const stages = { 1: 'output', 2: 'outcome', 3: 'impact' } as const;

export function readResults(activity: XmlNode, locale: Locale): ReadResults {
    const indicators: DraftIndicator[] = [];
    const outputs: DraftOutput[] = [];
    for (const result of activity.all('result')) {
        const output = outputOf(result, locale);
        if (output) outputs.push(output);
        else indicators.push(...indicatorsOf(result, locale));
    }
    return { indicators, outputs };
}

/** `alur.Roads.Bridge.Deck:builds` is what the work builds. */
function outputOf(result: XmlNode, locale: Locale): DraftOutput | undefined {
    const reference = result.first('reference');
    const [, identifier, verb] = /^(alur\..+):(buys|builds|delivers)$/.exec(reference?.peek('code') ?? '') ?? [];
    const path = pathOf(identifier);
    const indicator = result.first('indicator');
    if (!path || !reference || !indicator) return undefined;
    result.take().attribute('type');
    reference.take().attribute('code');
    reference.attribute('vocabulary');
    const title = narrativeOf(result.first('title'), locale);
    indicator.take().attribute('measure');
    const unit = unitIn(narrativeOf(indicator.first('title'), locale), title);
    const period = indicator.first('period');
    const target = period?.first('target');
    for (const one of [period, period?.first('period-start'), period?.first('period-end'), target]) one?.take().attribute('iso-date');
    const figure = readFigure(target?.attribute('value') ?? '');
    return {
        kind: 'output',
        title,
        path,
        verb: verb as Output['verb'],
        quantity: figure && unit !== undefined ? makeQuantity(figure.value, figureText(figure), unit) : undefined,
        fallback: capital(spell('output', locale)),
    };
}

function indicatorsOf(result: XmlNode, locale: Locale): DraftIndicator[] {
    const title = narrativeOf(result.take().first('title'), locale);
    const stage = stages[result.peek('type') as unknown as keyof typeof stages];
    result.attribute('type');
    const list = result.all('indicator');
    const about = [...result.all('description').map(one => narrativeOf(one, locale))].filter(Boolean);
    return list.map((node, k) => {
        node.take();
        const own = narrativeOf(node.first('title'), locale) || title;
        const unit = unitIn(own, title);
        const notes = node.all('description').flatMap(one => narrativeOf(one, locale) || []);
        const isOther = title !== '' && unit === undefined && own !== title;
        if (isOther) notes.push(say(noteWords.result, locale, { text: title }));
        if (k === 0) notes.push(...about);
        const isPercentage = node.attribute('measure') === '2' && unit === undefined;
        const path = ownPath(node);
        const ascending = node.attribute('ascending');
        const figures = figuresOf(node, isPercentage, locale);
        return {
            kind: 'indicator' as const,
            title: unit === undefined ? own : title,
            path,
            unit,
            measures: stage,
            direction: ascending === undefined ? undefined : /^(?:1|true)$/.test(ascending) ? ('up' as const) : ('down' as const),
            baselines: figures.flatMap(one => (one.role === 'baseline' && one.reading ? one.reading : [])),
            targets: figures.flatMap(one => (one.role === 'target' && one.reading ? one.reading : [])),
            actuals: figures.flatMap(one => (one.role === 'actual' && one.reading ? one.reading : [])),
            notes: [...notes, ...figures.flatMap(({ note }) => note ?? [])],
            fallback: capital(spell('indicator', locale)),
        };
    });
}

/** Alur writes the unit behind the title: `Trees (trees)` of the result `Trees`. */
function unitIn(title: string, ofResult: string): string | undefined {
    return title.startsWith(`${ofResult} (`) && title.endsWith(')') ? title.slice(ofResult.length + 2, -1) : undefined;
}

function ownPath(node: XmlNode): readonly string[] | undefined {
    for (const reference of node.all('reference')) {
        const path = pathOf(reference.peek('code'));
        if (!path) continue;
        reference.take().attribute('code');
        reference.attribute('vocabulary');
        return path;
    }
    return undefined;
}

interface Figure {
    readonly role: 'baseline' | 'target' | 'actual';
    readonly reading?: Reading;
    readonly note?: string;
}

function figuresOf(indicator: XmlNode, isPercentage: boolean, locale: Locale): Figure[] {
    const baselines = indicator.all('baseline').flatMap(node => {
        const year = node.peek('year') || node.peek('iso-date').slice(0, 4);
        const period = /^\d{4}$/.test(year) ? makePeriod(year) : undefined;
        return period ? figureOf(node, 'baseline', period, isPercentage, locale) : [];
    });
    const periods = indicator.all('period').flatMap(node => {
        const [start, end] = [node.first('period-start'), node.first('period-end')];
        const period = readPeriod(start?.peek('iso-date'), end?.peek('iso-date'));
        if (!period) return [];
        for (const one of [node, start, end]) one?.take().attribute('iso-date');
        return [
            ...node.all('target').flatMap(one => figureOf(one, 'target', period, isPercentage, locale)),
            ...node.all('actual').flatMap(one => figureOf(one, 'actual', period, isPercentage, locale)),
        ];
    });
    return [...baselines, ...periods];
}

/** A figure of a part (a place, a group of people) is not the figure of the whole: it stays in the account. */
function figureOf(node: XmlNode, role: Figure['role'], period: Period, isPercentage: boolean, locale: Locale): Figure[] {
    if (node.first('dimension') || node.first('location')) return [];
    const text = node.take().attribute('value');
    node.attribute('year');
    if (text === undefined) return [];
    const figure = readFigure(text);
    if (!figure) return [{ role, note: say(noteWords[role], locale, { text: `${text} (${period.text})` }) }];
    return [{ role, reading: makeReading(figure.value, figureText(figure), { percent: figure.percent || isPercentage, period }) }];
}
