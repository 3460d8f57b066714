// A plan in an open format, as `alur export` writes it.
import { planExporters } from '../../../src/exports/data/formats.ts';
import type { Locale } from '../../../src/l10n/say.ts';
import { say } from '../../../src/l10n/say.ts';
import type { Plan } from '../../../src/plan/plan.ts';
import { sourceOf } from '../exports/sources.ts';

export interface Exported {
    readonly text: string;
    readonly losses: readonly string[];
}

export async function exported(plan: Plan, format: string, locale: Locale = 'en', part?: 1 | 2): Promise<Exported> {
    const exporter = planExporters.find(one => one.format === format);
    if (!exporter) throw new Error(`There is no format ${format}.`);
    const source = { ...sourceOf(plan, locale), pathOf: (uri: string) => uri.split('/').at(-1) ?? '', ...(part ? { part } : {}) };
    const { content, losses } = await exporter.export(source);
    return { text: String(content), losses: losses.map(({ text, values }) => say(text, locale, values)) };
}
