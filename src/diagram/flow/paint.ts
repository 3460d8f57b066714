// Paints a placed flow. It must not know how things were placed.
import type { Part } from '../../scene/scene.ts';
import { paintCard, paintGhost } from './cards.ts';
import { paintDots, paintEdges, paintLabels } from './edges.ts';
import { paintLane, paintLaneGrounds, paintRuler, paintToday } from './frame.ts';
import type { PlacedFlow } from './layout/placed.ts';
import { paintStrips } from './strips.ts';

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
    ];
}
