// Times reading alone: a city from text to plan files and what they keep in memory, and one file read again after a keystroke.
// It must not know plans as a whole, nor rules.
import { createLanguage } from '../../src/language/module.ts';
import { readPlanFile } from '../../src/language/read.ts';
import { generateCity } from './city.ts';

const programs = 8_000;

export function timeReading() {
    const language = createLanguage();
    // As a file system gives them: not pieces of what they were made of.
    const texts = [...generateCity({ programs }).values()].map(text => Buffer.from(text).toString());
    const readAll = () => texts.map((text, index) => readPlanFile(language, `file:///city/${index}.plan`, text));
    const city = median(5, () => void readAll());
    const kept = keptBy(readAll);
    const [text = ''] = texts.toSorted((a, b) => b.length - a.length);
    const middle = text.indexOf('\n', text.length >> 1);
    const broken = `${text.slice(0, middle)}\n  budget from${text.slice(middle)}`;
    const again = (changed: string) => median(31, () => void readPlanFile(language, 'file:///city/open.plan', changed));
    return [
        { what: `${programs.toLocaleString('en')} programs from text to plan files`, ms: city },
        { what: '1,000 programs kept in memory', MB: kept / (programs / 1_000) / 1e6 },
        { what: `one file of ${Math.round(text.length / 1e3)} kB after a keystroke, sound`, ms: again(text) },
        { what: 'the same, broken', ms: again(broken) },
    ];
}

function median(runs: number, work: () => void): number {
    const times = Array.from({ length: runs }, () => {
        const start = performance.now();
        work();
        return performance.now() - start;
    });
    return times.sort((a, b) => a - b)[runs >> 1] as number;
}

/** Bytes that a result keeps. */
function keptBy<T>(make: () => T): number {
    collectGarbage();
    const before = process.memoryUsage().heapUsed;
    const result = [make()];
    collectGarbage();
    const after = process.memoryUsage().heapUsed;
    return result.length > 0 ? after - before : 0;
}

function collectGarbage(): void {
    for (let run = 0; run < 3; run++) globalThis.gc?.();
}
