// Departments as lines, with the flow of those that stand open, as a kind of drawing.
import { outlineFlow, sourcesInFlow, tablesOfFlow } from '../flow/kind.ts';
import { layOut } from '../flow/place.ts';
import { type Kind, leaf } from '../kind.ts';
import { sayPrograms } from '../words.ts';
import { paintOverview } from './paint.ts';

export const overview: Kind<'overview'> = {
    place(drawing, options) {
        const opened = drawing.opened && layOut(drawing.opened, options);
        return () => ({ ...drawing, opened });
    },
    paint: ({ graph, opened, openedLanes }) => paintOverview(graph, opened, openedLanes),
    outline: ({ graph, opened }) => [
        ...graph.lanes.map(({ id, title, programs }) => leaf(sayPrograms(title, programs, graph.locale), `lane:${id}`)),
        ...(opened ? outlineFlow(opened) : []),
    ],
    tables: ({ whole }) => tablesOfFlow(whole()),
    *sources({ graph, opened }) {
        for (const lane of graph.lanes) if (lane.from) yield [`lane:${lane.id}`, lane.from];
        if (opened) yield* sourcesInFlow(opened);
    },
    size: ({ opened }) => opened?.cards.length ?? 0,
};
