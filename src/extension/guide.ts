// The guide inside the extension: its pages as read-only files, shown as Markdown, at a section where one is asked for.
// It must not know what the pages say.
import * as vscode from 'vscode';
import { readerLocale } from './reader-locale.ts';

/** `alur-guide:/id/rules.md` is docs/id/rules.md of the extension: the same address in any VS Code, with a disk or without. */
const scheme = 'alur-guide';
const pages: readonly string[] = [
    'guide',
    'language',
    'import',
    'tables',
    'rules',
    'drawings',
    'questions',
    'meeting',
    'next-year',
    'site',
];

/** Where the guide can be called from anywhere, also from outside the window. */
export function guideAddress(extension: string): string {
    return `${vscode.env.uriScheme}://${extension}/guide`;
}

export function addGuide(extension: vscode.Uri): vscode.Disposable {
    return vscode.Disposable.from(
        vscode.workspace.registerFileSystemProvider(scheme, new GuideFiles(extension), { isReadonly: true, isCaseSensitive: true }),
        vscode.commands.registerCommand('alur.openGuide', openGuide),
        vscode.window.registerUriHandler({
            handleUri: ({ path, fragment }) => openGuide(/^\/guide\/([\w-]+)$/.exec(path)?.[1], fragment),
        }),
    );
}

/** At its beginning for whatever it does not have; in English where a page has no other language. */
async function openGuide(page?: unknown, section?: unknown): Promise<void> {
    const name = pages.find(known => known === page) ?? 'guide';
    const english = vscode.Uri.from({ scheme, path: `/${name}.md` });
    const own = vscode.Uri.from({ scheme, path: `/${readerLocale()}/${name}.md` });
    const file = await vscode.workspace.fs.stat(own).then(
        () => own,
        () => english,
    );
    try {
        await vscode.commands.executeCommand('markdown.showPreview', file.with({ fragment: typeof section === 'string' ? section : '' }));
    } catch {
        // The preview can be turned off; the text reads well too.
        await vscode.window.showTextDocument(file, { preview: true });
    }
}

class GuideFiles implements vscode.FileSystemProvider {
    private readonly extension: vscode.Uri;
    readonly onDidChangeFile = new vscode.EventEmitter<vscode.FileChangeEvent[]>().event;

    constructor(extension: vscode.Uri) {
        this.extension = extension;
    }

    watch(): vscode.Disposable {
        return new vscode.Disposable(() => {});
    }

    async stat(uri: vscode.Uri): Promise<vscode.FileStat> {
        const size = (await this.readFile(uri)).length;
        return { type: vscode.FileType.File, ctime: 0, mtime: 0, size, permissions: vscode.FilePermission.Readonly };
    }

    async readFile(uri: vscode.Uri): Promise<Uint8Array> {
        // Pages alone: nothing else of the extension is anybody's to read here.
        if (!/^(\/[a-z]{2})?\/[\w-]+\.md$/.test(uri.path)) throw vscode.FileSystemError.FileNotFound(uri);
        return vscode.workspace.fs.readFile(vscode.Uri.joinPath(this.extension, 'docs', uri.path));
    }

    readDirectory(): [string, vscode.FileType][] {
        return [];
    }

    createDirectory(uri: vscode.Uri): never {
        throw vscode.FileSystemError.NoPermissions(uri);
    }

    writeFile(uri: vscode.Uri): never {
        throw vscode.FileSystemError.NoPermissions(uri);
    }

    delete(uri: vscode.Uri): never {
        throw vscode.FileSystemError.NoPermissions(uri);
    }

    rename(uri: vscode.Uri): never {
        throw vscode.FileSystemError.NoPermissions(uri);
    }
}
