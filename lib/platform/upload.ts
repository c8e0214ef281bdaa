/** What is around a file in a form: boundaries, headers, hidden fields. */
const overhead = 64 * 1024;

/** Read to its end so that a browser hears the answer, but no further than this. */
const patience = 100 * 1024 * 1024;

/**
 * The form of an upload whose one file may have `largest` bytes; "TOO_LARGE" without keeping more than that,
 * "BROKEN" when it is no form or ends midway. Server actions stop at 2 MB, so uploads come to route handlers.
 */
export async function readUpload(
  request: Request,
  largest: number,
): Promise<FormData | "TOO_LARGE" | "BROKEN"> {
  const type = request.headers.get("content-type") ?? "";
  if (!type.startsWith("multipart/form-data") || !request.body) return "BROKEN";
  const announced = Number(request.headers.get("content-length") ?? 0);
  if (announced > patience) return "TOO_LARGE";
  try {
    const body = await readUpTo(request.body, largest + overhead);
    if (!body) return "TOO_LARGE";
    return await new Response(body, { headers: { "content-type": type } }).formData();
  } catch {
    return "BROKEN";
  }
}

async function readUpTo(stream: ReadableStream<Uint8Array>, most: number): Promise<Blob | null> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  for await (const part of stream) {
    size += part.byteLength;
    if (size > patience) break;
    if (size > most) parts.length = 0;
    else parts.push(Uint8Array.from(part));
  }
  return size > most ? null : new Blob(parts);
}
