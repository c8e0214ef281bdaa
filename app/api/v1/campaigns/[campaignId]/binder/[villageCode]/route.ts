import { getTranslations } from "next-intl/server";
import { binderReport, type Printed } from "@/components/campaign/binder/binder-report";
import { fileMade } from "@/components/shell/file-notes";
import { type TakenBinder, takeBinder } from "@/lib/campaign/binder/file/mutations";
import { aspects } from "@/lib/campaign/binder/schema";
import { currentActor } from "@/lib/platform/auth/session";
import { today } from "@/lib/platform/dates";
import { fileResponse } from "@/lib/platform/download";
import { writePdf } from "@/lib/platform/pdf/write";
import { pathPiece, streamZip, type ZipEntry } from "@/lib/platform/zip/stream";

type Context = { params: Promise<{ campaignId: string; villageCode: string }> };

/** Photos that are printed; the others are in the archive. */
const mostPrinted = 30;

/** A village's evidence binder as one PDF with contents, or with `?format=zip` as an archive of all its files. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const actor = await currentActor();
  if (!actor) return new Response(null, { status: 401 });
  const { campaignId, villageCode } = await params;
  const taken = await takeBinder(actor, campaignId, villageCode);
  if (!taken.ok) return new Response(null, { status: 404 });
  const { binder } = taken.value;
  const name = `berkas-bukti-${binder.village.name}-${today()}`;
  const made = fileMade(actor, name);
  const pdf = async () => writePdf(await binderReport(binder, await printed(taken.value), made));
  if (new URL(request.url).searchParams.get("format") !== "zip")
    return fileResponse(await pdf(), name, "pdf");
  const entries = [{ path: `${pathPiece(name)}.pdf`, read: pdf }, ...(await inFolders(taken.value))];
  return fileResponse(streamZip(entries), name, "zip");
}

async function printed({ files }: TakenBinder): Promise<Printed[]> {
  const list: Printed[] = [];
  let pictures = 0;
  for (const { indicatorId, name, mediaType, read } of files) {
    const shown = mediaType === "image/jpeg" && pictures < mostPrinted;
    const jpeg = shown ? await read() : null;
    if (jpeg) pictures++;
    list.push({ indicatorId, name, jpeg });
  }
  return list;
}

/** A folder for each aspect and in it one for each indicator, numbered as on the page. */
async function inFolders({ binder, files }: TakenBinder): Promise<ZipEntry[]> {
  const t = await getTranslations("binder.aspect");
  return files.map(({ indicatorId, name, read }, at) => {
    const place = binder.indicators.findIndex(({ id }) => id === indicatorId);
    const indicator = binder.indicators[place];
    const aspect = indicator?.aspect ?? "COVERAGE";
    const first = binder.indicators.findIndex((one) => one.aspect === aspect);
    const folder = `${aspects.indexOf(aspect) + 1}-${pathPiece(t(aspect))}`;
    const inside = `${place - first + 1}-${pathPiece(indicator?.name ?? "")}`;
    return { path: `${folder}/${inside}/${String(at + 1).padStart(3, "0")}-${pathPiece(name)}`, read };
  });
}
