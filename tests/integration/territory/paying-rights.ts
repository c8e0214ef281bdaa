const written = [
  "contribution_book",
  "contribution_base",
  "receipt",
  "contribution",
  "scheme",
  "ledger_account",
  "ledger_transaction",
  "ledger_entry",
  "receipt_counter",
  "scheme_beneficiary",
];

/** Nothing that was written of money is changed or removed. */
export const paying = Object.fromEntries(written.map((table) => [table, "IS"]));
