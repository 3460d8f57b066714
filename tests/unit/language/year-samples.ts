// Plans that use what is said of a plan in its year, in both languages: for the proofs of the readers, and for tests of each feature.
export const soundYears: readonly string[] = [
    `plan Palu { period 2026  stage revision  refers-to "../rpjmd" as RPJMD  map "districts.geojson" }
proposal Path "Pave it" 250 "m" from Residents { state accepted  answered-by Parks.Shade }
department Parks {
  proposal Bench "More benches" { code "12" location Square at -0.9, 119.9 state deferred }
  program Shade {
    serves RPJMD.Shade  outcome "Roads in shade", "Cooler streets"  output "Trees"
    ceiling 3 billion in 2026 was 2.5 billion
    budget 2.65 billion in 2026 was 2.3 billion from APBD
    budget 1 million in 2026..2027 per year from DAK was 0, 0 in 2026 was 5 million
    forecast 300 million in 2027 was 250 million from APBD
    actual 920 million in 2026-S1 from APBD, 1 billion in 2026
    cash-plan 300 million in 2026-Q1
    during 2026 was 2026-S1
    problem "Late seedlings"  follow-up "A second supplier"  level "echelon III"
    indicator Grade { scale "C", "B"  baseline "n/a" in 2025  target "B" in 2026 was "C" }
    indicator Length unit "km" {
      kind "IKU"  definition "Shaded"  formula "a / b"  responsible Parks, "Head of division"  adds-up  level "echelon IV"
      target 14 in 2026 was 13, 12% in 2027 was 11%
    }
    buys trees 5000 "tree" was 4000
  }
}
goal Green { priority "National 3"  level "governor"  during 2026 was 2026-S1 }
`,
    `rencana Palu { tahap rancangan-awal  mengacu "../rpjmd" }
skpd Taman { program Teduh {
  pagu 3 miliar pada 2026
  realisasi 310 juta pada 2026-TW1
  anggaran 2,65 miliar pada 2026 dari APBD semula Rp2.300.000.000,00
  indikator Panjang satuan "km" { jenis "IKU"  penanggung-jawab Taman, "Kepala Bidang"  dijumlahkan
    kondisi-awal 3 pada 2025  target 2 pada 2026-TW1 semula 4 }
} }
usulan Jalur "Paving" 250 "m" dari Warga { status ditolak }
lanjutan Taman.Teduh { rencana-kas 10 juta pada 2026-01 kendala "Hujan" tindak-lanjut "Tenda" jenjang "eselon III" }
`,
    `extend Parks.Shade { actual 1.9 billion in 2026 from APBD  executor Nursery }
extend Parks.Shade.Grade { actual "B" in 2026-S1, "A" in 2026 }
extend Parks.Shade.Length { actual 5 in 2026-Q1, 6% in 2026-Q2 }
extend Parks.Market { state idle }
extend Path { state accepted  answered-by Parks.Shade }
tambahan Parks { unit Nursery  usulan Bangku  indicator I unit
  "km"  kode "1" }
`,
];
