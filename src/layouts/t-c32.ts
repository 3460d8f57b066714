// Proposals of people, members of the council and districts.
import type { Layout } from './layout.ts';

export const tC32: Layout = {
    id: 't-c32',
    name: { en: 'proposals (T-C.32)', id: 'usulan (T-C.32)' },
    titles: 'usulan program dan kegiatan|pokok pokok pikiran|musrenbang|proposals',
    heads: {
        title: 'program pekerjaan|=proposal|uraian usulan|kamus usulan',
        proposer: '=pengusul|nama pengusul|asal usulan|anggota dprd|=proposer|proposed by',
        decision: 'status usulan|hasil verifikasi|status verifikasi|=keputusan|=decision',
        department: 'opd tujuan|skpd tujuan|perangkat daerah tujuan|=usulan ke|opd pelaksana|skpd pelaksana',
        remark: 'daerah pemilihan|program kegiatan terkait|skpd pengusul',
        location: 'lokasi desa kel',
        beneficiaries: 'sasaran kegiatan',
        priority: 'prioritas daerah|sasaran daerah',
    },
};
