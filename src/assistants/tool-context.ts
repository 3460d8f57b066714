// One call of a tool: the plan it is about and what all tools ask of it. Made anew for each call, so that nothing of it can be stale.
// It must not know any tool.
import { Facts } from '../exports/data/facts.ts';
import { type Locale, say, type Text, type Values } from '../l10n/say.ts';
import type { Declaration, Department, Kind } from '../plan/model.ts';
import type { Plan } from '../plan/plan.ts';
import { brokenPlaces, qualifiedName, titleOf } from '../plan/queries.ts';
import { decodeUri, positionAt, type Span } from '../plan/source.ts';
import type { Finding } from '../rules/engine/finding.ts';
import { findThing } from '../why/find-thing.ts';
import { type AssistantHost, type ServedPlan, Unanswerable } from './host.ts';
import { object, type Schema, text } from './schema.ts';

/** A place in the text: `parks.plan:12:3`. */
export const placeSchema: Schema<string> = text(
    'Where it is written: file:line:column, the file from the folder of the plan, lines and columns from 1.',
);

/** A thing of the plan as answers name it. */
export const thingSchema = object({
    kind: text('Such as program, department, output, request, goal.'),
    name: text('Its full name: give this to other tools.'),
    title: text('Its title, as the authors wrote it.'),
    at: placeSchema,
});

export interface Thing {
    readonly kind: string;
    readonly name: string;
    readonly title: string;
    readonly at: string;
}

export class ToolContext {
    readonly host: AssistantHost;
    readonly served: ServedPlan;
    readonly plan: Plan;
    readonly locale: Locale;
    private known: { facts?: Facts; findings?: readonly Finding[] } = {};

    constructor(host: AssistantHost, served: ServedPlan, locale: Locale) {
        this.host = host;
        this.served = served;
        this.plan = served.plan;
        this.locale = locale;
    }

    get facts(): Facts {
        this.known.facts ??= new Facts({ plan: this.plan, pathOf: uri => this.path(uri) });
        return this.known.facts;
    }

    get findings(): readonly Finding[] {
        this.known.findings ??= this.served.findings();
        return this.known.findings;
    }

    say(text: Text, values?: Values): string {
        return say(text, this.locale, values);
    }

    /** From the folder of the plan. */
    path(uri: string): string {
        const { root } = this.served;
        return decodeUri(uri.startsWith(`${root}/`) ? uri.slice(root.length + 1) : uri);
    }

    /** `uri` is the file of the declaration; an addition from another file says its own. */
    at(uri: string, { start, file = uri }: Span): string {
        const { line, character } = positionAt(this.plan.file(file)?.lineStarts ?? [0], start);
        return `${this.path(file)}:${line + 1}:${character + 1}`;
    }

    placeOf({ file, nameSpan }: Declaration): string {
        return this.at(file, nameSpan);
    }

    thing(one: Declaration): Thing {
        return { kind: one.kind, name: qualifiedName(one), title: titleOf(one), at: this.placeOf(one) };
    }

    thingOrNull(one: Declaration | undefined): Thing | null {
        return one ? this.thing(one) : null;
    }

    /** The thing that is meant, by name, title, code or id. */
    find(name: string, kinds?: readonly Kind[]): Declaration {
        // An id of the data formats: `program:Parks.Trees`.
        const found = findThing(this.plan, name.replace(/^([a-z]+):/, '$1 '), kinds);
        if ('refusal' in found) throw new Unanswerable(this.say(found.refusal));
        return found.thing;
    }

    department(name: string): Department {
        return this.find(name, ['department']) as Department;
    }

    /** Names files that could not be read whole; null where there are none. */
    get incomplete(): string | null {
        const broken = this.plan.files.filter(file => brokenPlaces(file).length > 0);
        if (broken.length === 0) return null;
        const named = broken.slice(0, 5).map(file => this.at(file.uri, (brokenPlaces(file)[0] as { span: Span }).span));
        const rest = broken.length > named.length ? ` and ${broken.length - named.length} more files` : '';
        return `Something cannot be read at ${named.join(', ')}${rest}. It is missing from this answer; the findings say what.`;
    }
}
