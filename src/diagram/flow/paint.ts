// Paints a placed flow as a scene. It must not know how things were placed.
import { say } from '../../l10n/say.ts';
import type { Part, Scene } from '../../scene/scene.ts';
import { textPart } from '../paint/primitives.ts';
import { narrowest, paintSheet } from '../paint/sheet.ts';
import { widthOfTitle } from '../paint/title.ts';
import { sayOpen, words } from '../words.ts';
import { paintCard, paintGhost } from './cards.ts';
import { paintDots, paintEdges, paintLabels } from './edges.ts';
import { paintLane, paintLaneGrounds, paintRuler, paintToday } from './frame.ts';
import { paintGoals } from './goals.ts';
import type { PlacedFlow } from './layout/placed.ts';
import { lineMeetsViewport, meetsViewport, type Viewport } from './layout/viewport.ts';
import { paintLegend } from './legend.ts';
import type { Retold } from './retell.ts';
import { paintStrips } from './strips.ts';

/** The same placed flow gives the same scene. With a viewport no more cards and promises than it shows; size and frame are those of all. */
export function paintFlow(flow: PlacedFlow, viewport?: Viewport): Scene {
    const { graph } = flow;
    const width = Math.ceil(Math.max(flow.width, narrow, Math.min(narrowest, widthOfTitle(graph))));
    return paintSheet(graph, {
        label: describeSheet(flow),
        width,
        head: paintGoals(graph, width),
        body: { parts: paintBody(seenIn(flow, viewport), width), height: flow.height + (isEmpty(flow) ? emptyHeight : 0) },
        legend: paintLegend(graph.locale, width),
    });
}

/** A small plan is drawn no wider than half a window, so that it can be read there, unless its title or filters need more (px). */
const narrow = 640;
/** Room for the sentence that stands instead of programs (px). */
const emptyHeight = 26;

function isEmpty({ graph }: PlacedFlow): boolean {
    return graph.cards.length + graph.ghosts.length === 0;
}

/** The cards and promises that a viewport shows. */
function seenIn(flow: PlacedFlow, viewport: Viewport | undefined): PlacedFlow {
    if (!viewport) return flow;
    const seen = ({ x, y, width, height }: Viewport) => meetsViewport(x, y, x + width, y + height, viewport, 80);
    return {
        ...flow,
        cards: flow.cards.filter(card => {
            const foot = card.strips.reduce((most, strip) => Math.max(most, strip.y + strip.height), card.y + card.height);
            const end = card.strips.reduce(
                (most, strip) => Math.max(most, strip.railX, strip.spans.at(-1)?.endX ?? 0),
                card.x + card.width,
            );
            const start = card.strips.reduce((least, strip) => Math.min(least, strip.x), card.x);
            return seen({ x: start, y: card.y, width: end - start, height: foot - card.y });
        }),
        ghosts: flow.ghosts.filter(seen),
        edges: flow.edges.filter(({ points }) => lineMeetsViewport(points, viewport, { x: 80, y: 80 })),
    };
}

/** Ground, promises, strips, cards, labels: what must be read lies on top. */
export function paintBody(flow: PlacedFlow, width: number): Part[] {
    const today = paintToday(flow);
    const cardsOf = Map.groupBy(flow.cards, card => card.lane);
    const ghostsOf = Map.groupBy(flow.ghosts, ghost => ghost.lane);
    const lanes = flow.lanes.map(lane => {
        const cards = (cardsOf.get(lane.index) ?? []).map(card => paintCard(card, flow));
        const ghosts = (ghostsOf.get(lane.index) ?? []).map(ghost => paintGhost(ghost, flow));
        return paintLane(lane, flow, [...cards, ...ghosts]);
    });
    const nothing = say(words.empty, flow.graph.locale);
    return [
        paintLaneGrounds(flow, width),
        paintRuler(flow, width),
        ...today.line,
        ...paintEdges(flow),
        ...paintStrips(flow),
        ...lanes,
        ...paintDots(flow),
        ...paintLabels(flow),
        ...today.flag,
        ...(isEmpty(flow) ? [textPart(flow.sizes.laneHeader + 20, flow.height + 16, nothing, { size: 12, classes: 'm' })] : []),
    ];
}

/** Pieces with new text, each painted as in the whole; among promises also their halos. */
export function paintRetold({ placed, cards, edges, lanes }: Retold): Part[] {
    return [
        ...paintEdges({ ...placed, edges }),
        ...cards.map(card => paintCard(card, placed)),
        ...lanes.map(lane => paintLane(lane, placed, [])),
    ];
}

function describeSheet({ graph, cards, edges }: PlacedFlow): string {
    const { locale, title, subtitle } = graph;
    return say(words.sheet, locale, {
        title,
        subtitle,
        departments: say(words.departments, locale, { count: graph.lanes.length }),
        programs: cards.length === 1 ? words.oneProgram : say(words.programs, locale, { count: cards.length }),
        promises: edges.length,
        open: sayOpen(graph),
    });
}
