// Words that heads of all layouts share, in both languages. A spelling of one layout alone stands in that layout's file.
import type { Layout } from './layout.ts';

export const common: Layout = {
    id: 'common',
    name: { en: 'plan table', id: 'tabel rencana' },
    titles: '',
    heads: {
        number: '=no|=nomor|no urut|nomor urut|=number|=nr|=s n|=#',
        code: 'kode|kode rekening|kode nomenklatur|kodefikasi|=kode giat|=kode sub giat|code|budget code|=kd|=ref',
        level: '=kelompok|=level|=tingkat|=jenjang|=tingkatan|=level of result',
        title: 'jenis pelayanan dasar|jenis layanan|uraian|nomenklatur|=title|=name|=nama|=description|=work|=activities|=task|=tasks|=intervention|=interventions|nama pekerjaan|=pekerjaan|nama usulan|=usulan',
        urusan: 'urusan|bidang urusan|bidang urusan pemerintahan|urusan pemerintahan|urusan pemerintahan daerah|urusan pemerintah daerah|bidang urusan pemerintah daerah|urusan unsur|=bidang|organisasi',
        program:
            'program|programme|nama program|program pembangunan daerah|program prioritas|program prioritas pembangunan|program perangkat daerah|program and activity',
        activity: 'kegiatan|nama kegiatan|activity|activity title|kegiatan utama',
        subactivity: 'sub kegiatan|nama sub kegiatan|subactivity|sub activity|subactivities|sub activities',
        output: 'keluaran|=output|output|=outputs|keluaran sub kegiatan|keluaran kegiatan',
        outcome: 'outcome|=hasil|hasil kegiatan|=impact|impact|=dampak',
        goal: 'tujuan|tujuan strategis|tujuan rpjmd|tujuan renstra|tujuan rpd|tujuan pd|tujuan opd|tujuan perangkat daerah|=goal|=goals|strategic goal',
        objective:
            'sasaran|sasaran strategis|sasaran rpjmd|sasaran renstra|sasaran daerah|sasaran kinerja|sasaran pd|sasaran opd|sasaran perangkat daerah|sasaran pembangunan daerah|=objective|=objectives|strategic objective|specific objective',
        indicator:
            'indikator|indikator kinerja|tolok ukur|tolak ukur|tolok ukur kinerja|tolak ukur kinerja|indikator capaian|indikator kinerja utama|indikator dan tolok ukur kinerja|=iku|indicator|indicators|performance indicator|performance measure|=measure|output measure|outcome measure|activity measure|=kpi|key performance indicator',
        unit: 'satuan|=unit|unit of measure|unit of measurement|measurement unit|output unit|=uom',
        target: 'target|target kinerja|target capaian|target capaian kinerja|target capaian program|target keluaran|=k|=kinerja|=volume|besaran volume|=besaran|target dan satuan|target satuan|target tahunan|=targets|=quantity|=target value',
        money: 'pagu|pagu indikatif|pagu anggaran|jumlah pagu|pagu dana|pagu dpa|pagu rka|pagu program|pagu kegiatan|pagu sub kegiatan|kebutuhan dana|kebutuhan dana pagu indikatif|anggaran|jumlah anggaran|alokasi anggaran|alokasi dana|dana|jumlah dana|plafon|plafon anggaran|biaya|=rp|rp|=jumlah|=jumlah rp|=total|=nilai|=rupiah|budget|total budget|=amount|=cost|=costs|total cost|=usd|=idr|appropriation|=allocation|=funds required|=nilai usulan|nilai usulan|=apbd|=rka|=dpa',
        physical: 'realisasi fisik|kinerja fisik|=fisik|fisik|kemajuan fisik|progres fisik|physical progress|=physical|pelaksanaan fisik',
        fund: 'sumber dana|sumber pendanaan|kode sumber dana|nama sumber dana|sumber anggaran|=fund|=funding|funding source|source of funds|source of fund|fund source|=source of funding',
        location:
            'lokasi|lokasi kegiatan|lokasi sub kegiatan|lokasi output kegiatan|lokasi detail|kecamatan|=desa|=kelurahan|alamat|wilayah|lokasi desa kel|=location|=locations|=place|=where|=site',
        start: 'awal pelaksanaan|=mulai|tanggal mulai|waktu mulai|waktu pelaksanaan mulai|waktu pelaksanaan awal|=start|start date|=begin|=from',
        end: 'akhir pelaksanaan|=selesai|tanggal selesai|waktu selesai|waktu pelaksanaan selesai|waktu pelaksanaan akhir|=end|end date|=finish|=until|=to',
        beneficiaries:
            'kelompok sasaran|penerima manfaat|sasaran kegiatan|jumlah penerima manfaat|jml penerima manfaat|=beneficiaries|target group|=beneficiary|target beneficiaries',
        responsible:
            'penanggung jawab|perangkat daerah penanggung jawab|skpd penanggung jawab|opd penanggung jawab|pd penanggung jawab|unit kerja penanggung jawab|unit kerja perangkat daerah penanggung jawab|unit kerja skpd penanggung jawab|unit perangkat daerah penanggung jawab|pemegang kinerja|=pptk|pptk pelaksana|=pelaksana|koordinator|pengampu|=responsible|responsible unit|responsible party|responsible person|responsible agency|lead agency|=lead|=owner|person in charge',
        definition: 'definisi|definisi operasional|definisi operasional formulasi|=do|operational definition|definition',
        formula:
            'formula|formulasi|=rumus|rumus perhitungan|rumusan perhitungan|formula perhitungan|formulasi perhitungan|formula rumusan perhitungan|formulasi pengukuran|cara perhitungan|cara menghitung|metode perhitungan|=calculation|method of calculation',
        source: 'sumber data|data source|source of data|=means of verification',
        department:
            'perangkat daerah|opd|skpd|nama opd|nama skpd|nama perangkat daerah|satuan kerja|=unit kerja|nama unit kerja|unit organisasi|sub unit organisasi|=dinas|=biro|opd skpd|=department|=agency|=office|=ministry|department name|nama unit',
        'department-code': 'kode opd|kode skpd|kode perangkat daerah|kode unit|kode sub skpd|department code|agency code',
        priority:
            'prioritas|prioritas nasional|prioritas daerah|prioritas pembangunan nasional|=nasional|=daerah|=priority|national priority|regional priority',
        remark: 'nspk dan sasaran rpjmd yang relevan|keterangan|catatan|catatan penting|=ket|rumusan masalah|faktor pendorong|faktor pendukung|rekomendasi|alasan|=note|=notes|=remark|=remarks|=comment|=comments|=assumptions|risks and assumptions|=risks|means of verification|=mov|data source|sumber data|penyedia data|produsen data|definisi operasional|definisi|definition|formula|rumus|formulasi|penjelasan formulasi|formulasi pengukuran|jenis indikator|metadata|misi|visi|=mission|=vision|strategi|arah kebijakan|=spm|=tag|=predikat|predikat capaian|narasi|=bobot|nspk|isu strategis|frekuensi|urgensi',
        problem: 'permasalahan|keterangan permasalahan|kendala|hambatan|faktor penghambat|=problem|=problems|=issue|=issues|obstacles',
        'follow-up': 'tindak lanjut|rencana tindak lanjut|upaya|solusi|follow up|=action taken',
        decision: '=status',
        calculated:
            'bobot|nilai realisasi fisik|persentase tertimbang|tertimbang|=ttb|rasio|jml sub kegiatan|jumlah sub kegiatan|jumlah kegiatan|jumlah program',
        'account-code': 'kode akun|kode rekening belanja|kode rekening akun|account code',
        'unit-price': 'harga satuan|harga|koefisien|=ppn|tarif harga|unit price|nama komponen|komponen|spesifikasi|harga sat',
        forecast:
            'prakiraan maju|perkiraan maju|prakiraan maju rencana|perkiraan maju rencana|prakiraan pagu|=prakiraan|forecast|outlook|forward estimate|next year',
        actual: 'realisasi|realisasi keuangan|realisasi anggaran|realisasi kinerja|realisasi capaian|realisasi target|=capaian|=capaian kinerja|capaian triwulan|capaian tahun ini|capaian tahun lalu|capaian tahun sebelumnya|capaian target rpjmd|capaian target renstra|penyerapan|serapan|actual|actuals|achieved|achievement|spent|expenditure|disbursed|disbursement|=result|realised|realized',
        baseline:
            'kondisi awal|data capaian awal|data capaian pada tahun awal perencanaan|data capaian pada awal tahun perencanaan|data capaian awal tahun perencanaan|data capaian awal tahun|kondisi kinerja awal|kondisi kinerja pada awal|kondisi kinerja awal rpjmd|kondisi kinerja pada awal rpjmd|kondisi kinerja pada awal periode rpjmd|kondisi kinerja awal periode|target awal|baseline|base line|baseline value',
        estimate: 'prakiraan capaian|perkiraan capaian|prakiraan capaian target|proyeksi|projection|estimate',
        'end-of-period':
            'akhir periode|akhir periode renstra|akhir periode rpjmd|kondisi akhir|kondisi kinerja akhir|kondisi kinerja pada akhir|kondisi kinerja pada akhir periode|target akhir|target akhir periode|akhir tahun perencanaan|target renstra|target rpjmd|target renstra opd|target renstra perangkat daerah|end of period|end of plan|end line|endline|overall target|life of project|total 5 tahun|jumlah 5 tahun|total lima tahun|5 tahun|lima tahun',
        before: 'sebelum|sebelum perubahan|semula|sebelum pergeseran|pagu awal|pagu murni|murni|=pokok|=pokok rp|apbd pokok|sebelum rasionalisasi|sebelum evaluasi|before|original|original budget|initial|approved budget',
        after: 'sesudah|setelah|perubahan|sesudah perubahan|setelah perubahan|menjadi|pagu perubahan|anggaran perubahan|setelah pergeseran|sesudah pergeseran|setelah rasionalisasi|setelah evaluasi|after|revised|revised budget|pagu efisiensi|setelah efisiensi',
        difference:
            'selisih|bertambah berkurang|bertambah|berkurang|sisa|sisa anggaran|sisa dana|sisa pagu|deviasi|difference|variance|change|increase decrease|remaining|balance',
        percent:
            'tingkat capaian|tingkat realisasi|persentase realisasi|persentase anggaran|persentase capaian|rasio capaian|rasio capaian akhir|=persen|=persentase|=%|percent|percentage|% realisasi|capaian serapan anggaran',
        'cash-plan': 'rak|anggaran kas|rencana anggaran kas|rencana penarikan|total rak|cash plan|cash flow',
        group: 'capaian kinerja dan kerangka pendanaan|target kinerja program dan kerangka pendanaan|target kinerja dan kerangka pendanaan|capaian kinerja program dan kerangka pendanaan|tahun kinerja program dan kerangka pendanaan|target dan pagu indikatif|kerangka pendanaan|rencana|=keuangan|waktu pelaksanaan|=pelaksanaan|=waktu|=periode|=performance|=financing|=implementation period|=timeframe|=time frame|=schedule',
    },
};
