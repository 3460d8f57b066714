// Shapes of messages as schemas: one declaration is the type and the check on arrival. It must not know messages.
import * as v from 'valibot';

export const texts = list(v.string());
/** Finite, not below 0. */
export const count = v.pipe(v.number(), v.finite(), v.minValue(0));

export function list<const T extends v.GenericSchema>(item: T) {
    return v.pipe(v.array(item), v.readonly());
}

/** The value, without what its shape does not name; undefined where it has another shape. */
export function read<const T extends v.GenericSchema>(shape: T, value: unknown): v.InferOutput<T> | undefined {
    const { success, output } = v.safeParse(shape, value, { abortEarly: true });
    return success ? output : undefined;
}
