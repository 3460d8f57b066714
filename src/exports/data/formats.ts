// Every format that a whole plan can be written in. A new one is a file beside these and its line here; the first is the default.
import type { PlanExporter } from './exporter.ts';
import { geojson } from './geojson.ts';
import { iati } from './iati.ts';
import { ics } from './ics.ts';
import { json } from './json.ts';
import { mermaid } from './mermaid.ts';
import { oc4ids } from './oc4ids.ts';
import { stratml } from './stratml.ts';

export const planExporters: readonly PlanExporter[] = [json, mermaid, stratml, iati, oc4ids, geojson, ics];
