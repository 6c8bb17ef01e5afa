/** The conditions of a statement, with their parameters in the order of their placeholders. */
export class Conditions {
  readonly parameters: unknown[] = [];
  private readonly parts: string[] = [];

  /** Notes a parameter and gives its placeholder. */
  place(value: unknown): string {
    return `$${this.parameters.push(value)}`;
  }

  add(condition: string): this {
    this.parts.push(condition);
    return this;
  }

  /** `column = value` where a value is given. */
  equal(column: string, value: string | number | boolean | null | undefined): this {
    return value === undefined || value === null ? this : this.add(`${column} = ${this.place(value)}`);
  }

  /** `column` is one of the values, where any list is given. */
  among(column: string, values: readonly string[] | undefined): this {
    return values ? this.add(`${column} = ANY (${this.place(values)}::text[])`) : this;
  }

  /** All of them, as SQL. */
  get sql(): string {
    return this.parts.length === 0 ? 'true' : this.parts.join(' AND ');
  }
}
