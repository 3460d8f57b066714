// Server to client: the reader reads in another language now. It must not know what was written in the old one.
import { notification } from './message.ts';

/** From now on answers are in the other language; what was shown before can be asked for again. */
export const languageChanged = notification<Record<string, never>>('alur/languageChanged');
