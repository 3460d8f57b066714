// The lists from which a column's meaning and its year are chosen. It must not know where they stand.
import { visible } from '../../l10n/safe-text.ts';
import { say } from '../../l10n/say.ts';
import type { ColumnChoice, ColumnView } from '../../protocol/table.ts';
import { make } from '../make.ts';
import type { PageActions, ViewMessage } from './parts.ts';
import { tableWords } from './words.ts';

const groups = ['names', 'results', 'money', 'more'] as const;

/** A list of meanings, and one of years where the meaning is for one year of several. */
export function meaningControls(column: ColumnView, id: string, { view, choices }: ViewMessage, actions: PageActions): Node[] {
    const { locale, meanings } = view;
    const word = (key: keyof typeof tableWords, values?: Record<string, string>) => say(tableWords[key], locale, values);
    const { letters, head, meaning, chosen } = column;
    const text = head.join(' | ');
    const [field = '', year] = chosen.split(' ');
    const about = { letters, head: visible(text) || word('noHead') };
    const choose = (means: string) => {
        const others = choices.columns.filter(choice => !(choice.column === letters && choice.head === text));
        const own: ColumnChoice = { column: letters, head: text, means, table: '' };
        actions.change({ columns: [...others, own] });
    };

    const select = make('select', { id, 'aria-label': word('meaningOf', about), class: chosen ? 'chosen' : undefined });
    const asRead = chosen ? word('asRead', { meaning: '…' }) : meaning || word('unknown');
    select.append(make('option', { value: '', selected: chosen === '' }, asRead));
    const leaveOut = meanings.find(one => one.field === 'ignore');
    if (leaveOut) select.append(make('option', { value: 'ignore', selected: field === 'ignore' }, leaveOut.label));
    for (const group of groups) {
        const list = make('optgroup', { label: word(group) });
        for (const one of meanings)
            if (one.group === group && one.field !== 'ignore')
                list.append(make('option', { value: one.field, selected: one.field === field }, one.label));
        select.append(list);
    }
    select.addEventListener('change', () => {
        const takesYear = meanings.find(one => one.field === select.value)?.takesYear;
        choose(takesYear && year ? `${select.value} ${year}` : select.value);
    });
    if (!meanings.find(one => one.field === field)?.takesYear) return [select];
    const years = yearSelect(`${id}-year`, year === undefined ? undefined : Number(year), word('yearAsRead'), next =>
        choose(next === undefined ? field : `${field} ${next}`),
    );
    years.setAttribute('aria-label', word('yearOf', about));
    return [select, years];
}

/** Years around now, and the one that is chosen. */
export function yearSelect(
    id: string,
    chosen: number | undefined,
    none: string,
    change: (year: number | undefined) => void,
): HTMLSelectElement {
    const now = new Date().getFullYear();
    const years = new Set(Array.from({ length: 17 }, (_, at) => now - 8 + at));
    if (chosen !== undefined) years.add(chosen);
    const select = make('select', { id, class: 'year' }, make('option', { value: '', selected: chosen === undefined }, none));
    for (const year of [...years].sort((a, b) => a - b))
        select.append(make('option', { value: String(year), selected: year === chosen }, String(year)));
    select.addEventListener('change', () => change(select.value === '' ? undefined : Number(select.value)));
    return select;
}
