import NextAuth from "next-auth";
import { authOptions } from "@/lib/platform/auth/next-auth";

type Context = { params: Promise<{ nextauth: string[] }> };

const largestForm = 16_384;

/** The one thing asked of next-auth: to check a sign-in form. Its other addresses would only hand out the token. */
export async function POST(request: Request, context: Context): Promise<Response> {
  const { nextauth } = await context.params;
  if (nextauth.join("/") !== "callback/credentials") return new Response(null, { status: 404 });
  const size = Number(request.headers.get("content-length") ?? Number.NaN);
  if (!(size <= largestForm)) return new Response(null, { status: 413 });
  return toOurPage(await NextAuth(authOptions())(request, context));
}

/** next-auth answers a refusal with its own error page, from which it would go on to ours without a word for some. */
function toOurPage(answer: Response): Response {
  const location = new URL(answer.headers.get("location") ?? "/", "http://any");
  if (!location.pathname.startsWith("/api/auth/")) return answer;
  const code = location.searchParams.get("error") ?? "FORM_EXPIRED";
  const headers = new Headers(answer.headers);
  headers.set("location", `/sign-in?${new URLSearchParams({ error: code })}`);
  return new Response(null, { status: 303, headers });
}
