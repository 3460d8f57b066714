// The language that the reader has chosen for Alur, else that of VS Code. It must not know what is said in it.
import * as vscode from 'vscode';
import { type Locale, localeOf } from '../l10n/say.ts';

export function readerLocale(): Locale {
    const chosen = vscode.workspace.getConfiguration('alur').get<string>('locale');
    return localeOf(chosen === 'en' || chosen === 'id' ? chosen : vscode.env.language);
}
