import { getLocale, getTranslations } from "next-intl/server";
import { type Column, DataTable } from "@/components/ui/table";
import type { MonthDue } from "@/lib/contribution/simulator/rules";
import { formatMonth, formatRupiah, type Locale } from "@/lib/platform/format";

const sumOf = (due: MonthDue[], of: (month: MonthDue) => number) =>
  due.reduce((sum, month) => sum + of(month), 0);

const ofWorker = ({ relieved }: MonthDue) =>
  relieved.charges.reduce((sum, charge) => sum + charge.ofWorker, 0);

/** Each month by programme, its normal tariff and what is left of it, with the total of all months. */
export async function DueTable({ due, employed }: { due: MonthDue[]; employed: boolean }) {
  const t = await getTranslations("contribution");
  const locale = (await getLocale()) as Locale;
  const rupiah = (amount: number) => formatRupiah(amount, locale);
  const programmes = due[0]?.normal.map(({ programme }) => programme) ?? [];
  const ofProgramme = ({ relieved }: MonthDue, programme: string) =>
    relieved.charges.find((charge) => charge.programme === programme)?.rupiah ?? 0;
  const columns: Column<MonthDue>[] = [
    {
      key: "month",
      header: t("due.month"),
      card: "title",
      cell: ({ month }) => formatMonth(month, locale),
      footer: t("due.total"),
    },
    {
      key: "normal",
      header: t("due.normal"),
      align: "end",
      cell: ({ normalTotal }) => rupiah(normalTotal),
      footer: rupiah(sumOf(due, ({ normalTotal }) => normalTotal)),
    },
    ...programmes.map((programme) => ({
      key: programme,
      header: programme,
      align: "end" as const,
      cell: (month: MonthDue) => rupiah(ofProgramme(month, programme)),
      footer: rupiah(sumOf(due, (month) => ofProgramme(month, programme))),
    })),
    {
      key: "after",
      header: t("due.after"),
      align: "end",
      cell: ({ total }) => <strong>{rupiah(total)}</strong>,
      footer: rupiah(sumOf(due, ({ total }) => total)),
    },
  ];
  const worker: Column<MonthDue> = {
    key: "worker",
    header: t("due.ofWorker"),
    align: "end",
    cell: (month) => rupiah(ofWorker(month)),
    footer: rupiah(sumOf(due, ofWorker)),
  };
  return (
    <DataTable
      caption={t("due.caption")}
      hideCaption
      rows={due}
      rowKey={({ month }) => month}
      empty={null}
      columns={[...columns, ...(employed ? [worker] : [])]}
    />
  );
}
