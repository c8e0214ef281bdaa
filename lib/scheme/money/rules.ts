/** A refusal of the ledger, shown at the field where something can be done about it, if there is one. */
export function atField<R extends { ok: false; code: string; field?: string }>(refusal: R, field: string): R {
  return refusal.field || refusal.code === "FORM_SENT" ? refusal : { ...refusal, field };
}
