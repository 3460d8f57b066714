// `alur draw`: reads one plan and writes one of its drawings in one of the formats.
import { readFileSync } from 'node:fs';
import process from 'node:process';
import { draw as drawView } from '../diagram/drawing.ts';
import { filterKeys, readFilter } from '../diagram/filter.ts';
import { findUnknown } from '../diagram/filter-values.ts';
import type { Depth, DrawingState, ViewName } from '../diagram/state.ts';
import type { Theme } from '../diagram/theme.ts';
import { findAsset } from '../diagram/views/asset.ts';
import type { Resources } from '../exports/exporter.ts';
import { exporters } from '../exports/formats.ts';
import { type Day, readMoment } from '../plan/period.ts';
import type { Plan } from '../plan/whole-plan.ts';
import { findAll } from '../rules/run.ts';
import { formatFor, sourcesOf, writeFiles } from './output.ts';
import { onlyPlan, readPlans } from './read-plans.ts';
import { type ExitCode, Refusal, type Session } from './session.ts';
import { words } from './words.ts';

export const drawFormats = exporters.map(exporter => exporter.format);
export const themes = ['light', 'dark', 'contrast', 'print'] as const;
export const papers = ['a3'] as const;

export interface DrawOptions {
    readonly format?: string;
    readonly out?: string;
    readonly date?: string;
    readonly theme: (typeof themes)[number];
    readonly view: ViewName;
    readonly filter?: readonly string[];
    readonly depth?: Depth;
    readonly open?: readonly string[];
    readonly asset?: string;
    readonly paper?: (typeof papers)[number];
}

export async function draw(given: string, options: DrawOptions, session: Session): Promise<ExitCode> {
    const exporter = formatFor(exporters, options.format, options.out);
    // A binary file on a terminal is noise.
    if (exporter.binary && options.out === undefined && process.stdout.isTTY)
        throw new Refusal(words.binaryNeedsOut, { format: exporter.format });
    const today = dayAsked(options.date);
    const { plan } = onlyPlan(given, readPlans([given], session));
    const state = stateAsked(options, plan);
    const broken = plan.files.filter(file => file.problems.length > 0).length;
    if (broken > 0) session.tell(words.brokenFiles, { count: broken });
    const drawing = drawView(plan, findAll(plan), state, { locale: session.locale, ...(today === undefined ? {} : { today }) });
    const { content, notes } = await exporter.export(drawing, {
        theme: themeOf(options.theme),
        resources,
        ...(today === undefined ? {} : { today }),
        ...(options.paper === undefined ? {} : { paper: options.paper }),
    });
    for (const { text, values } of notes) session.tell(text, values);
    if (options.out === undefined) await session.write(content);
    else writeFiles([{ file: options.out, content }], sourcesOf(plan), session);
    return session.failed ? 2 : 0;
}

/** What is asked for, checked against the plan: a name that means nothing would draw an empty sheet. */
function stateAsked(options: DrawOptions, plan: Plan): DrawingState {
    const { view, depth, asset } = options;
    const { filter, unknown } = readFilter(options.filter ?? []);
    if (unknown[0] !== undefined) throw new Refusal(words.badFilter, { value: unknown[0], keys: Object.keys(filterKeys).join(', ') });
    const [missing] = findUnknown(plan, filter);
    if (missing) throw new Refusal(words.unknownFilter, { key: missing.key, value: missing.value, hint: hintOf(missing.near) });
    const opened = options.open ?? [];
    const [closed] = findUnknown(plan, { ...filter, departments: opened });
    if (closed) throw new Refusal(words.unknownFilter, { key: '--open', value: closed.value, hint: hintOf(closed.near) });
    if (asset !== undefined) {
        if (view !== 'asset') throw new Refusal(words.assetNeedsView);
        const { things, near } = findAsset(plan, asset);
        if (things.length === 0) throw new Refusal(words.unknownAsset, { value: asset, hint: hintOf(near[0]) });
    }
    return { view, filter, opened, ...(depth ? { depth } : {}), ...(asset === undefined ? {} : { asset }) };
}

function hintOf(near: string | undefined) {
    if (near === undefined) return '';
    return { en: words.didYouMean.en.replace('{near}', () => near), id: words.didYouMean.id.replace('{near}', () => near) };
}

function themeOf(theme: DrawOptions['theme']): Theme {
    return theme === 'contrast' ? 'high-contrast' : theme;
}

/** The day of the "today" line; now when none is asked for. Checks never read the clock: only this drawing does. */
function dayAsked(date: string | undefined): Day | undefined {
    if (date === 'none') return undefined;
    if (date === undefined) return Math.floor(Date.now() / 86_400_000);
    const moment = readMoment(date);
    if (!moment) throw new Refusal(words.badDate, { value: date });
    return moment.from;
}

/** Built beside the command by scripts/build.mjs. */
const resources: Resources = {
    script: async () => JSON.parse(readFileSync(new URL('./viewer.json', import.meta.url), 'utf8')),
    font: async style => readFileSync(new URL(`./fonts/Arimo-${style}.ttf`, import.meta.url)),
    wasm: async () => readFileSync(new URL('./resvg.wasm', import.meta.url)),
};
