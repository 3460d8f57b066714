// The one table of tools. MCP, VS Code's manifest and the docs are made from it.
import type { Tool } from './tool.ts';
import { differences } from './tools/differences.ts';
import { find } from './tools/find.ts';
import { findings } from './tools/findings.ts';
import { guide } from './tools/guide.ts';
import { money } from './tools/money.ts';
import { overview } from './tools/overview.ts';
import { promises } from './tools/promises.ts';
import { proposeEdit } from './tools/propose-edit.ts';
import { readText } from './tools/read-text.ts';
import { rules } from './tools/rules.ts';
import { settleFirst } from './tools/settle-first.ts';
import { sheet } from './tools/sheet.ts';
import { show } from './tools/show.ts';
import { whatIf } from './tools/what-if.ts';
import { why } from './tools/why.ts';

export const tools: readonly Tool[] = [
    overview,
    find,
    show,
    why,
    whatIf,
    findings,
    settleFirst,
    promises,
    money,
    differences,
    sheet,
    rules,
    guide,
    readText,
    proposeEdit,
];
