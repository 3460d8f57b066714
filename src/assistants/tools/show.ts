// One thing whole: its facts with places, its text, its parts, who refers to it, what is found in it.
import { declarationData } from '../../exports/data/declaration-data.ts';
import { childrenOf } from '../../plan/children.ts';
import type { Scope } from '../../plan/model.ts';
import { findingSchema, writeFinding } from '../findings-in.ts';
import { shortened } from '../safe-answer.ts';
import { anything, integer, list, nullable, object, text, words } from '../schema.ts';
import { tool } from '../tool.ts';
import { placeSchema, type ToolContext, thingSchema } from '../tool-context.ts';

/** Entries of each list beside the facts. */
const maxThings = 30;
const longestSource = 8000;
const longestFacts = 40_000;

export const show = tool({
    name: 'show',
    title: { en: 'Show one thing whole', id: 'Tampilkan satu hal secara utuh' },
    summary: {
        en: 'All facts of a program, output, goal or other thing',
        id: 'Semua keterangan satu program, keluaran, tujuan, atau hal lain',
    },
    description:
        'Everything the plan says of one thing: its facts with the place of each (money, time, executor, places, needs, indicators), what it inherits, its own text, its parts, who refers to it, and the findings in it. Choose it after find, before proposing a change.',
    input: {
        name: words('Full name, short name, title or code; with the kind before it where several things share a name: "program Trees".'),
    },
    output: {
        thing: thingSchema,
        department: nullable(thingSchema),
        facts: anything('As the format of alur export --format json has them; "at" is a place, and what is not stated is left out.'),
        source: text('Its text in the file, from the line of its name.'),
        source_at: placeSchema,
        parts: list('Things declared in it.', thingSchema),
        parts_total: integer('All of them.'),
        referred_to_by: list(
            'Who names it, and in what way.',
            object({ role: text('In what way.'), by: text('Full name.'), at: placeSchema }),
        ),
        referred_to_by_total: integer('All of them.'),
        findings: list('Findings in its text.', findingSchema),
        findings_total: integer('All of them.'),
    },
    longTexts: ['source'],
    async run({ name }, context) {
        const { plan, facts } = context;
        const thing = context.find(name);
        const written = compact(declarationData(facts, thing)) as Record<string, unknown>;
        const bodies = thing.kind === 'department' ? [thing, ...plan.names.extensionsOf(thing)] : [thing];
        const parts = bodies.flatMap(childrenOf).filter(({ name }) => name !== '');
        const references = plan.referencesTo(thing);
        const findings = context.findings.filter(
            ({ file, span }) => file === thing.file && thing.span.start <= span.start && span.end <= thing.span.end,
        );
        return {
            thing: context.thing(thing),
            department: context.thingOrNull(plan.names.departmentOf(thing)),
            facts:
                JSON.stringify(written).length > longestFacts
                    ? { left_out: 'The facts are too long for one answer: ask for its parts.' }
                    : written,
            source: shortenedSource((await context.host.text(thing.file))?.slice(thing.span.start, thing.span.end) ?? ''),
            source_at: context.at(thing.file, thing.span),
            parts: parts.slice(0, maxThings).map(one => context.thing(one)),
            parts_total: parts.length,
            referred_to_by: references
                .slice(0, maxThings)
                .map(({ role, from, file, span }) => ({ role, by: nameOf(from, context), at: context.at(file, span) })),
            referred_to_by_total: references.length,
            findings: findings.slice(0, maxThings).map(finding => writeFinding(finding, context)),
            findings_total: findings.length,
        };
    },
});

function nameOf(scope: Scope, context: ToolContext): string {
    const named = scope.kind === 'extension' ? context.plan.names.departmentOf(scope) : scope;
    return named ? context.thing(named).name : '';
}

function shortenedSource(source: string): string {
    return source.length > longestSource ? shortened(source, longestSource) : source;
}

/** Without what is not stated; places as short texts. */
function compact(value: unknown): unknown {
    if (Array.isArray(value)) return value.map(compact);
    if (typeof value !== 'object' || value === null) return value;
    if ('endColumn' in value) {
        const { file, line, column } = value as unknown as { file: string; line: number; column: number };
        return `${file}:${line}:${column}`;
    }
    const fields = Object.entries(value).map(([name, field]) => [name, compact(field)] as const);
    return Object.fromEntries(fields.filter(([, field]) => field !== null && !(Array.isArray(field) && field.length === 0)));
}
