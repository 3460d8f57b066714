// A chain as text for a terminal, as Markdown, and as JSON for programs: one step a line, each with its place.
// It must not know how it was found.
import { plainText } from '../l10n/markdown.ts';
import { toJson } from '../l10n/safe-text.ts';
import { type Locale, say, type Text } from '../l10n/say.ts';
import type { Declaration } from '../plan/model.ts';
import type { Plan } from '../plan/plan.ts';
import { qualifiedName, titleOf } from '../plan/queries.ts';
import { type Position, positionAt, type Span } from '../plan/source.ts';
import { sayStep } from './say-step.ts';
import type { Step } from './step.ts';

const words = {
    heading: { en: 'Why: {thing}', id: 'Mengapa: {thing}' },
    vision: { en: 'What it is for', id: 'Untuk apa' },
    needs: { en: 'What it needs', id: 'Apa yang dibutuhkan' },
    nothing: { en: 'Nothing is stated.', id: 'Tidak ada yang disebut.' },
    whole: { en: 'The chain is not cut anywhere.', id: 'Rantainya tidak terputus.' },
    cutOnce: { en: 'The chain is cut in one place.', id: 'Rantainya terputus di satu tempat.' },
    cut: { en: 'The chain is cut in {count} places.', id: 'Rantainya terputus di {count} tempat.' },
} satisfies Record<string, Text>;

/** Beyond this depth steps are no longer indented, so that a long chain stays readable. */
const deepestIndent = 20;

export interface ChainOptions {
    readonly plan: Plan;
    readonly locale: Locale;
    /** A file as it is shown. */
    readonly pathOf: (uri: string) => string;
}

/** `show` makes text of a plan harmless where it is shown, `showPath` a file's name. */
export function writeChainAsText(
    steps: readonly Step[],
    options: ChainOptions,
    show: (text: string) => string,
    showPath: (path: string) => string,
): string {
    const placed = steps.map(step => ({ step, place: showPath(placeOf(step, options)) }));
    const width = Math.max(...placed.map(({ place }) => place.length));
    const sentences = sentencesOf(steps, options.locale);
    return placed.map(({ step, place }, i) => `${place.padEnd(width)}  ${indent(step)}${show(sentences[i] ?? '')}\n`).join('');
}

export function writeChainAsMarkdown(steps: readonly Step[], options: ChainOptions): string {
    const { locale } = options;
    const [self] = steps;
    const sentences = sentencesOf(steps, locale);
    const lines = [`# ${say(words.heading, locale, { thing: plainText(sentences[0] ?? '') })}`, '', sayCuts(steps)[locale]];
    if (self) lines.push('', `\`${placeOf(self, options).replaceAll('`', "'")}\``);
    for (const way of ['vision', 'needs'] as const) {
        const own = steps.flatMap((step, i) => (step.way === way ? [{ step, sentence: sentences[i] ?? '' }] : []));
        lines.push('', `## ${words[way][locale]}`, '');
        if (own.length === 0) lines.push(words.nothing[locale]);
        for (const { step, sentence } of own)
            lines.push(`${indent(step).slice(2)}- ${plainText(sentence)} \`${placeOf(step, options).replaceAll('`', "'")}\``);
    }
    return `${lines.join('\n')}\n`;
}

/** An array with one object a step. Lines and characters count from 0, as in the other JSON. */
export function writeChainAsJson(steps: readonly Step[], options: ChainOptions): string {
    const sentences = sentencesOf(steps, options.locale);
    const objects = steps.map((step, i) => {
        const { depth, way, relation, thing, name, cut, isTold } = step;
        return {
            depth,
            way,
            relation,
            kind: thing?.kind ?? null,
            name: thing ? qualifiedName(thing) : name,
            title: thing ? titleOf(thing) : null,
            file: options.pathOf(step.file),
            start: positionOf(step, options.plan),
            cut: cut ?? null,
            repeated: isTold,
            message: sentences[i],
        };
    });
    return `[${objects.map(object => `\n  ${toJson(object)}`).join(',')}\n]\n`;
}

/** How whole a chain is, in one sentence. */
export function sayCuts(steps: readonly Step[]): Text {
    const count = steps.filter(({ cut }) => cut !== undefined).length;
    const text = count === 0 ? words.whole : count === 1 ? words.cutOnce : words.cut;
    return { en: say(text, 'en', { count }), id: say(text, 'id', { count }) };
}

/** A step that reaches nothing speaks of the nearest thing above it. */
export function sentencesOf(steps: readonly Step[], locale: Locale): string[] {
    const above: Declaration[] = [];
    return steps.map(step => {
        const at = above[step.depth - 1] ?? step.thing;
        if (step.thing) above[step.depth] = step.thing;
        return at ? sayStep(step, at)[locale] : '';
    });
}

function indent({ depth }: Step): string {
    return '  '.repeat(Math.min(depth, deepestIndent));
}

function placeOf(step: Step, { plan, pathOf }: ChainOptions): string {
    const { line, character } = positionOf(step, plan);
    return `${pathOf(step.file)}:${line + 1}:${character + 1}`;
}

function positionOf({ file, span }: { readonly file: string; readonly span: Span }, plan: Plan): Position {
    return positionAt(plan.file(file)?.lineStarts ?? [0], span.start);
}
