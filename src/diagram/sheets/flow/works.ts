// Programs of one department as bars true in time, each with its title where least runs through it. It must not know the rows of others.
import type { SceneNode } from '../../../scene/node.ts';
import { type Part, part } from '../../../scene/scene.ts';
import { drawBox, drawText } from '../../paint/primitives.ts';
import { measure } from '../../text-width.ts';
import { formerBar } from '../marks.ts';
import { letters } from '../paper.ts';
import { linkPart } from '../signs.ts';
import { fitting } from '../text.ts';
import type { TimeScale } from '../time-scale.ts';
import type { WorkBar } from './rows.ts';

/** Height of one bar with its distance to the next, px. */
export const workLine = 14;

export interface WorkGround {
    readonly scale: TimeScale;
    /** The class of what lies under the bars. */
    readonly paper: string;
    /** Upright lines that run through them. */
    readonly through: readonly number[];
}

/** One below the other, down to `bottom`. */
export function paintWorks(works: readonly WorkBar[], bottom: number, ground: WorkGround): Part[] {
    return works.map((work, k) => paintWork(work, bottom - (works.length - k) * workLine, ground));
}

function paintWork({ title, from, to, was, story }: WorkBar, y: number, { scale, paper, through }: WorkGround): Part {
    const [left, right] = [scale.at(from), scale.after(to)];
    const bar = { x: Math.min(left, scale.right - 2), y: y + 3, width: Math.max(2, right - left), height: workLine - 4 };
    const room = scale.right - scale.left - 12;
    const text = fitting([title, story.split('.').at(-1) ?? '', '–'], { width: room, size: letters.small }, 1);
    const width = measure(text, letters.small);
    const places = [
        ...(width + 8 <= bar.width ? [bar.x + 4] : []),
        ...(right + 6 + width <= scale.right ? [right + 6] : []),
        ...(bar.x - 6 - width >= scale.left ? [bar.x - 6 - width] : []),
    ];
    const crossed = (x: number) => through.filter(at => at > x - 3 && at < x + width + 3).length;
    const x = places.toSorted((a, b) => crossed(a) - crossed(b))[0] ?? Math.min(bar.x + 4, scale.right - width);
    const former = was ? [formerBar(scale, was, bar)] : [];
    const isInside = x >= bar.x && x + width <= bar.x + bar.width;
    const nodes: SceneNode[] = [
        drawBox(bar, 'grey-2'),
        ...(isInside && crossed(x) === 0
            ? []
            : [drawBox({ x: x - 2, y: y + 2, width: width + 4, height: workLine - 2 }, isInside ? 'grey-2' : paper)]),
        drawText(x, y + 11.6, text, { size: letters.small }),
    ];
    const reach = { x: Math.min(bar.x, x), y: y + 1, width: Math.max(right, x + width) - Math.min(bar.x, x), height: workLine - 1 };
    return linkPart(`story:${story}`, reach, [...former, ...nodes.map(part)]);
}
