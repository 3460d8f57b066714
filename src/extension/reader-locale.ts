// The language that the reader has chosen for Alur, else that of VS Code. It must not know what is said in it.
import * as vscode from 'vscode';
import { chosenLocale, type Locale, localeOf } from '../l10n/say.ts';

export function readerLocale(): Locale {
    const settings = vscode.workspace.getConfiguration('alur');
    return chosenLocale({ language: settings.get('language'), locale: settings.get('locale') }) ?? localeOf(vscode.env.language);
}
