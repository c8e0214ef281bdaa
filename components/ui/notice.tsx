import type { ReactNode } from "react";
import { Icon, type IconName } from "@/components/ui/icon";

export type NoticeTone = "info" | "success" | "warning" | "danger";

type Props = {
  tone?: NoticeTone;
  /** The word that carries the tone: "Perhatian", "Berhasil". */
  heading: string;
  children?: ReactNode;
  actions?: ReactNode;
  /** Announced when it appears after the page was read. */
  live?: boolean;
};

export function Notice({ tone = "info", heading, children, actions, live }: Props) {
  const look = LOOKS[tone];
  return (
    <div
      role={live ? "status" : undefined}
      className={`flex gap-3 rounded-panel border border-s-4 p-4 break-inside-avoid ${look.box}`}
    >
      <span className={`mt-0.5 flex-none ${look.mark}`}>
        <Icon name={look.icon} />
      </span>
      <div className="min-w-0 grow">
        <p className={`font-semibold ${look.mark}`}>{heading}</p>
        {children ? <div className="mt-0.5 max-w-prose space-y-2">{children}</div> : null}
        {actions ? <div className="mt-3 flex flex-wrap gap-3">{actions}</div> : null}
      </div>
    </div>
  );
}

const LOOKS: Record<NoticeTone, { box: string; mark: string; icon: IconName }> = {
  info: { box: "border-border-strong bg-surface", mark: "text-text", icon: "info" },
  success: { box: "border-accent bg-ok-surface", mark: "text-accent-text", icon: "check" },
  warning: { box: "border-warn bg-warn-surface", mark: "text-warn", icon: "warning" },
  danger: { box: "border-danger bg-danger-surface", mark: "text-danger", icon: "stop" },
};
