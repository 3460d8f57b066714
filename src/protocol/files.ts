// Files between server and client: those that the server cannot reach by itself, as in a browser, and those that nothing may be written
// over. It must not know how either side keeps files.
import { request } from './message.ts';

/** URIs of the plan files in a folder. */
export const listFiles = request<{ readonly folder: string; readonly deep: boolean }, readonly string[]>('alur/listFiles');

/** URIs of the files directly in a folder whose names end so. */
export const listBeside = request<{ readonly folder: string; readonly ending: string }, readonly string[]>('alur/listBeside');

/** A plan's text, and a list's bytes with a character for each; `null` when there is none. Fails when it is there but cannot be read. */
export const readFile = request<{ readonly uri: string }, string | null>('alur/readFile');

/** Client to server: whether a plan consists of this file, or names it as a list. */
export const isSource = request<{ readonly uri: string }, boolean>('alur/isSource');
