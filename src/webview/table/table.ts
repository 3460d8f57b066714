// A table as a planner knows it, with what was understood beside it: meanings under the head, a kind before each row.
// It must not know what kinds and meanings do.

import { visible } from '../../l10n/safe-text.ts';
import { say } from '../../l10n/say.ts';
import type { RowRole, TableBlockView } from '../../protocol/table.ts';
import { make } from '../make.ts';
import { meaningControls } from './meaning.ts';
import type { PageActions, ViewMessage } from './parts.ts';
import { tableWords } from './words.ts';

/** Rows of the plan itself; the others are muted. */
const taken: ReadonlySet<RowRole> = new Set(['program', 'activity', 'subactivity', 'goal', 'objective', 'continued']);
/** More rows are asked for by so many. */
const step = 200;

export function drawTable(table: TableBlockView, index: number, message: ViewMessage, actions: PageActions): HTMLElement {
    const { locale, tables } = message.view;
    const word = (key: keyof typeof tableWords, values?: Record<string, string | number>) => say(tableWords[key], locale, values);
    const { sheet, first, last, columns, rows, more } = table;
    const name = sheet ? word('tableOf', { sheet: visible(sheet), first, last }) : word('tableRows', { first, last });
    const letters = columns.map(({ letters, doubtful }) =>
        make(
            'th',
            { scope: 'col', class: doubtful ? 'letters doubtful' : 'letters' },
            make('span', { class: 'sr' }, word('column', { letters: '' })),
            letters,
        ),
    );
    const heads = columns.map(({ head, isNumber }) =>
        make(
            'td',
            { class: isNumber ? 'head number' : 'head' },
            ...head.map((text, at) => make('span', { class: at < head.length - 1 ? 'above' : 'own' }, visible(text))),
        ),
    );
    const meanings = columns.map((column, at) =>
        make(
            'td',
            { class: column.doubtful ? 'meaning doubtful' : 'meaning' },
            ...meaningControls(column, `meaning-${index}-${at}`, message, actions),
        ),
    );
    const corner = (text: string) => make('th', { scope: 'col', rowspan: '3', class: 'corner' }, text);
    const body = make('tbody');
    for (const { row, role, says, why, cells } of rows)
        body.append(
            make(
                'tr',
                { class: `${taken.has(role) ? 'taken' : 'muted'} ${role}` },
                make('th', { scope: 'row' }, String(row)),
                make(
                    'td',
                    { class: 'kind' },
                    make('span', { class: 'chip' }, says),
                    ...(why ? [make('span', { class: 'why' }, visible(why))] : []),
                ),
                ...cells.map((text, at) => make('td', { class: columns[at]?.isNumber ? 'number' : undefined }, visible(text))),
            ),
        );
    const element = make(
        'table',
        { class: 'cells' },
        make('caption', { class: tables.length > 1 || sheet ? undefined : 'sr' }, name),
        make(
            'thead',
            {},
            make('tr', {}, corner(word('row')), corner(word('kind')), ...letters),
            make('tr', {}, ...heads),
            make('tr', {}, ...meanings),
        ),
        body,
    );
    const scroll = make('div', { class: 'scroll', id: `rows-${index}`, tabindex: '0', role: 'region', 'aria-label': name }, element);
    const parts: Node[] = [scroll];
    if (more > 0) {
        const button = make('button', { type: 'button', id: `more-${index}` }, word('moreRows', { count: Math.min(step, more) }));
        button.addEventListener('click', () => actions.notify({ type: 'rows', rows: rows.length + step }));
        parts.push(button);
    }
    return make('div', { class: 'block' }, ...parts);
}
