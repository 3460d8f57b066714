// Lists to choose from, by keyboard or mouse: they stay open while somebody looks at a sheet or a text, lead back, and take what is typed
// where that is allowed. It must not know meetings.
import * as vscode from 'vscode';
import { visible } from '../../l10n/safe-text.ts';
import { plainLabel } from '../plain-label.ts';

export interface Item extends vscode.QuickPickItem {
    /** Left out by rows that are only read. */
    readonly run?: string;
}

export interface PickOptions {
    readonly title: string;
    readonly placeholder: string;
    /** Whether a button leads back. */
    readonly hasBack?: boolean;
    /** The row that stands for what is typed, where that may be an answer. */
    readonly typed?: (text: string) => Item;
    readonly initial?: string;
    /** Finds rows by what is typed, where there are too many for a list. */
    readonly search?: (typed: string) => Promise<readonly Item[]>;
}

export const back = Symbol('back');

/** Letters that a row shows without cutting them off. */
const rowWidth = 54;

/** A long text in rows that show all of it; `run` and signs are of the first. */
export function rows(text: string, { sign = '', ...first }: Partial<Item> & { readonly sign?: string } = {}): Item[] {
    return inLines(text).map((line, i) =>
        i === 0 ? { ...first, label: `${sign}${plainLabel(line)}` } : { label: `\u2003${plainLabel(line)}` },
    );
}

/** Broken between words. */
export function inLines(text: string): string[] {
    const lines: string[] = [];
    for (const word of visible(text).split(/\s+/)) {
        const last = lines.at(-1);
        if (last !== undefined && last.length + word.length < rowWidth) lines[lines.length - 1] = `${last} ${word}`;
        else lines.push(word);
    }
    return lines;
}

/** A text of a plan in a message, where brackets would make links. */
export function message(text: string): string {
    return plainLabel(text).replace(/\]\(/g, '] (');
}

export function separator(text: string): Item {
    return { label: plainLabel(text), kind: vscode.QuickPickItemKind.Separator };
}

/** The `run` of the row that is taken; undefined where somebody gives up. */
export function pick(
    items: readonly Item[],
    { title, placeholder, hasBack = false, typed, initial = '', search }: PickOptions,
): Promise<string | typeof back | undefined> {
    const list = vscode.window.createQuickPick<Item>();
    list.title = title;
    list.placeholder = placeholder;
    list.items = items;
    list.ignoreFocusOut = true;
    list.matchOnDescription = true;
    list.matchOnDetail = true;
    list.value = initial;
    if (hasBack) list.buttons = [vscode.QuickInputButtons.Back];
    return new Promise(resolve => {
        const end = (answer: string | typeof back | undefined) => {
            resolve(answer);
            list.dispose();
        };
        const show = (value: string, found: readonly Item[]) => {
            list.items = typed && value.trim() !== '' ? [{ ...typed(value.trim()), alwaysShow: true }, ...found] : found;
        };
        const offer = (value: string) => {
            if (!search || value.trim() === '') return show(value, items);
            list.busy = true;
            void search(value.trim()).then(found => {
                // Text typed since has a search of its own.
                if (list.value !== value) return;
                list.busy = false;
                show(
                    value,
                    found.map(item => ({ ...item, alwaysShow: true })),
                );
            });
        };
        offer(initial);
        list.onDidChangeValue(offer);
        list.onDidTriggerButton(() => end(back));
        list.onDidHide(() => end(undefined));
        list.onDidAccept(() => {
            const run = list.selectedItems[0]?.run ?? list.activeItems[0]?.run;
            if (run !== undefined) end(run);
        });
        list.show();
    });
}
