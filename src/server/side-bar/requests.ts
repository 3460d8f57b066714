// Answers what the side bar and the status bar ask, once all plans were checked, and tells when they may ask again. It must not know rows.
import type { Connection } from 'vscode-languageserver';
import type { Locale } from '../../l10n/say.ts';
import type { Plans } from '../../language/plans.ts';
import { type Request, sendNotification } from '../../protocol/message.ts';
import { countPoints, listRows, nextPoint, plansChecked, writePoints } from '../../protocol/side-bar.ts';
import type { Host } from '../host.ts';
import { type Answered, own } from '../requests.ts';
import { normalizeUri } from '../uris.ts';
import { AllPoints } from './plan-points.ts';
import { countsFor, nextPointOf, rowsFor, textFor } from './rows.ts';

/** Milliseconds after the last check: while somebody types, counts may be late, and rows should not flicker. */
const rest = 400;

export interface SideBarOptions {
    readonly connection: Connection;
    readonly after: Host['after'];
    readonly plans: Plans;
    readonly locale: () => Locale;
    /** Done when every file is read and open documents are as they were last typed. */
    readonly ready: () => Promise<void>;
    /** Done when all plans have been checked once. */
    readonly checked: () => Promise<void>;
    /** Whether the client has a side bar of ours. */
    readonly isShown: () => boolean;
}

export interface SideBar {
    readonly requests: readonly Answered[];
    /** To be told when a plan was checked. */
    readonly checked: () => void;
    /** Nobody looks any more. */
    readonly stop: () => void;
}

export function sideBarRequests({ connection, after, plans, locale, ready, checked, isShown }: SideBarOptions): SideBar {
    const all = new AllPoints(plans, locale);
    const onceChecked = <P, R>(request: Request<P, R>, answer: (params: P) => R) =>
        own(request, async params => {
            await ready();
            await checked();
            return answer(params);
        });
    let cancel: (() => void) | undefined;
    return {
        requests: [
            onceChecked(countPoints, ({ uri }) => countsFor(uri === undefined ? undefined : plans.root(normalizeUri(uri)), all, locale())),
            onceChecked(listRows, request => rowsFor(request, all, locale())),
            onceChecked(nextPoint, request => nextPointOf(request, all, locale())),
            onceChecked(writePoints, ({ root, only }) => ({ text: textFor(root, only, all) })),
        ],
        checked: () => {
            if (!isShown()) return;
            cancel?.();
            // it fails only where nobody listens any more
            cancel = after(rest, () => sendNotification(connection, plansChecked, {}));
        },
        stop: () => cancel?.(),
    };
}
