import { useLayoutEffect } from "react";

/** Whenever one of these changes it is another page, and is read from its top. */
export function useFromTheTop(...place: unknown[]): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: the place itself is what is watched
  useLayoutEffect(() => void scrollTo(0, 0), place);
}
