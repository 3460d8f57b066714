// The sections of the page of a table, in the order in which a planner asks: what is open, what comes in, how it was read, whether it adds
// up, what will change. Texts of the table become text, never markup. It must not know how a table is read.
import { visible } from '../../l10n/safe-text.ts';
import { say } from '../../l10n/say.ts';
import { moneyUnits, type TableChoices } from '../../protocol/table.ts';
import { make } from '../make.ts';
import { drawConflicts, drawGone } from './both-changed.ts';
import { meaningControls, yearSelect } from './meaning.ts';
import type { PageActions, ViewMessage } from './parts.ts';
import { checkbox, section, type Word } from './parts.ts';
import { drawTable } from './table.ts';
import { tableWords, unitWords } from './words.ts';

export function drawSections(message: ViewMessage, actions: PageActions): Node[] {
    const { view } = message;
    const word: Word = (key, values) => say(tableWords[key], view.locale, values);
    return [
        ...drawQuestions(message, actions, word),
        ...drawConflicts(message, actions, word),
        ...drawSummary(message, word),
        ...drawChanges(message, word),
        ...drawGone(message, actions, word),
        ...drawSheets(message, actions, word),
        ...drawTables(message, actions, word),
        ...drawSums(message, actions, word),
        ...drawNotes(message, word),
        drawChoices(message, actions, word),
    ];
}

function drawQuestions(message: ViewMessage, actions: PageActions, word: Word): Node[] {
    const { view, choices } = message;
    const items = [
        ...view.problems.map(text => make('li', {}, make('p', {}, visible(text)))),
        ...view.doubts.map((doubt, index) => {
            const item = make('li', {}, make('p', {}, visible(doubt.text)));
            item.append(...answerTo(doubt, index));
            return item;
        }),
    ];
    return items.length > 0 ? [section('questions', word('questions'), make('ol', { class: 'questions' }, ...items))] : [];

    function answerTo(doubt: ViewMessage['view']['doubts'][number], index: number): Node[] {
        const id = `answer-${index}`;
        switch (doubt.settle) {
            case 'column': {
                const table = view.tables.find(
                    ({ sheet, columns }) => sheet === doubt.sheet && columns.some(({ letters }) => letters === doubt.column),
                );
                const column = table?.columns.find(({ letters }) => letters === doubt.column);
                return column ? [make('div', { class: 'answer' }, ...meaningControls(column, id, message, actions))] : [];
            }
            case 'year':
            case 'first-year': {
                const key = doubt.settle === 'year' ? 'year' : 'firstYear';
                const select = yearSelect(id, choices[key], word('chooseYear'), year => actions.change({ [key]: year }));
                return [make('label', { class: 'answer', for: id }, make('span', {}, word(key)), select)];
            }
            case 'mismatch':
                // Once for all sums: they are accepted together.
                return view.doubts.findIndex(({ settle }) => settle === 'mismatch') === index
                    ? [
                          checkbox(id, word('acceptMismatch'), choices.acceptMismatch === true, acceptMismatch =>
                              actions.change({ acceptMismatch }),
                          ),
                      ]
                    : [];
            case 'sheet':
                return [make('p', { class: 'hint' }, word('chooseSheets'))];
            case 'folder':
                return [make('p', { class: 'hint' }, word('chooseOtherFolder'))];
            default:
                return [];
        }
    }
}

function drawSummary({ view }: ViewMessage, word: Word): Node[] {
    if (view.summary.length === 0) return [];
    const list = make('dl', { class: 'facts' });
    for (const [name, value] of view.summary) if (value) list.append(make('div', {}, make('dt', {}, name), make('dd', {}, visible(value))));
    return [section('summary', word('summary'), list)];
}

function drawChanges({ view }: ViewMessage, word: Word): Node[] {
    if (view.files.length === 0 && view.changes.length === 0) return [];
    const files = make('ul', { class: 'files' });
    for (const { name, isNew } of view.files)
        files.append(make('li', {}, visible(name), ...(isNew ? [' ', make('span', { class: 'chip' }, word('newFile'))] : [])));
    const parts: Node[] = [files];
    if (view.changes.length > 0) parts.push(make('ul', { class: 'changes' }, ...view.changes.map(text => make('li', {}, visible(text)))));
    return [section('changes', word('changes'), ...parts)];
}

function drawSheets({ view, choices }: ViewMessage, actions: PageActions, word: Word): Node[] {
    if (view.sheets.length < 2) return [];
    const list = make('ul', { class: 'sheets' });
    view.sheets.forEach(({ name, taken, says }, index) => {
        const isOn = choices.sheets.length > 0 ? choices.sheets.includes(name) : taken;
        const box = checkbox(`sheet-${index}`, name, isOn, on => {
            const now = choices.sheets.length > 0 ? choices.sheets : view.sheets.filter(sheet => sheet.taken).map(sheet => sheet.name);
            actions.change({ sheets: on ? [...now, name] : now.filter(one => one !== name) });
        });
        list.append(make('li', { class: taken ? undefined : 'muted' }, box, make('span', { class: 'says' }, says)));
    });
    return [section('sheets', word('sheets'), list)];
}

function drawTables(message: ViewMessage, actions: PageActions, word: Word): Node[] {
    const { view, choices } = message;
    if (view.tables.length === 0) return [];
    const hint = choices.columns.length > 0 ? [make('p', { class: 'hint' }, word('remembers'))] : [];
    const before = view.remembered > 0 ? [make('p', { class: 'hint' }, word('remembered', { count: view.remembered }))] : [];
    return [
        section(
            'table',
            word('table'),
            ...before,
            ...hint,
            ...view.tables.map((table, index) => drawTable(table, index, message, actions)),
        ),
    ];
}

function drawSums({ view }: ViewMessage, _: PageActions, word: Word): Node[] {
    if (view.summary.length === 0) return [];
    const total = view.sums.length + view.moreSums;
    const differing = view.sums.filter(({ agrees }) => !agrees).length;
    const says = total === 0 ? word('noSums') : differing === 0 ? word('sumsAgree') : word('sumsDiffer', { count: differing, total });
    const verdict = make('p', { class: differing > 0 ? 'verdict differs' : 'verdict' }, says);
    if (total === 0) return [section('sums', word('sums'), verdict)];
    const head = (['place', 'what', 'sumColumn', 'stated', 'parts'] as const).map((key, at) =>
        make('th', { scope: 'col', class: at > 2 ? 'number' : undefined }, word(key)),
    );
    const body = make('tbody');
    for (const { place, label, column, stated, sum, agrees } of view.sums)
        body.append(
            make(
                'tr',
                { class: agrees ? undefined : 'differs' },
                make('td', {}, visible(place)),
                make('td', {}, visible(label)),
                make('td', {}, visible(column)),
                make('td', { class: 'number' }, stated),
                make(
                    'td',
                    { class: 'number' },
                    sum,
                    ' ',
                    make('span', { class: agrees ? 'chip good' : 'chip bad' }, word(agrees ? 'agrees' : 'differs')),
                ),
            ),
        );
    const table = make('table', { class: 'sums' }, make('thead', {}, make('tr', {}, ...head)), body);
    const scroll = make(
        'div',
        { class: 'scroll', id: 'sums-scroll', tabindex: '0', role: 'region', 'aria-label': word('sumsTable') },
        table,
    );
    const details = make('details', { id: 'sums-details', open: differing > 0 }, make('summary', {}, word('showSums')), scroll);
    if (view.moreSums > 0) details.append(make('p', { class: 'hint' }, word('moreSums', { count: view.moreSums })));
    return [section('sums', word('sums'), verdict, details)];
}

function drawNotes({ view }: ViewMessage, word: Word): Node[] {
    if (view.notes.length === 0) return [];
    return [section('notes', word('notes'), make('ul', { class: 'notes' }, ...view.notes.map(text => make('li', {}, visible(text)))))];
}

function drawChoices({ choices }: ViewMessage, actions: PageActions, word: Word): Node {
    const locale = document.documentElement.lang === 'id' ? 'id' : 'en';
    const field = (id: string, text: string, control: Node) => make('label', { class: 'field', for: id }, make('span', {}, text), control);
    const years = (['year', 'firstYear'] as const).map(key =>
        field(
            `choice-${key}`,
            word(key),
            yearSelect(`choice-${key}`, choices[key], word('asTable'), year => actions.change({ [key]: year })),
        ),
    );
    const unit = make('select', { id: 'choice-unit' }, make('option', { value: '' }, word('asTable')));
    for (const one of moneyUnits) unit.append(make('option', { value: one, selected: choices.unit === one }, say(unitWords[one], locale)));
    unit.addEventListener('change', () => actions.change({ unit: moneyUnits.find(one => one === unit.value) } as Partial<TableChoices>));
    const department = make('input', {
        id: 'choice-department',
        type: 'text',
        value: choices.department ?? '',
        placeholder: word('departmentHint'),
    });
    department.addEventListener('change', () =>
        actions.change({ department: department.value.trim() || undefined } as Partial<TableChoices>),
    );
    const checks = [
        checkbox('choice-hidden', word('includeHidden'), choices.includeHidden === true, includeHidden =>
            actions.change({ includeHidden }),
        ),
        checkbox('choice-mismatch', word('acceptMismatch'), choices.acceptMismatch === true, acceptMismatch =>
            actions.change({ acceptMismatch }),
        ),
    ];
    const fields = make(
        'div',
        { class: 'fields' },
        ...years,
        field('choice-unit', word('unit'), unit),
        field('choice-department', word('department'), department),
    );
    return make('details', { id: 'choices', class: 'choices' }, make('summary', {}, word('choices')), fields, ...checks);
}
