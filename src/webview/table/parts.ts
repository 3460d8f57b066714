// Elements of the page's sections. It must not know their texts.

import { visible } from '../../l10n/safe-text.ts';
import type { TableChoices } from '../../protocol/table.ts';
import type { FromTablePage, ToTablePage } from '../../protocol/table-page.ts';
import { make } from '../make.ts';
import type { tableWords } from './words.ts';

export type ViewMessage = Extract<ToTablePage, { readonly type: 'view' }>;

export interface PageActions {
    notify(message: FromTablePage): void;
    change(change: Partial<TableChoices>): void;
}

/** A word of the page in the reader's language. */
export type Word = (key: keyof typeof tableWords, values?: Record<string, string | number>) => string;

export function section(id: string, title: string, ...content: Node[]): HTMLElement {
    return make('section', { id, 'aria-labelledby': `${id}-title` }, make('h2', { id: `${id}-title` }, title), ...content);
}

export function checkbox(id: string, text: string, isOn: boolean, change: (on: boolean) => void): HTMLElement {
    const box = make('input', { type: 'checkbox', id, checked: isOn });
    box.addEventListener('change', () => change(box.checked));
    return make('label', { class: 'check', for: id }, box, make('span', {}, visible(text)));
}
