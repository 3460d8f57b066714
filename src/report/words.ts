// Every word a report adds to what the plan says. It must not know where on the paper a word stands.
import type { Text } from '../l10n/say.ts';

export const words = {
    subtitle: { en: 'Report', id: 'Lembar telaah' },
    untitled: { en: 'Plan', id: 'Rencana' },
    ownSubtitle: { en: 'Report of a department', id: 'Lembar telaah perangkat daerah' },
    gives: { en: 'Gives to others', id: 'Memberi kepada pihak lain' },
    receives: { en: 'Receives from others', id: 'Menerima dari pihak lain' },
    notMet: { en: '{n}, {broken} of them do not hold', id: '{n}, {broken} di antaranya tidak terpenuhi' },
    oneNotMet: { en: '{n}, one of them does not hold', id: '{n}, satu di antaranya tidak terpenuhi' },
    contents: { en: 'Contents', id: 'Isi' },
    document: { en: 'Document', id: 'Dokumen' },
    period: { en: 'Period', id: 'Periode' },
    stage: { en: 'Stage', id: 'Tahap' },
    money: { en: 'Budgets', id: 'Anggaran' },
    counts: { en: 'Size', id: 'Cakupan' },
    findings: { en: 'Findings', id: 'Temuan' },
    noFindings: { en: 'none', id: 'tidak ada' },
    unread: { en: 'Not read in full', id: 'Tidak terbaca utuh' },

    shared: { en: 'Shared', id: 'Lintas perangkat daerah' },
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

export interface CountWords {
    readonly one: Text;
    readonly many: Text;
}

const counted = (one: string, many: string, id: string): CountWords => ({
    one: { en: `{n} ${one}`, id: `{n} ${id}` },
    many: { en: `{n} ${many}`, id: `{n} ${id}` },
});

export const counts = {
    departments: counted('department', 'departments', 'perangkat daerah'),
    programs: counted('program', 'programs', 'program'),
    assets: counted('asset', 'assets', 'aset'),
    errors: counted('error', 'errors', 'kesalahan'),
    warnings: counted('warning', 'warnings', 'peringatan'),
    informations: counted('information', 'information', 'informasi'),
    unreadFiles: counted(
        'file contains errors; what could be read is shown',
        'files contain errors; what could be read is shown',
        'berkas mengandung kesalahan; yang terbaca tetap ditampilkan',
    ),
} as const;

export const agendaWords = {
    title: { en: 'For the coordination meeting', id: 'Bahan rapat koordinasi' },
    tab: { en: 'Meeting', id: 'Rapat koordinasi' },
    intro: {
        en: 'What one department cannot settle alone, with space to record what is agreed.',
        id: 'Hal yang tidak dapat diputuskan satu perangkat daerah sendiri, dengan ruang untuk mencatat kesepakatan.',
    },
    ownIntro: {
        en: 'What the department must agree with others, with space to record what is agreed. The numbers are those of the sheets.',
        id: 'Hal yang perlu disepakati perangkat daerah ini dengan pihak lain, dengan ruang untuk mencatat kesepakatan. Nomor sama dengan nomor pada lembar.',
    },
    matters: { en: 'To be agreed', id: 'Yang perlu disepakati' },
    noMatters: { en: 'Nothing needs to be agreed between departments.', id: 'Tidak ada yang perlu disepakati antarperangkat daerah.' },
    topic: { en: 'Topic', id: 'Pokok bahasan' },
    number: { en: 'No.', id: 'No.' },
    matter: { en: 'Matter', id: 'Masalah' },
    concerns: { en: 'Concerns', id: 'Pihak terkait' },
    agreed: { en: 'Agreed', id: 'Kesepakatan' },
    whoAndWhen: { en: 'Who, by when', id: 'Penanggung jawab dan batas waktu' },
    pairs: { en: 'Who needs to talk with whom', id: 'Perangkat daerah yang perlu berkoordinasi' },
    noPairs: {
        en: 'There is nothing to be agreed between two departments.',
        id: 'Tidak ada yang perlu disepakati antara dua perangkat daerah.',
    },
    and: { en: 'and', id: 'dengan' },
    open: { en: 'To be agreed', id: 'Yang perlu disepakati' },
    unread: { en: 'What could not be read', id: 'Yang tidak terbaca' },
    promises: { en: 'Promises between departments', id: 'Komitmen antarperangkat daerah' },
    care: { en: 'Who maintains what', id: 'Siapa memelihara apa' },
    goals: { en: 'Goals, objectives and their coordinators', id: 'Tujuan, sasaran, dan koordinatornya' },
    order: { en: 'What must come first', id: 'Urutan pekerjaan' },
    overlap: { en: 'Overlapping programs', id: 'Program yang tumpang tindih atau di lokasi yang sama' },
    allotment: { en: 'Budgets', id: 'Anggaran' },
    other: { en: 'Other matters', id: 'Lainnya' },
} as const satisfies Record<string, Text>;

export const ruleWords = {
    title: { en: 'Rules', id: 'Aturan' },
    stage: { en: '{stage}: missing information is {severity}', id: '{stage}; isian yang belum lengkap merupakan {severity}' },
    anError: { en: 'an error', id: 'kesalahan' },
    aWarning: { en: 'a warning', id: 'peringatan' },
    how: {
        en: 'A rule leads to its section of the guide, a severity to the setting that changes it. On a single line a rule is silenced with // ignore: ID -- reason.',
        id: 'Nama aturan membuka bagiannya dalam panduan, tingkatnya membuka pengaturan untuk mengubahnya. Pada satu baris saja aturan diabaikan dengan // abaikan: ID -- alasan.',
    },
    speaking: { en: 'Rules with findings', id: 'Aturan dengan temuan' },
    silent: { en: 'Rules without findings', id: 'Aturan tanpa temuan' },
    silentIntro: { en: 'The plan follows these rules.', id: 'Rencana sudah sesuai dengan aturan ini.' },
    off: { en: 'Rules turned off', id: 'Aturan nonaktif' },
    offIntro: { en: 'The settings say that these are not reported.', id: 'Menurut pengaturan, aturan ini tidak dilaporkan.' },
    offSeverity: { en: 'Off', id: 'Nonaktif' },
    from: { en: 'Set by', id: 'Ditentukan oleh' },
    found: { en: 'Found', id: 'Temuan' },
    ignored: { en: 'Ignored', id: 'Diabaikan' },
    commandLine: { en: 'On the command line', id: 'Pada baris perintah' },
    onCommandLine: {
        en: '--rule ID=off|information|warning|error sets a severity; alur rules lists all of this.',
        id: '--rule ID=off|information|warning|error menentukan tingkat; alur rules menampilkan daftar ini.',
    },
} as const;

/** The reasons for the severity of a rule. */
export const ruleOrigins = {
    rule: { en: 'default', id: 'bawaan' },
    stage: { en: 'stage of the plan', id: 'tahap rencana' },
    setting: { en: 'setting', id: 'pengaturan' },
} as const;

export const findingWords = {
    title: { en: 'Findings', id: 'Temuan' },
    tab: { en: 'Findings', id: 'Temuan' },
    intro: {
        en: 'Results of the rules for the current plan: first the counts, then each finding with the number it has on the sheets.',
        id: 'Hasil pemeriksaan rencana saat ini: rekapitulasi, lalu setiap temuan. Nomor sama dengan nomor pada lembar.',
    },
    ownIntro: {
        en: 'What counts for this department, with the numbers of the sheets.',
        id: 'Temuan yang dihitung bagi perangkat daerah ini, dengan nomor yang sama seperti pada lembar.',
    },
    byDepartment: { en: 'By department and severity', id: 'Menurut perangkat daerah dan tingkat' },
    byRule: { en: 'By rule', id: 'Menurut aturan' },
    why: { en: 'Why it matters', id: 'Mengapa penting' },
    all: { en: 'All findings', id: 'Semua temuan' },
    none: { en: 'There are no findings.', id: 'Tidak ada temuan.' },
    since: { en: 'Since', id: 'Sejak' },
    days: { en: 'Days', id: 'Hari' },
    version: { en: '{date} ({version})', id: '{date} ({version})' },
    atLeast: { en: 'at least {date} ({version})', id: 'setidaknya {date} ({version})' },
    unsaved: { en: 'no version yet', id: 'belum ada versi' },
    setAside: { en: 'Ignored on purpose', id: 'Sengaja diabaikan' },
    setAsideNote: { en: 'Comments in the plan that ignore a rule.', id: 'Komentar dalam rencana yang mengabaikan suatu aturan.' },
    noneSetAside: { en: 'No finding is ignored.', id: 'Tidak ada temuan yang diabaikan.' },
    rules: { en: 'Rules', id: 'Aturan' },
    reason: { en: 'Reason', id: 'Alasan' },
    noReason: { en: 'none given', id: 'tidak disebut' },
    syntax: { en: 'What cannot be read cannot be checked.', id: 'Yang tidak terbaca tidak dapat diperiksa.' },
} as const satisfies Record<string, Text>;

export const coverageWords = {
    title: { en: 'What is settled and what is not', id: 'Yang sudah tuntas dan yang belum' },
    tab: { en: 'Coverage', id: 'Cakupan' },
    intro: {
        en: 'Which goals have programs, which assets have a maintainer, which requests are answered. Counted from the plan itself, ignored findings included.',
        id: 'Tujuan dan sasaran yang sudah didukung program, aset yang sudah ada pemeliharanya, permintaan yang sudah disanggupi. Dihitung langsung dari rencana, termasuk yang temuannya diabaikan.',
    },
    level: { en: 'Level', id: 'Jenjang' },
    unserved: { en: 'Goals and objectives without a program', id: 'Tujuan dan sasaran tanpa program' },
    allServed: { en: 'Every goal and objective is served by a program.', id: 'Semua tujuan dan sasaran sudah didukung program.' },
    ownServed: {
        en: 'Every goal and objective that the department serves or coordinates has a program.',
        id: 'Semua tujuan dan sasaran yang didukung atau dikoordinasikan perangkat daerah ini sudah didukung program.',
    },
    noResults: { en: 'The plan states no goals or objectives.', id: 'Rencana ini tidak memuat tujuan atau sasaran.' },
    countedAtEach: {
        en: 'A program that serves several counts at each of them: these sums are not sums of the plan.',
        id: 'Program yang mendukung beberapa tujuan atau sasaran dihitung pada masing-masing; jumlah di sini bukan jumlah seluruh rencana.',
    },
    ownPrograms: {
        en: 'Programs and money are those of this department; a program that serves several goals or objectives counts at each.',
        id: 'Program dan anggaran di sini milik perangkat daerah ini; program yang mendukung beberapa tujuan atau sasaran dihitung pada masing-masing.',
    },
    noOwnResults: {
        en: 'The department serves and coordinates no goal or objective.',
        id: 'Perangkat daerah ini tidak mendukung dan tidak mengoordinasikan tujuan atau sasaran.',
    },
    results: { en: 'Goals and objectives with their programs', id: 'Tujuan dan sasaran beserta programnya' },
    programCount: { en: 'Programs', id: 'Program' },
    departmentsServing: { en: 'Departments', id: 'Perangkat daerah' },
    unkept: { en: 'Assets without a maintainer', id: 'Aset tanpa pemelihara' },
    allKept: { en: 'Every asset has a maintainer.', id: 'Semua aset sudah memiliki pemelihara.' },
    noAssets: { en: 'No assets are stated.', id: 'Belum ada aset yang disebut.' },
    keptByYear: { en: 'Assets at the end of each year', id: 'Aset pada akhir setiap tahun' },
    noneInTime: { en: 'No asset is there before the plan ends.', id: 'Belum ada aset yang tersedia sebelum rencana berakhir.' },
    kept: { en: 'Maintained', id: 'Terpelihara' },
    unpaid: { en: 'Maintenance without a budget', id: 'Pemeliharaan tanpa anggaran' },
    keptByNobody: { en: 'Without a maintainer', id: 'Tanpa pemelihara' },
    asset: { en: 'Asset', id: 'Aset' },
    quantity: { en: 'Quantity', id: 'Volume' },
    place: { en: 'Location', id: 'Lokasi' },
    noPlace: { en: 'not stated', id: 'belum disebut' },
    madeBy: { en: 'Made by', id: 'Diadakan oleh' },
    standing: { en: 'already exists', id: 'sudah ada' },
    keptUntil: { en: 'Maintained until', id: 'Dipelihara sampai' },
    never: { en: 'not maintained', id: 'belum dipelihara' },
    unanswered: { en: 'Requests without an answer', id: 'Permintaan yang belum disanggupi' },
    allAnswered: { en: 'Every request is answered.', id: 'Semua permintaan sudah disanggupi.' },
    noRequests: { en: 'No requests are stated.', id: 'Belum ada permintaan yang disebut.' },
    request: { en: 'Request', id: 'Permintaan' },
    askedBy: { en: 'Asked by', id: 'Diminta oleh' },
    askedOf: { en: 'Asked of', id: 'Ditujukan kepada' },
    by: { en: 'Due', id: 'Tenggat' },
    standsAt: { en: 'Status', id: 'Status' },
    notAnswered: { en: 'not answered', id: 'belum disanggupi' },
    partnerAsked: {
        en: 'a partner: to be confirmed outside the plan',
        id: 'mitra: perlu dikonfirmasi di luar rencana',
    },
    nobodyAsked: { en: 'not addressed to anyone yet', id: 'belum ditujukan kepada siapa pun' },
} as const satisfies Record<string, Text>;

export const moneyWords = {
    title: { en: 'Budgets', id: 'Anggaran dan pagu' },
    tab: { en: 'Budgets', id: 'Anggaran' },
    intro: {
        en: 'Amounts in {currency}. A budget stated on a program and again on its activities is counted once.',
        id: 'Jumlah dalam {currency}. Anggaran yang tertulis pada program dan juga pada kegiatannya dihitung satu kali.',
    },
    byFund: { en: 'Budgets by fund and year', id: 'Anggaran menurut sumber dana dan tahun' },
    byDepartment: { en: 'Budgets by department and year', id: 'Anggaran menurut perangkat daerah dan tahun' },
    byProgram: { en: 'Budgets by program and year', id: 'Anggaran menurut program dan tahun' },
    none: { en: 'No budgets are stated.', id: 'Belum ada anggaran yang disebut.' },
    several: { en: 'Several years together', id: 'Beberapa tahun sekaligus' },
    undated: { en: 'No year stated', id: 'Tanpa tahun' },
    ceilings: { en: 'Budgets against ceilings', id: 'Anggaran terhadap pagu' },
    ceilingsNote: {
        en: 'A budget for several years is not counted here unless it states the share of each year.',
        id: 'Anggaran beberapa tahun tidak dihitung di sini jika bagian setiap tahunnya tidak disebut.',
    },
    noCeilings: { en: 'No ceiling is stated.', id: 'Belum ada pagu yang disebut.' },
    ceiling: { en: 'Ceiling', id: 'Pagu' },
    planned: { en: 'Planned', id: 'Dianggarkan' },
    left: { en: 'Remaining', id: 'Sisa' },
    standing: { en: 'Status', id: 'Status' },
    over: { en: 'over the ceiling', id: 'melampaui pagu' },
    within: { en: 'within the ceiling', id: 'dalam batas pagu' },
    forecasts: { en: 'Forecasts for later years', id: 'Prakiraan maju' },
    forecastsNote: { en: 'Not part of any budget above.', id: 'Tidak termasuk dalam anggaran di atas.' },
    noForecasts: { en: 'No forecasts are stated.', id: 'Belum ada prakiraan maju yang disebut.' },
    amount: { en: 'Amount', id: 'Jumlah' },
} as const satisfies Record<string, Text>;

export const matrixWords = {
    title: { en: 'Who does what', id: 'Siapa mengerjakan apa' },
    tab: { en: 'Who does what', id: 'Siapa mengerjakan apa' },
    legend: { en: 'Letters: {letters}.', id: 'Huruf: {letters}.' },
    caption: { en: 'Responsibilities by department', id: 'Pembagian tanggung jawab menurut perangkat daerah' },
    none: { en: 'There are no programs yet.', id: 'Belum ada program.' },
    subject: { en: 'Program or asset', id: 'Program atau aset' },
    open: { en: 'Not settled', id: 'Belum tuntas' },
    noExecutor: { en: 'no executor', id: 'belum ada pelaksana' },
    noMaintainer: { en: 'no maintainer', id: 'belum ada pemelihara' },
} as const satisfies Record<string, Text>;

export const remarkWords = {
    title: { en: 'Risks, assumptions and beneficiaries', id: 'Risiko, asumsi, dan kelompok sasaran' },
    tab: { en: 'Remarks and indicators', id: 'Catatan dan indikator' },
    intro: {
        en: 'What the plan assumes, whom it benefits, and where its figures come from.',
        id: 'Asumsi dan risiko rencana, kelompok sasarannya, serta sumber data indikatornya.',
    },
    risks: { en: 'Risks, assumptions and notes', id: 'Risiko, asumsi, dan catatan' },
    noRisks: { en: 'No risks or assumptions are stated.', id: 'Belum ada risiko atau asumsi yang disebut.' },
    risk: { en: 'Risk', id: 'Risiko' },
    assumption: { en: 'Assumption', id: 'Asumsi' },
    note: { en: 'Note', id: 'Catatan' },
    text: { en: 'Text', id: 'Isi' },
    about: { en: 'About', id: 'Tentang' },
    beneficiaries: { en: 'Beneficiaries', id: 'Kelompok sasaran' },
    noBeneficiaries: {
        en: 'No program or activity names its beneficiaries.',
        id: 'Belum ada program atau kegiatan yang menyebut kelompok sasarannya.',
    },
    who: { en: 'Who', id: 'Siapa' },
    from: { en: 'Program or activity', id: 'Program atau kegiatan' },
    indicators: { en: 'Indicators and their data sources', id: 'Indikator dan sumber datanya' },
    noIndicators: { en: 'No indicators are stated.', id: 'Belum ada indikator yang disebut.' },
    indicator: { en: 'Indicator', id: 'Indikator' },
    baseline: { en: 'Baseline', id: 'Kondisi awal' },
    unit: { en: 'Unit', id: 'Satuan' },
    targetOf: { en: 'Target {year}', id: 'Target {year}' },
    otherTargets: { en: 'Other targets', id: 'Target lain' },
    actual: { en: 'Actual', id: 'Realisasi' },
    source: { en: 'Source', id: 'Sumber data' },
    noSource: { en: 'not stated', id: 'belum disebut' },
} as const satisfies Record<string, Text>;
