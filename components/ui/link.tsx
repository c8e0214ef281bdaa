import NextLink from "next/link";
import type { ComponentProps } from "react";

/**
 * A link that fetches nothing before it is followed. Every page is made for whoever asks, so looking ahead gives no
 * page, and a list of fifty people would cost a phone fifty requests.
 */
export function Link(props: ComponentProps<typeof NextLink>) {
  return <NextLink prefetch={false} {...props} />;
}
