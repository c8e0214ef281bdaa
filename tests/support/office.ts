import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const program = "/usr/bin/soffice";

/** Finds LibreOffice or, as root on Debian, installs its spreadsheet program. Throws a sentence when neither works. */
export function obtainOffice(): string {
  if (!existsSync(program) && process.getuid?.() === 0 && existsSync("/usr/bin/apt-get")) {
    const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
    spawnSync("apt-get", ["update"], { env });
    spawnSync("apt-get", ["install", "-y", "--no-install-recommends", "libreoffice-calc-nogui"], { env });
  }
  if (!existsSync(program))
    throw new Error("LibreOffice tidak ditemukan: pasang paket libreoffice-calc-nogui.");
  return program;
}

/** What LibreOffice makes of a workbook: what it says while opening it, its first sheet as people see it, and itself again. */
export function openInOffice(workbook: Buffer): { said: string; shown: string; again: Buffer } {
  const folder = mkdtempSync(join(tmpdir(), "office-"));
  const profile = `-env:UserInstallation=file://${folder}/profile`;
  const convert = (to: string) =>
    execFileSync(
      obtainOffice(),
      [profile, "--headless", "--convert-to", to, "--outdir", `${folder}/out`, `${folder}/berkas.xlsx`],
      {
        encoding: "utf8",
        stdio: ["ignore", "pipe", "pipe"],
      },
    );
  try {
    writeFileSync(`${folder}/berkas.xlsx`, workbook);
    // Comma, quotes, UTF-8, from the first line, each cell as it is shown.
    const said = convert("csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true") + convert("xlsx");
    return {
      said,
      shown: readFileSync(`${folder}/out/berkas.csv`, "utf8"),
      again: readFileSync(`${folder}/out/berkas.xlsx`),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
