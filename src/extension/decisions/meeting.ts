// The course of one meeting: what was decided, kept and postponed, and how to take the last decision back. Entries are kept with the
// workspace; decisions can be taken back as long as the window is open. It must not know plans.
import type * as vscode from 'vscode';
import type { ChangedText, RecordEntry } from '../../protocol/meeting.ts';
import { type Applied, areBefore, takeBackTexts } from './changed-texts.ts';

export interface MeetingState {
    readonly date: string;
    readonly present: string;
    readonly entries: readonly RecordEntry[];
}

interface Undoable {
    readonly title: string;
    readonly entry: RecordEntry;
    readonly texts: readonly ChangedText[];
}

export class Meeting {
    readonly root: string;
    private readonly store: vscode.Memento;
    private readonly done: Undoable[] = [];

    constructor(root: string, store: vscode.Memento) {
        this.root = root;
        this.store = store;
    }

    get state(): MeetingState {
        const kept = this.store.get<Partial<MeetingState>>(this.key);
        return {
            date: typeof kept?.date === 'string' ? kept.date : '',
            present: typeof kept?.present === 'string' ? kept.present : '',
            entries: Array.isArray(kept?.entries) ? kept.entries : [],
        };
    }

    /** The title of the decision that can be taken back. */
    get last(): string | undefined {
        return this.done.at(-1)?.title;
    }

    async setHead(date: string, present: string): Promise<void> {
        await this.put({ ...this.state, date, present });
    }

    /** A point has one entry: the last one that was made for it. */
    async note(entry: RecordEntry): Promise<void> {
        const { entries } = this.state;
        const isSame = (other: RecordEntry) => other.point === entry.point && other.kind === 'postponed';
        await this.put({ ...this.state, entries: [...entries.filter(other => !isSame(other)), entry] });
    }

    async decided(decision: Undoable): Promise<void> {
        this.done.push(decision);
        await this.note(decision.entry);
    }

    async takeBack(): Promise<Applied> {
        const last = this.done.at(-1);
        if (!last) return 'failed';
        const applied = await takeBackTexts(last.texts);
        if (applied === 'done') await this.forgetLast();
        return applied;
    }

    /** Decisions whose texts are as they were before are none any more: somebody undid them in the editor. */
    async dropUndone(): Promise<void> {
        for (let last = this.done.at(-1); last && (await areBefore(last.texts)); last = this.done.at(-1)) await this.forgetLast();
    }

    async end(): Promise<void> {
        this.done.length = 0;
        await this.store.update(this.key, undefined);
    }

    private get key(): string {
        return `alur.meeting ${this.root}`;
    }

    private async forgetLast(): Promise<void> {
        const last = this.done.pop();
        const entries = [...this.state.entries];
        const at = entries.findLastIndex(({ point, kind }) => point === last?.entry.point && kind === last.entry.kind);
        if (at >= 0) entries.splice(at, 1);
        await this.put({ ...this.state, entries });
    }

    private async put(state: MeetingState): Promise<void> {
        await this.store.update(this.key, state);
    }
}
