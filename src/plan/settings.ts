// Settings of the whole plan. It must not know where they are written.

import type { PlanDeclaration, Stage } from './model.ts';
import type { Period } from './period.ts';

/** Defaults stand where no file declares a plan. */
export interface Settings {
    readonly period: Period | undefined;
    /** ISO 4217 code. */
    readonly currency: string;
    /** Decimals of the currency's smallest unit. */
    readonly decimals: number;
    readonly stage: Stage;
}

export function settingsOf(root: PlanDeclaration | undefined): Settings {
    const currency = root?.currency?.value ?? 'IDR';
    return { period: root?.period, currency, decimals: decimalsOf(currency), stage: root?.stage?.value ?? 'draft' };
}

/** Whether the plan is adopted: what is missing in it is an error. */
export function isAdopted(stage: Stage): boolean {
    return stage === 'final' || stage === 'revision';
}

/** Whether both say the same, in the same place. */
export function sameSettings(a: Settings, b: Settings): boolean {
    return (
        a.currency === b.currency &&
        a.stage === b.stage &&
        a.period?.from === b.period?.from &&
        a.period?.to === b.period?.to &&
        a.period?.text === b.period?.text &&
        a.period?.span.start === b.period?.span.start
    );
}

/** Currencies whose smallest unit is not a hundredth (ISO 4217). Not asked of the engine: Intl rounds rupiah to whole ones, and engines differ. */
const unusualDecimals: Readonly<Record<number, string>> = {
    0: 'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF',
    3: 'BHD IQD JOD KWD LYD OMR TND',
    4: 'CLF UYW',
};

/** Decimals of a currency's smallest unit (ISO 4217); two when it is not known. */
export function decimalsOf(currency: string): number {
    const unusual = Object.entries(unusualDecimals).find(([, codes]) => codes.split(' ').includes(currency.toUpperCase()));
    return unusual ? Number(unusual[0]) : 2;
}
