// The layouts whose words are known. A new layout is a new file and a line here.
import { actionPlan } from './action-plan.ts';
import { cascade } from './cascade.ts';
import { common } from './common.ts';
import { consistency } from './consistency.ts';
import { e81 } from './e81.ts';
import { iku } from './iku.ts';
import type { Layout } from './layout.ts';
import { pk } from './pk.ts';
import { purchases } from './purchases.ts';
import { renja } from './renja.ts';
import { revision } from './revision.ts';
import { rfk } from './rfk.ts';
import { rpjmdProgram } from './rpjmd-program.ts';
import { tC27 } from './t-c27.ts';
import { tC32 } from './t-c32.ts';
import { tC33 } from './t-c33.ts';

export const layouts: readonly Layout[] = [
    common,
    renja,
    tC33,
    tC27,
    rpjmdProgram,
    cascade,
    pk,
    actionPlan,
    iku,
    e81,
    rfk,
    revision,
    consistency,
    tC32,
    purchases,
];
