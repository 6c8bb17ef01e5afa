/** The conditions of a statement, with their parameters. */
export class Conditions {
  readonly parameters: unknown[] = [];
  private readonly conditions: string[] = [];

  /** Notes a parameter and gives its placeholder. */
  place(value: unknown): string {
    return `$${this.parameters.push(value)}`;
  }

  add(condition: string): this {
    this.conditions.push(condition);
    return this;
  }

  /** All of them, as SQL. */
  get sql(): string {
    return this.conditions.length === 0 ? 'true' : this.conditions.join(' AND ');
  }
}
