/** One story: some commands that follow each other. Stories of one stage do not depend on each other. */
export interface Story {
  readonly name: string;
  readonly tell: () => Promise<void>;
}

/** Where an earlier run of the same city stopped, and how to note where this one stands. */
export interface Progress {
  /** Stories that are told already, counted over all stages. */
  readonly told: number;
  /** Notes that the first `told` stories are told. */
  readonly note: (told: number) => Promise<void>;
}

/** How often progress is noted, in stories. */
const NOTE_EVERY = 100;

/**
 * Tells the stories of one stage, many at once. What an earlier run has told is skipped; around the place where it was
 * stopped a few are told again, and their commands meet their first receipts. When a story fails, no other begins, and
 * those under way come to their end before the failure is told.
 */
export const tellStories = async (
  stories: readonly Story[],
  { first, atOnce, progress }: { readonly first: number; readonly atOnce: number; readonly progress: Progress },
): Promise<void> => {
  const done = new Set<number>();
  let next = Math.max(0, progress.told - first);
  let contiguous = next;
  let noted = next;
  let failure: { readonly error: unknown } | undefined;
  const tell = async (): Promise<void> => {
    while (next < stories.length && !failure) {
      const n = next++;
      try {
        await stories[n]!.tell();
        done.add(n);
        while (done.delete(contiguous)) contiguous += 1;
        if (contiguous - noted >= NOTE_EVERY) {
          noted = contiguous;
          await progress.note(first + contiguous);
        }
      } catch (error) {
        failure ??= { error };
      }
    }
  };
  await Promise.all(Array.from({ length: atOnce }, tell));
  if (failure) throw failure.error;
  await progress.note(first + stories.length);
};
