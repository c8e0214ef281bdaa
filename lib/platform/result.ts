export type Params = Record<string, string | number>;

/** `field` is the form field the refusal belongs to, when it has one. */
export type Refusal<C extends string = string> = { ok: false; code: C; params?: Params; field?: string };

/** What a rule or mutation answers: the value, or a literal code the screen turns into words. */
export type Result<T, C extends string = string> = { ok: true; value: T } | Refusal<C>;

export function ok<T>(value: T): { ok: true; value: T } {
  return { ok: true, value };
}

export function refuse<C extends string>(code: C, params?: Params, field?: string): Refusal<C> {
  return { ok: false, code, ...(params && { params }), ...(field && { field }) };
}
