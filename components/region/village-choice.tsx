"use client";

import { FieldNotes } from "@/components/ui/field";
import { useField } from "@/components/ui/form-context";
import type { Option } from "@/components/ui/select-field";

type Props = { name: string; label: string; groups: { key: string; label: string; options: Option[] }[] };

/** Villages to tick, folded by kecamatan; a kecamatan with a tick stays open after a refusal. */
export function VillageChoice({ name, label, groups }: Props) {
  const { id, error, typed, refused } = useField(name);
  const ticked = refused ? [typed ?? []].flat() : [];
  return (
    <fieldset
      className={error ? "border-s-4 border-danger ps-3" : undefined}
      aria-describedby={error ? `${id}-error` : undefined}
    >
      <legend className="text-lg font-semibold">{label}</legend>
      <FieldNotes id={id} error={error} />
      <div className="mt-2 divide-y divide-border rounded-panel border border-border">
        {groups.map(({ key, label: group, options }, first) => (
          <details key={key} open={first === 0 || options.some(({ value }) => ticked.includes(value))}>
            <summary className="flex min-h-(--control) cursor-pointer items-center px-4 font-semibold">
              {group}
            </summary>
            <div className="px-4 pb-3 sm:grid sm:grid-cols-3 sm:gap-x-6">
              {options.map(({ value, label: village }, at) => {
                const own = first === 0 && at === 0 ? id : `${id}-${value}`;
                return (
                  <div key={value} className="flex min-h-(--control) items-center gap-3">
                    <input
                      id={own}
                      type="checkbox"
                      name={name}
                      value={value}
                      defaultChecked={ticked.includes(value)}
                      className="size-5 flex-none accent-accent"
                    />
                    <label htmlFor={own} className="grow py-1.5">
                      {village}
                    </label>
                  </div>
                );
              })}
            </div>
          </details>
        ))}
      </div>
    </fieldset>
  );
}
