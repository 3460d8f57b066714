// The top of the page of a table: where it goes, and what can be done with it. It must not know rows.
import { say } from '../../l10n/say.ts';
import { make } from '../make.ts';
import type { PageActions, ViewMessage } from './parts.ts';
import { tableWords } from './words.ts';

export function drawHeader({ view, mode, target, reviewed }: ViewMessage, actions: PageActions): Node[] {
    const { locale } = view;
    const word = (key: keyof typeof tableWords, values?: Record<string, string>) => say(tableWords[key], locale, values);
    const name = document.title;
    const into = make('select', { id: 'target' });
    for (const { folder, title, isPlan } of target.folders)
        into.append(
            make('option', { value: folder, selected: folder === target.folder }, isPlan ? title : word('newPlan', { folder: title })),
        );
    into.append(make('option', { value: '' }, word('otherFolder')));
    into.addEventListener('change', () => actions.notify({ type: 'target', folder: into.value }));

    const isReady = view.state === 'ready';
    const review = make(
        'button',
        { type: 'button', id: 'review', class: reviewed ? undefined : 'primary', disabled: !isReady },
        word('review'),
    );
    review.addEventListener('click', () => actions.notify({ type: 'review' }));
    const write = make(
        'button',
        {
            type: 'button',
            id: 'write',
            class: reviewed ? 'primary' : undefined,
            disabled: !(isReady && reviewed),
            title: reviewed ? undefined : word('writeHint'),
        },
        word('write'),
    );
    write.addEventListener('click', () => actions.notify({ type: 'write' }));
    const reload = make('button', { type: 'button', id: 'reload' }, word('reload'));
    reload.addEventListener('click', () => actions.notify({ type: 'reload' }));
    return [
        make('div', { class: 'title' }, make('span', { class: 'kicker' }, word(mode)), make('h1', {}, name)),
        make('label', { class: 'into', for: 'target' }, make('span', {}, word('into')), into),
        make('div', { class: 'actions' }, reload, review, write),
    ];
}
