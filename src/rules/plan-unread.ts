// A plan that is referred to and cannot be read. It must not know how plans are read.
import type { RelatedPlan } from '../plan/model.ts';
import type { UnreadPlan } from '../plan/plan.ts';
import { relatedUri } from '../plan/related-plans.ts';
import { type Hit, rule } from './engine/rule.ts';

export default rule<'plan'>({
    id: 'plan-unread',
    severity: 'error',
    messages: {
        missing: {
            en: 'There is nothing at "{path}", so nothing is compared with that plan.',
            id: 'Tidak ada apa pun di "{path}", sehingga tidak ada yang dibandingkan dengan rencana itu.',
        },
        'no-plan': {
            en: '"{path}" holds no plan: no file there begins with "plan" and a name.',
            id: '"{path}" tidak memuat rencana: tidak ada berkas di sana yang memuat kata "rencana" dan namanya.',
        },
        outside: {
            en: '"{path}" lies outside the opened folders. Open its folder too, or check on the command line.',
            id: '"{path}" berada di luar folder yang dibuka. Buka juga foldernya, atau periksa lewat baris perintah.',
        },
        hidden: {
            en: '"{path}" leads into a hidden folder, which is never read.',
            id: '"{path}" mengarah ke folder tersembunyi, yang tidak pernah dibaca.',
        },
        absolute: {
            en: '"{path}" exists on one computer only. Write the way from this file, such as "../rpjmd".',
            id: '"{path}" hanya ada di satu komputer. Tulis jalannya dari berkas ini, misalnya "../rpjmd".',
        },
        url: {
            en: '"{path}" is a web address, and Alur reads nothing from the network. Save that plan beside this one.',
            id: '"{path}" adalah alamat web, sedangkan Alur tidak mengambil apa pun dari jaringan. Simpan rencana itu di samping rencana ini.',
        },
        'too-large': {
            en: 'The plan at "{path}" is not read: a file has more than {most} million characters.',
            id: 'Rencana di "{path}" tidak dibaca: ada berkas dengan lebih dari {most} juta karakter.',
        },
        unreadable: { en: 'The plan at "{path}" cannot be read: {reason}', id: 'Rencana di "{path}" tidak dapat dibaca: {reason}' },
    },
    why: {
        en: 'A yearly plan that is not compared with the plan above it drifts away from it unnoticed.',
        id: 'Rencana tahunan yang tidak dibandingkan dengan rencana di atasnya akan menyimpang tanpa disadari.',
    },
    doesNotReport: {
        en: 'What is found in the other plan: that is found when it is checked itself.',
        id: 'Temuan dalam rencana yang diacu: itu ditemukan saat rencana tersebut diperiksa.',
    },
    on: ['plan'],
    when: ({ relatedPlans }) => relatedPlans.length > 0,
    *check(declaration, plan) {
        for (const related of declaration.relatedPlans) {
            const state = plan.relatedState(related);
            if ('unread' in state) yield hitOf(related, state.unread);
        }
    },
    alone: ({ relatedPlans }) =>
        relatedPlans.flatMap(related => {
            const uri = relatedUri(related);
            return typeof uri === 'string' ? [] : hitOf(related, uri);
        }),
    examples: [
        {
            bad: 'plan X { period 2026 refers-to <|"/plans/rpjmd"|> refers-to <|"https://example.org/rpjmd"|> refers-to <|"../.old"|> }',
            good: 'plan X { period 2026 }',
        },
        { bad: 'plan X { refers-to <|"../rpjmd"|> as R }', good: 'plan X' },
    ],
});

function hitOf({ path }: RelatedPlan, { key, values }: UnreadPlan): Hit {
    return { at: path.span, message: key, values: { ...values, path: path.value } };
}
