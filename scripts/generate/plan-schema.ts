// The JSON Schema of `alur export --format json`, from its types.
import { fileURLToPath } from 'node:url';
import { createGenerator } from 'ts-json-schema-generator';

const types = fileURLToPath(new URL('../../src/exports/data/plan-data.ts', import.meta.url));

/** Fields that a later version adds are allowed, so that a reader may keep the schema it has. */
export function planSchema(): string {
    const generator = createGenerator({
        path: types,
        type: 'PlanData',
        // The types stand alone and are checked with the project.
        skipTypeCheck: true,
        additionalProperties: true,
        jsDoc: 'extended',
        schemaId: 'urn:alur:plan:1',
    });
    return `${JSON.stringify({ title: 'A plan, as `alur export --format json` writes it', ...generator.createSchema('PlanData') }, undefined, 2)}\n`;
}
