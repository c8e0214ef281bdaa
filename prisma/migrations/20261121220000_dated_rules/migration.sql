-- The administrator adds a rule of the programme with the day it comes into force; none is ever changed.
GRANT INSERT ON programme_rule TO app_admin;
CREATE POLICY add_programme_rule ON programme_rule FOR INSERT TO app_admin WITH CHECK (true);
