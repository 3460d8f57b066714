// What must hold for any plan: keywords in another language say the same, sorting changes nothing but the order, moving a program breaks no
// reference, and nothing of it touches years or codes.
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeSource } from '../../../src/exports/source.ts';
import { keywordLocaleOf } from '../../../src/l10n/keyword-locale.ts';
import { keywords } from '../../../src/l10n/keywords.ts';
import { locales } from '../../../src/l10n/say.ts';
import { convertKeywords } from '../../../src/language/convert-keywords.ts';
import { formatText } from '../../../src/language/format/format.ts';
import { extractActivity, refusesActivity } from '../../../src/language/refactor/extract-activity.ts';
import { moveProgram, refusesProgram } from '../../../src/language/refactor/move-program.ts';
import { sortDeclarations } from '../../../src/language/sort-declarations.ts';
import { applyEdits, type TextEdit } from '../../../src/plan/edit.ts';
import type { Work } from '../../../src/plan/model.ts';
import type { Plan } from '../../../src/plan/plan.ts';
import { isWork, qualifiedName } from '../../../src/plan/queries.ts';
import { allRules } from '../../../src/rules/all.ts';
import { findAll } from '../../../src/rules/engine/run.ts';
import { language, readFile } from '../plans.ts';
import { planOfTexts, type Texts } from './apply.ts';

const uri = 'file:///plan/a.plan';
const seeded = { seed: 20240, numRuns: 30 };
const apply = (text: string, edits: readonly Omit<TextEdit, 'file'>[]) =>
    applyEdits(
        text,
        edits.map(edit => ({ file: uri, ...edit })),
    );
const convert = (text: string, locale: 'en' | 'id') => apply(text, convertKeywords(language, text, locale));
const sort = (text: string) => apply(text, sortDeclarations(readFile(text), text, language.lexer));
const lex = (text: string) => language.lexer.lex(text);

const examples = ['flower/before', 'flower/after', 'palu', 'riverside'].map(folder =>
    Object.fromEntries(
        readdirSync(`examples/${folder}`)
            .filter(name => name.endsWith('.plan'))
            .map(name => [`file:///plan/${name}`, readFileSync(`examples/${folder}/${name}`, 'utf8')]),
    ),
);
const files = examples.flatMap(texts => Object.values(texts)).filter((_, i) => i % 3 === 0);
/** Each is tried on a whole plan, read anew. */
const some = <T>(items: readonly T[], most = 8) => items.filter((_, i) => i % Math.max(1, Math.floor(items.length / most)) === 0);

/** Every number, time, code and text, in no order. */
const facts = (text: string) => (text.match(/"(?:\\.|[^"\\\n])*"|\d[\w.,_-]*/g) ?? []).map(fact => fact.replace(/,$/, '')).sort();

/** Names, many of them spelled like keywords. */
const words = fc.constantFrom(
    ...Object.entries(keywords).flatMap(([, row]) => (row.role === 'joining' ? [] : [...row.spellings.en, ...row.spellings.id])),
    'Alpha',
    'Beta_2',
    'Ünïcode',
    '^in',
    '^dari',
);

/** A plan of such names, valid but for what its references find. */
const plans = fc
    .array(
        fc.record({
            name: words,
            code: fc.constantFrom('', '2.10', '1.9', '1.10'),
            year: fc.integer({ min: 2024, max: 2029 }),
            to: words,
            unit: words,
        }),
        { minLength: 1, maxLength: 5 },
    )
    .map(items =>
        items
            .map(({ name, code, year, to, unit }, i) =>
                [
                    i % 2 ? '// note: department' : '',
                    `department ${name} "goal" {`,
                    '  unit ^unit',
                    `  program ${unit} {`,
                    ...(code ? [`    code "${code}"`] : []),
                    `    serves ${to}, ${name}.${to} // serves`,
                    `    during ${year}..${year}-12`,
                    `    budget 1.5 million in ${year}, 2 in ${year} from ${to}`,
                    `    buys ${to} 3 "goal" { handover to ${name} in ${year} }`,
                    '  }',
                    '}',
                ].join('\n'),
            )
            .join('\n'),
    );

describe('keywords in the other language', () => {
    const same = (text: string) => {
        const before = readFile(text);
        for (const locale of locales) {
            const after = convert(text, locale);
            const read = readFile(after);
            expect(read.problems.length).toBe(before.problems.length);
            expect(writeSource(read.elements, 'en')).toBe(writeSource(before.elements, 'en'));
            expect(convert(after, locale)).toBe(after);
            expect(facts(after)).toEqual(facts(text));
            expect(after.split('\n').length).toBe(text.split('\n').length);
        }
    };
    it('say the same: the examples', () => files.forEach(same));
    it('say the same: names spelled like keywords', () => fc.assert(fc.property(plans, same), seeded));
    it('say the same: texts cut off anywhere', () =>
        fc.assert(
            fc.property(fc.constantFrom(...files), fc.nat(), (text, end) => {
                const cut = text.slice(0, end % text.length);
                for (const locale of locales) expect(facts(convert(cut, locale))).toEqual(facts(cut));
            }),
            seeded,
        ));
    it('are told apart', () => {
        for (const text of files.filter(text => text.length > 400))
            for (const locale of locales) expect(keywordLocaleOf(convert(text, locale))).toBe(locale);
    });
});

describe('sorted', () => {
    const same = (text: string) => {
        const after = sort(text);
        expect(sort(after)).toBe(after);
        expect(facts(after)).toEqual(facts(text));
        expect(lex(after).tokens.length).toBe(lex(text).tokens.length);
        const names = (content: string) =>
            readFile(content)
                .declarations.map(item => `${item.kind} ${qualifiedName(item)}`)
                .sort();
        expect(names(after)).toEqual(names(text));
        expect(readFile(after).problems).toHaveLength(readFile(text).problems.length);
    };
    it('nothing is lost: the examples', () => files.forEach(same));
    it('nothing is lost: any plan', () => fc.assert(fc.property(plans, same), seeded));
    it('nothing is lost: with line ends of Windows and the old Mac', () => {
        for (const text of files) for (const end of ['\r\n', '\r']) same(text.replaceAll('\n', end));
    });
});

describe('moved', () => {
    /** What every reference leads to, by names; the department of what moved aside. */
    const links = (plan: Plan, moved: string, arrived: string) =>
        plan.files
            .flatMap(file => file.references)
            .map(reference => {
                const target = plan.target(reference);
                const path = target && qualifiedName(target);
                return `${reference.role} ${path === moved || path?.startsWith(`${moved}.`) ? arrived + path.slice(moved.length) : path}`;
            })
            .sort();
    const textsAfter = (texts: Texts, edits: readonly TextEdit[]) => ({
        ...texts,
        ...Object.fromEntries(
            [...Map.groupBy(edits, edit => edit.file)].map(([file, own]) => [file, applyEdits(texts[file] as string, own)]),
        ),
    });
    const unresolved = allRules.filter(({ id }) => id === 'unresolved');
    const errors = (plan: Plan) => findAll(plan, {}, unresolved).length;

    it('a program to every other department: no reference is lost, in all examples', async () => {
        for (const texts of examples) {
            const plan = planOfTexts(texts);
            const programs = some(plan.all('program').filter(program => plan.names.departmentOf(program)));
            for (const [i, program] of programs.entries()) {
                const others = plan
                    .all('department')
                    .filter(to => to !== plan.names.departmentOf(program) && !refusesProgram(program, to, plan));
                const to = others[i % Math.max(1, others.length)];
                if (!to) continue;
                const after = textsAfter(
                    texts,
                    moveProgram(program, to, plan, language, file => texts[file]),
                );
                const next = planOfTexts(after);
                const [from, arrived] = [qualifiedName(program), `${to.name}.${program.name}`];
                expect(links(next, from, arrived)).toEqual(links(plan, from, arrived));
                expect(errors(next)).toBe(errors(plan));
                expect(facts(Object.values(after).join('\n'))).toEqual(facts(Object.values(texts).join('\n')));
            }
        }
    });
    it('an activity as a program: no reference is lost, and what it had from its program it says itself', async () => {
        for (const texts of examples) {
            const plan = planOfTexts(texts);
            for (const activity of some(plan.all('activity').filter(({ parent }) => isWork(parent) && parent.kind === 'program'))) {
                if (refusesActivity(activity, plan)) continue;
                const after = textsAfter(
                    texts,
                    extractActivity(activity, plan, language, file => texts[file]),
                );
                const next = planOfTexts(after);
                const arrived = `${qualifiedName(activity).split('.').slice(0, -2).concat(activity.name).join('.')}`;
                const moved = next.all('program').find(program => qualifiedName(program) === arrived) as Work;
                expect(errors(next)).toBe(errors(plan));
                expect(moved.period?.text).toBe((activity.period ?? (activity.parent as Work).period)?.text);
                expect(moved.code?.value).toBe(activity.code?.value);
                const new_ = links(next, '', '');
                for (const link of new Set(links(plan, qualifiedName(activity), arrived)))
                    if (!link.startsWith('fund')) expect(new_).toContain(link);
            }
        }
    });
});

it('a program of 2024 keeps its years and codes through format, sorting, both languages and certain fixes', () =>
    fc.assert(
        fc.property(plans, text => {
            const old = text.replaceAll(/\b202\d\b/g, '2024');
            expect(facts(formatText(sort(convert(old, 'id')), lex))).toEqual(facts(old));
            for (const { fixes } of findAll(planOfTexts({ [uri]: old })))
                for (const { changes, certainty } of fixes)
                    if (certainty === 'certain')
                        for (const change of changes)
                            if (change.kind === 'replace') expect(old.slice(change.span.start, change.span.end)).not.toMatch(/\d{4}|code/);
        }),
        seeded,
    ));
