// The other half of a promise, as a program for its department to fill in: keeping a thing, answering a request, continuing a work.
// It must not decide anything that the department has to.
import { inEach } from '../../l10n/keyword-locale.ts';
import type { Locale } from '../../l10n/say.ts';
import { writePath } from '../../l10n/write-name.ts';
import { memoize } from '../../plan/derived.ts';
import { writeString } from '../../plan/edit.ts';
import type { Asset, Declaration, Department, Output, Request, Scope, Work } from '../../plan/model.ts';
import { isWithin, type Period, writePeriod } from '../../plan/period.ts';
import type { Plan } from '../../plan/plan.ts';
import { isWork, placesOf, servesOf, titleOf, workOf } from '../../plan/queries.ts';
import { firstDayOfCare, keepingWorks } from '../analysis/maintainers.ts';
import type { Fix } from '../engine/finding.ts';
import { maxChoices, pathTo } from './choices.ts';
import { addTo, freeName } from './home.ts';
import { addProperty } from './statements.ts';

/** Keeps a thing: in a work of the department that keeps others already, or in a program of its own. */
export function careFixes(thing: Output | Asset, department: Department, stated: Period | undefined, plan: Plan): Fix[] {
    const maker = workOf(thing.parent);
    const words: Record<Locale, string> = { en: 'Maintenance', id: 'Pemeliharaan' };
    const titles: Record<Locale, string> = { en: `Maintenance of ${titleOf(thing)}`, id: `Pemeliharaan ${titleOf(thing)}` };
    const statement = inEach((word, locale) =>
        block(
            `${word('program')} ${writePath([freeName(words[locale] + capital(thing.name), department, plan)])} ${writeString(titles[locale])}`,
            [
                ...(maker ? servesLine(maker, department, word('serves'), plan) : []),
                ...duringLine(stated ?? careTime(thing, plan), word('during'), plan),
                `${word('maintains')} ${pathTo(thing, department, 'maintains', plan)}`,
            ],
        ),
    );
    return [
        {
            title: { en: 'Add a program to {d} that maintains it', id: 'Tambahkan program pemeliharaan di {d}' },
            values: { d: titleOf(department) },
            changes: [addTo(department, ['program'], statement, plan)],
        },
        ...keepingIn(department, plan).map(work =>
            addProperty(
                { en: 'Add it to what "{y}" of {d} maintains', id: 'Masukkan ke pemeliharaan "{y}" di {d}' },
                { y: titleOf(work), d: titleOf(department) },
                work,
                'maintains',
                pathTo(thing, work, 'maintains', plan),
            ),
        ),
    ];
}

/** Answers a request, by the date and in the place asked for. */
export function answerFixes(request: Request, asked: Department, plan: Plan): Fix[] {
    const asking = workOf(request.parent);
    const party = request.of && plan.target(request.of);
    const name = writePath([freeName(request.name, asked, plan)]);
    const places = new Set((asking ? placesOf(asking) : []).flatMap(({ location }) => plan.target(location) ?? []));
    const statement = inEach(word =>
        block(`${word('program')} ${name}${request.title ? ` ${writeString(request.title.value)}` : ''}`, [
            ...(asking ? servesLine(asking, asked, word('serves'), plan) : []),
            ...(party?.kind === 'unit' ? [`${word('executor')} ${pathTo(party, asked, 'executor', plan)}`] : []),
            ...duringLine(request.by, word('during'), plan),
            ...(places.size > 0
                ? [`${word('location')} ${[...places].map(place => pathTo(place, asked, 'location', plan)).join(', ')}`]
                : []),
            `${word('answers')} ${pathTo(request, asked, 'answers', plan)}`,
        ]),
    );
    return [
        {
            title: { en: 'Answer it with a new program of {b}', id: 'Sanggupi dengan program baru {b}' },
            values: { b: titleOf(asked) },
            changes: [addTo(asked, ['program'], statement, plan)],
        },
        ...programsOf(asked, plan).map(work =>
            addProperty(
                { en: 'Answer it in "{y}"', id: 'Sanggupi melalui "{y}"' },
                { y: titleOf(work) },
                work,
                'answers',
                pathTo(request, work, 'answers', plan),
            ),
        ),
    ];
}

/** Takes up what was left unfinished or idle. */
export function continueFix(left: Work | Asset, plan: Plan): Fix[] {
    const department = plan.names.departmentOf(left);
    if (!department) return [];
    const words: Record<Locale, string> = { en: 'Continue', id: 'Lanjutan' };
    const titles: Record<Locale, string> = { en: `${titleOf(left)}, continued`, id: `${titleOf(left)}, lanjutan` };
    const statement = inEach((word, locale) =>
        block(
            `${word('program')} ${writePath([freeName(words[locale] + capital(left.name), department, plan)])} ${writeString(titles[locale])}`,
            [
                ...(isWork(left) ? servesLine(left, department, word('serves'), plan) : []),
                `${word('continues')} ${pathTo(left, department, 'continues', plan)}`,
            ],
        ),
    );
    return [
        {
            title: { en: 'Continue it in a new program of {d}', id: 'Lanjutkan dalam program baru {d}' },
            values: { d: titleOf(department) },
            changes: [addTo(department, ['program'], statement, plan)],
        },
    ];
}

function block(head: string, lines: readonly string[]): string {
    return [`${head} {`, ...lines.map(line => `  ${line}`), '}'].join('\n');
}

function servesLine(work: Work, from: Scope, serves: string, plan: Plan): string[] {
    const targets = servesOf(work).flatMap((reference): Declaration[] => {
        const target = plan.target(reference);
        // A task that another department has set itself is not for this one.
        const home = target && plan.names.departmentOf(target);
        return target && (!home || home === from) ? [target] : [];
    });
    return targets.length > 0 ? [`${serves} ${targets.map(target => pathTo(target, from, 'serves', plan)).join(', ')}`] : [];
}

/** A time outside the plan would be the next fault. */
function duringLine(
    period: { readonly from: number; readonly to: number; readonly text?: string } | undefined,
    during: string,
    plan: Plan,
) {
    const whole = plan.settings.period;
    if (!period || period.to < period.from || (whole && !isWithin(period, whole))) return [];
    return [`${during} ${period.text ?? writePeriod(period)}`];
}

function careTime(thing: Output | Asset, plan: Plan): { readonly from: number; readonly to: number } | undefined {
    const from = firstDayOfCare(thing, plan);
    const to = plan.settings.period?.to;
    return from === undefined || to === undefined || from > to || keepingWorks(thing, plan).length > 0 ? undefined : { from, to };
}

/** The first works of a department that keep something. */
const keepingIn: (department: Department, plan: Plan) => readonly Work[] = memoize((department, plan) => {
    const withParts = (work: Work): Work[] => [work, ...work.activities.flatMap(withParts)];
    const works = plan.names.childrenOf(department).filter(isWork).flatMap(withParts);
    return works.filter(work => work.name !== '' && work.maintains.length > 0).slice(0, 3);
});

/** The first programs of a department. */
const programsOf: (department: Department, plan: Plan) => readonly Work[] = memoize((department, plan) =>
    plan.names
        .childrenOf(department)
        .filter(isWork)
        .filter(work => work.name !== '')
        .slice(0, maxChoices - 1),
);

function capital(name: string): string {
    return name.charAt(0).toLocaleUpperCase() + name.slice(1);
}
