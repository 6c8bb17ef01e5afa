import { collectDefaultMetrics, Counter, Histogram, Registry } from 'prom-client';

/** What `/metrics` tells, each process for itself. */
export class Metrics {
  readonly registry = new Registry();

  private readonly requests = new Histogram({
    name: 'xinhuo_http_request_seconds',
    help: 'Time to answer HTTP requests, by route and status class',
    labelNames: ['route', 'status'],
    buckets: [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
    registers: [this.registry],
  });

  private readonly errors = new Counter({
    name: 'xinhuo_graphql_errors_total',
    help: 'GraphQL errors by code',
    labelNames: ['code'],
    registers: [this.registry],
  });

  constructor() {
    collectDefaultMetrics({ register: this.registry });
  }

  /** One answered request; the route is the pattern, not the path, so that nothing of a person is in it. */
  answered(route: string, status: number, seconds: number): void {
    this.requests.observe({ route, status: `${Math.floor(status / 100)}xx` }, seconds);
  }

  /** One error told to a client. */
  failed(code: string): void {
    this.errors.inc({ code });
  }
}
