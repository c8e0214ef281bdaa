-- Every row of an import is written once more when it is saved: with room beside it, it need not move to another page
-- and into every index again. The table ends as large as it would have been.
ALTER TABLE import_row SET (fillfactor = 45);
