// Fixes where a text could not be read: the number meant, the brace that is missing, the name behind a title. The plan is read when
// somebody asks for a fix. It must not know how texts are read.
import { chooseNames } from '../../l10n/choose-names.ts';
import { inEach } from '../../l10n/keyword-locale.ts';
import type { KeywordId } from '../../l10n/keywords.ts';
import { kindNames } from '../../l10n/kinds.ts';
import { numberInWords } from '../../l10n/number-words.ts';
import type { Text, Values } from '../../l10n/say.ts';
import { writeName } from '../../l10n/write-name.ts';
import { type Change, type Written, writeString } from '../../plan/edit.ts';
import type { Declaration, PlanFile, Problem, Reference } from '../../plan/model.ts';
import { allowedTargetKinds } from '../../plan/names/allowed-kinds.ts';
import type { Plan } from '../../plan/plan.ts';
import { titleOf } from '../../plan/queries.ts';
import { copyWith, type Span } from '../../plan/source.ts';
import { foldTitle } from '../analysis/similar-titles.ts';
import type { Fix } from '../engine/finding.ts';
import { maxChoices, pathTo } from './choices.ts';
import { declareFixes } from './declare.ts';

/** Values of a problem's sentence. */
export function valuesOf({ key, values }: Problem): Values {
    if (key === 'ambiguous-number') {
        const [thousands, decimal] = readingsOf(values);
        return { ...values, thousandsWords: numberInWords(thousands), decimalWords: numberInWords(decimal.replace(',', '.')) };
    }
    if (key === 'elsewhere') return { ...values, holders: holders(String(values['rules']).split(' ')) };
    return 'rule' in values ? { ...values, kind: kindOf(String(values['rule'])) } : values;
}

function readingsOf(values: Problem['values']): [thousands: string, decimal: string] {
    return [String(values['thousands']), String(values['decimal'])];
}

/** A rule of the grammar as a planner calls it. */
function kindOf(rule: string): Text {
    const kind = rule.toLowerCase();
    return Object.hasOwn(kindNames, kind) ? kindNames[kind as keyof typeof kindNames] : { en: 'the block', id: 'blok' };
}

/** Where something may be written. */
function holders(rules: readonly string[]): Text {
    if (rules.includes('Model')) return { en: 'outside all braces { }', id: 'di luar semua kurung kurawal { }' };
    const kinds = rules.map(kindOf);
    const en = orList(
        kinds.map(kind => kind.en),
        ' or ',
    );
    const id = orList(
        kinds.map(kind => kind.id),
        kinds.length > 2 ? ', atau ' : ' atau ',
    );
    return { en: `between the braces { } of: ${en}`, id: `di antara kurung kurawal { } dari: ${id}` };
}

function orList(words: readonly string[], or: string): string {
    return [words.slice(0, -1).join(', '), words.at(-1) ?? ''].filter(Boolean).join(or);
}

/** Fixes of a problem, best first. */
export function readingFixes(file: PlanFile, problem: Problem, plan: Plan): readonly Fix[] {
    const { key, span, values } = problem;
    const put = (at: Span, text: Written): Change => ({ kind: 'replace', file: file.uri, span: at, text });
    const fix = (title: Text, changes: readonly Change[], certainty?: Fix['certainty'], more: Values = {}): Fix => ({
        title,
        values: { ...valuesOf(problem), ...more },
        changes,
        ...(certainty ? { certainty } : {}),
    });
    switch (key) {
        case 'ambiguous-number':
            return readingsOf(values).map(text =>
                fix({ en: '{words}: {text}', id: '{words}: {text}' }, [put(span, text)], undefined, { text, words: capital(text) }),
            );
        case 'twofold-scale':
            return (['million', 'billion'] as const).map(scale => {
                const word = inEach(spell => spell(scale));
                return fix({ en: 'Write {word}', id: 'Tulis {word}' }, [put(span, word)], undefined, { word });
            });
        case 'negative-number': {
            // Leaving out the minus is for people to decide.
            const text = String(values['text']).slice(1);
            return text.endsWith('…') ? [] : [fix({ en: 'Write {text}', id: 'Tulis {text}' }, [put(span, text)], undefined, { text })];
        }
        case 'misspelled':
            return [
                fix(
                    { en: 'Replace with {suggestion}', id: 'Ganti dengan {suggestion}' },
                    [put(span, String(values['suggestion']))],
                    'certain',
                ),
            ];
        case 'stray-brace':
        case 'not-here':
        case 'unexpected-characters':
            return [fix({ en: 'Remove it', id: 'Hapus' }, [put(span, '')], key === 'stray-brace' ? 'likely' : undefined)];
        case 'unclosed-text':
            return [fix({ en: 'Close the text here', id: 'Tutup teks di sini' }, [put(at(span.end), '"')], 'likely')];
        case 'outside-block':
        case 'unopened-block':
        case 'unopened-heading':
        case 'unclosed-before':
        case 'unclosed-named':
        case 'unclosed-block':
            return braceFixes(problem, put, fix);
        case 'elsewhere':
            return moveOut(problem, file, fix);
        case 'title-without-name':
            return nameBefore(problem, file, plan, put, fix);
        case 'title-not-name':
            return nameBehind(problem, file, plan, put, fix);
        case 'table-rows': {
            const begins = String(values['begins']).split(' ').map(Number);
            return [
                fix(
                    { en: 'Keep the rows as a comment', id: 'Simpan baris ini sebagai komentar' },
                    begins.map(start => put(at(start), '// ')),
                    'likely',
                ),
                fix({ en: 'Remove the rows', id: 'Hapus baris ini' }, [put(span, '')]),
            ];
        }
        default:
            return [];
    }
}

type Put = (at: Span, text: Written) => Change;
type MakeFix = (title: Text, changes: readonly Change[], certainty?: Fix['certainty'], more?: Values) => Fix;

function at(offset: number): Span {
    return { start: offset, end: offset };
}

/** The number in words, at the start of a title. */
function capital(text: string): Text {
    const words = numberInWords(text.replace(',', '.'));
    const up = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);
    return { en: up(words.en), id: up(words.id) };
}

function braceFixes({ key, values }: Problem, put: Put, fix: MakeFix): Fix[] {
    const open = Number(values['open'] ?? -1);
    const close = Number(values['close'] ?? -1);
    const changes = [...(open < 0 ? [] : [put(at(open), ' {')]), ...(close < 0 ? [] : [put(at(close), String(values['put']))])];
    if (changes.length === 0) return [];
    const title =
        open < 0
            ? { en: 'Close {kind} "{of}" here', id: 'Tutup {kind} "{of}" di sini' }
            : close < 0
              ? { en: 'Open the block of {kind} "{of}"', id: 'Buka blok {kind} "{of}"' }
              : { en: 'Put it into {kind} "{of}"', id: 'Masukkan ke {kind} "{of}"' };
    return [fix(key === 'unclosed-block' ? { en: 'Close the block here', id: 'Tutup blok di sini' } : title, changes, 'likely')];
}

/** Into the innermost block around it that may hold it: the braces of a smaller one were closed too late. */
function moveOut({ span, values }: Problem, file: PlanFile, fix: MakeFix): Fix[] {
    const end = Number(values['end']);
    const rules = String(values['rules']).toLowerCase().split(' ');
    const around = file.declarations.filter(({ kind, body }) => body && body.start < span.start && end < body.end && rules.includes(kind));
    const to = around.findLast(one => around.every(other => one.span.start >= other.span.start));
    if (end < 0 || !to) return [];
    const title = { en: 'Move it into {kind} "{of}"', id: 'Pindahkan ke {kind} "{of}"' };
    const move: Change = { kind: 'move', file: file.uri, span: { start: span.start, end }, to };
    return [fix(title, [move], 'likely', { kind: kindNames[to.kind], of: titleOf(to) })];
}

/** A name for what has only a title, which nothing around it has. */
function nameBefore({ span, values }: Problem, file: PlanFile, plan: Plan, put: Put, fix: MakeFix): Fix[] {
    const declaration = file.declarations.find(({ title }) => title?.span.start === span.start);
    const taken = new Set(plan.names.membersOf(declaration?.parent).keys());
    const [name] = chooseNames([{ title: String(values['found']), key: '', fallback: '' }], taken);
    if (!name) return [];
    const written = writeName(name);
    return [fix({ en: 'Name it {written}', id: 'Namai {written}' }, [put(at(span.start), `${written} `)], 'likely', { written })];
}

/** The name of what has this title, or nearly; where nothing has, it is declared. */
function nameBehind({ span, values }: Problem, file: PlanFile, plan: Plan, put: Put, fix: MakeFix): Fix[] {
    const reference = file.references.find(other => other.span.start === span.start);
    if (!reference) return [];
    const found = String(values['found']);
    const candidates = candidatesFor(found, reference, plan);
    if (candidates.length > 0)
        return candidates.map(target => {
            const path = pathTo(target, reference.from, reference.role, plan);
            const certainty = candidates.length === 1 ? 'certain' : undefined;
            return fix({ en: 'Write {path}: "{title}"', id: 'Tulis {path}: "{title}"' }, [put(span, path)], certainty, {
                path,
                title: titleOf(target),
            });
        });
    const [name] = chooseNames([{ title: found, key: '', fallback: '' }], new Set(plan.names.membersOf(undefined).keys()));
    if (!name) return [];
    return declareFixes(copyWith(reference, { path: [name] }), 0, plan).map(declared => ({
        ...declared,
        changes: [...declared.changes.map(change => titled(change, name, found)), put(span, writeName(name))],
    }));
}

/** Those whose title or name is said, else those whose title holds it. */
function candidatesFor(found: string, { role }: Reference, plan: Plan): readonly Declaration[] {
    const wanted = foldTitle(found);
    const all = [...allowedTargetKinds[role]].flatMap(kind => plan.all(kind as KeywordId & Declaration['kind'])) as Declaration[];
    const named = all.filter(({ name }) => name !== '');
    const same = named.filter(target => foldTitle(titleOf(target)) === wanted || foldTitle(target.name) === wanted);
    const near = wanted.length < 3 ? [] : named.filter(target => foldTitle(titleOf(target)).includes(wanted));
    return (same.length > 0 ? same : near).slice(0, maxChoices);
}

/** A declaration that is added gets the title. */
function titled(change: Change, name: string, title: string): Change {
    if (change.kind !== 'add' && change.kind !== 'append') return change;
    const add = (text: string) => (text.endsWith(` ${writeName(name)}`) ? `${text} ${writeString(title)}` : text);
    const { statement } = change;
    return { ...change, statement: typeof statement === 'string' ? add(statement) : { en: add(statement.en), id: add(statement.id) } };
}
