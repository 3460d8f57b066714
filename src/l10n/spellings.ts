// Words that people spell in two ways and mean as one. It must not know where they stand.

/** The official spelling of each, by others that are common. */
const spellings: Readonly<Record<string, readonly string[]>> = {
    persentase: ['prosentase', 'presentase'],
    persen: ['prosen'],
    risiko: ['resiko'],
    teknik: ['tehnik'],
    teknis: ['tehnis'],
    teknologi: ['tehnologi'],
    kualitas: ['kwalitas'],
    kuantitas: ['kwantitas'],
    kuitansi: ['kwitansi'],
    izin: ['ijin'],
    perizinan: ['perijinan'],
    objek: ['obyek'],
    subjek: ['subyek'],
    jadwal: ['jadual'],
    provinsi: ['propinsi'],
    analisis: ['analisa'],
    sistem: ['sistim'],
    aktivitas: ['aktifitas'],
    efektivitas: ['efektifitas'],
    produktivitas: ['produktifitas'],
    kreativitas: ['kreatifitas'],
    karier: ['karir'],
    apotek: ['apotik'],
    praktik: ['praktek'],
    standar: ['standard'],
    standardisasi: ['standarisasi'],
    program: ['programme'],
    programs: ['programmes'],
    'per cent': ['percent'],
};

const official = new Map(Object.entries(spellings).flatMap(([word, others]) => others.map(other => [other, word] as const)));
const other = new RegExp(`(?<![a-z])(?:${[...official.keys()].join('|')})(?![a-z])`, 'g');

/** Lower-case words, each in its official spelling. */
export function inOneSpelling(words: string): string {
    return words.replace(other, word => official.get(word) as string);
}
