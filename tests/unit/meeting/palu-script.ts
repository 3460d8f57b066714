// The decisions of a meeting that settles the dozen faults of the sample city: by decision the choices that are taken, by rule and English
// title, with the answers to their blanks. The unit tests and the real window follow the same script.
export type Taken = readonly [rule: string, choice: string, ...answers: string[]];

/** The rest that a choice leaves is settled in the same decision. */
export const paluScript: readonly (readonly Taken[])[] = [
    [['dependency-cycle', 'Remove: "Pengadaan tanah']],
    [['maintainer-unaware', 'Set the program that maintains it', 'Pustaka.PerpusHidup']],
    [['unresolved', 'Replace with PUPR.JalanVeteran.Aspal.aspal']],
    [['bad-period', 'Swap start and end']],
    [
        ['no-maintainer', 'Set maintainer: Dinas Pertamanan'],
        ['maintenance-unfunded', 'Set the program that maintains it', 'Pertamanan.RawatTaman'],
    ],
    [['goal-unserved', 'Set the program that serves it', 'Perdagangan.PasarTani']],
    [['money-without-target', 'Set the fund', 'DAU']],
    [['no-location', 'Place the other 600 somewhere else', 'Duyu']],
    [['no-executor', 'Set executor: UPTD Pemakaman']],
    [['no-goal', 'Set what it serves', 'RumahLayak']],
    [['no-indicator', 'Write an indicator', 'Perajin yang terdampingi', 'orang', 'up', '40', '60 80 100']],
    [['sum-mismatch', 'Write 7_800_000_000']],
];
