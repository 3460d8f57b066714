// `alur site`: reads one plan and writes it as a folder of pages; with --watch again whenever it is saved.
import { existsSync, statSync, watch } from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { reasonOf } from '../disk/reason.ts';
import type { Renewed } from '../disk/renew-folder.ts';
import { hasPlanEnding } from '../plan/find-files.ts';
import { type Day, readMoment } from '../plan/period.ts';
import type { Plan } from '../plan/plan.ts';
import type { Finding } from '../rules/engine/finding.ts';
import { findAll } from '../rules/engine/run.ts';
import type { Note } from '../site/extent.ts';
import { KeptPages } from '../site/kept-pages.ts';
import { renewedFiles, type SiteOptions } from '../site/site.ts';
import { departmentCalled } from './department-option.ts';
import { changesBetween } from './diff.ts';
import { sourcesOf } from './output.ts';
import { onlyPlan, type PlanAt, readPlans } from './read-plans.ts';
import { type ExitCode, type Session, UserError } from './session.ts';
import { siteResources } from './site-resources.ts';
import { siteWords } from './site-words.ts';
import { readVersions } from './versions.ts';
import { WatchedPlan } from './watched-plan.ts';
import { words } from './words.ts';
import { writeSite } from './write-site.ts';

export interface SiteCommand {
    readonly out: string;
    readonly department?: string;
    readonly title?: string;
    readonly against?: string;
    readonly date?: string;
    readonly watch?: boolean;
    readonly complete?: boolean;
}

export async function site(given: string, options: SiteCommand, session: Session): Promise<ExitCode> {
    const today = dayAsked(options.date);
    if (!options.watch) {
        const { plan } = onlyPlan(given, readPlans([given], session));
        return write({ plan, findings: findAll(plan), given, today }, options, session);
    }
    const watched = new WatchedPlan(given, session);
    let kept = new KeptPages();
    let at = watched.look();
    let code = await write({ ...at, given, today, kept }, options, session);
    for await (const event of changesOf(at, session)) {
        try {
            if (event === 'saved') at = watched.look();
            else if (kept.postponed === 0) continue;
            code = await write({ ...at, given, today, kept, isHasty: event === 'saved' }, options, session);
        } catch (error) {
            // it may be right again when it is saved next
            if (!(error instanceof UserError)) throw error;
            kept = new KeptPages();
            session.tell(error.text, error.values);
        }
    }
    return code;
}

interface SiteJob {
    readonly plan: Plan;
    readonly findings: readonly Finding[];
    readonly given: string;
    readonly today: Day | undefined;
    /** Of a site that is written again and again. */
    readonly kept?: KeptPages;
    /** Pages alone, while somebody writes: the PDF and workbooks follow when the plan rests. */
    readonly isHasty?: boolean;
}

async function write(
    { plan, findings, given, today, kept, isHasty = false }: SiteJob,
    options: SiteCommand,
    session: Session,
): Promise<ExitCode> {
    const broken = plan.files.filter(file => file.problems.length > 0).length;
    if (broken > 0) session.tell(siteWords.broken, { count: broken });
    const sources = sourcesOf(plan);
    if (sources.some(source => isSame(path.dirname(source), options.out))) throw new UserError(siteWords.inPlan, { path: options.out });
    const compared = options.against === undefined ? undefined : await compare(options.against, given, session);
    const notes: Note[] = [];
    const asked: SiteOptions = {
        first: session.locale,
        resources: siteResources,
        isComplete: options.complete === true,
        isHasty,
        note: one => notes.push(one),
        ...(options.title === undefined ? {} : { title: options.title }),
        ...(options.department === undefined ? {} : { department: departmentCalled(options.department, plan) }),
        ...(compared ? { compared } : {}),
        ...(today === undefined ? {} : { today }),
    };
    const renew = (own?: KeptPages) =>
        renewFolder(told => writeSite(options.out, renewedFiles(plan, findings, asked, own), told), options.out, session);
    let renewed = await renew(kept);
    // what was to stay was removed meanwhile: all is written
    if (renewed.gone.length > 0) renewed = await renew();
    const { written, unchanged, removed, foreign } = renewed;
    for (const file of foreign.slice(0, 3)) session.complain(siteWords.foreign, { path: file });
    if (foreign.length > 3) session.complain(siteWords.moreForeign, { count: foreign.length - 3 });
    for (const { text, values } of notes) session.tell(text, values);
    session.tell(siteWords.done, { path: options.out, written, unchanged, removed });
    return session.failed ? 2 : 0;
}

async function renewFolder(write: (told: (done: number) => void) => Promise<Renewed>, out: string, session: Session): Promise<Renewed> {
    try {
        return await write(done => session.progress(siteWords.writing, { done }));
    } catch (error) {
        const { code, path: file } = error as NodeJS.ErrnoException;
        if (code === undefined) throw error;
        if (code === 'ENOSPC' || code === 'EDQUOT') throw new UserError(words.diskFull, { path: file ?? out });
        throw new UserError(words.notWritable, { path: file ?? out, reason: reasonOf(error) });
    }
}

function isSame(one: string, other: string): boolean {
    if (!existsSync(one) || !existsSync(other)) return path.resolve(one) === path.resolve(other);
    const [a, b] = [statSync(one, { bigint: true }), statSync(other, { bigint: true })];
    return a.dev === b.dev && a.ino === b.ino;
}

async function compare(version: string, given: string, session: Session): Promise<NonNullable<SiteOptions['compared']>> {
    const [before, after] = await readVersions(version, given, undefined, session);
    const changes = changesBetween(before, after);
    if (after.plans.length !== 1 || before.plans.length === 0) throw new UserError(siteWords.onePlan, { value: version });
    const [older] = before.plans;
    return {
        version,
        changes,
        ...(older && before.plans.length === 1 ? { before: { name: version, plan: older.plan, findings: findAll(older.plan) } } : {}),
    };
}

function dayAsked(date: string | undefined): Day | undefined {
    if (date === 'none') return undefined;
    if (date === undefined) return Math.floor(Date.now() / 86_400_000);
    const day = readMoment(date);
    if (!day || day.from !== day.to) throw new UserError(words.badDate, { value: date });
    return day.from;
}

/** Milliseconds without a save after which a plan rests. */
const rest = 4000;

/** Once for each time that files of the plan were saved, several at once are one, and once when nothing was saved for a while after that. */
async function* changesOf({ plan, root }: PlanAt, session: Session): AsyncGenerator<'saved' | 'rested'> {
    const others = sourcesOf(plan).filter(source => !hasPlanEnding(source));
    const names = new Set(others.map(source => path.basename(source)));
    const folders = new Set([statSync(root).isDirectory() ? root : path.dirname(root), ...others.map(source => path.dirname(source))]);
    let tell = () => {};
    let isChanged = false;
    let hasRested = true;
    const watchers = [...folders].map(folder =>
        watch(folder, { recursive: true }, (_, file) => {
            if (file === null || (!hasPlanEnding(file) && !names.has(path.basename(file)))) return;
            isChanged = true;
            tell();
        }),
    );
    try {
        session.tell(siteWords.watching, { path: root });
        for (;;) {
            const isNext = new Promise<void>(done => {
                tell = done;
            });
            if (!isChanged && hasRested) await isNext;
            else if (!isChanged) await Promise.race([isNext, wait(rest)]);
            hasRested = !isChanged;
            if (hasRested) {
                yield 'rested';
                continue;
            }
            // editors save in several steps, and several files at once
            await wait(200);
            isChanged = false;
            yield 'saved';
        }
    } finally {
        for (const watcher of watchers) watcher.close();
    }
}
