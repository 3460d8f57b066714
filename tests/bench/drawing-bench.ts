// Times drawings as the server makes them for a window: from the plan and its findings, known already, to the patch that is sent. What a
// thread of its own does is done here, so that all of it is counted. It must not know what else is timed.
import { createLanguage } from '../../src/language/module.ts';
import { Plans } from '../../src/language/plans.ts';
import { readPlanFile } from '../../src/language/read.ts';
import type { DrawingPatch } from '../../src/protocol/diagram.ts';
import { Drawings } from '../../src/server/drawing/drawings.ts';
import { Painter } from '../../src/server/drawing/painter.ts';
import { TimedPainter } from '../../src/server/drawing/timed-painter.ts';
import { generateCity } from './city.ts';
import { spoilCity } from './faults.ts';
import { type Keystroke, typingIn } from './keystrokes.ts';
import { medianTiming, stopwatch, type Timing } from './sample.ts';

const root = 'file:///city';
const language = createLanguage();

/** A city in memory: files are read once, plans are made as often as they are asked for. */
class City {
    readonly texts: ReadonlyMap<string, string>;
    private readonly files;

    constructor(programs: number) {
        // As a file system gives them: not pieces of what they were made of.
        this.texts = new Map([...spoilCity(generateCity({ programs }))].map(([name, text]) => [name, Buffer.from(text).toString()]));
        this.files = [...this.texts].map(([name, text]) => readPlanFile(language, `${root}/${name}`, text));
    }

    /** Checked, and not drawn yet. */
    open(): Window {
        const plans = new Plans();
        plans.setFolders([root]);
        for (const file of this.files) plans.put(file);
        plans.findings(root);
        // What reading and checking left behind is not collected on the drawing's time.
        globalThis.gc?.();
        return new Window(plans);
    }
}

/** Somebody who looks at a plan while it is typed into. */
class Window {
    private readonly plans: Plans;
    private readonly drawings: Drawings;
    private known = 0;
    private hasMore = false;

    constructor(plans: Plans) {
        this.plans = plans;
        const painter = new Painter();
        const thread = {
            // What goes to a thread is written out, and what comes back is copied.
            paint: async (job: Parameters<Painter['paint']>[0]): Promise<DrawingPatch> =>
                structuredClone(painter.paint(JSON.parse(JSON.stringify(job)))),
            more: async (name: string, known: number): Promise<DrawingPatch | undefined> => structuredClone(painter.more(name, known)),
            forget: (name: string) => painter.forget(name),
            stop: () => {},
        };
        this.drawings = new Drawings({
            plans,
            painter: new TimedPainter({ startThread: () => thread, after: () => () => {}, limit: Number.POSITIVE_INFINITY }),
            locale: () => 'id',
            today: () => 20_600,
        });
    }

    /** Until what the reader sees is drawn. */
    async look(state: readonly string[]): Promise<Timing> {
        const watch = stopwatch();
        const answer = await this.drawings.draw({ drawing: 'flow', root, state, known: this.known, seen });
        const timing = watch.lap('draw');
        if (answer.kind !== 'drawn' || answer.patch.base !== this.known) throw new Error(`The drawing was not made: ${answer.kind}`);
        this.known = answer.patch.version;
        this.hasMore = answer.patch.more;
        return timing;
    }

    /** Until the rest is there too. */
    async lookAtAll(): Promise<Timing> {
        const watch = stopwatch();
        while (this.hasMore) {
            const patch = await this.drawings.more('flow', this.known);
            if (!patch) throw new Error('The rest was not drawn.');
            this.known = patch.version;
            this.hasMore = patch.more;
        }
        return watch.lap('rest');
    }

    /** Reading and checking are not counted: they are the keystroke's own. */
    type({ file, text }: Keystroke, round: number): void {
        this.plans.put(readPlanFile(language, `${root}/${file}`, text(round)));
        this.plans.findings(root);
    }
}

export interface DrawingTiming {
    readonly programs: number;
    readonly what: string;
    readonly ms: number;
    readonly cpu: number;
    /** Milliseconds of processor time. */
    readonly target: number;
    readonly met: '✓' | '✗';
}

const all = ['depth=programs'];
/** What a window of 1,200 × 800 px shows of a drawing that is larger, px of the drawing. */
const seen = { x: 0, y: 0, width: 2_000, height: 1_333 };

/** Medians, each first drawing of a plan that was never drawn. */
export async function timeDrawings(sizes: readonly number[] = [2_000, 8_000]): Promise<DrawingTiming[]> {
    const lines: DrawingTiming[] = [];
    for (const programs of sizes) {
        const city = new City(programs);
        const { edits } = typingIn(city.texts);
        const title = edits['a letter of a title'] as Keystroke;
        const budget = edits['a digit of a budget'] as Keystroke;
        const department = /(\w+?)(?:-2)?\.plan$/.exec(title.file)?.[1] ?? '';
        const add = (what: string, target: number, timings: readonly Timing[]) => {
            const { ms, cpu } = medianTiming(timings);
            lines.push({ programs, what, ms, cpu, target, met: cpu <= target ? '✓' : '✗' });
        };
        const first = async (runs: number, state: readonly string[]) => {
            const timings: Timing[] = [];
            for (let run = 0; run < runs; run++) timings.push(await city.open().look(state));
            return timings;
        };
        const rest = async (runs: number, state: readonly string[]) => {
            const timings: Timing[] = [];
            for (let run = 0; run < runs; run++) {
                const window = city.open();
                await window.look(state);
                timings.push(await window.lookAtAll());
            }
            return timings;
        };
        const typing = async (runs: number, state: readonly string[], keystroke: Keystroke) => {
            const window = city.open();
            await window.look(state);
            await window.lookAtAll();
            const timings: Timing[] = [];
            for (let run = 0; run < runs; run++) {
                window.type(keystroke, run);
                timings.push(await window.look(state));
            }
            return timings.slice(2);
        };
        add('first view, collapsed', 100, await first(7, []));
        add('first view, one department open', 100, await first(5, [`open=${department}`]));
        add('first drawing, all programs: what is seen', programs > 2_000 ? 1_000 : 300, await first(3, all));
        add('first drawing, all programs: the rest', Number.POSITIVE_INFINITY, await rest(3, all));
        add('a letter of a title, collapsed', 30, await typing(25, [], title));
        add('a digit of a budget, collapsed', 30, await typing(25, [], budget));
        add('a letter of a title, its department open', 30, await typing(15, [`open=${department}`], title));
        add('a letter of a title, all programs', 30, await typing(5, all, title));
    }
    return lines;
}
