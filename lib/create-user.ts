import { closePools } from "@/lib/platform/db/pool";
import { env } from "@/lib/platform/env";
import { createAdministrator } from "@/lib/user/first/mutations";
import { firstAccountInput } from "@/lib/user/schema";

// The first account of a site cannot be invited by anybody, so it is made at the machine itself.
const [email, ...words] = process.argv.slice(2);
const given = firstAccountInput.safeParse({ email, name: words.join(" ") });
if (!given.success) {
  console.error('Pakai: npm run user:create -- nama@contoh.id "Nama Lengkap"');
  process.exitCode = 1;
} else {
  const made = await createAdministrator(given.data);
  if (made.ok)
    console.log(
      `Buka tautan ini dalam tujuh hari untuk membuat kata sandi:\n${env().APP_URL}/invitations/${made.value.token}`,
    );
  else console.error("Sudah ada akun dengan alamat email ini.");
  if (!made.ok) process.exitCode = 1;
  await closePools();
}
