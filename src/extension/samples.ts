// The sample cities that come with the extension. It must not know where they are put.
import * as vscode from 'vscode';
import { flower } from './flower.ts';
import { readerLocale } from './reader-locale.ts';

/** Texts by their path in the sample's folder, by the sample's name. */
export type Samples = Readonly<Record<string, Readonly<Record<string, string>>>>;

export async function readSamples(extension: vscode.Uri): Promise<Samples> {
    const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(extension, 'dist/samples.json'));
    return JSON.parse(new TextDecoder().decode(bytes)) as Samples;
}

export interface SampleChoice extends vscode.QuickPickItem {
    readonly name: string;
    /** The file to look at first. */
    readonly file: string;
}

export function sampleChoices(): SampleChoice[] {
    return [
        {
            ...flower(),
            label: vscode.l10n.t('The flower'),
            description: vscode.l10n.t('a small town, before and after'),
            detail: vscode.l10n.t('Roses are bought: where are they planted, and who maintains them? Start here.'),
        },
        {
            name: 'palu',
            file: 'pertamanan.plan',
            label: vscode.l10n.t('The city of Palu'),
            description: vscode.l10n.t('in Indonesian, with deliberate faults'),
            detail: vscode.l10n.t('Fifteen departments, ninety programs, and a dozen things that do not fit together.'),
        },
        {
            name: 'riverside',
            file: 'parks.plan',
            label: vscode.l10n.t('Riverside'),
            description: vscode.l10n.t('in English, without faults'),
            detail: vscode.l10n.t('Seven departments that hand over to each other, and nothing left to find.'),
        },
        {
            ...(readerLocale() === 'id' ? indonesianYear : year),
            label: vscode.l10n.t('A plan in its year'),
            description: vscode.l10n.t('revised once, half way through'),
            detail: vscode.l10n.t('Money spent, results by quarter, what the revision changed, and what residents asked for.'),
        },
    ];
}

const year = {
    name: 'year',
    file: 'plan.plan',
};
const indonesianYear = {
    name: 'tahun',
    file: 'rencana.plan',
};
