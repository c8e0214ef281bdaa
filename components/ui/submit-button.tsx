"use client";

import { type ReactNode, useContext } from "react";
import { useFormStatus } from "react-dom";
import { Button, type ButtonLook } from "@/components/ui/button";
import { FormContext } from "@/components/ui/form-context";

type Props = ButtonLook & {
  children: ReactNode;
  /** What it says while the answer is awaited: "Menyimpan…". */
  pendingLabel?: string;
  /** Posted when this button, of several, was pressed. */
  name?: string;
  value?: string;
};

/** Sends the form it stands in; while pending it stays focusable and ignores further presses. */
export function SubmitButton({ children, pendingLabel, ...button }: Props) {
  const form = useContext(FormContext);
  const status = useFormStatus();
  const pending = form?.pending || status.pending;
  return (
    <Button type="submit" pending={pending} {...button}>
      {pending && pendingLabel ? pendingLabel : children}
    </Button>
  );
}
