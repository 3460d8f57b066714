// The line that a pattern asks for, where the plan knows what could stand in it. It must not invent amounts or codes.
import { inEach } from '../../l10n/keyword-locale.ts';
import type { KeywordId } from '../../l10n/keywords.ts';
import { derivedValue } from '../../plan/derived.ts';
import { writeString } from '../../plan/edit.ts';
import type { Asset, Declaration, Output, Work } from '../../plan/model.ts';
import { writeMonth } from '../../plan/period.ts';
import type { Plan } from '../../plan/plan.ts';
import { finishOf, isParty, isWork, titleOf } from '../../plan/queries.ts';
import { foldTitle } from '../analysis/similar-titles.ts';
import type { Fix } from '../engine/finding.ts';
import { likelyDepartments, likelyMaintainers, likelyPlaces, likelyResults, maxChoices, pathTo, unitsOf } from './choices.ts';
import { beginIndicator } from './indicators.ts';
import { addProperty } from './statements.ts';

type Subject = Work | Output | Asset;
type Named = 'location' | 'user' | 'maintainer' | 'executor' | 'serves';

/** Fixes that state what is required. */
export function requiredLines(what: string, subject: Subject, plan: Plan): readonly Fix[] {
    switch (what) {
        case 'indicator':
            return isWork(subject) ? beginIndicator(subject, plan) : [];
        case 'kind':
            return kindsIn(plan).map(text =>
                addProperty({ en: 'Set kind: "{text}"', id: 'Tulis jenis: "{text}"' }, { text }, subject, 'kind', writeString(text)),
            );
        case 'handover':
            return isWork(subject) ? [] : receivers(subject, plan).map(party => handOver(subject, party, plan));
        default:
            return candidates(what, subject, plan).map(target =>
                addProperty(
                    titles[what as Named],
                    { y: titleOf(target) },
                    subject,
                    what as KeywordId,
                    pathTo(target, subject, what as Named, plan),
                ),
            );
    }
}

const titles: Readonly<Record<Named, Fix['title']>> = {
    location: { en: 'Set location: "{y}"', id: 'Tulis lokasi: "{y}"' },
    user: { en: 'Set user: {y}', id: 'Tulis pengguna: {y}' },
    maintainer: { en: 'Set maintainer: {y}', id: 'Tulis pemelihara: {y}' },
    executor: { en: 'Set executor: {y}', id: 'Tulis pelaksana: {y}' },
    serves: { en: 'Write that it serves "{y}"', id: 'Tulis bahwa ini mendukung "{y}"' },
};

function candidates(what: string, subject: Subject, plan: Plan): readonly Declaration[] {
    const department = plan.names.departmentOf(subject);
    switch (what) {
        case 'location':
            return likelyPlaces(subject, plan);
        case 'user':
            return likelyDepartments(subject, plan);
        case 'maintainer':
            return likelyMaintainers(subject, plan);
        case 'executor':
            return department ? unitsOf(department, plan) : likelyDepartments(subject, plan);
        case 'serves':
            return department ? likelyResults(department, plan) : [];
        default:
            return [];
    }
}

/** Its user or maintainer; where nobody is named, the candidates. */
function receivers(thing: Output | Asset, plan: Plan): readonly Declaration[] {
    const named = [thing.user, ...thing.maintainers.map(({ party }) => party)].flatMap(reference => {
        const party = reference && plan.target(reference);
        return isParty(party) ? [party] : [];
    });
    return named.length > 0 ? [...new Set(named)].slice(0, maxChoices) : likelyDepartments(thing, plan);
}

/** In the month in which it is finished. */
export function handOver(thing: Output | Asset, to: Declaration, plan: Plan): Fix {
    const finish = thing.kind === 'output' ? finishOf(plan, thing) : undefined;
    const path = pathTo(to, thing, 'handover', plan);
    const rest = inEach(word => `${word('to')} ${path}${finish === undefined ? '' : ` ${word('in')} ${writeMonth(finish)}`}`);
    return addProperty({ en: 'Hand it over to {y}', id: 'Serahterimakan kepada {y}' }, { y: titleOf(to) }, thing, 'handover', rest);
}

/** Kinds of things, the most frequent ones. */
const kindsIn = derivedValue((plan): readonly string[] => {
    const counts = new Map<string, { readonly text: string; count: number }>();
    const note = (text: string) => {
        const kind = counts.get(foldTitle(text)) ?? { text, count: 0 };
        if (foldTitle(text) !== '') counts.set(foldTitle(text), { ...kind, count: kind.count + 1 });
    };
    for (const thing of [...plan.all('output'), ...plan.all('asset')]) if (thing.type) note(thing.type.value);
    for (const pattern of plan.all('pattern')) for (const { quoted, value } of pattern.appliesTo) if (quoted) note(value);
    return [...counts.values()]
        .sort((a, b) => b.count - a.count)
        .slice(0, maxChoices)
        .map(({ text }) => text);
});
