// Times sheets of a city in memory: from the plan and its findings, known already, to the scene of the pages that a window shows. It must not
// know what else is timed.

import type { SheetReference } from '../../src/diagram/sheets/atlas.ts';
import { sheetContext } from '../../src/diagram/sheets/context.ts';
import { sheetKinds } from '../../src/diagram/sheets/registry.ts';
import { drawForScreen } from '../../src/diagram/sheets/screen.ts';
import type { SheetContext } from '../../src/diagram/sheets/sheet.ts';
import { countFiles } from '../../src/facts/count-files.ts';
import { createLanguage } from '../../src/language/module.ts';
import { Plans } from '../../src/language/plans.ts';
import { readPlanFile } from '../../src/language/read.ts';
import type { Plan } from '../../src/plan/plan.ts';
import { generateCity } from './city.ts';
import { spoilCity } from './faults.ts';
import { type Keystroke, typingIn } from './keystrokes.ts';
import { medianTiming, stopwatch, type Timing } from './sample.ts';

const root = 'file:///city';
const language = createLanguage();

/** A checked city that is typed into. */
class City {
    readonly texts: ReadonlyMap<string, string>;
    private readonly plans = new Plans();

    constructor(programs: number) {
        this.texts = new Map([...spoilCity(generateCity({ programs }))].map(([name, text]) => [name, Buffer.from(text).toString()]));
    }

    /** Read and checked; garbage of that is not collected on the sheets' time. The server of an editor then counts its files ahead. */
    async open({ isCounted }: { readonly isCounted: boolean }): Promise<this> {
        this.plans.setFolders([root]);
        for (const [name, text] of this.texts) this.plans.put(readPlanFile(language, `${root}/${name}`, text));
        this.plans.findings(root);
        if (isCounted) countFiles(this.plan);
        globalThis.gc?.();
        // memory is swept by other threads, whose time would count
        await new Promise(resolve => setTimeout(resolve, 200));
        return this;
    }

    private get plan(): Plan {
        const plan = this.plans.plan(root);
        if (!plan) throw new Error('The city is no plan.');
        return plan;
    }

    context(): SheetContext {
        return sheetContext(this.plan, [...this.plans.findings(root).values()].flat(), { locale: 'id', today: 20_600 });
    }

    type({ file, text }: Keystroke, round: number): void {
        this.plans.put(readPlanFile(language, `${root}/${file}`, text(round)));
        this.plans.findings(root);
    }
}

export interface SheetTiming {
    readonly programs: number;
    readonly sheet: string;
    readonly when: string;
    readonly cpu: number;
    /** Milliseconds of processor time. */
    readonly target: number;
    readonly met: '✓' | '✗';
}

/** Medians; the first sheet of a plan that has had none, and sheets after an edit of it. */
export async function timeSheets(programs = 8_000): Promise<SheetTiming[]> {
    const lines: SheetTiming[] = [];
    const add = (sheet: string, when: string, target: number, timings: readonly Timing[]) => {
        const { cpu } = medianTiming(timings);
        lines.push({ programs, sheet, when, cpu, target, met: cpu <= target ? '✓' : '✗' });
    };
    const draw = (context: SheetContext, reference: SheetReference): void => {
        drawForScreen(reference, context, { width: 1360, first: 1, most: 6 });
    };
    const named = (context: SheetContext, name: string): SheetReference[] => {
        const kind = sheetKinds.find(one => one.name === name);
        const subjects = kind?.subjects(context) ?? [];
        return kind ? subjects.map(subject => ({ kind, subject })) : [];
    };
    for (const isCounted of [true, false]) {
        const first: Timing[] = [];
        for (let run = 0; run < 5; run++) {
            const city = await new City(programs).open({ isCounted });
            const watch = stopwatch();
            const context = city.context();
            draw(context, named(context, 'city')[0] as SheetReference);
            first.push(watch.lap('first'));
        }
        add('city', isCounted ? 'first' : 'first, nothing counted ahead', 100, first);
    }

    const city = await new City(programs).open({ isCounted: true });
    const { edits } = typingIn(city.texts);
    for (const [what, edit] of Object.entries(edits)) {
        const timings: Timing[] = [];
        for (let run = 0; run < 15; run++) {
            city.type(edit, run);
            const watch = stopwatch();
            const context = city.context();
            draw(context, named(context, 'city')[0] as SheetReference);
            timings.push(watch.lap('again'));
        }
        add('city', what, 30, timings.slice(2));
    }
    const context = city.context();
    for (const { name } of sheetKinds) {
        if (name === 'city') continue;
        const references = named(context, name);
        const step = Math.max(1, Math.floor(references.length / 20));
        const some = references.filter((_, k) => k % step === 0);
        const timings = some.map(reference => {
            const watch = stopwatch();
            draw(context, reference);
            return watch.lap(reference.subject.name);
        });
        if (timings.length === 0) continue;
        add(name, `middle of ${timings.length}`, 10, timings);
        add(name, 'longest', 10, timings.toSorted((a, b) => a.cpu - b.cpu).slice(-1));
    }
    return lines;
}
