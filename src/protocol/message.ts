// How a message of our own is written down: once, typed, for both sides. It must not know how messages travel.

declare const types: unique symbol;

/** A request and the shape of its answer, both plain data. */
export interface Request<Params, Result> {
    readonly method: string;
    /** Never there: carries the types. */
    readonly [types]?: { readonly params: Params; readonly result: Result };
}

export function request<Params, Result>(method: string): Request<Params, Result> {
    return { method };
}

/** A message without an answer, plain data. */
export interface Notification<Params> {
    readonly method: string;
    /** Never there: carries the type. */
    readonly [types]?: Params;
}

export function notification<Params>(method: string): Notification<Params> {
    return { method };
}

/** Of LSP and of VS Code alike: cancelled by the sender of a request. */
export interface CancellationToken {
    readonly isCancellationRequested: boolean;
    onCancellationRequested(listener: () => void): unknown;
}

interface Sender {
    sendRequest(method: string, params: unknown, ...token: never[]): Promise<unknown>;
}

interface Receiver {
    onRequest(method: string, handler: (params: never, token: never) => unknown): unknown;
}

/** Sends a request; with a `token` it can be cancelled. */
export function sendRequest<Params, Result>(
    to: Sender,
    { method }: Request<Params, Result>,
    params: Params,
    token?: CancellationToken,
): Promise<Result> {
    return to.sendRequest(method, params, ...((token ? [token] : []) as never[])) as Promise<Result>;
}

/** Handles a request. */
export function onRequest<Params, Result>(
    from: Receiver,
    { method }: Request<Params, Result>,
    handler: (params: Params, token: CancellationToken) => Result | Promise<Result>,
): void {
    from.onRequest(method, handler as (params: never, token: never) => unknown);
}

/** Never fails: where the connection is closed, nobody is left to be told. */
export function sendNotification<Params>(
    to: { sendNotification(method: string, params: unknown): Promise<void> },
    { method }: Notification<Params>,
    params: Params,
): void {
    // A connection that is closed throws at once.
    const send = async () => to.sendNotification(method, params);
    send().catch(() => {});
}

interface Connection {
    onNotification(method: never, handler: never): { dispose(): void };
}
type Listener = (params: never) => void;

/** Listeners by method: a connection itself keeps only the last handler of a method. */
const listeners = new WeakMap<Connection, Map<string, Set<Listener>>>();

/** Adds a listener for a notification. */
export function onNotification<Params>(
    from: Connection,
    { method }: Notification<Params>,
    handler: (params: Params) => void,
): { dispose(): void } {
    const methods = listeners.get(from) ?? new Map<string, Set<Listener>>();
    listeners.set(from, methods);
    const all = methods.get(method) ?? new Set();
    const own: Listener = params => handler(params);
    if (!methods.has(method)) {
        methods.set(method, all);
        const notifyAll = (params: never) => {
            for (const one of all) one(params);
        };
        from.onNotification(method as never, notifyAll as never);
    }
    all.add(own);
    return { dispose: () => void all.delete(own) };
}
