// `alur draw`: reads one plan and writes sheets of it in one of the formats.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { type Filter, filterKeys, readFilter } from '../diagram/filter.ts';
import { findUnknown } from '../diagram/filter-values.ts';
import { drawFlow } from '../diagram/flow/draw-flow.ts';
import { atlasOf, drawSheets, findSheets, type Sheet, type SheetLookup, type SheetReference } from '../diagram/sheets/atlas.ts';
import type { OlderVersion } from '../diagram/sheets/before.ts';
import { sheetContext } from '../diagram/sheets/context.ts';
import { lettersTable } from '../diagram/sheets/pair/letters.ts';
import type { PaperName } from '../diagram/sheets/paper.ts';
import type { SheetContext } from '../diagram/sheets/sheet.ts';
import type { Theme } from '../diagram/theme.ts';
import { words as drawingWords } from '../diagram/words.ts';
import type { Resources } from '../exports/exporter.ts';
import { sheetExporters } from '../exports/formats.ts';
import { say } from '../l10n/say.ts';
import { type Day, readMoment } from '../plan/period.ts';
import type { Plan } from '../plan/plan.ts';
import { qualifiedName, titleOf } from '../plan/queries.ts';
import { findAll } from '../rules/engine/run.ts';
import { findAsset } from './find-asset.ts';
import { formWords } from './form-words.ts';
import { formatFor, sourcesOf, writeFiles } from './output.ts';
import { onlyPlan, readPlans } from './read-plans.ts';
import { type ExitCode, type Session, UserError } from './session.ts';
import { readVersions } from './versions.ts';
import { words } from './words.ts';

export const drawFormats = sheetExporters.map(exporter => exporter.format);
/** Drawings of earlier versions, and how deep they went: each names the sheet that took its place. */
export const viewNames = ['flow', 'cascade', 'asset', 'timeline', 'places', 'matrix'] as const;
export const depths = ['departments', 'programs', 'activities', 'outputs'] as const;
type ViewName = (typeof viewNames)[number];

export const themes = ['light', 'dark', 'contrast', 'print'] as const;

export interface DrawOptions {
    readonly format?: string;
    readonly out?: string;
    readonly date?: string;
    readonly theme: (typeof themes)[number];
    readonly sheet?: string;
    readonly filter?: readonly string[];
    readonly paper?: PaperName;
    /** An older version: a revision, a folder or a file. */
    readonly against?: string;
    /** Of earlier versions: which drawing, how deep, what stands open, which asset. */
    readonly view?: ViewName;
    readonly depth?: (typeof depths)[number];
    readonly open?: readonly string[];
    readonly asset?: string;
}

export async function draw(given: string, options: DrawOptions, session: Session): Promise<ExitCode> {
    const exporter = formatFor(sheetExporters, options.format, options.out);
    // A binary file on a terminal is noise.
    if (exporter.binary && options.out === undefined && process.stdout.isTTY)
        throw new UserError(words.binaryNeedsOut, { format: exporter.format });
    const today = dayAsked(options.date);
    const { plan } = onlyPlan(given, readPlans([given], session));
    const filter = filterAsked(options, plan);
    const broken = plan.files.filter(file => file.problems.length > 0).length;
    if (broken > 0) session.tell(words.brokenFiles, { count: broken });
    const findings = findAll(plan);
    const day = today === undefined ? {} : { today };
    const against = options.against === undefined ? undefined : await olderVersion(options.against, given, session);
    const context = sheetContext(plan, findings, { locale: session.locale, filter, ...day, ...(against ? { against } : {}) });
    const references = sheetsAsked(options, exporter.holdsAtlas, context, session);
    const isAtlas = references.length > 1 && exporter.format === 'pdf';
    const { selection } = context;
    const cards = () => drawFlow(plan, findings, { locale: session.locale, selection, ...day });
    const sheets = drawSheets(references, context, { ...(options.paper ? { paper: options.paper } : {}), withIndex: isAtlas });
    const { files, notes } = await exporter.export(options.view === 'matrix' ? withLetters(sheets, context) : sheets, {
        theme: themeOf(options.theme),
        locale: session.locale,
        resources,
        title: plan.root ? titleOf(plan.root) : say(drawingWords.untitled, session.locale),
        filters: selection.described,
        cards,
        ...day,
    });
    for (const { text, values } of notes) session.tell(text, values);
    if (options.out !== undefined) {
        const { dir, name, ext } = path.parse(options.out);
        const beside = (k: number) => (k === 0 ? (options.out as string) : path.join(dir, `${name}-${k + 1}${ext}`));
        writeFiles(
            files.map(({ content }, k) => ({ file: beside(k), content })),
            sourcesOf(plan),
            session,
        );
    } else {
        if (files.length > 1) session.tell(words.moreSheets, { count: files.length - 1 });
        await session.write(files[0]?.content ?? '');
    }
    return session.failed ? 2 : 0;
}

/** The plan as it was; one plan of one folder, or nobody could tell which is meant. */
async function olderVersion(against: string, given: string, session: Session): Promise<OlderVersion> {
    const [version] = await readVersions(against, given, undefined, session);
    const [one, ...more] = version.plans;
    if (!one) throw new UserError(words.noPlans, { path: against });
    if (more.length > 0) throw new UserError(formWords.severalOther, { path: against });
    const broken = one.plan.files.filter(file => file.problems.length > 0).length;
    if (broken > 0) session.tell(words.brokenFiles, { count: broken });
    return { name: against, plan: one.plan, findings: findAll(one.plan) };
}

/** The sheets that a view of earlier versions has become. */
const sheetOfView: Readonly<Record<ViewName, string>> = {
    flow: 'flow',
    cascade: 'goals',
    asset: 'city',
    timeline: 'departments',
    places: 'places',
    matrix: 'pairs',
};

function sheetsAsked(options: DrawOptions, holdsAtlas: boolean, context: SheetContext, session: Session): readonly SheetReference[] {
    const { sheet, view, asset } = options;
    for (const [option, value] of [
        ['--depth', options.depth],
        ['--open', options.open],
    ] as const)
        if (value !== undefined) session.tell(words.withoutEffect, { option });
    if (sheet !== undefined && view !== undefined) throw new UserError(words.sheetOrView);
    if (sheet === 'changes' && !context.before) throw new UserError(words.changesNeedAgainst);
    if (sheet !== undefined) return found(findSheets(sheet, context), sheet);
    const first = context.before ? 'changes' : 'city';
    if (view === undefined) return holdsAtlas ? atlasOf(context) : found(findSheets(first, context), first);
    if (asset !== undefined) {
        const stories = findAsset(context.plan, asset).things.map(thing => `story:${qualifiedName(thing)}`);
        session.tell(words.viewIsSheet, { view, sheet: stories.map(quoted).join(', ') });
        return stories.flatMap(story => found(findSheets(story, context), story));
    }
    const named = sheetOfView[view];
    const asked = findSheets(named, context);
    const isThere = asked.kind === 'sheets';
    session.tell(words.viewIsSheet, { view, sheet: isThere ? named : 'city' });
    return isThere ? asked.references : found(findSheets('city', context), 'city');
}

/** As it is typed on a command line. */
function quoted(name: string): string {
    return /^[\w:+.-]+$/.test(name) ? name : `"${name}"`;
}

function found(asked: SheetLookup, value: string): readonly SheetReference[] {
    if (asked.kind === 'sheets') return asked.references;
    if (asked.kind === 'ambiguous') throw new UserError(words.ambiguousSheet, { value, choices: asked.addresses.join(', ') });
    if (asked.kind === 'empty') throw new UserError(words.emptySheet, { value });
    throw new UserError(words.unknownSheet, { value, hint: hintOf(asked.near.join(', ') || undefined) });
}

/** The letters of who does what stand behind the pairs that took their place. */
function withLetters(sheets: readonly Sheet[], context: SheetContext): Sheet[] {
    return sheets.map((sheet, k) => (k === 0 ? { ...sheet, tables: () => [lettersTable(context), ...sheet.tables()] } : sheet));
}

/** The filter, checked against the plan: a name that means nothing would draw an empty sheet. */
function filterAsked({ filter: given, view = 'flow', asset }: DrawOptions, plan: Plan): Filter {
    const { filter, unknown } = readFilter(given ?? []);
    if (unknown[0] !== undefined) throw new UserError(words.badFilter, { value: unknown[0], keys: Object.keys(filterKeys).join(', ') });
    const [missing] = findUnknown(plan, filter);
    if (missing) throw new UserError(words.unknownFilter, { key: missing.key, value: missing.value, hint: hintOf(missing.near) });
    if (asset !== undefined) {
        if (view !== 'asset') throw new UserError(words.assetNeedsView);
        const { things, near } = findAsset(plan, asset);
        if (things.length === 0) throw new UserError(words.unknownAsset, { value: asset, hint: hintOf(near[0]) });
    }
    return filter;
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
    if (!moment) throw new UserError(words.badDate, { value: date });
    return moment.from;
}

/** Built beside the command by scripts/build.mjs. */
const resources: Resources = {
    font: async style => readFileSync(new URL(`./fonts/Arimo-${style}.ttf`, import.meta.url)),
    wasm: async () => readFileSync(new URL('./resvg.wasm', import.meta.url)),
};
