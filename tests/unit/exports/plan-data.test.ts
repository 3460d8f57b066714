// The plan as data: nothing of the plan is missing, every fact has its place, ids stay, and the published schema holds.
import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { planData, writePlanData } from '../../../src/exports/data/json.ts';
import type { PlanData } from '../../../src/exports/data/plan-data.ts';
import { writeSource } from '../../../src/exports/source.ts';
import type { Plan } from '../../../src/plan/plan.ts';
import { positionAt, type Span } from '../../../src/plan/source.ts';
import { exampleNames, textsOf } from '../examples.ts';
import { everywhere, hostile } from '../hostile.ts';
import { planOf } from '../plans.ts';
import { element } from './arbitrary-plans.ts';
import { sourceOf } from './sources.ts';

const schema = JSON.parse(readFileSync(new URL('../../../schema/plan-1.schema.json', import.meta.url), 'utf8'));
// The published schema lets later versions add fields; what is written today has none beside those of its types.
const validate = new Ajv({ allErrors: true, allowUnionTypes: true }).compile(closed(schema) as object);

function closed(value: unknown): unknown {
    if (Array.isArray(value)) return value.map(closed);
    if (typeof value !== 'object' || value === null) return value;
    const entries = Object.entries(value).map(([key, part]) => [key, closed(part)]);
    return { ...Object.fromEntries(entries), ...('properties' in value ? { additionalProperties: false } : {}) };
}

function dataOf(plan: Plan): PlanData {
    return JSON.parse(writePlanData(planData(sourceOf(plan))));
}

/** `file:line:column` of every fact of the plan, found without knowing any kind of declaration. */
function placesIn(plan: Plan): string[] {
    const places: string[] = [];
    const visit = (value: unknown, uri: string): void => {
        if (Array.isArray(value)) for (const item of value) visit(item, uri);
        if (typeof value !== 'object' || value === null || Array.isArray(value)) return;
        const { span, nameSpan, target } = value as { span?: Span; nameSpan?: Span; target?: { span: Span } };
        const at = nameSpan ?? target?.span ?? span;
        if (at) places.push(placeOf(plan, at.file ?? uri, at.start));
        for (const [key, part] of Object.entries(value)) {
            // Spans of what is in another fact, and what leads elsewhere.
            if (/^(span|nameSpan|body|parent|from|repeats|parts|amountSpan|toSpan)$/.test(key)) continue;
            const flag = part as Span | undefined;
            if (typeof flag?.start === 'number') places.push(placeOf(plan, flag.file ?? uri, flag.start));
            else visit(part, uri);
        }
    };
    for (const { uri, elements, ignores } of plan.files) {
        visit(elements, uri);
        visit(ignores, uri);
    }
    return places;
}

function placeOf(plan: Plan, uri: string, offset: number): string {
    const { line, character } = positionAt(plan.file(uri)?.lineStarts ?? [0], offset);
    return `${sourceOf(plan).pathOf(uri)}:${line + 1}:${character + 1}`;
}

function placesSaid(value: unknown): string[] {
    if (typeof value !== 'object' || value === null) return [];
    const own = 'line' in value && 'file' in value ? [`${value.file}:${value.line}:${'column' in value ? value.column : ''}`] : [];
    return [...own, ...Object.values(value).flatMap(placesSaid)];
}

function expectWhole(plan: Plan): void {
    const data = dataOf(plan);
    const { findings: _, ...facts } = data;
    const said = new Set(placesSaid(facts));
    expect(placesIn(plan).filter(place => !said.has(place))).toEqual([]);
    const declared = Object.values(data)
        .flatMap(list => (Array.isArray(list) ? list : []))
        .filter(item => typeof item === 'object' && 'parent' in item);
    const ids = [...declared, ...(data.plan ? [data.plan] : [])].map(({ id }) => id);
    expect(ids.length).toBe(plan.files.flatMap(file => file.declarations).length);
    expect(new Set(ids).size).toBe(ids.length);
    expect(validate(data) ? [] : validate.errors).toEqual([]);
    expect(new Set(data.findings.map(({ id }) => id)).size).toBe(data.findings.length);
}

describe.each(exampleNames)('%s', name => {
    const plan = planOf(textsOf(name));
    it('is written whole, by the schema', () => expectWhole(plan));

    it('is the same whatever its files are called', () => {
        const texts = Object.entries(textsOf(name));
        const renamed = planOf(Object.fromEntries(texts.toReversed().map(([, text], k) => [`${k}.plan`, text])));
        const ids = (data: PlanData) =>
            JSON.stringify(data, (key, value) => (['at', 'files', 'findings'].includes(key) ? undefined : value));
        expect(ids(dataOf(renamed))).toBe(ids(dataOf(plan)));
        expect(writePlanData(planData(sourceOf(planOf(textsOf(name)))))).toBe(writePlanData(planData(sourceOf(plan))));
    });
});

test.each(Object.entries(hostile))('a plan that says the worst in every field is written whole: %s', (_, text) => {
    const plan = planOf({
        'a.plan': everywhere(text),
        'b.plan': `extend D "x" { ceiling 5 in 2026 }\nextend Nowhere { unit X "${text.replace(/["\n\r\\\u2028\u2029\u0085]/g, '')}" }`,
    });
    expectWhole(plan);
    const written = writePlanData(planData(sourceOf(plan)));
    expect(written.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]/u);
    expect(written.isWellFormed()).toBe(true);
});

test('any plan that can be made is written whole', () => {
    fc.assert(
        fc.property(fc.array(element, { maxLength: 3 }), elements => expectWhole(planOf({ 'a.plan': writeSource(elements, 'en') }))),
        { numRuns: 100 },
    );
});

test('what is said twice, nowhere or not at all is written as well', () => {
    expectWhole(
        planOf(
            'plan A { period 2026 } plan B { region "x" } goal G goal G program department { program { buys } } extend Nobody { code "1" tag "t" }',
        ),
    );
    expectWhole(planOf(''));
    const data = dataOf(planOf('goal G "one" goal G "two" department D { program P { serves G, H } }'));
    expect(data.results.map(({ id }) => id)).toEqual(['goal:G', 'goal:G#2']);
    expect(data.works[0]?.serves).toMatchObject([
        { text: 'G', id: 'goal:G' },
        { text: 'H', id: null },
    ]);
});

test('inheritance and sums are worked out', () => {
    const data = dataOf(
        planOf(`plan C { period 2026..2027 } fund F location L goal G
department D { program P { serves G during 2026 location L activity A { budget 1_000_000_000_000_000_001 from F buys trees 5 "tree" } activity B { budget 2.5 from F } } }`),
    );
    const [program, activity] = data.works;
    expect(program?.effective).toEqual({
        department: 'department:D',
        program: 'program:D.P',
        lead: 'department:D',
        serves: ['goal:G'],
        locations: ['location:L'],
        period: { from: '2026-01-01', to: '2026-12-31' },
        // More digits than a floating point number holds.
        total: '1000000000000000003.5',
    });
    expect(activity?.effective).toMatchObject({
        program: 'program:D.P',
        lead: 'department:D',
        serves: ['goal:G'],
        locations: ['location:L'],
    });
    expect(data.outputs[0]?.effective).toEqual({
        department: 'department:D',
        work: 'activity:D.P.A',
        locations: ['location:L'],
        lasting: true,
    });
});

test('the id of a finding stays while lines move, and tells two that read alike apart', () => {
    const text = 'department D { program P { buys a 1 "x" } program Q { buys a 1 "x" } }';
    const idsIn = (text: string) => dataOf(planOf(text)).findings.map(({ id }) => id);
    expect(idsIn(`\n\n${text}`)).toEqual(idsIn(text));
    expect(new Set(idsIn(text)).size).toBe(idsIn(text).length);
});
