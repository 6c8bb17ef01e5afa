import type { AnyFact, Decider } from '../src';

/** given(...past).when(command).then(...events) or .refuses(code, detail) */
export const specify =
  <C, S, E extends AnyFact, R extends string>(decider: Decider<C, S, E, R>) =>
  (...past: readonly E[]) => ({
    when: (command: C) => {
      const decision = decider.decide(past.reduce(decider.evolve, decider.initialState), command);
      return {
        then: (...events: readonly E[]) => expect(decision).toEqual({ accepted: events }),
        refuses: (rejected: R, detail?: object) =>
          expect(decision).toMatchObject(detail ? { rejected, detail } : { rejected }),
      };
    },
  });
