import { fileMade } from "@/components/shell/file-notes";
import { invitationForm } from "@/lib/event/letter/queries";
import { invitationLetter } from "@/lib/event/letter/rules";
import { letterInput } from "@/lib/event/letter/schema";
import { sameOrigin } from "@/lib/platform/action";
import { currentActor } from "@/lib/platform/auth/session";
import { fileResponse } from "@/lib/platform/download";
import { writePdf } from "@/lib/platform/pdf/write";

type Context = { params: Promise<{ eventId: string }> };

const largest = 64_000;

/** An invitation as a letter; posted, for names of people do not stand in addresses. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  if (!(await sameOrigin())) return new Response(null, { status: 403 });
  const actor = await currentActor();
  if (!actor) return new Response(null, { status: 303, headers: { Location: "/sign-in" } });
  const page = await invitationForm(actor, (await params).eventId);
  if (!page) return new Response(null, { status: 404 });
  const typed = await request.text();
  if (typed.length > largest) return new Response(null, { status: 413 });
  const input = letterInput.parse(Object.fromEntries(new URLSearchParams(typed)));
  const name = `undangan-${page.village.name}-${page.invitedTo.day}-${input.paper}`;
  const bytes = await writePdf(invitationLetter(page.invitedTo, input, fileMade(actor, name)));
  return fileResponse(bytes, name, "pdf");
}
