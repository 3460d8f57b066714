// Sizes of paper and letters, in mm and px (96 to the inch). It must not know what is printed.

export const paperNames = ['a3', 'a4'] as const;
export type PaperName = (typeof paperNames)[number];

/** A sheet lying on its long side. */
export interface Paper {
    readonly name: PaperName;
    readonly widthMm: number;
    readonly heightMm: number;
    /** px */
    readonly width: number;
    readonly height: number;
    readonly margin: number;
    /** Of a window: a page is as high as what stands on it. */
    readonly isLoose?: boolean;
}

const pxOfMm = 96 / 25.4;

function landscape(name: PaperName, widthMm: number, heightMm: number, margin: number): Paper {
    const px = (mm: number) => Math.round(mm * pxOfMm * 10) / 10;
    return { name, widthMm, heightMm, width: px(widthMm), height: px(heightMm), margin };
}

export const papers: Readonly<Record<PaperName, Paper>> = {
    a3: landscape('a3', 420, 297, 36),
    a4: landscape('a4', 297, 210, 32),
};

/** Sizes of letters, px. Nothing is set smaller than `small`: 8 pt. */
export const letters = { small: 10.7, list: 11, text: 12, head: 13.5, title: 22, figure: 24 } as const;

/** Distance of baselines, of the size of the letters. */
export const lineSpacing = 1.25;
