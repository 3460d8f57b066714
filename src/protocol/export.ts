// Client to server: a drawing as a file. It must not know formats, nor where files are written.
import { request } from './message.ts';

export const exportDrawing = request<ExportRequest, ExportAnswer>('alur/exportDrawing');

export interface ExportRequest {
    readonly root: string;
    /** What the drawing shows, as `diagram/state.ts` writes it. */
    readonly state: readonly string[];
    readonly format: string;
}

export type ExportAnswer =
    /** No such plan, or no such format. */
    | { readonly kind: 'gone' }
    | { readonly kind: 'calledOff' }
    | {
          readonly kind: 'exported';
          /** As text, or in base64. */
          readonly content: string;
          readonly binary: boolean;
          /** What the reader should know of the file. */
          readonly notes: readonly string[];
      };

/** A format that is offered, with the endings of its files. */
export interface ExportFormat {
    readonly format: string;
    readonly endings: readonly string[];
}
