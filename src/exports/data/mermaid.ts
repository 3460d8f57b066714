// A plan as the Mermaid text of its flow, for wikis and Markdown pages.
import { drawFlow } from '../../diagram/flow/draw-flow.ts';
import { writeMermaid } from '../mermaid.ts';
import { sheetMermaid } from '../sheets/mermaid.ts';
import { lossesOf, type PlanExporter } from './exporter.ts';

export const mermaid: PlanExporter = {
    format: sheetMermaid.format,
    endings: sheetMermaid.endings,
    export: ({ plan, locale, findings }) => ({
        content: writeMermaid(drawFlow(plan, findings(), { locale })),
        losses: lossesOf([
            [plan.all('goal').length + plan.all('objective').length, { en: 'goals and objectives: {n}', id: 'tujuan dan sasaran: {n}' }],
            [plan.all('indicator').length, { en: 'indicators with their targets: {n}', id: 'indikator beserta targetnya: {n}' }],
            [
                plan.all('activity').length + plan.all('subactivity').length,
                { en: 'activities below programs: {n}', id: 'kegiatan dan subkegiatan di bawah program: {n}' },
            ],
            [plan.all('location').length, { en: 'locations: {n}', id: 'lokasi: {n}' }],
            [plan.all('asset').length, { en: 'existing assets: {n}', id: 'aset yang sudah ada: {n}' }],
            [plan.all('pattern').length, { en: 'patterns: {n}', id: 'pola: {n}' }],
        ]),
    }),
};
