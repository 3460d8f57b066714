// Surroundings of the SDK: the process, and a validator of JSON Schema for answers of people, which this server never asks
// for. The build puts it in place of the SDK's own, which brings a whole compiler of schemas.
export { default as process } from 'node:process';

export class DefaultJsonSchemaValidator {
    getValidator(): never {
        throw new Error('This server checks arguments by itself.');
    }
}
