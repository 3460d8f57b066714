// Facts that stand at the top of a story: what it is for, where, who does it, who maintains what it leaves. It must not know px.
import { homeOf } from '../../../facts/whose.ts';
import { say } from '../../../l10n/say.ts';
import type { Asset, Declaration, Output, Reference, Result, Work } from '../../../plan/model.ts';
import type { Plan } from '../../../plan/plan.ts';
import { leadOf, namedExecutors, placesOf, titleOf, withinOf } from '../../../plan/queries.ts';
import { outputsOf, withParts } from '../../../plan/work-parts.ts';
import { outputLine } from '../department/leaves.ts';
import { titleAt } from '../said.ts';
import type { SheetContext } from '../sheet.ts';
import { storyWords as words } from './words.ts';

export interface Fact {
    readonly head: string;
    readonly value: string;
    readonly detail: string;
    readonly isMissing?: boolean;
}

export function purpose(serves: readonly Reference[], { plan, locale }: SheetContext): Fact {
    const [first, ...more] = serves.map(reference => plan.target(reference));
    const head = say(words.purpose, locale);
    if (!first) return { head, value: say(words.none, locale), detail: '', isMissing: true };
    const above: string[] = [];
    const seen = new Set<Declaration>([first]);
    for (let at: Declaration | undefined = upOf(first, plan); at && !seen.has(at); at = upOf(at, plan)) {
        seen.add(at);
        above.push(titleOf(at));
    }
    const others = more.flatMap(one => (one ? titleOf(one) : []));
    return { head, value: [titleOf(first), ...others].join('; '), detail: above.join(' › ') };
}

function upOf(declaration: Declaration, plan: Plan): Declaration | undefined {
    if (declaration.kind === 'goal' || declaration.kind === 'objective') {
        const [reference] = (declaration as Result).serves;
        return reference && plan.target(reference);
    }
    return declaration.kind === 'mission' && declaration.parent?.kind === 'vision' ? declaration.parent : undefined;
}

export function placesFact(references: readonly Reference[], { plan, locale }: SheetContext): Fact {
    const names = [...new Set(references.map(reference => titleAt(reference, plan)))];
    const [first] = references.flatMap(reference => {
        const target = plan.target(reference);
        return target?.kind === 'location' ? [target] : [];
    });
    const around = first ? withinOf(plan, first).slice(1).map(titleOf) : [];
    if (names.length === 0) return { head: say(words.where, locale), value: say(words.none, locale), detail: '' };
    return { head: say(words.where, locale), value: names.join(', '), detail: names.length === 1 ? around.join(', ') : '' };
}

export function placeFact(program: Work, context: SheetContext): Fact {
    const own = placesOf(program);
    const places =
        own.length > 0
            ? own
            : [...withParts(program).flatMap(part => part.places), ...outputsOf(program).flatMap(({ places: inner }) => inner)];
    return placesFact(
        places.map(({ location }) => location),
        context,
    );
}

export function executorFact(program: Work, { plan, locale }: SheetContext): Fact {
    const [lead, ...others] = namedExecutors(program);
    const party = leadOf(plan, program);
    const code = program.code ? say(words.code, locale, { code: program.code.value }) : '';
    const helpers = others.length > 0 ? say(words.with, locale, { names: others.map(one => titleAt(one, plan)).join(', ') }) : '';
    const value = lead ? titleAt(lead, plan) : party ? titleOf(party) : say(words.nobody, locale);
    return { head: say(words.executor, locale), value, detail: [helpers, code].filter(Boolean).join(' · '), isMissing: !lead && !party };
}

export function maintainerFact(things: readonly (Output | Asset)[], context: SheetContext): Fact {
    const { plan, locale } = context;
    const lines = things.flatMap(thing => (thing.kind === 'output' ? [outputLine(thing, [], homeOf(thing, plan), context)] : []));
    const kept = lines.filter(({ kind }) => kind === 'asset');
    const maintainers = [...new Set(kept.flatMap(line => line.maintainers))];
    const faults = [...new Set(kept.flatMap(line => line.faults))];
    const nothing = kept.length === 0;
    return {
        head: say(words.maintainer, locale),
        value: maintainers.join(', ') || say(nothing ? words.nothing : words.nobody, locale),
        detail: faults.join('; '),
        isMissing: !nothing && (maintainers.length === 0 || faults.length > 0),
    };
}
