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

interface Sender {
    sendRequest(method: string, params: unknown): Promise<unknown>;
}

interface Receiver {
    onRequest(method: string, handler: (params: never) => unknown): unknown;
}

/** Asks the other side. */
export function ask<Params, Result>(to: Sender, { method }: Request<Params, Result>, params: Params): Promise<Result> {
    return to.sendRequest(method, params) as Promise<Result>;
}

/** Answers the other side. */
export function answer<Params, Result>(
    from: Receiver,
    { method }: Request<Params, Result>,
    handler: (params: Params) => Result | Promise<Result>,
): void {
    from.onRequest(method, handler as (params: never) => unknown);
}
