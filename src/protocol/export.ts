// Client to server: a drawing as a file. It must not know formats, nor where files are written.
import { request } from './message.ts';

export const exportDrawing = request<ExportRequest, ExportAnswer>('alur/exportDrawing');

export interface ExportRequest {
    readonly root: string;
    /** The state of the window, as `diagram/sheets/window-state.ts` writes it. */
    readonly state: readonly string[];
    readonly format: string;
    /** All sheets of the atlas instead of the one that is shown. */
    readonly isAtlas: boolean;
    /** Whether the reader trusts the folder: only then is its repository read. */
    readonly isTrusted: boolean;
}

export type ExportAnswer =
    /** No such plan, or no such format. */
    | { readonly kind: 'gone' }
    | { readonly kind: 'calledOff' }
    | {
          readonly kind: 'exported';
          /** The first goes where it was asked for, the others beside it; as text, or in base64. */
          readonly contents: readonly string[];
          readonly binary: boolean;
          /** Notes to the reader on the file. */
          readonly notes: readonly string[];
      };

/** A format that is offered, with the endings of its files. */
export interface ExportFormat {
    readonly format: string;
    readonly endings: readonly string[];
    /** Whether one file can hold all sheets. */
    readonly holdsAtlas: boolean;
}
