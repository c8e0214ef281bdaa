import { cookies } from "next/headers";
import { getRequestConfig } from "next-intl/server";
import { catalogue } from "./catalogue";
import { asLocale, localeCookie } from "./locale";

export default getRequestConfig(async () => {
  const locale = asLocale((await cookies()).get(localeCookie)?.value);
  return { locale, messages: await catalogue(locale), timeZone: "Asia/Jakarta" };
});
