import { BusinessClock } from './business-clock';
import { BUSINESS_DATE, type StoreSettings } from './store-settings';

/** How often the fixed date is looked up again, in milliseconds: another process may set it. */
const REFRESH = 10_000;
const SHANGHAI = 8 * 3_600_000; // no summer time since 1992

/** The calendar day in Asia/Shanghai at an instant. */
export const shanghaiDay = (at: number): string => new Date(at + SHANGHAI).toISOString().slice(0, 10);

/** Today in Asia/Shanghai, unless the store has a fixed business date. */
export class StoredBusinessClock extends BusinessClock {
  private fixed: string | undefined;
  private timer: NodeJS.Timeout | undefined;

  constructor(private readonly settings: StoreSettings) {
    super();
  }

  override today(): string {
    return this.fixed ?? shanghaiDay(Date.now());
  }

  /** The store's fixed business date, if it has one. */
  get fixedDate(): string | undefined {
    return this.fixed;
  }

  /** Gives the store a fixed business date, or lets it live again. */
  async fix(day: string | undefined): Promise<void> {
    await this.settings.set(BUSINESS_DATE, day);
    this.fixed = day;
  }

  /** Looks the fixed date up now, and again from time to time. */
  async start(): Promise<void> {
    this.fixed = await this.settings.get(BUSINESS_DATE);
    this.timer = setInterval(() => void this.refresh(), REFRESH);
    this.timer.unref();
  }

  stop(): void {
    clearInterval(this.timer);
  }

  private async refresh(): Promise<void> {
    try {
      this.fixed = await this.settings.get(BUSINESS_DATE);
    } catch {
      // The database is away for a moment: the date stays as it was.
    }
  }
}
