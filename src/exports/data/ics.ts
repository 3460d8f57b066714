// Handovers and deadlines of requests as an iCalendar file (RFC 5545), for the calendar of whoever has to keep them.
import { say, type Text } from '../../l10n/say.ts';
import type { Keeping, Output, Reference, Request } from '../../plan/model.ts';
import type { Day } from '../../plan/period.ts';
import { dayOf } from '../../plan/period.ts';
import type { Plan } from '../../plan/plan.ts';
import { finishOf, placesOfThing, qualifiedName, titleOf, workOf } from '../../plan/queries.ts';
import { dateOf, numberOf } from './amounts.ts';
import type { Loss, PlanExporter, PlanSource } from './exporter.ts';
import { plainId } from './identifiers.ts';
import { type CoveredProperties, leftOut, lossOf } from './left-out.ts';

export const ics: PlanExporter = {
    format: 'ics',
    endings: ['.ics'],
    export: source => {
        const { events, undated } = eventsOf(source);
        const text = { en: 'handovers and requests without a time', id: 'serah terima dan permintaan tanpa waktu' };
        const losses: Loss[] = leftOut(source.plan, said);
        if (events.length === 0) losses.push({ text: words.none, values: {} });
        if (undated.length > 0) losses.push(lossOf(text, { n: undated.length, names: undated }));
        return { content: calendar(events, source), losses };
    },
};

const said: CoveredProperties = {
    plan: [],
    output: ['handovers', 'quantity', 'places'],
    request: ['quantity', 'of', 'by'],
};

const words = {
    none: {
        en: 'no handover or request has a time: the calendar is empty',
        id: 'tidak ada serah terima atau permintaan yang berwaktu: kalender kosong',
    },
    handover: { en: 'Handover: {what}', id: 'Serah terima: {what}' },
    deadline: { en: 'Deadline: {what}', id: 'Tenggat: {what}' },
    from: { en: 'From: {party}', id: 'Dari: {party}' },
    to: { en: 'To: {party}', id: 'Kepada: {party}' },
    work: { en: 'Work: {work}', id: 'Pekerjaan: {work}' },
    categories: { en: 'Handovers', id: 'Serah terima' },
    requests: { en: 'Requests', id: 'Permintaan' },
} as const satisfies Record<string, Text>;

interface Event {
    readonly uid: string;
    readonly day: Day;
    readonly summary: string;
    readonly description: readonly string[];
    readonly place: string;
    readonly category: Text;
}

/** In the order of the plan. An event without a time is named. */
function eventsOf({ plan, locale }: PlanSource): { readonly events: readonly Event[]; readonly undated: readonly string[] } {
    const undated: string[] = [];
    const uids = new Map<string, number>();
    const uid = (kind: string, of: Output | Request, party: Reference) => {
        const base = plainId(`${kind}-${qualifiedName(of)}-${party.path.join('.')}`);
        const times = (uids.get(base) ?? 0) + 1;
        uids.set(base, times);
        // A name as the second half, as the standard advises; no two plans of a folder share one.
        return `${base}${times > 1 ? `..${times}` : ''}@${plainId(plan.root?.name || 'plan')}.alur`;
    };
    const party = (reference: Reference) => {
        const target = plan.target(reference);
        return target ? titleOf(target) : reference.path.join('.');
    };
    const described = (thing: Output | Request, of: string | undefined, to: string) => {
        const work = workOf(thing.parent);
        const from = of ?? ownerOf(plan, thing);
        return [
            ...(from ? [say(words.from, locale, { party: from })] : []),
            say(words.to, locale, { party: to }),
            ...(work ? [say(words.work, locale, { work: titleOf(work) })] : []),
        ];
    };
    const handovers = plan.all('output').flatMap(output =>
        output.handovers.flatMap((keeping: Keeping): Event[] => {
            const day = keeping.period?.to ?? finishOf(plan, output);
            if (day === undefined) {
                undated.push(titleOf(output));
                return [];
            }
            return [
                {
                    uid: uid('handover', output, keeping.party),
                    day,
                    summary: say(words.handover, locale, { what: counted(output) }),
                    description: described(output, undefined, party(keeping.party)),
                    place: placesOfThing(output)
                        .map(({ location }) => party(location))
                        .join(', '),
                    category: words.categories,
                },
            ];
        }),
    );
    const deadlines = plan.all('request').flatMap((request): Event[] => {
        if (!request.of) return [];
        if (!request.by) {
            undated.push(titleOf(request));
            return [];
        }
        return [
            {
                uid: uid('deadline', request, request.of),
                day: request.by.to,
                summary: say(words.deadline, locale, { what: counted(request) }),
                description: described(request, party(request.of), ownerOf(plan, request) ?? ''),
                place: '',
                category: words.requests,
            },
        ];
    });
    return { events: [...handovers, ...deadlines], undated };
}

function ownerOf(plan: Plan, of: Output | Request): string | undefined {
    const department = plan.names.departmentOf(of);
    return department && titleOf(department);
}

function counted({ title, name, quantity }: Output | Request): string {
    const amount = quantity?.amount ? numberOf(quantity.amount) : quantity?.text;
    return `${title?.value || name}${quantity ? `, ${amount} ${quantity.unit.value}` : ''}`;
}

function calendar(events: readonly Event[], { plan, version, locale }: PlanSource): string {
    // Not the moment of writing: the same plan gives the same bytes.
    const stamp = `${compact(plan.settings.period?.from ?? dayOf(2000, 0))}T000000Z`;
    const title = plan.root ? titleOf(plan.root) : '';
    const lines = [
        'BEGIN:VCALENDAR',
        'VERSION:2.0',
        `PRODID:-//Alur//alur ${version}//${locale.toUpperCase()}`,
        'CALSCALE:GREGORIAN',
        ...(title ? [`X-WR-CALNAME:${textOf(title)}`] : []),
        ...events.flatMap(({ uid, day, summary, description, place, category }) => [
            'BEGIN:VEVENT',
            `UID:${uid}`,
            `DTSTAMP:${stamp}`,
            `DTSTART;VALUE=DATE:${compact(day)}`,
            `DTEND;VALUE=DATE:${compact(day + 1)}`,
            `SUMMARY:${textOf(summary)}`,
            ...(description.length > 0 ? [`DESCRIPTION:${textOf(description.join('\n'))}`] : []),
            ...(place ? [`LOCATION:${textOf(place)}`] : []),
            `CATEGORIES:${textOf(say(category, locale))}`,
            'TRANSP:TRANSPARENT',
            'END:VEVENT',
        ]),
        'END:VCALENDAR',
    ];
    return lines.map(line => `${folded(line)}\r\n`).join('');
}

function compact(day: Day): string {
    return dateOf(day).replaceAll('-', '');
}

/** A value of the type TEXT: control characters have no place in it but the tab; what turns the direction is shown as a sign. */
function textOf(text: string): string {
    return text
        .toWellFormed()
        .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
        .replace(/[\\;,]/g, '\\$&')
        .replaceAll('\n', '\\n')
        .replace(/(?!\t)\p{Cc}|\p{Bidi_Control}/gu, '\ufffd');
}

const longestLine = 75;

/** Lines of at most 75 octets, cut between characters; the next one begins with a space, and never as a command of a build log. */
function folded(line: string): string {
    if (/^[\x20-\x7e]*$/.test(line) && line.length <= longestLine) return line;
    const parts: string[] = [];
    let part = '';
    let octets = 0;
    for (const sign of line) {
        const size = octetsOf(sign);
        if (octets + size > longestLine) {
            const start = /[\s:#]/.test(sign) ? lastOther(part) : part.length;
            parts.push(part.slice(0, start));
            part = part.slice(start);
            octets = 1 + [...part].reduce((sum, one) => sum + octetsOf(one), 0);
        }
        part += sign;
        octets += size;
    }
    return [...parts, part].join('\r\n ');
}

function octetsOf(sign: string): number {
    const code = sign.codePointAt(0) as number;
    return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
}

/** Where the last sign stands that cannot begin a command of a build log (`::error`, `##[error]`); the end where there is none but the first. */
function lastOther(part: string): number {
    let at = part.length - 1;
    while (at > 0 && /[\s:#]|[\udc00-\udfff]/.test(part.charAt(at))) at--;
    return at > 0 ? at : part.length;
}
