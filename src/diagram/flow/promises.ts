// Arrows of the flow, from the giver of a promise to its receiver, and the holes where a promise is owed. It must not draw.
import { formatDecimal } from '../../l10n/format.ts';
import { say, type Text } from '../../l10n/say.ts';
import type { Declaration, Department, Output, Reference, Request, Scope, Work } from '../../plan/model.ts';
import { departmentOfParty, finishOf, isParty, isWork, titleOf, workOf } from '../../plan/queries.ts';
import { outputsOf, withParts } from '../../plan/work-parts.ts';
import { drawnFrom } from '../plan-frame.ts';
import { type FlowContext, thingText } from './flow-context.ts';
import type { FlowEdge, FlowGhost, PromiseKind } from './graph.ts';

const words = {
    lookAfter: { en: 'maintain {x}', id: 'memelihara {x}' },
    answer: { en: 'answer: {x}', id: 'menyanggupi: {x}' },
} as const satisfies Record<string, Text>;

export function promisesOf(programs: readonly Work[], context: FlowContext): { readonly edges: FlowEdge[]; readonly ghosts: FlowGhost[] } {
    const drawing = new Promises(context);
    for (const program of programs) {
        for (const work of withParts(program)) drawing.ofWork(work);
        for (const output of outputsOf(program)) drawing.ofOutput(output);
    }
    return drawing;
}

class Promises {
    readonly edges: FlowEdge[] = [];
    readonly ghosts: FlowGhost[] = [];
    private readonly ids = new Map<string, number>();
    private readonly context: FlowContext;

    constructor(context: FlowContext) {
        this.context = context;
    }

    /** Things that a work needs, waits for and has asked for. */
    ofWork(work: Work): void {
        const { plan } = this.context;
        const receiver = this.cardOf(work);
        for (const reference of work.needs) {
            const thing = plan.target(reference);
            if (thing?.kind === 'request') continue;
            this.between(this.cardOf(thing), receiver, 'need', thing ? this.textOf(thing) : '', reference, thing);
        }
        for (const reference of work.after) this.between(this.cardOf(plan.target(reference)), receiver, 'after', '', reference);
        for (const request of work.requests) this.ofRequest(request, receiver);
    }

    private ofRequest(request: Request, receiver: string | undefined): void {
        const { plan, open } = this.context;
        const answers = plan.referencesTo(request).filter(reference => reference.role === 'answers');
        const label = this.textOf(request);
        for (const answer of answers) {
            const source = this.cardOf(answer.from as Work);
            const number = source === undefined ? undefined : open(['late-answer'], answer.file, answer.span);
            this.add({
                source,
                target: receiver,
                kind: 'request',
                label,
                from: drawnFrom(request),
                open: number,
            });
        }
        const number = open(['unanswered-request'], request.file, request.nameSpan);
        const asked = request.of && plan.target(request.of);
        const department = isParty(asked) ? departmentOfParty(plan, asked) : undefined;
        // Another department may have answered; the one that was asked still owes it.
        if (number === undefined || !department) return;
        const extent = workOf(request.parent)?.period;
        const when = request.by ? this.context.month(request.by.to) : extent ? this.context.month(extent.from) : 0;
        const ghost = this.addGhost(
            department,
            say(words.answer, this.context.locale, { x: titleOf(request) }),
            Math.max(0, when - 2),
            when,
            number,
            request,
        );
        this.add({ source: ghost, target: receiver, kind: 'request', label, from: drawnFrom(request), open: number });
    }

    /** Receiver and maintainer of a thing. One arrow where both are the same program: a handover says more. */
    ofOutput(output: Output): void {
        const { plan, open, locale, month } = this.context;
        const giver = this.cardOf(output);
        const maintainers = plan.sources(output, 'maintains').filter(isWork);
        const receivers = new Set(output.handovers.map(({ party }) => this.departmentOf(party)));
        const label = this.textOf(output);
        const id = this.context.outputs.get(output);
        for (const maintainer of maintainers) {
            const kind = receivers.has(plan.names.departmentOf(maintainer)) ? 'handover' : 'maintain';
            this.add({ source: giver, target: this.cardOf(maintainer), kind, label, output: id, from: drawnFrom(output) });
        }
        for (const { party, period } of output.maintainers) {
            const number = open(['maintainer-unaware'], party.file, party.span);
            const department = this.departmentOf(party);
            if (number === undefined || !department) continue;
            const finish = finishOf(plan, output);
            const start = period ? month(period.from) : finish === undefined ? 0 : month(finish + 1);
            const ghost = this.addGhost(
                department,
                say(words.lookAfter, locale, { x: label }),
                start,
                this.context.months - 1,
                number,
                output,
            );
            this.add({ source: giver, target: ghost, kind: 'maintain', label, output: id, from: drawnFrom(output), open: number });
        }
    }

    private between(
        source: string | undefined,
        target: string | undefined,
        kind: PromiseKind,
        label: string,
        reference: Reference,
        thing?: Declaration,
    ): void {
        // A number is only taken for a promise that is drawn.
        const drawn = source !== undefined && target !== undefined && source !== target;
        const open = drawn ? this.context.open(['dependency-cycle', 'order-conflict'], reference.file, reference.span) : undefined;
        const output = thing?.kind === 'output' ? this.context.outputs.get(thing) : undefined;
        this.add({ source, target, kind, label, output, open, from: { file: reference.file, span: reference.span } });
    }

    private add(
        edge: Omit<FlowEdge, 'id' | 'source' | 'target' | 'output' | 'open'> & {
            source: string | undefined;
            target: string | undefined;
            output?: string | undefined;
            open?: number | undefined;
        },
    ): void {
        const { source, target, output, open, ...rest } = edge;
        // A promise inside one program stays inside its card.
        if (source === undefined || target === undefined || source === target) return;
        const key = `${rest.kind} ${source} > ${target} ${output ?? rest.label}`;
        const count = (this.ids.get(key) ?? 0) + 1;
        this.ids.set(key, count);
        // Said twice, by two parts of one program, it is still one promise.
        if (count > 1 && open === undefined) return;
        this.edges.push({
            id: count === 1 ? key : `${key}#${count}`,
            source,
            target,
            ...rest,
            ...(output === undefined ? {} : { output }),
            ...(open === undefined ? {} : { open }),
        });
    }

    private addGhost(
        department: Department,
        title: string,
        start: number,
        end: number,
        open: number,
        owed: Declaration,
    ): string | undefined {
        const lane = this.context.lanes.get(department);
        if (lane === undefined) return undefined;
        const id = `?${open} ${department.name}`;
        this.ghosts.push({ id, lane, title, start, end, open, from: drawnFrom(owed) });
        return id;
    }

    private departmentOf(party: Reference): Department | undefined {
        const target = this.context.plan.target(party);
        return isParty(target) ? departmentOfParty(this.context.plan, target) : undefined;
    }

    private cardOf(declaration: Declaration | undefined): string | undefined {
        let at: Scope | undefined = declaration;
        while (at && !(isWork(at) && this.context.cards.has(at))) at = at.parent;
        return isWork(at) ? this.context.cards.get(at) : undefined;
    }

    private textOf(declaration: Declaration): string {
        const { locale } = this.context;
        if (declaration.kind === 'output' || declaration.kind === 'asset') return thingText(declaration, locale);
        if (declaration.kind !== 'request') return titleOf(declaration);
        const { quantity } = declaration;
        return quantity?.amount
            ? `${formatDecimal(quantity.amount)[locale]} ${quantity.unit.value}: ${titleOf(declaration)}`
            : titleOf(declaration);
    }
}
