// Counts the steps that a piece of work takes in our sources: how often the engine entered each block of each function. A busy machine makes
// no difference. What the engine itself does, such as copying a list, is one step.
import { Session } from 'node:inspector/promises';

/** By function; its file, its name and where it begins. */
export type Steps = ReadonlyMap<string, number>;

export class StepCounter {
    private readonly session = new Session();

    async begin(): Promise<void> {
        this.session.connect();
        await this.session.post('Profiler.enable');
        await this.session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
    }

    async end(): Promise<void> {
        await this.session.post('Profiler.stopPreciseCoverage');
        this.session.disconnect();
    }

    async of(work: () => unknown): Promise<Steps> {
        // What was counted before is not asked for again.
        await this.session.post('Profiler.takePreciseCoverage');
        work();
        const { result } = await this.session.post('Profiler.takePreciseCoverage');
        const steps = new Map<string, number>();
        for (const { url, functions } of result) {
            const file = /\/((?:src|tests\/unit\/growth)\/.*\.ts)/.exec(url)?.[1];
            if (!file) continue;
            for (const { functionName, ranges } of functions) {
                const name = `${file} ${functionName} at ${ranges[0]?.startOffset}`;
                for (const { count } of ranges) steps.set(name, (steps.get(name) ?? 0) + count);
            }
        }
        return steps;
    }
}

/** What takes more than three times the steps for twice the things, with the functions that take most of them; in step it is twice. */
export function growth(once: Steps, twice: Steps): string | undefined {
    const all = (steps: Steps) => [...steps.values()].reduce((sum, count) => sum + count, 0);
    if (all(twice) <= 3 * all(once) + fewSteps) return undefined;
    const more = [...twice].map(([name, steps]) => ({ name, more: steps - 2 * (once.get(name) ?? 0) })).sort((a, b) => b.more - a.more);
    return `${all(once)} steps, then ${all(twice)}: ${more
        .slice(0, 3)
        .map(({ name }) => name)
        .join(', ')}`;
}

/** What costs next to nothing may grow as it likes. */
const fewSteps = 20_000;
