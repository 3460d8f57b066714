// The drawing in words: an outline that opens and closes, and tables. It must not know the drawing.
import { type Locale, say } from '../l10n/say.ts';
import type { DrawingText, OutlineNode, TextTable } from '../protocol/diagram.ts';
import { make } from './make.ts';
import { panelWords } from './panel-words.ts';

export class TextView {
    readonly element: HTMLElement;
    private readonly locale: Locale;
    /** Told the key of what the reader wants to see in the text. */
    private readonly open: (key: string) => void;
    private readonly closed = new Set<string>();
    private written = '';

    constructor(locale: Locale, open: (key: string) => void) {
        this.locale = locale;
        this.open = open;
        this.element = make('section', { id: 'text', hidden: true, 'aria-label': say(panelWords.asText, locale) });
        this.element.addEventListener('keydown', event => this.walk(event));
        this.element.addEventListener('click', event => {
            const item = (event.target as Element).closest<HTMLElement>('[role=treeitem]');
            if (!item) return;
            const line = (event.target as Element).closest('.line');
            this.stand(item);
            if (!(event.target as Element).closest('.twist') && line && item.dataset['key']) this.open(item.dataset['key']);
            else this.toggle(item);
        });
    }

    show(text: DrawingText): void {
        const written = JSON.stringify(text);
        if (written === this.written) return;
        this.written = written;
        const at = this.current()?.dataset['path'];
        const hadFocus = this.element.contains(document.activeElement);
        const tree = make('ul', { role: 'tree', 'aria-label': say(panelWords.outline, this.locale) });
        tree.append(...text.outline.map((node, k) => this.item(node, String(k), 1)));
        this.element.replaceChildren(tree, ...text.tables.map(table => this.table(table)));
        const items = [...tree.querySelectorAll<HTMLElement>('[role=treeitem]')];
        const item = items.find(({ dataset }) => dataset['path'] === at) ?? items[0];
        if (item) this.stand(item, hadFocus);
    }

    /** To where the reader was in the outline. */
    focus(): void {
        this.current()?.focus();
    }

    private item(node: OutlineNode, path: string, level: number): HTMLElement {
        const branch = node.children.length > 0;
        // A large outline opens at its first level, unless the reader has opened more.
        const expanded = branch && !this.closed.has(path) && (level === 1 || this.closed.has(`+${path}`));
        const item = make('li', {
            role: 'treeitem',
            tabindex: '-1',
            'aria-level': String(level),
            'data-path': path,
            'data-key': node.key,
            'aria-expanded': branch ? String(expanded) : undefined,
        });
        item.append(
            make(
                'div',
                { class: 'line' },
                make('span', { class: 'twist', 'aria-hidden': 'true' }),
                make('span', { class: 'words' }, node.text),
            ),
        );
        item.setAttribute('aria-label', node.text);
        if (!branch) return item;
        const inner = make('ul', { role: 'group' });
        const fill = () => {
            if (inner.childElementCount === 0)
                inner.append(...node.children.map((child, k) => this.item(child, `${path}.${k}`, level + 1)));
        };
        if (expanded) fill();
        item.addEventListener('expand', event => {
            event.stopPropagation();
            fill();
        });
        item.append(inner);
        return item;
    }

    private table({ name, columns, rows }: TextTable): HTMLElement {
        const head = make('tr', {}, ...columns.map(column => make('th', { scope: 'col' }, column.head)));
        const body = rows.map(row =>
            make('tr', {}, ...row.map((cell, k) => make('td', { class: columns[k]?.kind === 'number' ? 'number' : undefined }, cell))),
        );
        const table = make('table', {}, make('caption', {}, name), make('thead', {}, head), make('tbody', {}, ...body));
        return make('div', { class: 'wide', tabindex: '0', role: 'region', 'aria-label': name }, table);
    }

    private walk(event: KeyboardEvent): void {
        const item = this.current();
        if (!item?.contains(event.target as Node) || (event.target as Element).getAttribute('role') !== 'treeitem') return;
        const items = [...this.element.querySelectorAll<HTMLElement>('[role=treeitem]')].filter(
            one => !one.parentElement?.closest('[aria-expanded=false]'),
        );
        const at = items.indexOf(item);
        const expanded = item.getAttribute('aria-expanded');
        const go = (to: HTMLElement | undefined) => {
            if (to) this.stand(to);
        };
        switch (event.key) {
            case 'ArrowDown':
                go(items[at + 1]);
                break;
            case 'ArrowUp':
                go(items[at - 1]);
                break;
            case 'ArrowRight':
                if (expanded === 'false') this.toggle(item);
                else if (expanded) go(item.querySelector<HTMLElement>('[role=treeitem]') ?? undefined);
                break;
            case 'ArrowLeft':
                if (expanded === 'true') this.toggle(item);
                else go(item.parentElement?.closest<HTMLElement>('[role=treeitem]') ?? undefined);
                break;
            case 'Home':
                go(items[0]);
                break;
            case 'End':
                go(items.at(-1));
                break;
            case 'Enter':
                if (item.dataset['key']) this.open(item.dataset['key']);
                else this.toggle(item);
                break;
            case ' ':
                this.toggle(item);
                break;
            default:
                return;
        }
        event.preventDefault();
    }

    private current(): HTMLElement | undefined {
        return this.element.querySelector<HTMLElement>('[role=treeitem][tabindex="0"]') ?? undefined;
    }

    private stand(item: HTMLElement, focus = true): void {
        this.current()?.setAttribute('tabindex', '-1');
        item.setAttribute('tabindex', '0');
        if (focus) item.focus();
    }

    private toggle(item: HTMLElement): void {
        const expanded = item.getAttribute('aria-expanded');
        const path = item.dataset['path'] ?? '';
        if (expanded === null) return;
        if (expanded === 'false') item.dispatchEvent(new CustomEvent('expand'));
        item.setAttribute('aria-expanded', String(expanded === 'false'));
        const [add, remove] = expanded === 'false' ? [`+${path}`, path] : [path, `+${path}`];
        this.closed.add(add);
        this.closed.delete(remove);
    }
}
