// `alur draw`: reads one plan and writes its flow as a picture or a page.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { drawFlow } from '../diagram/views/flow.ts';
import { exportHtml } from '../exports/html.ts';
import { exportSvg } from '../exports/svg.ts';
import { type Day, readMoment } from '../plan/period.ts';
import { findAll } from '../rules/run.ts';
import { type PlanAt, readPlans } from './read-plans.ts';
import { type ExitCode, Refusal, reasonOf, type Session } from './session.ts';
import { words } from './words.ts';

export const drawFormats = ['svg', 'html'] as const;
export const themes = ['light', 'dark', 'contrast'] as const;

export interface DrawOptions {
    readonly format?: (typeof drawFormats)[number];
    readonly out?: string;
    readonly date?: string;
    readonly theme: (typeof themes)[number];
}

export async function draw(given: string, options: DrawOptions, session: Session): Promise<ExitCode> {
    const format = options.format ?? formatOf(options.out);
    const today = dayAsked(options.date);
    const { plan } = onlyPlan(given, readPlans([given], session));
    const broken = plan.files.filter(file => file.problems.length > 0).length;
    if (broken > 0) session.tell(words.brokenFiles, { count: broken });
    const graph = drawFlow(plan, findAll(plan), { locale: session.locale, ...(today === undefined ? {} : { today }) });
    const theme = options.theme === 'contrast' ? 'high-contrast' : options.theme;
    const drawing = format === 'html' ? exportHtml(graph, { script: viewerScript() }) : exportSvg(graph, { theme });
    if (options.out === undefined) await session.write(drawing);
    else writeOut(options.out, drawing, session);
    return session.failed ? 2 : 0;
}

/** Writes a file whole or not at all as far as the system allows; a refusal names it. */
export function writeOut(file: string, content: string | Uint8Array, session: Session): void {
    try {
        writeFileSync(file, content);
    } catch (error) {
        throw new Refusal(words.notWritable, { path: file, reason: reasonOf(error) });
    }
    session.tell(words.written, { path: file });
}

function formatOf(out: string | undefined): (typeof drawFormats)[number] {
    const ending = path.extname(out ?? 'flow.svg').toLowerCase();
    if (ending === '.svg') return 'svg';
    if (ending === '.html' || ending === '.htm') return 'html';
    throw new Refusal(words.badOption, { option: '--out', value: out ?? '', choices: '*.svg, *.html' });
}

/** The day of the "today" line; now when none is asked for. Checks never read the clock: only this drawing does. */
function dayAsked(date: string | undefined): Day | undefined {
    if (date === 'none') return undefined;
    if (date === undefined) return Math.floor(Date.now() / 86_400_000);
    const moment = readMoment(date);
    if (!moment) throw new Refusal(words.badDate, { value: date });
    return moment.from;
}

/** The plan of a path; a refusal where it holds none or several. */
export function onlyPlan(given: string, plans: readonly PlanAt[]): PlanAt {
    const [one, ...more] = plans;
    if (!one) throw new Refusal(words.noPlans, { path: given });
    if (more.length > 0)
        throw new Refusal(words.severalPlans, {
            path: given,
            roots: plans.map(({ root }) => path.relative(process.cwd(), root) || '.').join(', '),
        });
    return one;
}

/** Built beside the command by scripts/build.mjs. */
function viewerScript(): string {
    return readFileSync(new URL('./viewer.js', import.meta.url), 'utf8');
}
