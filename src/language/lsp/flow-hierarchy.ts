// The flow as a tree, in the editor's call hierarchy: what a work or thing needs (outgoing), and who needs it (incoming), with what passes
// between them. One step at a time, so that circles do no harm. It must not judge whether promises agree.
import type { CallHierarchyIncomingCall, CallHierarchyItem, CallHierarchyOutgoingCall } from 'vscode-languageserver';
import { formatDecimal } from '../../l10n/format.ts';
import { type KeywordId, spell } from '../../l10n/keywords.ts';
import { kindNames } from '../../l10n/kinds.ts';
import type { Locale, Text } from '../../l10n/say.ts';
import { childrenOf } from '../../plan/children.ts';
import type { Declaration, Department, Kind, Output, Party, Reference, Request, Role, Work } from '../../plan/model.ts';
import type { Plan } from '../../plan/plan.ts';
import { departmentOfParty, isParty, isWork, titleOf, workOf } from '../../plan/queries.ts';
import type { Span } from '../../plan/source.ts';
import { declarationOf, hierarchyItem } from './hierarchy-items.ts';
import { type EditorContext, mentionAt, type OpenFile, rangeIn } from './place.ts';

const subjects: ReadonlySet<Kind> = new Set<Kind>([
    'program',
    'activity',
    'subactivity',
    'output',
    'asset',
    'request',
    'department',
    'unit',
    'partner',
]);

const texts = {
    unanswered: { en: 'not answered yet', id: 'belum disanggupi' },
} satisfies Record<string, Text>;

export function flowItemAt(open: OpenFile, offset: number, { locale }: EditorContext): CallHierarchyItem[] | undefined {
    const target = mentionAt(open, offset)?.target;
    if (!target || !subjects.has(target.kind)) return undefined;
    return [hierarchyItem(open.plan, target, [departmentTitle(open.plan, target), kindNames[target.kind][locale()]])];
}

export function outgoingCalls(item: CallHierarchyItem, context: EditorContext): CallHierarchyOutgoingCall[] | undefined {
    return steps(item, needsOf, context)?.map(({ plan, other, details, spans }) => ({
        to: hierarchyItem(plan, other, details),
        // The reference to it stands in the one that needs it.
        fromRanges: spans.map(span => rangeIn(plan, item.uri, span)),
    }));
}

export function incomingCalls(item: CallHierarchyItem, context: EditorContext): CallHierarchyIncomingCall[] | undefined {
    return steps(item, needersOf, context)?.map(({ plan, other, details, spans }) => ({
        from: hierarchyItem(plan, other, details),
        fromRanges: spans.map(span => rangeIn(plan, other.file, span)),
    }));
}

function steps(item: CallHierarchyItem, find: (steps: Steps, subject: Declaration) => void, { plans, locale }: EditorContext) {
    const found = declarationOf(item, plans);
    if (!found) return undefined;
    const { plan, declaration } = found;
    const steps = new Steps(plan, locale());
    find(steps, declaration);
    return [...steps.others].map(([other, { words, spans }]) => ({
        plan,
        other,
        details: [departmentTitle(plan, other), ...words],
        spans,
    }));
}

/** Declarations one step away, each once, with all that passes and all places that say so. */
class Steps {
    readonly others = new Map<Declaration, { readonly words: Set<string>; readonly spans: Span[] }>();
    readonly plan: Plan;
    private readonly locale: Locale;

    constructor(plan: Plan, locale: Locale) {
        this.plan = plan;
        this.locale = locale;
    }

    /** `keyword` says in what way, `passes` what; `span` is where it is said. */
    add(other: Declaration | undefined, keyword: KeywordId, passes: string, span: Span): void {
        if (!other) return;
        const step = this.others.get(other) ?? { words: new Set<string>(), spans: [] };
        this.others.set(other, step);
        const word = spell(keyword, this.locale);
        step.words.add(passes === '' ? word : `${word}: ${passes}`);
        if (!step.spans.some(({ start }) => start === span.start)) step.spans.push(span);
    }

    /** The quantity of a thing or request: `600 tree`; of a work nothing. */
    amountOf(declaration: Declaration): string {
        const quantity = 'quantity' in declaration ? declaration.quantity : undefined;
        if (!quantity) return '';
        return `${quantity.amount ? formatDecimal(quantity.amount)[this.locale] : quantity.text} ${quantity.unit.value}`;
    }

    /** A thing or request by title, with its amount. */
    nameOf(declaration: Declaration): string {
        return [titleOf(declaration), this.amountOf(declaration)].filter(part => part !== '').join(', ');
    }

    addRequest(request: Request, span: Span): void {
        const answers = this.plan.sources(request, 'answers').filter(isWork);
        for (const work of answers) this.add(work, 'requests', this.nameOf(request), span);
        if (answers.length === 0)
            this.add(
                request.of && this.plan.target(request.of),
                'requests',
                `${this.nameOf(request)} (${texts.unanswered[this.locale]})`,
                span,
            );
    }
}

// ── What it needs ────────────────────────────────────────────────────────────────────────────────────────────────────

const needing = ['needs', 'after', 'maintains', 'continues'] as const satisfies readonly Role[];

function needsOf(steps: Steps, subject: Declaration): void {
    const { plan } = steps;
    if (subject.kind === 'request') steps.addRequest(subject, subject.of?.span ?? subject.nameSpan);
    else if (subject.kind === 'output') steps.add(workOf(subject), subject.verb, steps.amountOf(subject), subject.nameSpan);
    else if (isParty(subject)) thingsGivenTo(steps, subject);
    else if (isWork(subject)) {
        const inside = everythingIn(subject);
        const home = plan.names.departmentOf(subject);
        for (const work of [...inside].filter(isWork)) {
            for (const role of needing)
                for (const reference of work[role]) {
                    const target = plan.target(reference);
                    if (!target || inside.has(target)) continue;
                    steps.add(target, role, steps.amountOf(target), reference.span);
                    if (target.kind !== 'output' && target.kind !== 'asset') continue;
                    for (const { party, period } of target.handovers)
                        if (home && departmentNamed(plan, party) === home)
                            steps.add(target, 'handover', period?.text ?? '', reference.span);
                }
            for (const request of work.requests) steps.addRequest(request, request.of?.span ?? request.nameSpan);
        }
    }
}

/** Things that name a party as their maintainer or receiver. */
function thingsGivenTo(steps: Steps, party: Party): void {
    for (const { role, from } of steps.plan.referencesTo(party)) {
        if (from.kind !== 'output' && from.kind !== 'asset') continue;
        if (role === 'handover' || role === 'maintainer') steps.add(from, role, steps.amountOf(from), party.nameSpan);
    }
}

// ── Who needs it ─────────────────────────────────────────────────────────────────────────────────────────────────────

function needersOf(steps: Steps, subject: Declaration): void {
    const { plan } = steps;
    if (isParty(subject)) {
        for (const { role, from, span } of plan.referencesTo(subject))
            if (role === 'requests' && from.kind === 'request') steps.add(workOf(from), 'requests', steps.nameOf(from), span);
        return;
    }
    const inside = everythingIn(subject);
    for (const declaration of inside) {
        const passes = declaration === subject ? steps.amountOf(subject) : steps.nameOf(declaration);
        for (const reference of plan.referencesTo(declaration)) {
            const { role, from, span } = reference;
            if (isOneOf(needing, role) && isWork(from) && !inside.has(from)) steps.add(from, role, passes, span);
        }
        if (declaration.kind === 'output' || declaration.kind === 'asset') receiversOf(steps, declaration, passes);
        if (isWork(declaration))
            for (const answered of declaration.answers) {
                const request = plan.target(answered);
                if (request) steps.add(workOf(request), 'requests', steps.nameOf(request), request.nameSpan);
            }
    }
    // A request is needed by the work that makes it.
    if (subject.kind === 'request') steps.add(workOf(subject), 'requests', steps.amountOf(subject), subject.nameSpan);
}

/** Parties that are to receive or keep a thing, where none of their works says so: a work tells more. */
function receiversOf(steps: Steps, thing: Extract<Declaration, { kind: Output['kind'] | 'asset' }>, passes: string): void {
    const { plan } = steps;
    const told = new Set<Department | undefined>([plan.names.departmentOf(thing)]);
    for (const work of plan.sources(thing, 'maintains')) told.add(plan.names.departmentOf(work));
    for (const [role, keepings] of [
        ['handover', thing.handovers],
        ['maintainer', thing.maintainers],
    ] as const)
        for (const { party, period } of keepings) {
            const target = plan.target(party);
            if (!isParty(target)) continue;
            const department = departmentOfParty(plan, target);
            if (department && told.has(department)) continue;
            steps.add(target, role, [passes, period?.text ?? ''].filter(part => part !== '').join(', '), target.nameSpan);
        }
}

// ── What belongs together ────────────────────────────────────────────────────────────────────────────────────────────

/** A work with all that is declared in it; of anything else only itself. */
function everythingIn(subject: Declaration): Set<Declaration> {
    const inside = new Set<Declaration>([subject]);
    if (isWork(subject)) visit(subject);
    return inside;

    function visit(work: Work): void {
        for (const child of childrenOf(work)) {
            inside.add(child);
            if (isWork(child)) visit(child);
        }
    }
}

function departmentNamed(plan: Plan, party: Reference): Department | undefined {
    const target = plan.target(party);
    return isParty(target) ? departmentOfParty(plan, target) : undefined;
}

function departmentTitle(plan: Plan, declaration: Declaration): string {
    const department = plan.names.departmentOf(declaration);
    return department && department !== declaration ? titleOf(department) : '';
}

function isOneOf<T>(list: readonly T[], value: unknown): value is T {
    return (list as readonly unknown[]).includes(value);
}
