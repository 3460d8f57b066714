// The commands of a meeting: go through what is to settle, take the last decision back, write the minutes. It must not know plans.
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { TextPlace } from '../../protocol/diagram.ts';
import { type Agenda, type AgendaPoint, makeDecision, openAgenda, postponePoint } from '../../protocol/meeting.ts';
import { sendRequest } from '../../protocol/message.ts';
import type { Row } from '../../protocol/side-bar.ts';
import { choosePlan, planInSight } from '../choose-plan.ts';
import { goTo } from '../diagram-panel/go-to.ts';
import { plainLabel } from '../plain-label.ts';
import type { Saving } from '../save-file.ts';
import type { Node } from '../side-bar/tree.ts';
import { applyTexts, TextComparison } from './changed-texts.ts';
import { type Decided, decideOn } from './choose.ts';
import { Meeting } from './meeting.ts';
import { saveMinutes } from './minutes.ts';
import { back, type Item, inLines, message, pick, separator } from './pick.ts';

export function addMeetings(saving: Saving, { workspaceState }: vscode.ExtensionContext): vscode.Disposable {
    const comparison = new TextComparison();
    const meetings = new Map<string, Meeting>();
    const at = (root: string) => {
        const meeting = meetings.get(root) ?? new Meeting(root, workspaceState);
        meetings.set(root, meeting);
        return meeting;
    };
    const withAgenda = async (given: unknown, use: (agenda: Agenda, meeting: Meeting) => Promise<unknown>) => {
        const agenda = await chooseAgenda(saving.client, typeof given === 'string' ? given : planInSight());
        if (agenda) await use(agenda, at(agenda.root));
    };
    return vscode.Disposable.from(
        comparison.register(),
        vscode.commands.registerCommand('alur.holdMeeting', (at?: unknown) => {
            const row = rowOf(at);
            return withAgenda(row?.root ?? at, (agenda, meeting) => hold(agenda, meeting, saving, comparison, row && pointAt(agenda, row)));
        }),
        vscode.commands.registerCommand('alur.undoDecision', (uri?: unknown) => withAgenda(uri, (_, meeting) => takeBack(meeting))),
        vscode.commands.registerCommand('alur.writeMinutes', (uri?: unknown) =>
            withAgenda(uri, (agenda, meeting) => saveMinutes(agenda, meeting, saving)),
        ),
    );
}

async function chooseAgenda(client: BaseLanguageClient, uri: string | null): Promise<Agenda | undefined> {
    const found = await sendRequest(client, openAgenda, { uri });
    if ('root' in found) return found;
    const chosen = await choosePlan(found.plans);
    return chosen === undefined ? undefined : chooseAgenda(client, chosen);
}

/** From the agenda to a point and back, until somebody leaves. */
async function hold(first: Agenda, meeting: Meeting, saving: Saving, comparison: TextComparison, begin?: AgendaPoint): Promise<void> {
    const { client } = saving;
    let agenda = first;
    let chosen: string | typeof back | undefined = begin?.id;
    for (;;) {
        await meeting.dropUndone();
        chosen ??= await pick(agendaItems(agenda, meeting), {
            title: `${plainLabel(agenda.title)}: ${agenda.said}`,
            placeholder: vscode.l10n.t('What is to be settled?'),
        });
        if (chosen === undefined || chosen === back) return;
        if (chosen === 'undo') await takeBack(meeting);
        else if (chosen === 'minutes') {
            if (await saveMinutes(agenda, meeting, saving)) return;
        } else if (chosen === 'end') {
            if (await end(meeting)) return;
        } else {
            const point = pointOf(agenda, chosen);
            if (!point) return;
            await showPoint(point, agenda.root);
            const decided = await decideOn(point, { client, comparison, root: agenda.root });
            if (decided === undefined) return;
            if (decided !== back) await write(decided, point, meeting, client);
        }
        const again = await sendRequest(client, openAgenda, { uri: agenda.root });
        if (!('root' in again)) return;
        agenda = again;
        chosen = undefined;
    }
}

/** A point of the side bar, when the command comes from there. */
function rowOf(node: unknown): Row | undefined {
    const { kind, row } = (node ?? {}) as Partial<Extract<Node, { kind: 'row' }>>;
    return kind === 'row' ? row : undefined;
}

/** The point that has an end where the row leads. */
function pointAt({ groups }: Agenda, { place }: Row): AgendaPoint | undefined {
    const isThere = ({ uri, range }: TextPlace) =>
        uri === place?.uri && range.start.line === place.range.start.line && range.start.character === place.range.start.character;
    const points = groups.flatMap(({ points: own }) => own);
    return points.find(({ places: [own] }) => own && isThere(own)) ?? points.find(({ places }) => places.some(isThere));
}

function pointOf({ groups }: Agenda, id: string): AgendaPoint | undefined {
    return groups.flatMap(({ points }) => points).find(point => point.id === id);
}

function agendaItems({ groups }: Agenda, meeting: Meeting): Item[] {
    const { entries } = meeting.state;
    const postponed = new Set(entries.filter(({ kind }) => kind === 'postponed').map(({ point }) => point));
    const { last } = meeting;
    const later = vscode.l10n.t('postponed');
    return [
        ...groups.flatMap(({ title, points }) => [
            separator(title),
            ...points.map(({ id, number, message: said, detail }): Item => {
                const [first = '', ...rest] = inLines(said);
                const second = [...(rest.length > 0 ? [rest.join(' ')] : []), detail, ...(postponed.has(id) ? [later] : [])];
                return { label: `${number}  ${plainLabel(first)}`, detail: plainLabel(second.join(' · ')), run: id };
            }),
        ]),
        separator(vscode.l10n.t('The meeting')),
        ...(last === undefined
            ? []
            : [{ label: `$(discard) ${vscode.l10n.t('Undo the Last Decision')}`, description: plainLabel(last), run: 'undo' }]),
        {
            label: `$(notebook) ${vscode.l10n.t('Write Minutes…')}`,
            description: vscode.l10n.t('Entries so far: {0}', entries.length),
            run: 'minutes',
        },
        ...(entries.length === 0 ? [] : [{ label: `$(close) ${vscode.l10n.t('End the Meeting')}`, run: 'end' }]),
    ];
}

/** The text of its own end and the sheet that shows it, with the focus left where it is. */
async function showPoint({ places: [place], sheet }: AgendaPoint, root: string): Promise<void> {
    if (place) await goTo(place, false);
    // A sheet that cannot be drawn does not keep anybody from deciding.
    await vscode.commands.executeCommand('alur.showSheets', root, sheet).then(undefined, () => {});
}

async function write(decided: Decided, { id }: AgendaPoint, meeting: Meeting, client: BaseLanguageClient): Promise<void> {
    const { root } = meeting;
    if (decided.kind === 'postponed') {
        const made = await sendRequest(client, postponePoint, { root, point: id, takenBy: decided.by });
        if ('refusal' in made) await vscode.window.showWarningMessage(message(made.refusal));
        else await meeting.note(made.entry);
        return;
    }
    const { steps, by } = decided;
    // A file that is opened only now may have other line ends than on the disk: the server reads it as it is here, and once more.
    for (const isLast of [false, true]) {
        const made = await sendRequest(client, makeDecision, { root, steps, by });
        if ('refusal' in made) {
            await vscode.window.showWarningMessage(message(made.refusal));
            return;
        }
        const applied = await applyTexts(made.texts);
        if (applied === 'done') {
            await meeting.decided({ title: made.title, entry: made.entry, texts: made.texts });
            vscode.window.setStatusBarMessage(vscode.l10n.t('Decided: {0}', plainLabel(made.title)), 10_000);
            return;
        }
        if (applied === 'failed' || isLast) {
            await vscode.window.showWarningMessage(vscode.l10n.t('The plan changed meanwhile; nothing was written. Decide again.'));
            return;
        }
    }
}

async function takeBack(meeting: Meeting): Promise<void> {
    const { last } = meeting;
    if (last === undefined) {
        await vscode.window.showInformationMessage(vscode.l10n.t('There is no decision to undo.'));
        return;
    }
    const applied = await meeting.takeBack();
    if (applied === 'done') vscode.window.setStatusBarMessage(vscode.l10n.t('Undone: {0}', plainLabel(last)), 10_000);
    else
        await vscode.window.showWarningMessage(
            vscode.l10n.t(
                'The texts of this decision were changed since, so it cannot be undone as a whole. Undo the later changes first.',
            ),
        );
}

async function end(meeting: Meeting): Promise<boolean> {
    const yes = { label: vscode.l10n.t('End, and forget what was not written to minutes'), run: 'yes' };
    const no = { label: vscode.l10n.t('Go on'), run: 'no' };
    const chosen = await pick([no, yes], { title: vscode.l10n.t('End the Meeting'), placeholder: '' });
    if (chosen === 'yes') await meeting.end();
    return chosen === 'yes';
}
