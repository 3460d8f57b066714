// Client to server: reads all files anew and checks every plan. It must not know the rules.
import { request } from './message.ts';

export const checkPlans = request<null, CheckResult>('alur/checkPlans');

export interface CheckResult {
    readonly files: number;
    readonly plans: number;
    readonly errors: number;
    readonly warnings: number;
    readonly information: number;
}
