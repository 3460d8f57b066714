// From a point to a decision: its choices by department, the blanks of a choice, and what the decision would do before it is made. It must not
// know plans: the server says everything.
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
    type AgendaPoint,
    type AnswerOption,
    type AskedBlank,
    type DecisionPreview,
    type DecisionStep,
    findOptions,
    listChoices,
    type OfferedChoice,
    type OptionsRequest,
    tryDecision,
} from '../../protocol/meeting.ts';
import { sendRequest } from '../../protocol/message.ts';
import { goTo } from '../diagram-panel/go-to.ts';
import { plainLabel } from '../plain-label.ts';
import type { TextComparison } from './changed-texts.ts';
import { back, type Item, message, pick, rows, separator } from './pick.ts';

/** Steps that make one decision, and who decides; or who takes a point that is postponed. */
export type Decided =
    | { readonly kind: 'decided'; readonly steps: readonly DecisionStep[]; readonly by: string }
    | { readonly kind: 'postponed'; readonly by: string };

interface Table {
    readonly client: BaseLanguageClient;
    readonly comparison: TextComparison;
    readonly root: string;
}

/** `back` leads to the agenda; undefined where somebody gives up. */
export async function decideOn(point: AgendaPoint, table: Table): Promise<Decided | typeof back | undefined> {
    for (;;) {
        const choice = await chooseFor(point, point.id, [], table);
        if (choice === undefined || choice === back) return choice;
        if (choice === 'postpone') {
            const by = await pickParty(vscode.l10n.t('Who takes it?'), point.message, []);
            if (by === undefined) return undefined;
            if (by !== back) return { kind: 'postponed', by };
            continue;
        }
        const decided = await settle([choice], point, table);
        if (decided !== back) return decided;
    }
}

/** Shows what the steps would do until they are decided; a point that they leave can be settled in the same decision. */
async function settle(steps: readonly DecisionStep[], point: AgendaPoint, table: Table): Promise<Decided | typeof back | undefined> {
    for (;;) {
        const title = vscode.l10n.t('Trying the decision…');
        const preview = await vscode.window.withProgress({ location: vscode.ProgressLocation.Window, title }, () =>
            sendRequest(table.client, tryDecision, { root: table.root, steps }),
        );
        if ('refusal' in preview) {
            await vscode.window.showWarningMessage(message(preview.refusal));
            return back;
        }
        const by = preview.deciders.join('; ');
        const chosen = await pick(previewItems(preview, by), {
            title: plainLabel(preview.title),
            placeholder: vscode.l10n.t('What would change. Decide, or go back.'),
            hasBack: true,
        });
        if (chosen === undefined || chosen === back) return chosen;
        if (chosen === 'decide') return { kind: 'decided', steps, by };
        if (chosen === 'compare') await table.comparison.show(preview.title, preview.texts);
        else if (chosen === 'decide-by') {
            const other = await pickParty(vscode.l10n.t('Who decides?'), preview.title, preview.deciders);
            if (other === undefined) return undefined;
            if (other !== back) return { kind: 'decided', steps, by: other };
        } else {
            const further = await chooseFor(point, chosen, steps, table);
            if (further === undefined) return undefined;
            if (further !== back && further !== 'postpone') {
                const decided = await settle([...steps, further], point, table);
                if (decided !== back) return decided;
            }
        }
    }
}

function previewItems({ sentences, settled, left, texts }: DecisionPreview, by: string): Item[] {
    const files = texts.map(({ uri }) => decodeURIComponent(uri.slice(uri.lastIndexOf('/') + 1))).join(', ');
    return [
        { label: `$(check) ${vscode.l10n.t('Decide')}`, description: plainLabel(by), run: 'decide' },
        { label: `$(person) ${vscode.l10n.t('Decide, by…')}`, run: 'decide-by' },
        { label: `$(diff) ${vscode.l10n.t('Compare Texts')}`, description: plainLabel(files), run: 'compare' },
        separator(vscode.l10n.t('What changes')),
        ...sentences.flatMap(text => rows(text)),
        ...(sentences.length === 0 ? [{ label: vscode.l10n.t('Only a comment is written; the plan stays as it is.') }] : []),
        ...(settled.length === 0 ? [] : [separator(vscode.l10n.t('Settled by this')), ...settled.flatMap(text => rows(text))]),
        ...(left.length === 0
            ? []
            : [
                  separator(vscode.l10n.t('Left to settle: choose one to settle it in the same decision')),
                  ...left.flatMap(({ id, message: text }) => rows(text, { run: id, sign: '$(arrow-right) ' })),
              ]),
    ];
}

/** A choice with its answers as a step. */
async function chooseFor(
    point: AgendaPoint,
    id: string,
    before: readonly DecisionStep[],
    { client, root }: Table,
): Promise<DecisionStep | 'postpone' | typeof back | undefined> {
    for (;;) {
        const found = await sendRequest(client, listChoices, { root, point: id, before });
        if ('refusal' in found) {
            await vscode.window.showInformationMessage(message(found.refusal));
            return back;
        }
        const all = new Map(found.groups.flatMap(({ choices }) => choices).map(choice => [choice.id, choice]));
        const chosen = await pick(choiceItems(found.groups, before.length === 0 ? point : undefined), {
            title: plainLabel(found.message),
            placeholder: vscode.l10n.t('How is it settled?'),
            hasBack: true,
        });
        if (chosen === undefined || chosen === back || chosen === 'postpone') return chosen;
        const place = /^place (\d+)$/.exec(chosen);
        const at = place && point.places[Number(place[1])];
        if (at) {
            await goTo(at, false);
            continue;
        }
        const choice = all.get(chosen);
        const answers =
            choice && (await fillIn(choice, (blank, typed) => findIn({ root, point: id, before, choice: chosen, blank, typed }, client)));
        if (answers === undefined) return undefined;
        if (answers !== back) return { point: id, choice: chosen, answers };
    }
}

function choiceItems(
    groups: readonly { readonly title: string; readonly choices: readonly OfferedChoice[] }[],
    point: AgendaPoint | undefined,
): Item[] {
    const places = point?.places ?? [];
    return [
        ...groups.flatMap(({ title, choices }) => [
            separator(title),
            ...choices.map((choice, i) => choiceItem(choice, i === 0 ? title.length : 0)),
            ...(point && choices.some(({ isKeeping }) => isKeeping) ? [postponing()] : []),
        ]),
        ...(point && !groups.some(({ choices }) => choices.some(({ isKeeping }) => isKeeping)) ? [postponing()] : []),
        ...(places.length === 0 ? [] : [separator(vscode.l10n.t('In the text'))]),
        ...places.map(({ uri, range }, i) => ({
            label: `$(go-to-file) ${plainLabel(decodeURIComponent(uri.slice(uri.lastIndexOf('/') + 1)))}:${range.start.line + 1}`,
            run: `place ${i}`,
        })),
    ];
}

/** Letters for which a row of the list has room. */
const rowRoom = 70;

/** A title that has no room in its row, beside the name of a group where one stands there, is told in full under it. */
function choiceItem({ id, title }: OfferedChoice, beside: number): Item {
    const label = plainLabel(title);
    return { label, run: id, ...(title.length + beside > rowRoom ? { detail: label } : {}) };
}

function postponing(): Item {
    return { label: vscode.l10n.t('Postpone it, and say who takes it…'), run: 'postpone' };
}

async function findIn(request: OptionsRequest, client: BaseLanguageClient): Promise<readonly AnswerOption[]> {
    const found = await sendRequest(client, findOptions, request);
    return 'options' in found ? found.options : [];
}

type Find = (blank: number, typed: string) => Promise<readonly AnswerOption[]>;

/** An answer for each blank; `back` where somebody leaves the first one. */
async function fillIn({ title, blanks }: OfferedChoice, find: Find): Promise<readonly string[] | typeof back | undefined> {
    const answers: string[] = [];
    while (answers.length < blanks.length) {
        const at = answers.length;
        const answer = await askBlank(blanks[at] as AskedBlank, title, typed => find(at, typed));
        if (answer === undefined) return undefined;
        if (answer !== back) answers.push(answer);
        else if (answers.pop() === undefined) return back;
    }
    return answers;
}

async function askBlank(
    { ask: asked, options = [], isOpen, hasMore, initial }: AskedBlank,
    title: string,
    find: (typed: string) => Promise<readonly AnswerOption[]>,
): Promise<string | typeof back | undefined> {
    const isTyped = isOpen || options.length === 0;
    const run = await pick(options.map(optionItem), {
        title: plainLabel(title),
        placeholder: plainLabel(asked),
        hasBack: true,
        initial,
        ...(isTyped ? { typed: (text: string) => ({ label: plainLabel(text), description: plainLabel(asked), run: `= ${text}` }) } : {}),
        ...(hasMore ? { search: async (typed: string) => (await find(typed)).map(optionItem) } : {}),
    });
    return typeof run === 'string' ? run.slice(2) : run;
}

function optionItem({ value, title, detail }: AnswerOption): Item {
    return { label: plainLabel(title), description: plainLabel(detail), run: `= ${value}` };
}

async function pickParty(placeholder: string, title: string, parties: readonly string[]): Promise<string | typeof back | undefined> {
    const run = await pick(
        parties.map(party => ({ label: plainLabel(party), run: `= ${party}` })),
        {
            title: plainLabel(title),
            placeholder,
            hasBack: true,
            typed: text => ({ label: plainLabel(text), description: placeholder, run: `= ${text}` }),
        },
    );
    return typeof run === 'string' ? run.slice(2) : run;
}
