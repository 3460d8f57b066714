// The panel of filters: lists to choose from, and the filters chosen, each to be taken back. It must not know what a filter leaves.
import { type Filter, type FilterKey, filterKeys, noFilter, readFilter, writeFilter } from '../diagram/filter.ts';
import { filterWords } from '../diagram/words.ts';
import { type Locale, say } from '../l10n/say.ts';
import type { Choices } from '../protocol/diagram.ts';
import { make } from './make.ts';
import { choiceWords, panelWords } from './panel-words.ts';

type ChoiceKey = keyof typeof choiceWords;

export class FilterPanel {
    readonly element: HTMLElement;
    private readonly lists: ReadonlyMap<ChoiceKey, HTMLSelectElement>;
    private readonly problems: HTMLInputElement;
    private readonly words: HTMLInputElement;
    private readonly chips = make('ul', { class: 'chips' });
    private readonly locale: Locale;
    private readonly change: (filter: Filter) => void;
    private filter = noFilter;
    private choices: Choices = {};

    constructor(locale: Locale, change: (filter: Filter) => void) {
        this.locale = locale;
        this.change = change;
        const keys = Object.keys(choiceWords) as ChoiceKey[];
        this.lists = new Map(keys.map(key => [key, make('select', { id: `filter-${key}` })]));
        const labelled = [...this.lists].map(([key, list]) => {
            list.addEventListener('change', () => this.add(key, list.value));
            return make('label', { for: list.id }, say(choiceWords[key], locale), list);
        });
        this.problems = make('input', { type: 'checkbox', id: 'filter-problems' });
        this.problems.addEventListener('change', () => change({ ...this.filter, problems: this.problems.checked }));
        this.words = make('input', { type: 'text', id: 'filter-search' });
        this.words.addEventListener('change', () => change({ ...this.filter, search: this.words.value.trim() }));
        this.element = make(
            'section',
            { id: 'filters', 'aria-label': say(panelWords.filters, locale), hidden: true },
            make(
                'div',
                { class: 'lists' },
                ...labelled,
                make('label', { for: 'filter-search' }, say(panelWords.onlyWords, locale), this.words),
                make('label', { class: 'check', for: 'filter-problems' }, this.problems, say(panelWords.onlyProblems, locale)),
            ),
            this.chips,
        );
    }

    /** How many filters are in force. */
    show(filter: Filter, choices: Choices): number {
        if (choices !== this.choices) {
            for (const [key, list] of this.lists) this.fill(list, choices[key] ?? []);
            this.choices = choices;
        }
        this.filter = filter;
        this.problems.checked = filter.problems;
        if (document.activeElement !== this.words) this.words.value = filter.search;
        const pairs = writeFilter(filter);
        this.chips.replaceChildren(...pairs.map(pair => this.chip(pair)), ...(pairs.length > 1 ? [this.removeAll()] : []));
        return pairs.length;
    }

    private fill(list: HTMLSelectElement, choices: Choices[string]): void {
        list.replaceChildren(
            make('option', { value: '' }, say(panelWords.choose, this.locale)),
            ...choices.map(({ value, title }) => make('option', { value }, title)),
        );
        list.disabled = choices.length === 0;
    }

    private add(key: ChoiceKey, value: string): void {
        const list = this.lists.get(key);
        if (list) list.value = '';
        if (value) this.change(readFilter([...writeFilter(this.filter), `${key}=${value}`]).filter);
    }

    private chip(pair: string): HTMLElement {
        const at = pair.indexOf('=');
        const key = (at < 0 ? pair : pair.slice(0, at)) as FilterKey;
        const value = at < 0 ? '' : pair.slice(at + 1);
        const title = this.choices[key]?.find(choice => choice.value === value)?.title ?? value;
        const text = Object.hasOwn(filterKeys, key) ? say(filterWords[key], this.locale, { x: title }) : pair;
        const label = say(panelWords.removeFilter, this.locale, { filter: text });
        const button = make(
            'button',
            { type: 'button', 'aria-label': label, title: label },
            text,
            make('span', { 'aria-hidden': 'true' }, ' ×'),
        );
        button.addEventListener('click', () => this.change(readFilter(writeFilter(this.filter).filter(other => other !== pair)).filter));
        return make('li', {}, button);
    }

    private removeAll(): HTMLElement {
        const button = make('button', { type: 'button' }, say(panelWords.removeAll, this.locale));
        button.addEventListener('click', () => this.change(noFilter));
        return make('li', {}, button);
    }
}
