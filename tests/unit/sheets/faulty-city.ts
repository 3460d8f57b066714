// A generated city of 400 programs with twenty faults of known kinds, and the same city without them. Each fault is found by one rule.
import { generateCity } from '../../bench/city.ts';

/** What is told of each program that is at fault: nothing else is wrong with it. */
function sound(name: string, more: string, { time = '2026', serves = 'Sasaran0', executor = 'BidangTeknis' } = {}): string {
    const money = time.startsWith('2026')
        ? 'budget Rp 1_000_000 in 2026 from APBD'
        : `budget Rp 1_000_000 in ${time.slice(0, 4)} from APBD`;
    return `    program ${name} "${name}" {
        ${serves === '' ? '' : `serves ${serves}`}
        ${executor === '' ? '' : `executor ${executor}`}
        ${time === '' ? '' : `during ${time}`}
        location Lapangan
        ${money}
        indicator I "${name} indicator" unit "%" { direction up baseline 10 in 2024 target 20 in 2026, 30 in 2029 }
        ${more}
    }`;
}

const kept = 'location Lapangan user BidangTeknis upkeep 1_000 per year';

/** In two departments of the city, and beside them. */
const faults = `
objective TanpaProgram1 "Without a program 1" { serves Tujuan0 coordinator Pertamanan1 indicator I "Fish" unit "%" { direction up baseline 1 in 2024 target 2 in 2029 } }
objective TanpaProgram2 "Without a program 2" { serves Tujuan1 coordinator Kesehatan1 indicator I "Boats" unit "%" { direction up baseline 1 in 2024 target 2 in 2029 } }
objective Tertinggal "Behind" { serves Tujuan2 coordinator Pendidikan1 indicator I "Readers" unit "%" { direction up baseline 10 in 2024 target 50 in 2029 actual 11 in 2025 } }
location Lapangan "Field of the faults" { within Kota }
extend Pertamanan1 {
${sound('TanpaTujuan', '', { serves: '' })}
${sound('TanpaPelaksana', '', { executor: '' })}
${sound('TanpaPemelihara1', `buys a1 "Unkept fountain" 1 "unit" { ${kept} }`)}
${sound('TanpaPemelihara2', `builds a2 "Unkept hall" 1 "unit" { ${kept} }`)}
${sound('TidakTahu', `builds a3 "Unplanned library" 1 "unit" { location Lapangan handover to Kesehatan1 in 2027 maintainer Kesehatan1 in 2027..2029 upkeep 1_000 per year }`)}
${sound('Meminta1', 'requests r1 "Unanswered trucks" 3 "unit" from Kesehatan1 by 2027')}
${sound('Meminta2', 'requests r2 "Late nurses" 3 "orang" from Kesehatan1 by 2025')}
${sound('TerlaluDini', 'needs Kesehatan1.Terlambat.b1', { time: '2026-01..2026-03' })}
${sound('LingkaranA', 'after Kesehatan1.LingkaranB')}
${sound('SalahNama', 'needs Kesehatan1.TidakAda')}
${sound('Mundur', '', { time: '2026-08..2026-02' })}
${sound('TanpaLokasi', `buys a4 "Trees with no place" 10 "batang" { location Lapangan 4 maintainer BidangTeknis in 2027..2029 user BidangTeknis upkeep 1_000 per year }`)}
    program TanpaIndikator "TanpaIndikator" { serves Sasaran0 executor BidangTeknis during 2026 location Lapangan budget Rp 1_000_000 in 2026 from APBD }
    program TanpaDana "TanpaDana" { serves Sasaran0 executor BidangTeknis during 2026 location Lapangan budget Rp 1_000_000 in 2026 indicator I "Fundless" unit "%" { direction up baseline 10 in 2024 target 20 in 2026 } }
    program Jumlah "Jumlah" { serves Sasaran0 executor BidangTeknis during 2026 location Lapangan budget Rp 5_000_000 in 2026 from APBD indicator I "Sums" unit "%" { direction up baseline 10 in 2024 target 20 in 2026 } activity V { during 2026 budget Rp 1_000_000 in 2026 from APBD } activity W { during 2026 budget Rp 1_000_000 in 2026 from APBD } }
}
extend Kesehatan1 {
${sound('Terlambat', 'delivers b1 "Late map" 1 "dokumen"', { time: '2026-06..2026-09' })}
${sound('LingkaranB', 'after Pertamanan1.LingkaranA')}
${sound('Menjawab', 'answers Pertamanan1.Meminta2.r2', { time: '2026' })}
${sound('Melayani', '', { serves: 'Tertinggal' })}
}
`;

/** By rule, how many findings at least are there for the injected faults. */
export const injected: Readonly<Record<string, number>> = {
    'goal-unserved': 2,
    'off-track': 1,
    'no-goal': 1,
    'no-executor': 1,
    'no-maintainer': 2,
    'maintainer-unaware': 1,
    'unanswered-request': 1,
    'late-answer': 1,
    'order-conflict': 1,
    'dependency-cycle': 2,
    unresolved: 1,
    'bad-period': 1,
    'no-location': 1,
    'no-indicator': 1,
    'money-without-target': 1,
    'sum-mismatch': 1,
    'over-ceiling': 1,
};

export function soundCity(): Record<string, string> {
    return Object.fromEntries(generateCity({ programs: 400, programsPerFile: 40 }));
}

export function faultyCity(): Record<string, string> {
    return { ...soundCity(), 'zz-faults.plan': faults };
}
