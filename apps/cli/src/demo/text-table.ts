/** Columns that a text takes on a terminal: Chinese characters and full-width signs take two. */
export const widthOf = (text: string): number =>
  [...text].reduce(
    (width, character) =>
      width +
      (/[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/.test(character)
        ? 2
        : 1),
    0,
  );

/** Rows in columns of equal width; numbers to the right. */
export const renderTable = (head: readonly string[], rows: readonly (readonly (string | number)[])[]): string => {
  const cells = [head, ...rows.map((row) => row.map(String))];
  const widths = head.map((_, column) => Math.max(...cells.map((row) => widthOf(row[column] ?? ''))));
  const isNumber = (column: number) => rows.every((row) => typeof row[column] === 'number');
  return cells
    .map((row) =>
      row
        .map((cell, column) => {
          const space = ' '.repeat(Math.max(0, widths[column]! - widthOf(cell)));
          return isNumber(column) ? space + cell : cell + space;
        })
        .join('  ')
        .trimEnd(),
    )
    .map((line) => `  ${line}`)
    .join('\n');
};
