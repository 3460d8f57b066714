// The buttons that change the size of the sheet. It must not know how a size is changed.
import { type Locale, say } from '../l10n/say.ts';
import { make } from './make.ts';
import { panelWords } from './panel-words.ts';

export interface SizeActions {
    readonly zoomBy: (factor: number) => void;
    readonly fit: () => void;
}

/** One press in or out. */
export const zoomStep = 1.25;

export function sizeButtons(locale: Locale, { zoomBy, fit }: SizeActions): HTMLElement {
    const button = (sign: string, key: 'zoomIn' | 'zoomOut' | 'fit', act: () => void) => {
        const label = say(panelWords[key], locale);
        const element = make('button', { type: 'button', title: label, 'aria-label': label }, sign);
        element.addEventListener('click', act);
        return element;
    };
    return make(
        'div',
        { class: 'zoom', role: 'group', 'aria-label': say(panelWords.size, locale) },
        button('+', 'zoomIn', () => zoomBy(zoomStep)),
        button('−', 'zoomOut', () => zoomBy(1 / zoomStep)),
        button('⤢', 'fit', fit),
    );
}
