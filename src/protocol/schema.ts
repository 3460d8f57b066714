// Shapes of messages as schemas: one declaration is the type and the check on arrival. It must not know any message.
import * as v from 'valibot';

export const texts = list(v.string());
export const finite = v.pipe(v.number(), v.finite());
/** Finite, not below 0. */
export const count = v.pipe(finite, v.minValue(0));

export function list<const T extends v.GenericSchema>(item: T) {
    return v.pipe(v.array(item), v.readonly());
}

/** The value, without what its shape does not name; undefined where it has another shape. */
export function read<const T extends v.GenericSchema>(shape: T, value: unknown): v.InferOutput<T> | undefined {
    const { success, output } = v.safeParse(shape, value, { abortEarly: true });
    return success ? output : undefined;
}

/** Whether a message carries the session token of a page; a page without one listens to nobody. */
export function carriesToken(message: unknown, token: string): boolean {
    return token !== '' && (message as { word?: unknown } | null | undefined)?.word === token;
}
