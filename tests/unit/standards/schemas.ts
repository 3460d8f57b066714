// The published schemas of the standards, from beside the project where they are at hand, and what files are checked with.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { AnySchema } from 'ajv';
import Ajv4 from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import { validateXML } from 'xmllint-wasm';

const data = new URL('../../../../shared/data/', import.meta.url);
export const isHere = existsSync(data);
if (!isHere) console.warn('Skipped: ../shared/data is not there, so nothing is compared with the published schemas.');

export function given(path: string): string {
    return readFileSync(new URL(path, data), 'utf8');
}

export function namesIn(folder: string, ending: string): string[] {
    return isHere ? readdirSync(new URL(folder, data)).filter(name => name.endsWith(ending)) : [];
}

const stratml = {
    StrategicPlan: 'stratml/StrategicPlanISOVersion20140401.xsd',
    PerformancePlanOrReport: 'stratml/PerformancePlanOrReport20160216.xsd',
} as const;

/** What the schema of a StratML part or of IATI says against documents of one kind; empty when they are valid. */
export async function xmlFaults(documents: readonly string[]): Promise<string[]> {
    const root = /<(StrategicPlan|PerformancePlanOrReport|iati-activities)\b/.exec(documents[0] ?? '')?.[1];
    const file = (path: string) => ({ fileName: path.split('/').at(-1) as string, contents: given(path) });
    const schema = root === 'iati-activities' ? 'iati/iati-activities-schema.xsd' : stratml[root as keyof typeof stratml];
    const { errors } = await validateXML({
        xml: documents.map((contents, k) => ({ fileName: `${k}.xml`, contents })),
        schema: [file(schema)],
        preload: root === 'iati-activities' ? [file('iati/iati-common.xsd'), file('iati/xml.xsd')] : [],
        // The default is little for a whole plan.
        initialMemoryPages: 512,
        maxMemoryPages: 8192,
    });
    return errors.map(({ rawMessage }) => rawMessage);
}

let check: ReturnType<Ajv4['compile']> | undefined;

/** The same for a package of OC4IDS. */
export function packageFaults(json: string): string[] {
    if (!check) {
        const ajv = new Ajv4({ strict: false, allErrors: true });
        addFormats(ajv as never);
        ajv.addSchema(JSON.parse(given('oc4ids/project-schema.json')) as AnySchema);
        check = ajv.compile(JSON.parse(given('oc4ids/project-package-schema.json')) as AnySchema);
    }
    check(JSON.parse(json));
    return (check.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}
