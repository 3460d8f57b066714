// Open points of an update: values that plan and table both changed, and lines that the table no longer has.
// It must not know how an update is worked out.
import { visible } from '../../l10n/safe-text.ts';
import { make } from '../make.ts';
import type { PageActions, ViewMessage } from './parts.ts';
import { checkbox, section, type Word } from './parts.ts';

/** Three values of each: what the table said, what it says, and what the plan says. */
export function drawConflicts({ view, choices }: ViewMessage, actions: PageActions, word: Word): Node[] {
    if (view.conflicts.length === 0 && choices.keep !== true) return [];
    const head = (['value', 'saidBefore', 'saysNow', 'planSays'] as const).map(key => make('th', { scope: 'col' }, word(key)));
    const rows = view.conflicts.map(({ what, base, table, plan }) =>
        make(
            'tr',
            {},
            make('th', { scope: 'row' }, visible(what)),
            ...[base, table].map(text => make('td', {}, visible(text))),
            make('td', { class: 'stays' }, visible(plan)),
        ),
    );
    const table = make('table', { class: 'conflicts' }, make('thead', {}, make('tr', {}, ...head)), make('tbody', {}, ...rows));
    const scroll = make(
        'div',
        { class: 'scroll', id: 'conflicts-scroll', tabindex: '0', role: 'region', 'aria-label': word('bothTable') },
        table,
    );
    const keep = checkbox('choice-keep', word('keep'), choices.keep === true, isOn => actions.change({ keep: isOn }));
    const hint = make('p', { class: 'hint' }, word('bothHint'));
    return [section('both', word('both'), ...(rows.length > 0 ? [hint, scroll] : []), keep)];
}

export function drawGone({ view, choices }: ViewMessage, actions: PageActions, word: Word): Node[] {
    if (view.gone.length === 0) return [];
    const list = make('ul', { class: 'notes' }, ...view.gone.map(text => make('li', {}, visible(text))));
    const remove = checkbox('choice-remove', word('remove'), choices.remove === true, isOn => actions.change({ remove: isOn }));
    return [section('gone', word('gone'), list, remove)];
}
