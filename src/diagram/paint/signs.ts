// A legend: signs with what they mean, in rows, and a sentence on how to read the drawing. It must not know the signs.
import type { Locale } from '../../l10n/say.ts';
import { say } from '../../l10n/say.ts';
import type { SceneNode } from '../../scene/node.ts';
import { part } from '../../scene/scene.ts';
import { measure, truncate } from '../text-width.ts';
import { words } from '../words.ts';
import type { Block } from './primitives.ts';
import { drawText } from './primitives.ts';

export interface Sign {
    /** Drawn from x 0, its middle at y 0. */
    readonly nodes: readonly SceneNode[];
    readonly width: number;
    readonly text: string;
}

export function paintSigns(signs: readonly Sign[], reading: string, locale: Locale, width: number): Block {
    let x = 12;
    let y = 24;
    const drawn: SceneNode[] = [];
    for (const sign of signs) {
        const textWidth = measure(sign.text, 10.5);
        if (x + sign.width + textWidth + 18 > width && x > 12) {
            x = 12;
            y += 22;
        }
        const text = drawText(sign.width + 7, 3.6, sign.text, { size: 10.5, room: textWidth });
        drawn.push(['g', { transform: [x, y] }, ...sign.nodes, text]);
        x += sign.width + textWidth + 28;
    }
    y += 24;
    drawn.push(drawText(12, y, truncate(reading, 10.5, false, width - 24), { size: 10.5, classes: 'm', room: width - 24 }));
    const legend = part(['g', { class: 'legend', role: 'group', 'aria-label': say(words.legend, locale) }, ...drawn]);
    return { parts: [legend], height: y + 8 };
}
