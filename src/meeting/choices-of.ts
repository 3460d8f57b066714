// All choices that settle a point, from both of its ends, each once, with whose text it changes. Those that would leave a text that cannot be
// read are left out. It must not judge which is right: people do.

import { declarationAt, departmentsAt, firstOfName } from '../facts/whose.ts';
import { keywordLocaleOf } from '../l10n/keyword-locale.ts';
import type { Text, Values } from '../l10n/say.ts';
import type { Declaration, Department } from '../plan/model.ts';
import type { Plan } from '../plan/plan.ts';
import type { Choice, FileSpan } from './choice.ts';
import { elsewhereChoices } from './choices/elsewhere.ts';
import { fixChoices } from './choices/fixes.ts';
import { fundChoices } from './choices/funds.ts';
import { indicatorChoices } from './choices/indicators.ts';
import { keepChoices, type TextOf } from './choices/keep.ts';
import { lineChoices } from './choices/line.ts';
import { moveChoices } from './choices/moves.ts';
import { newHomeChoices } from './choices/new-home.ts';
import { newProgramChoices } from './choices/new-programs.ts';
import { propertyChoices } from './choices/properties.ts';
import { quantityChoices } from './choices/quantities.ts';
import { referenceAt, referenceChoices } from './choices/references.ts';
import { rewriteChoices } from './choices/rewrites.ts';
import { strikeChoices } from './choices/strike.ts';
import type { MeetingPoint } from './points.ts';

export interface OfferedChoice extends Choice {
    /** The same as long as the choice says the same; for nobody to read. */
    readonly id: string;
    /** The owner of the text that it changes; undefined for what is shared, or where that depends on an answer. */
    readonly department: Department | undefined;
    readonly isKeeping: boolean;
}

export function choicesOf(point: MeetingPoint, plan: Plan, textOf: TextOf): OfferedChoice[] {
    const settling = [...fixChoices(point), ...pointChoices(point, plan, textOf)];
    const seen = new Set<string>();
    const taken = new Map<string, number>();
    const offered = (choice: Choice, isKeeping: boolean): OfferedChoice[] => {
        const done = choice.blanks.length === 0 ? JSON.stringify(choice.changes([]), withoutBlocks) : undefined;
        if (done !== undefined && seen.has(done)) return [];
        if (done !== undefined) seen.add(done);
        const said = sayKey(choice.title, choice.values, choice.at);
        const before = taken.get(said) ?? 0;
        taken.set(said, before + 1);
        return [{ ...choice, id: `${said} ${before}`, department: choice.at && ownerAt(choice.at, plan), isKeeping }];
    };
    return [
        ...settling.flatMap(choice => offered(choice, false)),
        ...keepChoices(point, plan, textOf).flatMap(choice => offered(choice, true)),
    ];
}

/** A block that something is added to may be a whole declaration, which leads back to itself. */
function withoutBlocks(key: string, value: unknown): unknown {
    return key === 'to' ? (value as FileSpan).span : value;
}

function pointChoices({ finding, mirrors, ends, departments }: MeetingPoint, plan: Plan, textOf: TextOf): Choice[] {
    const { rule } = finding;
    const thing = declarationAt(plan.file(finding.file), finding.span);
    const others = departments.slice(1);
    const missing = thing
        ? [
              ...fundChoices(rule, finding, thing, plan),
              ...quantityChoices(rule, thing, plan),
              ...propertyChoices(rule, thing, others, plan),
              ...newProgramChoices(rule, thing, plan),
              ...indicatorChoices(rule, thing, plan),
          ]
        : [];
    const places = [...new Map([...ends, ...mirrors].map(place => [`${place.file} ${place.span.start}`, place])).values()];
    const at = places.flatMap(place => choicesAt(place, plan, textOf));
    const things = [...new Set(places.flatMap(({ file, span }) => declarationAt(plan.file(file), span) ?? []))];
    const moved = [...moveChoices(rule, things, plan), ...elsewhereChoices(rule, things, plan), ...newHomeChoices(rule, things, plan)];
    const named = new Set(places.flatMap(place => thingNamedAt(place, plan) ?? []));
    const language = keywordLocaleOf(textOf(finding.file) ?? '');
    const last = [...named].flatMap(strikeChoices);
    return [...missing, ...moved, ...at, ...(thing && thing.kind !== 'plan' ? lineChoices(rule, thing, language) : []), ...last];
}

function choicesAt(place: FileSpan, plan: Plan, textOf: TextOf): Choice[] {
    if (referenceAt(place, plan)) return referenceChoices(place, plan);
    // A name or a title is changed by renaming, which follows all who refer to it.
    return thingNamedAt(place, plan) ? [] : rewriteChoices(place, textOf(place.file) ?? '');
}

function thingNamedAt({ file, span }: FileSpan, plan: Plan): Declaration | undefined {
    const thing = declarationAt(plan.file(file), span);
    return thing?.nameSpan.start === span.start ? thing : undefined;
}

function ownerAt({ file, span }: FileSpan, plan: Plan): Department | undefined {
    const [one, ...more] = departmentsAt(file, span, plan);
    return more.length > 0 ? undefined : firstOfName(one, plan);
}

function sayKey(title: Text, values: Values, at: FileSpan | undefined): string {
    return JSON.stringify([title.en, values, at?.file ?? '']);
}
