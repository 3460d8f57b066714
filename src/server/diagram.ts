// Answers what editors ask about drawings, once the plans are read and what was just typed is in them. It must not know how plans are drawn.
import type { Connection } from 'vscode-languageserver';
import { readWindowState } from '../diagram/sheets/window-state.ts';
import type { Locale } from '../l10n/say.ts';
import type { Plans } from '../language/plans.ts';
import { titleOf } from '../plan/queries.ts';
import {
    type DrawRequest,
    drawPlan,
    findSheets,
    forgetDrawing,
    listPlans,
    listVersions,
    type PlanList,
    placeInText,
    planChecked,
    readDrawing,
} from '../protocol/diagram.ts';
import { sendNotification } from '../protocol/message.ts';
import { Drawings } from './drawing/drawings.ts';
import type { OlderVersions } from './drawing/older-versions.ts';
import { exportRequest } from './export-drawing.ts';
import type { Host } from './host.ts';
import { type Answered, own } from './requests.ts';
import { normalizeUri } from './uris.ts';

export interface DiagramOptions {
    readonly connection: Connection;
    readonly host: Host;
    readonly plans: Plans;
    readonly locale: () => Locale;
    /** Done when every file is read and open documents are as they were last typed. */
    readonly ready: () => Promise<void>;
    /** Done when all plans have been checked once: a drawing asks for all findings, and would find them in one piece. */
    readonly checked: () => Promise<void>;
    /** The older versions that sheets are compared with. */
    readonly older: OlderVersions;
}

export interface Diagrams {
    readonly requests: readonly Answered[];
    /** To be told when a plan was checked. */
    readonly checked: (root: string) => void;
}

export function diagramRequests({ connection, host, plans, locale, ready, checked, older }: DiagramOptions): Diagrams {
    const today = host.today ?? localDay;
    const drawings = new Drawings({ plans, locale, today });
    const olderFor = async ({ root, state, isTrusted }: Pick<DrawRequest, 'root' | 'state' | 'isTrusted'>) => {
        const { against } = readWindowState(state);
        return against === undefined ? undefined : older.at(root, against, isTrusted);
    };

    const requests = [
        own(listPlans, async ({ uri }): Promise<PlanList> => {
            await ready();
            const root = uri === undefined ? undefined : plans.root(normalizeUri(uri));
            const listed = plans.roots().flatMap(each => {
                const plan = plans.plan(each);
                return plan && plan.files.length > 0 ? [{ root: each, title: plan.root ? titleOf(plan.root) : '' }] : [];
            });
            return { plans: listed, ...(root === undefined ? {} : { root }), formats: host.exporting?.formats ?? [] };
        }),
        own(drawPlan, async (request, token) => {
            await ready();
            await checked();
            const version = await olderFor(request);
            return token.isCancellationRequested ? { kind: 'calledOff' } : drawings.draw(request, version);
        }),
        own(listVersions, ({ root, isTrusted }) => older.newest(root, isTrusted)),
        own(findSheets, async request => {
            const { at } = request;
            return drawings.find('uri' in at ? { ...request, at: { ...at, uri: normalizeUri(at.uri) } } : request) ?? null;
        }),
        own(placeInText, ({ drawing, key }) => drawings.placeInText(drawing, key) ?? null),
        own(readDrawing, ({ drawing }) => drawings.read(drawing) ?? null),
        own(forgetDrawing, ({ drawing }) => {
            drawings.forget(drawing);
            return null;
        }),
    ];
    if (host.exporting)
        requests.push(
            exportRequest({
                exporting: host.exporting,
                locale,
                today,
                sheets: async request => {
                    await ready();
                    await checked();
                    return drawings.sheetsForFile(request, await olderFor(request), request.format === 'pdf');
                },
            }),
        );
    return {
        requests,
        checked: root => {
            // it fails only where nobody listens any more
            for (const shown of drawings.showing(root)) sendNotification(connection, planChecked, { root: shown });
        },
    };
}

/** The reader's day, not London's. */
export function localDay(): number {
    const now = new Date();
    return Math.floor((now.getTime() - now.getTimezoneOffset() * 60_000) / 86_400_000);
}
