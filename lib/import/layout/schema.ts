import * as z from "zod";
import { rosterRoles } from "@/lib/membership/roster/column/rules";
import { type ColumnRole, columnRoles } from "@/lib/resident/sheet/columns";

const lines = z.coerce.number().pipe(z.union([z.literal(1), z.literal(2)]));

/** Which sheet and header a page shows the columns of; what makes no sense is as if it was not said. */
export const placeFilter = z.object({
  sheet: z.coerce.number().int().min(0).max(2_000).optional().catch(undefined),
  /** The sheet whose header `top` and `lines` were chosen from; of another sheet they say nothing. */
  of: z.coerce.number().int().optional().catch(undefined),
  top: z.coerce.number().int().min(-1).max(60).optional().catch(undefined),
  lines: lines.optional().catch(undefined),
});
export type PlaceFilter = z.output<typeof placeFilter>;

export const role = z.enum(columnRoles as [ColumnRole, ...ColumnRole[]]);
const rosterRole = z.enum(rosterRoles);

const place = {
  sheet: z.number().int(),
  top: z.number().int(),
  lines: z.union([z.literal(1), z.literal(2)]),
};

/** How a file is read, as an import keeps it. */
export const layout = z.object({ ...place, roles: z.array(role.nullable()) });
/** The same of a list of members. */
export const rosterLayout = z.object({ ...place, roles: z.array(rosterRole.nullable()) });
export const rememberedRosterRoles = z.array(rosterRole.nullable());

/** Of either kind of list: which roles are an import's is said where the import is known. */
const anyRole = z.union([role, rosterRole]);
type AnyRole = z.output<typeof anyRole>;

const columnName = /^column-(\d{1,3})$/;

/** The form: for each column that holds something of ours `column-7` says what. */
export const layoutInput = z
  .object({
    importId: z.uuid(),
    sheet: z.coerce.number().int().min(0).max(2_000),
    top: z.coerce.number().int().min(-1).max(60),
    lines,
  })
  .catchall(z.string())
  .transform((form, context) => {
    const { importId, sheet, top, lines: given, ...rest } = form;
    const roles: (AnyRole | null)[] = [];
    for (const [name, text] of Object.entries(rest)) {
      const index = Number(columnName.exec(name)?.[1] ?? Number.NaN);
      const parsed = anyRole.safeParse(text);
      if (Number.isNaN(index) || index >= 300 || !parsed.success) {
        context.addIssue({ code: "custom", message: "INVALID", path: [name] });
      } else if (roles.includes(parsed.data)) {
        context.addIssue({ code: "custom", message: "COLUMN_TWICE", path: [name] });
      } else {
        while (roles.length <= index) roles.push(null);
        roles[index] = parsed.data;
      }
    }
    return { importId, layout: { sheet, top, lines: given, roles } };
  });
export type LayoutInput = z.output<typeof layoutInput>;
