// Over the sheet: the way back and up, the sheets of the plan, search, filters, words, export. It must not know the sheet.
import type { WindowState } from '../diagram/sheets/window-state.ts';
import { type Locale, say } from '../l10n/say.ts';
import type { Choices, ComparedVersion, SheetName, ShownSheet } from '../protocol/diagram.ts';
import { FilterPanel } from './filter-panel.ts';
import type { History } from './history.ts';
import { make } from './make.ts';
import { panelWords } from './panel-words.ts';

export interface ToolbarActions {
    readonly open: (address: string) => void;
    readonly go: (where: 'back' | 'forward' | 'up') => void;
    readonly change: (changes: Partial<WindowState>) => void;
    readonly search: (words: string) => void;
    readonly nextFound: () => void;
    readonly showText: (asText: boolean) => void;
    readonly exportDrawing: () => void;
    readonly compare: () => void;
}

export class Toolbar {
    readonly element: HTMLElement;
    /** The way back and up. */
    readonly way: HTMLElement;
    readonly search: HTMLInputElement;
    private readonly found = make('output', { 'aria-live': 'polite' });
    private readonly back: HTMLButtonElement;
    private readonly forward: HTMLButtonElement;
    private readonly trail = make('ol', {});
    private readonly sheets = make('ul', {});
    private readonly department: HTMLSelectElement;
    private readonly pages = make('span', { class: 'pages' });
    private readonly follow: HTMLButtonElement;
    private readonly filtersButton: HTMLButtonElement;
    private readonly textButton: HTMLButtonElement;
    private readonly compareButton: HTMLButtonElement;
    private readonly filters: FilterPanel;
    private readonly locale: Locale;
    private readonly actions: ToolbarActions;
    private follows = false;
    private listed: Choices[string] | undefined;

    constructor(locale: Locale, actions: ToolbarActions) {
        this.locale = locale;
        this.actions = actions;
        const text = (key: keyof typeof panelWords) => say(panelWords[key], locale);
        const button = (content: string, act: () => void, more = {}) => {
            const element = make('button', { type: 'button', ...more }, content);
            element.addEventListener('click', act);
            return element;
        };
        const sign = (content: string, key: 'back' | 'forward') =>
            button(content, () => actions.go(key), { class: 'sign', title: text(key), 'aria-label': text(key) });
        this.back = sign('←', 'back');
        this.forward = sign('→', 'forward');
        this.department = make('select', { id: 'department', 'aria-label': text('department') });
        this.department.addEventListener('change', () => {
            if (this.department.value) actions.open(`department:${this.department.value}`);
        });
        this.follow = button(text('follow'), () => actions.change({ follows: !this.follows }), { 'aria-pressed': 'false' });
        this.search = make('input', { type: 'search', placeholder: text('searchHint'), 'aria-label': text('search') });
        this.search.addEventListener('input', () => actions.search(this.search.value));
        this.search.addEventListener('keydown', event => {
            if (event.key === 'Enter') actions.nextFound();
        });
        this.filters = new FilterPanel(locale, filter => actions.change({ filter }));
        this.filtersButton = button('', () => this.openFilters(this.filters.element.hidden !== false), {
            'aria-expanded': 'false',
            'aria-controls': 'filters',
        });
        this.filters.element.addEventListener('keydown', event => {
            if (event.key !== 'Escape') return;
            event.stopPropagation();
            this.openFilters(false);
            this.filtersButton.focus();
        });
        const isText = () => this.textButton.getAttribute('aria-pressed') === 'true';
        this.textButton = button(text('asText'), () => this.showAsText(!isText()), { 'aria-pressed': 'false' });
        this.compareButton = button(text('compare'), () => actions.compare(), { title: text('compareHint'), 'aria-pressed': 'false' });
        const bar = make(
            'div',
            { class: 'toolbar', role: 'group', 'aria-label': text('toolbar') },
            make('nav', { class: 'sheets', 'aria-label': text('sheets') }, this.sheets, this.department),
            make('span', { class: 'search' }, this.search, this.found),
            this.follow,
            this.filtersButton,
            this.textButton,
            this.compareButton,
            button(text('exportDrawing'), () => actions.exportDrawing()),
        );
        this.way = make(
            'div',
            { class: 'way' },
            this.back,
            this.forward,
            make('nav', { class: 'trail', 'aria-label': text('trail') }, this.trail),
            this.pages,
        );
        this.element = make('header', {}, bar, this.way, this.filters.element);
    }

    /** The state that is asked for, and the one that is shown. */
    show(state: WindowState, choices: Choices, sheet: ShownSheet, history: History): void {
        this.follows = state.follows;
        this.follow.setAttribute('aria-pressed', String(state.follows));
        this.back.disabled = history.back === undefined;
        this.forward.disabled = history.forward === undefined;
        const current = { 'aria-current': 'page' };
        const last = sheet.trail.length - 1;
        this.fill(this.trail, sheet.trail, (_, k) => (k === last ? current : {}));
        this.fill(this.sheets, sheet.sheets, ({ address }) => (address === sheet.address ? current : {}));
        this.showDepartments(choices['department'] ?? [], sheet.address);
        this.showPages(sheet);
        const count = this.filters.show(state.filter, choices);
        this.filtersButton.textContent =
            count > 0 ? say(panelWords.filtersInForce, this.locale, { count }) : say(panelWords.filters, this.locale);
    }

    showFound(count: number | undefined): void {
        this.found.textContent = count === undefined ? '' : say(panelWords.found, this.locale, { count });
    }

    /** Pressed while the sheets are compared with another version. */
    showCompared(compared: ComparedVersion | undefined): void {
        const name = compared?.isRead ? compared.name : undefined;
        this.compareButton.textContent =
            name === undefined ? say(panelWords.compare, this.locale) : say(panelWords.comparedWith, this.locale, { name });
        this.compareButton.setAttribute('aria-pressed', String(name !== undefined));
    }

    showAsText(asText: boolean): void {
        this.textButton.setAttribute('aria-pressed', String(asText));
        this.actions.showText(asText);
    }

    private openFilters(open: boolean): void {
        this.filters.element.hidden = !open;
        this.filtersButton.setAttribute('aria-expanded', String(open));
    }

    /** A button a sheet; those that stay keep the focus. */
    private fill(list: HTMLElement, names: readonly SheetName[], more: (name: SheetName, k: number) => Record<string, string>): void {
        const written = JSON.stringify(names.map((name, k) => [name, more(name, k)]));
        if (list.dataset['written'] === written) return;
        const focused = list.contains(document.activeElement) ? (document.activeElement as HTMLElement).dataset['address'] : undefined;
        list.dataset['written'] = written;
        list.replaceChildren(
            ...names.map((name, k) => {
                const button = make('button', { type: 'button', 'data-address': name.address, ...more(name, k) }, name.title);
                button.addEventListener('click', () => this.actions.open(name.address));
                return make('li', {}, button);
            }),
        );
        if (focused !== undefined)
            [...list.querySelectorAll('button')].find(({ dataset }) => dataset['address'] === focused)?.focus({ preventScroll: true });
    }

    private showDepartments(departments: Choices[string], address: string): void {
        if (departments !== this.listed) {
            this.listed = departments;
            this.department.replaceChildren(
                make('option', { value: '' }, say(panelWords.chooseDepartment, this.locale)),
                ...departments.map(({ value, title }) => make('option', { value }, title)),
            );
        }
        this.department.hidden = departments.length === 0;
        this.department.value = address.startsWith('department:') ? address.slice('department:'.length) : '';
    }

    /** Of a sheet of more pages than are shown together. */
    private showPages({ pages: { from, to, all } }: ShownSheet): void {
        this.pages.replaceChildren();
        if (from === 1 && to === all) return;
        const most = to - from + 1;
        const turn = (sign: string, key: 'pagesBefore' | 'pagesAfter', page: number, isThere: boolean) => {
            const label = say(panelWords[key], this.locale);
            const button = make('button', { type: 'button', class: 'sign', title: label, 'aria-label': label, disabled: !isThere }, sign);
            button.addEventListener('click', () => this.actions.change({ page }));
            return button;
        };
        this.pages.append(
            turn('‹', 'pagesBefore', Math.max(1, from - Math.max(most, 6)), from > 1),
            say(panelWords.pagesOf, this.locale, { from, to, all }),
            turn('›', 'pagesAfter', to + 1, to < all),
        );
    }
}
