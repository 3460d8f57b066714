// Answers that several rules, or one rule for many subjects, ask of the same plan: worked out once. It must not know what is asked.
import type { Plan } from '../plan/whole-plan.ts';

/** `answer`, worked out once for each key of a plan. Plans never change; a new one starts afresh. */
export function remember<K extends object, V>(answer: (key: K, plan: Plan) => V): (key: K, plan: Plan) => V {
    const byPlan = new WeakMap<Plan, Map<K, V>>();
    return (key, plan) => {
        let known = byPlan.get(plan);
        if (!known) {
            known = new Map();
            byPlan.set(plan, known);
        }
        if (!known.has(key)) known.set(key, answer(key, plan));
        return known.get(key) as V;
    };
}

/** `answer`, worked out once for each plan. */
export function rememberPlan<V>(answer: (plan: Plan) => V): (plan: Plan) => V {
    const ask = remember((plan: Plan) => answer(plan));
    return plan => ask(plan, plan);
}
