// How a message of our own is written down: once, typed, for both sides. It must not know how messages travel.

declare const types: unique symbol;

/** A question and the shape of its answer, both plain data. */
export interface Request<Params, Result> {
    readonly method: string;
    /** Never there: carries the types. */
    readonly [types]?: { readonly params: Params; readonly result: Result };
}

export function request<Params, Result>(method: string): Request<Params, Result> {
    return { method };
}

/** Something told without an answer, plain data. */
export interface Notification<Params> {
    readonly method: string;
    /** Never there: carries the type. */
    readonly [types]?: Params;
}

export function notification<Params>(method: string): Notification<Params> {
    return { method };
}

/** Called off by whoever asked. */
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

/** Asks the other side; with a `token`, the question can be called off. */
export function ask<Params, Result>(
    to: Sender,
    { method }: Request<Params, Result>,
    params: Params,
    token?: CancellationToken,
): Promise<Result> {
    return to.sendRequest(method, params, ...((token ? [token] : []) as never[])) as Promise<Result>;
}

/** Answers the other side. */
export function answer<Params, Result>(
    from: Receiver,
    { method }: Request<Params, Result>,
    handler: (params: Params, token: CancellationToken) => Result | Promise<Result>,
): void {
    from.onRequest(method, handler as (params: never, token: never) => unknown);
}

/** Tells the other side. */
export async function tell<Params>(
    to: { sendNotification(method: string, params: unknown): Promise<void> },
    { method }: Notification<Params>,
    params: Params,
): Promise<void> {
    await to.sendNotification(method, params);
}

interface Teller {
    onNotification(method: never, handler: never): { dispose(): void };
}
type Hearer = (params: never) => void;

/** Listeners by method: a connection itself keeps only the last handler of a method. */
const hearers = new WeakMap<Teller, Map<string, Set<Hearer>>>();

/** Hears what the other side tells, as does everybody else who asks for it. */
export function hear<Params>(from: Teller, { method }: Notification<Params>, handler: (params: Params) => void): { dispose(): void } {
    const methods = hearers.get(from) ?? new Map<string, Set<Hearer>>();
    hearers.set(from, methods);
    const all = methods.get(method) ?? new Set();
    const own: Hearer = params => handler(params);
    if (!methods.has(method)) {
        methods.set(method, all);
        const tellAll = (params: never) => {
            for (const one of all) one(params);
        };
        from.onNotification(method as never, tellAll as never);
    }
    all.add(own);
    return { dispose: () => void all.delete(own) };
}
