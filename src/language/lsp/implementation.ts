// From a promise to its other end: from a thing to the works that maintain it, from a request to what answers it, from a goal to what
// serves it; and from a `maintains` to where the thing names its maintainer. Where nobody has planned for the other end, to the party that
// is named. It must not judge whether the ends agree.
import type { LocationLink } from 'vscode-languageserver';
import type { Declaration, Reference, Role } from '../../plan/model.ts';
import type { Plan } from '../../plan/plan.ts';
import { linkTo } from './definition.ts';
import { mentionAt, type OpenFile, rangeIn } from './place.ts';

export function implementationsAt(open: OpenFile, offset: number): LocationLink[] | undefined {
    const { plan } = open;
    const mention = mentionAt(open, offset);
    if (!mention?.target) return undefined;
    const { target, reference } = mention;
    const isWhole = reference !== undefined && mention.part === reference.path.length - 1;
    if (isWhole && (target.kind === 'output' || target.kind === 'asset')) {
        const maintainers = [...target.maintainers, ...target.handovers];
        if (reference.role === 'maintains' && maintainers.length > 0)
            return maintainers.map(({ party }) => ({
                ...linkTo(plan, target, mention),
                targetSelectionRange: rangeIn(plan, party.file, party.span),
            }));
    }
    // On the name of a maintainer, the thing that is maintained is meant.
    const { from } = reference ?? {};
    const isMaintainer = reference?.role === 'maintainer' || reference?.role === 'handover';
    const subject = isWhole && isMaintainer && from && from.kind !== 'extension' ? from : target;
    const sources = sourcesOf(plan, subject).map(({ from }) => from);
    const others = sources.length > 0 ? sources : partiesOf(subject).flatMap(party => plan.target(party) ?? []);
    return others.map(other => linkTo(plan, other, mention));
}

const rolesByKind: Partial<Record<Declaration['kind'], readonly Role[]>> = {
    output: ['maintains'],
    asset: ['maintains'],
    request: ['answers'],
    vision: ['serves'],
    mission: ['serves'],
    goal: ['serves'],
    objective: ['serves'],
    pattern: ['follows'],
};

function sourcesOf(plan: Plan, target: Declaration): Reference[] {
    const roles = rolesByKind[target.kind] ?? [];
    return plan.referencesTo(target).filter(({ role }) => roles.includes(role));
}

/** Parties named for the other end. */
function partiesOf(subject: Declaration): Reference[] {
    if (subject.kind === 'request') return subject.of ? [subject.of] : [];
    if (subject.kind !== 'output' && subject.kind !== 'asset') return [];
    return subject.maintainers.map(({ party }) => party);
}
