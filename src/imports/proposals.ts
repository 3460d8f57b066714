// Rows of a table of proposals (T-C.32, a list of Musrenbang) as proposals of a department. It must not know how rows are read.
import { spell } from '../l10n/keywords.ts';
import { plainDecimal } from '../plan/decimal.ts';
import { makeLocated, makePlace, makeProposal, makeQuantity, makeReference, makeRemarks } from '../plan/make.ts';
import type { Proposal } from '../plan/model.ts';
import { type Entry, labelOf } from './entries.ts';
import { nameAll } from './names.ts';
import { noteOrigin } from './work-money.ts';
import type { WorkContext } from './works.ts';

export interface ProposalContext extends WorkContext {
    /** Names of proposers by what cells say. */
    readonly parties: ReadonlyMap<string, string>;
}

/** In the order of the table; `taken` are names of the same department. */
export function makeProposals(entries: readonly Entry[], context: ProposalContext, taken: ReadonlySet<string>): Proposal[] {
    const word = spell('proposal', context.locale);
    const names = nameAll(
        entries.map(({ title, code }) => ({ title, code, fallback: `${word.charAt(0).toUpperCase()}${word.slice(1)}` })),
        taken,
        context.taken,
    );
    return entries.map((entry, index) => {
        const proposal = proposalOf(entry, names[index] as string, context);
        noteOrigin(proposal, entry, context);
        return proposal;
    });
}

function proposalOf(entry: Entry, name: string, { parties, locations }: ProposalContext): Proposal {
    const { code, title, measures, sums, location, notes, troubles } = entry;
    const figures = measures.flatMap(measure => measure.figures.map(figure => ({ measure, figure })));
    const counted = figures.find(({ figure }) => figure.target);
    const target = counted?.figure.target;
    const place = locations.get(location.place);
    const proposer = parties.get(entry.proposer);
    const state = stateOf(entry.decision);
    return makeProposal(name, {
        title: makeLocated(title),
        code: makeLocated(code || undefined),
        quantity: target && makeQuantity(target.value, target.text, target.unit || (counted?.measure.unit ?? '')),
        proposer: proposer === undefined ? undefined : makeReference('proposer', proposer),
        state: state && makeLocated(state),
        places: place ? [makePlace(place)] : [],
        remarks: makeRemarks({
            notes: [
                ...new Set([
                    ...notes,
                    ...troubles.map(({ note }) => note),
                    ...measures.map(({ text }) => text),
                    // A proposal has one quantity, and no money.
                    ...figures.filter(one => one !== counted).map(({ figure }) => `${labelOf(figure.column)}: ${figure.shown}`),
                    ...sums.map(({ column, amount }) => `${labelOf(column)}: ${plainDecimal(amount)}`),
                    ...(entry.decision && !state ? [entry.decision] : []),
                    location.rest,
                    ...besides(entry),
                ]),
            ].filter(Boolean),
        }),
    });
}

/** Columns of a row that are no property of a proposal. */
function besides({ title, levels, goals, output, action, funds, period, beneficiaries }: Entry): string[] {
    return [
        beneficiaries,
        ...levels.flatMap(({ column, title: text }) => (text === '' || text === title ? [] : `${labelOf(column)}: ${text}`)),
        ...goals.map(({ column, text }) => `${labelOf(column)}: ${text}`),
        output,
        action,
        funds.join('; '),
        period?.text ?? '',
    ];
}

/** Words of registers for what was decided. */
const decisions: readonly (readonly [state: NonNullable<Proposal['state']>['value'], words: RegExp])[] = [
    ['rejected', /^(?:ditolak|tolak|tidak (?:diterima|disetujui|diakomod\w*|terakomod\w*|layak)|rejected|declined)\b/i],
    ['deferred', /^(?:ditunda|tunda|tertunda|deferred|postponed)\b/i],
    ['accepted', /^(?:diterima|terima|disetujui|setuju|diakomod\w*|terakomod\w*|accepted|approved)\b/i],
];

function stateOf(decision: string): NonNullable<Proposal['state']>['value'] | undefined {
    return decisions.find(([, words]) => words.test(decision.trim()))?.[0];
}
