/** Days before and after a village began: what makes paying easy takes longer to tell than an event. */
export const adoptionWindows = [30, 90] as const;
