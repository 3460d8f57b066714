// Every word a report adds to what the plan says. It must not know where on the paper a word stands.
import type { Text } from '../l10n/say.ts';

export const words = {
    subtitle: { en: 'Review page', id: 'Lembar telaah' },
    untitled: { en: 'Plan', id: 'Rencana' },
    contents: { en: 'Contents', id: 'Isi' },
    document: { en: 'Document', id: 'Dokumen' },
    period: { en: 'Period', id: 'Periode' },
    stage: { en: 'Stage', id: 'Tahap' },
    draft: { en: 'draft', id: 'rancangan' },
    final: { en: 'final', id: 'penetapan' },
    money: { en: 'Budgets', id: 'Anggaran' },
    counts: { en: 'Size', id: 'Ukuran' },
    findings: { en: 'Findings', id: 'Temuan' },
    noFindings: { en: 'none', id: 'tidak ada' },
    unread: { en: 'Not read in full', id: 'Tidak terbaca utuh' },

    shared: { en: 'Shared', id: 'Milik bersama' },
    department: { en: 'Department', id: 'Perangkat daerah' },
    program: { en: 'Program', id: 'Program' },
    kind: { en: 'Kind', id: 'Jenis' },
    title: { en: 'Title', id: 'Judul' },
    code: { en: 'Code', id: 'Kode' },
    year: { en: 'Year', id: 'Tahun' },
    fund: { en: 'Fund', id: 'Sumber dana' },
    noFund: { en: 'No fund named', id: 'Tanpa sumber dana' },
    allFunds: { en: 'All funds', id: 'Semua sumber dana' },
    total: { en: 'Total', id: 'Jumlah' },
    where: { en: 'Where', id: 'Letak' },
    severity: { en: 'Severity', id: 'Tingkat' },
    error: { en: 'Error', id: 'Kesalahan' },
    warning: { en: 'Warning', id: 'Peringatan' },
    information: { en: 'Information', id: 'Informasi' },
    finding: { en: 'Finding', id: 'Temuan' },
    rule: { en: 'Rule', id: 'Aturan' },
    coordinator: { en: 'Coordinator', id: 'Koordinator' },
    nobody: { en: 'nobody yet', id: 'belum ada' },
} as const satisfies Record<string, Text>;

export interface Counted {
    readonly one: Text;
    readonly many: Text;
}

const counted = (one: string, many: string, id: string): Counted => ({
    one: { en: `{n} ${one}`, id: `{n} ${id}` },
    many: { en: `{n} ${many}`, id: `{n} ${id}` },
});

export const counts = {
    departments: counted('department', 'departments', 'perangkat daerah'),
    programs: counted('program', 'programs', 'program'),
    assets: counted('asset', 'assets', 'aset'),
    errors: counted('error', 'errors', 'kesalahan'),
    warnings: counted('warning', 'warnings', 'peringatan'),
    informations: counted('for information', 'for information', 'informasi'),
    unreadFiles: counted(
        'file holds errors; what could be read is shown',
        'files hold errors; what could be read is shown',
        'berkas mengandung kesalahan; yang terbaca tetap ditampilkan',
    ),
} as const;

export const agendaWords = {
    title: { en: 'For the coordination meeting', id: 'Bahan rapat koordinasi' },
    intro: {
        en: 'What one department cannot settle alone, with room to write down what is agreed.',
        id: 'Hal yang tidak dapat diputuskan satu perangkat daerah sendiri, dengan ruang untuk mencatat kesepakatan.',
    },
    matters: { en: 'To be agreed', id: 'Yang perlu disepakati' },
    noMatters: { en: 'Nothing needs to be agreed between departments.', id: 'Tidak ada yang perlu disepakati antarperangkat daerah.' },
    topic: { en: 'Topic', id: 'Pokok bahasan' },
    number: { en: 'No.', id: 'No.' },
    matter: { en: 'Matter', id: 'Masalah' },
    concerns: { en: 'Concerns', id: 'Pihak terkait' },
    agreed: { en: 'Agreed', id: 'Kesepakatan' },
    whoAndWhen: { en: 'Who, by when', id: 'Siapa, kapan' },
    pairs: { en: 'Who needs to talk with whom', id: 'Siapa perlu berbicara dengan siapa' },
    noPairs: { en: 'No two departments have anything open between them.', id: 'Tidak ada hal terbuka antara dua perangkat daerah.' },
    and: { en: 'and', id: 'dengan' },
    open: { en: 'Open matters', id: 'Hal terbuka' },
    unread: { en: 'What could not be read', id: 'Yang tidak terbaca' },
    promises: { en: 'Promises between departments', id: 'Janji antarperangkat daerah' },
    care: { en: 'Who looks after what', id: 'Siapa memelihara apa' },
    goals: { en: 'Goals and who answers for them', id: 'Sasaran dan penanggung jawabnya' },
    order: { en: 'What must come first', id: 'Urutan pekerjaan' },
    overlap: { en: 'Work that overlaps or meets', id: 'Pekerjaan yang tumpang tindih atau bertemu' },
    allotment: { en: 'Money', id: 'Anggaran' },
    other: { en: 'Other matters', id: 'Lainnya' },
} as const satisfies Record<string, Text>;

export const findingWords = {
    title: { en: 'Findings', id: 'Temuan' },
    intro: {
        en: 'What the rules say about the plan as it stands: first counted, then one by one.',
        id: 'Hasil pemeriksaan rencana apa adanya: jumlahnya dahulu, lalu satu per satu.',
    },
    byDepartment: { en: 'By department and severity', id: 'Menurut perangkat daerah dan tingkat' },
    byRule: { en: 'By rule', id: 'Menurut aturan' },
    why: { en: 'Why it matters', id: 'Mengapa penting' },
    all: { en: 'One by one', id: 'Satu per satu' },
    none: { en: 'There are no findings.', id: 'Tidak ada temuan.' },
    setAside: { en: 'Set aside on purpose', id: 'Sengaja dikesampingkan' },
    setAsideNote: { en: 'Comments in the plan that silence a rule.', id: 'Komentar dalam rencana yang membungkam suatu aturan.' },
    noneSetAside: { en: 'No finding was set aside.', id: 'Tidak ada temuan yang dikesampingkan.' },
    rules: { en: 'Rules', id: 'Aturan' },
    reason: { en: 'Reason', id: 'Alasan' },
    noReason: { en: 'none given', id: 'tidak disebut' },
    syntax: { en: 'What cannot be read cannot be checked.', id: 'Yang tidak terbaca tidak dapat diperiksa.' },
} as const satisfies Record<string, Text>;

export const coverageWords = {
    title: { en: 'What is covered, and what is still open', id: 'Yang sudah terjawab dan yang masih terbuka' },
    intro: {
        en: 'What for, who keeps it, who answers. Counted from the plan itself, also where a finding was set aside.',
        id: 'Untuk apa, siapa yang memelihara, siapa yang menjawab. Dihitung dari rencana itu sendiri, juga bila temuannya dikesampingkan.',
    },
    level: { en: 'Level', id: 'Tingkatan' },
    unserved: { en: 'Goals and objectives without a program', id: 'Tujuan dan sasaran tanpa program' },
    allServed: { en: 'Every goal and objective is served by a program.', id: 'Semua tujuan dan sasaran sudah didukung program.' },
    noResults: { en: 'The plan states no goals or objectives.', id: 'Rencana ini tidak memuat tujuan atau sasaran.' },
    results: { en: 'Goals and objectives with their programs', id: 'Tujuan dan sasaran beserta programnya' },
    programCount: { en: 'Programs', id: 'Program' },
    departmentsServing: { en: 'Departments', id: 'Perangkat daerah' },
    unkept: { en: 'Assets without a keeper', id: 'Aset tanpa pemelihara' },
    allKept: { en: 'No asset is without a keeper.', id: 'Tidak ada aset tanpa pemelihara.' },
    noAssets: { en: 'The plan holds no assets.', id: 'Rencana ini tidak memuat aset.' },
    asset: { en: 'Asset', id: 'Aset' },
    quantity: { en: 'Quantity', id: 'Volume' },
    place: { en: 'Place', id: 'Lokasi' },
    noPlace: { en: 'not stated', id: 'belum ditetapkan' },
    madeBy: { en: 'Made by', id: 'Dibuat oleh' },
    standing: { en: 'stands already', id: 'sudah ada' },
    keptUntil: { en: 'Kept until', id: 'Terpelihara sampai' },
    never: { en: 'never', id: 'tidak pernah' },
    unanswered: { en: 'Requests without an answer', id: 'Permintaan yang belum dijawab' },
    allAnswered: { en: 'Every request is answered.', id: 'Semua permintaan sudah dijawab.' },
    noRequests: { en: 'Nobody requests anything of another.', id: 'Tidak ada permintaan antarpihak.' },
    request: { en: 'Request', id: 'Permintaan' },
    askedBy: { en: 'Asked by', id: 'Diminta oleh' },
    askedOf: { en: 'Asked of', id: 'Diminta dari' },
    by: { en: 'By', id: 'Tenggat' },
    standsAt: { en: 'Standing', id: 'Keadaan' },
    notAnswered: { en: 'not answered', id: 'belum dijawab' },
    partnerAsked: {
        en: 'a partner: to be confirmed outside the plan',
        id: 'mitra: perlu dikonfirmasi di luar rencana',
    },
    nobodyAsked: { en: 'nobody is asked', id: 'tidak ditujukan kepada siapa pun' },
} as const satisfies Record<string, Text>;

export const moneyWords = {
    title: { en: 'Money', id: 'Anggaran dan pagu' },
    intro: {
        en: 'Amounts in {currency}. A figure on a program and those on its activities are counted once.',
        id: 'Jumlah dalam {currency}. Angka pada program dan pada kegiatannya dihitung satu kali.',
    },
    byFund: { en: 'Budgets by fund and year', id: 'Anggaran menurut sumber dana dan tahun' },
    byDepartment: { en: 'Budgets by department and year', id: 'Anggaran menurut perangkat daerah dan tahun' },
    none: { en: 'The plan states no budgets.', id: 'Rencana ini tidak memuat anggaran.' },
    several: { en: 'Several years together', id: 'Beberapa tahun sekaligus' },
    undated: { en: 'No year stated', id: 'Tanpa tahun' },
    ceilings: { en: 'Budgets against ceilings', id: 'Anggaran terhadap pagu' },
    ceilingsNote: {
        en: 'Money for several years of which the share of one year is not stated is not counted here.',
        id: 'Uang untuk beberapa tahun yang bagian setahunnya tidak disebut tidak dihitung di sini.',
    },
    noCeilings: { en: 'No department states a ceiling.', id: 'Belum ada perangkat daerah yang menyebut pagu.' },
    ceiling: { en: 'Ceiling', id: 'Pagu' },
    planned: { en: 'Planned', id: 'Dianggarkan' },
    left: { en: 'Left', id: 'Sisa' },
    standing: { en: 'Standing', id: 'Keadaan' },
    over: { en: 'over the ceiling', id: 'melampaui pagu' },
    within: { en: 'within', id: 'sesuai' },
    forecasts: { en: 'Forecasts for later years', id: 'Prakiraan maju' },
    forecastsNote: { en: 'Not part of any budget above.', id: 'Tidak termasuk dalam anggaran di atas.' },
    noForecasts: { en: 'The plan states no forecasts.', id: 'Rencana ini tidak memuat prakiraan maju.' },
    amount: { en: 'Amount', id: 'Jumlah' },
} as const satisfies Record<string, Text>;

export const matrixWords = {
    title: { en: 'Who does what', id: 'Siapa mengerjakan apa' },
    legend: { en: 'Letters: {letters}.', id: 'Huruf: {letters}.' },
    caption: { en: 'Responsibilities by department', id: 'Pembagian tanggung jawab menurut perangkat daerah' },
    none: { en: 'There is no work to share out yet.', id: 'Belum ada pekerjaan untuk dibagi.' },
    subject: { en: 'Program or asset', id: 'Program atau aset' },
    open: { en: 'Still open', id: 'Masih terbuka' },
    noExecutor: { en: 'no executor', id: 'belum ada pelaksana' },
    noKeeper: { en: 'no keeper', id: 'belum ada pemelihara' },
} as const satisfies Record<string, Text>;

export const remarkWords = {
    title: { en: 'Risks, assumptions and those who gain', id: 'Risiko, asumsi, dan penerima manfaat' },
    intro: {
        en: 'What the plan counts on, whom it serves, and how one will know.',
        id: 'Yang diandalkan rencana ini, siapa yang dilayani, dan dari mana hasilnya diketahui.',
    },
    risks: { en: 'Risks, assumptions and notes', id: 'Risiko, asumsi, dan catatan' },
    noRisks: { en: 'The plan notes no risks or assumptions.', id: 'Rencana ini tidak memuat risiko atau asumsi.' },
    risk: { en: 'Risk', id: 'Risiko' },
    assumption: { en: 'Assumption', id: 'Asumsi' },
    note: { en: 'Note', id: 'Catatan' },
    text: { en: 'What is said', id: 'Isi' },
    about: { en: 'About', id: 'Tentang' },
    beneficiaries: { en: 'Who gains', id: 'Penerima manfaat' },
    noBeneficiaries: { en: 'No work says who gains from it.', id: 'Belum ada pekerjaan yang menyebut penerima manfaatnya.' },
    who: { en: 'Who', id: 'Siapa' },
    from: { en: 'From what', id: 'Dari' },
    indicators: { en: 'Indicators and the sources of their figures', id: 'Indikator dan sumber datanya' },
    noIndicators: { en: 'The plan states no indicators.', id: 'Rencana ini tidak memuat indikator.' },
    indicator: { en: 'Indicator', id: 'Indikator' },
    baseline: { en: 'Baseline', id: 'Awal' },
    targets: { en: 'Targets', id: 'Target' },
    actual: { en: 'Actual', id: 'Realisasi' },
    source: { en: 'Source', id: 'Sumber data' },
    noSource: { en: 'not stated', id: 'belum disebut' },
} as const satisfies Record<string, Text>;
