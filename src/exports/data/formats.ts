// Every format that a whole plan can be written in. A new one is a file beside these and its line here; the first is the default.
import type { PlanExporter } from './exporter.ts';
import { json } from './json.ts';
import { mermaid } from './mermaid.ts';

export const planExporters: readonly PlanExporter[] = [json, mermaid];
