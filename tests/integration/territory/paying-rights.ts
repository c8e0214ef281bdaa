/** By which schemes reckon, and what they reckoned from. */
export const schemeTerms = [
  "waste_kind",
  "waste_price",
  "waste_line",
  "catch_terms",
  "catch_boat",
  "catch_crew",
  "catch_landing",
  "child_job",
  "shop_terms",
  "shop_purchase",
];

const written = [
  "contribution_book",
  "contribution_base",
  "receipt",
  "contribution",
  "scheme",
  "ledger_account",
  "ledger_transaction",
  "ledger_entry",
  ...schemeTerms,
  "receipt_counter",
  "scheme_beneficiary",
];

/** Nothing that was written of money is changed or removed. */
export const paying = Object.fromEntries(written.map((table) => [table, "IS"]));
