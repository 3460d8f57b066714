// Shapes of arguments and answers: JSON Schema as plain data, the type of the values, and a reader of arguments that says in a sentence what
// is wrong. Only what the tools need of JSON Schema. It must not know any tool.
import { nearest } from '../l10n/nearest.ts';

export type JsonSchema = Readonly<Record<string, unknown>>;

declare const value: unique symbol;

export interface Schema<T> {
    readonly json: JsonSchema;
    /** Whether the field of an object may be left out. */
    readonly isOptional?: boolean;
    /** Never there: carries the type. */
    readonly [value]?: T;
}
export interface OptionalSchema<T> extends Schema<T> {
    readonly isOptional: true;
}
type ValueOf<S> = S extends Schema<infer T> ? T : never;
export type Fields = Readonly<Record<string, Schema<unknown>>>;
type OptionalKeys<F> = { [K in keyof F]: F[K] extends OptionalSchema<unknown> ? K : never }[keyof F];
export type ObjectOf<F extends Fields> = { readonly [K in Exclude<keyof F, OptionalKeys<F>>]: ValueOf<F[K]> } & {
    readonly [K in OptionalKeys<F>]?: ValueOf<F[K]>;
};

/** Longest text that an argument may be, unless it says otherwise. */
const longestArgument = 500;

export function text(description: string, limits: { readonly maxLength?: number; readonly minLength?: number } = {}): Schema<string> {
    return { json: { type: 'string', description, ...limits } };
}

/** A text given as an argument. */
export function words(description: string, maxLength: number = longestArgument): Schema<string> {
    return text(description, { minLength: 1, maxLength });
}

export function integer(description: string, limits: { readonly minimum?: number; readonly maximum?: number } = {}): Schema<number> {
    return { json: { type: 'integer', description, ...limits } };
}

export function flag(description: string): Schema<boolean> {
    return { json: { type: 'boolean', description } };
}

export function choice<const T extends string>(description: string, values: readonly T[]): Schema<T> {
    return { json: { type: 'string', description, enum: [...values] } };
}

export function list<T>(description: string, items: Schema<T>, limits: { readonly maxItems?: number } = {}): Schema<readonly T[]> {
    return { json: { type: 'array', description, items: items.json, ...limits } };
}

export function object<F extends Fields>(fields: F, description?: string): Schema<ObjectOf<F>> {
    const required = Object.keys(fields).filter(name => !fields[name]?.isOptional);
    return {
        json: {
            type: 'object',
            ...(description === undefined ? {} : { description }),
            properties: Object.fromEntries(Object.entries(fields).map(([name, { json }]) => [name, json])),
            ...(required.length > 0 ? { required } : {}),
            additionalProperties: false,
        },
    };
}

/** An object of any fields. */
export function anything(description: string): Schema<Readonly<Record<string, unknown>>> {
    return { json: { type: 'object', description, additionalProperties: true } };
}

export function optional<T>(schema: Schema<T>): OptionalSchema<T> {
    return { json: schema.json, isOptional: true };
}

/** An argument that may be left out, and then has a value. */
export function withDefault<T>(schema: Schema<T>, standard: T): Schema<T> {
    return { json: { ...schema.json, default: standard }, isOptional: true } as Schema<T>;
}

export function nullable<T>(schema: Schema<T>): Schema<T | null> {
    return { json: { anyOf: [schema.json, { type: 'null' }] } };
}

export type ReadArguments = { readonly value: Readonly<Record<string, unknown>> } | { readonly fault: string };

/** The arguments with defaults filled in, or a sentence that says which of them cannot be taken, and what can. */
export function readArguments(schema: JsonSchema, given: unknown): ReadArguments {
    const fault = faultOf(schema, given ?? {}, '');
    if (fault !== undefined) return { fault };
    const properties = schema['properties'] as Readonly<Record<string, JsonSchema>>;
    const standard = Object.entries(properties).flatMap(([name, { default: set }]) => (set === undefined ? [] : [[name, set]]));
    return { value: { ...Object.fromEntries(standard), ...(given as object | undefined) } };
}

function faultOf(schema: JsonSchema, given: unknown, path: string): string | undefined {
    switch (schema['type']) {
        case 'object':
            return faultOfObject(schema, given, path);
        case 'array':
            return faultOfList(schema, given, path);
        case 'string':
            return faultOfText(schema, given, path);
        case 'integer':
            return faultOfInteger(schema, given, path);
        default:
            return typeof given === 'boolean' ? undefined : `${quoted(path)} must be true or false.`;
    }
}

function faultOfObject(schema: JsonSchema, given: unknown, path: string): string | undefined {
    if (typeof given !== 'object' || given === null || Array.isArray(given))
        return path === '' ? 'The arguments must be one JSON object.' : `${quoted(path)} must be an object.`;
    const properties = schema['properties'] as Readonly<Record<string, JsonSchema>>;
    const at = (name: string) => (path === '' ? name : `${path}.${name}`);
    for (const name of Object.keys(given)) {
        if (Object.hasOwn(properties, name)) continue;
        const known = Object.keys(properties);
        const [near] = nearest(name, known, 1);
        const hint = near === undefined ? `Known: ${known.join(', ')}.` : `Did you mean ${quoted(near)}?`;
        return `There is no argument ${quoted(at(shortened(name)))}. ${hint}`;
    }
    for (const name of (schema['required'] as readonly string[] | undefined) ?? [])
        if (!Object.hasOwn(given, name)) return `${quoted(at(name))} is missing: ${properties[name]?.['description']}`;
    for (const [name, value] of Object.entries(given)) {
        const fault = faultOf(properties[name] as JsonSchema, value, at(name));
        if (fault !== undefined) return fault;
    }
    return undefined;
}

function faultOfList(schema: JsonSchema, given: unknown, path: string): string | undefined {
    if (!Array.isArray(given)) return `${quoted(path)} must be a list.`;
    const most = schema['maxItems'] as number | undefined;
    if (most !== undefined && given.length > most) return `${quoted(path)} may have at most ${most} items.`;
    for (const [i, item] of given.entries()) {
        const fault = faultOf(schema['items'] as JsonSchema, item, `${path}[${i}]`);
        if (fault !== undefined) return fault;
    }
    return undefined;
}

function faultOfText(schema: JsonSchema, given: unknown, path: string): string | undefined {
    if (typeof given !== 'string') return `${quoted(path)} must be a text.`;
    const values = schema['enum'] as readonly string[] | undefined;
    if (values && !values.includes(given)) {
        const [near] = nearest(given, values, 1);
        return `${quoted(path)} must be one of ${values.join(', ')}.${near === undefined ? '' : ` Did you mean ${quoted(near)}?`}`;
    }
    const most = schema['maxLength'] as number | undefined;
    if (most !== undefined && given.length > most) return `${quoted(path)} may have at most ${most} characters.`;
    if (schema['minLength'] !== undefined && given.trim() === '') return `${quoted(path)} must not be empty.`;
    return undefined;
}

function faultOfInteger(schema: JsonSchema, given: unknown, path: string): string | undefined {
    const { minimum, maximum } = schema as { readonly minimum?: number; readonly maximum?: number };
    const isInside = (n: number) => n >= (minimum ?? n) && n <= (maximum ?? n);
    if (typeof given === 'number' && Number.isSafeInteger(given) && isInside(given)) return undefined;
    const range = maximum === undefined ? (minimum === undefined ? '' : ` of at least ${minimum}`) : ` from ${minimum} to ${maximum}`;
    return `${quoted(path)} must be a whole number${range}.`;
}

function quoted(name: string): string {
    return `"${name}"`;
}

function shortened(name: string): string {
    return name.length > 50 ? `${name.slice(0, 50)}…` : name;
}
