/** A refusal of the ledger, shown at the field where something can be done about it. */
export function atField<R extends { ok: false; code: string; field?: string }>(refusal: R, field: string): R {
  return refusal.field ? refusal : { ...refusal, field };
}
