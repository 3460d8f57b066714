// A map of areas as plain data: features with their shapes in degrees. It must not know how a map is read or drawn.

/** Positions are longitude, latitude, longitude, latitude, … in degrees. An area's further rings are its holes. */
export type Shape =
    | { readonly kind: 'point' | 'line'; readonly positions: readonly number[] }
    | { readonly kind: 'area'; readonly rings: readonly (readonly number[])[] };

export interface MapFeature {
    /** Its id and its short properties by name: one of them may be the code of a place. */
    readonly keys: ReadonlyMap<string, string>;
    readonly shapes: readonly Shape[];
}

/** Why a feature cannot be drawn. */
export type FeatureFault = 'position' | 'degrees' | 'ring' | 'type' | 'depth';

export interface AreaMap {
    readonly features: readonly MapFeature[];
    /** Features that are left out. `first` counts from 1. */
    readonly broken?: { readonly count: number; readonly first: number; readonly fault: FeatureFault };
}
