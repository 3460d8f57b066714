// The choice to say how success is measured: a whole indicator, or the figures that one still lacks. People give the figures.
import { nameFromTitle } from '../../l10n/choose-names.ts';
import { inEach } from '../../l10n/keyword-locale.ts';
import { writePath } from '../../l10n/write-name.ts';
import { childrenOf } from '../../plan/children.ts';
import { type Change, type Written, writeString } from '../../plan/edit.ts';
import type { Declaration, Indicator, Result, Work } from '../../plan/model.ts';
import { yearOf } from '../../plan/period.ts';
import type { Plan } from '../../plan/plan.ts';
import { extentOf, isWork, titleOf } from '../../plan/queries.ts';
import { statedTime } from '../../rules/analysis/stated-time.ts';
import { freeName } from '../../rules/fixes/home.ts';
import { missingIn, yearsAsked } from '../../rules/indicator-incomplete.ts';
import { hasTargetlessMoney } from '../../rules/money-without-target.ts';
import { type Blank, type Choice, plain } from '../choice.ts';

type Owner = Result | Work;

/** Figures as they stand in a plan, which reads them once more. */
const figure = /^\d[\d.,_]*%?$/;

export function indicatorChoices(rule: string, thing: Declaration, plan: Plan): Choice[] {
    if (rule === 'indicator-incomplete' && thing.kind === 'indicator' && isOwner(thing.parent))
        return [completing(thing, thing.parent, plan)].filter(choice => choice.blanks.length > 0);
    if (!isOwner(thing)) return [];
    const lacksTarget = rule === 'money-without-target' && isWork(thing) && hasTargetlessMoney(thing);
    return lacksTarget || rule === 'no-indicator' || rule === 'subactivity-no-target' ? [beginning(thing, plan)] : [];
}

function isOwner(scope: { readonly kind: string } | undefined): scope is Owner {
    return scope?.kind === 'goal' || scope?.kind === 'objective' || isWork(scope as Work | undefined);
}

function beginning(owner: Owner, plan: Plan): Choice {
    const isPart = owner.kind === 'activity' || owner.kind === 'subactivity';
    const years = yearsOf(owner, plan);
    const before = isPart ? undefined : (years[0] ?? 0) - 1;
    const blanks: Blank[] = [
        { ask: { en: 'What is measured?', id: 'Apa yang diukur?' }, values: {} },
        unitBlank(plan),
        {
            ask: { en: 'Which way should it go?', id: 'Ke mana arahnya?' },
            values: {},
            options: [
                { value: 'up', title: { en: 'Up', id: 'Naik' }, detail: plain('') },
                { value: 'down', title: { en: 'Down', id: 'Turun' }, detail: plain('') },
            ],
        },
        ...(before === undefined ? [] : [baselineBlank(before)]),
        ...(years.length > 0 ? [targetsBlank(years)] : []),
    ];
    const { file, span, body } = owner;
    return {
        title: { en: 'Write an indicator for "{x}"…', id: 'Tulis indikator untuk "{x}"…' },
        values: { x: titleOf(owner) },
        at: { file, span: owner.nameSpan },
        blanks,
        changes: answers => {
            const [title = '', unit = '', direction = '', ...rest] = answers.map(answer => answer.trim());
            const baseline = before === undefined ? undefined : rest.shift();
            const targets = years.length > 0 ? targetsOf(rest.shift() ?? '', years) : [];
            if (title === '' || unit === '' || (direction !== 'up' && direction !== 'down')) return undefined;
            if (!targets || (baseline !== undefined && !figure.test(baseline))) return undefined;
            const name = writePath([freeName(nameFromTitle(title).name || 'Indikator', owner, plan)]);
            const statement = inEach((word, locale) =>
                [
                    `${word('indicator')} ${name} ${writeString(title)} ${word('unit', true)} ${writeString(unit)} {`,
                    `  ${word('measures')} ${word(isPart ? 'output' : 'outcome')}`,
                    `  ${word('direction')} ${word(direction)}`,
                    ...(baseline === undefined ? [] : [`  ${word('baseline')} ${baseline} ${word('in')} ${before}`]),
                    ...(targets.length === 0 ? [] : [`  ${targetLine(targets, years)[locale]}`]),
                    '}',
                ].join('\n'),
            );
            return [{ kind: 'add', to: { file, span, body }, statement, before: childrenOf(owner)[0]?.span }];
        },
    };
}

function completing(indicator: Indicator, owner: Owner, plan: Plan): Choice {
    const { noUnit, noBaseline, years: missing } = missingIn(indicator, owner, plan);
    const years = missing && missing.length === 0 ? yearsOf(owner, plan) : (missing ?? []);
    const before = (yearsOf(owner, plan)[0] ?? 0) - 1;
    const { file, span, body, title, nameSpan, unit } = indicator;
    return {
        title: { en: 'Give what "{x}" lacks…', id: 'Lengkapi "{x}"…' },
        values: { x: titleOf(indicator) },
        at: { file, span: nameSpan },
        blanks: [
            ...(noUnit ? [unitBlank(plan)] : []),
            ...(noBaseline ? [baselineBlank(before)] : []),
            ...(years.length > 0 ? [targetsBlank(years)] : []),
        ],
        changes: answers => {
            const rest = answers.map(answer => answer.trim());
            const measure = noUnit ? rest.shift() : undefined;
            const baseline = noBaseline ? rest.shift() : undefined;
            const targets = years.length > 0 ? targetsOf(rest.shift() ?? '', years) : [];
            if (measure === '' || !targets || (baseline !== undefined && !figure.test(baseline))) return undefined;
            const changes: Change[] = [];
            const add = (statement: Written) => changes.push({ kind: 'add', to: { file, span, body }, statement });
            const end = title?.span.end ?? nameSpan.end;
            if (measure !== undefined && unit) changes.push({ kind: 'replace', file, span: unit.span, text: writeString(measure) });
            else if (measure !== undefined) {
                const text = inEach(word => ` ${word('unit', true)} ${writeString(measure)}`);
                changes.push({ kind: 'replace', file, span: { start: end, end }, text });
            }
            const lines = [
                ...(baseline === undefined ? [] : [inEach(word => `${word('baseline')} ${baseline} ${word('in')} ${before}`)]),
                ...(targets.length === 0 ? [] : [targetLine(targets, years)]),
            ];
            if (lines.length > 0) add({ en: lines.map(({ en }) => en).join('\n'), id: lines.map(({ id }) => id).join('\n') });
            return changes;
        },
    };
}

/** The years that need a target, else the last one of the work. */
function yearsOf(owner: Owner, plan: Plan): readonly number[] {
    const asked = yearsAsked(owner, plan);
    if (asked.length > 0) return asked;
    const time = isWork(owner) ? (statedTime(owner) ?? extentOf(plan, owner)) : owner.period;
    return time ? [yearOf(time.to)] : [];
}

function unitBlank(plan: Plan): Blank {
    const units = new Set(['%', ...plan.all('indicator').flatMap(({ unit }) => unit?.value.trim() || [])]);
    return {
        ask: { en: 'In which unit?', id: 'Dengan satuan apa?' },
        values: {},
        options: [...units].map(unit => ({ value: unit, title: plain(unit), detail: plain('') })),
        isOpen: true,
    };
}

function baselineBlank(year: number): Blank {
    return { ask: { en: 'Value in {year}, to begin with (a number)', id: 'Kondisi awal tahun {year} (angka)' }, values: { year } };
}

function targetsBlank(years: readonly number[]): Blank {
    const one = { en: 'Target for {years} (a number)', id: 'Target tahun {years} (angka)' };
    const many = {
        en: 'Targets for {years}: a number each, with spaces between, or one for all',
        id: 'Target tahun {years}: satu angka per tahun, dipisahkan spasi, atau satu angka untuk semua tahun',
    };
    return { ask: years.length === 1 ? one : many, values: { years: years.join(', ') } };
}

function targetsOf(answer: string, years: readonly number[]): readonly string[] | undefined {
    const figures = answer.split(/[;\s]+/).filter(text => text !== '');
    if (!figures.every(text => figure.test(text))) return undefined;
    const [first] = figures;
    if (figures.length === 1 && first !== undefined) return years.map(() => first);
    return figures.length === years.length ? figures : undefined;
}

function targetLine(targets: readonly string[], years: readonly number[]) {
    return inEach(word => `${word('target')} ${targets.map((target, i) => `${target} ${word('in')} ${years[i]}`).join(', ')}`);
}
