// An amount of money as a person types it outside a plan, in either language: "2,5 miliar", "500jt pada 2026". It must not know what for.

import type { Money } from '../plan/model.ts';
import type { Language } from './module.ts';
import { readPlanFile } from './read.ts';

/** Undefined for what is not exactly one amount. The plan language itself reads it, so nothing is read here that a plan reads otherwise. */
export function readAmountText(language: Language, text: string): Money | undefined {
    if (/[\r\n{}"/]/.test(text) || text.trim() === '') return undefined;
    const { declarations, problems } = readPlanFile(language, 'amount:', `department D { ceiling ${text.trim()} }`);
    const [department, ...more] = declarations;
    if (department?.kind !== 'department' || more.length > 0 || problems.length > 0) return undefined;
    const [money, ...others] = department.ceilings;
    const isAlone = department.code === undefined && department.units.length === 0 && department.remarks.notes.length === 0;
    return money?.amount && others.length === 0 && isAlone ? money : undefined;
}
