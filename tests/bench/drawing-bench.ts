// Times sheets as the server makes them for a window: from the plan and its findings, known already, to the patch that is sent. It must not
// know what else is timed.
import { createLanguage } from '../../src/language/module.ts';
import { Plans } from '../../src/language/plans.ts';
import { readPlanFile } from '../../src/language/read.ts';
import { Drawings } from '../../src/server/drawing/drawings.ts';
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

    constructor(plans: Plans) {
        this.plans = plans;
        this.drawings = new Drawings({ plans, locale: () => 'id', today: () => 20_600 });
    }

    look(state: readonly string[]): Timing {
        const watch = stopwatch();
        const answer = this.drawings.draw({ drawing: 'flow', root, state, known: this.known, width: 1200 });
        const timing = watch.lap('draw');
        if (answer.kind !== 'drawn') throw new Error(`The sheet was not made: ${answer.kind}`);
        this.known = answer.patch.version;
        return timing;
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

/** Medians, each first drawing of a plan that was never drawn. */
export function timeDrawings(sizes: readonly number[] = [2_000, 8_000]): DrawingTiming[] {
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
        const first = (runs: number, state: readonly string[]) => Array.from({ length: runs }, () => city.open().look(state));
        const next = (runs: number, state: readonly string[]) => {
            const window = city.open();
            window.look([]);
            return Array.from({ length: runs }, () => window.look(state)).slice(1);
        };
        const typing = (runs: number, state: readonly string[], keystroke: Keystroke) => {
            const window = city.open();
            window.look(state);
            const timings: Timing[] = [];
            for (let run = 0; run < runs; run++) {
                window.type(keystroke, run);
                timings.push(window.look(state));
            }
            return timings.slice(2);
        };
        add('city, first time', 100, first(5, []));
        add('city, a letter of a title', 30, typing(15, [], title));
        add('city, a digit of a budget', 30, typing(15, [], budget));
        add('a department', 30, next(6, [`sheet=department:${department}`]));
        add('a department, a letter of a title', 30, typing(9, [`sheet=department:${department}`], title));
        add('the flow', 30, next(6, ['sheet=flow']));
    }
    return lines;
}
