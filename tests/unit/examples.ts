// The example plans as tests read them: every folder of examples/ that holds plan files.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { drawFlow } from '../../src/diagram/flow/draw-flow.ts';
import type { Locale } from '../../src/l10n/say.ts';
import { readMoment } from '../../src/plan/period.ts';
import type { Plan } from '../../src/plan/plan.ts';
import type { Finding } from '../../src/rules/engine/finding.ts';
import { planOf } from './plans.ts';

const root = new URL('../../examples/', import.meta.url);

/** Names such as `flower/before`, in order. */
export const exampleNames = foldersIn('').filter(name => plansIn(name).length > 0);

/** The texts of an example by file name. */
export function textsOf(name: string): Record<string, string> {
    return Object.fromEntries(plansIn(name).map(file => [file, readFileSync(new URL(`${name}/${file}`, root), 'utf8')]));
}

export function exampleNamed(name: string): Plan {
    const texts = textsOf(name);
    return planOf(texts, {}, plansBeside(texts));
}

/** The plans that an example refers to, each as one text, by the name of their folder. */
function plansBeside(texts: Readonly<Record<string, string>>): Record<string, string> {
    const folders = Object.values(texts).flatMap(text =>
        [...text.matchAll(/(?:refers-to|mengacu) "\.\.\/(\w+)"/g)].map(([, folder = '']) => folder),
    );
    return Object.fromEntries(folders.map(folder => [folder, Object.values(textsOf(folder)).join('\n')]));
}

export function expectedOf(name: string): { readonly file: string; readonly rule: string; readonly at: string }[] | undefined {
    const file = new URL(`${name}/expected.json`, root);
    return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
}

/** The flow as it is drawn in the golden files: always on the same day. */
export function flowOf(plan: Plan, findings: readonly Finding[], locale: Locale) {
    const today = readMoment('2026-05-15')?.from;
    return drawFlow(plan, findings, { locale, ...(today === undefined ? {} : { today }) });
}

function foldersIn(name: string): string[] {
    return readdirSync(new URL(name === '' ? '.' : `${name}/`, root), { withFileTypes: true })
        .filter(entry => entry.isDirectory())
        .map(entry => (name === '' ? entry.name : `${name}/${entry.name}`))
        .sort()
        .flatMap(folder => [folder, ...foldersIn(folder)]);
}

function plansIn(name: string): string[] {
    return readdirSync(new URL(`${name}/`, root))
        .filter(file => file.endsWith('.plan'))
        .sort();
}
