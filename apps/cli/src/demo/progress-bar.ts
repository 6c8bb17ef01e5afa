const WIDTH = 28;
/** How often the line is drawn, in milliseconds: on a terminal, and where lines are only added. */
const REDRAWN = 100;
const ADDED = 5000;

/** A line on stderr that shows how far a long work is; on a terminal it is redrawn, else a line now and then. */
export class ProgressBar {
  private drawnAt = 0;
  private label = '';
  private readonly started = Date.now();

  constructor(
    private readonly out: NodeJS.WritableStream & { readonly isTTY?: boolean },
    private readonly total: number,
    /** What an earlier run has done already. */
    private done = 0,
  ) {}

  /** How many are done. */
  get count(): number {
    return this.done;
  }

  /** Names the part that is being worked on. */
  part(label: string): void {
    this.label = label;
    this.draw(true);
  }

  /** Counts one more. */
  readonly step = (): void => {
    this.done += 1;
    this.draw(false);
  };

  /** Draws the last state and ends the line. */
  end(): void {
    this.draw(true);
    if (this.out.isTTY) this.out.write('\n');
  }

  private draw(always: boolean): void {
    const now = Date.now();
    if (!always && now - this.drawnAt < (this.out.isTTY ? REDRAWN : ADDED)) return;
    this.drawnAt = now;
    const share = Math.min(1, this.done / Math.max(1, this.total));
    const filled = Math.round(share * WIDTH);
    const bar = '█'.repeat(filled) + '░'.repeat(WIDTH - filled);
    const seconds = ((now - this.started) / 1000).toFixed(0);
    const line = `${bar} ${Math.floor(share * 100)}%  ${this.done} 条命令  ${seconds}s  ${this.label}`;
    this.out.write(this.out.isTTY ? `\r\x1b[2K${line}` : `${line}\n`);
  }
}
