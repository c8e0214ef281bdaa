import sharp from "sharp";
import { attachDocument } from "@/lib/document/mutations";
import { findVillageOwner } from "@/lib/document/queries";
import type { Actor } from "@/lib/platform/db/actor";

const villages = [
  { code: "35.23.12.2002", name: "Balai Desa Socorejo", roof: "#a4482f" },
  { code: "35.23.12.2017", name: "Balai Desa Sugihwaras", roof: "#b8862b" },
];

/** A picture of each demo village's office, drawn: photos of real people and places have no business in made-up data. */
export async function seedDocuments(branch: Actor): Promise<void> {
  for (const { code, name, roof } of villages) {
    const found = await findVillageOwner(branch, code);
    if (!found) continue;
    const bytes = await sharp(Buffer.from(villageOffice(roof)))
      .jpeg()
      .toBuffer();
    await attachDocument(branch, found.owner, {
      name: `${name}.jpg`,
      bytes: new Uint8Array(bytes),
      purpose: "PHOTO",
    });
  }
}

const villageOffice = (roof: string) => `<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="900">
  <rect width="1200" height="900" fill="#bfe0ee"/><rect y="640" width="1200" height="260" fill="#7fae62"/>
  <path d="M180 400 600 190 1020 400Z" fill="${roof}"/><rect x="240" y="400" width="720" height="260" fill="#f4efe2"/>
  <rect x="540" y="470" width="120" height="190" fill="#6b4a2f"/>
  <rect x="310" y="460" width="140" height="110" fill="#8fb7c9"/><rect x="750" y="460" width="140" height="110" fill="#8fb7c9"/>
  <rect x="1070" y="240" width="10" height="420" fill="#888"/><rect x="1080" y="240" width="110" height="36" fill="#d9202a"/>
  <rect x="1080" y="276" width="110" height="36" fill="#fff"/></svg>`;
