import { expect, type Locator, type Page } from "@playwright/test";

/** What the ids of a form's fields begin with: "register" of "register-name". */
export type FormName = string;

const field = 'input:not([type="hidden"]):not([hidden]), select, textarea';

/** The forms on a page that ask for something and change something; searches by address refuse nothing. */
export async function allForms(page: Page): Promise<FormName[]> {
  return page.locator('form:not([method="get"])').evaluateAll(
    (forms, fields) =>
      forms.flatMap((form) => {
        const first = form.querySelector<HTMLInputElement>(fields);
        return first ? [first.id.slice(0, -first.name.length - 1)] : [];
      }),
    field,
  );
}

/** The form of that name, unfolded. */
export async function openForm(page: Page, name: FormName): Promise<Locator> {
  const form = page
    .locator("form")
    .filter({ has: page.locator(`[id^="${name}-"]`) })
    .last();
  const fold = page.locator("main details").filter({ has: form });
  if ((await fold.count()) > 0 && !(await form.isVisible())) await fold.locator("> summary").last().click();
  // Sent earlier, it would be the browser's own post: also right, but not what is looked at here.
  await expect
    .poll(() => form.evaluate((element) => Object.keys(element).some((key) => key.startsWith("__react"))))
    .toBe(true);
  return form;
}

/** Writes `text` into every text field, clears every day and choice that can be cleared, and answers what stands there. */
export async function fillWith(form: Locator, text: string): Promise<string[]> {
  const controls = await form.locator(field).all();
  const kinds = await form.locator(field).evaluateAll((all) =>
    (all as HTMLInputElement[]).map((control) => ({
      type: control.checkVisibility() ? control.type : "hidden",
      mayBeEmpty: control.querySelector('option[value=""]') !== null,
    })),
  );
  for (const [at, { type, mayBeEmpty }] of kinds.entries()) {
    if (["radio", "checkbox", "file", "hidden"].includes(type)) continue;
    if (type !== "select-one") await controls[at]?.fill(["date", "month"].includes(type) ? "" : text);
    else if (mayBeEmpty) await controls[at]?.selectOption("");
  }
  return valuesOf(form);
}

/** The pattern of every refusal: a summary in focus, a link to each field, the same words there, nothing lost. */
export async function expectRefusal(page: Page, form: Locator, typed: string[]) {
  const summary = form.getByRole("alert");
  await expect(summary).toBeFocused();
  await expect(page).toHaveTitle(/^Kesalahan: /);
  const links = summary.getByRole("link");
  for (const link of await links.all()) {
    const id = (await link.getAttribute("href"))?.slice(1) ?? "";
    const control = form.locator(`[id="${id}"]`);
    const words = (await form.locator(`[id="${id}-error"]`).textContent()) || "no words at the field";
    expect((await link.textContent())?.endsWith(words), `${id}: ${words}`).toBe(true);
    expect(await isMarked(control, id), `${id} is marked`).toBe(true);
    await link.click();
    await expect(control).toBeFocused();
  }
  if ((await links.count()) === 0) expect((await summary.textContent())?.length).toBeGreaterThan(30);
  expect(await valuesOf(form)).toEqual(typed);
}

/** One control is invalid itself; of a group the group is described by its error. */
function isMarked(control: Locator, id: string): Promise<boolean> {
  return control.evaluate((element, error) => {
    const described = element.closest("fieldset")?.getAttribute("aria-describedby") ?? "";
    return element.getAttribute("aria-invalid") === "true" || described.split(" ").includes(error);
  }, `${id}-error`);
}

/** Passwords are never filled in again, and a browser keeps no chosen file. */
function valuesOf(form: Locator): Promise<string[]> {
  return form
    .locator(`:is(${field}):not([type="password"]):not([type="file"])`)
    .evaluateAll((controls) =>
      (controls as HTMLInputElement[]).map((control) =>
        ["radio", "checkbox"].includes(control.type)
          ? `${control.name} ${control.value} ${control.checked}`
          : `${control.name} ${control.value}`,
      ),
    );
}
