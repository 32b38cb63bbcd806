/** The screen's machine in this page: who shows something asks what is in front, and says what was pressed. */
import { createActorContext } from "@xstate/react";
import { type ReactNode, useCallback } from "react";
import type { SnapshotFrom } from "xstate";
import type { View } from "../../views/view.ts";
import { type Glance, type Laid, type Screen, type ScreenEvent, screenMachine } from "./screen-machine.ts";

const Machine = createActorContext(screenMachine);

export function ScreenProvider({ children }: { children: ReactNode }) {
  return <Machine.Provider>{children}</Machine.Provider>;
}

/** Which page is in front, by its name in the machine. */
export function usePage(): string {
  return Machine.useSelector(({ value }: SnapshotFrom<typeof screenMachine>) =>
    typeof value === "string" ? value : value.seat,
  );
}

/** What the machine keeps beside its page. */
export function useScreen<T>(read: (screen: Screen) => T): T {
  return Machine.useSelector(({ context }) => read(context));
}

export function useSend(): (event: ScreenEvent) => void {
  return Machine.useActorRef().send;
}

/** What lies over the page, if it is of this kind. */
export function useLaid<K extends Laid["is"]>(is: K): Extract<Laid, { is: K }> | undefined {
  return useScreen(({ laid }) => (laid?.is === is ? (laid as Extract<Laid, { is: K }>) : undefined));
}

export function useLay(): (laid: Laid) => void {
  const send = useSend();
  return useCallback((laid) => send({ type: "lay", laid }), [send]);
}

/** Puts away what lies there now, however late it is called. */
export function usePutAway(): () => void {
  const send = useSend();
  const laid = useScreen((screen) => screen.laid);
  return useCallback(() => send({ type: "putAway", laid }), [send, laid]);
}

export function glanceAt({ round, votes, end, chamberChanges, calendar, law }: View): Glance {
  return {
    round: round.number,
    votes: votes.length,
    over: end !== undefined,
    changes: chamberChanges.length,
    part: calendar.partId,
    receipts: law.receipts.length,
    law: Object.keys(law.readBack).length > 0,
  };
}
