// Over the drawing: which view, how deep, what is found, filtered, exported. It must not know the drawing.
import { type DrawingState, depths, viewNames } from '../diagram/state.ts';
import { type Locale, say } from '../l10n/say.ts';
import type { Choices } from '../protocol/diagram.ts';
import { FilterPanel } from './filter-panel.ts';
import { make } from './make.ts';
import { depthWords, panelWords, viewWords } from './panel-words.ts';

export interface ToolbarActions {
    readonly change: (state: DrawingState) => void;
    readonly search: (words: string) => void;
    readonly nextFound: () => void;
    readonly showText: (asText: boolean) => void;
    readonly exportDrawing: () => void;
}

export class Toolbar {
    readonly element: HTMLElement;
    readonly search: HTMLInputElement;
    private readonly found = make('output', { 'aria-live': 'polite' });
    private readonly view: HTMLSelectElement;
    private readonly depth: HTMLSelectElement;
    private readonly asset: HTMLSelectElement;
    private readonly assetLabel: HTMLLabelElement;
    private readonly filtersButton: HTMLButtonElement;
    private readonly textButton: HTMLButtonElement;
    private readonly filters: FilterPanel;
    private readonly locale: Locale;
    private state: DrawingState | undefined;
    private assets = '';

    constructor(locale: Locale, actions: ToolbarActions) {
        this.locale = locale;
        const text = (key: keyof typeof panelWords) => say(panelWords[key], locale);
        const change = (changes: Partial<DrawingState>) => {
            if (this.state) actions.change({ ...this.state, ...changes });
        };
        this.view = make('select', { id: 'view' }, ...viewNames.map(name => make('option', { value: name }, say(viewWords[name], locale))));
        this.view.addEventListener('change', () => {
            const view = viewNames.find(name => name === this.view.value);
            if (view) change({ view });
        });
        this.depth = make(
            'select',
            { id: 'depth' },
            make('option', { value: '' }, text('automatic')),
            ...depths.map(name => make('option', { value: name }, say(depthWords[name], locale))),
        );
        this.depth.addEventListener('change', () => {
            const depth = depths.find(name => name === this.depth.value);
            const { depth: _, ...rest } = this.state ?? {};
            if (this.state) actions.change({ ...(rest as DrawingState), ...(depth ? { depth } : {}) });
        });
        this.asset = make('select', { id: 'asset' });
        this.asset.addEventListener('change', () => {
            const { asset: _, ...rest } = this.state ?? {};
            if (this.state) actions.change({ ...(rest as DrawingState), ...(this.asset.value ? { asset: this.asset.value } : {}) });
        });
        this.assetLabel = make('label', { for: 'asset', hidden: true }, `${text('asset')} `, this.asset);
        this.search = make('input', { type: 'search', placeholder: text('searchHint'), 'aria-label': text('search') });
        this.search.addEventListener('input', () => actions.search(this.search.value));
        this.search.addEventListener('keydown', event => {
            if (event.key === 'Enter') actions.nextFound();
        });
        this.filters = new FilterPanel(locale, filter => change({ filter }));
        this.filtersButton = make('button', { type: 'button', 'aria-expanded': 'false', 'aria-controls': 'filters' });
        this.filtersButton.addEventListener('click', () => this.openFilters(this.filters.element.hidden !== false));
        this.filters.element.addEventListener('keydown', event => {
            if (event.key !== 'Escape') return;
            event.stopPropagation();
            this.openFilters(false);
            this.filtersButton.focus();
        });
        this.textButton = make('button', { type: 'button', 'aria-pressed': 'false' }, text('asText'));
        this.textButton.addEventListener('click', () => this.showAsText(this.textButton.getAttribute('aria-pressed') !== 'true', actions));
        const exporting = make('button', { type: 'button' }, text('exportDrawing'));
        exporting.addEventListener('click', () => actions.exportDrawing());
        const bar = make(
            'div',
            { class: 'toolbar', role: 'group', 'aria-label': text('toolbar') },
            make('label', { for: 'view' }, `${text('view')} `, this.view),
            make('label', { for: 'depth' }, `${text('depth')} `, this.depth),
            this.assetLabel,
            this.filtersButton,
            make('span', { class: 'search' }, this.search, this.found),
            this.textButton,
            exporting,
        );
        this.element = make('header', {}, bar, this.filters.element);
    }

    /** What is asked for now. */
    show(state: DrawingState, choices: Choices): void {
        this.state = state;
        this.view.value = state.view;
        this.depth.value = state.depth ?? '';
        this.assetLabel.hidden = state.view !== 'asset';
        this.showAssets(choices, state.asset ?? '');
        const count = this.filters.show(state.filter, choices);
        this.filtersButton.textContent =
            count > 0 ? say(panelWords.filtersInForce, this.locale, { count }) : say(panelWords.filters, this.locale);
    }

    showFound(count: number | undefined): void {
        this.found.textContent = count === undefined ? '' : say(panelWords.found, this.locale, { count });
    }

    showAsText(asText: boolean, actions: Pick<ToolbarActions, 'showText'>): void {
        this.textButton.setAttribute('aria-pressed', String(asText));
        actions.showText(asText);
    }

    private openFilters(open: boolean): void {
        this.filters.element.hidden = !open;
        this.filtersButton.setAttribute('aria-expanded', String(open));
    }

    private showAssets({ asset = [] }: Choices, chosen: string): void {
        const written = JSON.stringify(asset);
        if (written !== this.assets) {
            this.assets = written;
            this.asset.replaceChildren(
                make('option', { value: '' }, say(panelWords.allAssets, this.locale)),
                ...asset.map(({ value, title }) => make('option', { value }, title)),
            );
        }
        this.asset.value = chosen;
    }
}
