// The command behind the lines above headings: lists places beside the text. It must not know what the places have in common.
import * as vscode from 'vscode';

export const showReferencesCommand = 'alur.showReferences';

interface LocationData {
    readonly uri: string;
    readonly range: { readonly start: vscode.Position; readonly end: vscode.Position };
}

/** Arguments as the server writes them, in plain data: VS Code wants objects of its own. */
export async function showReferences(uri: string, at: vscode.Position, places: readonly LocationData[]): Promise<void> {
    const position = ({ line, character }: vscode.Position) => new vscode.Position(line, character);
    const locations = places.map(
        place => new vscode.Location(vscode.Uri.parse(place.uri), new vscode.Range(position(place.range.start), position(place.range.end))),
    );
    await vscode.commands.executeCommand('editor.action.showReferences', vscode.Uri.parse(uri), position(at), locations);
}
