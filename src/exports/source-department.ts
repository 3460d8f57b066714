// A department, or what another file adds to it, as text. It must not know what a program says.
import { spell } from '../l10n/keywords.ts';
import type { Locale } from '../l10n/say.ts';
import type { Department, DepartmentBody, Extension, Remarks } from '../plan/model.ts';
import { writeReference } from './source-amounts.ts';
import type { Block, Part } from './source-lines.ts';
import { moneyLines, quoted, remarkLines, writeHead } from './source-parts.ts';
import { writeResult } from './source-results.ts';
import { writeCoded } from './source-shared.ts';
import { partsOfAdditions, writeAsset, writeProposal, writeWork } from './source-work.ts';

export function writeDepartment(department: Department, locale: Locale): Block {
    return { head: writeHead('department', department, locale), body: partsOfDepartment(department, locale), apart: true };
}

/** Its braces are part of it, even with nothing between them. */
export function writeExtension(extension: Extension, locale: Locale): Block {
    const head = `${spell('extend', locale)} ${writeReference(extension.target)}`;
    const { adds } = extension;
    const body = [...partsOfDepartment(extension, locale), ...partsOfAdditions(adds, locale)];
    return body.length > 0 ? { head, body, apart: true } : { head: `${head} {}`, body };
}

function partsOfDepartment(department: DepartmentBody & { readonly remarks: Remarks }, locale: Locale): Part[] {
    return [
        ...quoted('code', department.code, locale),
        ...moneyLines('ceiling', department.ceilings, locale),
        ...remarkLines(department.remarks, locale),
        ...department.units.map(unit => writeCoded(unit, locale)),
        ...department.results.map(result => writeResult(result, locale)),
        ...department.assets.map(asset => writeAsset(asset, locale)),
        ...department.proposals.map(proposal => writeProposal(proposal, locale)),
        ...department.programs.map(program => writeWork(program, locale)),
    ];
}
