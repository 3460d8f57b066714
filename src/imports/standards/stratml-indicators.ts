// Performance indicators of StratML part 2. It must not know whose they are.
import { spell } from '../../l10n/keywords.ts';
import { type Locale, say } from '../../l10n/say.ts';
import { makeReading } from '../../plan/make.ts';
import type { Reading } from '../../plan/model.ts';
import type { DraftIndicator } from './draft-indicators.ts';
import { noteWords } from './messages.ts';
import { pathOf } from './naming.ts';
import { figureText, readFigure, readPeriod } from './texts.ts';
import type { XmlNode } from './xml-node.ts';

/** Undefined for a form that nobody has filled in. */
export function readIndicator(node: XmlNode, locale: Locale): DraftIndicator | undefined {
    const readings = node.all('MeasurementInstance').flatMap(instance => {
        instance.take();
        return [
            ...instance.all('TargetResult').map(one => readResult(one, 'target', locale)),
            ...instance.all('ActualResult').map(one => readResult(one, 'actual', locale)),
        ];
    });
    const title = node.first('MeasurementDimension')?.words() ?? '';
    const unit = node.first('UnitOfMeasurement')?.words() || undefined;
    const said = readings.filter(one => one.reading !== undefined || one.note !== undefined);
    const path = pathOf(node.first('Identifier')?.words());
    if (!title && !unit && said.length === 0 && !path) return undefined;
    node.take().attribute('PerformanceIndicatorType');
    const stage = { Outcome: 'outcome', Output: 'output' }[node.peek('ValueChainStage')] as DraftIndicator['measures'];
    if (stage) node.attribute('ValueChainStage');
    const of = (role: string) => said.flatMap(one => (one.role === role && one.reading ? one.reading : []));
    const word = spell('indicator', locale);
    return {
        kind: 'indicator',
        title: title || (path ? '' : (unit ?? '')),
        path,
        unit,
        measures: stage,
        direction: undefined,
        baselines: of('baseline'),
        targets: of('target'),
        actuals: of('actual'),
        notes: [...said.flatMap(({ note }) => note ?? []), ...node.all('OtherInformation').flatMap(one => one.lines() || [])],
        fallback: word.charAt(0).toUpperCase() + word.slice(1),
    };
}

interface ReadResult {
    readonly role: 'baseline' | 'target' | 'actual';
    readonly reading?: Reading;
    readonly note?: string;
}

/** A number needs a time: without one, and as words, it becomes a note. */
function readResult(node: XmlNode, side: 'target' | 'actual', locale: Locale): ReadResult {
    const units = node.first('NumberOfUnits');
    const description = node.first('Description');
    const descriptor = node.first('Descriptor');
    const isBaseline = side === 'actual' && /^(?:baseline|kondisi awal)$/i.test(descriptor?.first('DescriptorName')?.peekText() ?? '');
    const role = isBaseline ? 'baseline' : side;
    const [from, to] = [node.first('StartDate'), node.first('EndDate')];
    const [start, end] = [from?.peekText(), to?.peekText()];
    const period = readPeriod(start || end, end || start);
    const text = units?.peekText() || description?.peekText() || '';
    const figure = readFigure(text);
    const isPercent = descriptor?.first('DescriptorValue')?.peekText() === '%';
    const take = (...nodes: readonly (XmlNode | undefined)[]) => {
        for (const one of [node, from, to, units, ...nodes]) one?.take();
    };
    const named = [
        isBaseline ? descriptor?.first('DescriptorName') : undefined,
        isPercent ? descriptor?.first('DescriptorValue') : undefined,
    ];
    if (isBaseline || isPercent) descriptor?.take();
    if (figure && period) {
        take(...named, units?.peekText() ? undefined : description);
        return { role, reading: makeReading(figure.value, figureText(figure), { percent: figure.percent || isPercent, period }) };
    }
    if (!text || isPlaceholder(text)) return { role };
    take(description, ...named);
    const when = [start, end].filter(Boolean).join('..');
    return { role, note: say(noteWords[role], locale, { text: [text, when && `(${when})`].filter(Boolean).join(' ') }) };
}

/** Placeholders of forms that are not filled in. */
function isPlaceholder(text: string): boolean {
    return /^\[?(?:to be determined|tbd|n\/?a|-+)\]?$/i.test(text);
}
