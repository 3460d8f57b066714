// Headers of lists of official codes in one spelling. It must not know what they mean.

/** Lower case, no punctuation, abbreviations written out, without years, currency and `(n+1)`. */
export function normalizeListHeader(header: string): string {
    return header
        .slice(0, 300)
        .toLowerCase()
        .replace(/\bsub[- ]?(keg|kegiatan)\b/g, 'sub kegiatan')
        .replace(/\bsubkegiatan\b/g, 'sub kegiatan')
        .replace(/\bkeg\b/g, 'kegiatan')
        .replace(/\bprog\b/g, 'program')
        .replace(/\(?n\s*\+\s*1\)?|\b(?:19|20)\d\d\b|\brp\b/g, ' ')
        .replace(/\b(tahun anggaran|tahun|thn|ta)\b/g, ' ')
        .replace(/[^\p{L}\p{N}]+/gu, ' ')
        .trim();
}
