import { Readable } from "node:stream";

const types = {
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  csv: "text/csv; charset=utf-8",
  pdf: "application/pdf",
  ics: "text/calendar; charset=utf-8",
  jpg: "image/jpeg",
  webp: "image/webp",
  zip: "application/zip",
} as const;

export type FileKind = keyof typeof types;

/**
 * A file for the person who asked, saved (or, a picture of ours, shown) and never kept in between; a stream goes out as it comes, and
 * one that fails breaks the download off. `fileName` may hold anything, other people's file names included; its
 * ending becomes `kind`.
 */
export function fileResponse(
  body: Uint8Array | Readable,
  fileName: string,
  kind: FileKind,
  how: "attachment" | "inline" = "attachment",
): Response {
  const streamed = body instanceof Readable;
  return new Response(streamed ? (Readable.toWeb(body) as ReadableStream) : Uint8Array.from(body), {
    headers: {
      "Content-Type": types[kind],
      ...(!streamed && { "Content-Length": String(body.byteLength) }),
      "Content-Disposition": contentDisposition(how, `${safeFileName(fileName, kind)}.${kind}`),
      "Cache-Control": "private, no-store",
      "X-Content-Type-Options": "nosniff",
    },
  });
}

/** The stem of a name without what a file system, a header or a shell could stumble over, at most 100 letters. */
function safeFileName(name: string, kind: FileKind): string {
  const stem = name
    .normalize("NFC")
    .replace(new RegExp(`\\.${kind}$`, "i"), "")
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, "")
    .replace(/[/\\"*:<>?|%;$`']/g, "-")
    .replace(/\s+/g, " ");
  const short = [...stem].slice(0, 100).join("");
  return short.replace(/^[.\s-]+|[.\s]+$/g, "") || "berkas";
}

/** RFC 6266: plain letters for every browser, and the name as it is for those that read UTF-8 (RFC 5987). */
function contentDisposition(how: string, fileName: string): string {
  const plain = fileName
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[^ -~]/gu, "_")
    .replace(/["\\]/g, "-");
  const whole = encodeURIComponent(fileName).replace(
    /['()*!]/g,
    (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `${how}; filename="${plain}"; filename*=UTF-8''${whole}`;
}
